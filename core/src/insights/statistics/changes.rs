//! Changes from before to after: how large they typically are, how sure that is, and how likely so lopsided a set would be by chance
//! (Wilcoxon 1945; Hodges and Lehmann 1963). Nothing is assumed of their distribution but that chance has no side.

use super::ranks::average_ranks;
use super::tails::normal_above;

/// A typical change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The median of all pairwise means of the changes.
    pub typical: f64,
    /// Its 95 % interval.
    pub interval: (f64, f64),
    /// The two-sided p-value of "as often up as down, as far up as down"; 1 where nothing changed.
    pub p: f64,
    /// How many changes.
    pub count: usize,
}

/// Fewer changes than this can't be told from chance at any size worth naming.
pub const FEWEST_CHANGES: usize = 8;
/// Up to so many, all signs are gone through; above, they are as good as normal.
const ALL_SIGNS: usize = 20;

/// What some changes say; nothing of fewer than [`FEWEST_CHANGES`] that are finite numbers.
pub fn change(changes: &[f64]) -> Option<Change> {
    let changes: Vec<f64> = changes.iter().copied().filter(|change| change.is_finite()).collect();
    if changes.len() < FEWEST_CHANGES {
        return None;
    }
    let means = pairwise_means(&changes);
    let (count, reach) = (changes.len(), reach(changes.len(), means.len()));
    let interval = (means[reach], means[means.len() - 1 - reach]);
    Some(Change { typical: median(&means), interval, p: signed_rank(&changes), count })
}

/// The means of all pairs, each with itself too, in order.
fn pairwise_means(changes: &[f64]) -> Vec<f64> {
    let of = |(at, one): (usize, &f64)| changes[at..].iter().map(|other| 0.5 * (one + other)).collect::<Vec<_>>();
    let mut means: Vec<f64> = changes.iter().enumerate().flat_map(of).collect();
    means.sort_unstable_by(f64::total_cmp);
    means
}

/// How many pairwise means lie outside the interval on each side.
fn reach(count: usize, means: usize) -> usize {
    let n = count as f64;
    let spread = (n * (n + 1.0) * (2.0 * n + 1.0) / 24.0).sqrt();
    let outside = (means as f64 / 2.0 - 1.96 * spread).floor().max(0.0) as usize;
    outside.min(means.saturating_sub(1) / 2)
}

/// The middle of sorted numbers; 0 of none.
pub fn median(sorted: &[f64]) -> f64 {
    let middle = |at: usize| sorted.get(at).copied().unwrap_or(0.0);
    0.5 * (middle(sorted.len().saturating_sub(1) / 2) + middle(sorted.len() / 2))
}

/// The signed-rank test, two-sided; changes of 0 are left out (Wilcoxon's own way).
pub fn signed_rank(changes: &[f64]) -> f64 {
    let moved: Vec<f64> = changes.iter().copied().filter(|change| *change != 0.0).collect();
    let sizes: Vec<f64> = moved.iter().map(|change| change.abs()).collect();
    let ranks = average_ranks(&sizes);
    let up: f64 = moved.iter().zip(&ranks).filter(|(change, _)| **change > 0.0).map(|(_, rank)| rank).sum();
    match moved.len() {
        0 => 1.0,
        few if few <= ALL_SIGNS => by_all_signs(&ranks, up),
        _ => by_normal(&ranks, up),
    }
}

/// Of all ways to give signs, the share at least as lopsided. Ranks are halves at the finest, so their doubles are whole.
fn by_all_signs(ranks: &[f64], up: f64) -> f64 {
    let doubled: Vec<usize> = ranks.iter().map(|rank| (2.0 * rank).round() as usize).collect();
    let total: usize = doubled.iter().sum();
    let mut ways = vec![0.0; total + 1];
    ways[0] = 1.0;
    for rank in doubled {
        (rank..=total).rev().for_each(|sum| ways[sum] += ways[sum - rank]);
    }
    let all: f64 = ways.iter().sum();
    let up = (2.0 * up).round() as usize;
    let side = up.min(total - up);
    (2.0 * ways[..=side].iter().sum::<f64>() / all).min(1.0)
}

fn by_normal(ranks: &[f64], up: f64) -> f64 {
    let (expected, variance) =
        (ranks.iter().sum::<f64>() / 2.0, ranks.iter().map(|rank| rank * rank).sum::<f64>() / 4.0);
    (2.0 * normal_above((up - expected).abs() / variance.sqrt())).min(1.0)
}

//! Mann and Whitney's comparison of two samples of values that don't depend on each other. Days do: see `compare`.

use super::ranks::average_ranks;
use super::tails::normal_above;

/// What it counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannWhitney {
    /// In how many pairs the value of the first sample is the higher one; equal ones count half.
    pub u: f64,
    /// That as the rank-biserial correlation: -1 all lower, 0 as often higher as lower, 1 all higher.
    pub rank_biserial: f64,
    /// The two-sided p-value by the normal approximation, corrected for ties and continuity.
    pub p: f64,
}

/// Compares; nothing where a sample is empty.
pub fn mann_whitney(first: &[f64], second: &[f64]) -> Option<MannWhitney> {
    if first.is_empty() || second.is_empty() {
        return None;
    }
    let (m, n) = (first.len() as f64, second.len() as f64);
    let ranks = average_ranks(&[first, second].concat());
    let u = ranks[..first.len()].iter().sum::<f64>() - 0.5 * m * (m + 1.0);
    let all = m + n;
    let spread = (m * n / 12.0 * (all + 1.0 - ties(&ranks) / (all * (all - 1.0)))).sqrt();
    let z = ((u - 0.5 * m * n).abs() - 0.5) / spread;
    let p = if spread > 0.0 { (2.0 * normal_above(z)).min(1.0) } else { 1.0 };
    Some(MannWhitney { u, rank_biserial: 2.0 * u / (m * n) - 1.0, p })
}

/// The sum of t³ - t over all groups of t equal ranks.
pub(super) fn ties(ranks: &[f64]) -> f64 {
    let mut sorted = ranks.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let of = |count: f64| count * count * count - count;
    sorted.chunk_by(|a, b| a == b).map(|equal| of(equal.len() as f64)).sum()
}

//! What changed over a visit or after a skill, beside what changed over like days or moments without one. People book when it hurts,
//! and then it mostly hurts less by itself; so the change that counts is the one beyond that of the matched ones.

use super::tails::{student_above, student_quantile};

/// A difference over pairs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The mean difference, in the scale's points; below 0 is less.
    pub mean: f64,
    /// The ends of its 95 % interval.
    pub interval: (f64, f64),
    /// The two-sided p-value, by Student's t.
    pub p: f64,
    /// How many pairs there are.
    pub pairs: usize,
}

/// Changes against the mean change over the like ones of each, pair by pair. One without like ones is left out; nothing of fewer
/// than two pairs. A test of ranks or signs would not do: changes in whole points less a mean lie askew around 0 without any
/// difference. The same like days stand beside many visits, so what is unsure about their mean is taken to be unsure about all
/// pairs at once.
pub fn matched(changes: &[f64], like: &[Vec<f64>]) -> Option<Difference> {
    let pairs: Vec<(f64, &[f64])> =
        changes.iter().copied().zip(like.iter().map(Vec::as_slice)).filter(|(_, like)| !like.is_empty()).collect();
    let differences: Vec<f64> = pairs.iter().map(|(change, like)| change - mean(like)).collect();
    if differences.len() < 2 {
        return None;
    }
    let count = differences.len() as f64;
    let spread = variance(&differences);
    let of_mean = |(_, like): &(f64, &[f64])| if like.len() > 1 { variance(like) / like.len() as f64 } else { spread };
    let unsure = pairs.iter().map(of_mean).sum::<f64>() / count;
    Some(difference(mean(&differences), (spread / count + unsure).sqrt(), differences.len()))
}

fn difference(mean: f64, error: f64, pairs: usize) -> Difference {
    let df = pairs as f64 - 1.0;
    let reach = student_quantile(0.025, df) * error;
    // All alike: as unlikely as that many coins on one side.
    let alike = || if mean == 0.0 { 1.0 } else { 0.5_f64.powf(df) };
    let p = if error > 0.0 { 2.0 * student_above((mean / error).abs(), df) } else { alike() };
    Difference { mean, interval: (mean - reach, mean + reach), p: p.min(1.0), pairs }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn variance(values: &[f64]) -> f64 {
    let mean = mean(values);
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() as f64 - 1.0)
}

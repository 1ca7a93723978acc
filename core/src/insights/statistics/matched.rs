//! What changed over a visit or after a skill, beside what changed over like days or moments without one. People book when it hurts,
//! and then it mostly hurts less by itself; so the change that counts is the one beyond that of the matched ones.

use super::tails::{student_above, student_quantile};

/// Changes that began alike: with a visit or a skill, and without.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alike {
    /// Changes with it.
    pub with: Vec<f64>,
    /// Changes without.
    pub without: Vec<f64>,
}

/// A difference between changes that began alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The mean difference, in the scale's points; below 0 is less.
    pub mean: f64,
    /// The ends of its 95 % interval.
    pub interval: (f64, f64),
    /// The two-sided p-value, by Student's t.
    pub p: f64,
    /// How many changes with it there are, that have like ones.
    pub changes: usize,
}

/// How much more or less changed than in like days or moments, stratum by stratum. A stratum without like ones is left out; nothing of
/// fewer than two changes. A test of ranks or signs would not do: changes in whole points less a mean lie askew around 0 without
/// any difference.
pub fn matched(strata: &[Alike]) -> Option<Difference> {
    let strata: Vec<&Alike> = strata.iter().filter(|one| !one.with.is_empty() && !one.without.is_empty()).collect();
    let changes: usize = strata.iter().map(|one| one.with.len()).sum();
    let with = pooled(strata.iter().map(|one| one.with.as_slice()))?;
    let without = pooled(strata.iter().map(|one| one.without.as_slice())).unwrap_or(with);
    let (mut difference, mut variance) = (0.0, 0.0);
    for one in &strata {
        let share = one.with.len() as f64 / changes as f64;
        difference += share * (mean(&one.with) - mean(&one.without));
        variance += share * share * (with / one.with.len() as f64 + without / one.without.len() as f64);
    }
    let df = (changes - strata.len()) as f64;
    Some(told(difference, variance.sqrt(), df, changes))
}

fn told(mean: f64, error: f64, df: f64, changes: usize) -> Difference {
    let reach = student_quantile(0.025, df) * error;
    // All alike: as unlikely as that many coins on one side.
    let alike = || if mean == 0.0 { 1.0 } else { 0.5_f64.powi(i32::try_from(changes).unwrap_or(i32::MAX) - 1) };
    let p = if error > 0.0 { 2.0 * student_above((mean / error).abs(), df) } else { alike() };
    Difference { mean, interval: (mean - reach, mean + reach), p: p.min(1.0), changes }
}

/// The variance within strata, over all of them; nothing where none has two values.
fn pooled<'a>(strata: impl Iterator<Item = &'a [f64]>) -> Option<f64> {
    let (mut squares, mut free) = (0.0, 0);
    for values in strata.filter(|values| !values.is_empty()) {
        let mean = mean(values);
        squares += values.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
        free += values.len() - 1;
    }
    (free > 0).then(|| squares / free as f64)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

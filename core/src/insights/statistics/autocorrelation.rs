//! Autocorrelation across gaps, and how many independent days a number of related days is worth.

use super::dot::dot;

/// For each lag: the autocorrelation of values spread over consecutive days, 0 on missing days, with `filled` 1 or 0; and
/// the number of pairs of filled days that far apart. The values lie around 0. A lag without pairs is 0.
pub fn autocorrelations(values: &[f64], filled: &[f64], lags: impl Iterator<Item = usize>) -> (Vec<f64>, Vec<f64>) {
    let variance = dot(values, values) / dot(filled, filled);
    let at = |lag: usize| {
        let (Some(later), Some(later_filled)) = (values.get(lag..), filled.get(lag..)) else { return (0.0, 0.0) };
        let pairs = dot(filled, later_filled);
        let known = pairs > 0.0 && variance > 0.0;
        (if known { dot(values, later) / pairs / variance } else { 0.0 }, pairs)
    };
    lags.map(at).unzip()
}

/// The same without what chance makes of them: drawn towards 0, by much where they are no larger than their own standard
/// error, by little where they are far from it; at lags 1 to `lags`.
pub fn shrunk_autocorrelations(values: &[f64], filled: &[f64], lags: usize) -> Vec<f64> {
    let shrunk = |(r, pairs): (f64, f64)| {
        let evidence = r * r * pairs;
        if evidence > CHANCE { r * (1.0 - CHANCE / evidence) } else { 0.0 }
    };
    let (r, pairs) = autocorrelations(values, filled, 1..=lags);
    r.into_iter().zip(pairs).map(shrunk).collect()
}

/// How many squared standard errors count as chance.
const CHANCE: f64 = 2.0;

/// What `days` days of a pair are worth for its correlation, given the autocorrelations of both sides (Bartlett 1935):
/// never more than the days there are.
pub fn effective_days(days: f64, x: &[f64], y: &[f64]) -> f64 {
    let products = x.iter().zip(y).zip(1..).map(|((x, y), lag)| (1.0 - f64::from(lag) / days).max(0.0) * x * y);
    days / (1.0 + 2.0 * products.sum::<f64>()).max(1.0)
}

//! What chance makes of autocorrelations, and how many independent days a number of related days is worth.

/// Autocorrelations drawn towards 0: by much where they are no larger than their own standard error, by little where they
/// are far from it. Each is known from a number of pairs of days.
pub fn shrunk(r: &[f64], pairs: &[f64]) -> Vec<f64> {
    let shrunk = |(r, pairs): (&f64, &f64)| {
        let evidence = r * r * pairs;
        if evidence > CHANCE { r * (1.0 - CHANCE / evidence) } else { 0.0 }
    };
    r.iter().zip(pairs).map(shrunk).collect()
}

/// How many squared standard errors count as chance.
const CHANCE: f64 = 2.0;

/// What `days` days of a pair are worth for its correlation, given the autocorrelations of both sides at lags 1, 2, …
/// (Bartlett 1935): never more than the days there are.
pub fn effective_days(days: f64, x: &[f64], y: &[f64]) -> f64 {
    let products = x.iter().zip(y).zip(1..).map(|((x, y), lag)| (1.0 - f64::from(lag) / days).max(0.0) * x * y);
    days / (1.0 + 2.0 * products.sum::<f64>()).max(1.0)
}

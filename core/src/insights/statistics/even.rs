//! Innovations of even size. Near the ends of a scale days vary less; two drifting series are near the ends at the same
//! times, and the times between would then count for both alike. So each innovation is measured against those around it.

/// On each side an eighth of the days is looked at, at least two weeks.
const SHARE: usize = 8;
const FEWEST: usize = 14;

/// Values around 0, each divided by the spread of those around it; the overall spread counts like fourteen more of them.
pub fn evened(values: &[f64]) -> Vec<f64> {
    let sums: Vec<f64> = std::iter::once(0.0).chain(running_squares(values)).collect();
    let all = sums.last().copied().unwrap_or_default();
    if all <= 0.0 {
        return values.to_vec();
    }
    let (reach, prior) = ((values.len() / SHARE).max(FEWEST), all / values.len() as f64 * FEWEST as f64);
    let even = |(at, value): (usize, &f64)| {
        let (from, to) = (at.saturating_sub(reach), (at + reach + 1).min(values.len()));
        let around = (sums[to] - sums[from] + prior) / (to - from + FEWEST) as f64;
        value / around.sqrt()
    };
    values.iter().enumerate().map(even).collect()
}

fn running_squares(values: &[f64]) -> impl Iterator<Item = f64> {
    values.iter().scan(0.0, |sum, value| {
        *sum += value * value;
        Some(*sum)
    })
}

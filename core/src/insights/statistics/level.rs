//! How high a series lies and how much it moves.

use super::filled::filled;
use super::ranks::Days;

/// Level and variability, in the series's own units.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Level {
    /// How many days are filled in.
    pub days: usize,
    /// The median.
    pub median: f64,
    /// The quartiles; between them lies the middle half of the days.
    pub quartiles: (f64, f64),
    /// How far apart a day and the next are on average; nothing without two filled days in a row.
    pub day_to_day: Option<f64>,
}

impl Level {
    /// Of a series; nothing where no day is filled in.
    pub fn of(series: &Days) -> Option<Self> {
        let (days, values) = filled(series);
        let mut sorted = values.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        Some(Self {
            days: values.len(),
            median: quantile(&sorted, 0.5)?,
            quartiles: (quantile(&sorted, 0.25)?, quantile(&sorted, 0.75)?),
            day_to_day: day_to_day(&days, &values),
        })
    }
}

/// Between the two nearest sorted values, in proportion.
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share.clamp(0.0, 1.0) * sorted.len().checked_sub(1)? as f64;
    let (below, above) = (sorted.get(place.floor() as usize)?, sorted.get(place.ceil() as usize)?);
    Some(below + (above - below) * place.fract())
}

fn day_to_day(days: &[usize], values: &[f64]) -> Option<f64> {
    let neighbours = days.windows(2).zip(values.windows(2)).filter(|(days, _)| days[1] == days[0] + 1);
    let (sum, count) = neighbours.fold((0.0, 0_u32), |(sum, n), (_, of)| (sum + (of[1] - of[0]).abs(), n + 1));
    (count > 0).then(|| sum / f64::from(count))
}

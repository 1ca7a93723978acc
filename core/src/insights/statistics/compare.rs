//! Days of two kinds compared: recent ones with those before, moments with something and without. The effect is Mann and
//! Whitney's; the p-value comes from a regression of the ranks on the kind in which days resemble the days before them.

use super::filled::Filled;
use super::level::Level;
use super::mann_whitney::mann_whitney;
use super::memory::{FARTHEST, Filter, Memory};
use super::ranks::{Days, average_ranks};
use super::tails::{student_above, student_quantile};

/// Each kind needs so many days.
pub const FEWEST_EACH: usize = 8;

/// Two kinds of days beside each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// The days of the kind in question.
    pub with: Level,
    /// The others.
    pub without: Level,
    /// How much oftener a day of the kind is the higher one of two than the lower one: -1 to 1.
    pub rank_biserial: f64,
    /// The ends of its 95 % interval.
    pub interval: (f64, f64),
    /// How many independent days the days are worth.
    pub effective_days: f64,
    /// The two-sided p-value.
    pub p: f64,
}

/// Compares the days of which `kind` says yes with those of which it says no; nothing where either are fewer than
/// [`FEWEST_EACH`] or all values are equal. The days, or moments, are taken to be evenly apart.
pub fn compare(series: &Days, kind: &[Option<bool>]) -> Option<Comparison> {
    let of = |wanted: bool| -> Vec<Option<f64>> {
        series
            .iter()
            .zip(kind)
            .map(|(value, kind)| value.filter(|value| value.is_finite() && *kind == Some(wanted)))
            .collect()
    };
    let (with, without) = (of(true), of(false));
    let values = |series: &Days| series.iter().flatten().copied().collect::<Vec<f64>>();
    let counted = mann_whitney(&values(&with), &values(&without))?;
    let (m, n) = (Level::of(&with)?, Level::of(&without)?);
    if m.days.min(n.days) < FEWEST_EACH {
        return None;
    }
    let slope = Slope::of(&with, &without)?;
    let reach = slope.reach * 2.0 / (m.days + n.days) as f64;
    let end = |side: f64| (counted.rank_biserial + side * reach).clamp(-1.0, 1.0);
    Some(Comparison {
        with: m,
        without: n,
        rank_biserial: counted.rank_biserial,
        interval: (end(-1.0), end(1.0)),
        effective_days: slope.effective_days,
        p: slope.p,
    })
}

/// The last `recent` days against all before.
pub fn compare_recent(series: &Days, recent: usize) -> Option<Comparison> {
    let first = series.len().saturating_sub(recent);
    compare(series, &(0..series.len()).map(|day| Some(day >= first)).collect::<Vec<_>>())
}

/// How ranks go with the kind of day.
struct Slope {
    /// Half the width of the 95 % interval of the mean ranks' difference.
    reach: f64,
    p: f64,
    effective_days: f64,
}

impl Slope {
    fn of(with: &Days, without: &Days) -> Option<Self> {
        let day = |day: usize| Some((day, with[day].or(without[day])?, f64::from(u8::from(with[day].is_some()))));
        let rows: Vec<(usize, f64, f64)> = (0..with.len()).filter_map(day).collect();
        let ranks = average_ranks(&rows.iter().map(|row| row.1).collect::<Vec<_>>());
        let days: Vec<usize> = rows.iter().map(|row| row.0).collect();
        let table: Vec<[f64; 3]> = rows.iter().zip(&ranks).map(|(row, rank)| [1.0, row.2, *rank]).collect();
        let free = Fit::of(&table)?;
        let memory = memory(&Filled::new(with.len(), days.clone()), &free.left);
        let mut filter = Filter::new(memory);
        let fit = Fit::of(&days.iter().zip(&table).map(|(day, row)| filter.step(*day, row)).collect::<Vec<_>>())?;
        // The filter counts in units of a day's variance, so the two errors compare as they are.
        let effective_days = (days.len() as f64 * (free.error / fit.error).powi(2)).min(days.len() as f64);
        let df = (effective_days - 2.0).max(1.0);
        let t = (fit.slope / fit.error).abs();
        Some(Self { reach: student_quantile(0.025, df) * fit.error, p: 2.0 * student_above(t, df), effective_days })
    }
}

/// The memory of what is left around two means. They took some of the resemblance with them, the more the longer it lasts;
/// that is put back, from a first memory without.
fn memory(filled: &Filled, left: &[f64]) -> Memory {
    let days = filled.days.len();
    let (r, pairs) = filled.autocorrelations(&filled.laid_out(left), 1..=FARTHEST.min(days / 4));
    let with = |memory: Memory| {
        let next = memory.next_day().min(0.9);
        let took = 2.0 / days as f64 * (1.0 + next) / (1.0 - next);
        Memory::fitted(&r.iter().map(|r| (r + took).min(1.0)).collect::<Vec<_>>(), &pairs)
    };
    with(with(Memory::default()))
}

/// A least-squares fit of the last of three columns by the first two.
struct Fit {
    slope: f64,
    error: f64,
    left: Vec<f64>,
}

impl Fit {
    fn of(rows: &[[f64; 3]]) -> Option<Self> {
        let sum = |a: usize, b: usize| rows.iter().map(|row| row[a] * row[b]).sum::<f64>();
        let (aa, ab, bb, ay, by) = (sum(0, 0), sum(0, 1), sum(1, 1), sum(0, 2), sum(1, 2));
        let determinant = aa * bb - ab * ab;
        let (level, slope) = ((bb * ay - ab * by) / determinant, (aa * by - ab * ay) / determinant);
        let left: Vec<f64> = rows.iter().map(|row| row[2] - level * row[0] - slope * row[1]).collect();
        let squares = left.iter().map(|left| left * left).sum::<f64>();
        let error = (squares / (rows.len() as f64 - 2.0) * aa / determinant).sqrt();
        (error.is_finite() && error > 1e-9 && slope.is_finite()).then_some(Self { slope, error, left })
    }
}

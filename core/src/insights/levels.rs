//! Trends: the level of a series lately and before, how much it varies, and whether the difference is more than such a series makes by
//! itself. A series that wanders is given credit for few days.

use serde::Serialize;

use super::day_table::{DayTable, Days};
use super::finding::{Finding, FindingKind, Insights, NotEnough, Subject};
use super::statistics::{Prepared, median, student_above, student_quantile};

/// Lately: the last so many days.
pub const LATELY: usize = 28;
/// Before: up to so many days before these.
pub const BEFORE: usize = 84;
/// Days that have to be filled in, lately and before.
const FEWEST: [usize; 2] = [14, 28];

/// A level and how much it varies.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Level {
    /// The middle of the days.
    pub median: f64,
    /// A quarter of the days lies below the first, a quarter above the second.
    pub quartiles: (f64, f64),
    /// Days that are known.
    pub days: usize,
    #[serde(skip)]
    mean: f64,
    #[serde(skip)]
    variance: f64,
}

/// Lately and before.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Levels {
    /// The last four weeks.
    pub lately: Level,
    /// The twelve weeks before.
    pub before: Level,
}

impl Level {
    fn of(days: &[Option<f64>]) -> Option<Self> {
        let mut known: Vec<f64> = days.iter().flatten().copied().collect();
        known.sort_unstable_by(f64::total_cmp);
        let count = known.len() as f64;
        let mean = known.iter().sum::<f64>() / count;
        let variance = known.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0).max(1.0);
        let (half, from) = (known.len().div_ceil(2), known.len() / 2);
        let quartiles = (median(&known[..half]), median(&known[from..]));
        (!known.is_empty()).then(|| Self { median: median(&known), quartiles, days: known.len(), mean, variance })
    }
}

/// Adds a trend for each line of the card and each part of the body.
pub(super) fn trends(table: &DayTable, insights: &mut Insights) {
    let all: Vec<_> = table.sides().into_iter().map(|(subject, days)| trend(subject, days)).collect();
    let (found, open): (Vec<_>, Vec<_>) = all.into_iter().partition(Result::is_ok);
    insights.add(found.into_iter().flatten().collect());
    insights.not_enough.extend(open.into_iter().filter_map(Result::err));
}

fn trend(subject: Subject, days: &Days) -> Result<Finding, NotEnough> {
    let recent = days.len().saturating_sub(LATELY);
    let (before, lately) = (&days[recent.saturating_sub(BEFORE)..recent], &days[recent..]);
    let known = |days: &[Option<f64>]| days.iter().flatten().count();
    let needed = FEWEST[0].saturating_sub(known(lately)).max(FEWEST[1].saturating_sub(known(before)));
    match (Level::of(lately), Level::of(before)) {
        (Some(lately), Some(before)) if needed == 0 => Ok(difference(subject, days, Levels { lately, before })),
        _ => Err(NotEnough { kind: FindingKind::Trend, subject, asked: false, days_needed: needed.max(1) }),
    }
}

/// The difference of the means against what a series with this memory makes of means over as many days.
fn difference(subject: Subject, days: &Days, levels: Levels) -> Finding {
    let memory = Prepared::new(days).memory;
    let inflation = 1.0 - memory.lasting + memory.lasting * (1.0 + memory.phi) / (1.0 - memory.phi);
    let Levels { lately, before } = levels;
    let worth = |level: &Level| (level.days as f64 / inflation).max(1.0);
    let spread = (lately.variance / worth(&lately) + before.variance / worth(&before)).sqrt();
    let (effect, df) = (lately.mean - before.mean, (worth(&lately) + worth(&before) - 2.0).max(1.0));
    let reach = student_quantile(0.025, df) * spread;
    let p = if spread > 0.0 { (2.0 * student_above(effect.abs() / spread, df)).min(1.0) } else { 1.0 };
    Finding {
        levels: Some(levels),
        interval: Some((effect - reach, effect + reach)),
        days: lately.days + before.days,
        ..Finding::new(FindingKind::Trend, subject, effect, p)
    }
}

//! Trends: the level of a series lately and before, how much it varies, and whether the difference is more than such a series makes by
//! itself. A series that wanders is given credit for few days.

use serde::Serialize;

use super::day_table::{DayTable, Days};
use super::finding::{Finding, FindingKind, Insights, NotEnough, Subject};
use super::statistics::{CLEAR_EFFECTIVE, Level, compare};

/// Lately: the last so many days.
pub const LATELY: usize = 28;
/// Before: up to so many days before these.
pub const BEFORE: usize = 84;
/// Days that have to be filled in, lately and before.
const FEWEST: [usize; 2] = [14, 28];

/// A series lately and before.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LatelyAndBefore {
    /// The last four weeks.
    pub lately: Level,
    /// The twelve weeks before.
    pub before: Level,
}

/// Adds a trend for each line of the card and each part of the body.
pub(super) fn trends(table: &DayTable, insights: &mut Insights) {
    let mut found = Vec::new();
    for (subject, days) in table.sides() {
        match needed(days) {
            0 => found.extend(trend(subject, days)),
            days_needed => {
                let open = NotEnough { kind: FindingKind::Trend, subject, asked: false, days_needed };
                insights.not_enough.push(open);
            }
        }
    }
    insights.add(found);
}

/// The days that are looked at, and where the last four weeks begin in them.
fn shown(days: &[Option<f64>]) -> (&[Option<f64>], usize) {
    let recent = days.len().saturating_sub(LATELY);
    (&days[recent.saturating_sub(BEFORE)..], recent.min(BEFORE))
}

/// How many more days it takes.
fn needed(days: &[Option<f64>]) -> usize {
    let (shown, first) = shown(days);
    let known = |days: &[Option<f64>]| days.iter().flatten().count();
    FEWEST[0].saturating_sub(known(&shown[first..])).max(FEWEST[1].saturating_sub(known(&shown[..first])))
}

/// Nothing where all days are alike.
fn trend(subject: Subject, days: &Days) -> Option<Finding> {
    let (shown, first) = shown(days);
    let kind: Vec<_> = (0..shown.len()).map(|day| Some(day >= first)).collect();
    compare(shown, &kind).map(|comparison| Finding {
        // Of a series that resembles its past so much, an interval promises too much: it stops at a hint.
        interval: Some(comparison.interval).filter(|_| comparison.effective_days >= CLEAR_EFFECTIVE),
        days: comparison.with.days + comparison.without.days,
        levels: Some(LatelyAndBefore { lately: comparison.with, before: comparison.without }),
        ..Finding::new(FindingKind::Trend, subject, comparison.rank_biserial, comparison.p)
    })
}

//! Visits: how feelings and body were the day after a visit against the day of it, beside days without a visit that began alike. People
//! book when it hurts, and what is high falls by itself: only what falls further than on like days is said. What was worse the day
//! after is counted and said as plainly as what was better; how long it took until it was as before is said from eight visits on.

use std::collections::BTreeMap;

use super::day_table::{DayTable, Days};
use super::finding::{Finding, FindingKind, Insights, NextDay, NotEnough, Subject};
use super::statistics::{Alike, FEWEST_EACH, matched, quantile};
use crate::sessions::{SessionKind, Visit};

/// A rating from here on counts as strong, 0 to 5.
const STRONG: i32 = 3;
/// So many days are looked ahead.
const AHEAD: usize = 21;

/// Looks at each kind of visit.
pub(super) fn visits(table: &DayTable, visits: &[Visit], insights: &mut Insights) {
    let mut by_kind: BTreeMap<SessionKind, Vec<&Visit>> = BTreeMap::new();
    visits.iter().for_each(|visit| by_kind.entry(visit.kind).or_default().push(visit));
    let mut found = Vec::new();
    for (kind, visits) in by_kind {
        let days: Vec<usize> = visits.iter().filter_map(|visit| table.place_of(visit.time.for_day)).collect();
        for (subject, series) in table.sides() {
            let subject = Subject { session: Some(kind), ..subject };
            let strata = against_like_days(series, &days);
            let needed = FEWEST_EACH.saturating_sub(strata.iter().map(|one| one.with.len()).sum());
            if needed > 0 {
                insights.not_enough.push(open(FindingKind::Visit, subject.clone(), needed));
            } else {
                let visit = |one| Finding::differing(FindingKind::Visit, subject.clone(), one);
                found.extend(matched(&strata).map(visit));
            }
            if kind == SessionKind::Massage {
                insights.returning(subject, series, &days);
            }
        }
        insights.next_days.extend(next_days(kind, &visits));
    }
    insights.add(found);
}

fn open(kind: FindingKind, subject: Subject, days_needed: usize) -> NotEnough {
    NotEnough { kind, subject, asked: false, days_needed }
}

/// Changes from a day to the next by where they began: from visits' days, and from days without a visit on either.
fn against_like_days(series: &Days, visits: &[usize]) -> Vec<Alike> {
    let mut alike: BTreeMap<i64, Alike> = BTreeMap::new();
    for day in 0..series.len().saturating_sub(1) {
        let (Some(from), Some(to)) = (series[day], series[day + 1]) else { continue };
        let stratum = alike.entry(from.round() as i64).or_default();
        match (visits.contains(&day), visits.contains(&(day + 1))) {
            (true, _) => stratum.with.push(to - from),
            (false, false) => stratum.without.push(to - from),
            (false, true) => {}
        }
    }
    alike.into_values().filter(|one| !one.with.is_empty() && !one.without.is_empty()).collect()
}

/// What was said of the day after.
fn next_days(kind: SessionKind, visits: &[&Visit]) -> Vec<NextDay> {
    let mut counts: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    for (name, number) in visits.iter().flat_map(|visit| &visit.next_day.0) {
        let count = counts.entry(name).or_default();
        *count = (count.0 + 1, count.1 + usize::from(*number > 0), count.2 + usize::from(*number >= STRONG));
    }
    let said = |(name, (asked, felt, strong)): (&str, _)| NextDay {
        session: kind,
        question: name.to_owned(),
        asked,
        felt,
        strong,
    };
    counts.into_iter().map(said).collect()
}

impl Insights {
    /// Days until a place or a feeling was as high again as on the day before a massage, for those that fell.
    fn returning(&mut self, subject: Subject, series: &Days, visits: &[usize]) {
        let mut lengths: Vec<f64> = visits.iter().filter_map(|day| until_as_before(series, *day)).collect();
        if lengths.is_empty() {
            return;
        }
        if lengths.len() < FEWEST_EACH {
            self.not_enough.push(open(FindingKind::Return, subject, FEWEST_EACH - lengths.len()));
            return;
        }
        lengths.sort_unstable_by(f64::total_cmp);
        let [low, middle, high] = [0.25, 0.5, 0.75].map(|share| quantile(&lengths, share).unwrap_or_default());
        self.findings.push(Finding {
            interval: Some((low, high)),
            days: lengths.len(),
            // A length is no test of anything: it is never more than a hint.
            verdict: super::Verdict::Hint,
            ..Finding::new(FindingKind::Return, subject, middle, 1.0)
        });
    }
}

/// The first known day on which it is as high again, [`AHEAD`] if it is not within that time; nothing where it did not fall or not
/// so many days have passed yet.
fn until_as_before(series: &Days, visit: usize) -> Option<f64> {
    let was = series.get(visit).copied()??;
    let ahead = (1..=AHEAD).filter_map(|ahead| Some((ahead, series.get(visit + ahead).copied()??)));
    let mut ahead = ahead.peekable();
    ahead.peek().filter(|(_, next)| *next < was)?;
    let back = ahead.find(|(_, value)| *value >= was).map(|(days, _)| days);
    let passed = series.len() > visit + AHEAD;
    back.or_else(|| passed.then_some(AHEAD)).map(|days| days as f64)
}

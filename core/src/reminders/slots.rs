//! The slots of a rule: named by their civil start, so that a replan, a flight or other zone data finds each again.

use chrono::{DateTime, NaiveDateTime, TimeDelta};

use super::plan::{DAY, Situation};
use super::rule::{ReminderRule, SessionTime, When};
use crate::error::Result;
use crate::short_id::short_id;
use crate::time::recurrence::Schedule;
use crate::time::{Moment, Zone, resolve};

/// A slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// What names it: the civil start as the rule says it; of a rule that goes with sessions, the session's.
    pub name: NaiveDateTime,
    /// The session, by series and original civil start, of a rule that goes with sessions.
    pub session: Option<(String, NaiveDateTime)>,
    /// When it comes, on the clock of `zone`.
    pub civil: NaiveDateTime,
    /// The zone of that; nothing for the phone's.
    pub zone: Option<Zone>,
    /// The same as a moment.
    pub at: Moment,
    /// Not later than this, because the session will have begun.
    pub before: Option<Moment>,
}

/// The name of a rule's slot, the same on every device: its rule, of a session its series, and its civil start.
pub fn slot_name(rule: &str, series: Option<&str>, civil: NaiveDateTime) -> String {
    let start = civil.and_utc().timestamp();
    match series {
        Some(series) => format!("{rule}/{series}/{start}"),
        None => format!("{rule}/{start}"),
    }
}

/// A short, stable id of a slot's name, for the platform.
pub fn slot_id(name: &str) -> String {
    short_id(name)
}

impl ReminderRule {
    /// The slots from two days ago up to the horizon: quiet hours and snoozing may move a slot that is past to one that is
    /// to come.
    ///
    /// # Errors
    /// `Invalid` for a time outside the years 1900 to 2199.
    pub(super) fn slots(&self, here: &Situation<'_>) -> Result<Vec<Slot>> {
        match &self.when {
            When::Floating(schedule) => timed(schedule, None, here),
            When::Anchored(schedule, zone) => timed(schedule, Some(*zone), here),
            When::Relative { series, minutes } => {
                let meant = |session: &&SessionTime| series.as_ref().is_none_or(|series| session.series == *series);
                here.sessions.iter().filter(meant).map(|session| beside(session, *minutes)).collect()
            }
        }
    }
}

fn beside(session: &SessionTime, minutes: i64) -> Result<Slot> {
    let begins = session.begins;
    let at = in_zone(Moment::new(begins.instant + minutes * 60_000, begins.offset_minutes)?, session.zone)?;
    Ok(Slot {
        name: session.civil,
        session: Some((session.series.clone(), session.original)),
        civil: at.civil(),
        zone: Some(session.zone),
        at,
        before: (minutes < 0).then_some(begins),
    })
}

/// The occurrences of a schedule on the clock of its zone, or of the phone's. No two clocks are farther apart than two days.
fn timed(schedule: &Schedule, zone: Option<Zone>, here: &Situation<'_>) -> Result<Vec<Slot>> {
    let (from, end) = (here.now.civil() - TimeDelta::days(3), here.end()?.instant + 2 * DAY);
    let mut slots = Vec::new();
    for civil in schedule.occurrences_from(from) {
        let at = resolve(zone.unwrap_or(here.zone), civil)?.moment();
        if at.instant > end {
            break;
        }
        slots.push(Slot { name: civil, session: None, civil, zone, at, before: None });
    }
    Ok(slots)
}

/// The same instant on the clock of a zone.
pub(super) fn in_zone(at: Moment, zone: Zone) -> Result<Moment> {
    let utc = DateTime::from_timestamp_millis(at.instant).unwrap_or_default();
    Moment::of(utc.with_timezone(&zone).fixed_offset())
}

//! The slots of a rule: named by their civil start, so that a replan, a flight or a moved session finds each again.

use chrono::{DateTime, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;
use sha2::{Digest, Sha256};

use super::plan::{DAY, Situation};
use super::rule::{ReminderRule, SessionTime, When};
use crate::error::Result;
use crate::time::recurrence::Schedule;
use crate::time::{Moment, resolve};

/// A slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Its name: the civil start as the rule says it; of a rule that goes with a session, the session's original start.
    pub civil: NaiveDateTime,
    /// When it is.
    pub at: Moment,
    /// Not later than this, because the session will have begun.
    pub before: Option<Moment>,
}

/// A short, stable id of a rule's slot, the same on every device and after every replan.
pub fn slot_id(rule: &str, civil: NaiveDateTime) -> String {
    let name = format!("{rule}/{}", civil.and_utc().timestamp());
    let start = Sha256::digest(name)[..8].iter().fold(0_u64, |start, byte| start << 8 | u64::from(*byte));
    format!("{start:016x}")
}

impl ReminderRule {
    /// The slots from two days ago up to the horizon: quiet hours and snoozing may move a slot that is past to one that is
    /// to come.
    ///
    /// # Errors
    /// `Invalid` for a time outside the years 1900 to 2199.
    pub(super) fn slots(&self, here: &Situation<'_>) -> Result<Vec<Slot>> {
        match &self.when {
            When::Floating(schedule) => timed(schedule, here.zone, here),
            When::Anchored(schedule, zone) => timed(schedule, *zone, here),
            When::Relative { series, minutes } => {
                let own = here.sessions.iter().filter(|session| session.series == *series);
                own.map(|session| beside(session, *minutes)).collect()
            }
        }
    }
}

fn beside(session: &SessionTime, minutes: i64) -> Result<Slot> {
    let begins = session.begins;
    let at = Moment::new(begins.instant + minutes * 60_000, begins.offset_minutes)?;
    Ok(Slot { civil: session.original, at, before: (minutes < 0).then_some(begins) })
}

/// The occurrences of a schedule on the clock of a zone. No two clocks are farther apart than two days.
fn timed(schedule: &Schedule, zone: Tz, here: &Situation<'_>) -> Result<Vec<Slot>> {
    let (from, end) = (here.now.civil() - TimeDelta::days(3), here.end()?.instant + 2 * DAY);
    let mut slots = Vec::new();
    for civil in schedule.occurrences_from(from) {
        let at = resolve(zone, civil)?.moment();
        if at.instant > end {
            break;
        }
        slots.push(Slot { civil, at, before: None });
    }
    Ok(slots)
}

/// The same instant on the clock of a zone.
pub(super) fn in_zone(at: Moment, zone: Tz) -> Result<Moment> {
    let utc = DateTime::from_timestamp_millis(at.instant).unwrap_or_default();
    Moment::of(utc.with_timezone(&zone).fixed_offset())
}

//! Calendar files (iCalendar, RFC 5545): sessions read from what a clinic's or the person's own calendar program wrote, and
//! sessions written for one. Content lines come from the `icalendar` crate; what repeats is expanded by [`crate::time`] and
//! nothing is approximated: what is not understood is refused by its line, and the file is refused whole.

mod component;
mod event;
mod exported;
mod line;
mod matching;
mod observance;
mod read;
mod rule;
mod series;
mod value;
mod write;
mod written_zone;
mod zones;

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::time::Zone;
use crate::time::recurrence::Schedule;

pub use exported::{exported, names};
pub use read::read;
pub use write::write;

/// A session as a calendar file says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarSession {
    /// Names the session in every file that tells of it, 1 to 1,000 characters. A moved or cancelled occurrence that comes
    /// without its series is a session of its own, named by the series and its original time.
    pub uid: String,
    /// The title, on one line, up to 80 characters.
    pub summary: Option<String>,
    /// The place, likewise.
    pub place: Option<String>,
    /// The zone of all its times.
    pub zone: Zone,
    /// When it takes place, in civil time of the zone.
    pub schedule: Schedule,
    /// How long it takes, 0 to 527,040 (a year), rounded up; 60 where the file says nothing.
    pub minutes: u32,
    /// The session, or the whole series, was called off.
    pub cancelled: bool,
    /// The line on which it begins, from 1; 0 in one that is written.
    pub line: u64,
    /// What is different for single occurrences, by their original civil start.
    pub changes: BTreeMap<NaiveDateTime, InstanceChange>,
}

/// A moved or cancelled occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstanceChange {
    /// It does not take place.
    pub cancelled: bool,
    /// When it takes place, in civil time of the series' zone.
    pub to: NaiveDateTime,
    /// How long it takes, in minutes as in [`CalendarSession`].
    pub minutes: u32,
}

/// What a calendar file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarFile {
    /// Its sessions, in the order of the file.
    pub sessions: Vec<CalendarSession>,
    /// What it holds besides, in the order of the file.
    pub passed_over: Vec<PassedOver>,
}

/// An entry that is no session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PassedOver {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Why it is no session; none of its words.
    pub reason: String,
}

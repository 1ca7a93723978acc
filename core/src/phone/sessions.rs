//! The sessions' screens: what comes, what was, the people and places, visits, the massage plan, the health questions, the
//! touch plan.

use super::Diary;
use super::error::Result;
use super::values::{Civil, Day};
use crate::sessions::{Occurrence, Outcome, SessionKind};
use crate::time::Moment;

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SessionRow {
    /// The series.
    pub series: String,
    /// Its name within the series: the civil start that the series gave it. It stays when the session is moved.
    pub original: Civil,
    /// What kind of session.
    pub kind: SessionKind,
    /// The kind's name.
    pub label: String,
    /// When it begins, on the clock of its zone.
    pub begins: Civil,
    /// That zone, by its IANA name.
    pub zone: String,
    /// The same as a moment.
    pub begins_at: Moment,
    /// The day it is on, on the clinic's calendar.
    pub day: Day,
    /// How long, in minutes.
    pub minutes: u32,
    /// Whether it was moved.
    pub moved: bool,
    /// What became of it; nothing while it is planned.
    pub outcome: Option<Outcome>,
    /// Notes: two or more where devices wrote at once.
    pub notes: Vec<String>,
}

impl Diary {
    pub(super) fn next_session(&self, now: Moment) -> Result<Option<SessionRow>> {
        self.diary.next_session(now)?.map(|next| self.session_row(next)).transpose()
    }

    fn session_row(&self, session: Occurrence) -> Result<SessionRow> {
        let day = session.day()?.into();
        Ok(SessionRow {
            day,
            label: self.texts.session_kind(session.kind),
            series: session.series,
            original: session.original.into(),
            kind: session.kind,
            begins: session.civil.into(),
            zone: session.zone.name().into(),
            begins_at: session.begins,
            minutes: session.minutes,
            moved: session.moved,
            outcome: session.outcome,
            notes: session.note.0,
        })
    }
}

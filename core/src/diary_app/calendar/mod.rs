//! Sessions from a calendar file, and to one. A file is taken whole or not at all, and the same file again changes nothing:
//! only what the file says differently from what it said before is written, and what the person did since stays.

mod said;
mod take;

use std::collections::BTreeSet;

use serde::Serialize;

use self::take::take;
use super::Diary;
use crate::error::Result;
use crate::icalendar::{self, CalendarSession, InstanceChange, PassedOver, exported};
use crate::sessions::SessionKind;
use crate::store::kinds::{occurrence, series};
use crate::time::{Moment, Zone};

/// What came of a calendar file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CalendarSummary {
    /// Sessions and series read.
    pub read: usize,
    /// Those that were new.
    pub imported: usize,
    /// Those that were known and are different now.
    pub changed: usize,
    /// Those that were known and are the same.
    pub unchanged: usize,
    /// What is no session, by line.
    pub passed_over: Vec<PassedOver>,
}

impl Diary {
    /// Takes over a clinic's calendar file: new series are of `kind`, known ones get other hours, moved and cancelled
    /// sessions. What the person said of them stays. Times without a zone are in `zone`.
    ///
    /// # Errors
    /// `Invalid` naming line and property of what can't be taken; nothing is changed then.
    pub fn import_calendar(&self, now: Moment, zone: Zone, file: &[u8], kind: SessionKind) -> Result<CalendarSummary> {
        let file = icalendar::read(file, zone)?;
        let mut summary = CalendarSummary { passed_over: file.passed_over, ..CalendarSummary::default() };
        self.act(now, |action| {
            let own: BTreeSet<String> = series::read(action.file(), None)?.iter().flat_map(icalendar::names).collect();
            for session in file.sessions {
                match no_session_of_others(&session, &own) {
                    Some(reason) => summary.passed_over.push(PassedOver { line: session.line, reason: reason.into() }),
                    None => take(action, &single_cancelled(session), kind)?.count(&mut summary),
                }
            }
            Ok(())
        })?;
        summary.passed_over.sort_by_key(|entry| entry.line);
        Ok(summary)
    }

    /// All series as a calendar file, with `title` for each and no other word: who it is shared with learns when, not what.
    ///
    /// # Errors
    /// `Invalid` for a title that is none.
    pub fn export_calendar(&self, now: Moment, title: &str) -> Result<String> {
        let title = crate::card::checked_label("title", title)?;
        let sessions = self.read(|file| {
            let mut sessions = Vec::new();
            for series in series::read(file, None)? {
                sessions.extend(exported(&series, &occurrence::marks(file, &series.id)?));
            }
            Ok(sessions)
        })?;
        icalendar::write(&sessions, now, &title)
    }
}

/// Why an entry is not taken over.
fn no_session_of_others(session: &CalendarSession, own: &BTreeSet<String>) -> Option<&'static str> {
    if own.contains(&session.uid) {
        return Some("this diary wrote it");
    }
    (session.minutes > 1440).then_some("it lasts longer than a day")
}

/// A single session that was called off is cancelled; a series that was is ended.
fn single_cancelled(mut session: CalendarSession) -> CalendarSession {
    if session.cancelled && session.schedule.rule.is_none() {
        let minutes = session.minutes;
        let all = session.schedule.occurrences().map(|to| (to, InstanceChange { cancelled: true, to, minutes }));
        session.changes = all.collect();
        session.cancelled = false;
    }
    session
}

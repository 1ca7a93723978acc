//! Calendar files: a clinic's sessions taken over, one's own written out.

use super::{SessionsScreen, ShownDays};
use crate::icalendar;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::{now as checked, zone as zone_of};
use crate::sessions::SessionKind;
use crate::time::Moment;

/// An entry of a calendar file that is no session.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PassedOver {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Why it is no session, in the person's language; none of its words.
    pub reason: String,
}

/// What came of a calendar file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct CalendarImported {
    /// Sessions and series read.
    pub read: u64,
    /// Those that were new.
    pub imported: u64,
    /// Those that were known and are different now.
    pub changed: u64,
    /// Those that were known and are the same.
    pub unchanged: u64,
    /// What is no session, by line.
    pub passed_over: Vec<PassedOver>,
    /// The sessions, as they are now.
    pub sessions: SessionsScreen,
}

#[uniffi::export]
impl Diary {
    /// Takes over a clinic's calendar file: new series are of `kind`, known ones get other hours, moved and cancelled
    /// sessions. What the person said of them stays, and the same file again changes nothing. Times without a zone are
    /// in `zone`.
    ///
    /// # Errors
    /// `Invalid` naming line and property of what can't be taken; nothing is changed then.
    #[uniffi::method(default(shown = None))]
    pub fn import_calendar(
        &self,
        now: Moment,
        zone: String,
        file: Vec<u8>,
        kind: SessionKind,
        shown: Option<ShownDays>,
    ) -> Result<CalendarImported> {
        let (now, shown) = self.ready(now, shown)?;
        let summary = self.diary.import_calendar(now, zone_of(&zone)?, &file, kind)?;
        Ok(CalendarImported {
            read: count(summary.read),
            imported: count(summary.imported),
            changed: count(summary.changed),
            unchanged: count(summary.unchanged),
            passed_over: summary.passed_over.iter().map(|entry| self.passed_over(entry)).collect(),
            sessions: self.sessions_screen(now, shown)?,
        })
    }

    /// All sessions as a calendar file, with one title for each ("Appointment") and no other word: who it is shared
    /// with learns when, not what.
    ///
    /// # Errors
    /// `Invalid` for a title that is none.
    #[uniffi::method(default(title = None))]
    pub fn export_calendar(&self, now: Moment, title: Option<String>) -> Result<String> {
        let title = title.unwrap_or_else(|| self.texts.say("ics-title"));
        Ok(self.diary.export_calendar(checked(now)?, &title)?)
    }
}

impl Diary {
    fn passed_over(&self, entry: &icalendar::PassedOver) -> PassedOver {
        PassedOver { line: entry.line, reason: self.texts.passed_over(&entry.reason) }
    }
}

fn count(sessions: usize) -> u64 {
    u64::try_from(sessions).unwrap_or(u64::MAX)
}

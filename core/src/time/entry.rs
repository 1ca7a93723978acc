//! When an entry was typed, and how. An entry is for a day and was recorded at a moment; the two are never mixed up.

use serde::Serialize;

use super::{DayStart, DiaryDay, Moment};
use crate::error::{Error, Given, Result};

/// How an entry came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Source {
    /// Typed on the day it is for.
    Live,
    /// Typed after the day it is for: welcome, and marked.
    Late,
    /// Typed together with the DBT therapist.
    InSession,
    /// Came from another program's file.
    Imported,
}

impl Source {
    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Late => "late",
            Self::InSession => "in-session",
            Self::Imported => "imported",
        }
    }

    /// The source of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Live, Self::Late, Self::InSession, Self::Imported].into_iter().find(|s| s.name() == name)
    }
}

/// The day an entry is for, the moment it was recorded, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EntryTime {
    /// The day the entry is for.
    pub for_day: DiaryDay,
    /// When it was typed.
    pub recorded_at: Moment,
    /// How it came about.
    pub source: Source,
}

impl EntryTime {
    /// The time of an entry typed now. Without `for_day` it is for the person's current day; with an earlier one it is
    /// late, unless it is filled in during a session.
    ///
    /// # Errors
    /// `Invalid` for a day that has not begun.
    pub fn typed(now: Moment, start: DayStart, for_day: Option<DiaryDay>, in_session: bool) -> Result<Self> {
        let today = DiaryDay::proposed(now.civil(), start)?;
        let for_day = for_day.unwrap_or(today);
        // Around midnight both the ended and the begun date are "today" to someone awake.
        if for_day.date() > now.civil().date() {
            return Err(Error::invalid("for_day", Given::value(for_day), format!("a day up to {today}")));
        }
        let source = match (in_session, for_day < today) {
            (true, _) => Source::InSession,
            (false, true) => Source::Late,
            (false, false) => Source::Live,
        };
        Ok(Self { for_day, recorded_at: now, source })
    }
}

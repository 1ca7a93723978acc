//! What is done with series: begun, named, given other hours, paused, resumed, ended.

use super::{NewHours, SessionsAdded, SessionsScreen, ShownDays};
use crate::diary_app::{SeriesDraft, SeriesEdit};
use crate::phone::Diary;
use crate::phone::error::{Result, saved_then};
use crate::phone::values::Day;
use crate::sessions::{Pause, SessionKind};
use crate::time::{DiaryDay, Moment};

/// What to say of a series beside its hours. What a change leaves out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct SeriesAbout {
    /// The person's own name for it, up to 80 characters; an empty one takes it away.
    #[uniffi(default = None)]
    pub title: Option<String>,
    /// A practitioner's id; an empty one takes it away.
    #[uniffi(default = None)]
    pub practitioner: Option<String>,
    /// A place's id; an empty one takes it away.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// A note; an empty one takes it away.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

#[uniffi::export]
impl Diary {
    /// Begins a series.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming the part of the hours, the practitioner, the place or the text that can't be
    /// taken.
    #[uniffi::method(default(shown = None))]
    pub fn add_series(
        &self,
        now: Moment,
        kind: SessionKind,
        hours: NewHours,
        about: SeriesAbout,
        shown: Option<ShownDays>,
    ) -> Result<SessionsAdded> {
        let (now, shown) = self.ready(now, shown)?;
        let draft = SeriesDraft { kind, timetable: hours.checked()?, about: about.into() };
        let id = self.diary.add_series(now, draft)?;
        let sessions = saved_then(&id, self.sessions_screen(now, shown))?;
        Ok(SessionsAdded { id, sessions })
    }

    /// Changes what is said of a series.
    ///
    /// # Errors
    /// `NotFound` for an unknown series, practitioner or place; `Invalid` for a text that is none, or when nothing is
    /// said.
    #[uniffi::method(default(shown = None))]
    pub fn edit_series(
        &self,
        now: Moment,
        id: String,
        about: SeriesAbout,
        shown: Option<ShownDays>,
    ) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        self.diary.edit_series(now, &id, &about.into())?;
        self.sessions_screen(now, shown)
    }

    /// Gives a series other hours from a day on; without one, from the day of their first session. What was before
    /// stays.
    ///
    /// # Errors
    /// `NotFound` for an unknown series; `Invalid` for hours that are none, or a day before the series began or after
    /// the first session of the new hours.
    #[uniffi::method(default(from = None, shown = None))]
    pub fn change_hours(
        &self,
        now: Moment,
        id: String,
        hours: NewHours,
        from: Option<Day>,
        shown: Option<ShownDays>,
    ) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        let mut timetable = hours.checked()?;
        timetable.from = from.map_or(Ok(timetable.from), Day::checked)?;
        self.diary.change_hours(now, &id, &timetable)?;
        self.sessions_screen(now, shown)
    }

    /// Pauses a series from a day on (today), until a day or until it is resumed. Nobody has to say why.
    ///
    /// # Errors
    /// `NotFound` for an unknown series, `Invalid` for a pause that ends before it begins.
    #[uniffi::method(default(from = None, until = None, shown = None))]
    pub fn pause_series(
        &self,
        now: Moment,
        id: String,
        from: Option<Day>,
        until: Option<Day>,
        shown: Option<ShownDays>,
    ) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        let (from, until) = (self.day_or_today(now, from)?, until.map(Day::checked).transpose()?);
        self.diary.pause_series(now, &id, Pause { from, until })?;
        self.sessions_screen(now, shown)
    }

    /// Resumes a series that is paused or ended, on a day (today).
    ///
    /// # Errors
    /// `NotFound` for an unknown series, `Invalid` when it neither rests nor is going to.
    #[uniffi::method(default(on = None, shown = None))]
    pub fn resume_series(
        &self,
        now: Moment,
        id: String,
        on: Option<Day>,
        shown: Option<ShownDays>,
    ) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        self.diary.resume_series(now, &id, self.day_or_today(now, on)?)?;
        self.sessions_screen(now, shown)
    }

    /// Ends a series after a day; without one, after yesterday, so that no session is left. What was stays; nobody has
    /// to say why.
    ///
    /// # Errors
    /// `NotFound` for an unknown series.
    #[uniffi::method(default(last_day = None, shown = None))]
    pub fn end_series(
        &self,
        now: Moment,
        id: String,
        last_day: Option<Day>,
        shown: Option<ShownDays>,
    ) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        let last = last_day.map_or_else(|| Ok(self.diary.today(now)?.plus(-1)), Day::checked)?;
        self.diary.end_series(now, &id, last)?;
        self.sessions_screen(now, shown)
    }
}

impl Diary {
    fn day_or_today(&self, now: Moment, day: Option<Day>) -> Result<DiaryDay> {
        day.map_or_else(|| Ok(self.diary.today(now)?), Day::checked)
    }
}

impl From<SeriesAbout> for SeriesEdit {
    fn from(about: SeriesAbout) -> Self {
        let SeriesAbout { title, practitioner, place, note } = about;
        Self { title, practitioner, place, note }
    }
}

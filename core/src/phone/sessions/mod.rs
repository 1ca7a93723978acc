//! The sessions' screens: what comes, what was, the people and places, visits, the massage plan, the health questions,
//! the touch plan. This file holds the list of sessions, with which every change of series, sessions, people and places
//! answers.

mod calendar;
mod choices;
mod hours;
mod massage_plan;
mod new_visit;
mod people;
mod screened;
mod screening;
mod screening_questions;
mod series;
mod series_changes;
mod session;
mod terms;
mod touch;
mod visit;
mod visit_form;
mod visit_questions;
mod visits;

use super::Diary;
use super::error::Result;
use super::values::{Day, now as checked};
use crate::error::{Error, Given};
use crate::sessions::Series;
use crate::time::{DiaryDay, Moment};

pub use calendar::{CalendarImported, PassedOver};
pub use choices::{KindChoice, RoleChoice};
pub use hours::{HoursRow, NewHours, Repeats};
pub use massage_plan::{Cadence, CadenceChoice, MassagePlanEdit, MassagePlanScreen};
pub use new_visit::{NewVisit, VisitOf};
pub use people::{NewPlace, NewPractitioner, PlaceRow, PractitionerRow};
pub use screened::{ScreenedAnswer, ScreenedRow, ScreeningHistory};
pub use screening::{ScreeningList, ScreeningScreen};
pub use screening_questions::{NewScreeningAnswer, ScreeningChoice, ScreeningQuestion};
pub use series::{PauseRow, SeriesRow};
pub use series_changes::SeriesAbout;
pub use session::{SessionChange, SessionRow};
pub use terms::{NewTerm, Term};
pub use touch::{NewTouch, TouchChoice, TouchRow, TouchScreen};
pub use visit::{Rating, VisitRow};
pub use visit_form::VisitForm;
pub use visit_questions::{BoundaryChoice, VisitQuestions};
pub use visits::{VisitSaved, VisitsScreen};

pub(super) use hours::schedule_text;
pub(super) use session::minutes;

/// What is shown where nothing else is asked for: four weeks back, eight weeks ahead.
const BACK: i64 = 28;
const AHEAD: i64 = 56;
const FORTY_YEARS: i64 = 14_610;

/// The days that a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ShownDays {
    /// The first.
    pub from: Day,
    /// The last.
    pub to: Day,
}

/// The sessions of some days, and all that they belong to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SessionsScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The person's current day.
    pub today: Day,
    /// The days whose sessions are listed.
    pub shown: ShownDays,
    /// The next session that takes place, if one is planned, shown or not.
    pub next: Option<SessionRow>,
    /// The sessions of the days shown, in the order in which they begin.
    pub sessions: Vec<SessionRow>,
    /// What to say where there are none.
    pub none: String,
    /// All series, the ended ones too.
    pub series: Vec<SeriesRow>,
    /// With whom: by name.
    pub practitioners: Vec<PractitionerRow>,
    /// Where: by name.
    pub places: Vec<PlaceRow>,
    /// Kinds to choose from.
    pub kinds: Vec<KindChoice>,
    /// Roles to choose from.
    pub roles: Vec<RoleChoice>,
}

/// Something was added to the sessions.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SessionsAdded {
    /// The id of what was added.
    pub id: String,
    /// The sessions, as they are now.
    pub sessions: SessionsScreen,
}

#[uniffi::export]
impl Diary {
    /// The sessions of some days, each on its clinic's calendar; without days, four weeks back and eight weeks ahead.
    ///
    /// # Errors
    /// `Locked`; `Invalid` when the last day is before the first or more than 40 years later.
    #[uniffi::method(default(shown = None))]
    pub fn sessions(&self, now: Moment, shown: Option<ShownDays>) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        self.sessions_screen(now, shown)
    }
}

/// The first and the last day of a list.
type Days = (DiaryDay, DiaryDay);

impl Diary {
    /// What every action on sessions is given, checked before anything is saved.
    fn ready(&self, now: Moment, shown: Option<ShownDays>) -> Result<(Moment, Days)> {
        let now = checked(now)?;
        let today = self.diary.today(now)?;
        Ok((now, ShownDays::checked(shown, (today.plus(-BACK), today.plus(AHEAD)))?))
    }

    fn sessions_screen(&self, now: Moment, (from, to): Days) -> Result<SessionsScreen> {
        let (revision, texts) = (self.diary.revision(), &self.texts);
        let today = self.diary.today(now)?;
        let (series, practitioners, places) = (self.diary.series()?, self.diary.practitioners()?, self.diary.places()?);
        let nexts = self.diary.next_sessions(now)?;
        let row = |series: &Series| {
            let next = nexts.iter().find(|session| session.series == series.id);
            let next = next.map(|session| DiaryDay::new(session.original.date())).transpose()?;
            Ok(SeriesRow::of(series, &practitioners, &places, (today, next), texts))
        };
        Ok(SessionsScreen {
            revision,
            today: today.into(),
            shown: ShownDays { from: from.into(), to: to.into() },
            next: self.session_rows(nexts.iter().take(1).cloned().collect(), &series)?.pop(),
            sessions: self.session_rows(self.diary.sessions(from, to)?, &series)?,
            none: texts.say("session-none"),
            series: series.iter().map(row).collect::<Result<_>>()?,
            practitioners: practitioners.into_iter().map(|one| PractitionerRow::of(one, texts)).collect(),
            places: places.into_iter().map(PlaceRow::from).collect(),
            kinds: KindChoice::all(texts),
            roles: RoleChoice::all(texts),
        })
    }
}

impl ShownDays {
    /// The days asked for, else the usual ones.
    fn checked(shown: Option<Self>, usual: Days) -> Result<Days> {
        let Some(Self { from, to }) = shown else { return Ok(usual) };
        let (from, to) = (from.checked()?, to.checked()?);
        if !(0..=FORTY_YEARS).contains(&to.since(from)) {
            let allowed = format!("a day from {from} on, at most 40 years later");
            return Err(Error::invalid("to", Given::value(to), allowed).into());
        }
        Ok((from, to))
    }
}

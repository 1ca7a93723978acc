//! One session: its row in lists, and what can be said of it.

use std::collections::BTreeMap;

use super::{SessionsScreen, ShownDays};
use crate::diary_app::SessionEdit;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::set_or_cleared;
use crate::phone::values::{Civil, Day};
use crate::sessions::{Occurrence, Outcome, Series, SessionKind};
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// A visit is noted for its session's day or one close to it: so many days before and after are looked through.
const AROUND: i64 = 14;

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SessionRow {
    /// The series.
    pub series: String,
    /// Its name within the series: the civil start that the series gave it. It stays when the session is moved.
    pub original: Civil,
    /// What the series is called: the person's own name for it, else its kind's.
    pub title: String,
    /// What kind of session.
    pub kind: SessionKind,
    /// The kind's name.
    pub label: String,
    /// When it begins, on the clock of its zone.
    pub begins: Civil,
    /// The same in words.
    pub begins_text: String,
    /// That zone, by its IANA name: worth showing where its clock differs from the phone's.
    pub zone: String,
    /// The same as a moment.
    pub begins_at: Moment,
    /// The day it is on, on the clinic's calendar.
    pub day: Day,
    /// How long, in minutes.
    pub minutes: u32,
    /// The same in words.
    pub minutes_text: String,
    /// Whether it was moved.
    pub moved: bool,
    /// From when it was moved, in words.
    pub moved_text: Option<String>,
    /// What became of it; nothing while it is planned.
    pub outcome: Option<Outcome>,
    /// The same in words.
    pub outcome_text: Option<String>,
    /// Notes: two or more where devices wrote at once.
    pub notes: Vec<String>,
    /// The id of the visit noted for it.
    pub visit: Option<String>,
}

/// What to say of one session. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct SessionChange {
    /// What became of it.
    #[uniffi(default = None)]
    pub outcome: Option<Outcome>,
    /// Nothing became of it yet: it is planned again.
    #[uniffi(default = false)]
    pub planned_again: bool,
    /// When it begins instead, on the clock of its series.
    #[uniffi(default = None)]
    pub moved_to: Option<Civil>,
    /// It is where it was at first.
    #[uniffi(default = false)]
    pub moved_back: bool,
    /// How long it is, 1 to 1440 minutes.
    #[uniffi(default = None)]
    pub minutes: Option<u32>,
    /// It is as long as the others of its series.
    #[uniffi(default = false)]
    pub usual_minutes: bool,
    /// A note; an empty one takes it away.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

#[uniffi::export]
impl Diary {
    /// Says something of one session, named by its series and the civil start it had at first: moved, cancelled,
    /// attended.
    ///
    /// # Errors
    /// `NotFound` when the series has no such session; `Invalid` for what was attended or missed before its day, for a
    /// length that none has, or when nothing is said.
    #[uniffi::method(default(shown = None))]
    pub fn edit_session(
        &self,
        now: Moment,
        series: String,
        original: Civil,
        change: SessionChange,
        shown: Option<ShownDays>,
    ) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        self.diary.edit_session(now, &series, original.checked()?, &change.checked()?)?;
        self.sessions_screen(now, shown)
    }
}

impl Diary {
    pub(in crate::phone) fn next_session(&self, now: Moment) -> Result<Option<SessionRow>> {
        match self.diary.next_session(now)? {
            Some(next) => Ok(self.session_rows(vec![next], &self.diary.series()?)?.pop()),
            None => Ok(None),
        }
    }

    /// Sessions as rows, in their order.
    pub(super) fn session_rows(&self, sessions: Vec<Occurrence>, series: &[Series]) -> Result<Vec<SessionRow>> {
        let days = sessions.iter().map(Occurrence::day).collect::<crate::Result<Vec<_>>>()?;
        let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return Ok(Vec::new()) };
        let visits = self.diary.visits(first.plus(-AROUND), last.plus(AROUND))?.into_iter();
        let visits: BTreeMap<_, _> =
            visits.filter_map(|visit| Some(((visit.series?, visit.original?), visit.id))).collect();
        let row = |(session, day): (Occurrence, _)| {
            let visit = visits.get(&(session.series.clone(), session.original)).cloned();
            let of = series.iter().find(|series| series.id == session.series);
            let title = of.map_or_else(|| self.texts.session_kind(session.kind), |of| self.texts.series(of));
            SessionRow { visit, ..SessionRow::of(session, title, Day::from(day), &self.texts) }
        };
        Ok(sessions.into_iter().zip(days).map(row).collect())
    }
}

impl SessionRow {
    fn of(session: Occurrence, title: String, day: Day, texts: &Texts) -> Self {
        let original = texts.civil(session.original);
        let from = || texts.say_with("session-moved", &[("from", TextArg::Text(&original))]);
        Self {
            title,
            day,
            label: texts.session_kind(session.kind),
            series: session.series,
            original: session.original.into(),
            kind: session.kind,
            begins: session.civil.into(),
            begins_text: texts.civil(session.civil),
            zone: session.zone.name().into(),
            begins_at: session.begins,
            minutes: session.minutes,
            minutes_text: minutes(session.minutes, texts),
            moved: session.moved,
            moved_text: session.moved.then(from),
            outcome: session.outcome,
            outcome_text: session.outcome.map(|outcome| texts.say(&format!("session-{}", outcome.name()))),
            notes: session.note.0,
            visit: None,
        }
    }
}

/// A length in words.
pub(in crate::phone) fn minutes(minutes: u32, texts: &Texts) -> String {
    texts.say_with("session-minutes", &[("count", TextArg::Number(minutes.into()))])
}

impl SessionChange {
    fn checked(self) -> Result<SessionEdit> {
        let moved_to = self.moved_to.map(Civil::checked).transpose()?;
        Ok(SessionEdit {
            outcome: set_or_cleared("outcome", self.outcome, self.planned_again)?,
            moved_to: set_or_cleared("moved_to", moved_to, self.moved_back)?,
            minutes: set_or_cleared("minutes", self.minutes, self.usual_minutes)?,
            note: self.note,
        })
    }
}

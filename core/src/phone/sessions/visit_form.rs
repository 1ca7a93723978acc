//! The form of a visit: the session it is about, what is asked, and the form of the check-ins before and after.

use super::{SessionRow, VisitOf, VisitQuestions, VisitRow};
use crate::error::{Error, Given};
use crate::phone::Diary;
use crate::phone::card::CheckInForm;
use crate::phone::error::Result;
use crate::phone::values::{Day, now as checked};
use crate::sessions::SessionKind;
use crate::time::Moment;

/// The form of a visit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct VisitForm {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// What the series is called, else the kind's name.
    pub title: String,
    /// What kind of session.
    pub kind: SessionKind,
    /// The day it is for.
    pub for_day: Day,
    /// The session it is about, if it is one of a series.
    pub session: Option<SessionRow>,
    /// Ask about the boundary: a person may be touched in it.
    pub with_touch: bool,
    /// What is asked.
    pub questions: VisitQuestions,
    /// The form of the check-ins before and after: lines, sensations, skills.
    pub check_in: CheckInForm,
    /// The visit that is corrected; nothing for a new one.
    pub editing: Option<VisitRow>,
}

#[uniffi::export]
impl Diary {
    /// The form of a new visit.
    ///
    /// # Errors
    /// `Locked`; `NotFound` when the series has no such session.
    pub fn visit_form(&self, now: Moment, of: VisitOf) -> Result<VisitForm> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let (session, kind) = match of {
            VisitOf::Session { series, original } => {
                let found = self.diary.session(&series, original.checked()?)?;
                let kind = found.kind;
                (self.session_rows(vec![found], &self.diary.series()?)?.pop(), kind)
            }
            VisitOf::OneOff { kind } => (None, kind),
        };
        let today = self.diary.today(now)?.into();
        let for_day = session.as_ref().map_or(today, |session| session.day);
        self.form_of_visit(now, revision, kind, for_day, session, None)
    }

    /// The form of a visit that was noted for a day, to add to it or to correct it.
    ///
    /// # Errors
    /// `Locked`; `NotFound` when there is no such visit on that day.
    pub fn noted_visit_form(&self, now: Moment, for_day: Day, id: String) -> Result<VisitForm> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let day = for_day.checked()?;
        let found = self.visit_rows(day, day)?.into_iter().find(|row| row.id == id);
        let row = found.ok_or_else(|| Error::not_found("visit", Given::value(&id), "a visit of that day"))?;
        let session = match (&row.series, row.original) {
            (Some(series), Some(original)) => self.diary.session(series, original.checked()?).ok(),
            _ => None,
        };
        let session = self.session_rows(session.into_iter().collect(), &self.diary.series()?)?.pop();
        self.form_of_visit(now, revision, row.kind, for_day, session, Some(row))
    }
}

impl Diary {
    fn form_of_visit(
        &self,
        now: Moment,
        revision: u64,
        kind: SessionKind,
        for_day: Day,
        session: Option<SessionRow>,
        editing: Option<VisitRow>,
    ) -> Result<VisitForm> {
        let named = editing.as_ref().map(|row| row.title.clone()).or(session.as_ref().map(|row| row.title.clone()));
        Ok(VisitForm {
            revision,
            title: named.unwrap_or_else(|| self.texts.session_kind(kind)),
            kind,
            for_day,
            session,
            with_touch: kind.with_touch(),
            questions: VisitQuestions::of(&self.texts),
            check_in: self.check_in_form(now, Some(for_day), None)?,
            editing,
        })
    }
}

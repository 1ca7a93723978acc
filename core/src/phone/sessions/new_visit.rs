//! What is noted around a session, on its way in. Everything may be left open.

use super::visit::rates;
use crate::diary_app::{VisitDraft, VisitPart};
use crate::phone::card::{NewCheckIn, NewRating, coming};
use crate::phone::error::Result;
use crate::phone::values::{Civil, Day};
use crate::sessions::{Boundary, NEXT_DAY, RELATIONSHIP, SessionKind};

/// What a new visit is about.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum VisitOf {
    /// A session of a series.
    Session {
        /// The series.
        series: String,
        /// The session's name: the civil start it had at first.
        original: Civil,
    },
    /// A session outside any series.
    OneOff {
        /// What kind.
        kind: SessionKind,
    },
}

/// What is noted around a session. What is left out stays open, or as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct NewVisit {
    /// The day it was, of a new visit; without one, the session's, else the person's current day.
    #[uniffi(default = None)]
    pub for_day: Option<Day>,
    /// Ratings on coming into session.
    #[uniffi(default = [])]
    pub before: Vec<NewRating>,
    /// Ratings on leaving it.
    #[uniffi(default = [])]
    pub after: Vec<NewRating>,
    /// Mood and body before.
    #[uniffi(default = None)]
    pub felt_before: Option<NewCheckIn>,
    /// Mood and body after.
    #[uniffi(default = None)]
    pub felt_after: Option<NewCheckIn>,
    /// The check-in on the relationship, each 0 to 10.
    #[uniffi(default = [])]
    pub relationship: Vec<NewRating>,
    /// Whether the person's boundary was respected; only where a person may be touched.
    #[uniffi(default = None)]
    pub boundary: Option<Boundary>,
    /// Takes the answer about the boundary away.
    #[uniffi(default = false)]
    pub clear_boundary: bool,
    /// Whether relationship and boundary may be shown to the one who is rated: only when the person ticks it.
    #[uniffi(default = None)]
    pub shown_to_rated: Option<bool>,
    /// The check on the day after, each 0 to 5.
    #[uniffi(default = [])]
    pub next_day: Vec<NewRating>,
    /// Homework; an empty one takes it away.
    #[uniffi(default = None)]
    pub homework: Option<String>,
    /// Whether it is done.
    #[uniffi(default = None)]
    pub homework_done: Option<bool>,
    /// A note; an empty one takes it away.
    #[uniffi(default = None)]
    pub note: Option<String>,
    /// A private note on what happened to a boundary; an empty one takes it away.
    #[uniffi(default = None)]
    pub boundary_note: Option<String>,
}

impl NewVisit {
    pub(super) fn checked(self) -> Result<VisitDraft> {
        let ((before, unrated_before), (after, unrated_after)) = (coming(&self.before)?, coming(&self.after)?);
        let (relationship, unrated_relationship) = rates(&self.relationship, &RELATIONSHIP, 10)?;
        let (next_day, unrated_next_day) = rates(&self.next_day, &NEXT_DAY, 5)?;
        let unrated = unrated_before.into_iter().map(VisitPart::Before);
        let unrated = unrated.chain(unrated_after.into_iter().map(VisitPart::After));
        let unrated = unrated.chain(unrated_relationship.into_iter().map(VisitPart::Relationship));
        let unrated = unrated.chain(unrated_next_day.into_iter().map(VisitPart::NextDay));
        Ok(VisitDraft {
            unsaid: unrated.chain(self.clear_boundary.then_some(VisitPart::Boundary)).collect(),
            series: None,
            original: None,
            kind: None,
            for_day: self.for_day.map(Day::checked).transpose()?,
            before,
            after,
            felt_before: self.felt_before.map(NewCheckIn::checked).transpose()?,
            felt_after: self.felt_after.map(NewCheckIn::checked).transpose()?,
            relationship,
            boundary: self.boundary,
            shown_to_rated: self.shown_to_rated,
            next_day,
            homework: self.homework,
            homework_done: self.homework_done,
            note: self.note,
            boundary_note: self.boundary_note,
        })
    }
}

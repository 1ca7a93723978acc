//! Visits: the list, and saving, correcting and deleting one.

use super::visit_questions::next_steps;
use super::{Days, NewVisit, ShownDays, VisitOf, VisitQuestions, VisitRow};
use crate::diary_app::{Saved, VisitDraft};
use crate::phone::Diary;
use crate::phone::card::Named;
use crate::phone::error::{Result, saved_then};
use crate::phone::safety::Offer;
use crate::phone::values::now as checked;
use crate::time::{DiaryDay, Moment};

/// What is listed where nothing else is asked for: a year back.
const BACK: i64 = 365;
/// The check-ins of a visit are of its day or one close to it.
const AROUND: i64 = 7;

/// The visits of some days.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct VisitsScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The days whose visits are listed.
    pub shown: ShownDays,
    /// What is asked around a session, with the words for what the visits say.
    pub questions: VisitQuestions,
    /// The visits, in the order of their days.
    pub visits: Vec<VisitRow>,
}

/// A visit that was saved.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct VisitSaved {
    /// Its id.
    pub id: String,
    /// What to offer now.
    pub offer: Offer,
    /// What to offer quietly after a boundary that was not respected, or of which the person is not sure.
    pub next_steps: Vec<Named>,
    /// The visits, as they are now.
    pub visits: VisitsScreen,
}

#[uniffi::export]
impl Diary {
    /// The visits of some days; without days, those of the last year.
    ///
    /// # Errors
    /// `Locked`; `Invalid` when the last day is before the first or more than 40 years later.
    #[uniffi::method(default(shown = None))]
    pub fn visits(&self, now: Moment, shown: Option<ShownDays>) -> Result<VisitsScreen> {
        self.visits_screen(self.ready_for_visits(now, shown)?.1)
    }

    /// Notes a visit; its session counts as attended unless something else was said of it.
    ///
    /// # Errors
    /// `NotFound` for a session that the series does not have; `Invalid` naming what can't be taken, such as a boundary
    /// where nobody is touched. Nothing is saved then.
    #[uniffi::method(default(shown = None))]
    pub fn save_visit(
        &self,
        now: Moment,
        of: VisitOf,
        visit: NewVisit,
        shown: Option<ShownDays>,
    ) -> Result<VisitSaved> {
        let (now, shown) = self.ready_for_visits(now, shown)?;
        let (boundary, draft) = (visit.boundary, visit.checked()?);
        let draft = match of {
            VisitOf::Session { series, original } => {
                VisitDraft { series: Some(series), original: Some(original.checked()?), ..draft }
            }
            VisitOf::OneOff { kind } => VisitDraft { kind: Some(kind), ..draft },
        };
        let Saved { id, offer } = self.diary.add_visit(now, draft)?;
        let next_steps = next_steps(boundary, &self.texts);
        let visits = saved_then(&id, self.visits_screen(shown))?;
        Ok(VisitSaved { id, offer: offer.into(), next_steps, visits })
    }

    /// Adds to a visit, or corrects it. Its session, kind and day stay.
    ///
    /// # Errors
    /// As `save_visit`; `NotFound` when there is no such visit.
    #[uniffi::method(default(shown = None))]
    pub fn edit_visit(&self, now: Moment, id: String, visit: NewVisit, shown: Option<ShownDays>) -> Result<VisitSaved> {
        let (now, shown) = self.ready_for_visits(now, shown)?;
        let next_steps = next_steps(visit.boundary, &self.texts);
        let offer = self.diary.edit_visit(now, &id, visit.checked()?)?.into();
        Ok(VisitSaved { id, offer, next_steps, visits: self.visits_screen(shown)? })
    }

    /// Deletes a visit; its check-ins stay, they are of the day. History keeps it.
    ///
    /// # Errors
    /// `NotFound` when there is no such visit.
    #[uniffi::method(default(shown = None))]
    pub fn delete_visit(&self, now: Moment, id: String, shown: Option<ShownDays>) -> Result<VisitsScreen> {
        let (now, shown) = self.ready_for_visits(now, shown)?;
        self.diary.delete_visit(now, &id)?;
        self.visits_screen(shown)
    }
}

impl Diary {
    fn ready_for_visits(&self, now: Moment, shown: Option<ShownDays>) -> Result<(Moment, Days)> {
        let now = checked(now)?;
        let today = self.diary.today(now)?;
        Ok((now, ShownDays::checked(shown, (today.plus(-BACK), today))?))
    }

    fn visits_screen(&self, (from, to): Days) -> Result<VisitsScreen> {
        Ok(VisitsScreen {
            revision: self.diary.revision(),
            shown: ShownDays { from: from.into(), to: to.into() },
            questions: VisitQuestions::of(&self.texts),
            visits: self.visit_rows(from, to)?,
        })
    }

    /// Visits as rows, with their check-ins.
    pub(super) fn visit_rows(&self, from: DiaryDay, to: DiaryDay) -> Result<Vec<VisitRow>> {
        let (visits, series) = (self.diary.visits(from, to)?, self.diary.series()?);
        let days = || visits.iter().map(|visit| visit.time.for_day);
        let (Some(first), Some(last)) = (days().min(), days().max()) else { return Ok(Vec::new()) };
        let felt = self.diary.check_ins(first.plus(-AROUND), last.plus(AROUND))?;
        Ok(visits.into_iter().map(|visit| VisitRow::of(visit, &series, &felt, &self.texts)).collect())
    }
}

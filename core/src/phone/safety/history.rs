//! The plan of an earlier day: when it was changed, and how it was then.

use super::WrittenPlan;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::time::Moment;

/// A change of the plan.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PlanChange {
    /// When, on the clock of now.
    pub at: Moment,
    /// The same in words.
    pub words: String,
}

/// When the plan was changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PlanHistory {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// Its changes, newest first.
    pub changes: Vec<PlanChange>,
}

/// The plan as it was.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct EarlierPlan {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The moment.
    pub at: Moment,
    /// The same in words.
    pub words: String,
    /// The plan as it was then.
    pub plan: WrittenPlan,
}

#[uniffi::export]
impl Diary {
    /// When the plan was changed.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn safety_plan_changes(&self, now: Moment) -> Result<PlanHistory> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let changes = self.diary.safety_plan_changes()?.into_iter().map(|instant| {
            let at = Moment::new(instant, now.offset_minutes)?;
            Ok(PlanChange { at, words: self.texts.civil(at.civil()) })
        });
        Ok(PlanHistory { revision, changes: changes.collect::<Result<_>>()? })
    }

    /// The plan as it was at a moment, such as one of its changes.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn safety_plan_at(&self, at: Moment) -> Result<EarlierPlan> {
        let (at, revision) = (checked(at)?, self.diary.revision());
        let plan = WrittenPlan::of(self.diary.safety_plan_at(at)?, &self.texts);
        Ok(EarlierPlan { revision, at, words: self.texts.civil(at.civil()), plan })
    }
}

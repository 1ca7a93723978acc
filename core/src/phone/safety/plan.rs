//! The plan as it is written, line by line: all steps with their lines, and whether it is shown while the diary is
//! locked.

use super::Reach;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::{Day, now as checked};
use crate::safety::{PlanLine, SafetyPlan, Step};
use crate::text::Texts;
use crate::time::Moment;

/// A line of the plan.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PlanLineRow {
    /// Stable id.
    pub id: String,
    /// Its words, of somebody to reach who that is: two or more texts where devices wrote at once.
    pub words: Vec<String>,
    /// How to reach them, as it was written.
    pub phone: Option<String>,
    /// The same to be tapped, where it is plainly a number.
    pub reach: Option<Reach>,
    /// Agreed: not for 24 hours after self-harm.
    pub not_after_self_harm: bool,
}

/// A step of the plan.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PlanStep {
    /// The step.
    pub step: Step,
    /// Its heading.
    pub heading: String,
    /// Its lines can have a number.
    pub has_contacts: bool,
    /// The lines, in their order.
    pub lines: Vec<PlanLineRow>,
}

/// The plan as it is written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct WrittenPlan {
    /// All steps, also those without lines.
    pub steps: Vec<PlanStep>,
    /// Nothing was written yet: what to say then.
    pub empty: Option<String>,
    /// With whom it was agreed.
    pub agreed_with: Option<String>,
    /// When it was agreed.
    pub agreed_on: Option<Day>,
    /// When it was last gone through.
    pub reviewed_on: Option<Day>,
    /// The same in words.
    pub dates: Vec<String>,
}

/// The plan's screen, where it is written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SafetyPlanScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The plan.
    pub plan: WrittenPlan,
    /// The chosen country, two letters.
    pub country: Option<String>,
    /// The plan may be shown on this device while the diary is locked.
    pub while_locked: bool,
    /// The copy for the locked phone is older than the plan: what to say then.
    pub copy_is_old: Option<String>,
}

#[uniffi::export]
impl Diary {
    /// The plan, to be written.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn safety_plan(&self, now: Moment) -> Result<SafetyPlanScreen> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let shown = self.diary.safety(now, false)?;
        let while_locked = self.diary.plan_while_locked()?;
        let old = while_locked && !self.diary.copy_is_current(now)?;
        Ok(SafetyPlanScreen {
            revision,
            plan: WrittenPlan::of(shown.plan.unwrap_or_default(), &self.texts),
            country: shown.country,
            while_locked,
            copy_is_old: old.then(|| self.texts.say("safety-copy-old")),
        })
    }

    /// Allows that the plan is shown on this device while the diary is locked, or takes it back: the copy is gone when
    /// this returns. Numbers and lines are shown in any case.
    ///
    /// # Errors
    /// `CannotWrite`; `CannotOpen` where the file of the copy is damaged.
    pub fn set_plan_while_locked(&self, now: Moment, allowed: bool) -> Result<SafetyPlanScreen> {
        self.diary.set_plan_while_locked(checked(now)?, allowed)?;
        self.safety_plan(now)
    }
}

impl WrittenPlan {
    pub(super) fn of(plan: SafetyPlan, texts: &Texts) -> Self {
        let of = |step: Step| PlanStep {
            step,
            heading: texts.say(&format!("step-{}", step.name())),
            has_contacts: step.has_contacts(),
            lines: plan.step(step).cloned().map(PlanLineRow::from).collect(),
        };
        Self {
            steps: Step::ALL.map(of).into(),
            empty: plan.is_empty().then(|| texts.say("safety-empty")),
            dates: texts.plan_dates(&plan),
            agreed_with: plan.agreed_with,
            agreed_on: plan.agreed_on.map(Day::from),
            reviewed_on: plan.reviewed_on.map(Day::from),
        }
    }
}

impl From<PlanLine> for PlanLineRow {
    fn from(line: PlanLine) -> Self {
        let PlanLine { id, words, phone, not_after_self_harm, .. } = line;
        Self { id, words: words.0, reach: phone.as_deref().and_then(Reach::call), phone, not_after_self_harm }
    }
}

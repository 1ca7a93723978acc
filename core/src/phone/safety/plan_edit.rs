//! Writing the plan: a line added, changed, moved or taken away, and what is said of the whole.

use super::SafetyPlanScreen;
use crate::diary_app;
use crate::phone::Diary;
use crate::phone::error::{Result, saved_then};
use crate::phone::values::set_or_cleared;
use crate::phone::values::{Day, now as checked};
use crate::safety::Step;
use crate::time::Moment;

/// A new line.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct NewPlanLine {
    /// Own words; of somebody to reach, who that is.
    pub words: String,
    /// How to reach them, where the step has contacts.
    #[uniffi(default = None)]
    pub phone: Option<String>,
    /// Agreed: not for 24 hours after self-harm.
    #[uniffi(default = false)]
    pub not_after_self_harm: bool,
    /// Its place within the step, from 0; without one, at the end.
    #[uniffi(default = None)]
    pub place: Option<u32>,
}

/// A change of a line. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct PlanLineEdit {
    /// Own words; they replace all versions.
    #[uniffi(default = None)]
    pub words: Option<String>,
    /// How to reach them; an empty one takes it away.
    #[uniffi(default = None)]
    pub phone: Option<String>,
    /// Agreed: not for 24 hours after self-harm.
    #[uniffi(default = None)]
    pub not_after_self_harm: Option<bool>,
    /// Its place within the step, from 0.
    #[uniffi(default = None)]
    pub place: Option<u32>,
}

/// A change of the whole plan. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct SafetyPlanEdit {
    /// With whom it was agreed; an empty text takes it away.
    #[uniffi(default = None)]
    pub agreed_with: Option<String>,
    /// When it was agreed.
    #[uniffi(default = None)]
    pub agreed_on: Option<Day>,
    /// Takes that day away.
    #[uniffi(default = false)]
    pub clear_agreed_on: bool,
    /// When it was last gone through.
    #[uniffi(default = None)]
    pub reviewed_on: Option<Day>,
    /// Takes that day away.
    #[uniffi(default = false)]
    pub clear_reviewed_on: bool,
    /// The country whose lines are shown, as two letters; an empty text takes it away. Nothing looks where the person
    /// is.
    #[uniffi(default = None)]
    pub country: Option<String>,
}

#[uniffi::export]
impl Diary {
    /// Adds a line to a step.
    ///
    /// # Errors
    /// `Invalid` for words or a number that are none, or a number in a step without contacts.
    pub fn add_plan_line(&self, now: Moment, step: Step, line: NewPlanLine) -> Result<SafetyPlanScreen> {
        let id = self.diary.add_plan_line(checked(now)?, step, line.into())?;
        saved_then(&id, self.safety_plan(now))
    }

    /// Changes a line. Its step stays.
    ///
    /// # Errors
    /// `NotFound` when there is none; as `add_plan_line`, and `Invalid` when nothing is said.
    pub fn edit_plan_line(&self, now: Moment, id: String, edit: PlanLineEdit) -> Result<SafetyPlanScreen> {
        self.diary.edit_plan_line(checked(now)?, &id, &edit.into())?;
        self.safety_plan(now)
    }

    /// Takes a line away. History keeps it.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    pub fn delete_plan_line(&self, now: Moment, id: String) -> Result<SafetyPlanScreen> {
        self.diary.delete_plan_line(checked(now)?, &id)?;
        self.safety_plan(now)
    }

    /// Says something of the whole plan, or chooses the country.
    ///
    /// # Errors
    /// `Invalid` for a text or a country that is none, or when nothing is said.
    pub fn edit_safety_plan(&self, now: Moment, edit: SafetyPlanEdit) -> Result<SafetyPlanScreen> {
        self.diary.edit_safety_plan(checked(now)?, &edit.checked()?)?;
        self.safety_plan(now)
    }
}

/// A place that no step has is its end.
fn place(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

impl From<NewPlanLine> for diary_app::PlanLineEdit {
    fn from(line: NewPlanLine) -> Self {
        Self {
            words: Some(line.words),
            phone: line.phone,
            not_after_self_harm: line.not_after_self_harm.then_some(true),
            place: line.place.map(place),
        }
    }
}

impl From<PlanLineEdit> for diary_app::PlanLineEdit {
    fn from(edit: PlanLineEdit) -> Self {
        let PlanLineEdit { words, phone, not_after_self_harm, .. } = edit;
        Self { words, phone, not_after_self_harm, place: edit.place.map(place) }
    }
}

impl SafetyPlanEdit {
    fn checked(self) -> Result<diary_app::SafetyPlanEdit> {
        let day = |day: Option<Day>| day.map(Day::checked).transpose();
        Ok(diary_app::SafetyPlanEdit {
            agreed_with: self.agreed_with,
            agreed_on: set_or_cleared("agreed_on", day(self.agreed_on)?, self.clear_agreed_on)?,
            reviewed_on: set_or_cleared("reviewed_on", day(self.reviewed_on)?, self.clear_reviewed_on)?,
            country: self.country,
        })
    }
}

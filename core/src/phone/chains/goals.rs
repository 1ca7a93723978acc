//! Goals: a life worth living, what is worked on in DBT's order of targets, the skill of the week.

use crate::card::DbtTarget;
use crate::phone::Diary;
use crate::phone::card::Named;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::time::{DiaryDay, Moment};

/// Lines of the card that belong to one target. `edit_item` puts a line under another.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct TargetGoals {
    /// The target.
    pub target: DbtTarget,
    /// Its name.
    pub label: String,
    /// The lines that the card asks for today.
    pub items: Vec<Named>,
}

/// The goals.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct GoalsScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// What a life worth living is to the person: two or more texts where devices wrote at once, none where it was
    /// not said.
    pub life_worth_living: Vec<String>,
    /// DBT's targets, first things first.
    pub targets: Vec<TargetGoals>,
    /// The skill of this week. `edit_week` chooses it.
    pub skill_of_week: Option<Named>,
}

#[uniffi::export]
impl Diary {
    /// The person's goals.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn goals(&self, now: Moment) -> Result<GoalsScreen> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let today = self.diary.today(now)?;
        let skill = self.diary.week(now, today)?.1.header.skill_of_week;
        Ok(GoalsScreen {
            revision,
            life_worth_living: self.diary.goals()?.life_worth_living.0,
            targets: self.target_goals(today)?,
            skill_of_week: skill.map(|skill| Named { id: skill.to_string(), label: self.texts.skill(&skill) }),
        })
    }

    /// Says what a life worth living is, in the person's own words; an empty text takes it away.
    ///
    /// # Errors
    /// `Invalid` for a text that is too long.
    pub fn set_life_worth_living(&self, now: Moment, text: String) -> Result<GoalsScreen> {
        self.diary.set_life_worth_living(checked(now)?, &text)?;
        self.goals(now)
    }
}

impl Diary {
    fn target_goals(&self, today: DiaryDay) -> Result<Vec<TargetGoals>> {
        let items = self.diary.template()?;
        let goals = |target: DbtTarget| {
            let of_target = items.iter().filter(|item| item.target == Some(target) && item.active_on(today));
            let named = of_target.map(|item| Named { id: item.id.to_string(), label: self.texts.item(item) });
            TargetGoals { target, label: self.texts.say(&format!("target-{}", target.name())), items: named.collect() }
        };
        Ok(DbtTarget::ALL.into_iter().map(goals).collect())
    }
}

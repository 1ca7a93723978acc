//! The skills' screen: all skills of the pack with what was noted of each over a span of days.

use super::counted::{by_module, rows};
use super::{SkillAnswerCount, SkillModuleUse};
use crate::phone::Diary;
use crate::phone::card::Named;
use crate::phone::error::Result;
use crate::phone::values::{Day, now as checked};
use crate::sharing::SkillLedger;
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// The skills' screen.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SkillsScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// First day that is counted.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// The person's current day.
    pub today: Day,
    /// Days filled in.
    pub filled: u32,
    /// Days on which any skill was used.
    pub days: u32,
    /// On how many days a skill was used, and how often it helped, in words.
    pub words: Vec<String>,
    /// All skills of the pack, by module; at the end those that were noted and that no module knows.
    pub modules: Vec<SkillModuleUse>,
    /// On how many days the day's own answer about skills was each number, 0 to 7.
    pub day_answers: Vec<SkillAnswerCount>,
    /// This week's skill, if one was chosen.
    pub skill_of_week: Option<Named>,
}

#[uniffi::export]
impl Diary {
    /// The skills, and what was noted of them on the days `from` to `to`; without days, in the last four weeks.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or more than 40 years later.
    #[uniffi::method(default(from = None, to = None))]
    pub fn skills(&self, now: Moment, from: Option<Day>, to: Option<Day>) -> Result<SkillsScreen> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let [from, to] = self.span(now, from, to)?;
        let (today, reading) = (self.diary.today(now)?, self.diary.days(from, to)?);
        let filled = reading.days.iter().filter(|day| day.filled).count() as u32;
        let ledger = SkillLedger::of(&reading.items, &reading.days);
        let (days, modules) = (ledger.days, by_module(&ledger, &self.texts));
        let skill_of_week = self.diary.week(now, today)?.1.header.skill_of_week;
        Ok(SkillsScreen {
            revision,
            from: from.into(),
            to: to.into(),
            today: today.into(),
            filled,
            days,
            words: words(&modules, days, filled, &self.texts),
            modules,
            day_answers: rows(ledger.day_answers, &self.texts).collect(),
            skill_of_week: skill_of_week.map(|skill| Named { label: self.texts.skill(&skill), id: skill.to_string() }),
        })
    }
}

fn words(modules: &[SkillModuleUse], days: u32, filled: u32, texts: &Texts) -> Vec<String> {
    let number = |count: u32| TextArg::Number(count.into());
    let all = || modules.iter().flat_map(|module| &module.skills);
    let helped: u32 = all().map(|skill| skill.helped).sum();
    let said: u32 = all().map(|skill| skill.helped + skill.not_helped).sum();
    let mut words = vec![texts.say_with("report-skill-days", &[("count", number(days)), ("days", number(filled))])];
    if said > 0 {
        words.push(texts.say_with("report-skill-helped", &[("helped", number(helped)), ("used", number(said))]));
    }
    words
}

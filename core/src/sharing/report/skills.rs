//! Skills, counted: on how many days each was used, how often it helped. The day's own 0–7 answer is ordinal: its answers are
//! counted one by one and never averaged.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::points::of_day;
use crate::card::{CardItem, DayCard, Scale, SkillId, skill_pack};

/// All modules.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SkillLedger {
    /// Days on which any skill was used.
    pub days: u32,
    /// The modules of which something was noted, in their order; a skill that no module knows stands last, without one.
    pub modules: Vec<ModuleUse>,
    /// How many days have each of the answers 0 to 7.
    pub day_answers: [u32; 8],
}

/// One module.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ModuleUse {
    /// Its name; nothing for skills that no module knows.
    pub module: Option<String>,
    /// Its skills that were noted, in the module's order.
    pub skills: Vec<SkillCount>,
}

/// One skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillCount {
    /// Which.
    pub skill: SkillId,
    /// Days on which it was ticked or used.
    pub days: u32,
    /// How often each of the answers 0 to 7 was given in check-ins.
    pub answers: [u32; 8],
}

impl SkillCount {
    /// Uses that helped.
    pub fn helped(&self) -> u32 {
        self.answers[5] + self.answers[7]
    }

    /// Uses that did not help.
    pub fn not_helped(&self) -> u32 {
        self.answers[4] + self.answers[6]
    }

    /// Times it was tried and could not be done.
    pub fn could_not(&self) -> u32 {
        self.answers[3]
    }

    /// Times it was thought of, or not, and not done.
    pub fn not_done(&self) -> u32 {
        self.answers[..3].iter().sum()
    }
}

impl Serialize for SkillCount {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut fields = out.serialize_struct("SkillCount", 6)?;
        fields.serialize_field("skill", &self.skill)?;
        fields.serialize_field("days", &self.days)?;
        fields.serialize_field("helped", &self.helped())?;
        fields.serialize_field("not_helped", &self.not_helped())?;
        fields.serialize_field("could_not", &self.could_not())?;
        fields.serialize_field("not_done", &self.not_done())?;
        fields.end()
    }
}

impl SkillLedger {
    /// What some days say, of which these are the lines.
    pub fn of(items: &[CardItem], days: &[DayCard]) -> Self {
        let mut counts: BTreeMap<SkillId, SkillCount> = BTreeMap::new();
        days.iter().for_each(|day| count(day, &mut counts));
        let used = days.iter().filter(|day| !day.ticks.is_empty()).count();
        let mut modules: Vec<ModuleUse> = Vec::new();
        for info in &skill_pack().1 {
            if let Some(count) = counts.remove(&info.id) {
                add(&mut modules, Some(&info.module), count);
            }
        }
        counts.into_values().for_each(|count| add(&mut modules, None, count));
        Self { days: u32::try_from(used).unwrap_or(u32::MAX), modules, day_answers: day_answers(items, days) }
    }
}

fn add(modules: &mut Vec<ModuleUse>, name: Option<&String>, count: SkillCount) {
    match modules.last_mut().filter(|module| module.module.as_ref() == name) {
        Some(module) => module.skills.push(count),
        None => modules.push(ModuleUse { module: name.cloned(), skills: vec![count] }),
    }
}

fn count(day: &DayCard, counts: &mut BTreeMap<SkillId, SkillCount>) {
    for skill in &day.ticks {
        of(counts, skill).days += 1;
    }
    for used in &day.skills {
        one_more(&mut of(counts, &used.skill).answers, used.number());
    }
}

fn of<'a>(counts: &'a mut BTreeMap<SkillId, SkillCount>, skill: &SkillId) -> &'a mut SkillCount {
    let none = || SkillCount { skill: skill.clone(), days: 0, answers: [0; 8] };
    counts.entry(skill.clone()).or_insert_with(none)
}

fn one_more(answers: &mut [u32; 8], answer: i32) {
    answers[answer.clamp(0, 7) as usize] += 1;
}

fn day_answers(items: &[CardItem], days: &[DayCard]) -> [u32; 8] {
    let mut counts = [0; 8];
    let asked = items.iter().filter(|item| item.scale == Scale::Skills);
    let answers = asked.flat_map(|item| days.iter().filter_map(|day| of_day(day, &item.id)));
    answers.for_each(|answer| one_more(&mut counts, answer));
    counts
}

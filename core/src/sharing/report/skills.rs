//! Skills, counted: on how many days each was used, how often it helped. The day's own 0–7 answer is ordinal: its answers are
//! counted one by one and never averaged.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Material;
use super::points::of_day;
use crate::card::{DayCard, Effort, Scale, SkillId, SkillUse, skill_pack};

/// All modules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SkillLedger {
    /// Days on which any skill was used.
    pub days: u32,
    /// The modules of which something was noted, in their order; a skill that no module knows stands last, without one.
    pub modules: Vec<ModuleUse>,
    /// How many days have each of the answers 0 to 7.
    pub day_answers: [u32; 8],
}

/// One module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ModuleUse {
    /// Its name; nothing for skills that no module knows.
    pub module: Option<String>,
    /// Its skills that were noted, in the module's order.
    pub skills: Vec<SkillCount>,
}

/// One skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SkillCount {
    /// Which.
    pub skill: SkillId,
    /// Days on which it was ticked or used.
    pub days: u32,
    /// Uses that helped.
    pub helped: u32,
    /// Uses that did not help.
    pub not_helped: u32,
    /// Times it was tried and could not be done.
    pub could_not: u32,
    /// Times it was thought of, or not, and not done.
    pub not_done: u32,
}

pub(super) fn ledger(material: &Material) -> SkillLedger {
    let mut counts: BTreeMap<SkillId, SkillCount> = BTreeMap::new();
    material.days.iter().for_each(|day| count(day, &mut counts));
    let days = material.days.iter().filter(|day| !day.ticks.is_empty()).count();
    let mut modules: Vec<ModuleUse> = Vec::new();
    for info in &skill_pack().1 {
        if let Some(count) = counts.remove(&info.id) {
            add(&mut modules, Some(&info.module), count);
        }
    }
    counts.into_values().for_each(|count| add(&mut modules, None, count));
    SkillLedger { days: u32::try_from(days).unwrap_or(u32::MAX), modules, day_answers: day_answers(material) }
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
        of(counts, &used.skill).take(used);
    }
}

fn of<'a>(counts: &'a mut BTreeMap<SkillId, SkillCount>, skill: &SkillId) -> &'a mut SkillCount {
    counts.entry(skill.clone()).or_insert_with(|| SkillCount {
        skill: skill.clone(),
        days: 0,
        helped: 0,
        not_helped: 0,
        could_not: 0,
        not_done: 0,
    })
}

impl SkillCount {
    fn take(&mut self, used: &SkillUse) {
        match (used.effort, used.helped) {
            (Effort::Tried | Effort::WithoutTrying, Some(true)) => self.helped += 1,
            (Effort::Tried | Effort::WithoutTrying, Some(false)) => self.not_helped += 1,
            (Effort::Tried | Effort::WithoutTrying, None) => {}
            (Effort::CouldNot, _) => self.could_not += 1,
            (Effort::NotThought | Effort::NotWanted | Effort::NotDone, _) => self.not_done += 1,
        }
    }
}

fn day_answers(material: &Material) -> [u32; 8] {
    let mut counts = [0; 8];
    let asked = material.items.iter().filter(|item| item.scale == Scale::Skills);
    let answers = asked.flat_map(|item| material.days.iter().filter_map(|day| of_day(day, &item.id)));
    for count in answers.filter_map(|answer| usize::try_from(answer).ok()) {
        counts[count.min(7)] += 1;
    }
    counts
}

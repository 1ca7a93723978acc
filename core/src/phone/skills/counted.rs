//! Skills, counted: on how many days each was used, and how that went. The 0–7 answers are ordinal: each is counted by
//! itself, and none is averaged.

use std::collections::BTreeMap;

use super::{Skill, module_name};
use crate::card::{DayCard, Scale, SkillId, skill_pack};
use crate::diary_app::Reading;
use crate::text::Texts;

/// How often an answer from 0 to 7 was given.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SkillAnswerCount {
    /// 0 to 7: how far it came, then whether it helped.
    pub number: i32,
    /// What the number means.
    pub label: String,
    /// How often.
    pub count: u32,
}

/// What was noted of a skill.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SkillUsage {
    /// The skill.
    pub skill: Skill,
    /// Days on which it was ticked or used.
    pub days: u32,
    /// The answers of the check-ins, those that were given, from 0 to 7.
    pub answers: Vec<SkillAnswerCount>,
    /// Uses that helped.
    pub helped: u32,
    /// Uses that did not help.
    pub not_helped: u32,
    /// Times it was tried and could not be done.
    pub could_not: u32,
    /// Times it was thought of, or not, and not done.
    pub not_done: u32,
}

/// A module of skills with what was noted of each.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SkillModuleUse {
    /// Stable id; nothing for skills that no module knows.
    pub id: Option<String>,
    /// Its name.
    pub label: String,
    /// Its skills.
    pub skills: Vec<SkillUsage>,
}

/// How often each answer from 0 to 7 was given.
pub(super) type Numbers = [u32; 8];

/// Days and answers of a skill.
pub(super) type Counts<'a> = BTreeMap<&'a SkillId, (u32, Numbers)>;

pub(super) fn counted(days: &[DayCard]) -> Counts<'_> {
    let mut counts = Counts::new();
    for day in days {
        day.ticks.iter().for_each(|skill| counts.entry(skill).or_default().0 += 1);
        for used in &day.skills {
            count(&mut counts.entry(&used.skill).or_default().1, used.number());
        }
    }
    counts
}

fn count(numbers: &mut Numbers, number: i32) {
    numbers[number.clamp(0, 7) as usize] += 1;
}

pub(super) fn day_answers(reading: &Reading) -> Numbers {
    let asked: Vec<_> = reading.items.iter().filter(|item| item.scale == Scale::Skills).collect();
    let mut numbers = Numbers::default();
    for value in reading.days.iter().flat_map(|day| asked.iter().filter_map(|item| day.items.get(&item.id))) {
        value.value.number().into_iter().for_each(|number| count(&mut numbers, number));
    }
    numbers
}

pub(super) fn rows(numbers: Numbers, texts: &Texts) -> impl Iterator<Item = SkillAnswerCount> {
    let row = |(number, count)| SkillAnswerCount { number, label: texts.say(&format!("legend-{number}")), count };
    (0..).zip(numbers).map(row)
}

pub(super) fn by_module(mut counts: Counts<'_>, texts: &Texts) -> Vec<SkillModuleUse> {
    let mut modules: Vec<SkillModuleUse> = Vec::new();
    for info in &skill_pack().1 {
        let used = SkillUsage::of(Skill::of(info, texts), counts.remove(&info.id).unwrap_or_default(), texts);
        match modules.last_mut() {
            Some(module) if module.id.as_ref() == Some(&info.module) => module.skills.push(used),
            _ => modules.push(SkillModuleUse {
                id: Some(info.module.clone()),
                label: module_name(&info.module, texts),
                skills: vec![used],
            }),
        }
    }
    let unknown = |(id, counts): (&SkillId, _)| {
        let skill = Skill { id: id.to_string(), label: texts.skill(id), caution: None, outward: false };
        SkillUsage::of(skill, counts, texts)
    };
    let others: Vec<_> = counts.into_iter().map(unknown).collect();
    if !others.is_empty() {
        modules.push(SkillModuleUse { id: None, label: texts.say("report-other-skills"), skills: others });
    }
    modules
}

impl SkillUsage {
    fn of(skill: Skill, (days, numbers): (u32, Numbers), texts: &Texts) -> Self {
        let [not_thought, not_wanted, not_done, could_not, tried, tried_helped, easy, easy_helped] = numbers;
        Self {
            skill,
            days,
            answers: rows(numbers, texts).filter(|row| row.count > 0).collect(),
            helped: tried_helped + easy_helped,
            not_helped: tried + easy,
            could_not,
            not_done: not_thought + not_wanted + not_done,
        }
    }
}

//! Skills, counted: on how many days each was used, and how that went. The 0–7 answers are ordinal: each is counted by
//! itself, and none is averaged.

use super::{Skill, module_name};
use crate::card::{SkillId, skill_pack};
use crate::sharing::{SkillCount, SkillLedger};
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

pub(super) fn rows(numbers: [u32; 8], texts: &Texts) -> impl Iterator<Item = SkillAnswerCount> {
    let row = |(number, count)| SkillAnswerCount { number, label: texts.say(&format!("legend-{number}")), count };
    (0..).zip(numbers).map(row)
}

/// All skills of the pack, with what the ledger has of each; at the end those that no module knows.
pub(super) fn by_module(ledger: &SkillLedger, texts: &Texts) -> Vec<SkillModuleUse> {
    let counted = |id: &SkillId| ledger.modules.iter().flat_map(|module| &module.skills).find(|one| one.skill == *id);
    let mut modules: Vec<SkillModuleUse> = Vec::new();
    for info in &skill_pack().1 {
        let used = SkillUsage::of(Skill::of(info, texts), counted(&info.id), texts);
        match modules.last_mut() {
            Some(module) if module.id.as_ref() == Some(&info.module) => module.skills.push(used),
            _ => modules.push(SkillModuleUse {
                id: Some(info.module.clone()),
                label: module_name(&info.module, texts),
                skills: vec![used],
            }),
        }
    }
    let unknown = |count: &SkillCount| {
        let (id, label) = (count.skill.to_string(), texts.skill(&count.skill));
        SkillUsage::of(Skill { id, label, caution: None, outward: false }, Some(count), texts)
    };
    let others = ledger.modules.iter().filter(|module| module.module.is_none());
    modules.extend(others.map(|module| SkillModuleUse {
        id: None,
        label: texts.say("report-other-skills"),
        skills: module.skills.iter().map(unknown).collect(),
    }));
    modules
}

impl SkillUsage {
    fn of(skill: Skill, count: Option<&SkillCount>, texts: &Texts) -> Self {
        let of = |what: fn(&SkillCount) -> u32| count.map_or(0, what);
        Self {
            skill,
            days: of(|count| count.days),
            answers: count
                .into_iter()
                .flat_map(|count| rows(count.answers, texts))
                .filter(|row| row.count > 0)
                .collect(),
            helped: of(SkillCount::helped),
            not_helped: of(SkillCount::not_helped),
            could_not: of(SkillCount::could_not),
            not_done: of(SkillCount::not_done),
        }
    }
}

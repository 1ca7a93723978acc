//! The skills' screens: the skills of the pack with what followed when they were used, and what helped before in a
//! moment like this one. This file holds the skills of the pack, which the check-in shows, too.

mod coping;
mod counted;
mod used;

use crate::card::{SkillInfo, skill_pack};
use crate::text::Texts;

pub use coping::{CopingScreen, CopingStart, HelpedModule, HelpedSkill, Suggestions};
pub use counted::{SkillAnswerCount, SkillModuleUse, SkillUsage};
pub use used::SkillsScreen;

/// A skill.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Skill {
    /// Stable id, such as `opposite-action`.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What to know before it, where a caution belongs to it.
    pub caution: Option<String>,
    /// It turns to what is outside the body.
    pub outward: bool,
}

/// A module of skills.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SkillModule {
    /// Stable id, such as `distress-tolerance`.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its skills.
    pub skills: Vec<Skill>,
}

/// The skills of the pack, by module.
pub(super) fn modules(texts: &Texts) -> Vec<SkillModule> {
    let mut modules: Vec<SkillModule> = Vec::new();
    for info in &skill_pack().1 {
        let skill = Skill::of(info, texts);
        match modules.last_mut() {
            Some(module) if module.id == info.module => module.skills.push(skill),
            _ => modules.push(SkillModule {
                id: info.module.clone(),
                label: module_name(&info.module, texts),
                skills: vec![skill],
            }),
        }
    }
    modules
}

fn module_name(module: &str, texts: &Texts) -> String {
    texts.say(&format!("module-{module}"))
}

impl Skill {
    fn of(info: &SkillInfo, texts: &Texts) -> Self {
        let caution = info.caution.then(|| texts.say(&format!("caution-{}", info.id)));
        Self { id: info.id.to_string(), label: texts.skill(&info.id), caution, outward: info.outward }
    }
}

//! The skills' screen: the skills of the pack by module, and what followed when they were used.

use crate::card::skill_pack;
use crate::text::Texts;

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
        let caution = info.caution.then(|| texts.say(&format!("caution-{}", info.id)));
        let skill = Skill { id: info.id.to_string(), label: texts.skill(&info.id), caution, outward: info.outward };
        match modules.last_mut() {
            Some(module) if module.id == info.module => module.skills.push(skill),
            _ => modules.push(SkillModule {
                id: info.module.clone(),
                label: texts.say(&format!("module-{}", info.module)),
                skills: vec![skill],
            }),
        }
    }
    modules
}

//! From a strong feeling to what helped before: the person's own skills in moments like this one, counted and never
//! promised, or a short neutral list. From an urge to die or to hurt oneself it leads to the plan, never to a tip.

use super::{Skill, module_name};
use crate::body::Sensation;
use crate::card::{ItemId, skill_pack};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::safety::{CopingFrom, Helped, NEUTRAL, OUTWARD, Suggested};
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// What it starts from: at least one of these. Of places and sensations, a list that is empty means any.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct CopingStart {
    /// Ids of items of the card, such as `sad`.
    #[uniffi(default = [])]
    pub items: Vec<String>,
    /// Ids of regions, or `whole` or `head`.
    #[uniffi(default = [])]
    pub targets: Vec<String>,
    /// Ids of sensations.
    #[uniffi(default = [])]
    pub sensations: Vec<String>,
}

/// A skill that helped before.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HelpedSkill {
    /// The skill; a caution that belongs to it is shown before it.
    pub skill: Skill,
    /// In how many moments like this it was used.
    pub used: u32,
    /// In how many of these it helped.
    pub helped: u32,
    /// The same in words.
    pub words: String,
}

/// Skills of one module that helped before.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HelpedModule {
    /// The module's id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The skills, what helped most often first.
    pub skills: Vec<HelpedSkill>,
}

/// A short list to try, in words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Suggestions {
    /// Its heading.
    pub heading: String,
    /// All of it turns outward: the person was spaced out, and nothing that observes the body is offered.
    pub outward: bool,
    /// The lines.
    pub lines: Vec<String>,
}

/// What is offered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct CopingScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// Where the safety plan comes first, the line that leads there; nothing else is offered then.
    pub plan_first: Option<String>,
    /// The heading of what helped before.
    pub heading: String,
    /// Skills that helped before, by module.
    pub helped: Vec<HelpedModule>,
    /// What stands below them: that nothing is promised.
    pub no_promise: String,
    /// What is offered beside own skills, or instead of them.
    pub suggestions: Option<Suggestions>,
}

#[uniffi::export]
impl Diary {
    /// The person's own skills that helped in moments like this one within a year, or a short list.
    ///
    /// # Errors
    /// `NotFound` for an unknown item or region; `Invalid` when it starts from nothing.
    pub fn coping(&self, now: Moment, start: CopingStart) -> Result<CopingScreen> {
        let (now, revision, texts) = (checked(now)?, self.diary.revision(), &self.texts);
        let coping = self.diary.coping(now, &start.checked()?)?;
        let mut helped: Vec<HelpedModule> = Vec::new();
        for one in &coping.helped {
            let Some(skill) = HelpedSkill::of(one, texts) else { continue };
            match helped.last_mut() {
                Some(module) if module.id == one.module => module.skills.push(skill),
                _ => helped.push(HelpedModule {
                    id: one.module.clone(),
                    label: module_name(&one.module, texts),
                    skills: vec![skill],
                }),
            }
        }
        Ok(CopingScreen {
            revision,
            plan_first: coping.plan_first.then(|| texts.say("coping-plan-first")),
            heading: texts.say("coping-helped"),
            helped,
            no_promise: texts.say("coping-no-promise"),
            suggestions: Suggestions::of(coping.suggested, texts),
        })
    }
}

impl CopingStart {
    fn checked(self) -> Result<CopingFrom> {
        Ok(CopingFrom {
            items: self.items.iter().map(|id| ItemId::new(id)).collect::<crate::Result<_>>()?,
            targets: self.targets,
            sensations: self.sensations.iter().map(|id| Sensation::new(id)).collect::<crate::Result<_>>()?,
        })
    }
}

impl HelpedSkill {
    fn of(helped: &Helped, texts: &Texts) -> Option<Self> {
        let info = skill_pack().1.iter().find(|info| info.id == helped.skill)?;
        let number = |count: u32| TextArg::Number(count.into());
        let count = [("used", number(helped.used)), ("helped", number(helped.helped))];
        let words = texts.say_with("coping-count", &count);
        Some(Self { skill: Skill::of(info, texts), used: helped.used, helped: helped.helped, words })
    }
}

impl Suggestions {
    pub(in crate::phone) fn of(suggested: Suggested, texts: &Texts) -> Option<Self> {
        let (heading, lines) = match suggested {
            Suggested::None => return None,
            Suggested::Neutral => ("coping-neutral", NEUTRAL),
            Suggested::Outward => ("coping-outward", OUTWARD),
        };
        let lines = lines.map(|line| texts.say(&format!("coping-{line}"))).into();
        Some(Self { heading: texts.say(heading), outward: suggested == Suggested::Outward, lines })
    }
}

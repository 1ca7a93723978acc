//! Coping by body: from a strong sensation or emotion to the person's own skills that helped before in moments like it, counted and
//! never promised. Where nothing helped yet, a short neutral list. After "spaced out" only what turns outward: never the body,
//! whose steady observing can bring flashbacks back. From an urge to die or to hurt oneself it leads to the plan, never to a tip.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::body::{BodyAnswer, BodyReading, Sensation};
use crate::card::{Answer, CheckIn, ItemId, SkillId, SkillInfo};

/// From this rating (0 to 5) on an emotion is strong.
const STRONG_EMOTION: i32 = 3;
/// From this intensity (0 to 10) on a sensation is strong.
const STRONG_SENSATION: i32 = 5;
/// The item for dissociation, and from which rating on only outward grounding is offered.
const SPACED_OUT: (&str, i32) = ("spaced-out", 3);

/// The sensation of feeling nothing.
const NUMB: &str = "numb";

/// What is offered where nothing helped yet. No cold water, no hard exercise, nothing that observes the body.
pub const NEUTRAL: [&str; 5] = ["window", "song", "few-words", "tell-someone", "ten-minutes"];
/// What is offered after "spaced out".
pub const OUTWARD: [&str; 5] = ["five-things", "three-sounds", "say-date", "one-colour", "describe-thing"];

/// What it starts from: items, and readings by place and sensation. Of readings, a list that is empty means any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CopingFrom {
    /// Items of the card.
    pub items: Vec<ItemId>,
    /// Regions, or `whole` or `head`.
    pub targets: Vec<String>,
    /// Sensations.
    pub sensations: Vec<Sensation>,
}

/// A skill that helped before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Helped {
    /// The skill.
    pub skill: SkillId,
    /// Its module.
    pub module: String,
    /// In how many moments like this it was used.
    pub used: u32,
    /// In how many of these it helped.
    pub helped: u32,
    /// Whether a caution is shown before it.
    pub caution: bool,
}

/// What is offered instead of own skills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Suggested {
    /// Nothing: own skills are there.
    None,
    /// [`NEUTRAL`].
    Neutral,
    /// [`OUTWARD`].
    Outward,
}

/// What is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coping {
    /// The plan comes first.
    pub plan_first: bool,
    /// Skills that helped, by module.
    pub helped: Vec<Helped>,
    /// What is offered beside them.
    pub suggested: Suggested,
}

impl CopingFrom {
    /// Whether a check-in was a moment like this one.
    fn like(&self, check_in: &CheckIn) -> bool {
        let felt = |(item, answer): &(ItemId, Answer)| self.items.contains(item) && at_least(answer, STRONG_EMOTION);
        check_in.answers.iter().any(felt) || check_in.readings.iter().any(|reading| self.names(reading))
    }

    fn names(&self, reading: &BodyReading) -> bool {
        let any = self.targets.is_empty() && self.sensations.is_empty();
        let place = self.targets.is_empty() || self.targets.contains(&reading.target);
        let sensation = self.sensations.is_empty() || self.sensations.contains(&reading.sensation);
        let strong = match reading.answer {
            BodyAnswer::Intensity(number) => i32::from(number) >= STRONG_SENSATION,
            BodyAnswer::Absent => true,
            BodyAnswer::Declined => false,
        };
        !any && place && sensation && strong && !reading.copied
    }

    fn is_spaced_out(&self) -> bool {
        self.items.iter().any(is_spaced_out) || self.sensations.iter().any(|felt| felt.as_str() == NUMB)
    }
}

fn at_least(answer: &Answer, least: i32) -> bool {
    matches!(answer, Answer::Number(number) if *number >= least)
}

/// Whether this is the item for dissociation.
pub fn is_spaced_out(item: &ItemId) -> bool {
    item.as_str() == SPACED_OUT.0
}

/// Whether an answer to that item says that only what turns outward may be offered.
pub fn says_spaced_out(answer: &Answer) -> bool {
    at_least(answer, SPACED_OUT.1)
}

/// What is offered from here: `past` are the check-ins that are looked at, `spaced_out` says whether that was said last today.
pub fn coping(from: &CopingFrom, past: &[CheckIn], skills: &[SkillInfo], plan_first: bool, spaced_out: bool) -> Coping {
    let outward = spaced_out || from.is_spaced_out();
    let mut counts: BTreeMap<&SkillId, (u32, u32)> = BTreeMap::new();
    for used in past.iter().filter(|check_in| from.like(check_in)).flat_map(|check_in| &check_in.skills) {
        if let Some(helped) = used.helped {
            let count = counts.entry(&used.skill).or_default();
            *count = (count.0 + 1, count.1 + u32::from(helped));
        }
    }
    let known = |skill: &SkillInfo| {
        let (used, helped) = *counts.get(&skill.id)?;
        let offered = helped > 0 && (skill.outward || !outward) && !plan_first;
        offered.then(|| Helped {
            skill: skill.id.clone(),
            module: skill.module.clone(),
            used,
            helped,
            caution: skill.caution,
        })
    };
    let mut helped: Vec<_> = skills.iter().filter_map(known).collect();
    let module = |name: &str| skills.iter().position(|skill| skill.module == name);
    helped.sort_by_key(|one| (module(&one.module), std::cmp::Reverse(one.helped)));
    let suggested = match (plan_first, outward, helped.is_empty()) {
        (true, ..) | (false, false, false) => Suggested::None,
        (false, true, _) => Suggested::Outward,
        (false, false, true) => Suggested::Neutral,
    };
    Coping { plan_first, helped, suggested }
}

//! Skill use on two axes: how much effort it took to use a skill, and whether it helped. The usual 0–7 number names the
//! eight points of the two axes (own wording after the field's public legend); it is ordinal and never averaged.

use serde::Serialize;

use super::SkillId;
use crate::error::{Error, Given, Result};

/// How using a skill went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// 0: did not think of it or use it.
    NotThought,
    /// 1: thought of it, did not want to.
    NotWanted,
    /// 2: thought of it, wanted to, did not.
    NotDone,
    /// 3: tried, could not.
    CouldNot,
    /// 4 or 5: tried and could.
    Tried,
    /// 6 or 7: did it without trying.
    WithoutTrying,
}

/// One use of one skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SkillUse {
    /// Which skill.
    pub skill: SkillId,
    /// How it went.
    pub effort: Effort,
    /// Whether it helped; only where it was used.
    pub helped: Option<bool>,
}

impl SkillUse {
    /// The use that a 0–7 number names.
    ///
    /// # Errors
    /// `Invalid` outside 0 to 7.
    pub fn from_number(skill: SkillId, number: i64) -> Result<Self> {
        let (effort, helped) = match number {
            0 => (Effort::NotThought, None),
            1 => (Effort::NotWanted, None),
            2 => (Effort::NotDone, None),
            3 => (Effort::CouldNot, None),
            4 | 5 => (Effort::Tried, Some(number == 5)),
            6 | 7 => (Effort::WithoutTrying, Some(number == 7)),
            _ => return Err(Error::invalid(skill.as_str(), Given::value(number), "0 to 7")),
        };
        Ok(Self { skill, effort, helped })
    }

    /// The 0–7 number.
    pub fn number(&self) -> i32 {
        let helped = i32::from(self.helped == Some(true));
        match self.effort {
            Effort::NotThought => 0,
            Effort::NotWanted => 1,
            Effort::NotDone => 2,
            Effort::CouldNot => 3,
            Effort::Tried => 4 + helped,
            Effort::WithoutTrying => 6 + helped,
        }
    }

    /// Whether the skill was used at all.
    pub fn used(&self) -> bool {
        matches!(self.effort, Effort::Tried | Effort::WithoutTrying)
    }

    /// What to propose for the day's own 0–7 answer: the furthest point reached by any use. A proposal only: the person
    /// types the answer.
    pub fn proposed_day_answer<'a>(uses: impl IntoIterator<Item = &'a Self>) -> Option<i32> {
        uses.into_iter().map(Self::number).max()
    }
}

//! A check-in: a moment in which a person noted how it is. Several a day are usual.

use serde::Serialize;

use super::{Answer, ItemId, SkillUse, Versions};
use crate::body::{BodyReading, BodyScan};
use crate::time::EntryTime;

/// What was noted at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckIn {
    /// Stable id: UUIDv7, or a hash of source and row for imported ones.
    pub id: String,
    /// The day it is for, when it was typed, and how.
    #[serde(flatten)]
    pub time: EntryTime,
    /// Answers by item, ordered by item id.
    pub answers: Vec<(ItemId, Answer)>,
    /// What was felt in the body.
    pub readings: Vec<BodyReading>,
    /// Which regions a body scan asked about, if this was one.
    pub scan: Option<BodyScan>,
    /// Trigger tags, in alphabetical order.
    pub triggers: Vec<String>,
    /// What set it off, in own words.
    pub trigger_text: Versions,
    /// Skills, by skill id.
    pub skills: Vec<SkillUse>,
    /// Free note.
    pub note: Versions,
}

impl CheckIn {
    /// Whether anything stands in it.
    pub(crate) fn says_something(&self) -> bool {
        let words = [&self.trigger_text, &self.note].iter().any(|said| !said.0.is_empty());
        let noted = !self.answers.is_empty() || !self.readings.is_empty() || self.scan.is_some();
        words || noted || !self.triggers.is_empty() || !self.skills.is_empty()
    }
}

//! What a front end hands in: plain, optional, unchecked. An edit names only what it changes.

use crate::body::{BodyReading, BodyScan, Sensation};
use crate::card::{Answer, Coming, DbtTarget, FilledIn, ItemId, ItemKind, Scale, SkillId, SkillUse};
use crate::time::DiaryDay;

/// A check-in to be saved.
#[derive(Debug, Clone, Default)]
pub struct CheckInDraft {
    /// The day it is for; without one, the person's current day.
    pub for_day: Option<DiaryDay>,
    /// Filled in together with the DBT therapist.
    pub in_session: bool,
    /// Answers by item.
    pub answers: Vec<(ItemId, Answer)>,
    /// Items whose answer is taken away again, when a check-in is edited.
    pub unanswer: Vec<ItemId>,
    /// What was felt in the body.
    pub readings: Vec<BodyReading>,
    /// Places and sensations whose reading is taken away again, when a check-in is edited.
    pub unmark: Vec<(String, Sensation)>,
    /// Which regions a body scan asked about.
    pub scan: Option<BodyScan>,
    /// Trigger tags.
    pub triggers: Vec<String>,
    /// Tags that are taken away again, when a check-in is edited.
    pub untrigger: Vec<String>,
    /// What set it off, in own words.
    pub trigger_text: Option<String>,
    /// Skills used, or not.
    pub skills: Vec<SkillUse>,
    /// Skills that are taken away again, when a check-in is edited.
    pub unskill: Vec<SkillId>,
    /// Free note.
    pub note: Option<String>,
}

/// What was typed on a day's card.
#[derive(Debug, Clone, Default)]
pub struct AnswerDay {
    /// The day; without one, the person's current day.
    pub day: Option<DiaryDay>,
    /// Filled in together with the DBT therapist.
    pub in_session: bool,
    /// Answers by item; nothing empties one.
    pub answers: Vec<(ItemId, Option<Answer>)>,
    /// Skills ticked or unticked.
    pub ticks: Vec<(SkillId, bool)>,
    /// The day's note.
    pub note: Option<String>,
    /// Away or not.
    pub away: Option<bool>,
    /// The missing-links answers, for a day that was not filled in.
    pub missing: MissingDraft,
}

/// Answers to the missing-links questions; each may be left open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MissingDraft {
    /// Did you know that the card was due?
    pub knew: Option<bool>,
    /// Were you willing?
    pub willing: Option<bool>,
    /// Did you think of it?
    pub thought_of_it: Option<bool>,
    /// What got in the way?
    pub in_the_way: Option<String>,
}

/// A new item for the card.
#[derive(Debug, Clone)]
pub struct ItemDraft {
    /// What it is about.
    pub kind: ItemKind,
    /// How it is answered.
    pub scale: Scale,
    /// Its wording.
    pub label: String,
    /// DBT's order of targets.
    pub target: Option<DbtTarget>,
    /// The item whose place it takes, from the day it is added.
    pub replaces: Option<ItemId>,
}

/// A change of an item that keeps its meaning.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemEdit {
    /// New wording; an empty one goes back to the pack's.
    pub label: Option<String>,
    /// New place on the card.
    pub sort: Option<i64>,
    /// New target; nothing inside empties it.
    pub target: Option<Option<DbtTarget>>,
    /// First day it is no longer asked; nothing inside asks again.
    pub active_to: Option<Option<DiaryDay>>,
}

/// A change of a week's header.
#[derive(Debug, Clone, Default)]
pub struct WeekEdit {
    /// The day this card was begun.
    pub started_on: Option<DiaryDay>,
    /// How often it was filled in.
    pub filled_in: Option<FilledIn>,
    /// Whether it was filled in during the session.
    pub filled_in_session: Option<bool>,
    /// The skill of the week.
    pub skill_of_week: Option<SkillId>,
    /// Ratings on coming into session.
    pub before: Coming,
    /// Ratings on leaving it.
    pub after: Coming,
    /// What is taken away again.
    pub unsaid: Vec<WeekPart>,
}

/// A part of a week's header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeekPart {
    /// The day this card was begun.
    StartedOn,
    /// How often it was filled in.
    FilledIn,
    /// Whether it was filled in during the session.
    FilledInSession,
    /// The skill of the week.
    SkillOfWeek,
    /// A rating on coming into session, by one of [`Coming::NAMES`].
    Before(&'static str),
    /// One on leaving it.
    After(&'static str),
}

impl WeekPart {
    /// The field that holds it.
    pub(crate) fn field(self) -> String {
        match self {
            Self::StartedOn => "started_on".into(),
            Self::FilledIn => "filled_in".into(),
            Self::FilledInSession => "filled_in_session".into(),
            Self::SkillOfWeek => "skill_of_week".into(),
            Self::Before(name) => format!("before.{name}"),
            Self::After(name) => format!("after.{name}"),
        }
    }
}

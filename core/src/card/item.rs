//! The items of a card. An item keeps its meaning for ever: a new kind or scale makes a new item that replaces the old
//! one from a day on, so that old days stay as they were answered.

use serde::Serialize;

use super::{DbtTarget, ItemId, Scale};
use crate::time::DiaryDay;

/// What an item is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ItemKind {
    /// A feeling.
    Emotion,
    /// An urge: its intensity, not the act.
    Urge,
    /// An action that treatment is about.
    TargetBehaviour,
    /// Alcohol, drugs.
    Substance,
    /// Medication, as prescribed or as needed.
    Medication,
    /// Sleep.
    Sleep,
    /// The day's answer about skills.
    Skill,
    /// Anything else.
    Question,
}

impl ItemKind {
    /// All kinds, in the order of the card.
    pub const ALL: [Self; 8] = [
        Self::Urge,
        Self::Emotion,
        Self::TargetBehaviour,
        Self::Substance,
        Self::Medication,
        Self::Sleep,
        Self::Skill,
        Self::Question,
    ];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Emotion => "emotion",
            Self::Urge => "urge",
            Self::TargetBehaviour => "target-behaviour",
            Self::Substance => "substance",
            Self::Medication => "medication",
            Self::Sleep => "sleep",
            Self::Skill => "skill",
            Self::Question => "question",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Who put an item on the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "by", content = "name", rename_all = "kebab-case")]
pub enum Owner {
    /// A pack of the app, by its id.
    Pack(String),
    /// The person.
    Person,
    /// An import, by the name of its map.
    Import(String),
    /// A clinic whose template was accepted, by the pair of the link; it may be gone by now.
    Clinic(String),
}

/// How the answers of one day become one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayRule {
    /// The highest of the day.
    Highest,
    /// The sum of the day.
    Total,
    /// Yes if it was yes once.
    Any,
    /// The last one said.
    Latest,
}

impl DayRule {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Highest => "highest",
            Self::Total => "sum",
            Self::Any => "any",
            Self::Latest => "latest",
        }
    }
}

/// One line of the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardItem {
    /// Stable id.
    pub id: ItemId,
    /// What it is about.
    pub kind: ItemKind,
    /// How it is answered.
    pub scale: Scale,
    /// The person's wording; without one, the pack's text in the person's language.
    pub label: Option<String>,
    /// Who put it there.
    pub owner: Owner,
    /// Place on the card, ascending; equal places are ordered by id.
    pub sort: i64,
    /// First day it is asked, if there is one.
    pub active_from: Option<DiaryDay>,
    /// First day it is no longer asked, if there is one.
    pub active_to: Option<DiaryDay>,
    /// The item whose place it took.
    pub replaces: Option<ItemId>,
    /// DBT's order of targets, where one was given.
    pub target: Option<DbtTarget>,
}

impl CardItem {
    /// Whether the card asks for it on `day`.
    pub fn active_on(&self, day: DiaryDay) -> bool {
        self.active_from.is_none_or(|from| from <= day) && self.active_to.is_none_or(|to| day < to)
    }

    /// How a day's answers become one value.
    pub fn rule(&self) -> DayRule {
        match self.scale {
            Scale::Peak | Scale::Range { .. } => DayRule::Highest,
            Scale::Count | Scale::Minutes => DayRule::Total,
            Scale::YesNo => DayRule::Any,
            Scale::Skills | Scale::Text => DayRule::Latest,
        }
    }
}

/// Ids that the card's pack gives to what is about suicide and self-harm; they stay that, whatever target they are put under.
const LIFE_THREATENING: [&str; 4] = ["urge-suicide", "urge-self-harm", "suicide-attempt", "self-harm"];

/// Whether a line is about life and death: by its id, its target, or because it replaced such a line.
pub fn life_threatening(item: &CardItem, all: &[CardItem]) -> bool {
    let mut one = Some(item);
    // A line that replaces itself over others would go round for ever; no chain is longer than the card.
    for _ in 0..=all.len() {
        let Some(item) = one else { return false };
        if item.target == Some(DbtTarget::LifeThreatening) || LIFE_THREATENING.contains(&item.id.as_str()) {
            return true;
        }
        one = item.replaces.as_ref().and_then(|old| all.iter().find(|other| other.id == *old));
    }
    false
}

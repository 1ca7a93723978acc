//! The diary card's screens: today, the check-in, a day, the week. This file holds the rows that they share.

mod check_in;
mod day;
mod entry;
mod header;
mod new_day;
mod today;
mod week;

use crate::card::{self, CardItem, DbtTarget, ItemId, ItemKind, SkillId, life_threatening};
use crate::text::Texts;

pub use check_in::{CheckInForm, CheckInSaved, NewCheckIn};
pub use day::{DayAnswered, DayItem, DayItems, DayScreen};
pub use entry::{Answered, BodyAnswer, CheckInRow, NewReading, ReadingRow, SkillRow, SkillUsed};
pub use header::{ComingRating, NewRating, WeekHeader, WeekHeaderEdit};
pub use new_day::{MissingDay, NewAnswer, NewDay, Ticked};
pub use today::Today;
pub use week::{DayColumn, FourWeeks, SkillCells, WeekCell, WeekRow, WeekSaved, WeekScreen};

pub(super) use entry::readings;
pub(super) use header::{coming, ratings};

/// An answer, in the shape its item's scale takes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Answer {
    /// A whole number: a peak, a point on a range, a count, minutes or the 0–7 skill answer.
    Number {
        /// The number.
        value: i32,
    },
    /// Yes or no.
    YesNo {
        /// Whether it is yes.
        value: bool,
    },
    /// The person's own words.
    Text {
        /// Up to 20,000 characters.
        value: String,
    },
}

/// The shape of an item's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ScaleKind {
    /// 0 (not present) to 5 (very intense): the highest of the day.
    Peak,
    /// A range of whole numbers with named ends.
    Range,
    /// Yes or no.
    YesNo,
    /// How many.
    Count,
    /// How long, in minutes.
    Minutes,
    /// The day's own answer about skills, 0 to 7: ordinal, never averaged.
    Skills,
    /// Own words.
    Text,
}

/// How an item is answered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Scale {
    /// The shape.
    pub kind: ScaleKind,
    /// The lowest number, where answers are numbers.
    pub min: Option<i32>,
    /// The highest number.
    pub max: Option<i32>,
    /// Between two allowed numbers, from `min`; 1 but for ranges of their own.
    pub step: i32,
    /// What the lowest number means.
    pub low: Option<String>,
    /// What the highest number means.
    pub high: Option<String>,
}

/// A line of the card.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Item {
    /// Stable id: a pack's word such as `sad`, or a UUID.
    pub id: String,
    /// Its name in the person's words, or the pack's in their language.
    pub label: String,
    /// What it is about.
    pub kind: ItemKind,
    /// How it is answered.
    pub scale: Scale,
    /// DBT's order of targets, where one was given.
    pub target: Option<DbtTarget>,
    /// It is about suicide or self-harm: no score, no streak, no celebration.
    pub life_threatening: bool,
}

/// Something with an id and its name.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Named {
    /// Stable id.
    pub id: String,
    /// Its name in the person's language.
    pub label: String,
}

impl Named {
    fn skill(skill: &SkillId, texts: &Texts) -> Self {
        Self { id: skill.to_string(), label: texts.skill(skill) }
    }
}

impl From<card::Answer> for Answer {
    fn from(answer: card::Answer) -> Self {
        match answer {
            card::Answer::Number(value) => Self::Number { value },
            card::Answer::YesNo(value) => Self::YesNo { value },
            card::Answer::Text(value) => Self::Text { value },
        }
    }
}

impl From<Answer> for card::Answer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Number { value } => Self::Number(value),
            Answer::YesNo { value } => Self::YesNo(value),
            Answer::Text { value } => Self::Text(value),
        }
    }
}

impl Scale {
    pub(super) fn of(scale: &card::Scale, texts: &Texts) -> Self {
        let ends = scale.ends();
        let kind = match scale {
            card::Scale::Peak => ScaleKind::Peak,
            card::Scale::Range { .. } => ScaleKind::Range,
            card::Scale::YesNo => ScaleKind::YesNo,
            card::Scale::Count => ScaleKind::Count,
            card::Scale::Minutes => ScaleKind::Minutes,
            card::Scale::Skills => ScaleKind::Skills,
            card::Scale::Text => ScaleKind::Text,
        };
        let (step, low, high) = match scale {
            card::Scale::Range { step, low, high, .. } => (*step, low.clone(), high.clone()),
            card::Scale::Peak => (1, Some(texts.say("scale-peak-low")), Some(texts.say("scale-peak-high"))),
            _ => (1, None, None),
        };
        Self { kind, min: ends.map(|(min, _)| min), max: ends.map(|(_, max)| max), step, low, high }
    }
}

impl Item {
    pub(super) fn of(item: &CardItem, all: &[CardItem], texts: &Texts) -> Self {
        Self {
            id: item.id.to_string(),
            label: texts.item(item),
            kind: item.kind,
            scale: Scale::of(&item.scale, texts),
            target: item.target,
            life_threatening: life_threatening(item, all),
        }
    }
}

/// Answers by item, checked.
fn answers(given: Vec<NewAnswer>) -> crate::Result<Vec<(ItemId, Option<card::Answer>)>> {
    given.into_iter().map(|given| Ok((ItemId::new(&given.item)?, given.answer.map(card::Answer::from)))).collect()
}

/// The heading of a kind of item.
fn heading(kind: ItemKind, texts: &Texts) -> String {
    texts.say(&format!("kind-{}", kind.name()))
}

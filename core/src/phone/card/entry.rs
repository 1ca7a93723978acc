//! A check-in as a row of a day: what was noted at one moment, with the names a screen shows.

use super::{Answer, Named};
use crate::body::{self, BodyScan, Sensation};
use crate::card::{CheckIn, SkillId, SkillUse};
use crate::phone::error::Result;
use crate::phone::values::Day;
use crate::text::Texts;
use crate::time::{Moment, Source};

/// What a person says about a sensation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum BodyAnswer {
    /// How strong.
    Intensity {
        /// 0 to 10.
        value: u8,
    },
    /// Numb or absent: no intensity.
    Absent,
    /// Prefer not to look.
    Declined,
}

/// A reading to save.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewReading {
    /// A region's id, `head` for the head as a whole, `whole` for the whole body.
    pub target: String,
    /// A sensation's id.
    pub sensation: String,
    /// How strong, or why not said.
    pub answer: BodyAnswer,
    /// A note about it; an empty one takes a note away.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

/// A reading as a row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ReadingRow {
    /// A region's id, `head` or `whole`.
    pub target: String,
    /// The place's name, with its side.
    pub place: String,
    /// The sensation.
    pub sensation: Named,
    /// How strong, or why not said.
    pub answer: BodyAnswer,
    /// Notes: two or more where devices wrote at once.
    pub notes: Vec<String>,
    /// Taken over from an earlier map, and neither changed nor confirmed since.
    pub copied: bool,
}

/// A use of a skill to save.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SkillUsed {
    /// A skill's id.
    pub skill: String,
    /// 0 to 7: how far it came, then whether it helped.
    pub number: i32,
}

/// A use of a skill as a row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SkillRow {
    /// The skill.
    pub skill: Named,
    /// 0 to 7: how far it came, then whether it helped.
    pub number: i32,
    /// Whether the number says that it was used, or tried.
    pub used: bool,
}

/// An item's answer in a row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Answered {
    /// The item's id.
    pub item: String,
    /// What was said.
    pub answer: Answer,
}

/// A check-in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct CheckInRow {
    /// Stable id.
    pub id: String,
    /// The day it is for.
    pub for_day: Day,
    /// When it was typed.
    pub recorded_at: Moment,
    /// How it came about.
    pub source: Source,
    /// Answers by item.
    pub answers: Vec<Answered>,
    /// What was felt in the body.
    pub readings: Vec<ReadingRow>,
    /// The regions a scan asked about; nothing if it was none.
    pub scanned: Option<Vec<String>>,
    /// Trigger tags.
    pub triggers: Vec<String>,
    /// What set it off: two or more texts where devices wrote at once.
    pub trigger_texts: Vec<String>,
    /// Skills, with how it went.
    pub skills: Vec<SkillRow>,
    /// Notes: two or more where devices wrote at once.
    pub notes: Vec<String>,
}

impl CheckInRow {
    pub(in crate::phone) fn of(check_in: CheckIn, texts: &Texts) -> Self {
        let answered = |(item, answer): (_, _)| Answered {
            item: crate::card::ItemId::to_string(&item),
            answer: Answer::from(answer),
        };
        Self {
            id: check_in.id,
            for_day: check_in.time.for_day.into(),
            recorded_at: check_in.time.recorded_at,
            source: check_in.time.source,
            answers: check_in.answers.into_iter().map(answered).collect(),
            readings: check_in.readings.into_iter().map(|reading| ReadingRow::of(reading, texts)).collect(),
            scanned: check_in.scan.map(|scan: BodyScan| scan.asked),
            triggers: check_in.triggers,
            trigger_texts: check_in.trigger_text.0,
            skills: check_in.skills.iter().map(|used| SkillRow::of(used, texts)).collect(),
            notes: check_in.note.0,
        }
    }
}

impl SkillRow {
    pub(super) fn of(used: &SkillUse, texts: &Texts) -> Self {
        Self { skill: Named::skill(&used.skill, texts), number: used.number(), used: used.used() }
    }
}

impl SkillUsed {
    pub(super) fn checked(&self) -> Result<SkillUse> {
        Ok(SkillUse::from_number(SkillId::new(&self.skill)?, self.number.into())?)
    }
}

impl ReadingRow {
    pub(in crate::phone) fn of(reading: body::BodyReading, texts: &Texts) -> Self {
        let sensation = Named { id: reading.sensation.as_str().into(), label: texts.sensation(&reading.sensation) };
        let place = texts.region(&reading.target);
        let (answer, notes) = (reading.answer.into(), reading.note.0);
        Self { target: reading.target, place, sensation, answer, notes, copied: reading.copied }
    }
}

impl From<body::BodyAnswer> for BodyAnswer {
    fn from(answer: body::BodyAnswer) -> Self {
        match answer {
            body::BodyAnswer::Intensity(value) => Self::Intensity { value },
            body::BodyAnswer::Absent => Self::Absent,
            body::BodyAnswer::Declined => Self::Declined,
        }
    }
}

/// Readings to save, checked as far as their names go.
pub(in crate::phone) fn readings(given: Vec<NewReading>) -> Result<Vec<body::BodyReading>> {
    let reading = |given: NewReading| {
        let answer = match given.answer {
            BodyAnswer::Intensity { value } => body::BodyAnswer::Intensity(value),
            BodyAnswer::Absent => body::BodyAnswer::Absent,
            BodyAnswer::Declined => body::BodyAnswer::Declined,
        };
        let mut reading = body::BodyReading::new(&given.target, Sensation::new(&given.sensation)?, answer);
        reading.note.0.extend(given.note);
        Ok(reading)
    };
    given.into_iter().map(reading).collect()
}

//! Every time the health questions were answered, for the person to look back at.

use super::screening_questions::{choice, question};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::Day;
use crate::sessions::{Screening, ScreeningAnswer, screening_items};
use crate::text::Texts;

/// A question and what was said to it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScreenedAnswer {
    /// The question's id.
    pub question: String,
    /// The question's words.
    pub text: String,
    /// The answer.
    pub answer: ScreeningAnswer,
    /// The answer's words.
    pub label: String,
    /// The places it is about, by name.
    pub places: Vec<String>,
}

/// One time the questions were answered, all or some of them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScreenedRow {
    /// Stable id.
    pub id: String,
    /// The day.
    pub for_day: Day,
    /// Said where the person noted later that something changed.
    pub changed: Option<String>,
    /// What was said, in the order in which it is asked.
    pub answers: Vec<ScreenedAnswer>,
}

/// Every time the questions were answered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScreeningHistory {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// Newest first.
    pub screenings: Vec<ScreenedRow>,
}

#[uniffi::export]
impl Diary {
    /// Every time the health questions were answered.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn screening_history(&self) -> Result<ScreeningHistory> {
        let revision = self.diary.revision();
        let screenings = self.diary.screenings()?.iter().map(|one| ScreenedRow::of(one, &self.texts)).collect();
        Ok(ScreeningHistory { revision, screenings })
    }
}

impl ScreenedRow {
    fn of(screening: &Screening, texts: &Texts) -> Self {
        let said = |id: &str| {
            let answer = *screening.said.answers.get(id)?;
            let places = screening.said.places.get(id).into_iter().flatten();
            Some(ScreenedAnswer {
                question: id.into(),
                text: question(id, texts),
                answer,
                label: choice(answer, texts).label,
                places: places.map(|region| texts.region(region)).collect(),
            })
        };
        Self {
            id: screening.id.clone(),
            for_day: screening.time.for_day.into(),
            changed: screening.changed.then(|| texts.say("screening-changed")),
            answers: screening_items().iter().filter_map(|item| said(&item.id)).collect(),
        }
    }
}

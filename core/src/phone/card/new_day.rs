//! What is typed on a day's card: answers, ticks, a note, away or not, the missing-links questions.

use super::{Answer, answers};
use crate::card::{MissingLinks, SkillId};
use crate::diary_app::{AnswerDay, MissingDraft};
use crate::phone::error::Result;
use crate::phone::values::Day;

/// The missing-links questions of a day that was not filled in; each may be left open.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct MissingDay {
    /// Did you know that the card was due?
    #[uniffi(default = None)]
    pub knew: Option<bool>,
    /// Were you willing?
    #[uniffi(default = None)]
    pub willing: Option<bool>,
    /// Did you think of it?
    #[uniffi(default = None)]
    pub thought_of_it: Option<bool>,
    /// What got in the way?
    #[uniffi(default = None)]
    pub in_the_way: Option<String>,
}

/// An answer typed on the card.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewAnswer {
    /// The item's id.
    pub item: String,
    /// What was said; nothing takes the card's answer away.
    pub answer: Option<Answer>,
}

/// A skill ticked or unticked on the card.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Ticked {
    /// The skill's id.
    pub skill: String,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// What is typed on a day's card. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct NewDay {
    /// The day; without one, the person's current day.
    #[uniffi(default = None)]
    pub day: Option<Day>,
    /// Filled in together with the DBT therapist.
    #[uniffi(default = false)]
    pub in_session: bool,
    /// Answers.
    #[uniffi(default = [])]
    pub answers: Vec<NewAnswer>,
    /// Skills.
    #[uniffi(default = [])]
    pub ticks: Vec<Ticked>,
    /// The day's note; an empty one takes it away.
    #[uniffi(default = None)]
    pub note: Option<String>,
    /// Away or not.
    #[uniffi(default = None)]
    pub away: Option<bool>,
    /// The missing-links answers, for a day that was not filled in.
    #[uniffi(default = None)]
    pub missing: Option<MissingDay>,
}

impl NewDay {
    pub(super) fn checked(self) -> Result<AnswerDay> {
        let tick = |ticked: Ticked| Ok((SkillId::new(&ticked.skill)?, ticked.ticked));
        Ok(AnswerDay {
            day: self.day.map(Day::checked).transpose()?,
            in_session: self.in_session,
            answers: answers(self.answers)?,
            ticks: self.ticks.into_iter().map(tick).collect::<Result<_>>()?,
            note: self.note,
            away: self.away,
            missing: self.missing.unwrap_or_default().into(),
        })
    }
}

impl From<MissingDay> for MissingDraft {
    fn from(said: MissingDay) -> Self {
        let MissingDay { knew, willing, thought_of_it, in_the_way } = said;
        Self { knew, willing, thought_of_it, in_the_way }
    }
}

impl From<MissingLinks> for MissingDay {
    fn from(said: MissingLinks) -> Self {
        let in_the_way = said.in_the_way.current().map(str::to_owned);
        Self { knew: said.knew, willing: said.willing, thought_of_it: said.thought_of_it, in_the_way }
    }
}

//! The header of a week's card: how it was filled in, the skill of the week, the ratings on coming into session and leaving it.

use crate::card::{self, FilledIn, SkillId};
use crate::diary_app::WeekEdit;
use crate::phone::error::Result;
use crate::phone::values::Day;

/// A rating on coming into session or leaving it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ComingRating {
    /// What is rated, such as `urge-quit-therapy`.
    pub name: String,
    /// 0 to 5.
    pub number: i32,
}

/// The header of a week's card.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct WeekHeader {
    /// The day this card was begun.
    pub started_on: Option<Day>,
    /// How often it was filled in, in the person's own judgement.
    pub filled_in: Option<FilledIn>,
    /// Whether it was filled in during the session.
    pub filled_in_session: Option<bool>,
    /// The skill of the week, by id.
    pub skill_of_week: Option<String>,
    /// Coming into session.
    pub before: Vec<ComingRating>,
    /// Leaving it.
    pub after: Vec<ComingRating>,
}

/// A change of a week's header. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct WeekHeaderEdit {
    /// The day this card was begun.
    #[uniffi(default = None)]
    pub started_on: Option<Day>,
    /// How often it was filled in.
    #[uniffi(default = None)]
    pub filled_in: Option<FilledIn>,
    /// Whether it was filled in during the session.
    #[uniffi(default = None)]
    pub filled_in_session: Option<bool>,
    /// The skill of the week, by id.
    #[uniffi(default = None)]
    pub skill_of_week: Option<String>,
    /// Coming into session.
    #[uniffi(default = [])]
    pub before: Vec<ComingRating>,
    /// Leaving it.
    #[uniffi(default = [])]
    pub after: Vec<ComingRating>,
}

impl From<card::WeekHeader> for WeekHeader {
    fn from(header: card::WeekHeader) -> Self {
        Self {
            started_on: header.started_on.map(Day::from),
            filled_in: header.filled_in,
            filled_in_session: header.filled_in_session,
            skill_of_week: header.skill_of_week.map(|skill| skill.to_string()),
            before: ratings(&header.before),
            after: ratings(&header.after),
        }
    }
}

/// Ratings as rows.
pub(in crate::phone) fn ratings(coming: &card::Coming) -> Vec<ComingRating> {
    coming.ratings().map(|(name, number)| ComingRating { name: name.into(), number }).collect()
}

/// Ratings, checked.
pub(in crate::phone) fn coming(given: &[ComingRating]) -> Result<card::Coming> {
    let mut coming = card::Coming::default();
    given.iter().try_for_each(|rating| coming.rate(&rating.name, rating.number.into()))?;
    Ok(coming)
}

impl WeekHeaderEdit {
    pub(super) fn checked(self) -> Result<WeekEdit> {
        Ok(WeekEdit {
            started_on: self.started_on.map(Day::checked).transpose()?,
            filled_in: self.filled_in,
            filled_in_session: self.filled_in_session,
            skill_of_week: self.skill_of_week.map(|skill| SkillId::new(&skill)).transpose()?,
            before: coming(&self.before)?,
            after: coming(&self.after)?,
        })
    }
}

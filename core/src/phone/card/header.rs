//! The header of a week's card: how it was filled in, the skill of the week, the ratings on coming into session and leaving it.

use crate::card::{self, FilledIn, SkillId};
use crate::diary_app::{WeekEdit, WeekPart};
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

/// A rating to save; of a change, a number of nothing takes it away again.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewRating {
    /// What is rated.
    pub name: String,
    /// The number, as its question takes it.
    pub number: Option<i32>,
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
    /// Takes it away.
    #[uniffi(default = false)]
    pub clear_started_on: bool,
    /// How often it was filled in.
    #[uniffi(default = None)]
    pub filled_in: Option<FilledIn>,
    /// Takes it away.
    #[uniffi(default = false)]
    pub clear_filled_in: bool,
    /// Whether it was filled in during the session.
    #[uniffi(default = None)]
    pub filled_in_session: Option<bool>,
    /// Takes it away.
    #[uniffi(default = false)]
    pub clear_filled_in_session: bool,
    /// The skill of the week, by id.
    #[uniffi(default = None)]
    pub skill_of_week: Option<String>,
    /// Takes it away.
    #[uniffi(default = false)]
    pub clear_skill_of_week: bool,
    /// Coming into session, each 0 to 5.
    #[uniffi(default = [])]
    pub before: Vec<NewRating>,
    /// Leaving it, each 0 to 5.
    #[uniffi(default = [])]
    pub after: Vec<NewRating>,
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

/// Ratings, checked, and those that are taken away again.
pub(in crate::phone) fn coming(given: &[NewRating]) -> Result<(card::Coming, Vec<&'static str>)> {
    let (mut coming, mut unrated) = (card::Coming::default(), Vec::new());
    for NewRating { name, number } in given {
        match number {
            Some(number) => coming.rate(name, (*number).into())?,
            None => unrated.push(card::Coming::known(name)?),
        }
    }
    Ok((coming, unrated))
}

impl WeekHeaderEdit {
    pub(super) fn checked(self) -> Result<WeekEdit> {
        let parts = [
            (self.clear_started_on, WeekPart::StartedOn),
            (self.clear_filled_in, WeekPart::FilledIn),
            (self.clear_filled_in_session, WeekPart::FilledInSession),
            (self.clear_skill_of_week, WeekPart::SkillOfWeek),
        ];
        let ((before, unrated_before), (after, unrated_after)) = (coming(&self.before)?, coming(&self.after)?);
        let cleared = parts.into_iter().filter_map(|(clear, part)| clear.then_some(part));
        let unrated = unrated_before.into_iter().map(WeekPart::Before);
        let unsaid = cleared.chain(unrated).chain(unrated_after.into_iter().map(WeekPart::After));
        Ok(WeekEdit {
            unsaid: unsaid.collect(),
            started_on: self.started_on.map(Day::checked).transpose()?,
            filled_in: self.filled_in,
            filled_in_session: self.filled_in_session,
            skill_of_week: self.skill_of_week.map(|skill| SkillId::new(&skill)).transpose()?,
            before,
            after,
        })
    }
}

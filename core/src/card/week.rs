//! Weeks: the header that goes with a week's card, how much of it was filled in and when, and the four weeks side by
//! side in which patterns show. Nothing here scores a person: a share is a share, and days away are left out of it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Answer, DayCard, ItemId, SkillId};
use crate::error::{Error, Given, Result};
use crate::time::{DiaryDay, Source};

/// How often the card was filled in during the week, in the person's own judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FilledIn {
    /// Every day.
    #[serde(rename = "daily")]
    Daily,
    /// Four to six times.
    #[serde(rename = "4-6")]
    FourToSix,
    /// Two or three times.
    #[serde(rename = "2-3")]
    TwoOrThree,
    /// Once.
    #[serde(rename = "once")]
    Once,
}

impl FilledIn {
    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::FourToSix => "4-6",
            Self::TwoOrThree => "2-3",
            Self::Once => "once",
        }
    }

    /// The choice of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Daily, Self::FourToSix, Self::TwoOrThree, Self::Once].into_iter().find(|f| f.name() == name)
    }
}

/// Ratings on coming into session (or leaving it), each 0 to 5: urges, and the belief that emotions, actions and thoughts
/// can be changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Coming(BTreeMap<String, i32>);

impl Coming {
    /// What is rated.
    pub const NAMES: [&str; 7] = [
        "urge-quit-therapy",
        "urge-use",
        "urge-self-harm",
        "urge-suicide",
        "change-emotions",
        "change-actions",
        "change-thoughts",
    ];

    /// Those of them that are about danger to life.
    pub(crate) const DANGER: [&str; 2] = ["urge-self-harm", "urge-suicide"];

    /// One of the names.
    ///
    /// # Errors
    /// `Invalid` for another one.
    pub fn known(name: &str) -> Result<&'static str> {
        let found = Self::NAMES.into_iter().find(|known| *known == name);
        found.ok_or_else(|| Error::invalid("coming", Given::value(name), Self::NAMES.join(", ")))
    }

    /// Rates one.
    ///
    /// # Errors
    /// `Invalid` for another name or a number outside 0 to 5.
    pub fn rate(&mut self, name: &str, number: i64) -> Result<()> {
        Self::known(name)?;
        match i32::try_from(number) {
            Ok(number @ 0..=5) => drop(self.0.insert(name.to_owned(), number)),
            _ => return Err(Error::invalid(name, Given::value(number), "a whole number from 0 to 5")),
        }
        Ok(())
    }

    /// The same as answers to the items of the card that have these names.
    pub fn answers(&self) -> Vec<(ItemId, Answer)> {
        self.ratings().filter_map(|(name, number)| Some((ItemId::new(name).ok()?, Answer::Number(number)))).collect()
    }

    /// All ratings given.
    pub fn ratings(&self) -> impl Iterator<Item = (&str, i32)> {
        self.0.iter().map(|(name, number)| (name.as_str(), *number))
    }
}

/// The header of a week's card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct WeekHeader {
    /// The day this card was begun.
    pub started_on: Option<DiaryDay>,
    /// How often it was filled in.
    pub filled_in: Option<FilledIn>,
    /// Whether it was filled in during the session.
    pub filled_in_session: Option<bool>,
    /// The skill of the week.
    pub skill_of_week: Option<SkillId>,
    /// Coming into session.
    pub before: Coming,
    /// Leaving it.
    pub after: Coming,
}

/// How much of some days was filled in, and when.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Shares {
    /// Days that have begun and were not away, from the diary's first entry on.
    pub days: u32,
    /// Of these, filled in.
    pub filled: u32,
    /// Days away.
    pub away: u32,
    /// Entries typed on their day.
    pub live: u32,
    /// Entries typed later.
    pub late: u32,
    /// Entries typed in session.
    pub in_session: u32,
    /// Entries imported.
    pub imported: u32,
}

impl Shares {
    /// The shares of `days`, from the diary's first day with an entry up to `today`: nobody misses days of a diary that
    /// was not begun.
    pub fn of(days: &[DayCard], first: Option<DiaryDay>, today: DiaryDay) -> Self {
        let mut shares = Self::default();
        let counts =
            |card: &&DayCard| card.filled || (first.is_some_and(|first| first <= card.day) && card.day <= today);
        for card in days.iter().filter(counts) {
            // A day away on which something was entered all the same counts as a day.
            if card.away && !card.filled {
                shares.away += 1;
            } else {
                shares.days += 1;
                shares.filled += u32::from(card.filled);
            }
            card.sources.iter().for_each(|source| shares.count(*source));
        }
        shares
    }

    /// Adds those of other days.
    pub(crate) fn add(&mut self, other: &Self) {
        self.days += other.days;
        self.filled += other.filled;
        self.away += other.away;
        self.live += other.live;
        self.late += other.late;
        self.in_session += other.in_session;
        self.imported += other.imported;
    }

    fn count(&mut self, source: Source) {
        match source {
            Source::Live => self.live += 1,
            Source::Late => self.late += 1,
            Source::InSession => self.in_session += 1,
            Source::Imported => self.imported += 1,
        }
    }
}

/// One week of the diary card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WeekCard {
    /// The first of its seven days.
    pub first_day: DiaryDay,
    /// Its header.
    pub header: WeekHeader,
    /// Seven days.
    pub days: Vec<DayCard>,
    /// How much was filled in, and when.
    pub shares: Shares,
}

/// The first days of the four weeks that end with the week of `first_day`, oldest first.
pub fn four_weeks(first_day: DiaryDay) -> [DiaryDay; 4] {
    [-21, -14, -7, 0].map(|days| first_day.plus(days))
}

//! Health questions before massage: what was answered, and what comes of it. Help now before any list; then what to put
//! off, which regions to leave out, what to ask a doctor and what to agree on. It never says that somebody is fit.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::screening_pack::{ScreeningItem, Tier, screening_item, screening_items};
use crate::body::Region;
use crate::error::{Error, Given, Result};
use crate::time::EntryTime;

/// What a person answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ScreeningAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure. Worth asking, so it counts like yes.
    Unsure,
    /// Prefer not to say. It stays in the diary and is on no list.
    Declined,
}

/// Answers by item. What is not in it was not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ScreeningAnswers {
    /// By item id.
    pub answers: BTreeMap<String, ScreeningAnswer>,
    /// The regions that an answer is about, by item id.
    pub places: BTreeMap<String, BTreeSet<String>>,
}

/// One time the questions were answered, all or some of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Screening {
    /// Stable id.
    pub id: String,
    /// The day, and when it was typed.
    #[serde(flatten)]
    pub time: EntryTime,
    /// What was said.
    #[serde(flatten)]
    pub said: ScreeningAnswers,
    /// Whether the person said later that something changed.
    pub changed: bool,
}

/// What comes of answers: items by what to do about them, in the order they are asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ScreeningOutcome {
    /// Medical help now.
    pub help_now: Vec<&'static str>,
    /// Better on another day.
    pub postpone: Vec<&'static str>,
    /// Regions to leave out, in reading order, from all answers together: which answer named one is not told.
    pub no_go: Vec<&'static str>,
    /// There is something to leave out, and its region was not said.
    pub no_go_somewhere: bool,
    /// Ask your doctor first.
    pub doctor: Vec<&'static str>,
    /// Agree with the massage practitioner.
    pub agree: Vec<&'static str>,
}

impl ScreeningAnswer {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Yes, Self::No, Self::Unsure, Self::Declined];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unsure => "unsure",
            Self::Declined => "declined",
        }
    }

    /// The answer of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.name() == name)
    }

    /// Whether something is to be done about it.
    pub fn counts(self) -> bool {
        matches!(self, Self::Yes | Self::Unsure)
    }
}

impl ScreeningAnswers {
    /// Checks items and regions.
    ///
    /// # Errors
    /// `NotFound` for an unknown item or region; `Invalid` when nothing is answered, or for a region with an answer that has
    /// none.
    pub fn check(&self) -> Result<()> {
        if self.answers.is_empty() {
            return Err(Error::invalid("screening", Given::nothing(), "at least one answer"));
        }
        self.answers.keys().try_for_each(|item| screening_item(item).map(drop))?;
        for (item, regions) in &self.places {
            let placed = screening_item(item)?.tier == Tier::NotHere;
            if !placed || !self.answers.get(item).is_some_and(|answer| answer.counts()) {
                let allowed = "a question about a place, answered yes or unsure";
                return Err(Error::invalid("place", Given::value(item), allowed));
            }
            regions.iter().try_for_each(|region| Region::find(region).map(drop))?;
        }
        Ok(())
    }

    /// What comes of them.
    pub fn outcome(&self) -> ScreeningOutcome {
        let said = |item: &&ScreeningItem| self.answers.get(item.id.as_str()).is_some_and(|answer| answer.counts());
        let of = |tier: Tier| screening_items().iter().filter(move |item| item.tier == tier).filter(said);
        let ids = |tier: Tier| of(tier).map(|item| item.id.as_str()).collect();
        let places = |item: &ScreeningItem| self.places.get(&item.id).into_iter().flatten();
        let mut no_go: Vec<_> = of(Tier::NotHere).flat_map(places).filter_map(|id| Region::find(id).ok()).collect();
        no_go.sort_by_key(|region| region.order);
        no_go.dedup();
        ScreeningOutcome {
            help_now: ids(Tier::Now),
            postpone: ids(Tier::Postpone),
            no_go: no_go.into_iter().map(|region| region.id.as_str()).collect(),
            no_go_somewhere: of(Tier::NotHere).any(|item| places(item).next().is_none()),
            doctor: ids(Tier::Doctor),
            agree: ids(Tier::Agree),
        }
    }
}

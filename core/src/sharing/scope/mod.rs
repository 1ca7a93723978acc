//! What the person shares with whom: presets by role, then each part, line of the card and health question by itself. What is left
//! out is taken away before anything is counted or written, and named: never blank, never 0.

mod filter;
mod part;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::card::ItemId;
use crate::error::{Error, Given, Result};
use crate::sessions::Role;

pub(crate) use filter::Filter;
pub use part::SharePart;

/// What goes to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShareScope {
    /// What they are to the person.
    pub role: Role,
    /// The parts that go.
    pub parts: BTreeSet<SharePart>,
    /// Lines of the card that don't go, beside those that their part leaves out.
    pub without_items: BTreeSet<ItemId>,
    /// The health questions that go, by id, where [`SharePart::Screening`] is chosen.
    pub screening: BTreeSet<String>,
}

impl ShareScope {
    /// What was agreed to as usual for a role: a DBT therapist gets the whole card, a massage practitioner the touch plan, the health
    /// answers that are chosen and the sessions with them, anybody else nothing until it is
    /// ticked. Regions that a map may hide are not in it; [`crate::Diary::share_preset`] knows the person's map.
    pub fn preset(role: Role) -> Self {
        use SharePart::{Body, Card, CheckIns, LifeThreatening, Screening, Sessions, Together, TouchPlan, Visits};
        let parts: &[SharePart] = match role {
            Role::DbtTherapist | Role::GroupLeader => {
                &[Card, LifeThreatening, CheckIns, Body, Together, Visits, Sessions]
            }
            Role::MassagePractitioner => &[TouchPlan, Screening, Sessions],
            Role::Other => &[],
        };
        let parts = parts.iter().copied().collect();
        Self { role, parts, without_items: BTreeSet::new(), screening: BTreeSet::new() }
    }

    /// Everything there is, for the person's own use.
    pub fn everything() -> Self {
        let screening = crate::sessions::screening_items().iter().map(|item| item.id.clone()).collect();
        Self { parts: SharePart::ALL.into(), screening, ..Self::preset(Role::Other) }
    }

    /// The same with a part.
    #[must_use]
    pub fn with(mut self, part: SharePart) -> Self {
        self.parts.insert(part);
        self
    }

    /// The same without a part.
    #[must_use]
    pub fn without(mut self, part: SharePart) -> Self {
        self.parts.remove(&part);
        self
    }

    /// Whether a part was chosen.
    pub fn has(&self, part: SharePart) -> bool {
        self.parts.contains(&part)
    }

    /// The parts that don't go, in the order in which they are named.
    pub fn left_out(&self) -> Vec<SharePart> {
        SharePart::ALL.into_iter().filter(|part| !self.has(*part)).collect()
    }

    /// How many lines of the card don't go beside that; which, is told nobody.
    pub fn items_left_out(&self) -> u32 {
        self.without_items.len() as u32
    }

    /// Whether the person's own words go and what is about danger to life does not: those words may speak of it.
    pub fn words_may_tell(&self) -> bool {
        let words = [SharePart::Notes, SharePart::Chains].iter().any(|part| self.has(*part));
        words && !self.has(SharePart::LifeThreatening)
    }

    /// Refuses a scope of which nothing would go.
    ///
    /// # Errors
    /// `Invalid`.
    pub fn check(&self) -> Result<()> {
        // These only widen what others hold.
        let alone = [SharePart::LifeThreatening, SharePart::HiddenRegions];
        if self.parts.iter().any(|part| !alone.contains(part)) {
            return Ok(());
        }
        Err(Error::invalid("parts", Given::nothing(), "at least one part that holds something"))
    }
}

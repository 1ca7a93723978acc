//! The safety screens: the page of a bad evening, the plan and its history, the rules that bring it up, whom to call,
//! and the page without the diary. This file holds what a save offers. Nothing here blocks an entry or sends anything.

mod blocks;
mod card;
mod helpline;
mod history;
mod lines;
mod page;
mod plan;
mod plan_edit;
mod reach;
mod rules;

use super::Diary;
use super::error::Result;
use super::values::Day;
use crate::card::ItemId;
use crate::safety::{self, Show};

pub use blocks::{SafetyBlock, SafetyBlockKind, SafetyLine};
pub use card::SafetyCard;
pub use helpline::{EmergencyRow, HelplineRow};
pub use history::{EarlierPlan, PlanChange, PlanHistory};
pub use lines::{CountryLines, CountryRow, HelplinesScreen, LineCount};
pub use page::{ContactRow, SafetyPageScreen};
pub use plan::{PlanLineRow, PlanStep, SafetyPlanScreen, WrittenPlan};
pub use plan_edit::{NewPlanLine, PlanLineEdit, SafetyPlanEdit};
pub use reach::{Reach, ReachBy};
pub use rules::{UrgeJump, UrgeRuleEdit, UrgeRuleRow, UrgeRulesScreen};

/// An answer that met a rule.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Because {
    /// The item's id.
    pub item: String,
    /// Its number; 1 is yes.
    pub number: i32,
}

/// What to offer after something was saved. It never blocks, and never sends anything.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Offer {
    /// How much of the plan to show.
    pub show: Show,
    /// Ask "Hurt, or taken something?" first, with emergency and poison lines.
    pub injury_first: bool,
    /// The day it is about.
    pub for_day: Option<Day>,
    /// What met the rules.
    pub because: Vec<Because>,
}

#[uniffi::export]
impl Diary {
    /// Puts an offer away: the same numbers on the same day do not bring it again. On this device alone.
    ///
    /// # Errors
    /// `CannotWrite`.
    pub fn dismiss_offer(&self, offer: Offer) -> Result<()> {
        Ok(self.diary.dismiss_offer(&offer.checked()?)?)
    }
}

impl From<safety::Offer> for Offer {
    fn from(offer: safety::Offer) -> Self {
        let because = |met: safety::Because| Because { item: met.item.to_string(), number: met.number };
        Self {
            show: offer.show,
            injury_first: offer.injury_first,
            for_day: offer.for_day.map(Day::from),
            because: offer.because.into_iter().map(because).collect(),
        }
    }
}

impl Offer {
    pub(super) fn checked(self) -> Result<safety::Offer> {
        let because = |met: Because| Ok(safety::Because { item: ItemId::new(&met.item)?, number: met.number });
        Ok(safety::Offer {
            show: self.show,
            injury_first: self.injury_first,
            for_day: self.for_day.map(Day::checked).transpose()?,
            because: self.because.into_iter().map(because).collect::<Result<_>>()?,
        })
    }
}

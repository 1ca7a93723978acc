//! What to offer after something was typed. The entry is saved before anything is asked here; what was imported or merged
//! never comes here at all.

use std::collections::BTreeMap;

use serde::Serialize;

use super::rule::{Median, UrgeRule, number};
use crate::card::{Answer, ItemId};
use crate::time::DiaryDay;

/// How much of the plan to show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Show {
    /// Nothing more than on any other screen, where the plan is one tap away.
    #[default]
    Nothing,
    /// One quiet line that leads to it.
    QuietLine,
    /// The plan.
    Plan,
}

/// What was just typed on this device.
#[derive(Debug, Clone)]
pub struct Typed {
    /// The day it is for.
    pub for_day: DiaryDay,
    /// The person's current day.
    pub today: DiaryDay,
    /// A new moment, not a card or a correction: an act in it is another act, whatever was put away before.
    pub new_moment: bool,
    /// The answers.
    pub answers: Vec<(ItemId, Answer)>,
}

/// What was known before, by item.
#[derive(Debug, Clone, Copy, Default)]
pub struct Before {
    /// The median of the last 14 days before that day on which the item was filled in.
    pub median: Option<Median>,
    /// The highest number for that day whose offer was dismissed.
    pub dismissed: Option<i32>,
}

/// An answer that met a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Because {
    /// The item.
    pub item: ItemId,
    /// Its number; 1 is yes.
    pub number: i32,
}

/// What to offer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// How much.
    pub show: Show,
    /// Ask "Hurt, or taken something?" first, with emergency and poison lines.
    pub injury_first: bool,
    /// The day it is about.
    pub for_day: Option<DiaryDay>,
    /// What met the rules.
    pub because: Vec<Because>,
}

impl Offer {
    /// One quiet line, for want of knowing more.
    pub fn quiet_line() -> Self {
        Self { show: Show::QuietLine, ..Self::default() }
    }
}

/// What to offer after `typed`. More than a day late, by the rule's own wish (never of an act), or once dismissed for the same
/// number on the same day, it is one quiet line.
pub fn offer(rules: &[UrgeRule], typed: &Typed, before: &BTreeMap<ItemId, Before>) -> Offer {
    let late = typed.today.since(typed.for_day) > 1;
    let mut offer = Offer { for_day: Some(typed.for_day), ..Offer::default() };
    for (item, answer) in &typed.answers {
        let known = before.get(item).copied().unwrap_or_default();
        let met = rules.iter().find(|rule| rule.item == *item && rule.meets(answer, known.median));
        let (Some(rule), Some(number)) = (met, number(answer)) else { continue };
        let said_before = known.dismissed.is_some_and(|dismissed| number <= dismissed);
        let dismissed = said_before && !(rule.act && typed.new_moment);
        let quiet = late || dismissed || (rule.quiet && !rule.act);
        offer.show = offer.show.max(if quiet { Show::QuietLine } else { Show::Plan });
        offer.injury_first |= rule.act && !late && !dismissed;
        offer.because.push(Because { item: item.clone(), number });
    }
    offer
}

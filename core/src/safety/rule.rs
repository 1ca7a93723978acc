//! Urge rules, agreed with the DBT therapist: which answers bring the plan up. Somebody whose urges are high for months can
//! have it as one quiet line instead.

use serde::Serialize;

use crate::card::{Answer, CardItem, ItemId, Scale};
use crate::time::DiaryDay;

/// A rise above what is usual for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Jump {
    /// So much above the median of the last 14 days on which the item was filled in.
    pub by: i32,
    /// And at least this high.
    pub least: i32,
}

/// What of one item brings the plan up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UrgeRule {
    /// The item of the card, or of an instrument.
    pub item: ItemId,
    /// From this number on; of a yes-or-no item 1 is yes.
    pub at_least: Option<i32>,
    /// Or on a rise.
    pub jump: Option<Jump>,
    /// It is something that was done: "Hurt, or taken something?" is asked first.
    pub act: bool,
    /// One quiet line instead of the plan.
    pub quiet: bool,
    /// Whether it holds.
    pub on: bool,
    /// When it was agreed, if it was.
    pub agreed_on: Option<DiaryDay>,
}

impl UrgeRule {
    /// A rule for an item that has none yet.
    pub fn new(item: ItemId) -> Self {
        Self { item, at_least: None, jump: None, act: false, quiet: false, on: true, agreed_on: None }
    }

    /// The same rule for the item that replaces its own: numbers keep their place on the scale, rounded towards showing the plan.
    pub fn inherited(&self, old: &Scale, new: &CardItem) -> Self {
        let rule = Self { item: new.id.clone(), ..self.clone() };
        if *old == new.scale {
            return rule;
        }
        let ends = |scale: &Scale| scale.ends().unwrap_or((0, 1));
        let ((low, high), (new_low, new_high)) = (ends(old), ends(&new.scale));
        let length = |number: i32| {
            let share = i64::from(number) * (i64::from(new_high) - i64::from(new_low));
            i32::try_from(share / (i64::from(high) - i64::from(low)).max(1)).unwrap_or(i32::MAX).max(1)
        };
        let place = |number: i32| new_low + if self.act { 1 } else { length(number - low) };
        let jump = self.jump.map(|jump| Jump { by: length(jump.by), least: place(jump.least) });
        Self { at_least: self.at_least.map(place), jump: jump.filter(|_| new.scale != Scale::YesNo), ..rule }
    }

    /// Whether it takes what is usual to say whether an answer meets it.
    pub fn asks_what_is_usual(&self, answer: &Answer) -> bool {
        let may_jump = self.jump.zip(number(answer)).is_some_and(|(jump, number)| number >= jump.least);
        self.on && may_jump && !self.meets(answer, None)
    }

    /// Whether an answer meets it, with the median before it.
    pub fn meets(&self, answer: &Answer, median: Option<Median>) -> bool {
        let Some(number) = number(answer) else { return false };
        let reached = self.at_least.is_some_and(|least| number >= least);
        let jumped = self.jump.zip(median).is_some_and(|(jump, median)| {
            number >= jump.least && 2 * i64::from(number) >= median.doubled + 2 * i64::from(jump.by)
        });
        self.on && (reached || jumped)
    }
}

/// The number of an answer: a yes is 1.
pub(super) fn number(answer: &Answer) -> Option<i32> {
    match answer {
        Answer::Number(number) => Some(*number),
        Answer::YesNo(yes) => Some(i32::from(*yes)),
        Answer::Text(_) => None,
    }
}

/// A median of whole numbers, doubled so that it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Median {
    doubled: i64,
}

impl Median {
    /// The median of some numbers; of none there is none.
    pub fn of(mut numbers: Vec<i32>) -> Option<Self> {
        numbers.sort_unstable();
        let (low, high) = (numbers.get(numbers.len().checked_sub(1)? / 2)?, numbers.get(numbers.len() / 2)?);
        Some(Self { doubled: i64::from(*low) + i64::from(*high) })
    }
}

/// The rules that hold until others are agreed: a suicide or self-harm urge of 4 or 5, or one of at least 3 that is 2 above
/// what is usual; any act.
pub fn default_rules() -> Vec<UrgeRule> {
    let item = |id: &str| ItemId::new(id).ok().map(UrgeRule::new);
    let urges = ["urge-suicide", "urge-self-harm"].into_iter().filter_map(item).map(|rule| UrgeRule {
        at_least: Some(4),
        jump: Some(Jump { by: 2, least: 3 }),
        ..rule
    });
    let acts = ["suicide-attempt", "self-harm"].into_iter().filter_map(item);
    urges.chain(acts.map(|rule| UrgeRule { at_least: Some(1), act: true, ..rule })).collect()
}

//! A day's card: each line with its value of the day and where that came from, the check-ins below, and what can be typed on
//! the card itself.

use super::new_day::{MissingDay, NewDay};
use super::{Answer, CheckInRow, Item, Named, SkillRow, heading};
use crate::card::{self, CardItem, DayCard, From as ValueFrom, ItemKind};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::safety::Offer;
use crate::phone::values::{Day, now as checked};
use crate::text::Texts;
use crate::time::{DiaryDay, Moment};

/// A line of the card on one day.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct DayItem {
    /// The line.
    pub item: Item,
    /// The value of the day; nothing where it is missing, which is never a 0.
    pub value: Option<Answer>,
    /// Where the value comes from.
    pub from: Option<ValueFrom>,
    /// What was typed on the card.
    pub typed: Option<Answer>,
    /// What the check-ins of the day say by themselves.
    pub checked_in: Option<Answer>,
}

/// Lines of one kind under their heading.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct DayItems {
    /// Their kind.
    pub kind: ItemKind,
    /// The heading.
    pub heading: String,
    /// The lines.
    pub items: Vec<DayItem>,
}

/// A day.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct DayScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The day.
    pub day: Day,
    /// The person's current day.
    pub today: Day,
    /// Whether anything was entered for it.
    pub filled: bool,
    /// Whether all of it was entered late.
    pub late: bool,
    /// Marked as away.
    pub away: bool,
    /// The lines, by kind.
    pub items: Vec<DayItems>,
    /// Ids of skills ticked, or used in a check-in.
    pub ticks: Vec<Named>,
    /// Skill uses of the check-ins.
    pub skills: Vec<SkillRow>,
    /// Trigger tags of the check-ins.
    pub triggers: Vec<String>,
    /// The day's notes: two or more where devices wrote at once.
    pub notes: Vec<String>,
    /// The missing-links answers, if any were given.
    pub missing: Option<MissingDay>,
    /// The missing-links questions can be asked: it is a day of the past without an entry, and not away.
    pub asks_missing: bool,
    /// Target behaviours that happened and have no chain of that day yet: one can be offered, and is never demanded.
    pub happened: Vec<Named>,
    /// The check-ins, in the order they were recorded.
    pub check_ins: Vec<CheckInRow>,
}

/// A day after it was answered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct DayAnswered {
    /// What to offer now.
    pub offer: Offer,
    /// The day.
    pub day: DayScreen,
}

#[uniffi::export]
impl Diary {
    /// A day's card.
    ///
    /// # Errors
    /// `Locked`; `Invalid` for a date that is none.
    pub fn day(&self, now: Moment, day: Day) -> Result<DayScreen> {
        self.day_screen(checked(now)?, day.checked()?)
    }

    /// Saves what was typed on a day's card. A number replaces the check-ins of that day it saw; a later, higher one raises it.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming what can't be taken; nothing is saved then.
    pub fn answer_day(&self, now: Moment, typed: NewDay) -> Result<DayAnswered> {
        let now = checked(now)?;
        let draft = typed.checked()?;
        let day = draft.day;
        let offer = self.diary.answer_day(now, draft)?.into();
        let day = day.map_or_else(|| self.diary.today(now), Ok)?;
        Ok(DayAnswered { offer, day: self.day_screen(now, day)? })
    }
}

impl Diary {
    pub(in crate::phone) fn day_screen(&self, now: Moment, day: DiaryDay) -> Result<DayScreen> {
        let revision = self.diary.revision();
        let today = self.diary.today(now)?;
        let reading = self.diary.days(day, day)?;
        let check_ins = self.diary.check_ins(day, day)?;
        let began = reading.began.is_some_and(|began| began <= day);
        let card = reading.days.into_iter().next();
        let card = card.ok_or_else(|| crate::Error::Store { what: "a day without a card".into() })?;
        Ok(DayScreen {
            revision,
            day: day.into(),
            today: today.into(),
            filled: card.filled,
            late: card.late,
            away: card.away,
            items: by_kind(&reading.items, &card, &self.texts),
            ticks: card.ticks.iter().map(|skill| Named::skill(skill, &self.texts)).collect(),
            skills: card.skills.iter().map(|used| SkillRow::of(used, &self.texts)).collect(),
            happened: self.without_chain(happened(&reading.items, &card, &self.texts), day)?,
            asks_missing: began && day < today && !card.filled && !card.away,
            triggers: card.triggers,
            notes: card.note.0,
            missing: card.missing.map(MissingDay::from),
            check_ins: check_ins.into_iter().map(|check_in| CheckInRow::of(check_in, &self.texts)).collect(),
        })
    }
}

impl Diary {
    fn without_chain(&self, mut happened: Vec<Named>, day: DiaryDay) -> Result<Vec<Named>> {
        if !happened.is_empty() {
            let told = self.diary.behaviours_with_chain(day)?;
            happened.retain(|one| !told.iter().any(|item| item.as_str() == one.id));
        }
        Ok(happened)
    }
}

/// The target behaviours with a number above 0 or a yes.
fn happened(all: &[CardItem], card: &DayCard, texts: &Texts) -> Vec<Named> {
    let yes = |value: &card::Answer| matches!(value, card::Answer::Number(1..) | card::Answer::YesNo(true));
    let did = |item: &&CardItem| {
        item.kind == ItemKind::TargetBehaviour && card.items.get(&item.id).is_some_and(|value| yes(&value.value))
    };
    all.iter().filter(did).map(|item| Named { id: item.id.to_string(), label: texts.item(item) }).collect()
}

/// The lines asked on that day, and those with an answer, by kind.
fn by_kind(all: &[CardItem], card: &DayCard, texts: &Texts) -> Vec<DayItems> {
    let shown = |item: &&CardItem| item.active_on(card.day) || card.items.contains_key(&item.id);
    let line = |item: &CardItem| {
        let value = card.items.get(&item.id).cloned();
        let of = |answer: Option<crate::card::Answer>| answer.map(Answer::from);
        DayItem {
            item: Item::of(item, all, texts),
            from: value.as_ref().map(|value| value.from),
            value: of(value.as_ref().map(|value| value.value.clone())),
            typed: of(value.as_ref().and_then(|value| value.typed.clone())),
            checked_in: of(value.and_then(|value| value.checked_in)),
        }
    };
    let of_kind = |kind: ItemKind| DayItems {
        kind,
        heading: heading(kind, texts),
        items: all.iter().filter(|item| item.kind == kind).filter(shown).map(line).collect(),
    };
    ItemKind::ALL.into_iter().map(of_kind).filter(|lines| !lines.items.is_empty()).collect()
}

//! The card's template: what it asks, from when to when. Old days stay as they were answered.

use super::{Diary, ItemDraft, ItemEdit};
use crate::card::{CardItem, ItemId, Owner, checked_label};
use crate::error::{Error, Given, Result};
use crate::store::kinds::{item, setting};
use crate::store::{Fields, Value};
use crate::time::{DayStart, DiaryDay, Moment};

/// Between the numbers of two items of the pack.
const APART: i64 = 100;

impl Diary {
    /// Every item there is or was, in the order of the card.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn template(&self) -> Result<Vec<CardItem>> {
        self.read(item::read_all)
    }

    /// Adds an item of the person's own. One that replaces another takes its place from today on.
    ///
    /// # Errors
    /// `Invalid` for a label or a range that is none; `NotFound` when the item to replace is not there.
    pub fn add_item(&self, now: Moment, draft: ItemDraft) -> Result<ItemId> {
        let id = ItemId::new(&self.new_id(now)?)?;
        let label = checked_label("label", &draft.label)?;
        draft.scale.check_range()?;
        self.act(now, |action| {
            let items = item::read_all(action.file())?;
            let today = DiaryDay::proposed(now.civil(), setting::day_start(action.file())?)?;
            let replaced = draft.replaces.as_ref().map(|id| known(&items, id)).transpose()?;
            let last = items.iter().map(|item| item.sort).max().unwrap_or(0);
            let new = CardItem {
                id: id.clone(),
                kind: draft.kind,
                scale: draft.scale,
                label: Some(label),
                owner: Owner::Person,
                sort: replaced.map_or(last.saturating_add(APART), |item| item.sort),
                active_from: Some(today),
                active_to: None,
                replaces: draft.replaces.clone(),
                target: draft.target.or(replaced.and_then(|item| item.target)),
            };
            if let Some(old) = replaced {
                action.change(item::KIND, old.id.as_str(), until(Some(today)))?;
            }
            action.change(item::KIND, id.as_str(), item::fields(&new))
        })?;
        Ok(id)
    }

    /// Changes an item's wording, place, target or last day. Kind and scale never change: that is a new item.
    ///
    /// # Errors
    /// `NotFound` for an unknown item, `Invalid` for a label that is none or for no change at all.
    pub fn edit_item(&self, now: Moment, id: &ItemId, edit: ItemEdit) -> Result<()> {
        let mut fields = edit.active_to.map(until).unwrap_or_default();
        if let Some(label) = &edit.label {
            let label = if label.trim().is_empty() { Value::Null } else { Value::Text(checked_label("label", label)?) };
            fields.insert("label".into(), label);
        }
        if let Some(sort) = edit.sort {
            fields.insert("sort".into(), Value::Int(sort));
        }
        if let Some(target) = edit.target {
            fields.insert("target".into(), target.map_or(Value::Null, |target| Value::Text(target.name().into())));
        }
        if fields.is_empty() {
            return Err(Error::invalid("item", Given::nothing(), "a new label, place, target or last day"));
        }
        self.act(now, |action| {
            let items = item::read_all(action.file())?;
            let nameless = matches!(known(&items, id)?.owner, Owner::Person | Owner::Clinic(_))
                && fields.get("label") == Some(&Value::Null);
            if nameless {
                return Err(Error::invalid(
                    "label",
                    Given::nothing(),
                    "1 to 80 characters: a line of one's own has no other name",
                ));
            }
            action.change(item::KIND, id.as_str(), fields)
        })
    }

    /// Moves an item one place up or down among the items of its kind that are asked on that day. Where there is none
    /// beyond it, it stays.
    ///
    /// # Errors
    /// `NotFound` for an unknown item, `Invalid` for one that is not asked.
    pub fn move_item(&self, now: Moment, id: &ItemId, up: bool) -> Result<()> {
        self.act(now, |action| {
            let mut items = item::read_all(action.file())?;
            let today = DiaryDay::proposed(now.civil(), setting::day_start(action.file())?)?;
            let moved = known(&items, id)?.clone();
            if !moved.active_on(today) {
                return Err(Error::invalid("item", Given::value(id), "an item that the card asks for"));
            }
            let beside = |item: &&CardItem| item.kind == moved.kind && item.active_on(today);
            let row: Vec<_> = items.iter().filter(beside).map(|item| item.id.clone()).collect();
            let at = row.iter().position(|one| one == id).unwrap_or(0);
            let Some(other) = (if up { at.checked_sub(1) } else { Some(at + 1) }).and_then(|to| row.get(to)) else {
                return Ok(());
            };
            items.retain(|item| item.id != *id);
            let to = items.iter().position(|item| item.id == *other).unwrap_or(0) + usize::from(!up);
            items.insert(to, moved);
            places(&items, to).into_iter().try_for_each(|(place, sort)| {
                let fields = Fields::from([("sort".into(), Value::Int(sort))]);
                action.change(item::KIND, items[place].id.as_str(), fields)
            })
        })
    }

    /// The hour at which the person's day begins.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn day_start(&self) -> Result<DayStart> {
        self.read(setting::day_start)
    }

    /// Chooses the hour at which the day begins. Entries already made stay on their days.
    ///
    /// # Errors
    /// `Invalid` above 12.
    pub fn set_day_start(&self, now: Moment, hour: i64) -> Result<()> {
        DayStart::at_hour(hour)?;
        self.act(now, |action| action.change(setting::KIND, setting::DAY_START, setting::fields(hour)))
    }

    /// The weekday on which weeks begin.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn week_start(&self) -> Result<chrono::Weekday> {
        self.read(setting::week_start)
    }

    /// Chooses the weekday on which weeks begin, 1 Monday to 7 Sunday.
    ///
    /// # Errors
    /// `Invalid` outside 1 to 7.
    pub fn set_week_start(&self, now: Moment, weekday: i64) -> Result<()> {
        setting::weekday(weekday)?;
        self.act(now, |action| action.change(setting::KIND, setting::WEEK_START, setting::fields(weekday)))
    }
}

/// The numbers that put the item at a place where it stands in the list: its own alone, if there is room between its
/// neighbours' numbers; else those of all that have another one when they are counted anew.
fn places(items: &[CardItem], at: usize) -> Vec<(usize, i64)> {
    let before = at.checked_sub(1).map(|place| items[place].sort);
    let after = items.get(at + 1).map(|item| item.sort);
    let alone = match (before, after) {
        (Some(before), Some(after)) => {
            before.checked_add(1).filter(|next| *next < after).map(|_| i64::midpoint(before, after))
        }
        (Some(before), None) => before.checked_add(APART),
        (None, Some(after)) => after.checked_sub(APART),
        (None, None) => return Vec::new(),
    };
    if let Some(alone) = alone {
        return vec![(at, alone)];
    }
    let anew = (1..).map(|place| place * APART);
    items
        .iter()
        .zip(anew)
        .enumerate()
        .filter(|(_, (item, sort))| item.sort != *sort)
        .map(|(at, (_, sort))| (at, sort))
        .collect()
}

fn until(day: Option<DiaryDay>) -> Fields {
    Fields::from([("active_to".into(), day.map_or(Value::Null, |day| Value::Text(day.to_string())))])
}

fn known<'a>(items: &'a [CardItem], id: &ItemId) -> Result<&'a CardItem> {
    let found = items.iter().find(|item| item.id == *id);
    found.ok_or_else(|| Error::not_found("item", Given::value(id), "an item of the card; `template show` lists them"))
}

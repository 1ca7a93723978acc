//! The week's card as a grid: a column for each day, a row for each line, a cell where something was said.

use super::header::{WeekHeader, WeekHeaderEdit};
use super::{Answer, Item, heading};
use crate::card::{self, CardItem, DayCard, From as ValueFrom, ItemKind, Shares, SkillId, WeekCard};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::safety::Offer;
use crate::phone::values::{Day, now as checked};
use crate::text::Texts;
use crate::time::Moment;

/// A day of the grid.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct DayColumn {
    /// The day.
    pub day: Day,
    /// Whether anything was entered for it.
    pub filled: bool,
    /// Whether all of it was entered late.
    pub late: bool,
    /// Marked as away.
    pub away: bool,
    /// The day's notes.
    pub notes: Vec<String>,
    /// Trigger tags.
    pub triggers: Vec<String>,
}

/// A value of the grid.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct WeekCell {
    /// The value of the day.
    pub value: Answer,
    /// Where it comes from.
    pub from: ValueFrom,
    /// A check-in raised it after it was typed on the card.
    pub raised: bool,
}

/// A row of the grid.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct WeekRow {
    /// The heading of its kind.
    pub heading: String,
    /// The line.
    pub item: Item,
    /// One for each day; nothing where it is missing, which is never a 0.
    pub cells: Vec<Option<WeekCell>>,
}

/// A skill's row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SkillCells {
    /// The skill's id.
    pub skill: String,
    /// Its name.
    pub label: String,
    /// For each day, whether it was ticked or used.
    pub used: Vec<bool>,
}

/// A week.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct WeekScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The person's current day.
    pub today: Day,
    /// Its header.
    pub header: WeekHeader,
    /// Seven days.
    pub days: Vec<DayColumn>,
    /// The lines that were asked or answered, by kind.
    pub rows: Vec<WeekRow>,
    /// Skills that were used.
    pub skills: Vec<SkillCells>,
    /// How much was filled in.
    pub shares: Shares,
}

/// Four weeks side by side.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct FourWeeks {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// Oldest first.
    pub weeks: Vec<WeekScreen>,
}

/// A week whose header was changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct WeekSaved {
    /// What to offer now.
    pub offer: Offer,
    /// The week.
    pub week: WeekScreen,
}

#[uniffi::export]
impl Diary {
    /// The week that a day is in; without one, that of the person's current day.
    ///
    /// # Errors
    /// `Locked`; `Invalid` for a date that is none.
    #[uniffi::method(default(day = None))]
    pub fn week(&self, now: Moment, day: Option<Day>) -> Result<WeekScreen> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let day = day.map_or_else(|| Ok(self.diary.today(now)?), Day::checked)?;
        let (items, week) = self.diary.week(now, day)?;
        self.week_screen(now, revision, &items, week)
    }

    /// The four weeks that end with the week of a day; without one, with that of the person's current day.
    ///
    /// # Errors
    /// `Locked`; `Invalid` for a date that is none.
    #[uniffi::method(default(day = None))]
    pub fn four_weeks(&self, now: Moment, day: Option<Day>) -> Result<FourWeeks> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let day = day.map_or_else(|| Ok(self.diary.today(now)?), Day::checked)?;
        let (items, weeks) = self.diary.four_weeks(now, day)?;
        let weeks = weeks.into_iter().map(|week| self.week_screen(now, revision, &items, week));
        Ok(FourWeeks { revision, weeks: weeks.collect::<Result<_>>()? })
    }

    /// Changes the header of the week that a day is in.
    ///
    /// # Errors
    /// `Invalid` when it changes nothing or a rating is off its scale, `NotFound` for an unknown skill.
    pub fn edit_week(&self, now: Moment, day: Day, edit: WeekHeaderEdit) -> Result<WeekSaved> {
        let offer = self.diary.edit_week(checked(now)?, day.checked()?, edit.checked()?)?.into();
        Ok(WeekSaved { offer, week: self.week(now, Some(day))? })
    }
}

impl Diary {
    fn week_screen(&self, now: Moment, revision: u64, items: &[CardItem], week: WeekCard) -> Result<WeekScreen> {
        let WeekCard { header, days, shares, .. } = week;
        Ok(WeekScreen {
            revision,
            today: self.diary.today(now)?.into(),
            header: header.into(),
            rows: rows(items, &days, &self.texts),
            skills: skills(&days, &self.texts),
            days: days.into_iter().map(DayColumn::from).collect(),
            shares,
        })
    }
}

fn rows(all: &[CardItem], days: &[DayCard], texts: &Texts) -> Vec<WeekRow> {
    let asked = |item: &&CardItem| {
        days.iter().any(|day| item.active_on(day.day)) || days.iter().any(|day| day.items.contains_key(&item.id))
    };
    let row = |item: &CardItem| WeekRow {
        heading: heading(item.kind, texts),
        item: Item::of(item, all, texts),
        cells: days.iter().map(|day| day.items.get(&item.id).map(WeekCell::of)).collect(),
    };
    let of_kind = |kind: ItemKind| all.iter().filter(move |item| item.kind == kind);
    ItemKind::ALL.into_iter().flat_map(of_kind).filter(asked).map(row).collect()
}

fn skills(days: &[DayCard], texts: &Texts) -> Vec<SkillCells> {
    let mut used: Vec<&SkillId> = days.iter().flat_map(|day| &day.ticks).collect();
    used.sort();
    used.dedup();
    let cells = |skill: &SkillId| SkillCells {
        skill: skill.to_string(),
        label: texts.skill(skill),
        used: days.iter().map(|day| day.ticks.contains(skill)).collect(),
    };
    used.into_iter().map(cells).collect()
}

impl WeekCell {
    fn of(value: &card::DayValue) -> Self {
        let raised = value.typed.as_ref().is_some_and(|typed| *typed != value.value);
        Self { value: value.value.clone().into(), from: value.from, raised }
    }
}

impl From<DayCard> for DayColumn {
    fn from(card: DayCard) -> Self {
        let DayCard { day, filled, late, away, note, triggers, .. } = card;
        Self { day: day.into(), filled, late, away, notes: note.0, triggers }
    }
}

//! The days of a card: one pass per table over a range of days.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, Row, params_from_iter};

use super::{entry_time, skill_use, source};
use crate::card::{CardDay, DayAnswer, ItemId, MissingLinks, Observed, SkillId};
use crate::error::{Error, Result};
use crate::store::change::stamps_from_bytes;
use crate::store::kinds::{Words, answer, day, devices, stamp};
use crate::time::{DeviceId, DiaryDay, Stamp};

type Days = BTreeMap<DiaryDay, CardDay>;
type Devices = HashMap<i64, DeviceId>;

/// All that is known of the days `from` to `to` on which anything is known.
pub(crate) fn days(file: &Connection, from: DiaryDay, to: DiaryDay) -> Result<Days> {
    let range = [from.to_string(), to.to_string()];
    let devices = devices(file)?;
    let (mut days, mut items) = (Days::new(), Items::default());
    ratings(file, &range, &devices, &mut items, &mut days)?;
    answers(file, &range, &devices, &mut items, &mut days)?;
    let mut each_of = |sql: &str, take: fn(&mut CardDay, &Row<'_>) -> Result<()>| {
        let sql = format!("SELECT {sql} WHERE for_day BETWEEN ?1 AND ?2");
        each(file, &sql, &range, &mut days, |_, day, row| take(day, row))
    };
    each_of("for_day, source FROM check_in", |day, row| source(row, 1).map(|source| day.sources.push(source)))?;
    each_of("DISTINCT for_day, tag FROM trigger_tag", |day, row| {
        let tag = row.get(1)?;
        day.triggers.push(tag);
        Ok(())
    })?;
    each_of("for_day, skill, number FROM skill_use", |day, row| skill_use(row, 1).map(|used| day.skills.push(used)))?;
    each_of("for_day, skill FROM skill_tick", |day, row| {
        SkillId::new(&row.get::<_, String>(1)?).map(|skill| day.ticks.push(skill))
    })?;
    typed_sources(file, &range, &mut days)?;
    day_facts(file, &range, &mut days)?;
    Ok(days)
}

/// What is known of one item on the days `from` to `to`; nothing else of these days is read.
pub(crate) fn days_of_item(file: &Connection, item: &ItemId, from: DiaryDay, to: DiaryDay) -> Result<Days> {
    let range = [from.to_string(), to.to_string(), item.to_string()];
    let devices = devices(file)?;
    let (mut days, mut items) = (Days::new(), Items::default());
    ratings(file, &range, &devices, &mut items, &mut days)?;
    answers(file, &range, &devices, &mut items, &mut days)?;
    Ok(days)
}

/// Runs a query whose first column is the day, and hands each row to the day it belongs to.
fn each(
    file: &Connection,
    sql: &str,
    range: &[String],
    days: &mut Days,
    mut take: impl FnMut(DiaryDay, &mut CardDay, &Row<'_>) -> Result<()>,
) -> Result<()> {
    let mut query = file.prepare_cached(sql)?;
    let mut rows = query.query(params_from_iter(range))?;
    // Rows come by day: the day in hand is looked up and read once, not with every row.
    let mut in_hand: Option<(String, DiaryDay, CardDay)> = None;
    while let Some(row) = rows.next()? {
        let text = row.get_ref(0)?.as_str().map_err(|_| Error::Store { what: "a day that is no text".into() })?;
        if in_hand.as_ref().is_none_or(|(known, ..)| known != text) {
            let day: DiaryDay = text.parse()?;
            put_back(days, in_hand.take());
            in_hand = Some((text.to_owned(), day, days.remove(&day).unwrap_or_default()));
        }
        if let Some((_, day, card)) = &mut in_hand {
            take(*day, card, row)?;
        }
    }
    put_back(days, in_hand);
    Ok(())
}

fn put_back(days: &mut Days, in_hand: Option<(String, DiaryDay, CardDay)>) {
    days.extend(in_hand.map(|(_, day, card)| (day, card)));
}

/// Item ids, each made once for all the days that are read.
#[derive(Default)]
struct Items(HashMap<Box<str>, ItemId>);

impl Items {
    fn id(&mut self, row: &Row<'_>, place: usize) -> Result<ItemId> {
        let name = row.get_ref(place)?.as_str().unwrap_or_default();
        if let Some(id) = self.0.get(name) {
            return Ok(id.clone());
        }
        let id = ItemId::new(name)?;
        self.0.insert(name.into(), id.clone());
        Ok(id)
    }
}

/// A query for a range of days, and for one item where the range names it.
fn within(columns: &str, range: &[String]) -> String {
    let item = if range.len() == 3 { " AND item = ?3" } else { "" };
    format!("{columns} WHERE for_day BETWEEN ?1 AND ?2{item}")
}

fn ratings(file: &Connection, range: &[String], devices: &Devices, items: &mut Items, days: &mut Days) -> Result<()> {
    let columns = "SELECT for_day, item, value, yes_no, time, device FROM rating";
    each(file, &within(columns, range), range, days, |_, day, row| {
        let item = items.id(row, 1)?;
        let (answer, stamp) = (answer(row, 2, 3)?, stamp(devices, row.get(4)?, row.get(5)?)?);
        day.observed.push(Observed { item, answer, stamp });
        Ok(())
    })
}

fn answers(file: &Connection, range: &[String], devices: &Devices, items: &mut Items, days: &mut Days) -> Result<()> {
    let columns =
        "SELECT for_day, item, value, yes_no, time, device, saw, recorded_at, \"offset\", source FROM day_answer";
    each(file, &within(columns, range), range, days, |for_day, day, row| {
        let saw = row.get_ref(6)?.as_blob().unwrap_or_default();
        day.answers.push(DayAnswer {
            item: items.id(row, 1)?,
            answer: answer(row, 2, 3)?,
            stamp: stamp(devices, row.get(4)?, row.get(5)?)?,
            saw: stamps_from_bytes(saw).unwrap_or_default(),
            time: entry_time(for_day, row, 7)?,
        });
        Ok(())
    })
}

/// What was typed on a card in one go counts as one entry.
fn typed_sources(file: &Connection, range: &[String; 2], days: &mut Days) -> Result<()> {
    let sql = "SELECT for_day, source, recorded_at FROM day_answer WHERE for_day BETWEEN ?1 AND ?2
         UNION SELECT for_day, source, recorded_at FROM skill_tick WHERE for_day BETWEEN ?1 AND ?2
         UNION SELECT for_day, source, recorded_at FROM day WHERE for_day BETWEEN ?1 AND ?2 AND recorded_at IS NOT NULL";
    each(file, sql, range, days, |_, day, row| {
        day.sources.push(source(row, 1)?);
        Ok(())
    })
}

fn day_facts(file: &Connection, range: &[String; 2], days: &mut Days) -> Result<()> {
    let mut words = Words::of_span(file, day::KIND, range)?;
    let sql = "SELECT for_day, away, knew, willing, thought_of_it FROM day WHERE for_day BETWEEN ?1 AND ?2";
    each(file, sql, range, days, |_, known, row| {
        let id: String = row.get(0)?;
        known.away = row.get(1)?;
        known.note = words.take(&id, "note");
        let missing = MissingLinks {
            knew: row.get(2)?,
            willing: row.get(3)?,
            thought_of_it: row.get(4)?,
            in_the_way: words.take(&id, "in_the_way"),
        };
        known.missing = (missing != MissingLinks::default()).then_some(missing);
        Ok(())
    })
}

/// The stamps of the check-in answers to one item of one day: what a number typed on the card replaces.
pub(crate) fn stamps_of(file: &Connection, day: DiaryDay, item: &ItemId) -> Result<Vec<Stamp>> {
    let devices = devices(file)?;
    let mut query = file.prepare_cached("SELECT time, device FROM rating WHERE for_day = ?1 AND item = ?2")?;
    let mut rows = query.query([day.to_string().as_str(), item.as_str()])?;
    let mut stamps = Vec::new();
    while let Some(row) = rows.next()? {
        stamps.push(stamp(&devices, row.get(0)?, row.get(1)?)?);
    }
    Ok(stamps)
}

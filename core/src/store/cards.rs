//! Reading the days of a card, and the check-ins behind them: one pass per table over a range of days.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, Row};

use super::change::stamps_from_bytes;
use super::kinds::{Words, answer, day, devices, stamp};
use crate::body::{BodyAnswer, BodyReading, Sensation};
use crate::card::{Answer, CardDay, CheckIn, DayAnswer, ItemId, MissingLinks, Observed, SkillId, SkillUse};
use crate::error::{Error, Result};
use crate::time::{DeviceId, DiaryDay, EntryTime, Moment, Source};

type Days = BTreeMap<DiaryDay, CardDay>;
type Devices = HashMap<i64, DeviceId>;

/// All that is known of the days `from` to `to` on which anything is known.
pub(crate) fn days(file: &Connection, from: DiaryDay, to: DiaryDay) -> Result<Days> {
    let range = [from.to_string(), to.to_string()];
    let devices = devices(file)?;
    let mut days = Days::new();
    let mut items = Items::default();
    ratings(file, &range, &devices, &mut items, &mut days)?;
    answers(file, &range, &devices, &mut items, &mut days)?;
    each(
        file,
        "SELECT for_day, source FROM check_in WHERE for_day BETWEEN ?1 AND ?2",
        &range,
        &mut days,
        |_, day, row| {
            day.sources.push(source(row, 1)?);
            Ok(())
        },
    )?;
    typed_sources(file, &range, &mut days)?;
    each(
        file,
        "SELECT DISTINCT for_day, tag FROM trigger_tag WHERE for_day BETWEEN ?1 AND ?2",
        &range,
        &mut days,
        |_, day, row| {
            day.triggers.push(row.get(1)?);
            Ok(())
        },
    )?;
    each(
        file,
        "SELECT for_day, skill, number FROM skill_use WHERE for_day BETWEEN ?1 AND ?2",
        &range,
        &mut days,
        |_, day, row| {
            day.skills.push(skill_use(row, 1)?);
            Ok(())
        },
    )?;
    each(
        file,
        "SELECT for_day, skill FROM skill_tick WHERE for_day BETWEEN ?1 AND ?2",
        &range,
        &mut days,
        |_, day, row| {
            day.ticks.push(SkillId::new(&row.get::<_, String>(1)?)?);
            Ok(())
        },
    )?;
    day_facts(file, &range, &mut days)?;
    Ok(days)
}

/// Runs a query whose first column is the day, and hands each row to the day it belongs to.
fn each(
    file: &Connection,
    sql: &str,
    range: &[String; 2],
    days: &mut Days,
    mut take: impl FnMut(DiaryDay, &mut CardDay, &Row<'_>) -> Result<()>,
) -> Result<()> {
    let mut query = file.prepare_cached(sql)?;
    let mut rows = query.query([&range[0], &range[1]])?;
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

fn ratings(
    file: &Connection,
    range: &[String; 2],
    devices: &Devices,
    items: &mut Items,
    days: &mut Days,
) -> Result<()> {
    let sql = "SELECT for_day, item, value, yes_no, time, device FROM rating WHERE for_day BETWEEN ?1 AND ?2";
    each(file, sql, range, days, |_, day, row| {
        let item = items.id(row, 1)?;
        let (answer, stamp) = (answer(row, 2, 3)?, stamp(devices, row.get(4)?, row.get(5)?)?);
        day.observed.push(Observed { item, answer, stamp });
        Ok(())
    })
}

fn answers(
    file: &Connection,
    range: &[String; 2],
    devices: &Devices,
    items: &mut Items,
    days: &mut Days,
) -> Result<()> {
    let sql = "SELECT for_day, item, value, yes_no, time, device, saw, recorded_at, \"offset\", source
               FROM day_answer WHERE for_day BETWEEN ?1 AND ?2";
    each(file, sql, range, days, |for_day, day, row| {
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
    let mut words = Words::of_days(file, day::KIND, range)?;
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

fn source(row: &Row<'_>, place: usize) -> Result<Source> {
    let name = row.get_ref(place)?.as_str().unwrap_or_default();
    Source::from_name(name).ok_or_else(|| Error::Store { what: "an unknown source".into() })
}

/// When and how an entry was typed: instant, offset and source from one column on.
fn entry_time(for_day: DiaryDay, row: &Row<'_>, place: usize) -> Result<EntryTime> {
    let recorded_at = Moment::new(row.get(place)?, row.get(place + 1)?)?;
    Ok(EntryTime { for_day, recorded_at, source: source(row, place + 2)? })
}

fn skill_use(row: &Row<'_>, place: usize) -> Result<SkillUse> {
    SkillUse::from_number(SkillId::new(&row.get::<_, String>(place)?)?, row.get(place + 1)?)
}

/// The check-ins of the days `from` to `to`, in the order they were recorded.
pub(crate) fn check_ins(file: &Connection, from: DiaryDay, to: DiaryDay) -> Result<Vec<CheckIn>> {
    let range = [from.to_string(), to.to_string()];
    let mut words = Words::of_check_ins(file, &range)?;
    let mut parts = Parts::read(file, &range)?;
    let mut query = file.prepare_cached(
        "SELECT id, for_day, recorded_at, \"offset\", source FROM check_in WHERE for_day BETWEEN ?1 AND ?2
         ORDER BY for_day, recorded_at, id",
    )?;
    let mut rows = query.query([&range[0], &range[1]])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        found.push(CheckIn {
            time: entry_time(row.get::<_, String>(1)?.parse()?, row, 2)?,
            answers: parts.answers.remove(&id).unwrap_or_default(),
            readings: parts.readings.remove(&id).unwrap_or_default(),
            triggers: parts.triggers.remove(&id).unwrap_or_default(),
            skills: parts.skills.remove(&id).unwrap_or_default(),
            trigger_text: words.take(&id, "trigger"),
            note: words.take(&id, "note"),
            id,
        });
    }
    Ok(found)
}

/// What check-ins consist of, by check-in.
#[derive(Default)]
struct Parts {
    answers: HashMap<String, Vec<(ItemId, Answer)>>,
    readings: HashMap<String, Vec<BodyReading>>,
    triggers: HashMap<String, Vec<String>>,
    skills: HashMap<String, Vec<SkillUse>>,
}

impl Parts {
    fn read(file: &Connection, range: &[String; 2]) -> Result<Self> {
        Ok(Self {
            answers: grouped(file, "item, value, yes_no FROM rating", range, |row| {
                Ok((ItemId::new(&row.get::<_, String>(1)?)?, answer(row, 2, 3)?))
            })?,
            readings: grouped(file, "target, sensation, intensity, answer FROM body_reading", range, reading)?,
            triggers: grouped(file, "tag FROM trigger_tag", range, |row| Ok(row.get(1)?))?,
            skills: grouped(file, "skill, number FROM skill_use", range, |row| skill_use(row, 1))?,
        })
    }
}

fn grouped<T>(
    file: &Connection,
    columns: &str,
    range: &[String; 2],
    read: impl Fn(&Row<'_>) -> Result<T>,
) -> Result<HashMap<String, Vec<T>>> {
    let mut query = file.prepare_cached(&format!("SELECT check_in, {columns} WHERE for_day BETWEEN ?1 AND ?2"))?;
    let mut rows = query.query([&range[0], &range[1]])?;
    let mut groups: HashMap<String, Vec<T>> = HashMap::new();
    while let Some(row) = rows.next()? {
        groups.entry(row.get(0)?).or_default().push(read(row)?);
    }
    Ok(groups)
}

fn reading(row: &Row<'_>) -> Result<BodyReading> {
    let (target, sensation, answer): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(4)?);
    let answer = match (row.get(3)?, answer.as_str()) {
        (Some(intensity), _) => BodyAnswer::Intensity(intensity),
        (None, "declined") => BodyAnswer::Declined,
        (None, _) => BodyAnswer::Absent,
    };
    Ok(BodyReading { target, sensation: Sensation::new(&sensation)?, answer })
}

/// The stamps of the check-in answers to one item of one day: what a number typed on the card replaces.
pub(crate) fn stamps_of(file: &Connection, day: DiaryDay, item: &ItemId) -> Result<Vec<crate::time::Stamp>> {
    let devices = devices(file)?;
    let mut query = file.prepare_cached("SELECT time, device FROM rating WHERE for_day = ?1 AND item = ?2")?;
    let mut rows = query.query([day.to_string().as_str(), item.as_str()])?;
    let mut stamps = Vec::new();
    while let Some(row) = rows.next()? {
        stamps.push(stamp(&devices, row.get(0)?, row.get(1)?)?);
    }
    Ok(stamps)
}

/// Whether anything was entered for a day.
pub(crate) fn filled(file: &Connection, day: DiaryDay) -> Result<bool> {
    let known = days(file, day, day)?;
    Ok(known.get(&day).is_some_and(|known| !known.sources.is_empty()))
}

/// How many days have an entry, the first and the last of them.
pub(crate) fn span(file: &Connection) -> Result<(u64, Option<DiaryDay>, Option<DiaryDay>)> {
    let sql = format!("SELECT count(*), min(for_day), max(for_day) FROM ({})", super::check::DAYS);
    let row: (i64, Option<String>, Option<String>) =
        file.prepare_cached(&sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let day = |text: Option<String>| text.map(|text| text.parse()).transpose();
    Ok((u64::try_from(row.0).unwrap_or(0), day(row.1)?, day(row.2)?))
}

/// The first day with an entry.
pub(crate) fn first_day(file: &Connection) -> Result<Option<DiaryDay>> {
    let sql = "SELECT min(first) FROM (SELECT min(for_day) AS first FROM check_in
         UNION ALL SELECT min(for_day) FROM day_answer UNION ALL SELECT min(for_day) FROM skill_tick
         UNION ALL SELECT min(for_day) FROM day WHERE recorded_at IS NOT NULL)";
    let day: Option<String> = file.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
    day.map(|day| day.parse()).transpose()
}

/// How many rows a table has.
pub(crate) fn count(file: &Connection, table: &'static str) -> Result<u64> {
    let rows: i64 = file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
    Ok(u64::try_from(rows).unwrap_or(0))
}

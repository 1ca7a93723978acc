//! The check-ins of some days, put together from their parts.

use std::collections::HashMap;

use rusqlite::{Connection, Row};

use super::{entry_time, skill_use};
use crate::body::{BodyAnswer, BodyReading, BodyScan, FeltAt, Region, Sensation};
use crate::card::{Answer, CheckIn, ItemId, SkillUse};
use crate::error::Result;
use crate::store::kinds::{Words, answer, body};
use crate::time::DiaryDay;

/// The check-ins of the days `from` to `to`, in the order they were recorded.
pub(crate) fn check_ins(file: &Connection, from: DiaryDay, to: DiaryDay) -> Result<Vec<CheckIn>> {
    let range = [from.to_string(), to.to_string()];
    let mut words = Words::of_check_ins(file, &range)?;
    let mut parts = Parts::read(file, &range)?;
    let mut query = file.prepare_cached(
        "SELECT id, for_day, recorded_at, \"offset\", source, stopped FROM check_in WHERE for_day BETWEEN ?1 AND ?2
         ORDER BY for_day, recorded_at, id",
    )?;
    let mut rows = query.query([&range[0], &range[1]])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        let mut readings = parts.readings.remove(&id).unwrap_or_default();
        for reading in &mut readings {
            reading.note = words.take(&id, &format!("reading.{}", body::name(reading)));
        }
        found.push(CheckIn {
            time: entry_time(row.get::<_, String>(1)?.parse()?, row, 2)?,
            answers: parts.answers.remove(&id).unwrap_or_default(),
            readings,
            scan: scan(parts.asked.remove(&id), row.get(5)?),
            triggers: parts.triggers.remove(&id).unwrap_or_default(),
            skills: parts.skills.remove(&id).unwrap_or_default(),
            trigger_text: words.take(&id, "trigger"),
            note: words.take(&id, "note"),
            id,
        });
    }
    Ok(found)
}

/// The trigger tags of the days `from` to `to`, the most used first.
pub(crate) fn triggers(file: &Connection, from: DiaryDay, to: DiaryDay) -> Result<Vec<String>> {
    let mut query = file.prepare_cached(
        "SELECT tag FROM trigger_tag WHERE for_day BETWEEN ?1 AND ?2 GROUP BY tag
         ORDER BY count(DISTINCT for_day) DESC, tag",
    )?;
    let tags = query.query_map([from.to_string(), to.to_string()], |row| row.get(0))?;
    Ok(tags.collect::<Result<_, _>>()?)
}

/// What check-ins consist of, by check-in.
#[derive(Default)]
struct Parts {
    answers: HashMap<String, Vec<(ItemId, Answer)>>,
    readings: HashMap<String, Vec<BodyReading>>,
    triggers: HashMap<String, Vec<String>>,
    skills: HashMap<String, Vec<SkillUse>>,
    asked: HashMap<String, Vec<String>>,
}

impl Parts {
    fn read(file: &Connection, range: &[String; 2]) -> Result<Self> {
        Ok(Self {
            answers: grouped(file, "item, value, yes_no FROM rating", range, |row| {
                Ok((ItemId::new(&row.get::<_, String>(1)?)?, answer(row, 2, 3)?))
            })?,
            readings: grouped(file, "target, sensation, intensity, answer, copied FROM body_reading", range, reading)?,
            asked: grouped(file, "target FROM body_asked", range, |row| Ok(row.get(1)?))?,
            triggers: grouped(file, "tag FROM trigger_tag", range, |row| Ok(row.get(1)?))?,
            skills: grouped(file, "skill, number FROM skill_use", range, |row| skill_use(row, 1))?,
        })
    }
}

/// A scan, its regions in reading order; those of a newer pack last.
fn scan(asked: Option<Vec<String>>, stopped: Option<bool>) -> Option<BodyScan> {
    let mut asked = asked.unwrap_or_default();
    asked.sort_by_cached_key(|region| Region::find(region).map_or(usize::MAX, |region| region.order));
    (!asked.is_empty() || stopped.is_some()).then(|| BodyScan { asked, stopped: stopped.unwrap_or(false) })
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

/// What was felt in one place on the days `from` to `to`, in the order it was recorded.
pub(crate) fn felt(file: &Connection, target: &str, from: DiaryDay, to: DiaryDay) -> Result<Vec<FeltAt>> {
    let mut query = file.prepare_cached(
        "SELECT b.for_day, b.target, b.sensation, b.intensity, b.answer, b.copied, c.recorded_at, c.\"offset\", c.source, b.check_in
         FROM body_reading b JOIN check_in c ON c.for_day = b.for_day AND c.id = b.check_in
         WHERE b.for_day BETWEEN ?1 AND ?2 AND b.target = ?3 ORDER BY b.for_day, c.recorded_at, b.check_in, b.sensation",
    )?;
    let mut words = Words::of_readings(file, target)?;
    let mut rows = query.query([from.to_string().as_str(), &to.to_string(), target])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let time = entry_time(row.get::<_, String>(0)?.parse()?, row, 6)?;
        let mut reading = reading(row)?;
        reading.note = words.take(&row.get::<_, String>(9)?, &format!("reading.{}", body::name(&reading)));
        found.push(FeltAt { time, reading });
    }
    Ok(found)
}

fn reading(row: &Row<'_>) -> Result<BodyReading> {
    let (target, sensation, answer): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(4)?);
    let reading = BodyReading::new(&target, Sensation::new(&sensation)?, answer_of(row.get(3)?, &answer));
    Ok(BodyReading { copied: row.get(5)?, ..reading })
}

/// The answer of a reading's columns.
pub(super) fn answer_of(intensity: Option<u8>, answer: &str) -> BodyAnswer {
    match (intensity, answer) {
        (Some(intensity), _) => BodyAnswer::Intensity(intensity),
        (None, "declined") => BodyAnswer::Declined,
        (None, _) => BodyAnswer::Absent,
    }
}

//! The check-ins of some days, put together from their parts.

use std::collections::HashMap;

use rusqlite::{Connection, Row};

use super::{entry_time, skill_use};
use crate::body::{BodyAnswer, BodyReading, FeltAt, Sensation};
use crate::card::{Answer, CheckIn, ItemId, SkillUse};
use crate::error::Result;
use crate::store::kinds::{Words, answer};
use crate::time::DiaryDay;

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

/// What was felt in one place on the days `from` to `to`, in the order it was recorded.
pub(crate) fn felt(file: &Connection, target: &str, from: DiaryDay, to: DiaryDay) -> Result<Vec<FeltAt>> {
    let mut query = file.prepare_cached(
        "SELECT b.for_day, b.target, b.sensation, b.intensity, b.answer, c.recorded_at, c.\"offset\", c.source
         FROM body_reading b JOIN check_in c ON c.for_day = b.for_day AND c.id = b.check_in
         WHERE b.for_day BETWEEN ?1 AND ?2 AND b.target = ?3 ORDER BY b.for_day, c.recorded_at, b.check_in, b.sensation",
    )?;
    let mut rows = query.query([from.to_string().as_str(), &to.to_string(), target])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let time = entry_time(row.get::<_, String>(0)?.parse()?, row, 5)?;
        found.push(FeltAt { time, reading: reading(row)? });
    }
    Ok(found)
}

fn reading(row: &Row<'_>) -> Result<BodyReading> {
    let (target, sensation, answer): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(4)?);
    let answer = match (row.get(3)?, answer.as_str()) {
        (Some(intensity), _) => BodyAnswer::Intensity(intensity),
        (None, "declined") => BodyAnswer::Declined,
        (None, _) => BodyAnswer::Absent,
    };
    Ok(BodyReading::new(&target, Sensation::new(&sensation)?, answer))
}

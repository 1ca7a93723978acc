//! Skills ticked on a day's card: natural key (day, skill), last writer says yes or no.

use rusqlite::{Connection, params};

use super::{day_and_name, recorded_fields, recorded_time};
use crate::card::SkillId;
use crate::error::Result;
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::store::value::{Fields, Value};
use crate::time::{DiaryDay, EntryTime};

pub(crate) const KIND: &str = "skill-tick";

/// The record's natural key.
pub(crate) fn id(day: DiaryDay, skill: &SkillId) -> String {
    format!("{day}/{skill}")
}

/// The fields of a tick.
pub(crate) fn fields(time: &EntryTime, ticked: bool) -> Fields {
    let mut fields = recorded_fields(time);
    fields.insert("ticked".into(), Value::Bool(ticked));
    fields
}

pub(in crate::store) fn fold(file: &Connection, id: &str, before: &Record, record: &Record) -> Result<Option<Odd>> {
    let (day, skill) = match day_and_name(id) {
        Ok(key) => key,
        Err(odd) => return Ok(Some(odd)),
    };
    let day_text = day.to_string();
    if !before.is_blank() {
        file.prepare_cached("DELETE FROM skill_tick WHERE for_day = ?1 AND skill = ?2")?.execute([&day_text, skill])?;
    }
    if !record.live() || record.bool("ticked") != Some(true) {
        return Ok(None);
    }
    match recorded_time(record, day) {
        Ok(time) => {
            file.prepare_cached(
                "INSERT INTO skill_tick (for_day, skill, recorded_at, source) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![day_text, skill, time.recorded_at.instant, time.source.name()])?;
            Ok(None)
        }
        Err(odd) => Ok(Some(odd)),
    }
}

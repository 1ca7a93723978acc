//! Answers typed on a day's card. The natural key is (day, item): typed in two copies of a diary it is one record.

use rusqlite::{Connection, params};

use super::{day_and_name, fold_words, plain_value, recorded_time};
use crate::card::ItemId;
use crate::error::Result;
use crate::store::change::stamps_to_bytes;
use crate::store::log::{device_no, sql_time};
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::time::{DiaryDay, Stamp};

pub(crate) const KIND: &str = "day-answer";

/// The record's natural key.
pub(crate) fn id(day: DiaryDay, item: &ItemId) -> String {
    format!("{day}/{item}")
}

pub(in crate::store) fn fold(file: &Connection, id: &str, before: &Record, record: &Record) -> Result<Option<Odd>> {
    let (day, item) = match day_and_name(id) {
        Ok(key) => key,
        Err(odd) => return Ok(Some(odd)),
    };
    let key = [&day.to_string(), item];
    if !before.is_blank() {
        file.prepare_cached("DELETE FROM day_answer WHERE for_day = ?1 AND item = ?2")?.execute(key)?;
    }
    if !record.live() {
        return Ok(None);
    }
    let time = match recorded_time(record, day) {
        Ok(time) => time,
        Err(odd) => return Ok(Some(odd)),
    };
    fold_words(file, KIND, id, record)?;
    let Some((stamp, value, yes_no)) = value(record) else { return Ok(None) };
    file.prepare_cached(
        "INSERT INTO day_answer (for_day, item, value, yes_no, recorded_at, \"offset\", source, time, device, saw)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        key[0],
        item,
        value,
        yes_no,
        time.recorded_at.instant,
        time.recorded_at.offset_minutes,
        time.source.name(),
        sql_time(stamp)?,
        device_no(file, stamp.device)?,
        stamps_to_bytes(record.saw()),
    ])?;
    Ok(None)
}

/// The answer, whichever field holds it; an emptied one is no answer.
fn value(record: &Record) -> Option<(Stamp, rusqlite::types::Value, bool)> {
    if let Some((stamp, number)) = record.peak("peak") {
        return i32::try_from(number).ok().map(|number| (stamp, number.into(), false));
    }
    if let Some((stamp, number, yes_no)) = plain_value(record, "value") {
        return Some((stamp, number.into(), yes_no));
    }
    let (stamp, text) = record.texts("text.answer").pop()?;
    Some((stamp, text.to_owned().into(), false))
}

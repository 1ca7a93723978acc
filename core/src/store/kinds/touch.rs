//! Where touch is welcome; natural key: the region. The level is a peak field, higher for stricter: of two values that did
//! not see each other the stricter one stands.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::{Words, fold_words, is_name};
use crate::body::TouchLevel;
use crate::card::Versions;
use crate::error::Result;
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::store::value::{Fields, Value};

pub(crate) const KIND: &str = "touch";

/// The fields of a mark: a level, nothing to take it away, or no word about it.
pub(crate) fn fields(level: Option<Option<TouchLevel>>, reason: Option<String>) -> Fields {
    let level = level.map(|level| ("peak.level".into(), level.map_or(Value::Null, |level| Value::Int(level.number()))));
    let reason = reason.map(|reason| ("text.reason".into(), Value::Text(reason)));
    level.into_iter().chain(reason).collect()
}

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    if !is_name(id) {
        return Ok(Some("an id that is no region"));
    }
    file.prepare_cached("DELETE FROM touch WHERE region = ?1")?.execute([id])?;
    if !record.live() {
        return Ok(None);
    }
    if let Some((_, level)) = record.peak("peak.level") {
        let level = TouchLevel::from_number(level).number();
        file.prepare_cached("INSERT INTO touch (region, level) VALUES (?1, ?2)")?.execute(params![id, level])?;
    }
    fold_words(file, KIND, id, record)?;
    Ok(None)
}

/// What was marked, by region.
pub(crate) fn levels(file: &Connection) -> Result<HashMap<String, TouchLevel>> {
    let mut query = file.prepare_cached("SELECT region, level FROM touch")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, TouchLevel::from_number(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The private reasons.
pub(crate) fn reasons(file: &Connection) -> Result<impl FnMut(&str) -> Versions> {
    let mut words = Words::of(file, KIND)?;
    Ok(move |region: &str| words.take(region, "reason"))
}

//! A day's own facts: its note, away, and the missing-links answers.

use rusqlite::{Connection, params};

use super::{day_of, fold_words, recorded_time};
use crate::error::Result;
use crate::store::record::Record;
use crate::store::tables::Odd;

pub(crate) const KIND: &str = "day";

pub(in crate::store) fn fold(file: &Connection, id: &str, before: &Record, record: &Record) -> Result<Option<Odd>> {
    let day = match day_of(Some(id)) {
        Ok(day) => day,
        Err(odd) => return Ok(Some(odd)),
    };
    if !before.is_blank() {
        file.prepare_cached("DELETE FROM day WHERE for_day = ?1")?.execute([id])?;
    }
    if !record.live() {
        return Ok(None);
    }
    // Only a note is an entry with a time of its own; away and missing links are not.
    let noted = (!record.texts("text.note").is_empty()).then(|| recorded_time(record, day).ok()).flatten();
    file.prepare_cached(
        "INSERT INTO day (for_day, away, recorded_at, source, knew, willing, thought_of_it)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        id,
        record.bool("away") == Some(true),
        noted.map(|time| time.recorded_at.instant),
        noted.map(|time| time.source.name()),
        record.bool("knew"),
        record.bool("willing"),
        record.bool("thought_of_it"),
    ])?;
    fold_words(file, KIND, id, record)?;
    Ok(None)
}

//! What was done about single reminders; natural key: the slot's name, so that what is done on one device is done on all.

use rusqlite::{Connection, params};

use super::is_name;
use crate::error::Result;
use crate::store::record::Record;
use crate::store::tables::Odd;

pub(crate) const KIND: &str = "reminder";

/// What was done about one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Acted {
    /// The slot's name.
    pub slot: String,
    /// Done or skipped: it needs no reminder any more.
    pub settled: bool,
    /// Put off to this instant.
    pub later: Option<i64>,
}

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    let names = id.rsplit_once('/').filter(|(_, start)| start.parse::<i64>().is_ok_and(|n| n.to_string() == *start));
    if !names.is_some_and(|(names, _)| names.split('/').all(is_name)) {
        return Ok(Some("an id that is no rule and start"));
    }
    file.prepare_cached("DELETE FROM reminder WHERE name = ?1")?.execute([id])?;
    if record.live() {
        let said = |field: &str| record.bool(field) == Some(true);
        file.prepare_cached("INSERT INTO reminder (name, done, skipped, later) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![id, said("done"), said("skipped"), record.int("later")])?;
    }
    Ok(None)
}

/// All that was done about slots.
pub(crate) fn read_all(file: &Connection) -> Result<Vec<Acted>> {
    let mut query = file.prepare_cached("SELECT name, done OR skipped, later FROM reminder ORDER BY name")?;
    let rows = query.query_map([], |row| Ok(Acted { slot: row.get(0)?, settled: row.get(1)?, later: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

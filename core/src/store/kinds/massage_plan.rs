//! What the person wants of massage: one record with goal, cadence and the terms of a session.

use rusqlite::{Connection, OptionalExtension};

use super::{Words, fold_words};
use crate::card::Versions;
use crate::error::Result;
use crate::sessions::Cadence;
use crate::store::record::Record;
use crate::store::tables::Odd;

pub(crate) const KIND: &str = "massage-plan";
/// The one record's id.
pub(crate) const ID: &str = "massage-plan";

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    if id != ID {
        return Ok(Some("a second plan"));
    }
    file.prepare_cached("DELETE FROM massage_plan")?.execute([])?;
    if !record.live() {
        return Ok(None);
    }
    if let Some(cadence) = record.text("cadence").filter(|name| Cadence::from_name(name).is_ok()) {
        file.prepare_cached("INSERT INTO massage_plan (one, cadence) VALUES (1, ?1)")?.execute([cadence])?;
    }
    fold_words(file, KIND, id, record)?;
    Ok(None)
}

/// The person's words for each of these terms.
pub(crate) fn terms<'a>(file: &Connection, names: &[&'a str]) -> Result<Vec<(&'a str, Versions)>> {
    let mut words = Words::of(file, KIND)?;
    Ok(names.iter().map(|name| (*name, words.take(ID, &format!("term.{name}")))).collect())
}

/// What it is for, and how often.
pub(crate) fn goal(file: &Connection) -> Result<(Versions, Option<Cadence>)> {
    let mut query = file.prepare_cached("SELECT cadence FROM massage_plan")?;
    let cadence: Option<String> = query.query_row([], |row| row.get(0)).optional()?;
    let cadence = cadence.map(|name| Cadence::from_name(&name)).transpose()?;
    Ok((Words::of(file, KIND)?.take(ID, "goal"), cadence))
}

//! Practitioners and places: names, and how to find them.

use rusqlite::{Connection, params};

use super::{Words, fold_words, is_name};
use crate::error::Result;
use crate::sessions::{Place, Practitioner, Role};
use crate::store::record::Record;
use crate::store::tables::Odd;

pub(crate) const PRACTITIONER: &str = "practitioner";
pub(crate) const PLACE: &str = "place";

pub(in crate::store) fn fold_practitioner(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    file.prepare_cached("DELETE FROM practitioner WHERE id = ?1")?.execute([id])?;
    if !record.live() {
        return Ok(None);
    }
    let role = record.text("role").filter(|name| Role::from_name(name).is_ok());
    let (Some(name), Some(role), true) = (record.text("name"), role, is_name(id)) else {
        return Ok(Some("a practitioner without name or role"));
    };
    file.prepare_cached("INSERT INTO practitioner (id, name, role, phone) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id, name, role, record.text("phone")])?;
    fold_words(file, PRACTITIONER, id, record)?;
    Ok(None)
}

pub(in crate::store) fn fold_place(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    file.prepare_cached("DELETE FROM place WHERE id = ?1")?.execute([id])?;
    if !record.live() {
        return Ok(None);
    }
    let Some(name) = record.text("name").filter(|_| is_name(id)) else { return Ok(Some("a place without a name")) };
    file.prepare_cached("INSERT INTO place (id, name, address) VALUES (?1, ?2, ?3)")?.execute(params![
        id,
        name,
        record.text("address")
    ])?;
    fold_words(file, PLACE, id, record)?;
    Ok(None)
}

/// All practitioners, by name.
pub(crate) fn practitioners(file: &Connection) -> Result<Vec<Practitioner>> {
    let mut words = Words::of(file, PRACTITIONER)?;
    let mut query = file.prepare_cached("SELECT id, name, role, phone FROM practitioner ORDER BY name, id")?;
    let mut rows = query.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        let role = Role::from_name(&row.get::<_, String>(2)?)?;
        all.push(Practitioner { note: words.take(&id, "note"), id, name: row.get(1)?, role, phone: row.get(3)? });
    }
    Ok(all)
}

/// All places, by name.
pub(crate) fn places(file: &Connection) -> Result<Vec<Place>> {
    let mut words = Words::of(file, PLACE)?;
    let mut query = file.prepare_cached("SELECT id, name, address FROM place ORDER BY name, id")?;
    let mut rows = query.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        all.push(Place { note: words.take(&id, "note"), id, name: row.get(1)?, address: row.get(2)? });
    }
    Ok(all)
}

//! What is of this file alone, never in the log: how this device shows things, which packs came in a signed file, which
//! offers were put away.

use rusqlite::{Connection, OptionalExtension, params};

use crate::card::ItemId;
use crate::error::Result;
use crate::time::DiaryDay;

pub(crate) const DISCREET: &str = "discreet";
pub(crate) const HIDDEN: &str = "hidden";

/// Whether something is switched on here.
pub(crate) fn is_on(file: &Connection, name: &str) -> Result<bool> {
    let mut query = file.prepare_cached("SELECT value FROM interface WHERE name = ?1")?;
    Ok(query.query_row([name], |row| row.get(0)).optional()? == Some(1))
}

/// Switches something on or off here.
pub(crate) fn switch(file: &Connection, name: &str, on: bool) -> Result<()> {
    file.prepare_cached("INSERT OR REPLACE INTO interface (name, value) VALUES (?1, ?2)")?
        .execute(params![name, on])?;
    Ok(())
}

/// This file is on another device now: what may be seen there while it is locked is for the person to say again. Discreet mode
/// stays, because what it hides was not meant for other eyes anywhere.
pub(super) fn forget(file: &Connection) -> Result<()> {
    file.execute("DELETE FROM interface WHERE name <> ?1", [DISCREET])?;
    forget_dismissed(file)
}

/// Forgets which offers were put away: at worst one comes once more.
pub(crate) fn forget_dismissed(file: &Connection) -> Result<()> {
    file.execute("DELETE FROM offer_dismissed", [])?;
    Ok(())
}

/// A pack that came in a signed file.
pub(crate) fn pack(file: &Connection, id: &str) -> Result<Option<String>> {
    let mut query = file.prepare_cached("SELECT body FROM pack WHERE id = ?1")?;
    Ok(query.query_row([id], |row| row.get(0)).optional()?)
}

/// Keeps a pack.
pub(crate) fn keep_pack(file: &Connection, id: &str, body: &str) -> Result<()> {
    file.prepare_cached("INSERT OR REPLACE INTO pack (id, body) VALUES (?1, ?2)")?.execute([id, body])?;
    Ok(())
}

/// The highest number of an item whose offer was put away on a day.
pub(crate) fn dismissed(file: &Connection, for_day: DiaryDay, item: &ItemId) -> Result<Option<i32>> {
    let mut query = file.prepare_cached("SELECT number FROM offer_dismissed WHERE for_day = ?1 AND item = ?2")?;
    Ok(query.query_row(params![for_day.to_string(), item.as_str()], |row| row.get(0)).optional()?)
}

/// Notes that an offer was put away.
pub(crate) fn dismiss(file: &Connection, for_day: DiaryDay, item: &ItemId, number: i32) -> Result<()> {
    file.prepare_cached(
        "INSERT INTO offer_dismissed (for_day, item, number) VALUES (?1, ?2, ?3)
         ON CONFLICT (for_day, item) DO UPDATE SET number = max(number, excluded.number)",
    )?
    .execute(params![for_day.to_string(), item.as_str(), number])?;
    Ok(())
}

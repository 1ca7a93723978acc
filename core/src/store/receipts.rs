//! What became of reminders on this device: what the platform was told, when, and what was done about it. Of this file
//! alone, never in the log; kept for ninety days.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use crate::error::Result;
use crate::reminders::{Pending, PlannedReminder};
use crate::time::Moment;

/// How long receipts are kept, in milliseconds.
const KEPT: i64 = 90 * 86_400_000;

/// What became of one reminder. *Handed over* is not *came*: whether it rang, only the platform knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// The reminder's id.
    pub id: String,
    /// The slot's name.
    #[serde(skip)]
    pub slot: String,
    /// When it was set for, in milliseconds since 1970.
    pub at: i64,
    /// When the platform was told.
    pub handed_over: i64,
    /// When the person saw it, if that is known.
    pub seen: Option<i64>,
    /// What was done about it: done, later, skipped.
    pub act: Option<String>,
}

/// Notes what the platform was told: what it took back is forgotten unless it came before, what it took is kept.
pub(crate) fn hand_over(file: &Connection, now: Moment, cancel: &[String], add: &[PlannedReminder]) -> Result<()> {
    for id in cancel {
        file.prepare_cached("DELETE FROM reminder_pending WHERE id = ?1")?.execute([id])?;
        let ahead = "DELETE FROM reminder_receipt WHERE id = ?1 AND at > ?2 AND act IS NULL AND seen IS NULL";
        file.prepare_cached(ahead)?.execute(params![id, now.instant])?;
    }
    for reminder in add {
        let at = reminder.at.instant;
        file.prepare_cached("INSERT OR REPLACE INTO reminder_pending (id, at, text) VALUES (?1, ?2, ?3)")?
            .execute(params![reminder.id, at, reminder.text.mark()])?;
        file.prepare_cached(
            "INSERT INTO reminder_receipt (id, name, at, handed_over) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET at = excluded.at, handed_over = excluded.handed_over",
        )?
        .execute(params![reminder.id, reminder.slot, at, now.instant])?;
    }
    file.prepare_cached("DELETE FROM reminder_receipt WHERE at < ?1")?.execute([now.instant - KEPT])?;
    Ok(())
}

/// What the platform was told and has not been told to take back.
pub(crate) fn pending(file: &Connection) -> Result<Vec<Pending>> {
    let mut query = file.prepare_cached("SELECT id, at, text FROM reminder_pending ORDER BY at, id")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let all: Vec<(String, i64, String)> = rows.collect::<Result<_, _>>()?;
    all.into_iter().map(|(id, at, text)| Ok(Pending { id, at: Moment::new(at, 0)?, text })).collect()
}

/// The platform forgot everything: a restart, or a permission that was withdrawn.
pub(crate) fn forget_pending(file: &Connection) -> Result<()> {
    file.prepare_cached("DELETE FROM reminder_pending")?.execute([])?;
    Ok(())
}

/// This file is on another device now: nothing was told to its platform.
pub(super) fn forget_all(file: &Connection) -> Result<()> {
    file.execute("DELETE FROM reminder_receipt", [])?;
    forget_pending(file)
}

/// Receipts, latest first.
pub(crate) fn receipts(file: &Connection) -> Result<Vec<Receipt>> {
    let mut query =
        file.prepare_cached("SELECT id, name, at, handed_over, seen, act FROM reminder_receipt ORDER BY at DESC, id")?;
    let rows = query.query_map([], |row| {
        Ok(Receipt {
            id: row.get(0)?,
            slot: row.get(1)?,
            at: row.get(2)?,
            handed_over: row.get(3)?,
            seen: row.get(4)?,
            act: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The slot's name of a reminder that was handed over.
pub(crate) fn slot_of(file: &Connection, id: &str) -> Result<Option<String>> {
    let mut query = file.prepare_cached("SELECT name FROM reminder_receipt WHERE id = ?1")?;
    Ok(query.query_row([id], |row| row.get(0)).optional()?)
}

/// Notes that it was seen.
pub(crate) fn see(file: &Connection, id: &str, at: Moment) -> Result<bool> {
    let see = "UPDATE reminder_receipt SET seen = coalesce(seen, ?2) WHERE id = ?1";
    Ok(file.prepare_cached(see)?.execute(params![id, at.instant])? > 0)
}

/// Notes what was done about it.
pub(crate) fn act(file: &Connection, id: &str, act: &str, at: Moment) -> Result<()> {
    let act_on = "UPDATE reminder_receipt SET act = ?2, acted = ?3, seen = coalesce(seen, ?3) WHERE id = ?1";
    file.prepare_cached(act_on)?.execute(params![id, act, at.instant])?;
    Ok(())
}

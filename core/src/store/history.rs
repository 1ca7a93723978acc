//! History and undo. The log keeps every value that was ever typed; taking an action back is itself a change, so that
//! undo travels and can be seen.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use super::erase;
use super::kinds::check_in::IMPORT;
use super::kinds::{clinic, share};
use super::log::{self, Logged};
use super::record::{DELETED, Record};
use super::value::{Fields, Value};
use super::write::Action;
use crate::error::{Error, Result};
use crate::time::{DeviceId, Stamp};

/// How the names of fields begin that no history shows.
pub(crate) const SECRET: &str = "secret.";

/// One change, as a history shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// What kind of record.
    pub kind: String,
    /// Which record.
    pub id: String,
    /// When and on which device.
    pub stamp: Stamp,
    /// The fields it named; Null for an emptied one.
    pub fields: Vec<(String, Value)>,
}

/// What an undo took back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Undone {
    /// The records it changed, as kind and id.
    pub records: Vec<(String, String)>,
}

impl From<Logged> for HistoryEntry {
    fn from(logged: Logged) -> Self {
        let change = logged.change;
        let shown = change.fields.into_iter().filter(|(name, _)| !name.starts_with(SECRET));
        Self { kind: change.kind, id: change.id, stamp: change.stamp, fields: shown.collect() }
    }
}

/// The changes of one record, oldest first.
pub(crate) fn of_record(file: &Connection, kind: &str, id: &str) -> Result<Vec<HistoryEntry>> {
    Ok(log::of_record(file, kind, id)?.into_iter().map(HistoryEntry::from).collect())
}

/// The latest changes, newest first.
pub(crate) fn latest(file: &Connection, limit: u32) -> Result<Vec<HistoryEntry>> {
    Ok(log::latest(file, limit)?.into_iter().map(HistoryEntry::from).collect())
}

/// Takes back the last action of this device that was not taken back yet. What others changed since stays.
pub(crate) fn undo(action: &mut Action<'_>, device: DeviceId) -> Result<Undone> {
    let last = last_action(action.file(), device)?.ok_or(Error::NothingToUndo)?;
    let mut undone = Undone { records: Vec::new() };
    for logged in log::of_action(action.file(), last, device)? {
        let (kind, id) = (logged.change.kind.clone(), logged.change.id.clone());
        let fields = former(action.file(), &logged)?;
        if !fields.is_empty() {
            action.change(&kind, &id, fields)?;
            undone.records.push((kind, id));
        }
    }
    let by = action.name().unwrap_or(last);
    let no = log::device_no(action.file(), device)?;
    action.file().execute("INSERT INTO undone (action, device, by) VALUES (?1, ?2, ?3)", params![last, no, by])?;
    Ok(undone)
}

/// Keeps an action from being undone: the card that a diary begins with is not the person's doing.
pub(super) fn keep(action: &Action<'_>, device: DeviceId) -> Result<()> {
    let Some(name) = action.name() else { return Ok(()) };
    let no = log::device_no(action.file(), device)?;
    let kept = params![name, no];
    action.file().execute("INSERT INTO undone (action, device, by) VALUES (?1, ?2, 0)", kept)?;
    Ok(())
}

/// The last action of this device that is neither undone nor an undo. What was erased can't be brought back, and what was said
/// to a clinic or came from it is no action: that an item was accepted is taken back with what it did to the diary. Nor is what went
/// out: that stays in the log of shares.
fn last_action(file: &Connection, device: DeviceId) -> Result<Option<i64>> {
    let mut query = file.prepare_cached(
        "SELECT c.action FROM change c JOIN device d ON d.no = c.device
         WHERE d.id = ?1 AND c.kind NOT IN (?2, ?3, ?4, ?5, ?6) AND NOT EXISTS
             (SELECT 1 FROM undone u WHERE u.device = c.device AND c.action IN (u.action, u.by))
         ORDER BY c.time DESC LIMIT 1",
    )?;
    let not_these = params![device.0, erase::KIND, clinic::LINK, clinic::ITEM, share::RECIPIENT, share::SHARE];
    Ok(query.query_row(not_these, |row| row.get(0)).optional()?)
}

/// The fields that bring a record back to what it was without one action; a record the action made is deleted.
fn former(file: &Connection, logged: &Logged) -> Result<Fields> {
    let all = standing(file, &logged.change.kind, &logged.change.id)?;
    let now = Record::fold(all.iter().map(|l| &l.change));
    let of_action = |l: &Logged| (l.action, l.change.stamp.device) == (logged.action, logged.change.stamp.device);
    let others: Vec<_> = all.iter().filter(|l| !of_action(l)).map(|l| &l.change).collect();
    if others.is_empty() {
        // An import that is taken back never was: the same file can be imported again.
        let import = logged.change.fields.contains_key(IMPORT).then(|| (IMPORT.into(), Value::Null));
        return Ok(Fields::from_iter(import.into_iter().chain([(DELETED.into(), Value::Bool(true))])));
    }
    let before = Record::fold(others);
    let still = |field: &str| now.newest(field).is_some_and(|(stamp, _)| stamp == logged.change.stamp);
    let value = |field: &str| before.newest(field).map_or(Value::Null, |(_, value)| value.clone());
    let named = logged.change.fields.keys().filter(|field| still(field));
    let mut fields: Fields = named.map(|field| (field.clone(), value(field))).collect();
    if !before.live() && !fields.is_empty() {
        // It had been taken away when the action brought it back.
        fields.insert(DELETED.into(), Value::Bool(true));
    }
    Ok(fields)
}

/// The changes of a record without what was taken back and what took it back.
fn standing(file: &Connection, kind: &str, id: &str) -> Result<Vec<Logged>> {
    let mut query = file
        .prepare_cached("SELECT d.id, u.action, u.by FROM undone u JOIN device d ON d.no = u.device WHERE u.by > 0")?;
    let pairs = query.query_map([], |row| Ok((DeviceId(row.get(0)?), [row.get(1)?, row.get(2)?])))?;
    let pairs: Vec<(DeviceId, [i64; 2])> = pairs.collect::<Result<_, _>>()?;
    let gone = |logged: &Logged| {
        pairs.iter().any(|(d, both)| *d == logged.change.stamp.device && both.contains(&logged.action))
    };
    Ok(log::of_record(file, kind, id)?.into_iter().filter(|logged| !gone(logged)).collect())
}

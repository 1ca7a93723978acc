//! True erasure of an entry: its rows and its changes go, and one mark stays, the hash of its name, so that a device that
//! learns of it erases too and refuses older changes.

use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use super::digest::Tracker;
use super::key::{from_hex, to_hex};
use super::log::{device_no, sql_time};
use super::record::Record;
use super::tables::{self, Odd};
use super::value::{Fields, Value};
use super::write::Action;
use crate::error::{Error, Given, Result};
use crate::time::{DeviceId, Stamp};

pub(crate) const KIND: &str = "erased";

/// The mark's id: SHA-256 of kind, NUL, id.
pub(super) fn hash(kind: &str, id: &str) -> [u8; 32] {
    Sha256::new().chain_update(kind).chain_update([0]).chain_update(id).finalize().into()
}

/// Erases one record and leaves the mark. The caller wipes the file's free space afterwards.
pub(crate) fn entry(action: &mut Action<'_>, kind: &str, id: &str) -> Result<()> {
    if super::log::of_record(action.file(), kind, id)?.is_empty() || kind == KIND {
        return Err(Error::not_found("entry", Given::value(id), "an entry of `somacard history`"));
    }
    action.touch(kind);
    action.change(KIND, &to_hex(&hash(kind, id)), Fields::from([("erased".into(), Value::Bool(true))]))?;
    action.remove(kind, id)
}

/// Whether a record was erased here before.
pub(crate) fn is_marked(file: &Connection, kind: &str, id: &str) -> Result<bool> {
    let mut query = file.prepare_cached("SELECT count(*) FROM erased WHERE hash = ?1")?;
    Ok(query.query_row([hash(kind, id)], |row| row.get(0))?)
}

/// Whether anything was ever erased.
pub(super) fn any(file: &Connection) -> Result<bool> {
    Ok(file.prepare_cached("SELECT EXISTS (SELECT 1 FROM erased)")?.query_row([], |row| row.get(0))?)
}

/// How many marks a device made.
pub(crate) fn marks_of(file: &Connection, device: DeviceId) -> Result<u64> {
    let mut query =
        file.prepare_cached("SELECT count(*) FROM erased e JOIN device d ON d.no = e.device WHERE d.id = ?1")?;
    Ok(query.query_row([device.0], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// Takes every trace of a record out of log and tables.
pub(super) fn remove(file: &Connection, kind: &str, id: &str, digest: &mut Tracker) -> Result<()> {
    let changes = super::log::changes(file, kind, id)?;
    changes.iter().for_each(|change| digest.toggle(change));
    let before = Record::fold(&changes);
    file.execute("DELETE FROM change WHERE kind = ?1 AND id = ?2", [kind, id])?;
    tables::fold(file, kind, id, &before, &Record::default())
}

pub(super) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    // One spelling only: two would be two records of one mark.
    let hash = from_hex(id).filter(|hash| hash.len() == 32 && to_hex(hash) == id);
    let Some(hash) = hash else { return Ok(Some("a mark that is no hash")) };
    file.prepare_cached("DELETE FROM erased WHERE hash = ?1")?.execute([hash.as_slice()])?;
    if let Some((stamp, _)) = record.newest("erased") {
        file.prepare_cached("INSERT INTO erased (hash, time, device) VALUES (?1, ?2, ?3)")?.execute(params![
            hash.as_slice(),
            sql_time(stamp)?,
            device_no(file, stamp.device)?
        ])?;
    }
    Ok(None)
}

/// Whether a change is no newer than the erasure of its record. At one time the mark holds, whoever made it: devices can become
/// others, and what was erased does not come back by that.
pub(super) fn refuses(file: &Connection, kind: &str, id: &str, stamp: Stamp) -> Result<bool> {
    let mut query = file.prepare_cached("SELECT count(*) FROM erased WHERE hash = ?1 AND time >= ?2")?;
    Ok(query.query_row(params![hash(kind, id), sql_time(stamp)?], |row| row.get(0))?)
}

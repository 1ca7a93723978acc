//! Blobs: sealed files that anyone may fetch who knows the name, until their days are over.

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension, params};

use super::content;
use super::mailbox::State;
use super::work::{Act, Failure};
use crate::engine::{BlobId, Caller, Refused, Second};

/// Keeps a blob, in place of the one of that id.
pub fn put(act: &Act, caller: &Caller, id: &BlobId, bytes: &Bytes, ends: Second, now: Second) -> Result<(), Failure> {
    let mut mailbox = State::of(act.file, caller, now)?;
    mailbox.blob_bytes -= take_away(act, &mailbox, id)?;
    let length = bytes.len() as u64;
    mailbox.make_room(act, length)?;
    let (content, _) = content::keep(act.file, bytes)?;
    mailbox.blob_bytes += length;
    let sql = "INSERT INTO blob (id, mailbox, ends, length, content) VALUES (?1, ?2, ?3, ?4, ?5)";
    act.file.prepare_cached(sql)?.execute(params![id.0, mailbox.id, ends, length, content])?;
    mailbox.write(act.file)?;
    Ok(())
}

/// A blob whose time is not over.
pub fn get(file: &Connection, id: &BlobId, now: Second) -> Result<Option<Bytes>, Failure> {
    let sql = "SELECT c.bytes FROM blob b JOIN content c ON c.id = b.content WHERE b.id = ?1 AND b.ends > ?2";
    let mut select = file.prepare_cached(sql)?;
    let found = select.query_row(params![id.0, now], |row| row.get::<_, Vec<u8>>(0)).optional()?;
    Ok(found.map(Bytes::from))
}

/// Deletes a blob, if there is one.
pub fn delete(act: &Act, caller: &Caller, id: &BlobId, now: Second) -> Result<(), Failure> {
    let mut mailbox = State::of(act.file, caller, now)?;
    mailbox.blob_bytes -= take_away(act, &mailbox, id)?;
    mailbox.write(act.file)?;
    Ok(())
}

/// Takes away a blob of this mailbox; answers its length, 0 when there was none.
fn take_away(act: &Act, mailbox: &State, id: &BlobId) -> Result<u64, Failure> {
    let mut select = act.file.prepare_cached("SELECT mailbox, content, length FROM blob WHERE id = ?1")?;
    let found = select.query_row([id.0], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?))).optional()?;
    let Some((owner, content, length)) = found else { return Ok(0) };
    if owner != mailbox.id {
        return Err(Refused::NotYours.into());
    }
    content::forget(act.file, content)?;
    act.file.prepare_cached("DELETE FROM blob WHERE id = ?1")?.execute([id.0])?;
    act.erased();
    Ok(length)
}

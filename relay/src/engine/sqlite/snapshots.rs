//! Snapshots: parts are staged, then published in one step that takes away what they stand for.

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension, params};

use super::mailbox::State;
use super::work::{Act, Failure};
use super::{batches, content};
use crate::engine::ids::sha256;
use crate::engine::{Caller, Mailbox, Refused, Second, SnapshotId};

/// How long a part waits to be published.
const STAGED: Second = 24 * 60 * 60;

/// Keeps a part for later.
pub fn stage(
    act: &Act,
    caller: &Caller,
    id: &SnapshotId,
    part: u32,
    bytes: &Bytes,
    now: Second,
) -> Result<(), Failure> {
    let mut mailbox = State::of(act.file, caller, now)?;
    if mailbox.snapshot == Some(*id) {
        return already_published(act.file, &mailbox, part, bytes);
    }
    let length = bytes.len() as u64;
    mailbox.staged_bytes -= unstage(act, &mailbox, id, part)?;
    if mailbox.staged_bytes + length > act.quotas.mailbox {
        return Err(Refused::Full.into());
    }
    act.take_room(length)?;
    mailbox.staged_bytes += length;
    let (content, _) = content::keep(act.file, bytes)?;
    let sql = "INSERT INTO part (mailbox, published, snapshot, part, length, ends, content)
         VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6)";
    act.file.prepare_cached(sql)?.execute(params![mailbox.id, id.0, part, length, now + STAGED, content])?;
    mailbox.write(act.file)?;
    Ok(())
}

/// The same part of a published snapshot again is no mistake: its answer may have been lost.
fn already_published(file: &Connection, mailbox: &State, part: u32, bytes: &Bytes) -> Result<(), Failure> {
    let sql = "SELECT c.sha256 FROM part p JOIN content c ON c.id = p.content
         WHERE p.mailbox = ?1 AND p.published = 1 AND p.part = ?2";
    let mut select = file.prepare_cached(sql)?;
    let kept: Option<[u8; 32]> = select.query_row(params![mailbox.id, part], |row| row.get(0)).optional()?;
    if kept == Some(sha256(&[bytes])) { Ok(()) } else { Err(Refused::Conflict { head: mailbox.head }.into()) }
}

/// Deletes a staged part, if there is one; answers its length.
fn unstage(act: &Act, mailbox: &State, id: &SnapshotId, part: u32) -> Result<u64, Failure> {
    let sql = "DELETE FROM part WHERE mailbox = ?1 AND published = 0 AND snapshot = ?2 AND part = ?3
         RETURNING content, length";
    let mut delete = act.file.prepare_cached(sql)?;
    let gone = delete.query_row(params![mailbox.id, id.0, part], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((content, length)) = gone else { return Ok(0) };
    content::forget(act.file, content)?;
    act.erased();
    Ok(length)
}

/// Publishes a snapshot.
pub fn publish(act: &Act, caller: &Caller, id: &SnapshotId, upto: u64, parts: u32, now: Second) -> Result<(), Failure> {
    let mut mailbox = State::of(act.file, caller, now)?;
    if mailbox.snapshot == Some(*id) && mailbox.base == upto && mailbox.parts == parts {
        return Ok(());
    }
    let complete = staged(act.file, &mailbox, id, parts)?;
    if !(mailbox.base..=mailbox.head).contains(&upto) || !complete {
        return Err(Refused::Conflict { head: mailbox.head }.into());
    }
    mailbox.base_running = batches::running_at(act.file, &mailbox, upto)?;
    mailbox.base = upto;
    mailbox.batch_bytes -= forget_batches(act.file, &mailbox)?;
    mailbox.snapshot_bytes = replace(act.file, &mailbox, id, parts)?;
    (mailbox.staged_bytes, mailbox.snapshot, mailbox.parts) = (0, Some(*id), parts);
    mailbox.write(act.file)?;
    act.erased();
    Ok(())
}

/// Whether all parts are there.
fn staged(file: &Connection, mailbox: &State, id: &SnapshotId, parts: u32) -> Result<bool, Failure> {
    let sql = "SELECT count(*) FROM part WHERE mailbox = ?1 AND published = 0 AND snapshot = ?2 AND part < ?3";
    let count: u32 = file.prepare_cached(sql)?.query_row(params![mailbox.id, id.0, parts], |row| row.get(0))?;
    Ok(count == parts)
}

/// Deletes all batches up to the base; answers the sum of their lengths.
fn forget_batches(file: &Connection, mailbox: &State) -> Result<u64, Failure> {
    let which = params![mailbox.id, mailbox.base];
    let sql = "DELETE FROM content WHERE id IN (SELECT content FROM batch WHERE mailbox = ?1 AND sequence <= ?2)";
    file.prepare_cached(sql)?.execute(which)?;
    let sql = "SELECT coalesce(sum(length), 0) FROM batch WHERE mailbox = ?1 AND sequence <= ?2";
    let bytes = file.prepare_cached(sql)?.query_row(which, |row| row.get(0))?;
    file.prepare_cached("DELETE FROM batch WHERE mailbox = ?1 AND sequence <= ?2")?.execute(which)?;
    Ok(bytes)
}

/// Deletes the former snapshot and other staged parts, publishes the rest; answers the sum of their lengths.
fn replace(file: &Connection, mailbox: &State, id: &SnapshotId, parts: u32) -> Result<u64, Failure> {
    let others = "mailbox = ?1 AND NOT (published = 0 AND snapshot = ?2 AND part < ?3)";
    let which = params![mailbox.id, id.0, parts];
    let sql = format!("DELETE FROM content WHERE id IN (SELECT content FROM part WHERE {others})");
    file.prepare_cached(&sql)?.execute(which)?;
    file.prepare_cached(&format!("DELETE FROM part WHERE {others}"))?.execute(which)?;
    file.prepare_cached("UPDATE part SET published = 1, ends = NULL WHERE mailbox = ?1")?.execute([mailbox.id])?;
    let sql = "SELECT coalesce(sum(length), 0) FROM part WHERE mailbox = ?1";
    Ok(file.prepare_cached(sql)?.query_row([mailbox.id], |row| row.get(0))?)
}

/// A part of the published snapshot.
pub fn part(file: &Connection, mailbox: Mailbox, id: &SnapshotId, part: u32) -> Result<Option<Bytes>, Failure> {
    let sql = "SELECT c.bytes FROM part p JOIN content c ON c.id = p.content
         WHERE p.mailbox = ?1 AND p.published = 1 AND p.snapshot = ?2 AND p.part = ?3";
    let mut select = file.prepare_cached(sql)?;
    let found = select.query_row(params![mailbox.0, id.0, part], |row| row.get::<_, Vec<u8>>(0)).optional()?;
    Ok(found.map(Bytes::from))
}

//! The log: appending after the expected head, and reading from a cursor on.

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension, params};

use super::content;
use super::mailbox::State;
use super::work::{Act, Failure};
use crate::engine::{Caller, Mailbox, Page, Refused, RunningHash, Second, Snapshot};

/// What a frame takes beside its bytes: sequence and length.
const FRAME: usize = 12;

/// Appends a batch.
pub fn append(act: &Act, caller: &Caller, expected: u64, bytes: &Bytes, now: Second) -> Result<u64, Failure> {
    let mut mailbox = State::of(act.file, caller, now)?;
    if mailbox.head != expected {
        return Err(Refused::Conflict { head: mailbox.head }.into());
    }
    let length = bytes.len() as u64;
    mailbox.make_room(act, length)?;
    let (content, hash) = content::keep(act.file, bytes)?;
    mailbox.head += 1;
    mailbox.head_running = mailbox.head_running.then(&hash);
    mailbox.batch_bytes += length;
    let sql = "INSERT INTO batch (mailbox, sequence, running, length, content) VALUES (?1, ?2, ?3, ?4, ?5)";
    let row = params![mailbox.id, mailbox.head, mailbox.head_running.0, length, content];
    act.file.prepare_cached(sql)?.execute(row)?;
    mailbox.write(act.file)?;
    Ok(mailbox.head)
}

/// Reads a page.
pub fn read(file: &Connection, mailbox: Mailbox, after: u64, room: usize) -> Result<Page, Failure> {
    let state = State::read(file, mailbox)?;
    let running =
        if (state.base..=state.head).contains(&after) { Some(running_at(file, &state, after)?) } else { None };
    let frames = frames(file, &state, after.max(state.base), room)?;
    let snapshot = state.snapshot.map(|id| Snapshot { id, parts: state.parts, bytes: state.snapshot_bytes });
    Ok(Page { head: state.head, base: state.base, bytes: state.batch_bytes, snapshot, running, frames })
}

/// The running hash at a sequence from base to head.
pub fn running_at(file: &Connection, state: &State, sequence: u64) -> Result<RunningHash, Failure> {
    if sequence == state.base {
        return Ok(state.base_running);
    }
    let mut find = file.prepare_cached("SELECT running FROM batch WHERE mailbox = ?1 AND sequence = ?2")?;
    let found = find.query_row(params![state.id, sequence], |row| row.get(0)).optional()?;
    Ok(RunningHash(found.ok_or(Refused::Broken)?))
}

fn frames(file: &Connection, state: &State, after: u64, room: usize) -> Result<Vec<(u64, Bytes)>, Failure> {
    let mut frames = Vec::new();
    if after >= state.head {
        return Ok(frames);
    }
    let sql = "SELECT b.sequence, c.bytes FROM batch b JOIN content c ON c.id = b.content
         WHERE b.mailbox = ?1 AND b.sequence > ?2 ORDER BY b.sequence";
    let mut select = file.prepare_cached(sql)?;
    let mut rows = select.query(params![state.id, after])?;
    let mut taken = 0;
    while let Some(row) = rows.next()? {
        let bytes: Vec<u8> = row.get(1)?;
        taken += FRAME + bytes.len();
        if taken > room && !frames.is_empty() {
            break;
        }
        frames.push((row.get(0)?, bytes.into()));
    }
    Ok(frames)
}

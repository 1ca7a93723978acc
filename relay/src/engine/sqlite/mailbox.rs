//! Opening and deleting a mailbox, and how full it is.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::work::{Act, Failure};
use crate::engine::ids::sha256;
use crate::engine::{Caller, Mailbox, Opened, Opening, Refused, Role, RunningHash, Second, SnapshotId};

/// A mailbox's row.
pub struct State {
    pub id: i64,
    pub head: u64,
    pub head_running: RunningHash,
    pub base: u64,
    pub base_running: RunningHash,
    pub snapshot: Option<SnapshotId>,
    pub parts: u32,
    pub batch_bytes: u64,
    pub snapshot_bytes: u64,
    pub staged_bytes: u64,
    pub blob_bytes: u64,
}

const COLUMNS: &str =
    "m.id, m.head, m.head_running, m.base, m.base_running, m.snapshot, m.snapshot_parts, m.batch_bytes,
     m.snapshot_bytes, m.staged_bytes, m.blob_bytes";

impl State {
    fn from_row(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            head: row.get(1)?,
            head_running: RunningHash(row.get(2)?),
            base: row.get(3)?,
            base_running: RunningHash(row.get(4)?),
            snapshot: row.get::<_, Option<[u8; 16]>>(5)?.map(SnapshotId),
            parts: row.get(6)?,
            batch_bytes: row.get(7)?,
            snapshot_bytes: row.get(8)?,
            staged_bytes: row.get(9)?,
            blob_bytes: row.get(10)?,
        })
    }

    /// The mailbox of a caller, if that token still counts for what it was let in for.
    pub fn of(file: &Connection, caller: &Caller, now: Second) -> Result<Self, Failure> {
        let sql = format!(
            "SELECT {COLUMNS} FROM access a JOIN mailbox m ON m.id = a.mailbox
             WHERE a.token = ?1 AND a.mailbox = ?2 AND a.role = ?3 AND (a.ends IS NULL OR a.ends > ?4)"
        );
        let mut statement = file.prepare_cached(&sql)?;
        let given = params![caller.token.0, caller.mailbox.0, number(caller.role), now];
        Ok(statement.query_row(given, Self::from_row).optional()?.ok_or(Refused::Unknown)?)
    }

    /// A mailbox that is read.
    pub fn read(file: &Connection, mailbox: Mailbox) -> Result<Self, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM mailbox m WHERE m.id = ?1");
        let found = file.prepare_cached(&sql)?.query_row([mailbox.0], Self::from_row).optional()?;
        Ok(found.ok_or(Refused::Unknown)?)
    }

    /// Refuses when the mailbox, or the relay, has no room for `bytes` more. Staged parts have a quota of their own: a
    /// full mailbox can still be compacted.
    pub fn make_room(&self, act: &Act, bytes: u64) -> Result<(), Refused> {
        let kept = self.batch_bytes + self.snapshot_bytes + self.blob_bytes;
        if kept + bytes > act.quotas.mailbox {
            return Err(Refused::Full);
        }
        act.take_room(bytes)
    }

    /// Writes the sums of bytes and the ends of the log back.
    pub fn write(&self, file: &Connection) -> rusqlite::Result<()> {
        let sql = "UPDATE mailbox SET head = ?2, head_running = ?3, base = ?4, base_running = ?5, snapshot = ?6,
             snapshot_parts = ?7, batch_bytes = ?8, snapshot_bytes = ?9, staged_bytes = ?10, blob_bytes = ?11
             WHERE id = ?1";
        file.prepare_cached(sql)?.execute(params![
            self.id,
            self.head,
            self.head_running.0,
            self.base,
            self.base_running.0,
            self.snapshot.map(|id| id.0),
            self.parts,
            self.batch_bytes,
            self.snapshot_bytes,
            self.staged_bytes,
            self.blob_bytes,
        ])?;
        Ok(())
    }
}

/// A role as it is kept.
pub fn number(role: Role) -> i64 {
    match role {
        Role::Owner => 0,
        Role::Reader => 1,
        Role::Appender => 2,
        Role::Guest => 3,
    }
}

/// A kept role.
pub fn role(number: i64) -> Role {
    match number {
        0 => Role::Owner,
        1 => Role::Reader,
        2 => Role::Appender,
        _ => Role::Guest,
    }
}

/// Opens a mailbox, or finds the one that the very same request opened.
pub fn open(act: &Act, ask: &Opening, now: Second) -> Result<Opened, Failure> {
    let opened_by = sha256(&[&ask.code.0, &ask.tag.0, &ask.token.0]);
    let mut find = act.file.prepare_cached("SELECT 1 FROM mailbox WHERE opened_by = ?1")?;
    if find.exists([opened_by])? {
        return Ok(Opened::Already);
    }
    let sql = "UPDATE join_code SET uses = uses - 1 WHERE hash = ?1 AND uses > 0 AND ends > ?2";
    if act.file.prepare_cached(sql)?.execute(params![ask.code.0, now])? == 0 {
        return Err(Refused::Code.into());
    }
    act.take_room(super::content::PAGE as u64)?;
    let sql = "INSERT INTO mailbox (opened_by, head_running, base_running) VALUES (?1, ?2, ?2)";
    act.file.prepare_cached(sql)?.execute(params![opened_by, RunningHash::ZERO.0])?;
    let mailbox = act.file.last_insert_rowid();
    super::access::insert(act.file, mailbox, &ask.tag, Role::Owner, None, &ask.token)?;
    Ok(Opened::New)
}

/// Deletes a mailbox with all that is in it.
pub fn delete(act: &Act, caller: &Caller, now: Second) -> Result<(), Failure> {
    let mailbox = State::of(act.file, caller, now)?.id;
    for table in ["batch", "part", "blob"] {
        let sql = format!("DELETE FROM content WHERE id IN (SELECT content FROM {table} WHERE mailbox = ?1)");
        act.file.prepare_cached(&sql)?.execute([mailbox])?;
        act.file.prepare_cached(&format!("DELETE FROM {table} WHERE mailbox = ?1"))?.execute([mailbox])?;
    }
    act.file.prepare_cached("DELETE FROM access WHERE mailbox = ?1")?.execute([mailbox])?;
    act.file.prepare_cached("DELETE FROM mailbox WHERE id = ?1")?.execute([mailbox])?;
    act.erased();
    Ok(())
}

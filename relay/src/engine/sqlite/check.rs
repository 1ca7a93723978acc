//! Looks through a whole file: its structure, every sealed byte against its hash, every log against its running hash,
//! every sum and count. It reads one state and writes nothing, so a relay may serve meanwhile.

use std::path::Path;

use rusqlite::{Connection, Row};

use super::content::filler;
use super::file::{self, OpenError};
use crate::engine::RunningHash;
use crate::engine::ids::sha256;

/// What was looked through, and what is wrong, in plain words that name no mailbox.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// How many mailboxes.
    pub mailboxes: u64,
    /// How many batches.
    pub batches: u64,
    /// How many pieces of sealed bytes: batches, parts, blobs.
    pub contents: u64,
    /// What is wrong; nothing when the file is whole.
    pub wrong: Vec<String>,
}

/// Checks a data folder or a backup file.
pub fn check(place: &Path) -> Result<Checked, OpenError> {
    let path = if place.is_dir() { file::data_file(place) } else { place.to_owned() };
    let file = file::reader(&path)?;
    let file = rusqlite::Transaction::new_unchecked(&file, rusqlite::TransactionBehavior::Deferred)?;
    let mut checked = Checked::default();
    for look in [structure, contents, logs, counts] {
        // What can't be read any more is one of the things that can be wrong.
        if let Err(error) = look(&file, &mut checked) {
            checked.wrong.push(format!("a page can't be read: {error}"));
        }
    }
    Ok(checked)
}

/// SQLite's own check of pages, trees and indexes.
fn structure(file: &Connection, checked: &mut Checked) -> rusqlite::Result<()> {
    let mut select = file.prepare("PRAGMA integrity_check(20)")?;
    for said in select.query_map([], |row| row.get::<_, String>(0))? {
        let said = said?;
        if said != "ok" {
            checked.wrong.push(said);
        }
    }
    Ok(())
}

/// Each piece of sealed bytes has its hash, and its filler is nothing.
fn contents(file: &Connection, checked: &mut Checked) -> rusqlite::Result<()> {
    let mut select = file.prepare("SELECT sha256, filler, bytes FROM content")?;
    let mut rows = select.query([])?;
    let mut wrong = 0_u64;
    while let Some(row) = rows.next()? {
        checked.contents += 1;
        wrong += u64::from(!content_is_whole(row)?);
    }
    note(checked, wrong, "pieces of sealed bytes do not have their hash");
    Ok(())
}

fn content_is_whole(row: &Row) -> rusqlite::Result<bool> {
    let blob = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_blob().unwrap_or_default());
    let (hash, zeros, bytes) = (blob(0)?, blob(1)?, blob(2)?);
    let empty = zeros.len() == filler(bytes.len()) && zeros.iter().all(|byte| *byte == 0);
    Ok(empty && hash == sha256(&[bytes]))
}

/// Each log goes from its base to its head without holes, and its running hashes follow from its batches.
fn logs(file: &Connection, checked: &mut Checked) -> rusqlite::Result<()> {
    let mut select = file.prepare("SELECT id, base, base_running, head, head_running FROM mailbox")?;
    let mut rows = select.query([])?;
    let mut wrong = 0;
    while let Some(row) = rows.next()? {
        checked.mailboxes += 1;
        let end = follow(file, row.get(0)?, (row.get(1)?, RunningHash(row.get(2)?)), &mut checked.batches)?;
        wrong += u64::from(end != Some((row.get(3)?, RunningHash(row.get(4)?))));
    }
    note(checked, wrong, "logs do not follow from their batches");
    Ok(())
}

/// Walks a log from its base; answers where it ends, or nothing where it breaks.
fn follow(
    file: &Connection,
    mailbox: i64,
    base: (u64, RunningHash),
    batches: &mut u64,
) -> rusqlite::Result<Option<(u64, RunningHash)>> {
    let sql = "SELECT b.sequence, b.running, c.sha256 FROM batch b LEFT JOIN content c ON c.id = b.content
         WHERE b.mailbox = ?1 ORDER BY b.sequence";
    let mut select = file.prepare_cached(sql)?;
    let mut rows = select.query([mailbox])?;
    let (mut head, mut running) = base;
    while let Some(row) = rows.next()? {
        let Some(hash) = row.get::<_, Option<[u8; 32]>>(2)? else { return Ok(None) };
        (head, running) = (head + 1, running.then(&hash));
        if (row.get::<_, u64>(0)?, row.get::<_, [u8; 32]>(1)?) != (head, running.0) {
            return Ok(None);
        }
        *batches += 1;
    }
    Ok(Some((head, running)))
}

/// Sums, counts and references hold.
fn counts(file: &Connection, checked: &mut Checked) -> rusqlite::Result<()> {
    let rules = [
        (
            "sums of bytes are not what is kept",
            "SELECT count(*) FROM mailbox m WHERE
             batch_bytes <> (SELECT coalesce(sum(length), 0) FROM batch WHERE mailbox = m.id) OR
             snapshot_bytes <> (SELECT coalesce(sum(length), 0) FROM part WHERE mailbox = m.id AND published = 1) OR
             staged_bytes <> (SELECT coalesce(sum(length), 0) FROM part WHERE mailbox = m.id AND published = 0) OR
             blob_bytes <> (SELECT coalesce(sum(length), 0) FROM blob WHERE mailbox = m.id)",
        ),
        (
            "snapshots are not whole",
            "SELECT count(*) FROM mailbox m WHERE snapshot_parts <>
             (SELECT count(*) FROM part WHERE mailbox = m.id AND published = 1 AND snapshot = m.snapshot)",
        ),
        (
            "mailboxes have no owner",
            "SELECT count(*) FROM mailbox m
             WHERE NOT EXISTS (SELECT 1 FROM access WHERE mailbox = m.id AND role = 0 AND ends IS NULL)",
        ),
        // Each piece is looked for by its number: a join of both sides would compare all with all.
        (
            "pieces of sealed bytes are missing or have another length",
            "SELECT count(*) FROM (SELECT content, length FROM batch UNION ALL SELECT content, length FROM part
              UNION ALL SELECT content, length FROM blob) u LEFT JOIN content c ON c.id = u.content
             WHERE c.id IS NULL OR u.length <> length(c.bytes)",
        ),
        (
            "pieces of sealed bytes belong to nothing",
            "SELECT count(*) FROM content WHERE id NOT IN
             (SELECT content FROM batch UNION ALL SELECT content FROM part UNION ALL SELECT content FROM blob)",
        ),
        (
            "rows belong to no mailbox",
            "SELECT count(*) FROM (SELECT mailbox FROM batch UNION SELECT mailbox FROM part UNION
             SELECT mailbox FROM blob UNION SELECT mailbox FROM access)
             WHERE mailbox NOT IN (SELECT id FROM mailbox)",
        ),
    ];
    for (rule, sql) in rules {
        let broken = file.query_row(sql, [], |row| row.get(0))?;
        note(checked, broken, rule);
    }
    Ok(())
}

fn note(checked: &mut Checked, count: u64, what: &str) {
    if count > 0 {
        checked.wrong.push(format!("{count} {what}"));
    }
}

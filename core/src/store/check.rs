//! Checking a diary without touching it: every page's authentication, SQLite's own structure, and that the tables are what
//! the log says. The comparison runs on a copy in memory.

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::backup::attach;
use super::connect::{Mode, connect};
use super::key::FileKey;
use super::{migrate, tables};
use crate::error::Result;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// What is wrong, in plain words; nothing when all is well.
    pub problems: Vec<String>,
    /// Changes in the log.
    pub changes: u64,
    /// Days with an entry.
    pub days: u64,
    /// Records that this version can't read; they are kept.
    pub quarantined: u64,
    /// The last day with an entry.
    pub last_day: Option<String>,
}

impl CheckReport {
    /// Whether all is well.
    pub fn sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// The days on which anything was entered.
pub(crate) const DAYS: &str = "SELECT for_day FROM check_in UNION SELECT for_day FROM day_answer
    UNION SELECT for_day FROM skill_tick UNION SELECT for_day FROM day WHERE recorded_at IS NOT NULL";

pub(super) fn check_file(path: &Path, key: &FileKey, mode: Mode) -> Result<CheckReport> {
    let file = connect(path, key, mode)?;
    migrate::check_format(&file)?;
    let mut problems = pragma(&file, "PRAGMA cipher_integrity_check")?;
    problems.extend(pragma(&file, "PRAGMA integrity_check")?.into_iter().filter(|line| line != "ok"));
    if problems.is_empty() {
        let differing = differing_tables(path, key, mode)?;
        problems.extend(differing.iter().map(|table| format!("the table {table} is not what the log says")));
    }
    let count = |sql: &str| file.query_row(sql, [], |row| row.get::<_, i64>(0).map(|n| u64::try_from(n).unwrap_or(0)));
    Ok(CheckReport {
        problems,
        changes: count("SELECT count(*) FROM change")?,
        days: count(&format!("SELECT count(*) FROM ({DAYS})"))?,
        quarantined: count("SELECT count(*) FROM quarantine")?,
        last_day: file
            .query_row(&format!("SELECT max(for_day) FROM ({DAYS})"), [], |row| row.get(0))
            .optional()?
            .flatten(),
    })
}

fn pragma(file: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut query = file.prepare(sql)?;
    let rows = query.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn differing_tables(path: &Path, key: &FileKey, mode: Mode) -> Result<Vec<&'static str>> {
    let copy = Connection::open_in_memory()?;
    attach(&copy, path, key, mode, "source")?;
    copy.query_row("SELECT sqlcipher_export('main', 'source')", [], |_| Ok(()))?;
    copy.execute_batch("DETACH source")?;
    let before = digests(&copy)?;
    tables::rebuild(&copy)?;
    let after = digests(&copy)?;
    let differing =
        tables::FOLDED.into_iter().zip(before.iter().zip(&after)).filter(|(_, (before, after))| before != after);
    Ok(differing.map(|(table, _)| table).collect())
}

/// A digest of each folded table, over its rows in key order.
fn digests(file: &Connection) -> Result<Vec<[u8; 32]>> {
    tables::FOLDED.iter().map(|table| digest(file, table)).collect()
}

fn digest(file: &Connection, table: &str) -> Result<[u8; 32]> {
    let mut query = file.prepare(&format!("SELECT * FROM {table}"))?;
    let columns = query.column_count();
    let mut rows = query.query([])?;
    let mut digest = Sha256::new();
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            match row.get_ref(column)? {
                ValueRef::Null => digest.update([0]),
                ValueRef::Integer(number) => digest.update([[1].as_slice(), &number.to_be_bytes()].concat()),
                ValueRef::Real(number) => digest.update([[2].as_slice(), &number.to_be_bytes()].concat()),
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                    digest.update([3]);
                    digest.update(bytes.len().to_be_bytes());
                    digest.update(bytes);
                }
            }
        }
    }
    Ok(digest.finalize().into())
}

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

/// The file in memory, in the newest format, with its tables folded anew.
pub(super) fn upgraded_copy(path: &Path, key: &FileKey, mode: Mode) -> Result<Connection> {
    let mut copy = copy_in_memory(path, key, mode)?;
    migrate::migrate(&mut copy)?;
    tables::rebuild(&copy)?;
    Ok(copy)
}

fn copy_in_memory(path: &Path, key: &FileKey, mode: Mode) -> Result<Connection> {
    let copy = Connection::open_in_memory()?;
    attach(&copy, path, key, mode, "source")?;
    copy.query_row("SELECT sqlcipher_export('main', 'source')", [], |_| Ok(()))?;
    for name in ["user_version", "application_id"] {
        let value: i64 = copy.query_row(&format!("PRAGMA source.{name}"), [], |row| row.get(0))?;
        copy.pragma_update(None, name, value)?;
    }
    copy.execute_batch("DETACH source")?;
    Ok(copy)
}

/// An older format is compared in the tables and columns that it has.
fn differing_tables(path: &Path, key: &FileKey, mode: Mode) -> Result<Vec<&'static str>> {
    let mut copy = copy_in_memory(path, key, mode)?;
    let columns = columns(&copy)?;
    let before = digests(&copy, &columns)?;
    migrate::migrate(&mut copy)?;
    tables::rebuild(&copy)?;
    let after = digests(&copy, &columns)?;
    let both = columns.iter().zip(before.iter().zip(&after));
    Ok(both.filter(|(_, (before, after))| before != after).map(|((table, _), _)| *table).collect())
}

/// The folded tables that there are, each with its columns.
fn columns(file: &Connection) -> Result<Vec<(&'static str, String)>> {
    let mut query = file.prepare("SELECT group_concat('\"' || name || '\"') FROM pragma_table_info(?1)")?;
    let mut found = Vec::new();
    for table in tables::FOLDED {
        let columns: Option<String> = query.query_row([table], |row| row.get(0))?;
        found.extend(columns.map(|columns| (table, columns)));
    }
    Ok(found)
}

/// A digest of each folded table, over its rows in key order.
fn digests(file: &Connection, tables: &[(&str, String)]) -> Result<Vec<[u8; 32]>> {
    tables.iter().map(|(table, columns)| digest(file, table, columns)).collect()
}

fn digest(file: &Connection, table: &str, columns: &str) -> Result<[u8; 32]> {
    let mut query = file.prepare(&format!("SELECT {columns} FROM {table}"))?;
    let count = query.column_count();
    let mut rows = query.query([])?;
    let mut digest = Sha256::new();
    while let Some(row) = rows.next()? {
        for column in 0..count {
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

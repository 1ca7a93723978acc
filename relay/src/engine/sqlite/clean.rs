//! Deleted for good: SQLite overwrites what it deletes (`secure_delete`), but former pages stay in the write-ahead log
//! until it is emptied, and free pages stay in the file. So after a deletion the log is written back and cut to nothing
//! before anyone is told that it is gone, and free pages are given back, a bounded number at a time.

use std::time::{Duration, Instant};

use rusqlite::Connection;

/// At most this many pages are given back at once (8 MiB), so that nobody waits long.
const PAGES: u32 = 2048;
/// A reader that takes longer than this to finish is a backup.
const PATIENCE: Duration = Duration::from_millis(500);
/// While a backup holds the log, it is tried again this much later.
const PAUSE: Duration = Duration::from_secs(5);

/// What is still to be cleaned.
pub struct Clean {
    owed: bool,
    not_before: Option<Instant>,
}

impl Clean {
    /// At the start it is owed: who was here before may have been killed between deleting and cleaning.
    pub fn at_start() -> Self {
        Self { owed: true, not_before: None }
    }

    /// Something was deleted, if `erased`.
    pub fn owe_if(&mut self, erased: bool) {
        self.owed |= erased;
    }

    /// Cleans if it is owed.
    pub fn now(&mut self, file: &Connection) {
        if !self.owed || self.not_before.is_some_and(|then| Instant::now() < then) {
            return;
        }
        match clean(file) {
            Ok(Cleaned { blocked: false, free }) => *self = Self { owed: free, not_before: None },
            _ => self.not_before = Some(Instant::now() + PAUSE),
        }
    }
}

struct Cleaned {
    /// Someone still reads the log as it was.
    blocked: bool,
    /// There are more free pages.
    free: bool,
}

fn clean(file: &Connection) -> rusqlite::Result<Cleaned> {
    let mut vacuum = file.prepare_cached(&format!("PRAGMA incremental_vacuum({PAGES})"))?;
    let mut pages = vacuum.query([])?;
    while pages.next()?.is_some() {}
    drop(pages);
    file.busy_timeout(PATIENCE)?;
    let blocked = file.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0));
    file.busy_timeout(super::file::WAIT)?;
    let free: i64 = file.query_row("PRAGMA freelist_count", [], |row| row.get(0))?;
    Ok(Cleaned { blocked: blocked?, free: free > 0 })
}

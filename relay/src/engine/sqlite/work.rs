//! A piece of work for the writing thread: what it sees, how it fails, who waits for it.

use std::cell::Cell;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::Quotas;
use crate::engine::Refused;

/// Why a piece of work failed: refused, or SQLite could not.
pub enum Failure {
    Refused(Refused),
    Sqlite(rusqlite::Error),
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refused) => refused,
            Failure::Sqlite(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            Failure::Sqlite(_) => Self::Broken,
        }
    }
}

/// What a piece of work sees: the file within the group's transaction.
pub struct Act<'a> {
    pub file: &'a Connection,
    pub quotas: Quotas,
    counts: &'a Counts,
    room: Cell<u64>,
    erased: Cell<bool>,
}

impl<'a> Act<'a> {
    /// The beginning of a group, with `room` bytes left for it.
    pub fn new(file: &'a Connection, quotas: Quotas, counts: &'a Counts, room: u64) -> Self {
        Self { file, quotas, counts, room: Cell::new(room), erased: Cell::default() }
    }

    /// Whether anything was deleted.
    pub fn has_erased(&self) -> bool {
        self.erased.get()
    }

    /// Takes room for `bytes` out of what the whole relay may hold.
    pub fn take_room(&self, bytes: u64) -> Result<(), Refused> {
        let left = self.room.get().checked_sub(bytes).ok_or(Refused::Full)?;
        self.room.set(left);
        Ok(())
    }

    /// Something was deleted that must not stay behind in the file or its log.
    pub fn erased(&self) {
        self.erased.set(true);
    }
}

/// A piece of work with someone who waits for it.
pub trait Job: Send {
    fn run(&mut self, act: &Act);
    fn answer(self: Box<Self>, committed: Result<(), Refused>);
}

/// A piece of work as it was asked.
pub struct Asked<T, F> {
    work: F,
    outcome: Result<T, Refused>,
    to: oneshot::Sender<Result<T, Refused>>,
}

impl<T, F> Asked<T, F> {
    pub fn new(work: F, to: oneshot::Sender<Result<T, Refused>>) -> Self {
        Self { work, outcome: Err(Refused::Broken), to }
    }
}

impl<T: Send, F: FnMut(&Act) -> Result<T, Failure> + Send> Job for Asked<T, F> {
    fn run(&mut self, act: &Act) {
        self.outcome = in_savepoint(act, &mut self.work).map_err(|failure| act.counts.refusal(failure));
    }

    fn answer(self: Box<Self>, committed: Result<(), Refused>) {
        // A refusal stands whatever became of the others; who no longer waits is not told.
        let _ = self.to.send(self.outcome.and_then(|done| committed.map(|()| done)));
    }
}

fn in_savepoint<T>(act: &Act, work: &mut impl FnMut(&Act) -> Result<T, Failure>) -> Result<T, Failure> {
    let run = |sql: &str| act.file.prepare_cached(sql).and_then(|mut statement| statement.execute([]));
    run("SAVEPOINT one")?;
    let outcome = work(act);
    if outcome.is_err() {
        // When SQLite ended the whole transaction by itself, there is nothing to go back to.
        let _ = run("ROLLBACK TO one").and_then(|_| run("RELEASE one"));
    } else {
        run("RELEASE one")?;
    }
    outcome
}

/// What the thread did, for who watches the relay.
#[derive(Default)]
pub struct Counts {
    /// Groups, and the work in them.
    pub groups: AtomicU64,
    pub works: AtomicU64,
    /// How often SQLite could not, and what it said last.
    pub failures: AtomicU64,
    pub trouble: Mutex<Option<String>>,
}

impl Counts {
    /// What the one who waits is told; what SQLite said is kept for whoever runs the relay.
    pub fn refusal(&self, failure: Failure) -> Refused {
        if let Failure::Sqlite(error) = &failure {
            self.failures.fetch_add(1, Ordering::Relaxed);
            if let Ok(mut trouble) = self.trouble.lock() {
                *trouble = Some(error.to_string());
            }
        }
        failure.into()
    }
}

//! The one thread that writes. It takes everything that waits into one transaction (a *group*), commits it, and only then
//! answers each: many small appends share one wait for the disk. A refused one is rolled back alone, to its savepoint.

use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::{Quotas, clean};
use crate::engine::{Answer, Refused};

/// At most this many in one transaction, so that the first does not wait long for the last.
const GROUP: usize = 512;

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
    room: Cell<u64>,
    erased: Cell<bool>,
}

impl Act<'_> {
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
trait Job: Send {
    fn run(&mut self, act: &Act);
    fn answer(self: Box<Self>, committed: Result<(), Refused>);
}

struct Asked<T, F> {
    work: F,
    outcome: Result<T, Refused>,
    to: oneshot::Sender<Result<T, Refused>>,
}

impl<T: Send, F: FnMut(&Act) -> Result<T, Failure> + Send> Job for Asked<T, F> {
    fn run(&mut self, act: &Act) {
        self.outcome = in_savepoint(act, &mut self.work);
    }

    fn answer(self: Box<Self>, committed: Result<(), Refused>) {
        // A refusal stands whatever became of the others; who no longer waits is not told.
        let _ = self.to.send(self.outcome.and_then(|done| committed.map(|()| done)));
    }
}

fn in_savepoint<T>(act: &Act, work: &mut impl FnMut(&Act) -> Result<T, Failure>) -> Result<T, Refused> {
    let run = |sql: &str| act.file.prepare_cached(sql).and_then(|mut statement| statement.execute([]));
    run("SAVEPOINT one").map_err(Failure::from)?;
    let outcome = work(act);
    let end = if outcome.is_ok() { "RELEASE one" } else { "ROLLBACK TO one" };
    run(end).map_err(Failure::from)?;
    Ok(outcome?)
}

/// How many groups there were, and how much work was in them.
#[derive(Default)]
pub struct Counts {
    pub groups: AtomicU64,
    pub works: AtomicU64,
}

/// The way to the writing thread.
pub struct Writer {
    to: Mutex<Option<Sender<Box<dyn Job>>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
    pub counts: Arc<Counts>,
}

impl Writer {
    /// Starts the thread.
    pub fn start(file: Connection, quotas: Quotas) -> std::io::Result<Self> {
        let (to, jobs) = channel();
        let counts = Arc::new(Counts::default());
        let counted = Arc::clone(&counts);
        let thread = std::thread::Builder::new()
            .name("relay-writer".into())
            .spawn(move || serve(file, quotas, &jobs, &counted))?;
        Ok(Self { to: Mutex::new(Some(to)), thread: Mutex::new(Some(thread)), counts })
    }

    /// Does `work` in the next group; answers once that is on the disk.
    pub fn ask<T, F>(&self, work: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnMut(&Act) -> Result<T, Failure> + Send + 'static,
    {
        let (to, answer) = oneshot::channel();
        let job = Box::new(Asked { work, outcome: Err(Refused::Broken), to });
        if let Ok(Some(way)) = self.to.lock().as_deref() {
            let _ = way.send(job);
        }
        Box::pin(async move { answer.await.unwrap_or(Err(Refused::Broken)) })
    }

    /// Finishes what waits, closes the file. What is asked afterwards is refused.
    pub fn close(&self) {
        drop(self.to.lock().map(|mut to| to.take()));
        let thread = self.thread.lock().ok().and_then(|mut thread| thread.take());
        drop(thread.map(JoinHandle::join));
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.close();
    }
}

fn serve(file: Connection, quotas: Quotas, jobs: &Receiver<Box<dyn Job>>, counts: &Counts) {
    let mut clean = clean::Clean::default();
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        group.extend(jobs.try_iter().take(GROUP - 1));
        counts.groups.fetch_add(1, Ordering::Relaxed);
        counts.works.fetch_add(group.len() as u64, Ordering::Relaxed);
        let committed = commit(&file, quotas, &mut group, &mut clean).map_err(Refused::from);
        clean.now(&file);
        for job in group {
            job.answer(committed);
        }
    }
}

fn commit(
    file: &Connection,
    quotas: Quotas,
    group: &mut [Box<dyn Job>],
    clean: &mut clean::Clean,
) -> Result<(), Failure> {
    let transaction = rusqlite::Transaction::new_unchecked(file, rusqlite::TransactionBehavior::Immediate)?;
    let act = Act { file, quotas, room: Cell::new(room(file, quotas)?), erased: Cell::new(false) };
    for job in group {
        job.run(&act);
    }
    transaction.commit()?;
    clean.owe_if(act.erased.get());
    Ok(())
}

/// What the relay may still take: its quota less the pages in use.
fn room(file: &Connection, quotas: Quotas) -> rusqlite::Result<u64> {
    let used: u64 = file
        .prepare_cached(
            "SELECT (page_count - freelist_count) * page_size
             FROM pragma_page_count, pragma_freelist_count, pragma_page_size",
        )?
        .query_row([], |row| row.get(0))?;
    Ok(quotas.relay.saturating_sub(used))
}

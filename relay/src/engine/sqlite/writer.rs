//! The one thread that writes. It takes everything that waits into one transaction (a *group*), commits it, and only
//! then answers each: many small appends share one wait for the disk. A refused one is rolled back alone, to its
//! savepoint.

use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::work::{Act, Asked, Counts, Failure, Job};
use super::{Quotas, clean};
use crate::engine::{Answer, Refused};

/// At most this many in one transaction, so that the first does not wait long for the last.
const GROUP: usize = 512;

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
            .spawn(move || serve(&file, quotas, &jobs, &counted))?;
        Ok(Self { to: Mutex::new(Some(to)), thread: Mutex::new(Some(thread)), counts })
    }

    /// Does `work` in the next group; answers once that is on the disk.
    pub fn ask<T, F>(&self, work: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnMut(&Act) -> Result<T, Failure> + Send + 'static,
    {
        let (to, answer) = oneshot::channel();
        let job = Box::new(Asked::new(work, to));
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

fn serve(file: &Connection, quotas: Quotas, jobs: &Receiver<Box<dyn Job>>, counts: &Counts) {
    let mut clean = clean::Clean::at_start();
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        group.extend(jobs.try_iter().take(GROUP - 1));
        counts.groups.fetch_add(1, Ordering::Relaxed);
        counts.works.fetch_add(group.len() as u64, Ordering::Relaxed);
        let mut commit = |group: &mut [Box<dyn Job>]| {
            let committed = commit(file, quotas, counts, group);
            clean.owe_if(committed.as_ref().is_ok_and(|erased| *erased));
            committed.map(|_| ()).map_err(|failure| counts.refusal(failure))
        };
        let together = commit(&mut group);
        let one_by_one = together.is_err() && group.len() > 1;
        let answers: Vec<_> = group
            .iter_mut()
            // What is too much for the disk together may be small enough alone.
            .map(|job| if one_by_one { commit(std::slice::from_mut(job)) } else { together })
            .collect();
        clean.now(file);
        for (job, committed) in group.into_iter().zip(answers) {
            job.answer(committed);
        }
    }
}

/// Does a group in one transaction; answers whether something was deleted.
fn commit(file: &Connection, quotas: Quotas, counts: &Counts, group: &mut [Box<dyn Job>]) -> Result<bool, Failure> {
    let transaction = rusqlite::Transaction::new_unchecked(file, rusqlite::TransactionBehavior::Immediate)?;
    let act = Act::new(file, quotas, counts, room(file, quotas)?);
    for job in group {
        job.run(&act);
        if file.is_autocommit() {
            // SQLite ended the whole transaction by itself: the disk is full, or fails.
            return Err(Refused::Broken.into());
        }
    }
    transaction.commit()?;
    Ok(act.has_erased())
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

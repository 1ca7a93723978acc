//! A few connections that only read, so that reading never waits for the writing thread.

use std::path::Path;
use std::sync::{Arc, Mutex};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use super::file::{self, OpenError};
use super::work::Failure;
use crate::engine::{Answer, Refused};

/// The pool.
pub struct Readers {
    free: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

impl Readers {
    /// Opens `count` connections.
    pub fn open(folder: &Path, count: usize) -> Result<Self, OpenError> {
        let path = file::data_file(folder);
        let free = (0..count).map(|_| file::reader(&path)).collect::<Result<Vec<_>, _>>()?;
        Ok(Self { free: Arc::new(Mutex::new(free)), permits: Arc::new(Semaphore::new(count)) })
    }

    /// Does `work` with a free connection, in one read transaction, on a thread that may block.
    pub fn ask<T, F>(&self, work: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, Failure> + Send + 'static,
    {
        let (free, permits) = (Arc::clone(&self.free), Arc::clone(&self.permits));
        Box::pin(async move {
            let _permit = permits.acquire_owned().await.map_err(|_| Refused::Broken)?;
            let read = move || {
                let file = free.lock().ok().and_then(|mut free| free.pop()).ok_or(Refused::Broken)?;
                let outcome = in_transaction(&file, work);
                if let Ok(mut free) = free.lock() {
                    free.push(file);
                }
                outcome.map_err(Refused::from)
            };
            tokio::task::spawn_blocking(read).await.unwrap_or(Err(Refused::Broken))
        })
    }

    /// Refuses what is asked from now on and closes what is free.
    pub fn close(&self) {
        self.permits.close();
        if let Ok(mut free) = self.free.lock() {
            free.clear();
        }
    }
}

fn in_transaction<T>(file: &Connection, work: impl FnOnce(&Connection) -> Result<T, Failure>) -> Result<T, Failure> {
    let transaction = rusqlite::Transaction::new_unchecked(file, rusqlite::TransactionBehavior::Deferred)?;
    let outcome = work(file)?;
    transaction.finish()?;
    Ok(outcome)
}

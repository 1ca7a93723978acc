//! Files for whoever has a link: kept at the relay of the diary's own mailbox, under a name that nobody can guess.

use std::sync::{Mutex, PoisonError};

use super::Diary;
use crate::error::Result;
use crate::sync::{BlobNext, BlobTalk, Request, Response, blob_path, blob_relay};
use crate::time::Moment;

/// A talk with the relay about one file. It can be dropped at any point, and begun again.
pub struct BlobSession(Mutex<BlobTalk>);

impl Diary {
    /// Has the relay keep a file for 1 to 30 days, under a name of 32 random bytes. Kept again, it takes the place of what was there.
    /// Nothing of it is written down here.
    ///
    /// # Errors
    /// `NotSynced` where the diary has no mailbox, or the first sync has not opened it; `Invalid` for the days, or for a file that is
    /// empty or longer than 16 MiB.
    pub fn put_blob(&self, _now: Moment, blob: [u8; 32], days: u32, body: Vec<u8>) -> Result<BlobSession> {
        self.read(|file| BlobTalk::keep(file, &blob, days, body)).map(BlobSession::of)
    }

    /// Has the relay delete a file. Who fetched it before has it.
    ///
    /// # Errors
    /// `NotSynced`.
    pub fn delete_blob(&self, blob: [u8; 32]) -> Result<BlobSession> {
        self.read(|file| BlobTalk::delete(file, &blob)).map(BlobSession::of)
    }

    /// Where a file can be fetched.
    ///
    /// # Errors
    /// `NotSynced`.
    pub fn blob_url(&self, blob: [u8; 32]) -> Result<String> {
        Ok(self.read(blob_relay)? + &blob_path(&blob))
    }
}

impl BlobSession {
    /// A talk of one request, by nobody's token but its own.
    pub(crate) fn once(request: Request) -> Self {
        Self::of(BlobTalk::once(request))
    }

    fn of(talk: BlobTalk) -> Self {
        Self(Mutex::new(talk))
    }

    /// What to ask the relay; the same again until it was answered.
    pub fn next(&self) -> BlobNext {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).next()
    }

    /// Takes what the relay answered. After the end nothing changes any more.
    pub fn answer(&self, response: &Response) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).answer(response);
    }
}

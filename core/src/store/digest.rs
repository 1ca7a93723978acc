//! One value for all that the log holds, whatever order it came in: the exclusive or of the hashes of its changes. Two
//! devices compare it after a sync. It finds mistakes, not attackers: those are what signatures are for.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::change::Change;
use super::facts::{self, Fact};
use super::log;
use crate::error::Result;

/// The digest of a log.
pub(crate) type LogDigest = [u8; 32];

/// Keeps the digest true while changes come and go. A diary that was never synced has none, and pays nothing for it.
#[derive(Debug)]
pub(super) struct Tracker(Option<LogDigest>);

impl Tracker {
    /// Begins with what the file says.
    pub fn begin(file: &Connection) -> Result<Self> {
        Ok(Self(facts::get(file, Fact::LogDigest)?.and_then(|bytes| bytes.try_into().ok())))
    }

    /// A change came, or went.
    pub fn toggle(&mut self, change: &Change) {
        if let Some(digest) = &mut self.0 {
            toggle(digest, change);
        }
    }

    /// What it is now.
    pub fn now(&mut self, file: &Connection) -> Result<LogDigest> {
        match self.0 {
            Some(digest) => Ok(digest),
            None => Ok(*self.0.insert(digest(file)?)),
        }
    }

    /// Writes down what came of it.
    pub fn end(self, file: &Connection) -> Result<()> {
        self.0.map_or(Ok(()), |digest| facts::set(file, Fact::LogDigest, &digest))
    }
}

/// The digest of the log. Asked for the first time, the whole log is read; from then on it is kept.
pub(crate) fn digest(file: &Connection) -> Result<LogDigest> {
    if let Some(kept) = Tracker::begin(file)?.0 {
        return Ok(kept);
    }
    let mut digest = LogDigest::default();
    log::all(file)?.iter().for_each(|logged| toggle(&mut digest, &logged.change));
    facts::set(file, Fact::LogDigest, &digest)?;
    Ok(digest)
}

fn toggle(digest: &mut LogDigest, change: &Change) {
    let hash = Sha256::digest(change.to_bytes());
    digest.iter_mut().zip(hash).for_each(|(byte, other)| *byte ^= other);
}

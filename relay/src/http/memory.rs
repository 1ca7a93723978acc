//! Bytes under way, coming and going, are counted: whoever would hold more than the relay has room for waits. What
//! comes in takes room as it arrives, so that a promise of bytes costs nobody anything; what is sent gives its room
//! back when the last of it has left.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::refusal::Refusal;

/// The room for bytes under way.
pub struct Memory {
    kibibytes: Arc<Semaphore>,
    patience: Duration,
}

/// Room that was taken; dropped, it is free again.
pub struct Room(OwnedSemaphorePermit);

impl Memory {
    /// Room for `bytes`; who waits longer than `patience` is sent away.
    pub fn new(bytes: usize, patience: Duration) -> Self {
        Self { kibibytes: Arc::new(Semaphore::new(bytes >> 10)), patience }
    }

    /// Takes room for `bytes`, waiting for it for a while.
    pub async fn take(&self, bytes: usize) -> Result<Room, Refusal> {
        self.kibibytes(kibibytes(bytes)).await.map(Room)
    }

    /// Makes `room` large enough for `bytes` in all.
    pub async fn grow(&self, room: &mut Room, bytes: usize) -> Result<(), Refusal> {
        let more = (kibibytes(bytes) as usize).saturating_sub(room.0.num_permits());
        if more > 0 {
            room.0.merge(self.kibibytes(more as u32).await?);
        }
        Ok(())
    }

    async fn kibibytes(&self, count: u32) -> Result<OwnedSemaphorePermit, Refusal> {
        let taken = Arc::clone(&self.kibibytes).acquire_many_owned(count);
        match tokio::time::timeout(self.patience, taken).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(Refusal::busy()),
        }
    }
}

impl Room {
    /// Gives back what `bytes` don't need, and the rest when they have been sent.
    pub fn hold(mut self, bytes: Bytes) -> Bytes {
        let spare = self.0.num_permits().saturating_sub(kibibytes(bytes.len()) as usize);
        drop(self.0.split(spare));
        Bytes::from_owner(Held { bytes, _room: self })
    }
}

struct Held {
    bytes: Bytes,
    _room: Room,
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

fn kibibytes(bytes: usize) -> u32 {
    u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX)
}

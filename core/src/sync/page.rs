//! A page of the mailbox's log, as the relay answers it (docs/relay.md).

use super::header::Hash;

/// What the relay says of the mailbox, and the items after the place that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// The sequence of the last item.
    pub head: u64,
    /// Up to here the log was compacted away.
    pub base: u64,
    /// The bytes of the log.
    pub bytes: u64,
    /// The snapshot, if there is one.
    pub snapshot: Option<Published>,
    /// The running hash at the place that was asked for, if the relay still knows it.
    pub running: Option<Hash>,
    /// The items with their sequences.
    pub items: Vec<(u64, Vec<u8>)>,
}

/// A snapshot at the relay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Published {
    pub id: [u8; 16],
    pub parts: u32,
    pub bytes: u64,
}

const VERSION: u8 = 1;

impl Page {
    /// Reads an answer; nothing when it is none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut input = Input(bytes);
        if input.array::<1>()? != [VERSION] {
            return None;
        }
        let (head, base, bytes) = (input.u64()?, input.u64()?, input.u64()?);
        let (id, parts, size) = (input.array::<16>()?, input.u32()?, input.u64()?);
        let snapshot = (id != [0; 16]).then_some(Published { id, parts, bytes: size });
        let known = input.array::<1>()? == [1];
        let running = Some(input.array::<32>()?).filter(|_| known);
        let mut items = Vec::new();
        while !input.0.is_empty() {
            let (sequence, length) = (input.u64()?, input.u32()?);
            items.push((sequence, input.take(length as usize)?.to_vec()));
        }
        Some(Self { head, base, bytes, snapshot, running, items })
    }
}

/// Bytes that are read from their beginning.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_be_bytes)
    }

    fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }
}

//! What of an item stands in the clear: the format, how the rest is sealed, a random chain and the place in it. The relay sees
//! this and the size.

use sha2::{Digest, Sha256};

/// The format of items.
const FORMAT: u8 = 1;

/// Random; names a device's chain of batches without naming the device.
pub(crate) type ChainId = [u8; 16];

/// SHA-256 of a whole item, or the running hash of a mailbox.
pub(crate) type Hash = [u8; 32];

/// How an item is sealed, and so what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Suite {
    /// Changes, under an epoch key.
    Batch,
    /// A device list with the next epoch key, to each device by HPKE.
    Announcement,
    /// A step of pairing, under the pairing's secret.
    Pairing,
}

/// The clear header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    pub suite: Suite,
    pub chain: ChainId,
    pub sequence: u64,
}

/// Why a header could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unread {
    /// Too short, or of no size that items have.
    NoItem,
    /// Of a format or suite of a newer version.
    Newer,
}

impl Header {
    /// Its length: format, suite, 16 bytes chain, 8 bytes sequence (big endian).
    pub const BYTES: usize = 26;

    /// Its bytes.
    pub fn to_bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes[0] = FORMAT;
        bytes[1] = match self.suite {
            Suite::Batch => 1,
            Suite::Announcement => 2,
            Suite::Pairing => 3,
        };
        bytes[2..18].copy_from_slice(&self.chain);
        bytes[18..].copy_from_slice(&self.sequence.to_be_bytes());
        bytes
    }

    /// The header of an item.
    pub fn of(item: &[u8]) -> Result<Self, Unread> {
        if !super::sealing::is_size(item.len()) {
            return Err(Unread::NoItem);
        }
        let suite = match (item[0], item[1]) {
            (FORMAT, 1) => Suite::Batch,
            (FORMAT, 2) => Suite::Announcement,
            (FORMAT, 3) => Suite::Pairing,
            (0, _) | (_, 0) => return Err(Unread::NoItem),
            _ => return Err(Unread::Newer),
        };
        let chain = item[2..18].try_into().map_err(|_| Unread::NoItem)?;
        let sequence = u64::from_be_bytes(item[18..26].try_into().map_err(|_| Unread::NoItem)?);
        Ok(Self { suite, chain, sequence })
    }
}

/// The hash of an item.
pub(crate) fn hash_of(item: &[u8]) -> Hash {
    Sha256::digest(item).into()
}

/// A mailbox's running hash after one more item.
pub(crate) fn running(before: &Hash, item: &Hash) -> Hash {
    Sha256::new().chain_update(before).chain_update(item).finalize().into()
}

//! Chains of batches: each device numbers its batches and names the one before, so that a missing one and another one in its
//! place are seen.

use minicbor::{Decode, Encode};

use super::header::{ChainId, Hash};
use crate::time::DeviceId;

/// How many hashes of a chain are remembered, to tell a repeated batch from a fork.
const REMEMBERED: usize = 64;

/// A device's chain of batches, as far as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Chain {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub id: ChainId,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub device: [u8; 16],
    #[n(2)]
    pub links: Vec<Link>,
}

/// A batch of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Link {
    #[n(0)]
    pub sequence: u64,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub hash: Hash,
}

/// The chain that this device writes.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct OwnChain {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub id: ChainId,
    /// The version of the device list under whose key it is sealed.
    #[n(1)]
    pub epoch: u64,
    /// The last batch of which the relay said that it has it.
    #[n(2)]
    pub head: Option<Link>,
    /// Batches that were sent without an answer yet.
    #[n(3)]
    pub sent: Vec<Link>,
    /// Up to where this device's own changes were put into the mailbox by itself.
    #[n(4)]
    pub reached: u64,
    /// How far the mailbox was read when it last said so.
    #[n(5)]
    pub told: u64,
    /// Whose it is: a restored file is another device.
    #[cbor(n(6), with = "minicbor::bytes")]
    pub device: [u8; 16],
    /// Up to this time the log was looked through for this device's own changes.
    #[cbor(n(7), default)]
    pub counted: u64,
}

impl Chain {
    /// The hash of a batch that was read, if it is remembered.
    pub fn hash_of(&self, sequence: u64) -> Option<&Hash> {
        self.links.iter().find(|link| link.sequence == sequence).map(|link| &link.hash)
    }

    /// The last batch that was read.
    pub fn head(&self) -> Option<&Link> {
        self.links.iter().max_by_key(|link| link.sequence)
    }

    /// Remembers a batch.
    pub fn add(&mut self, link: Link) {
        if self.hash_of(link.sequence).is_none() {
            self.links.push(link);
            self.links.sort_by_key(|link| link.sequence);
            let surplus = self.links.len().saturating_sub(REMEMBERED);
            self.links.drain(..surplus);
        }
    }
}

impl OwnChain {
    /// A chain that begins.
    pub fn new(device: DeviceId, id: super::header::ChainId, reached: u64) -> Self {
        Self { id, epoch: 0, head: None, sent: Vec::new(), reached, told: 0, device: device.0, counted: 0 }
    }
}

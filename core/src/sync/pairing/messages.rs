//! What two devices say to each other while they pair. Each message is sealed under the invitation's secret and signed by who
//! sends it.

use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

use crate::sync::device_list::ListedDevice;
use crate::sync::header::Hash;
use crate::sync::vector::VersionVector;

/// The second device: who it is, and the hash of a number that it tells later.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(super) struct Hello {
    #[n(0)]
    pub device: ListedDevice,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub token_hash: Hash,
    #[cbor(n(2), with = "minicbor::bytes")]
    pub commitment: Hash,
    /// Who it was in this mailbox before, if it was: that one goes off the list.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub left: Option<[u8; 16]>,
}

/// The first device: who it is, whom it answers, and a number of its own.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(super) struct Answer {
    #[n(0)]
    pub name: String,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub signing: [u8; 32],
    #[cbor(n(2), with = "minicbor::bytes")]
    pub number: [u8; 32],
    #[cbor(n(3), with = "minicbor::bytes")]
    pub hello: Hash,
}

/// The second device: its number.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(super) struct Reveal {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub number: [u8; 32],
    #[cbor(n(1), with = "minicbor::bytes")]
    pub answer: Hash,
}

/// The second device, after the person compared the digits: whether they are the same.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(super) struct Agreed {
    #[n(0)]
    pub same: bool,
}

/// The first device, after the person said on both that the digits are the same: what the second one will find in the mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(super) struct Welcome {
    /// The device list on which the second device is.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub list: Hash,
    #[n(1)]
    pub version: u64,
    /// How far the changes of every device are there.
    #[n(2)]
    pub promised: VersionVector,
}

/// The hash of a number.
pub(super) fn commitment(number: &[u8; 32]) -> Hash {
    Sha256::new().chain_update(b"somacard pairing number 1").chain_update(number).finalize().into()
}

/// The six digits: made of all that was said, after both numbers were fixed.
pub(super) fn code(hello: &Hash, answer: &Hash, number: &[u8; 32]) -> String {
    let all = Sha256::new().chain_update(b"somacard pairing code 1").chain_update(hello).chain_update(answer);
    let hash = all.chain_update(number).finalize();
    let first = hash.first_chunk::<8>().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    format!("{:06}", first % 1_000_000)
}

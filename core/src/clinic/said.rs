//! What a person says to a clinic: who they want to be called, where they ticked it what became of an item, and that a share lies at
//! the relay.

use minicbor::{Decode, Encode};

use super::{Letter, PairId};
use crate::error::{Error, Result};
use crate::sync::Secret;

/// What stands in a letter to the clinic.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct PersonSays {
    /// Which pair: what only the two know.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub pair: [u8; 16],
    /// The pair's public key of the person.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub key: [u8; 32],
    /// When, in milliseconds since 1970.
    #[n(2)]
    pub at: i64,
    /// The name that the person chose to be known by, in the first letter.
    #[n(3)]
    pub name: Option<String>,
    /// What became of an item.
    #[n(4)]
    pub told: Option<Told>,
    /// A share that lies at the relay for the clinic.
    #[n(5)]
    pub share: Option<Delivered>,
}

/// A share at the relay: a file sealed to the practitioner's key, and how to know that it is the one that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Delivered {
    /// The share.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub id: [u8; 16],
    /// The blob's name at the relay.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub blob: [u8; 32],
    /// How long the sealed file is.
    #[n(2)]
    pub bytes: u64,
    /// The sealed file's SHA-256.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub sha256: [u8; 32],
    /// The Ed25519 public key that signed the package in it.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub key: [u8; 32],
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Told {
    /// The version of the item.
    #[n(0)]
    pub version: u64,
    /// Whether it was accepted; otherwise it was hidden.
    #[n(1)]
    pub accepted: bool,
}

impl PersonSays {
    /// Seals it to a clinic's key. What comes after the first letter is sealed with the pair's secret as well, so that nobody
    /// else can have written it.
    pub fn seal(&self, to: &[u8; 32], secret: &Secret) -> Result<Vec<u8>> {
        let content = minicbor::to_vec(self).map_err(|_| Error::Store { what: "a letter to a clinic".into() })?;
        let from = (self.told.is_some() || self.share.is_some()).then_some(secret);
        Letter::ToClinic.seal(PairId(self.pair), to, from, &content)
    }

    /// Opens a first letter.
    pub fn open_hello(pair: PairId, secret: &Secret, item: &[u8]) -> Option<Self> {
        let said = Self::open(pair, secret, None, item)?;
        said.name.is_some().then_some(said)
    }

    /// Opens a later letter of the person with this key.
    pub fn open_later(pair: PairId, secret: &Secret, from: &[u8; 32], item: &[u8]) -> Option<Self> {
        let said = Self::open(pair, secret, Some(from), item)?;
        (said.told.is_some() || said.share.is_some()).then_some(said)
    }

    fn open(pair: PairId, secret: &Secret, from: Option<&[u8; 32]>, item: &[u8]) -> Option<Self> {
        let content = Letter::ToClinic.open(pair, secret, from, item)?;
        let said: Self = minicbor::decode(&content).ok()?;
        (said.pair == pair.0).then_some(said)
    }
}

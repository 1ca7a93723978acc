//! What a person says to a clinic: who they want to be called, and, where they ticked it, what became of an item.

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
        let from = self.told.is_some().then_some(secret);
        Letter::ToClinic.seal(PairId(self.pair), to, from, &content)
    }

    /// Opens a first letter.
    pub fn open_hello(pair: PairId, secret: &Secret, item: &[u8]) -> Option<Self> {
        let said = Self::open(pair, secret, None, item)?;
        said.name.is_some().then_some(said)
    }

    /// Opens a later letter of the person with this key.
    pub fn open_told(pair: PairId, secret: &Secret, from: &[u8; 32], item: &[u8]) -> Option<Self> {
        let said = Self::open(pair, secret, Some(from), item)?;
        said.told.is_some().then_some(said)
    }

    fn open(pair: PairId, secret: &Secret, from: Option<&[u8; 32]>, item: &[u8]) -> Option<Self> {
        let content = Letter::ToClinic.open(pair, secret, from, item)?;
        let said: Self = minicbor::decode(&content).ok()?;
        (said.pair == pair.0).then_some(said)
    }
}

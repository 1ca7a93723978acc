//! An item: what a clinic sends, signed by the practitioner's key for one pair, with a version that only rises and an end.
//!
//! Layout of what is signed: 8 bytes version, 8 bytes end in milliseconds since 1970 (both big endian), content. The signature
//! is over a label, the pair's 16 bytes and all of that; 64 bytes of it follow.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};

use super::{ItemContent, PairId, PractitionerKey};
use crate::error::{Error, Result};
use crate::store::to_hex;

const SIGNED: &[u8] = b"somacard clinic item 1";
const AHEAD: usize = 16;
const SIGNATURE: usize = 64;

/// What an item says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    /// Higher than that of every item before.
    pub version: u64,
    /// From when on it counts no longer, in milliseconds since 1970.
    pub expires: i64,
    /// What it is.
    pub content: ItemContent,
}

/// An item in its bytes, signature included: what goes into a letter, and what is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Signed(Vec<u8>);

impl Item {
    /// Signs it for a pair.
    pub fn sign(self, pair: PairId, key: &PractitionerKey) -> Result<Signed> {
        let content = self.content.checked()?.to_bytes()?;
        let body = [&self.version.to_be_bytes(), &self.expires.to_be_bytes(), content.as_slice()].concat();
        let signature = key.sign(&message(pair, &body)).to_bytes();
        Ok(Signed([body.as_slice(), &signature].concat()))
    }
}

impl Signed {
    /// What a letter holds; nothing when that is too short to be an item.
    pub fn new(bytes: &[u8]) -> Option<Self> {
        (bytes.len() >= AHEAD + SIGNATURE).then(|| Self(bytes.to_vec()))
    }

    /// As a text to keep.
    pub fn to_text(&self) -> String {
        BASE64.encode(&self.0)
    }

    /// What was kept.
    pub fn from_text(text: &str) -> Option<Self> {
        Self::new(&BASE64.decode(text).ok()?)
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Its name in a pair: the same bytes have the same name on every device. 32 hexadecimal digits.
    pub fn name(&self) -> String {
        to_hex(&Sha256::digest(&self.0)[..16])
    }

    /// Whether a key signed it for a pair.
    pub fn is_by(&self, key: &[u8; 32], pair: PairId) -> bool {
        let (body, signature) = self.0.split_at(self.0.len() - SIGNATURE);
        let signature = Signature::try_from(signature);
        let key = VerifyingKey::from_bytes(key);
        key.ok().zip(signature.ok()).is_some_and(|(key, s)| key.verify_strict(&message(pair, body), &s).is_ok())
    }

    /// Its version.
    pub fn version(&self) -> u64 {
        u64::from_be_bytes(self.ahead(0))
    }

    /// From when on it counts no longer.
    pub fn expires(&self) -> i64 {
        i64::from_be_bytes(self.ahead(8))
    }

    /// What it is.
    ///
    /// # Errors
    /// `Invalid` naming what is off.
    pub fn content(&self) -> Result<ItemContent> {
        ItemContent::from_bytes(&self.0[AHEAD..self.0.len() - SIGNATURE])
    }

    fn ahead(&self, from: usize) -> [u8; 8] {
        *self.0[from..].first_chunk().expect("its length was checked")
    }
}

fn message(pair: PairId, body: &[u8]) -> Vec<u8> {
    [SIGNED, &pair.0, body].concat()
}

impl TryFrom<&str> for Signed {
    type Error = Error;

    fn try_from(text: &str) -> Result<Self> {
        Self::from_text(text).ok_or(Error::Damaged { what: "an item of a clinic".into() })
    }
}

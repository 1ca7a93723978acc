//! A letter: what one side puts into the pair's mailbox for the other, sealed by HPKE (RFC 9180: X25519, HKDF-SHA256,
//! ChaCha20-Poly1305) and padded to one of the sizes of a synced item, so that neither its words nor its length tell much.
//!
//! Layout: 1 byte format, 1 byte towards whom (4 clinic, 5 person), 32 bytes encapsulated key, sealed bytes with their 16-byte tag.
//! Inside: 4 bytes length (big endian), content, zeros to the size. The pair's id is part of what the seal is made for.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256 as Kem;
use hpke::{Deserializable, Kem as _, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

use super::PairId;
use crate::error::{Error, Result};
use crate::sync::{LARGEST, SMALLEST, Secret, is_size};

const FORMAT: u8 = 1;
const INFO: &[u8] = b"somacard clinic letter 1";
const CLEAR: usize = 2;
const ENCAPSULATED: usize = 32;
const TAG: usize = 16;
const LENGTH: usize = 4;

/// Towards whom a letter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letter {
    /// From the person to the clinic.
    ToClinic,
    /// From the clinic to the person.
    ToPerson,
}

/// Why a letter's beginning could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoLetter {
    /// Of no size that letters have, or without their beginning.
    None,
    /// Of a newer version.
    Newer,
}

impl Letter {
    /// Which one an item of the mailbox is.
    pub fn of(item: &[u8]) -> Result<Self, NoLetter> {
        if !is_size(item.len()) {
            return Err(NoLetter::None);
        }
        match item[..CLEAR] {
            [FORMAT, 4] => Ok(Self::ToClinic),
            [FORMAT, 5] => Ok(Self::ToPerson),
            [0, _] | [_, 0] => Err(NoLetter::None),
            _ => Err(NoLetter::Newer),
        }
    }

    fn clear(self) -> [u8; CLEAR] {
        [FORMAT, if self == Self::ToClinic { 4 } else { 5 }]
    }

    /// Seals content to a public key; where `from` is given, only who has that secret can have sealed it.
    pub fn seal(self, pair: PairId, to: &[u8; 32], from: Option<&Secret>, content: &[u8]) -> Result<Vec<u8>> {
        let refused = || Error::Store { what: "sealing a letter".into() };
        let around = CLEAR + ENCAPSULATED + TAG;
        let size = (around + LENGTH + content.len()).max(SMALLEST).next_power_of_two();
        if size > LARGEST {
            return Err(refused());
        }
        let mut plain = Zeroizing::new(Vec::with_capacity(size));
        plain.extend_from_slice(&(content.len() as u32).to_be_bytes());
        plain.extend_from_slice(content);
        plain.resize(size - around, 0);
        let to = <Kem as hpke::Kem>::PublicKey::from_bytes(to).map_err(|_| refused())?;
        let mode = from.map_or(OpModeS::Base, |secret| OpModeS::Auth((secret.clone(), Kem::sk_to_pk(secret))));
        let (encapsulated, sealed) =
            hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, Kem>(&mode, &to, &info(pair), &plain, &self.clear())
                .map_err(|_| refused())?;
        Ok([self.clear().as_slice(), &encapsulated.to_bytes(), &sealed].concat())
    }

    /// Opens one that goes this way; nothing when it is sealed to somebody else, for another pair, by somebody else, or changed.
    pub fn open(
        self,
        pair: PairId,
        secret: &Secret,
        from: Option<&[u8; 32]>,
        item: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let (clear, rest) = item.split_at_checked(CLEAR)?;
        let (encapsulated, sealed) = rest.split_at_checked(ENCAPSULATED)?;
        if clear != self.clear() {
            return None;
        }
        let encapsulated = <Kem as hpke::Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
        let from = from.map(|key| <Kem as hpke::Kem>::PublicKey::from_bytes(key)).transpose().ok()?;
        let mode = from.map_or(OpModeR::Base, OpModeR::Auth);
        let plain = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(
            &mode,
            secret,
            &encapsulated,
            &info(pair),
            sealed,
            clear,
        );
        let plain = Zeroizing::new(plain.ok()?);
        let (length, rest) = plain.split_first_chunk::<LENGTH>()?;
        let content = rest.get(..u32::from_be_bytes(*length) as usize)?;
        Some(Zeroizing::new(content.to_vec()))
    }
}

/// Whether something can be sealed to a public key at all.
pub(super) fn is_public(key: &[u8; 32]) -> bool {
    Letter::ToClinic.seal(PairId([0; 16]), key, None, b"").is_ok()
}

fn info(pair: PairId) -> Vec<u8> {
    [INFO, &pair.0].concat()
}

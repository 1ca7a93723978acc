//! To whom a file is sealed: a public key of X25519, written as `age1…`.

use std::fmt;

use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32, Hrp};
use x25519_dalek::x25519;
use zeroize::Zeroizing;

use crate::error::{Error, Given, Result};

const PREFIX: &str = "age";

/// A public key that files are sealed to.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AgeRecipient([u8; 32]);

impl AgeRecipient {
    /// The recipient of a raw public key.
    ///
    /// # Errors
    /// `Invalid` for a point of low order: what is sealed to it is sealed to everybody.
    pub fn from_bytes(key: [u8; 32]) -> Result<Self> {
        // Every secret is a multiple of the curve's cofactor, so any one of them tells.
        if x25519([1; 32], key) == [0; 32] {
            return Err(Error::invalid("recipient", Given::secret(32), "a public key of X25519"));
        }
        Ok(Self(key))
    }

    /// Reads what `age-keygen` prints.
    ///
    /// # Errors
    /// `Invalid` for anything else than `age1` and 58 more letters with their checksum, and for a point of low order.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        let refused =
            || Error::invalid("recipient", Given::secret(text.len()), "an age public key, age1 and 58 letters");
        let key = from_bech32(PREFIX, text).filter(|_| text.starts_with(PREFIX));
        Self::from_bytes(*key.ok_or_else(refused)?)
    }

    /// The raw public key.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for AgeRecipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        bech32::encode_lower_to_fmt::<Bech32, _>(f, Hrp::parse_unchecked(PREFIX), &self.0).map_err(|_| fmt::Error)
    }
}

impl fmt::Debug for AgeRecipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AgeRecipient(..)")
    }
}

/// The 32 bytes of a text in bech32 with this prefix, in one of its two spellings; nothing when it is none.
pub(super) fn from_bech32(prefix: &str, text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let checked = CheckedHrpstring::new::<Bech32>(text).ok()?;
    let bytes = Zeroizing::new(checked.byte_iter().collect::<Vec<u8>>());
    let key = Zeroizing::new(<[u8; 32]>::try_from(bytes.as_slice()).ok()?);
    // Written again it is the same, so no bit of it is left over.
    let again = Zeroizing::new(bech32::encode_lower::<Bech32>(checked.hrp(), &bytes).ok()?);
    (checked.hrp().to_lowercase() == prefix && again.eq_ignore_ascii_case(text)).then_some(key)
}

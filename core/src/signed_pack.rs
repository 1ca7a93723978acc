//! A pack in a signed file: it replaces a pack that ships with the app, without a new app. Who builds the app gives the keys it
//! trusts; the file is text, so that anybody can read what it changes.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::error::{Error, Given, Result};
use crate::store::{from_hex, to_hex};

const FIRST_LINE: &str = "somacard-pack 1";
const ALLOWED: &str = "a pack signed by a key that this app trusts";

/// A key that signs packs: its public half, 32 bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackKey(VerifyingKey);

impl PackKey {
    /// The key of 64 hexadecimal digits.
    ///
    /// # Errors
    /// `Invalid` for anything else.
    pub fn from_hex(text: &str) -> Result<Self> {
        let bytes = from_hex(text.trim()).and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok());
        let key = bytes.and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok()).filter(|key| !key.is_weak());
        key.map(Self).ok_or_else(|| Error::invalid("key", Given::text(text), "a public key of 64 hexadecimal digits"))
    }

    /// Its 64 hexadecimal digits.
    pub fn to_hex(&self) -> String {
        to_hex(self.0.as_bytes())
    }

    /// The public half of a secret of 32 random bytes.
    pub fn of(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret).verifying_key())
    }
}

/// A signed file of a pack, made with a secret of 32 random bytes by whoever keeps the pack.
pub fn sign(pack: &str, secret: &[u8; 32]) -> String {
    let signature = SigningKey::from_bytes(secret).sign(&signed(pack));
    format!("{FIRST_LINE}\nsignature {}\n\n{pack}", to_hex(&signature.to_bytes()))
}

/// The pack of a signed file.
///
/// # Errors
/// `Invalid` for a file that is not signed, or by no key of `trusted`.
pub fn verify<'a>(file: &'a str, trusted: &[PackKey]) -> Result<&'a str> {
    let refused = || Error::invalid("pack", Given::nothing(), ALLOWED);
    let rest = file.strip_prefix(FIRST_LINE).and_then(|rest| rest.strip_prefix("\nsignature ")).ok_or_else(refused)?;
    let (signature, pack) = rest.split_once("\n\n").ok_or_else(refused)?;
    let bytes =
        from_hex(signature).and_then(|bytes| <[u8; 64]>::try_from(bytes.as_slice()).ok()).ok_or_else(refused)?;
    let signature = Signature::from_bytes(&bytes);
    let by_any = trusted.iter().any(|key| key.0.verify_strict(&signed(pack), &signature).is_ok());
    if by_any { Ok(pack) } else { Err(refused()) }
}

fn signed(pack: &str) -> Vec<u8> {
    [FIRST_LINE.as_bytes(), b"\n", pack.as_bytes()].concat()
}

//! Who opens a sealed file: a secret of X25519, written as `AGE-SECRET-KEY-1…`.

use std::fmt;

use bech32::{Bech32, Hrp};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::recipient::{AgeRecipient, from_bech32};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};

const PREFIX: &str = "age-secret-key-";

/// A secret that opens what was sealed to its recipient. Wiped when it goes; neither `Debug` nor a log shows it.
#[derive(Clone)]
pub struct AgeIdentity(StaticSecret);

impl AgeIdentity {
    /// A fresh one.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate(entropy: &dyn Entropy) -> Result<Self> {
        Ok(Self::from_bytes(*Zeroizing::new(random(entropy)?)))
    }

    /// The identity of a raw secret; every 32 bytes are one.
    pub fn from_bytes(secret: [u8; 32]) -> Self {
        Self(StaticSecret::from(secret))
    }

    /// Reads a line of what `age-keygen` writes.
    ///
    /// # Errors
    /// `Invalid` for anything else than `AGE-SECRET-KEY-1` and 58 more letters with their checksum.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        let refused = || {
            Error::invalid("identity", Given::secret(text.len()), "an age secret key, AGE-SECRET-KEY-1 and 58 letters")
        };
        let secret = from_bech32(PREFIX, text).filter(|_| text.starts_with("AGE"));
        secret.map(|secret| Self::from_bytes(*secret)).ok_or_else(refused)
    }

    /// To whom files have to be sealed for this one to open them.
    ///
    /// # Errors
    /// None in practice: no secret has a public key of low order.
    pub fn recipient(&self) -> Result<AgeRecipient> {
        AgeRecipient::from_bytes(self.public())
    }

    /// The secret as stock `age` reads it from a file.
    pub fn to_text(&self) -> Zeroizing<String> {
        let text = bech32::encode_upper::<Bech32>(Hrp::parse_unchecked(PREFIX), self.0.as_bytes());
        Zeroizing::new(text.expect("32 bytes are within what bech32 takes"))
    }

    /// The public half.
    pub(super) fn public(&self) -> [u8; 32] {
        PublicKey::from(&self.0).to_bytes()
    }

    /// What this secret and a public key agree on; nothing for a point of low order.
    pub(super) fn agree(&self, with: [u8; 32]) -> Option<Zeroizing<[u8; 32]>> {
        let shared = self.0.diffie_hellman(&PublicKey::from(with));
        shared.was_contributory().then(|| Zeroizing::new(shared.to_bytes()))
    }
}

impl fmt::Debug for AgeIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AgeIdentity(..)")
    }
}

//! The key of a sealed file: 32 bytes, in a link as 43 letters, alone as a JWK.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::Deserialize;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};

const LETTERS: usize = 43;

/// A key for AES-256-GCM. Wiped when it goes; neither `Debug` nor a log shows it.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct JweKey([u8; 32]);

/// What counts of a JWK.
#[derive(Deserialize)]
struct Jwk {
    kty: String,
    alg: Option<String>,
    k: String,
}

impl JweKey {
    /// A fresh one.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate(entropy: &dyn Entropy) -> Result<Self> {
        random(entropy).map(Self)
    }

    /// The key of these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads it as it stands in a link.
    ///
    /// # Errors
    /// `Invalid` for anything else than 43 letters of base64url.
    pub fn parse(text: &str) -> Result<Self> {
        let refused = || Error::invalid("key", Given::secret(text.len()), "43 letters of base64url");
        let bytes = Zeroizing::new(BASE64.decode(text).map_err(|_| refused())?);
        bytes.as_slice().try_into().map(Self).map_err(|_| refused())
    }

    /// As it stands in a link: 43 letters of base64url.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(LETTERS));
        BASE64.encode_string(self.0, &mut text);
        text
    }

    /// Reads a JWK.
    ///
    /// # Errors
    /// `Invalid` for one that is no key for AES-256-GCM.
    pub fn from_jwk(text: &str) -> Result<Self> {
        let refused = || Error::invalid("key", Given::secret(text.len()), "a JWK of kty oct and alg A256GCM");
        let jwk: Jwk = serde_json::from_str(text).map_err(|_| refused())?;
        let key = Zeroizing::new(jwk.k);
        let fits = jwk.kty == "oct" && jwk.alg.is_none_or(|alg| alg == "A256GCM");
        if fits { Self::parse(&key) } else { Err(refused()) }
    }

    /// As a JWK (RFC 7517), for a file that comes without a link.
    pub fn to_jwk(&self) -> Zeroizing<String> {
        Zeroizing::new(format!(r#"{{"kty":"oct","alg":"A256GCM","k":"{}"}}"#, self.to_text().as_str()))
    }

    /// The bytes.
    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for JweKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JweKey(..)")
    }
}

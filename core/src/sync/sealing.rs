//! Sealing: XChaCha20-Poly1305 with a random nonce under a key that HKDF derives for one purpose. What is sealed is padded to
//! one of eleven sizes, 1 KiB to 1 MiB, so that its length tells little.
//!
//! Layout of an item: what stands in the clear, 24 bytes nonce, sealed bytes with their 16-byte tag. Inside: 4 bytes length (big
//! endian), content, 64 bytes Ed25519 signature, zeros to the size.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::entropy::{Entropy, random};
use crate::error::{Error, Result};

/// The smallest size of an item.
pub(crate) const SMALLEST: usize = 1024;
/// The largest.
pub(crate) const LARGEST: usize = 1024 * 1024;
/// Bytes of an Ed25519 signature.
pub(crate) const SIGNATURE: usize = 64;
const NONCE: usize = 24;
const TAG: usize = 16;
const LENGTH: usize = 4;

/// A 32-byte key that is wiped when it goes.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Key(pub [u8; 32]);

impl Key {
    /// A fresh random key.
    pub fn generate(entropy: &dyn Entropy) -> Result<Self> {
        random(entropy).map(Self)
    }

    /// The key for one purpose: HKDF-SHA256 over this one.
    pub fn derive(&self, label: &[u8], context: &[u8]) -> Self {
        let mut key = [0; 32];
        let expanded = Hkdf::<Sha256>::new(None, &self.0).expand_multi_info(&[label, context], &mut key);
        expanded.expect("32 bytes are within what HKDF gives");
        Self(key)
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(..)")
    }
}

/// Seals content with its signature behind what stands in the clear, which is authenticated as well.
pub(crate) fn seal(
    clear: &[u8],
    key: &Key,
    content: &[u8],
    signature: &[u8; SIGNATURE],
    entropy: &dyn Entropy,
) -> Result<Vec<u8>> {
    let around = clear.len() + NONCE + TAG;
    let size = (around + LENGTH + content.len() + SIGNATURE).max(SMALLEST).next_power_of_two();
    if size > LARGEST {
        return Err(Error::Store { what: "an item larger than the largest size".into() });
    }
    let mut plain = Zeroizing::new(Vec::with_capacity(size));
    plain.extend_from_slice(&(content.len() as u32).to_be_bytes());
    plain.extend_from_slice(content);
    plain.extend_from_slice(signature);
    plain.resize(size - around, 0);
    let nonce: [u8; NONCE] = random(entropy)?;
    let sealed = cipher(key).encrypt(&XNonce::from(nonce), Payload { msg: &plain, aad: clear });
    let sealed = sealed.map_err(|_| Error::Store { what: "sealing an item".into() })?;
    Ok([clear, &nonce, &sealed].concat())
}

/// Opens what stands behind so many clear bytes: the content and its signature, not yet checked. Nothing when the key is
/// another one or a byte was changed.
pub(crate) fn open(item: &[u8], clear: usize, key: &Key) -> Option<(Zeroizing<Vec<u8>>, [u8; SIGNATURE])> {
    let (clear, rest) = item.split_at_checked(clear)?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>()?;
    let plain = cipher(key).decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: clear }).ok()?;
    let plain = Zeroizing::new(plain);
    let (length, rest) = plain.split_first_chunk::<LENGTH>()?;
    let (content, rest) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
    let signature = *rest.first_chunk::<SIGNATURE>()?;
    Some((Zeroizing::new(content.to_vec()), signature))
}

/// Whether this can be the length of an item.
pub(crate) fn is_size(length: usize) -> bool {
    (SMALLEST..=LARGEST).contains(&length) && length.is_power_of_two()
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&key.0.into())
}

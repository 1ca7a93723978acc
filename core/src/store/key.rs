//! The keys of a file, held in memory that is wiped. A file's salt is derived from its key, so that its first 16 bytes
//! tell a wrong key from a damaged file.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};

/// A random 32-byte raw key of one SQLCipher file.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct FileKey([u8; 32]);

impl FileKey {
    /// A fresh random key.
    pub(crate) fn generate(entropy: &dyn Entropy) -> Result<Self> {
        random(entropy).map(Self)
    }

    /// The key of these bytes.
    ///
    /// # Errors
    /// `Invalid` unless there are 32 of them.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let key = bytes.try_into().map_err(|_| Error::invalid("key", Given::secret(bytes.len()), "32 bytes"))?;
        Ok(Self(key))
    }

    /// The bytes, for a key vault or a sealed backup.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The first 16 bytes of the file this key belongs to.
    pub(crate) fn salt(&self) -> [u8; 16] {
        self.derive(b"somacard file salt 1")
    }

    /// Bytes derived from the key for one purpose.
    pub(crate) fn derive<const N: usize>(&self, purpose: &[u8]) -> [u8; N] {
        let mut out = [0; N];
        let expanded = Hkdf::<Sha256>::new(None, &self.0).expand(purpose, &mut out);
        expanded.expect("a few dozen bytes are within what HKDF gives");
        out
    }

    /// The key as SQLCipher's raw-key literal, with the salt.
    pub(crate) fn literal(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(100));
        text.push_str("x'");
        self.0.iter().chain(&self.salt()).for_each(|byte| push_hex(&mut text, *byte));
        text.push('\'');
        text
    }
}

impl PartialEq for FileKey {
    fn eq(&self, other: &Self) -> bool {
        // Compared without an early end, so that timing tells nothing.
        self.0.iter().zip(&other.0).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
    }
}

fn push_hex(text: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    text.push(char::from(DIGITS[usize::from(byte >> 4)]));
    text.push(char::from(DIGITS[usize::from(byte & 15)]));
}

/// Lower-case hexadecimal.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    bytes.iter().for_each(|byte| push_hex(&mut text, *byte));
    text
}

/// Reads hexadecimal; nothing when it is not.
pub(crate) fn from_hex(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
    let digits = Zeroizing::new(digits.filter(|digits| digits.len() % 2 == 0)?);
    Some(Zeroizing::new(digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()))
}

//! The name of one client–clinic pair: 16 random bytes that the clinic made, known to the two of them alone.

use std::fmt;

use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};
use crate::store::{from_hex, to_hex};

/// A pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PairId(pub [u8; 16]);

impl PairId {
    /// A fresh one.
    pub fn generate(entropy: &dyn Entropy) -> Result<Self> {
        random(entropy).map(Self)
    }

    /// The pair of a name: 32 lower-case hexadecimal digits.
    ///
    /// # Errors
    /// `Invalid` for anything else.
    pub fn parse(text: &str) -> Result<Self> {
        let bytes = from_hex(text).and_then(|bytes| bytes.as_slice().try_into().ok()).map(Self);
        let one_spelling = bytes.filter(|pair| pair.to_string() == text);
        one_spelling
            .ok_or_else(|| Error::invalid("pair", Given::value(text), "32 hexadecimal digits, as the list shows"))
    }
}

impl fmt::Display for PairId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

//! Names that clients choose and hashes of what they hold: fixed numbers of bytes, each a type of its own, so that a
//! tag can't stand where a token's hash belongs. None of them prints itself: not in a log, not in an error.

use std::fmt;

use sha2::{Digest, Sha256};

/// A mailbox's number within one engine. It never leaves the relay.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mailbox(pub i64);

/// Declares a name of `N` bytes that is written as hexadecimal.
macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $length:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name(pub [u8; $length]);

        impl $name {
            /// Reads lower-case hexadecimal of exactly this length.
            pub fn from_hex(text: &str) -> Option<Self> {
                hex(text).map(Self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    };
}

name!(
    /// SHA-256 of a token's 32 bytes: what the relay keeps of it.
    TokenHash,
    32
);
name!(
    /// A client's name for one token within its mailbox.
    Tag,
    16
);
name!(
    /// A snapshot's name.
    SnapshotId,
    16
);
name!(
    /// SHA-256 of a join code.
    CodeHash,
    32
);
name!(
    /// R(n) = SHA-256(R(n-1) ‖ SHA-256(batch n)), R(0) = zeros: two who have the same have seen the same.
    RunningHash,
    32
);
name!(
    /// A blob's name: 32 bytes, written as 43 characters of base64url.
    BlobId,
    32
);

impl fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mailbox(..)")
    }
}

impl TokenHash {
    /// The hash of a token.
    pub fn of(token: &[u8; 32]) -> Self {
        Self(sha256(&[token]))
    }
}

impl Tag {
    /// As it is written.
    pub fn to_hex(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl RunningHash {
    /// Before the first batch.
    pub const ZERO: Self = Self([0; 32]);

    /// After one more batch, given that batch's SHA-256.
    pub fn then(self, batch: &[u8; 32]) -> Self {
        Self(sha256(&[&self.0, batch]))
    }
}

impl BlobId {
    /// Reads 43 characters of base64url. The last one carries four bits; other spellings of the same bytes are refused.
    pub fn from_base64url(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let (mut bits, mut held, mut at) = (0_u32, 0, 0);
        for letter in text.bytes() {
            bits = bits << 6 | u32::from(sextet(letter)?);
            held += 6;
            if held >= 8 {
                held -= 8;
                *bytes.get_mut(at)? = (bits >> held) as u8;
                (bits, at) = (bits & ((1 << held) - 1), at + 1);
            }
        }
        (text.len() == 43 && bits == 0).then_some(Self(bytes))
    }
}

/// SHA-256 of parts, one after the other.
pub(crate) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    parts.iter().for_each(|part| hash.update(part));
    hash.finalize().into()
}

/// Reads exactly `2 × N` digits of lower-case hexadecimal.
pub(crate) fn hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    let lower = |digit: &u8| digit.is_ascii_digit() || (b'a'..=b'f').contains(digit);
    if digits.len() != 2 * N || !digits.iter().all(lower) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

/// The six bits of a letter of base64url.
fn sextet(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}

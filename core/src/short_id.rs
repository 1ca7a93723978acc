//! Short ids made from names: the same on every device, without a word of the name.

use sha2::{Digest, Sha256};

/// The first 64 bits of the name's SHA-256, as 16 hexadecimal digits.
pub(crate) fn short_id(name: &str) -> String {
    let start = Sha256::digest(name)[..8].iter().fold(0_u64, |start, byte| start << 8 | u64::from(*byte));
    format!("{start:016x}")
}

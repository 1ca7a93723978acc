//! Six words to compare: what two people read to each other to know that a key is the one they mean.

use bip39::Language;
use sha2::{Digest, Sha256};

const LABEL: &[u8] = b"somacard clinic fingerprint 1";
/// How many words there are, of 11 bits each.
pub const FINGERPRINT_WORDS: usize = 6;

/// The words of a key: the first 66 bits of SHA-256 over label, Ed25519 and X25519 public keys, as words of the English BIP-39
/// list.
pub(crate) fn fingerprint(signing: &[u8; 32], agreement: &[u8; 32]) -> Vec<String> {
    let hash = Sha256::new().chain_update(LABEL).chain_update(signing).chain_update(agreement).finalize();
    let bits = hash[..9].iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    // 72 bits are there, the first 66 count.
    let word = |place: usize| (bits >> (72 - 11 * (place + 1)) & 0x7ff) as usize;
    (0..FINGERPRINT_WORDS).map(|place| Language::English.word_list()[word(place)].to_owned()).collect()
}

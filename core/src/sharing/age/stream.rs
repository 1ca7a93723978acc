//! The payload: pieces of 64 KiB, each sealed under its place, the last one marked as the last.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::stanza::FileKey;

/// Bytes of a piece.
pub(super) const PIECE: usize = 64 * 1024;
/// Bytes of its tag.
pub(super) const TAG: usize = 16;
/// Bytes of a sealed piece.
pub(super) const SEALED: usize = PIECE + TAG;
/// Bytes of the nonce in front of the pieces.
pub(super) const NONCE: usize = 16;

/// What seals and opens the pieces of one file.
pub(super) struct Pieces(ChaCha20Poly1305);

impl Pieces {
    /// Those of a file.
    pub fn new(key: &FileKey, nonce: &[u8; NONCE]) -> Self {
        let mut derived = Zeroizing::new([0; 32]);
        let expanded = Hkdf::<Sha256>::new(Some(nonce), key.as_slice()).expand(b"payload", derived.as_mut());
        expanded.expect("32 bytes are within what HKDF gives");
        Self(ChaCha20Poly1305::new((&*derived).into()))
    }

    /// Seals a piece in place; nothing where there is too much of it.
    pub fn seal(&self, place: u64, last: bool, piece: &mut Vec<u8>) -> Option<()> {
        self.0.encrypt_in_place(&nonce(place, last), &[], piece).ok()
    }

    /// Opens a piece in place; nothing when it is changed, of another place, or no last one where it has to be.
    pub fn open(&self, place: u64, last: bool, piece: &mut Vec<u8>) -> Option<()> {
        self.0.decrypt_in_place(&nonce(place, last), &[], piece).ok()
    }
}

/// 11 bytes of the piece's place, big endian, and 1 for the last.
fn nonce(place: u64, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&place.to_be_bytes());
    nonce[11] = u8::from(last);
    nonce.into()
}

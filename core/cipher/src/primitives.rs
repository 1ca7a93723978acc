//! The cryptography itself, in safe Rust over slices: HMAC over two inputs, PBKDF2, AES-256-CBC without padding, random
//! bytes. What can't be done is refused with `None`; nothing here knows of C or of pages.

use aes::Aes256;
use cbc::cipher::{Array, BlockModeDecrypt, BlockModeEncrypt, InnerIvInit, KeyInit};
use core::mem::MaybeUninit;
use hmac::{EagerHash, Hmac, Mac};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

/// Bytes of an AES-256 key.
pub const KEY: usize = 32;
/// Bytes of an initialisation vector, which is one block.
pub const IV: usize = 16;
/// Bytes of the longest code, HMAC-SHA512.
pub const LONGEST_CODE: usize = 64;

/// The hash under HMAC and PBKDF2.
#[derive(Clone, Copy)]
pub enum Hash {
    /// Only for files of SQLCipher 3 and before.
    Sha1,
    /// On request (`PRAGMA cipher_hmac_algorithm`).
    Sha256,
    /// What SQLCipher 4 uses.
    Sha512,
}

impl Hash {
    /// Bytes of its code.
    pub fn size(self) -> usize {
        match self {
            Hash::Sha1 => 20,
            Hash::Sha256 => 32,
            Hash::Sha512 => 64,
        }
    }
}

/// Which way AES runs.
#[derive(Clone, Copy)]
pub enum Direction {
    /// From plain text.
    Encrypt,
    /// To plain text.
    Decrypt,
}

/// The code of `first` followed by `second`, in the first [`Hash::size`] bytes of the answer.
pub fn hmac(hash: Hash, key: &[u8], first: &[u8], second: &[u8]) -> Option<[u8; LONGEST_CODE]> {
    let mut code = [0; LONGEST_CODE];
    let out = code.get_mut(..hash.size())?;
    match hash {
        Hash::Sha1 => hmac_over::<Sha1>(key, first, second, out)?,
        Hash::Sha256 => hmac_over::<Sha256>(key, first, second, out)?,
        Hash::Sha512 => hmac_over::<Sha512>(key, first, second, out)?,
    }
    Some(code)
}

fn hmac_over<D: EagerHash>(key: &[u8], first: &[u8], second: &[u8], out: &mut [u8]) -> Option<()> {
    let mut mac = <Hmac<D> as KeyInit>::new_from_slice(key).ok()?;
    mac.update(first);
    mac.update(second);
    let code = mac.finalize().into_bytes();
    (code.len() == out.len()).then(|| out.copy_from_slice(&code))
}

/// PBKDF2 with HMAC, filling `key`.
pub fn pbkdf2(hash: Hash, pass: &[u8], salt: &[u8], rounds: u32, key: &mut [u8]) -> Option<()> {
    match hash {
        Hash::Sha1 => pbkdf2::pbkdf2::<Hmac<Sha1>>(pass, salt, rounds, key),
        Hash::Sha256 => pbkdf2::pbkdf2::<Hmac<Sha256>>(pass, salt, rounds, key),
        Hash::Sha512 => pbkdf2::pbkdf2::<Hmac<Sha512>>(pass, salt, rounds, key),
    }
    .ok()
}

/// AES-256-CBC in place; `data` is whole blocks. The key schedule wipes itself when it is dropped.
pub fn aes_256_cbc(direction: Direction, key: &[u8; KEY], iv: [u8; IV], data: &mut [u8]) -> Option<()> {
    let (blocks, rest) = Array::slice_as_chunks_mut(data);
    if !rest.is_empty() {
        return None;
    }
    let aes = Aes256::new(key.into());
    match direction {
        Direction::Encrypt => cbc::Encryptor::inner_iv_init(aes, &iv.into()).encrypt_blocks(blocks),
        Direction::Decrypt => cbc::Decryptor::inner_iv_init(aes, &iv.into()).decrypt_blocks(blocks),
    }
    Some(())
}

/// Fills `buffer` from the operating system's generator.
pub fn random(buffer: &mut [MaybeUninit<u8>]) -> Option<()> {
    getrandom::fill_uninit(buffer).ok().map(|_| ())
}

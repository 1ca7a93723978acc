//! The provider as SQLCipher holds it: a struct filled by the setup function, called through its C function pointers only.
//! The methods here pass slices; tests that need crooked arguments call the pointers themselves.

#![allow(clippy::unwrap_used, dead_code)]

use somacard_cipher::{SqlcipherProvider, somacard_sqlcipher_setup};
use std::mem::MaybeUninit;
use std::ptr::{null, null_mut};

pub const OK: i32 = 0;
pub const ERROR: i32 = 1;
pub const SHA1: i32 = 0;
pub const SHA256: i32 = 1;
pub const SHA512: i32 = 2;
pub const DECRYPT: i32 = 0;
pub const ENCRYPT: i32 = 1;

/// A freshly filled provider.
pub fn provider() -> SqlcipherProvider {
    let mut filled = MaybeUninit::zeroed();
    // SAFETY: memory of the right size and alignment; all zero is a valid struct of empty pointers.
    unsafe {
        assert_eq!(somacard_sqlcipher_setup(filled.as_mut_ptr()), OK);
        filled.assume_init()
    }
}

pub fn code_size(algorithm: i32) -> usize {
    // SAFETY: no pointer is followed.
    unsafe { provider().get_hmac_sz.unwrap()(null_mut(), algorithm) as usize }
}

/// HMAC over one or two inputs; the bytes after the code must stay untouched.
pub fn hmac(algorithm: i32, key: &[u8], first: &[u8], second: Option<&[u8]>) -> Vec<u8> {
    let mut out = vec![0xa5; 80];
    let (in2, in2_sz) = second.map_or((null(), 0), |s| (s.as_ptr(), s.len() as i32));
    // SAFETY: each pointer comes with its length; `out` is longer than any code.
    let answer = unsafe {
        provider().hmac.unwrap()(
            null_mut(),
            algorithm,
            key.as_ptr(),
            key.len() as i32,
            first.as_ptr(),
            first.len() as i32,
            in2,
            in2_sz,
            out.as_mut_ptr(),
        )
    };
    assert_eq!(answer, OK);
    let rest = out.split_off(code_size(algorithm));
    assert!(rest.iter().all(|byte| *byte == 0xa5), "written past the code");
    out
}

pub fn kdf(algorithm: i32, pass: &[u8], salt: &[u8], rounds: i32, size: usize) -> Vec<u8> {
    let mut key = vec![0; size];
    // SAFETY: each pointer comes with its length.
    let answer = unsafe {
        provider().kdf.unwrap()(
            null_mut(),
            algorithm,
            pass.as_ptr(),
            pass.len() as i32,
            salt.as_ptr(),
            salt.len() as i32,
            rounds,
            size as i32,
            key.as_mut_ptr(),
        )
    };
    assert_eq!(answer, OK);
    key
}

/// From one buffer into another, as SQLCipher reads and writes pages.
pub fn cipher(mode: i32, key: &[u8; 32], iv: &[u8; 16], input: &[u8]) -> Vec<u8> {
    let mut out = vec![0; input.len()];
    // SAFETY: each pointer comes with its length, the two buffers have the same.
    let answer = unsafe { cipher_raw(mode, key, iv, input.as_ptr(), input.len(), out.as_mut_ptr()) };
    assert_eq!(answer, OK);
    out
}

/// In the same buffer.
pub fn cipher_in_place(mode: i32, key: &[u8; 32], iv: &[u8; 16], data: &mut [u8]) {
    let out = data.as_mut_ptr();
    // SAFETY: `data` is valid for its length, and both pointers come from the one mutable borrow.
    let answer = unsafe { cipher_raw(mode, key, iv, out, data.len(), out) };
    assert_eq!(answer, OK);
}

/// # Safety
/// `input` and `out` are valid for `size` bytes.
pub unsafe fn cipher_raw(mode: i32, key: &[u8; 32], iv: &[u8; 16], input: *const u8, size: usize, out: *mut u8) -> i32 {
    // SAFETY: key and initialisation vector have their sizes by type, the rest is the caller's word.
    unsafe { provider().cipher.unwrap()(null_mut(), mode, key.as_ptr(), 32, iv.as_ptr(), input, size as i32, out) }
}

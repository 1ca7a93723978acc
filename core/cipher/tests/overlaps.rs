//! An answer may be written over anything it is made from: page, key, initialisation vector, password. Run under Miri, this
//! shows that no reference is alive when the caller's memory changes (`elsewhere`).
#![allow(clippy::unwrap_used)]

mod border;

use border::{DECRYPT, ENCRYPT, OK, SHA512, cipher, hmac, kdf, provider};
use std::ptr::null_mut;

/// Key, initialisation vector and page in one buffer, and something behind them.
const KEY: usize = 0;
const IV: usize = 32;
const PAGE: usize = 48;
const SIZE: usize = 160;

fn buffer() -> [u8; PAGE + SIZE + 64] {
    std::array::from_fn(|n| (n * 151 % 251) as u8)
}

#[test]
fn aes_over_its_key_its_vector_and_its_page() {
    let before = buffer();
    let (key, iv) = (before[KEY..IV].try_into().unwrap(), before[IV..PAGE].try_into().unwrap());
    for mode in [ENCRYPT, DECRYPT] {
        let expected = cipher(mode, key, iv, &before[PAGE..PAGE + SIZE]);
        for to in (0..=PAGE + 64).step_by(if cfg!(miri) { 16 } else { 1 }) {
            let mut memory = before;
            let at = memory.as_mut_ptr();
            // SAFETY: all of it lies in `memory`.
            let answer = unsafe {
                provider().cipher.unwrap()(null_mut(), mode, at, 32, at.add(IV), at.add(PAGE), SIZE as i32, at.add(to))
            };
            assert_eq!(answer, OK);
            assert_eq!(memory[to..to + SIZE], expected, "mode {mode}, to {to}");
            assert_eq!((&memory[..to], &memory[to + SIZE..]), (&before[..to], &before[to + SIZE..]));
        }
    }
}

#[test]
fn hmac_over_its_key_and_both_inputs() {
    let before = buffer();
    let expected = hmac(SHA512, &before[KEY..IV], &before[IV..PAGE], Some(&before[PAGE..PAGE + 64]));
    for to in [KEY, 7, IV, PAGE, PAGE + 64] {
        let mut memory = before;
        let at = memory.as_mut_ptr();
        // SAFETY: all of it lies in `memory`.
        let answer = unsafe {
            provider().hmac.unwrap()(null_mut(), SHA512, at, 32, at.add(IV), 16, at.add(PAGE), 64, at.add(to))
        };
        assert_eq!((answer, &memory[to..to + 64]), (OK, &*expected), "to {to}");
    }
}

#[test]
fn kdf_over_its_password_and_its_salt() {
    let before = buffer();
    let expected = kdf(SHA512, &before[KEY..IV], &before[IV..PAGE], 2, 32);
    for to in [KEY, 7, IV, PAGE] {
        let mut memory = before;
        let at = memory.as_mut_ptr();
        // SAFETY: all of it lies in `memory`.
        let answer = unsafe { provider().kdf.unwrap()(null_mut(), SHA512, at, 32, at.add(IV), 16, 2, 32, at.add(to)) };
        assert_eq!((answer, &memory[to..to + 32]), (OK, &*expected), "to {to}");
    }
}

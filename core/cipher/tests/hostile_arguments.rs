//! Crooked arguments at the border: each is answered with an error, nothing is written, nothing crashes.

#![allow(clippy::unwrap_used)]

mod border;

use border::{ENCRYPT, ERROR, OK, SHA512, provider};
use std::ptr::{null, null_mut};

const UNTOUCHED: u8 = 0x5a;
/// A length that no buffer of the tests has: an output must be refused before it is reached for.
const SIZES_REFUSED: [i32; 3] = [-1, i32::MIN, -16];

/// An output buffer that must look the same afterwards.
fn refused(what: &str, call: impl FnOnce(*mut u8) -> i32) {
    let mut out = [UNTOUCHED; 128];
    assert_eq!(call(out.as_mut_ptr()), ERROR, "{what}");
    assert!(out.iter().all(|byte| *byte == UNTOUCHED), "{what} wrote");
}

#[test]
fn hmac_refuses() {
    let hmac = provider().hmac.unwrap();
    let data = [1_u8; 32];
    let p = data.as_ptr();
    // SAFETY of all calls: pointers that are not null are valid for the lengths that are positive.
    let with = |algorithm, key, key_sz, input, in_sz, in2, in2_sz| {
        move |out| unsafe { hmac(null_mut(), algorithm, key, key_sz, input, in_sz, in2, in2_sz, out) }
    };
    for algorithm in [-1, 3, i32::MAX, i32::MIN] {
        refused("unknown algorithm", with(algorithm, p, 32, p, 32, null(), 0));
    }
    refused("no key", with(SHA512, null(), 32, p, 32, null(), 0));
    refused("empty key", with(SHA512, p, 0, p, 32, null(), 0));
    refused("no input", with(SHA512, p, 32, null(), 32, null(), 0));
    refused("no input, no length", with(SHA512, p, 32, null(), 0, null(), 0));
    refused("second input announced, not given", with(SHA512, p, 32, p, 32, null(), 4));
    for size in SIZES_REFUSED {
        refused("key size", with(SHA512, p, size, p, 32, null(), 0));
        refused("input size", with(SHA512, p, 32, p, size, null(), 0));
        refused("second size", with(SHA512, p, 32, p, 32, p, size));
        refused("second size, null", with(SHA512, p, 32, p, 32, null(), size));
    }
    assert_eq!(with(SHA512, p, 32, p, 32, null(), 0)(null_mut()), ERROR, "no output");
}

#[test]
fn kdf_refuses() {
    let kdf = provider().kdf.unwrap();
    let data = [1_u8; 32];
    let p = data.as_ptr();
    // SAFETY of all calls: as above.
    let with = |algorithm, pass, pass_sz, salt, salt_sz, rounds, key_sz| {
        move |out| unsafe { kdf(null_mut(), algorithm, pass, pass_sz, salt, salt_sz, rounds, key_sz, out) }
    };
    for algorithm in [-1, 3, i32::MAX] {
        refused("unknown algorithm", with(algorithm, p, 32, p, 16, 2, 32));
    }
    refused("no pass", with(SHA512, null(), 32, p, 16, 2, 32));
    refused("empty pass", with(SHA512, p, 0, p, 16, 2, 32));
    refused("no salt", with(SHA512, p, 32, null(), 16, 2, 32));
    for rounds in [0, -1, i32::MIN] {
        refused("rounds", with(SHA512, p, 32, p, 16, rounds, 32));
    }
    for size in [0, 65, i32::MAX, -1, i32::MIN] {
        refused("key size", with(SHA512, p, 32, p, 16, 2, size));
    }
    for size in SIZES_REFUSED {
        refused("pass size", with(SHA512, p, size, p, 16, 2, 32));
        refused("salt size", with(SHA512, p, 32, p, size, 2, 32));
    }
    assert_eq!(with(SHA512, p, 32, p, 16, 2, 32)(null_mut()), ERROR, "no output");
}

#[test]
fn cipher_refuses() {
    let cipher = provider().cipher.unwrap();
    let data = [1_u8; 128];
    let p = data.as_ptr();
    // SAFETY of all calls: as above.
    let with = |mode, key, key_sz, iv, input, in_sz| {
        move |out| unsafe { cipher(null_mut(), mode, key, key_sz, iv, input, in_sz, out) }
    };
    for mode in [-1, 2, i32::MAX] {
        refused("unknown mode", with(mode, p, 32, p, p, 64));
    }
    for size in [0, 16, 24, 31, 33, -32, i32::MIN] {
        refused("key size", with(ENCRYPT, p, size, p, p, 64));
    }
    for size in [1, 15, 17, 63, 65, -1, -16, i32::MIN, i32::MAX] {
        refused("input size", with(ENCRYPT, p, 32, p, p, size));
    }
    refused("no key", with(ENCRYPT, null(), 32, p, p, 64));
    refused("no initialisation vector", with(ENCRYPT, p, 32, null(), p, 64));
    refused("no input", with(ENCRYPT, p, 32, p, null(), 64));
    refused("no input, no length", with(ENCRYPT, p, 32, p, null(), 0));
    assert_eq!(with(ENCRYPT, p, 32, p, p, 64)(null_mut()), ERROR, "no output");
    refused_not("nothing to do", with(ENCRYPT, p, 32, p, p, 0));
}

/// No blocks at all is no mistake: nothing happens.
fn refused_not(what: &str, call: impl FnOnce(*mut u8) -> i32) {
    let mut out = [UNTOUCHED; 16];
    assert_eq!(call(out.as_mut_ptr()), OK, "{what}");
    assert_eq!(out, [UNTOUCHED; 16]);
}

#[test]
fn random_refuses_and_fills() {
    let provider = provider();
    let (random, add) = (provider.random.unwrap(), provider.add_random.unwrap());
    let mut seen = std::collections::HashSet::new();
    // SAFETY: pointers that are not null are valid for the lengths that are positive.
    unsafe {
        assert_eq!(random(null_mut(), null_mut(), 16), ERROR);
        assert_eq!(add(null_mut(), null(), 16), ERROR);
        for size in SIZES_REFUSED {
            refused("random size", |out| random(null_mut(), out.cast(), size));
            assert_eq!(add(null_mut(), [0_u8; 4].as_ptr().cast(), size), ERROR);
        }
        assert_eq!(add(null_mut(), [0_u8; 4].as_ptr().cast(), 4), OK);
        for _ in 0..64 {
            let mut bytes = [0_u8; 33];
            assert_eq!(random(null_mut(), bytes.as_mut_ptr().cast(), 32), OK);
            assert_eq!(bytes[32], 0, "written past the end");
            assert!(seen.insert(bytes), "the same 32 random bytes twice");
        }
    }
}

#[test]
fn setup_refuses_null_and_keeps_next() {
    // SAFETY: null is refused; the second struct is all zero, which is valid, and gets a `next` that is only compared.
    unsafe {
        assert_eq!(somacard_cipher::somacard_sqlcipher_setup(null_mut()), ERROR);
        let mut other = provider();
        let mut filled: somacard_cipher::SqlcipherProvider = std::mem::zeroed();
        filled.next = &raw mut other;
        assert_eq!(somacard_cipher::somacard_sqlcipher_setup(&raw mut filled), OK);
        assert_eq!(filled.next, &raw mut other);
    }
}

#[test]
fn the_answers_about_itself() {
    let provider = provider();
    // SAFETY: none of these follows a pointer; the texts are static and end in NUL.
    unsafe {
        let text = |f: Option<unsafe extern "C" fn(*mut _) -> *const _>| {
            std::ffi::CStr::from_ptr(f.unwrap()(null_mut())).to_str().unwrap().to_owned()
        };
        assert_eq!(text(provider.get_provider_name), somacard_cipher::PROVIDER_NAME);
        assert_eq!(text(provider.get_cipher), "AES-256-CBC");
        assert!(text(provider.get_provider_version).starts_with("somacard-cipher "));
        assert_eq!(provider.get_key_sz.unwrap()(null_mut()), 32);
        assert_eq!(provider.get_iv_sz.unwrap()(null_mut()), 16);
        assert_eq!(provider.get_block_sz.unwrap()(null_mut()), 16);
        let sizes = [0, 1, 2, 3, -1].map(|algorithm| provider.get_hmac_sz.unwrap()(null_mut(), algorithm));
        assert_eq!(sizes, [20, 32, 64, 0, 0]);
        assert_eq!(provider.fips_status.unwrap()(null_mut()), 0);
        assert_eq!(provider.ctx_init.unwrap()(&raw mut *Box::new(null_mut())), OK);
        assert_eq!(provider.ctx_free.unwrap()(&raw mut *Box::new(null_mut())), OK);
    }
}

//! Keys don't stay behind: after a callback, the stack below it is searched for the key it was given and for the two
//! forms that HMAC makes of it. The memory is read through the operating system, as someone with a dump of it would.
#![cfg(all(target_os = "linux", not(miri)))]
#![allow(clippy::unwrap_used)]

mod border;

use std::fs::File;
use std::os::unix::fs::FileExt;

use border::{DECRYPT, ENCRYPT, SHA1, SHA512, cipher_in_place, hmac, kdf};

/// How far down is searched; a test's thread has more.
const BELOW: usize = 256 * 1024;

/// Keys are kept under a mask, so that the search finds the callback's traces and not the test's.
const MASK: u8 = 0xa7;

/// What HMAC does to its key, and doing nothing.
const FORMS: [u8; 3] = [0, 0x36, 0x5c];

fn masked_key() -> Vec<u8> {
    (0..32_u8).map(|n| n.wrapping_mul(37).wrapping_add(11)).collect()
}

/// The key itself, on the heap.
fn unmasked(masked: &[u8]) -> Box<[u8; 32]> {
    let mut key = Box::new([0; 32]);
    key.iter_mut().zip(masked).for_each(|(byte, hidden)| *byte = hidden ^ MASK);
    key
}

/// The forms of the key that the stack below the caller holds.
#[inline(never)]
fn left(masked: &[u8]) -> Vec<u8> {
    let here = 0_u8;
    let mut stack = vec![0; BELOW];
    let from = (&raw const here).addr() - BELOW;
    File::open("/proc/self/mem").unwrap().read_exact_at(&mut stack, from as u64).unwrap();
    let same =
        |window: &[u8], form: u8| window.iter().zip(masked).all(|(found, hidden)| *found == hidden ^ MASK ^ form);
    FORMS.into_iter().filter(|form| stack.windows(masked.len()).any(|window| same(window, *form))).collect()
}

#[test]
fn the_search_finds_what_was_left() {
    #[inline(never)]
    fn leave(masked: &[u8], form: u8) {
        // Deep enough that the search itself does not cover it.
        let mut deep = [0; 16 * 1024];
        deep.iter_mut().zip(masked).for_each(|(byte, hidden)| *byte = hidden ^ MASK ^ form);
        std::hint::black_box(&mut deep);
    }
    let masked = masked_key();
    for form in FORMS {
        leave(&masked, form);
        assert_eq!(left(&masked), [form]);
    }
}

#[test]
fn hmac_leaves_no_key() {
    let masked = masked_key();
    for algorithm in SHA1..=SHA512 {
        hmac(algorithm, &*unmasked(&masked), &[1; 4096], Some(&[2; 4]));
        assert_eq!(left(&masked), [0; 0], "algorithm {algorithm}");
    }
}

#[test]
fn kdf_leaves_neither_password_nor_key() {
    let masked = masked_key();
    for algorithm in SHA1..=SHA512 {
        let made = kdf(algorithm, &*unmasked(&masked), &[3; 16], 2, 32);
        assert_eq!(left(&masked), [0; 0], "algorithm {algorithm}: password");
        let made: Vec<u8> = made.iter().map(|byte| byte ^ MASK).collect();
        assert_eq!(left(&made), [0; 0], "algorithm {algorithm}: key");
    }
}

#[test]
fn aes_leaves_no_key() {
    let masked = masked_key();
    for mode in [ENCRYPT, DECRYPT] {
        cipher_in_place(mode, &unmasked(&masked), &[4; 16], &mut [5; 4000]);
        assert_eq!(left(&masked), [0; 0], "mode {mode}");
    }
}

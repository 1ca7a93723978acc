//! The border with C: each callback checks what SQLCipher handed over, turns it into slices and calls `primitives`.
//! Anything off (a null pointer, a negative or impossible length, an unknown algorithm) is answered with `SQLITE_ERROR`,
//! and then no output is written. Results are made in memory of this crate and copied out, so that no mutable reference
//! ever shares bytes with another, however the caller's buffers lie. A panic, which nothing here is meant to cause, is an
//! error like the others, and what the work left on the stack (padded keys, key schedules that were moved) is wiped.
//!
//! All callbacks rest on the same contract, named below as *the C contract*: a pointer that is not null is valid for the
//! length that comes with it (outputs: for the size that follows from the arguments), and no other thread writes to that
//! memory during the call.

use crate::primitives::{self, Direction, IV, KEY, aes_256_cbc};
use crate::setup::{SQLITE_ERROR, SQLITE_OK, hash};
use core::ffi::{c_int, c_void};
use core::mem::MaybeUninit;
use core::{ptr, slice};
use std::panic::{AssertUnwindSafe, catch_unwind};
use zeroize::{Zeroize, Zeroizing};

/// The longest key that PBKDF2 makes here; SQLCipher asks for 32 bytes.
const LONGEST_KEY: usize = 64;

/// How far below a callback the stack is wiped, in bytes: more than any of them uses (5 KB, 12 KB when nothing is
/// optimised). Each page that is read or written pays for it twice.
const STACK: usize = if cfg!(debug_assertions) { 16 } else { 8 } * 1024;

/// HMAC of `input` followed by `in2`. A null `in2` is no second input, and then its length must be 0.
pub(crate) unsafe extern "C" fn hmac(
    _ctx: *mut c_void,
    algorithm: c_int,
    key: *const u8,
    key_sz: c_int,
    input: *const u8,
    in_sz: c_int,
    in2: *const u8,
    in2_sz: c_int,
    out: *mut u8,
) -> c_int {
    status(|| {
        let hash = hash(algorithm)?;
        let absent = in2.is_null() && in2_sz == 0;
        // SAFETY: the C contract.
        let (key, first) = unsafe { (secret(key, key_sz)?, bytes(input, in_sz)?) };
        // SAFETY: the C contract.
        let second = if absent { &[] } else { unsafe { bytes(in2, in2_sz)? } };
        let code = Zeroizing::new(primitives::hmac(hash, key, first, second)?);
        // SAFETY: the C contract: `out` takes a code of this algorithm.
        unsafe { copy_out(code.get(..hash.size())?, out) }
    })
}

/// PBKDF2 with `workfactor` rounds.
pub(crate) unsafe extern "C" fn kdf(
    _ctx: *mut c_void,
    algorithm: c_int,
    pass: *const u8,
    pass_sz: c_int,
    salt: *const u8,
    salt_sz: c_int,
    workfactor: c_int,
    key_sz: c_int,
    key: *mut u8,
) -> c_int {
    status(|| {
        let hash = hash(algorithm)?;
        let rounds = u32::try_from(workfactor).ok().filter(|rounds| *rounds > 0)?;
        let mut made = Zeroizing::new([0; LONGEST_KEY]);
        let made = made.get_mut(..length(key_sz)?).filter(|made| !made.is_empty() && !key.is_null())?;
        // SAFETY: the C contract.
        let (pass, salt) = unsafe { (secret(pass, pass_sz)?, bytes(salt, salt_sz)?) };
        primitives::pbkdf2(hash, pass, salt, rounds, made)?;
        // SAFETY: the C contract: `key` takes `key_sz` bytes.
        unsafe { copy_out(made, key) }
    })
}

/// AES-256-CBC of whole blocks. `input` and `out` may be the same or overlap.
pub(crate) unsafe extern "C" fn cipher(
    _ctx: *mut c_void,
    mode: c_int,
    key: *const u8,
    key_sz: c_int,
    iv: *const u8,
    input: *const u8,
    in_sz: c_int,
    out: *mut u8,
) -> c_int {
    status(|| {
        let direction = match mode {
            0 => Direction::Decrypt,
            1 => Direction::Encrypt,
            _ => return None,
        };
        let size = length(in_sz).filter(|size| size.is_multiple_of(IV))?;
        if input.is_null() || out.is_null() {
            return None;
        }
        // SAFETY: the C contract; a copy, because `out` may cover the caller's.
        let key: Zeroizing<[u8; KEY]> = Zeroizing::new(unsafe { bytes(key, key_sz)? }.try_into().ok()?);
        // SAFETY: the C contract: the initialisation vector is one block; a copy again.
        let iv: [u8; IV] = unsafe { bytes(iv, IV as c_int)? }.try_into().ok()?;
        // SAFETY: the C contract; `copy` allows overlap and leaves `out` initialised.
        unsafe { ptr::copy(input, out, size) };
        // SAFETY: initialised just now; every other slice of the caller's memory is out of use.
        aes_256_cbc(direction, &key, iv, unsafe { slice::from_raw_parts_mut(out, size) })
    })
}

/// Random bytes from the operating system.
pub(crate) unsafe extern "C" fn random(_ctx: *mut c_void, buffer: *mut c_void, count: c_int) -> c_int {
    status(|| {
        let size = length(count)?;
        if buffer.is_null() {
            return None;
        }
        // SAFETY: not null, the C contract; `MaybeUninit` because the buffer need not be initialised.
        primitives::random(unsafe { slice::from_raw_parts_mut(buffer.cast::<MaybeUninit<u8>>(), size) })
    })
}

/// Checked and left unused: the operating system's generator needs no seed from the program.
pub(crate) unsafe extern "C" fn add_random(_ctx: *mut c_void, buffer: *const c_void, count: c_int) -> c_int {
    status(|| (!buffer.is_null() && length(count).is_some()).then_some(()))
}

/// Does the work of one callback and answers for it. Nothing of the caller's is left half borrowed by a panic: `work`
/// holds only pointers and numbers.
fn status(work: impl FnOnce() -> Option<()>) -> c_int {
    let done = catch_unwind(AssertUnwindSafe(|| below(work)));
    wipe_stack();
    if let Ok(Some(())) = done { SQLITE_OK } else { SQLITE_ERROR }
}

/// Keeps the work's variables below those of [`status`] on the stack, where [`wipe_stack`] comes by.
#[inline(never)]
fn below(work: impl FnOnce() -> Option<()>) -> Option<()> {
    work()
}

#[inline(never)]
fn wipe_stack() {
    let mut used = [const { MaybeUninit::<u64>::uninit() }; STACK / 8];
    used.as_mut_slice().zeroize();
}

fn length(size: c_int) -> Option<usize> {
    usize::try_from(size).ok()
}

/// # Safety
/// A `pointer` that is not null is valid for reads of `size` bytes, and they stay unchanged while the slice is in use.
unsafe fn bytes<'a>(pointer: *const u8, size: c_int) -> Option<&'a [u8]> {
    let size = length(size)?;
    // SAFETY: not null and valid for `size` bytes by the contract; a C `int` fits into `isize`.
    (!pointer.is_null()).then(|| unsafe { slice::from_raw_parts(pointer, size) })
}

/// Like [`bytes`], but never empty: a key of no bytes is a mistake, not a key.
///
/// # Safety
/// As for [`bytes`].
unsafe fn secret<'a>(pointer: *const u8, size: c_int) -> Option<&'a [u8]> {
    // SAFETY: the same contract.
    unsafe { bytes(pointer, size) }.filter(|secret| !secret.is_empty())
}

/// # Safety
/// A `to` that is not null is valid for writes of as many bytes as `from` has, and is not part of `from`.
unsafe fn copy_out(from: &[u8], to: *mut u8) -> Option<()> {
    // SAFETY: not null and valid by the contract; `from` is memory of this crate.
    (!to.is_null()).then(|| unsafe { ptr::copy_nonoverlapping(from.as_ptr(), to, from.len()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error() {
        assert_eq!(status(|| panic!("a dependency")), SQLITE_ERROR);
    }
}

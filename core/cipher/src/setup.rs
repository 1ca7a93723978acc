//! The one function that SQLCipher's C code knows by name, and the callbacks that only answer who the provider is and
//! which sizes it works with.

use crate::callbacks::{add_random, cipher, hmac, kdf, random};
use crate::primitives::{Hash, IV, KEY};
use crate::provider::SqlcipherProvider;
use core::ffi::{CStr, c_char, c_int, c_void};

pub(crate) const SQLITE_OK: c_int = 0;
pub(crate) const SQLITE_ERROR: c_int = 1;

pub(crate) const NAME: &CStr = c"rustcrypto";
const CIPHER: &CStr = c"AES-256-CBC";
const VERSION: &str = concat!("somacard-cipher ", env!("CARGO_PKG_VERSION"), "\0");

/// Fills `provider` with this crate's functions. `next` is SQLCipher's and stays as it is.
///
/// # Safety
///
/// `provider` is null, which is refused, or points to memory for a [`SqlcipherProvider`] that nothing else uses during
/// the call. The memory need not be initialised.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn somacard_sqlcipher_setup(provider: *mut SqlcipherProvider) -> c_int {
    if provider.is_null() || !provider.is_aligned() {
        return SQLITE_ERROR;
    }
    // SAFETY: not null and aligned, valid for writes by the contract above; fields are only written, and none needs drop.
    unsafe {
        (*provider).init = None;
        (*provider).shutdown = None;
        (*provider).get_provider_name = Some(get_provider_name);
        (*provider).add_random = Some(add_random);
        (*provider).random = Some(random);
        (*provider).hmac = Some(hmac);
        (*provider).kdf = Some(kdf);
        (*provider).cipher = Some(cipher);
        (*provider).get_cipher = Some(get_cipher);
        (*provider).get_key_sz = Some(get_key_sz);
        (*provider).get_iv_sz = Some(get_iv_sz);
        (*provider).get_block_sz = Some(get_block_sz);
        (*provider).get_hmac_sz = Some(get_hmac_sz);
        (*provider).ctx_init = Some(no_context);
        (*provider).ctx_free = Some(no_context);
        (*provider).fips_status = Some(fips_status);
        (*provider).get_provider_version = Some(get_provider_version);
    }
    SQLITE_OK
}

/// What SQLCipher's code calls in the place of C's `atexit` (`.cargo/config.toml`). It asks to wipe its memory when the process
/// ends, keys and all, while other threads may still be closing their files: they would read what was wiped. The process's
/// memory goes with it, so nothing is asked for.
#[unsafe(no_mangle)]
pub extern "C" fn somacard_sqlcipher_atexit(_wipe: Option<extern "C" fn()>) -> c_int {
    SQLITE_OK
}

/// The hash that SQLCipher means by this number.
pub(crate) fn hash(algorithm: c_int) -> Option<Hash> {
    match algorithm {
        0 => Some(Hash::Sha1),
        1 => Some(Hash::Sha256),
        2 => Some(Hash::Sha512),
        _ => None,
    }
}

extern "C" fn get_provider_name(_ctx: *mut c_void) -> *const c_char {
    NAME.as_ptr()
}

extern "C" fn get_provider_version(_ctx: *mut c_void) -> *const c_char {
    VERSION.as_ptr().cast()
}

extern "C" fn get_cipher(_ctx: *mut c_void) -> *const c_char {
    CIPHER.as_ptr()
}

extern "C" fn get_key_sz(_ctx: *mut c_void) -> c_int {
    KEY as c_int
}

extern "C" fn get_iv_sz(_ctx: *mut c_void) -> c_int {
    IV as c_int
}

/// AES works in blocks as long as an initialisation vector.
extern "C" fn get_block_sz(_ctx: *mut c_void) -> c_int {
    IV as c_int
}

/// 0 stands for "no such algorithm".
extern "C" fn get_hmac_sz(_ctx: *mut c_void, algorithm: c_int) -> c_int {
    hash(algorithm).map_or(0, |hash| hash.size() as c_int)
}

/// The provider keeps nothing from call to call, so there is nothing to make or to free.
extern "C" fn no_context(_ctx: *mut *mut c_void) -> c_int {
    SQLITE_OK
}

/// Not a FIPS 140 module.
extern "C" fn fips_status(_ctx: *mut c_void) -> c_int {
    0
}

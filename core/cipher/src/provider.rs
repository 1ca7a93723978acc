//! The struct of function pointers through which SQLCipher calls its cryptography, field by field as `struct
//! sqlcipher_provider` of its source. `layout/check.c` checks the same places and types on the C side.

use core::ffi::{c_char, c_int, c_void};

/// The C type `unsigned char *`, read only.
type Bytes = *const u8;

/// A function that answers a number about the provider.
type Number = Option<unsafe extern "C" fn(ctx: *mut c_void) -> c_int>;

/// A function that answers a text about the provider, ending in NUL and living forever.
type Text = Option<unsafe extern "C" fn(ctx: *mut c_void) -> *const c_char>;

/// SQLCipher's `struct sqlcipher_provider`. `ctx` is the provider's own pointer; this provider has none and ignores it.
/// Functions that return `c_int` without being a size answer `SQLITE_OK` (0) or `SQLITE_ERROR` (1).
#[repr(C)]
#[allow(missing_docs, reason = "each name is SQLCipher's")]
pub struct SqlcipherProvider {
    pub init: Option<unsafe extern "C" fn() -> c_int>,
    pub shutdown: Option<unsafe extern "C" fn()>,
    pub get_provider_name: Text,
    pub add_random: Option<unsafe extern "C" fn(ctx: *mut c_void, buffer: *const c_void, length: c_int) -> c_int>,
    pub random: Option<unsafe extern "C" fn(ctx: *mut c_void, buffer: *mut c_void, length: c_int) -> c_int>,
    /// The code over two inputs, one after the other; the second may be null. `out` holds the whole code.
    pub hmac: Option<
        unsafe extern "C" fn(
            ctx: *mut c_void,
            algorithm: c_int,
            key: Bytes,
            key_sz: c_int,
            input: Bytes,
            in_sz: c_int,
            in2: Bytes,
            in2_sz: c_int,
            out: *mut u8,
        ) -> c_int,
    >,
    /// PBKDF2.
    pub kdf: Option<
        unsafe extern "C" fn(
            ctx: *mut c_void,
            algorithm: c_int,
            pass: Bytes,
            pass_sz: c_int,
            salt: Bytes,
            salt_sz: c_int,
            workfactor: c_int,
            key_sz: c_int,
            key: *mut u8,
        ) -> c_int,
    >,
    /// AES-256-CBC without padding; mode 1 encrypts, 0 decrypts; `input` and `out` may be the same.
    pub cipher: Option<
        unsafe extern "C" fn(
            ctx: *mut c_void,
            mode: c_int,
            key: Bytes,
            key_sz: c_int,
            iv: Bytes,
            input: Bytes,
            in_sz: c_int,
            out: *mut u8,
        ) -> c_int,
    >,
    pub get_cipher: Text,
    pub get_key_sz: Number,
    pub get_iv_sz: Number,
    pub get_block_sz: Number,
    pub get_hmac_sz: Option<unsafe extern "C" fn(ctx: *mut c_void, algorithm: c_int) -> c_int>,
    pub ctx_init: Option<unsafe extern "C" fn(ctx: *mut *mut c_void) -> c_int>,
    pub ctx_free: Option<unsafe extern "C" fn(ctx: *mut *mut c_void) -> c_int>,
    pub fips_status: Number,
    pub get_provider_version: Text,
    /// SQLCipher's own list of providers; not the provider's to change.
    pub next: *mut SqlcipherProvider,
}

/// The Rust half of `layout/check.c`: each field is where C has it.
macro_rules! at {
    ($($place:literal $field:ident),+ $(,)?) => {
        $(const _: () = assert!(
            core::mem::offset_of!(SqlcipherProvider, $field) == $place * size_of::<*const c_void>(),
            concat!("provider field ", stringify!($field), " is not where SQLCipher has it")
        );)+
    };
}

at! {
    0 init, 1 shutdown, 2 get_provider_name, 3 add_random, 4 random, 5 hmac, 6 kdf, 7 cipher, 8 get_cipher,
    9 get_key_sz, 10 get_iv_sz, 11 get_block_sz, 12 get_hmac_sz, 13 ctx_init, 14 ctx_free, 15 fips_status,
    16 get_provider_version, 17 next,
}
const _: () = assert!(size_of::<SqlcipherProvider>() == 18 * size_of::<*const c_void>());

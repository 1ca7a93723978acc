//! SQLCipher's cryptography from RustCrypto, so that no OpenSSL is built or linked. SQLCipher is compiled with
//! `-DSQLCIPHER_CRYPTO_CUSTOM=somacard_sqlcipher_setup` (`.cargo/config.toml`) and calls [`somacard_sqlcipher_setup`]
//! once, before it opens its first file: that call fills a struct of function pointers with HMAC, PBKDF2, AES-256-CBC and
//! random bytes. Files are ordinary SQLCipher 4 files; a SQLCipher with OpenSSL reads and writes the same ones.
//!
//! What it does not do: it opens no database, chooses no key and keeps none, knows no file format (SQLCipher does), never
//! allocates, and is not a general cryptography library. It keeps no state, so each callback may run on any thread.
//!
//! This is the only unsafe code of the project. `callbacks.rs` turns pointers and lengths into slices, refuses what is
//! off with `SQLITE_ERROR`, and calls the safe functions of `primitives.rs`, which know nothing of C. Nothing in it is
//! meant to panic; should a dependency, the callback answers with an error.
//!
//! # Secrets
//!
//! What the callbacks copy (key, password, derived key) is wiped, and so is the stack they used, where the dependencies
//! leave padded HMAC keys and key schedules. Registers are not. Keys that SQLCipher holds are SQLCipher's to protect.
//!
//! # Hardware
//!
//! No flag or `cfg` is needed for the fast paths; each is chosen at run time, once:
//!
//! | | AES | SHA-256, SHA-1 | SHA-512 (each page) |
//! |---|---|---|---|
//! | x86-64 | AES-NI; VAES for decrypting where there is | SHA-NI | AVX2 |
//! | Android, Linux on ARMv8 | `getauxval`: AES | `getauxval`: SHA2 | `getauxval`: SHA512, else portable |
//! | iOS on ARMv8 | always (part of the target) | always | `sysctlbyname`: SHA512, else portable |
//!
//! [`hardware_aes`] says which AES it is, and `tests/hardware.rs` holds it to what the standard library finds. The portable
//! AES is constant-time and several times slower. Most of a page's time goes to SHA-512. Apple's systems before iOS 14 and
//! macOS 11 can't be asked for it; there, each callback answers with an error and no file opens.
//!
//! # How it is checked
//!
//! On every run: published answers, crooked arguments, overlapping buffers, properties, the search for keys left behind
//! (`tests`), files exchanged with an SQLCipher on OpenSSL (`core/tests/openssl_peer.rs`). By hand: `tests/elsewhere` (Miri,
//! portable AES, emulated ARMv8 with and without SHA-512 instructions) and the soak `/tests/soak/cipher`, which compares
//! random calls and random files with OpenSSL's.

#![deny(missing_docs)]
#![deny(clippy::undocumented_unsafe_blocks)]

mod callbacks;
mod primitives;
mod provider;
mod setup;

pub use provider::SqlcipherProvider;
pub use setup::somacard_sqlcipher_setup;

/// What `PRAGMA cipher_provider` answers when this crate is at work.
pub const PROVIDER_NAME: &str = match setup::NAME.to_str() {
    Ok(name) => name,
    Err(_) => panic!("the provider's name is ASCII"),
};

/// Keeps this crate in the program. Cargo links a dependency only when Rust code names it, and SQLCipher's C code, which
/// needs [`somacard_sqlcipher_setup`], doesn't count. Call it before opening a database; it costs nothing and may be
/// called again.
pub fn link() {
    std::hint::black_box(somacard_sqlcipher_setup as *const ());
}

/// Whether AES runs on the processor's own instructions on this machine.
pub fn hardware_aes() -> bool {
    aes::hardware_accelerated()
}

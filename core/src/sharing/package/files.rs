//! What a file in a package can be called, and how much of it there can be.

use crate::error::{Error, Given, Result};

const LONGEST: usize = 64;
/// What packs better than this, beyond the first bytes, was made to fill a disk.
const RATIO: u64 = 200;
const FREE: u64 = 1024 * 1024;

/// A name without folders, the same on every system.
///
/// # Errors
/// `Invalid`.
pub(super) fn check_name(name: &str) -> Result<()> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let ends = name.bytes().next().is_some_and(plain) && name.bytes().next_back().is_some_and(plain);
    if ends && name.len() <= LONGEST && name.bytes().all(|byte| plain(byte) || matches!(byte, b'.' | b'-')) {
        return Ok(());
    }
    Err(Error::invalid("name", Given::text(name), "a name of 1 to 64 of a-z, 0-9, full stop and hyphen"))
}

/// How much of a file there is, packed and unpacked.
///
/// # Errors
/// `Invalid` for one that unpacks to far more than a diary can.
pub(super) fn check_ratio(packed: u64, size: u64) -> Result<()> {
    if size <= FREE + packed.saturating_mul(RATIO) {
        return Ok(());
    }
    Err(Error::invalid("bytes", Given::value(size), format!("at most {RATIO} times as much as packed")))
}

//! Where a link's file lies.

use crate::error::{Error, Given, Result};
use crate::sync::relay_address;

const LONGEST: usize = 128;

/// Checks an address: `https://`, a host and a path; `http://` for this machine alone, where nobody listens between.
///
/// # Errors
/// `Invalid`.
pub(super) fn check_url(url: &str) -> Result<()> {
    let refused = || {
        let allowed = format!("https://, a host and a path, at most {LONGEST} characters");
        Error::invalid("url", Given::secret(url.len()), allowed)
    };
    let after_scheme = url.find("://").ok_or_else(refused)? + 3;
    let path = url[after_scheme..].find('/').ok_or_else(refused)? + after_scheme;
    let plain = |byte: u8| {
        byte.is_ascii_graphic() && !matches!(byte, b'#' | b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
    };
    let host = &url[..path];
    if url.len() > LONGEST || !url.bytes().all(plain) || relay_address(host).ok().as_deref() != Some(host) {
        return Err(refused());
    }
    Ok(())
}

/// The address with one more word in its query.
pub(super) fn with_query(url: &str, name: &str, value: &str) -> String {
    let join = if url.contains('?') { '&' } else { '?' };
    let mut address = format!("{url}{join}{name}=");
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => address.push(char::from(byte)),
            other => address.push_str(&format!("%{other:02X}")),
        }
    }
    address
}

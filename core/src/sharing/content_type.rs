//! The media type of something that is shared.

use crate::error::{Error, Given, Result};

const LONGEST: usize = 100;

/// Checks a media type, with its parameters.
///
/// # Errors
/// `Invalid`.
pub(super) fn check_content_type(content_type: &str) -> Result<()> {
    let plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'+' | b'-' | b';' | b'=' | b' ');
    let fits = content_type.len() <= LONGEST && content_type.bytes().all(plain);
    if fits && content_type.split_once('/').is_some_and(|(kind, rest)| !kind.is_empty() && !rest.is_empty()) {
        return Ok(());
    }
    Err(Error::invalid("content-type", Given::text(content_type), "a media type such as text/csv"))
}

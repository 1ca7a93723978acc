//! How a package says that it is not what its sender made.

use std::io;

use crate::error::Error;

/// Cut off or changed.
pub(super) fn damaged(what: &str) -> Error {
    Error::Damaged { what: format!("{what} of the package") }
}

/// A package that ends too early, or content that is no deflate, is damaged; other failures are what they are.
pub(super) fn while_reading(what: &str) -> impl Fn(io::Error) -> Error + '_ {
    move |error| match error.kind() {
        io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => damaged(what),
        _ => error.into(),
    }
}

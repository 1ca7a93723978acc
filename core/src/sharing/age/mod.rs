//! Sealed files in the age format (age-encryption.org/v1), so that a person at a clinic opens them with any `age`. Of its kinds of
//! recipient X25519 alone; no passphrases, no armor. Both ways stream: memory stays at one piece of 64 KiB, however long the file.
//! Why by hand: docs/adr/0025.

mod header;
mod identity;
mod reader;
mod recipient;
mod stanza;
mod stream;
mod writer;

pub use identity::AgeIdentity;
pub use reader::AgeReader;
pub use recipient::AgeRecipient;
pub use writer::AgeWriter;

use crate::error::Error;

/// Bytes of the key of one file.
const FILE_KEY: usize = 16;

/// The file is not what its sender made.
fn damaged(what: &str) -> Error {
    Error::Damaged { what: what.into() }
}

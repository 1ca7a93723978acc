//! What travels to a clinic, inside a sealed file: a plain ZIP that anybody opens with `age` and `unzip`, and that can still be
//! believed. Behind the files stand `share.json`, which says what they are and gives the digest of each, and `share.sig`, the
//! signature over it by a key made for this recipient alone. Both ways stream; a reader takes one shape of ZIP and no other, so
//! that nobody sees another file in it than `unzip` does. Byte for byte: docs/sharing.md.

mod damage;
mod entry;
mod files;
mod reader;
mod share;
mod writer;

pub use reader::{Package, PackageLimits};
pub use share::{Share, ShareFile, ShareRecipient};
pub use writer::PackageWriter;

/// The only version so far.
const FORMAT: u32 = 1;
/// What stands before the bytes of `share.json` where they are signed.
const SIGNED: &[u8] = b"somacard share 1";
const SHARE: &str = "share.json";
const SIGNATURE: &str = "share.sig";
/// How many files a package can hold besides those two.
const MOST_FILES: usize = 100;
/// How long `share.json` can be, in bytes.
const LONGEST_SHARE: u64 = 256 * 1024;

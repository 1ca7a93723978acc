//! A file under a key, for the reader of a SMART Health Link: JWE compact (RFC 7516), `alg: dir`, `enc: A256GCM`, often packed by raw
//! deflate (`zip: DEF`). It lies in memory whole, packed and sealed. Byte for byte: docs/sharing.md.

mod header;
mod inflate;
mod key;
mod text;

pub use key::JweKey;
pub use text::Opened;

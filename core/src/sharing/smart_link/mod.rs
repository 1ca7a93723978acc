//! A SMART Health Link: where a sealed file lies, and the key that opens it, in one text for a QR code. Whoever has the text can read
//! the file while it is there. The specification is HL7's (STU 1); only a link that a plain client can open is called one.
//! Byte for byte: docs/sharing.md.

mod address;
mod flags;
mod link;
mod payload;

pub use flags::LinkFlags;
pub use link::SmartLink;

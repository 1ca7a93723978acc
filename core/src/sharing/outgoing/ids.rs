//! Names that things have towards one recipient: the same in every export to them, others to anybody else, and telling nothing of when
//! something was typed, which a UUIDv7 would.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::{Builder, Uuid};
use zeroize::Zeroizing;

/// The key of a recipient's names, 32 random bytes.
#[derive(Clone)]
pub struct ExportIds(Zeroizing<[u8; 32]>);

impl ExportIds {
    /// The names under a key.
    pub fn new(key: [u8; 32]) -> Self {
        Self(Zeroizing::new(key))
    }

    /// The name of something of a kind, such as `check-in`, by its id in the diary: a UUID (version 8) of HMAC-SHA256.
    pub fn name(&self, kind: &str, id: &str) -> Uuid {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_slice()).expect("any key will do for an HMAC");
        mac.update(kind.as_bytes());
        mac.update(&[0]);
        mac.update(id.as_bytes());
        let hash: [u8; 32] = mac.finalize().into_bytes().into();
        Builder::from_custom_bytes(*hash.first_chunk().expect("a hash is longer")).into_uuid()
    }
}

impl std::fmt::Debug for ExportIds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ExportIds(..)")
    }
}

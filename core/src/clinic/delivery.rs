//! A share on its way to a clinic: the sealed file goes to the relay first, then the letter that says so. Both can be done again at
//! any point; the desk takes a share once, by its id.

use sha2::{Digest, Sha256};

use super::Link;
use super::said::Delivered;
use crate::error::Result;
use crate::sync::{MOST_BLOB_DAYS, Request, checked_body, delete_blob, keep_blob};

/// A share to deliver.
#[derive(Clone, PartialEq, Eq)]
pub struct Delivery {
    /// The share's id, as the package says it.
    pub id: [u8; 16],
    /// The file's name at the relay: 32 random bytes.
    pub blob: [u8; 32],
    /// The Ed25519 public key that signed the package.
    pub key: [u8; 32],
    /// The package, sealed to the clinic's key: 1 byte to 16 MiB.
    pub sealed: Vec<u8>,
}

impl Delivery {
    /// Refuses a file that the relay can't keep.
    ///
    /// # Errors
    /// `Invalid`.
    pub(crate) fn checked(self) -> Result<Self> {
        checked_body("sealed", &self.sealed)?;
        Ok(self)
    }

    /// What the clinic's letter says.
    pub(super) fn announced(&self) -> Delivered {
        let (bytes, sha256) = (self.sealed.len() as u64, Sha256::digest(&self.sealed).into());
        Delivered { id: self.id, blob: self.blob, bytes, sha256, key: self.key }
    }

    /// The request that keeps the file.
    pub(super) fn keep(&self, link: &Link) -> Result<Request> {
        let (relay, token) = (&link.invitation.relay, &link.mine()?.token);
        Ok(keep_blob(relay, token, &self.blob, MOST_BLOB_DAYS, self.sealed.clone()))
    }
}

impl std::fmt::Debug for Delivery {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Delivery").field("bytes", &self.sealed.len()).finish_non_exhaustive()
    }
}

/// The request that takes a delivered file away from the relay.
pub(crate) fn withdrawal(link: &Link, blob: &[u8; 32]) -> Result<Request> {
    Ok(delete_blob(&link.invitation.relay, &link.mine()?.token, blob))
}

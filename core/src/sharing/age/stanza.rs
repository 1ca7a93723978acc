//! One stanza of the header: the file's key, wrapped for one recipient.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use chacha20poly1305::aead::Aead;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{AgeIdentity, AgeRecipient, FILE_KEY, damaged};
use crate::entropy::Entropy;
use crate::error::{Error, Result};

const KIND: &str = "X25519";
const INFO: &[u8] = b"age-encryption.org/v1/X25519";
/// Bytes of a wrapped file key with its tag.
const WRAPPED: usize = FILE_KEY + 16;

/// The key of one file.
pub(super) type FileKey = Zeroizing<[u8; FILE_KEY]>;

/// A stanza of any kind, as it was read.
#[derive(Debug)]
pub(super) struct Stanza {
    /// Its arguments; the first one says of which kind it is.
    pub arguments: Vec<String>,
    /// Its body.
    pub body: Vec<u8>,
}

/// A stanza of X25519.
pub(super) struct Wrapped {
    share: [u8; 32],
    body: [u8; WRAPPED],
}

impl Stanza {
    /// What an identity of ours can try; nothing for a stanza of another kind.
    ///
    /// # Errors
    /// `Damaged` for one of X25519 that is not as it has to be.
    pub fn wrapped(&self) -> Result<Option<Wrapped>> {
        let [kind, arguments @ ..] = self.arguments.as_slice() else { return Ok(None) };
        if kind != KIND {
            return Ok(None);
        }
        let refused = || damaged("a recipient of the sealed file");
        let [share] = arguments else { return Err(refused()) };
        let share = BASE64.decode(share).ok().and_then(|share| share.try_into().ok()).ok_or_else(refused)?;
        // Checked before anything is opened, so that a body can't be tried under many keys at once.
        let body = self.body.as_slice().try_into().map_err(|_| refused())?;
        Ok(Some(Wrapped { share, body }))
    }
}

impl Wrapped {
    /// Wraps a file's key for one recipient, under a secret made for this stanza alone.
    pub fn new(key: &FileKey, recipient: &AgeRecipient, entropy: &dyn Entropy) -> Result<Self> {
        let refused = || Error::Store { what: "sealing a file".into() };
        let secret = AgeIdentity::generate(entropy)?;
        let share = secret.public();
        let shared = secret.agree(*recipient.bytes()).ok_or_else(refused)?;
        let cipher = cipher(&shared, &share, recipient.bytes());
        let body = cipher.encrypt(&Nonce::default(), key.as_slice()).ok().and_then(|body| body.try_into().ok());
        Ok(Self { share, body: body.ok_or_else(refused)? })
    }

    /// The file's key, where the stanza is for this identity.
    ///
    /// # Errors
    /// `Damaged` for a share of low order.
    pub fn open(&self, identity: &AgeIdentity) -> Result<Option<FileKey>> {
        let shared = identity.agree(self.share).ok_or_else(|| damaged("a recipient of the sealed file"))?;
        let opened = cipher(&shared, &self.share, &identity.public()).decrypt(&Nonce::default(), self.body.as_slice());
        let opened = opened.ok().map(Zeroizing::new);
        Ok(opened.and_then(|key| <[u8; FILE_KEY]>::try_from(key.as_slice()).ok()).map(Zeroizing::new))
    }

    /// The lines of the header. A body of 32 bytes is one short line.
    pub fn lines(&self) -> String {
        format!("-> {KIND} {}\n{}\n", BASE64.encode(self.share), BASE64.encode(self.body))
    }
}

fn cipher(shared: &[u8; 32], share: &[u8; 32], recipient: &[u8; 32]) -> ChaCha20Poly1305 {
    let mut key = Zeroizing::new([0; 32]);
    let salt = [share.as_slice(), recipient].concat();
    Hkdf::<Sha256>::new(Some(&salt), shared).expand(INFO, key.as_mut()).expect("32 bytes are within what HKDF gives");
    ChaCha20Poly1305::new((&*key).into())
}

//! The sealed file as text: header, no encrypted key, nonce, content and tag, with full stops between them.

use std::fmt;
use std::io::Read;

use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;

use super::header::{self, Header};
use super::inflate::{check_size, deflate, inflate};
use super::key::JweKey;
use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};

const NONCE: usize = 12;
const TAG: usize = 16;
/// Letters of the longest header that is read.
const LONGEST_HEADER: usize = 4096;
/// Below this every reader unpacks: `jose` stops at 250,000 bytes unpacked, `jwcrypto` at 262,144 packed.
const UNPACKED_BY_ALL: usize = 240_000;
/// From here on it is too long for a relay's 16 MiB, if it is not packed.
const PLAIN_AT_A_RELAY: usize = 12_000_000;

/// What was in a sealed file.
#[derive(Clone, PartialEq, Eq)]
pub struct Opened {
    /// Its media type, where the sender gave one.
    pub content_type: Option<String>,
    /// The content.
    pub content: Vec<u8>,
}

impl JweKey {
    /// Seals content under this key with a fresh nonce. It is packed where every reader unpacks it, and where a relay would not keep it
    /// otherwise; in between it is not, since common libraries refuse to unpack more than a quarter of a megabyte.
    ///
    /// # Errors
    /// `Invalid` for a content type that is none; `NoRandomness`; whatever the reader says.
    pub fn seal(&self, content_type: &str, content: impl Read, entropy: &dyn Entropy) -> Result<String> {
        let (mut content, mut sealed) = (content, Vec::new());
        content.read_to_end(&mut sealed)?;
        let packed = !(UNPACKED_BY_ALL..PLAIN_AT_A_RELAY).contains(&sealed.len());
        if packed {
            sealed = deflate(sealed.as_slice())?;
        }
        let mut text = BASE64.encode(header::write(content_type, packed)?);
        let nonce: [u8; NONCE] = random(entropy)?;
        let tag = self.cipher().encrypt_inout_detached(&nonce.into(), text.as_bytes(), sealed.as_mut_slice().into());
        let tag = tag.map_err(|_| Error::Store { what: "sealing a file".into() })?;
        text.reserve(sealed.len() / 3 * 4 + 64);
        text.push_str("..");
        for (part, end) in [(nonce.as_slice(), "."), (&sealed, "."), (&tag, "")] {
            BASE64.encode_string(part, &mut text);
            text.push_str(end);
        }
        Ok(text)
    }

    /// Opens what was sealed under this key, unpacking to at most so many bytes.
    ///
    /// # Errors
    /// `Invalid` naming what this version does not open (`alg`, `enc`, `zip`, `crit`), what is no JWE (`jwe`) or too much of it
    /// (`bytes`); `WrongKey` for another key and for a text that was changed, which look the same; `Damaged` for content that was
    /// packed wrongly.
    pub fn open(&self, text: &str, most_bytes: usize) -> Result<Opened> {
        let refused = || Error::invalid("jwe", Given::secret(text.len()), "the five parts of a JWE, unchanged");
        let text = text.trim();
        // Packing makes nothing longer but by a few bytes in a thousand.
        check_size(text.len() / 2, most_bytes.saturating_add(LONGEST_HEADER))?;
        let parts: Vec<&str> = text.splitn(6, '.').collect();
        let [protected, "", nonce, sealed, tag] = parts[..] else { return Err(refused()) };
        if protected.len() > LONGEST_HEADER {
            return Err(refused());
        }
        let decoded = |part: &str| BASE64.decode(part).map_err(|_| refused());
        let header = Header::read(&decoded(protected)?)?;
        let nonce: [u8; NONCE] = decoded(nonce)?.try_into().map_err(|_| refused())?;
        let tag: [u8; TAG] = decoded(tag)?.try_into().map_err(|_| refused())?;
        let mut content = decoded(sealed)?;
        let buffer = content.as_mut_slice().into();
        let opened = self.cipher().decrypt_inout_detached(&nonce.into(), protected.as_bytes(), buffer, &tag.into());
        opened.map_err(|_| Error::WrongKey)?;
        if header.packed {
            content = inflate(&content, most_bytes)?;
        }
        check_size(content.len(), most_bytes)?;
        Ok(Opened { content_type: header.content_type, content })
    }

    fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new(self.bytes().into())
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened").field("content_type", &self.content_type).finish_non_exhaustive()
    }
}

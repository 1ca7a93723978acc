//! Key custody. A phone answers with its key store; a computer with a key file that only its owner can read.

use std::fmt;
use std::fs;
use std::io;
use std::path::PathBuf;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::key::{from_hex, to_hex};
use super::new_file::NewFile;

/// What a vault keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum KeySlot {
    /// Opens the diary.
    File,
    /// Opens the sidecar, usable after the first unlock of the phone.
    Always,
    /// Random; the same value stands in the diary. A diary that meets another vault's nonce is a copy.
    DeviceNonce,
}

/// A secret to keep. It is never printed.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "uniffi", uniffi::export(Debug))]
pub struct Secret {
    /// Where it is kept.
    pub slot: KeySlot,
    /// 32 bytes.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Secret").field("slot", &self.slot).finish_non_exhaustive()
    }
}

/// Whether a vault holds a secret that can be read, now or later.
pub(super) fn holds(vault: &dyn KeyVault, slot: KeySlot) -> Result<bool, VaultError> {
    readable(vault.has(slot)).map(Option::unwrap_or_default)
}

/// The answer of a vault. A secret that can never be read again (its phone's key store forgot how) is none: the person has
/// to be led to their backup, not to unlock once more.
pub(super) fn readable<T>(answer: Result<T, VaultError>) -> Result<Option<T>, VaultError> {
    match answer {
        Err(VaultError::Unreadable { .. }) => Ok(None),
        answer => answer.map(Some),
    }
}

/// Why a vault did not answer. The reason never holds key material.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
pub enum VaultError {
    /// It can't be reached now: the phone is locked, the file can't be read.
    #[error("{reason}")]
    Unavailable {
        /// Why, in words for an engineer.
        reason: String,
    },
    /// What it holds is no key, and never will be one again: damaged, or sealed by something that is gone. It counts as
    /// missing from then on: a diary that is there asks for its backup, and a new one is given new keys in its place.
    #[error("{reason}")]
    Unreadable {
        /// Why, in words for an engineer.
        reason: String,
    },
}

impl VaultError {
    /// It can't be reached now.
    pub fn unavailable(reason: impl Into<String>) -> Self {
        Self::Unavailable { reason: reason.into() }
    }

    /// What it holds is not a key.
    pub fn unreadable(reason: impl Into<String>) -> Self {
        Self::Unreadable { reason: reason.into() }
    }
}

/// Keeps 32-byte secrets outside the diary. A phone implements it over its key store: Keystore on Android, Keychain on iOS.
#[cfg_attr(feature = "uniffi", uniffi::export(with_foreign))]
pub trait KeyVault: Send + Sync {
    /// Whether there is a secret in a slot, without asking the person for anything.
    ///
    /// # Errors
    /// When it can't be known: never answer "no" then.
    fn has(&self, slot: KeySlot) -> Result<bool, VaultError>;

    /// The secret in a slot, or nothing.
    ///
    /// # Errors
    /// When it can't be known whether there is one: never answer "nothing" then.
    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, VaultError>;

    /// Keeps secrets, all or none, durable before it returns.
    ///
    /// # Errors
    /// When they could not be kept.
    fn store(&self, secrets: Vec<Secret>) -> Result<(), VaultError>;

    /// Forgets everything.
    ///
    /// # Errors
    /// When something may be left.
    fn erase(&self) -> Result<(), VaultError>;
}

/// A key file: text lines `file`, `always`, `device` with 64 hexadecimal digits each, mode 0600.
#[derive(Debug, Clone)]
pub struct KeyFile {
    path: PathBuf,
    diary: PathBuf,
}

/// Name and secret of each line.
type Lines = Vec<(String, Zeroizing<Vec<u8>>)>;

const HEADER: &str = "somacard-keys 1";

impl KeyFile {
    /// The key file at `path` for the diary in the folder `diary`. The folder's place is mixed into the device nonce: a
    /// diary copied to another place counts as a copy even where the key file is shared.
    pub fn new(path: impl Into<PathBuf>, diary: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), diary: diary.into() }
    }

    fn read(&self) -> Result<Option<Lines>, VaultError> {
        let text = match fs::read_to_string(&self.path) {
            Ok(text) => Zeroizing::new(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(VaultError::unavailable(format!("the key file: {}", error.kind()))),
        };
        // Another file may have been named by mistake: nothing is to be led to write over it.
        let broken = || VaultError::unavailable("the key file is not one, or it is damaged");
        let mut lines = text.lines();
        if lines.next() != Some(HEADER) {
            return Err(broken());
        }
        let line = |line: &str| {
            let (name, hex) = line.split_once(' ')?;
            from_hex(hex).filter(|secret| secret.len() == 32).map(|secret| (name.to_owned(), secret))
        };
        lines.map(line).collect::<Option<_>>().map(Some).ok_or_else(broken)
    }

    /// The nonce of this place: hash of the secret and the folder's real path.
    fn placed(&self, secret: &[u8]) -> Vec<u8> {
        let place = fs::canonicalize(&self.diary).unwrap_or_else(|_| self.diary.clone());
        Sha256::new().chain_update(secret).chain_update(place.as_os_str().as_encoded_bytes()).finalize().to_vec()
    }
}

impl KeyVault for KeyFile {
    fn has(&self, slot: KeySlot) -> Result<bool, VaultError> {
        Ok(self.read()?.into_iter().flatten().any(|(name, _)| name == slot_name(slot)))
    }

    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, VaultError> {
        let secret = self.read()?.into_iter().flatten().find(|(name, _)| name == slot_name(slot));
        Ok(secret.map(|(_, secret)| match slot {
            KeySlot::DeviceNonce => self.placed(&secret),
            KeySlot::File | KeySlot::Always => secret.to_vec(),
        }))
    }

    fn store(&self, secrets: Vec<Secret>) -> Result<(), VaultError> {
        let lines = secrets.into_iter().map(|secret| {
            let bytes = Zeroizing::new(secret.bytes);
            format!("{} {}\n", slot_name(secret.slot), to_hex(&bytes))
        });
        let text = Zeroizing::new(format!("{HEADER}\n{}", lines.collect::<String>()));
        NewFile::write_whole(&self.path, text.as_bytes())
            .map_err(|error| VaultError::unavailable(format!("the key file can't be written: {error}")))
    }

    fn erase(&self) -> Result<(), VaultError> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(VaultError::unavailable(format!("the key file can't be removed: {}", error.kind())))
            }
            _ => Ok(()),
        }
    }
}

fn slot_name(slot: KeySlot) -> &'static str {
    match slot {
        KeySlot::File => "file",
        KeySlot::Always => "always",
        KeySlot::DeviceNonce => "device",
    }
}

//! Where a diary lives, and how it starts: with file and key it opens, with only one of them it asks, with neither it can
//! begin. No key is ever made over an old file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rusqlite::Connection;

use super::key::FileKey;
use super::open::{Mode, connect};
use super::vault::{KeySlot, KeyVault, VaultError};
use super::{Store, Writable, facts, migrate, tables};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Result};

/// The folder of a diary.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place(PathBuf);

/// What is there before a diary is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartState {
    /// File and key: it can be opened.
    Ready,
    /// A file without its key: recovery words and a backup are needed.
    KeyMissing,
    /// A key without a file: ask what happened to it.
    FileMissing,
    /// Neither: a new diary can begin.
    New,
}

impl Place {
    /// The diary in this folder.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self(folder.into())
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The diary's file.
    pub fn diary(&self) -> PathBuf {
        self.0.join("diary.db")
    }

    /// The sidecar's file.
    pub fn sidecar(&self) -> PathBuf {
        self.0.join("sidecar.db")
    }

    /// What is there.
    ///
    /// # Errors
    /// `Vault` when the vault can't say whether it has a key.
    pub fn start_state(&self, vault: &dyn KeyVault) -> Result<StartState> {
        let key = vault.load(KeySlot::File)?.is_some();
        Ok(match (fs::exists(self.diary())?, key) {
            (true, true) => StartState::Ready,
            (true, false) => StartState::KeyMissing,
            (false, true) => StartState::FileMissing,
            (false, false) => StartState::New,
        })
    }

    /// Refuses to begin a diary where a file or a key is.
    pub(super) fn check_new(&self, vault: &dyn KeyVault) -> Result<()> {
        match self.start_state(vault)? {
            StartState::New => Ok(()),
            StartState::FileMissing => Err(Error::FileMissing),
            StartState::Ready | StartState::KeyMissing => Err(Error::DiaryExists),
        }
    }

    /// Removes the diary's files, whatever SQLite left beside them included.
    pub(crate) fn remove_files(&self) -> Result<()> {
        for file in [self.diary(), self.sidecar()] {
            for ending in ["", "-wal", "-shm", "-journal", ".new"] {
                let mut path = file.clone().into_os_string();
                path.push(ending);
                match fs::remove_file(path) {
                    Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
                    _ => {}
                }
            }
        }
        Ok(())
    }
}

impl From<VaultError> for Error {
    fn from(error: VaultError) -> Self {
        Self::Vault { reason: error.to_string() }
    }
}

/// The keys of a new diary, not kept anywhere yet.
pub(super) struct NewKeys {
    pub file: FileKey,
    pub always: FileKey,
    nonce: [u8; 32],
}

impl NewKeys {
    pub(super) fn generate(entropy: &dyn Entropy) -> Result<Self> {
        Ok(Self { file: FileKey::generate(entropy)?, always: FileKey::generate(entropy)?, nonce: random(entropy)? })
    }

    /// Gives them to the vault. Returns the nonce as the vault will say it.
    pub(super) fn keep(&self, vault: &dyn KeyVault) -> Result<Vec<u8>> {
        vault.store(&[
            (KeySlot::File, self.file.bytes().to_vec()),
            (KeySlot::Always, self.always.bytes().to_vec()),
            (KeySlot::DeviceNonce, self.nonce.to_vec()),
        ])?;
        vault.load(KeySlot::DeviceNonce)?.ok_or(Error::Vault { reason: "it forgot the device nonce".into() })
    }
}

/// The file key a vault holds.
pub(crate) fn file_key(vault: &dyn KeyVault, slot: KeySlot) -> Result<Option<FileKey>> {
    vault.load(slot)?.map(|bytes| FileKey::from_bytes(&zeroize::Zeroizing::new(bytes))).transpose()
}

impl Store {
    /// Begins a diary in an empty place. The key is kept before the file is made: a file without a key would be lost.
    pub(crate) fn create(place: &Place, vault: &dyn KeyVault, entropy: &dyn Entropy) -> Result<Self> {
        place.check_new(vault)?;
        fs::create_dir_all(place.folder())?;
        let keys = NewKeys::generate(entropy)?;
        let nonce = keys.keep(vault)?;
        let made = Self::create_files(place, &keys, &nonce, entropy);
        if made.is_err() {
            // Nothing was written by the person yet: leave the place as it was found.
            let _ = place.remove_files();
            let _ = vault.erase();
        }
        made?;
        Self::open(place, vault, entropy)
    }

    fn create_files(place: &Place, keys: &NewKeys, nonce: &[u8], entropy: &dyn Entropy) -> Result<()> {
        let mut file = connect(&place.diary(), &keys.file, Mode::Create)?;
        migrate::migrate(&mut file)?;
        facts::become_new_device(&file, nonce, entropy)?;
        facts::set(&file, facts::Fact::Folded, &migrate::FORMAT.to_be_bytes())?;
        file.close().map_err(|(_, error)| error)?;
        super::Sidecar::create(place, &keys.always).map(drop)
    }

    /// Opens a diary whose file and key are both there.
    pub(crate) fn open(place: &Place, vault: &dyn KeyVault, entropy: &dyn Entropy) -> Result<Self> {
        match place.start_state(vault)? {
            StartState::Ready => {}
            StartState::KeyMissing => return Err(Error::KeyMissing),
            StartState::FileMissing => return Err(Error::FileMissing),
            StartState::New => return Err(Error::NoDiary),
        }
        let key = file_key(vault, KeySlot::File)?.ok_or(Error::KeyMissing)?;
        let (mut file, writable) = connect_best(&place.diary(), &key)?;
        migrate::check_format(&file)?;
        if writable == Writable::Yes {
            prepare(&mut file, vault, entropy)?;
        }
        let reader =
            connect(&place.diary(), &key, if writable == Writable::Yes { Mode::Read } else { Mode::Immutable })?;
        let device = facts::device(&file)?;
        Ok(Self { place: place.clone(), writer: Mutex::new(file), reader: Mutex::new(reader), writable, device, key })
    }
}

/// Opens for writing; where folder or disk do not let it, for reading. A leftover write-ahead log needs its folder to be
/// read right, so that case is refused rather than shown without its last entries.
fn connect_best(path: &Path, key: &FileKey) -> Result<(Connection, Writable)> {
    let refused = match connect(path, key, Mode::Write).and_then(can_write) {
        Ok(file) => return Ok((file, Writable::Yes)),
        Err(why @ (Error::Io { .. } | Error::ReadOnly | Error::DiskFull)) => why,
        Err(other) => return Err(other),
    };
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    if fs::metadata(log).is_ok_and(|log| log.len() > 0) {
        return Err(refused);
    }
    let file = connect(path, key, Mode::Immutable)?;
    let why = if refused == Error::DiskFull || disk_is_full(&refused) { Error::DiskFull } else { Error::ReadOnly };
    Ok((file, Writable::No(why)))
}

/// SQLite opens a file it may not write for reading, in silence: ask.
fn can_write(file: Connection) -> Result<Connection> {
    if file.is_readonly("main")? { Err(Error::ReadOnly) } else { Ok(file) }
}

/// SQLITE_IOERR_SHMSIZE (4874): there was no room for the lock file.
fn disk_is_full(refused: &Error) -> bool {
    matches!(refused, Error::Io { kind } if kind.ends_with(" 4874"))
}

/// Migrates, notices a copied or restored file, and folds the tables anew after an upgrade.
fn prepare(file: &mut Connection, vault: &dyn KeyVault, entropy: &dyn Entropy) -> Result<()> {
    migrate::migrate(file)?;
    let nonce = vault.load(KeySlot::DeviceNonce)?;
    let step = file.transaction_with_behavior(rusqlite::TransactionBehavior::Deferred)?;
    if let Some(nonce) = nonce
        && facts::get(&step, facts::Fact::VaultNonce)?.as_deref() != Some(nonce.as_slice()) {
            facts::become_new_device(&step, &nonce, entropy)?;
        }
    let format = migrate::FORMAT.to_be_bytes();
    if facts::get(&step, facts::Fact::Folded)?.as_deref() != Some(format.as_slice()) {
        tables::rebuild(&step)?;
        facts::set(&step, facts::Fact::Folded, &format)?;
    }
    Ok(step.commit()?)
}

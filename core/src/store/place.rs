//! Where a diary lives, and how it starts: with file and key it opens, with only one of them it asks, with neither it can
//! begin. No key is ever made over an old file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rusqlite::Connection;

use super::key::FileKey;
use super::open::{Mode, connect, has_log, write_ahead};
use super::vault::{KeySlot, KeyVault, VaultError};
use super::{Action, Store, Writable, facts, migrate, tables};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Result};
use crate::time::Moment;

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

    /// Refuses to begin a diary where a file is, or, unless the person chose to begin anew with it, a key.
    pub(super) fn check_new(&self, vault: &dyn KeyVault, with_kept_key: bool) -> Result<()> {
        match self.start_state(vault)? {
            StartState::New => Ok(()),
            StartState::FileMissing if with_kept_key => Ok(()),
            StartState::FileMissing => Err(Error::FileMissing),
            StartState::Ready | StartState::KeyMissing => Err(Error::DiaryExists),
        }
    }

    /// Makes the folder, for its owner alone. Returns whether it was there already.
    pub(super) fn make_folder(&self) -> Result<bool> {
        let there = fs::exists(self.folder())?;
        let mut folder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        folder.recursive(true).create(self.folder())?;
        Ok(there)
    }

    /// Where a diary is made before it is whole.
    pub(super) fn unfinished(&self) -> PathBuf {
        self.0.join("diary.db.new")
    }

    /// Puts a finished diary in its place, durably.
    pub(super) fn finish(&self) -> Result<()> {
        fs::rename(self.unfinished(), self.diary())?;
        #[cfg(unix)]
        fs::File::open(self.folder())?.sync_all()?;
        Ok(())
    }

    /// Where a backup is opened before a diary is made of it.
    pub(super) fn copy(&self) -> PathBuf {
        self.0.join("diary.db.copy")
    }

    /// Removes the diary's files, whatever SQLite left beside them included.
    pub(crate) fn remove_files(&self) -> Result<()> {
        remove(&self.copy())?;
        self.make_room()
    }

    /// The same, except for a backup that is being restored.
    pub(super) fn make_room(&self) -> Result<()> {
        for file in [self.diary(), self.sidecar()] {
            for ending in ["", "-wal", "-shm", "-journal", ".new", ".new-wal", ".new-shm"] {
                let mut path = file.clone().into_os_string();
                path.push(ending);
                remove(Path::new(&path))?;
            }
        }
        Ok(())
    }
}

/// Removes a file, if there is one.
pub(super) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

impl From<VaultError> for Error {
    fn from(error: VaultError) -> Self {
        Self::Vault { reason: error.to_string() }
    }
}

/// The keys of a new diary, kept by the vault.
pub(super) struct NewKeys {
    pub file: FileKey,
    pub always: FileKey,
    pub nonce: Vec<u8>,
    /// Whether they were made for this diary: then they go if it does not come to be.
    fresh: bool,
}

impl NewKeys {
    /// The vault's keys; where it has none, fresh ones that it keeps from now on.
    pub(super) fn kept_by(vault: &dyn KeyVault, entropy: &dyn Entropy) -> Result<Self> {
        let fresh = vault.load(KeySlot::File)?.is_none();
        if fresh {
            let nonce: [u8; 32] = random(entropy)?;
            let (file, always) = (FileKey::generate(entropy)?, FileKey::generate(entropy)?);
            vault.store(&[
                (KeySlot::File, file.bytes().to_vec()),
                (KeySlot::Always, always.bytes().to_vec()),
                (KeySlot::DeviceNonce, nonce.to_vec()),
            ])?;
        }
        let forgot = || Error::Vault { reason: "it did not keep what it was given".into() };
        Ok(Self {
            file: file_key(vault, KeySlot::File)?.ok_or_else(forgot)?,
            always: file_key(vault, KeySlot::Always)?.ok_or_else(forgot)?,
            nonce: vault.load(KeySlot::DeviceNonce)?.ok_or_else(forgot)?,
            fresh,
        })
    }

    /// Leaves a place as it was found, when making a diary failed.
    pub(super) fn give_up(&self, place: &Place, vault: &dyn KeyVault) {
        let _ = place.remove_files();
        if self.fresh {
            let _ = vault.erase();
        }
    }
}

/// The file key a vault holds.
pub(crate) fn file_key(vault: &dyn KeyVault, slot: KeySlot) -> Result<Option<FileKey>> {
    vault.load(slot)?.map(|bytes| FileKey::from_bytes(&zeroize::Zeroizing::new(bytes))).transpose()
}

impl Store {
    /// Begins a diary. The key is kept before the file is made, because a file without a key would be lost; the file is
    /// made beside its place with all that `begin` writes and then put there, so that half a diary is never found.
    pub(crate) fn create(
        place: &Place,
        vault: &dyn KeyVault,
        entropy: &dyn Entropy,
        with_kept_key: bool,
        now: Moment,
        begin: impl FnOnce(&mut Action<'_>) -> Result<()>,
    ) -> Result<Self> {
        place.check_new(vault, with_kept_key)?;
        place.make_folder()?;
        let keys = NewKeys::kept_by(vault, entropy)?;
        let made = place.remove_files().and_then(|()| Self::make(place, &keys, entropy, now, begin));
        if made.is_err() {
            keys.give_up(place, vault);
        }
        made?;
        Self::open(place, vault, entropy)
    }

    fn make(
        place: &Place,
        keys: &NewKeys,
        entropy: &dyn Entropy,
        now: Moment,
        begin: impl FnOnce(&mut Action<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut file = connect(&place.unfinished(), &keys.file, Mode::Create)?;
        migrate::migrate(&mut file)?;
        facts::become_new_device(&file, &keys.nonce, entropy)?;
        facts::set(&file, facts::Fact::Folded, &migrate::FORMAT.to_be_bytes())?;
        let device = facts::device(&file)?;
        let mut action = Action::begin(file.transaction()?, now, device)?;
        begin(&mut action)?;
        action.commit()?;
        file.close().map_err(|(_, error)| error)?;
        super::Sidecar::create(place, &keys.always)?;
        place.finish()
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
        let (mut file, writable) = connect_best(&place.diary(), &key, migrate::check_format)?;
        if writable == Writable::Yes {
            prepare(&mut file, vault, entropy)?;
        }
        let reader =
            connect(&place.diary(), &key, if writable == Writable::Yes { Mode::Read } else { Mode::Immutable })?;
        let device = facts::device(&file)?;
        Ok(Self { place: place.clone(), writer: Mutex::new(file), reader: Mutex::new(reader), writable, device, key })
    }
}

/// Opens for writing; where folder or disk do not let it, for reading. `check` refuses a file before anything is written. A
/// leftover write-ahead log needs its folder to be read right, so that case is refused rather than shown without its last
/// entries.
pub(super) fn connect_best(
    path: &Path,
    key: &FileKey,
    check: fn(&Connection) -> Result<()>,
) -> Result<(Connection, Writable)> {
    let write = may_write(path).and_then(|()| connect(path, key, Mode::Write));
    let refused = match write.and_then(|file| can_write(file, check)) {
        Ok(file) => return Ok((file, Writable::Yes)),
        Err(why @ (Error::Io { .. } | Error::ReadOnly | Error::DiskFull)) => why,
        Err(other) => return Err(other),
    };
    let why = if refused == Error::DiskFull || disk_is_full(&refused) { Error::DiskFull } else { Error::ReadOnly };
    if has_log(path) {
        return Err(why);
    }
    let file = connect(path, key, Mode::Immutable)?;
    check(&file)?;
    Ok((file, Writable::No(why)))
}

/// Asked before SQLite is, which would leave an empty log beside a file that it may not write.
fn may_write(path: &Path) -> Result<()> {
    match fs::OpenOptions::new().write(true).open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Err(Error::ReadOnly),
        file => Ok(file.map(drop)?),
    }
}

/// SQLite opens a file it may not write for reading, in silence: ask.
fn can_write(file: Connection, check: fn(&Connection) -> Result<()>) -> Result<Connection> {
    if file.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    check(&file)?;
    write_ahead(&file)?;
    Ok(file)
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
        && facts::get(&step, facts::Fact::VaultNonce)?.as_deref() != Some(nonce.as_slice())
    {
        facts::become_new_device(&step, &nonce, entropy)?;
    }
    let format = migrate::FORMAT.to_be_bytes();
    if facts::get(&step, facts::Fact::Folded)?.as_deref() != Some(format.as_slice()) {
        tables::rebuild(&step)?;
        facts::set(&step, facts::Fact::Folded, &format)?;
    }
    Ok(step.commit()?)
}

//! Where a diary lives: its folder, the files in it, and what is there before it is opened.

use std::fs;
use std::path::{Path, PathBuf};

use super::vault::{KeySlot, KeyVault, VaultError, holds};
use crate::error::{Error, Result};

/// The folder of a diary.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place(PathBuf);

/// What is there before a diary is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
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
        let key = holds(vault, KeySlot::File)?;
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

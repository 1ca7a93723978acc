//! A client's folder at the desk, below `clients`: sealed files that wait to be opened, and a folder for each share that was filed.
//! For their owner alone.

use std::fs::{self, DirBuilder, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::files::Files;
use crate::clinic::PairId;
use crate::error::Result;
use crate::store::NewFile;

/// Below the desk's folder.
pub(super) const CLIENTS: &str = "clients";

impl Files {
    /// The folder of a client, made where there is none.
    pub fn client(&self, pair: &str) -> Result<PathBuf> {
        let clients = self.path_of(CLIENTS);
        let folder = clients.join(PairId::parse(pair)?.to_string());
        private_folder(&clients)?;
        private_folder(&folder)?;
        Ok(folder)
    }

    /// Keeps a sealed file, durably.
    pub fn keep_sealed(&self, pair: &str, share: &str, sealed: &[u8]) -> Result<()> {
        NewFile::write_whole(&self.client(pair)?.join(sealed_name(share)?), sealed)
    }

    /// A sealed file that was kept; nothing when there is none.
    pub fn sealed(&self, pair: &str, share: &str) -> Result<Option<File>> {
        match File::open(self.client(pair)?.join(sealed_name(share)?)) {
            Ok(file) => Ok(Some(file)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes away what waits in a client's folder; the folder, where something that was filed is left in it.
    pub fn empty_client(&self, pair: &str) -> Result<Option<PathBuf>> {
        let (folder, mut left) = (self.client(pair)?, false);
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            // Filed folders are named by their day; one that was begun is hidden.
            match (entry.file_type()?.is_dir(), entry.file_name().as_encoded_bytes().starts_with(b".")) {
                (true, false) => left = true,
                (true, true) => fs::remove_dir_all(entry.path())?,
                (false, _) => fs::remove_file(entry.path())?,
            }
        }
        if !left {
            fs::remove_dir(&folder)?;
        }
        Ok(left.then_some(folder))
    }

    /// Takes a sealed file away, if there is one.
    pub fn remove_sealed(&self, pair: &str, share: &str) -> Result<()> {
        match fs::remove_file(self.client(pair)?.join(sealed_name(share)?)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
}

/// A share's id has the form of a pair's: whatever a letter said, it is a name in the client's folder.
fn sealed_name(share: &str) -> Result<String> {
    Ok(format!("{}.age", PairId::parse(share)?))
}

/// Makes a folder for its owner alone, durably, where there is none.
pub(super) fn private_folder(folder: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Ok(()) => sync_folder(folder.parent().unwrap_or(folder)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Makes what was named or renamed in a folder durable.
pub(super) fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(if folder == Path::new("") { Path::new(".") } else { folder })?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

//! The desk's folder and a practitioner's key file: for their owner alone, never half written, one program at a time.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::clinic::desk::DeskPair;
use crate::clinic::{PairId, PractitionerKey};
use crate::error::{Error, Given, Result};
use crate::store::NewFile;

const ENDING: &str = "json";

/// The folder, held by this program.
pub(super) struct Files {
    folder: PathBuf,
    // Released when it is dropped.
    _lock: File,
}

impl Files {
    pub fn open(folder: &Path) -> Result<Self> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(folder)?;
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let lock = options.open(folder.join("desk.lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { folder: folder.to_owned(), _lock: lock }),
            Err(fs::TryLockError::WouldBlock) => Err(Error::Busy),
            Err(fs::TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// A file of the desk's own, by a name of ours.
    pub fn path_of(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Makes what was named in the folder durable.
    pub fn sync(&self) -> Result<()> {
        super::shelf::sync_folder(&self.folder)
    }

    /// The file of a pair. Whatever was typed, it is a name in this folder.
    fn path(&self, pair: &str) -> Result<PathBuf> {
        Ok(self.folder.join(PairId::parse(pair)?.to_string()).with_extension(ENDING))
    }

    pub fn read(&self, pair: &str) -> Result<DeskPair> {
        match fs::read_to_string(self.path(pair)?) {
            Ok(text) => DeskPair::from_json(&Zeroizing::new(text)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                Err(Error::not_found("pair", Given::value(pair), "a pair of `clinic inbox`"))
            }
            Err(error) => Err(error.into()),
        }
    }

    pub fn all(&self) -> Result<Vec<DeskPair>> {
        let mut all = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            if path.extension().is_some_and(|ending| ending == ENDING) && PairId::parse(&name).is_ok() {
                all.push(self.read(&name)?);
            }
        }
        Ok(all)
    }

    pub fn save(&self, pair: &DeskPair) -> Result<()> {
        let text =
            serde_json::to_string_pretty(pair).map_err(|_| Error::Store { what: "a pair of the desk".into() })?;
        let text = Zeroizing::new(text + "\n");
        NewFile::write_whole(&self.path(&pair.pair)?, text.as_bytes())
    }

    pub fn remove(&self, pair: &str) -> Result<()> {
        Ok(fs::remove_file(self.path(pair)?)?)
    }
}

impl PractitionerKey {
    /// Writes it to a new file that only its owner can read.
    ///
    /// # Errors
    /// `Invalid` where a file of that name is; `Io`, `DiskFull`.
    pub fn write(&self, path: &Path) -> Result<()> {
        if fs::exists(path)? {
            return Err(Error::invalid("out", Given::nothing(), "the name of a new file: no key is ever replaced"));
        }
        NewFile::write_whole(path, self.to_text().as_bytes())
    }

    /// Reads what [`PractitionerKey::write`] wrote.
    ///
    /// # Errors
    /// `Invalid` for a file that can't be read or is no key.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).map(Zeroizing::new);
        let text =
            text.map_err(|error| Error::invalid("key", Given::value(error.kind()), "a key file of `clinic keygen`"))?;
        Self::parse(&text)
    }
}

//! Where tables are written: a folder on the disk, an archive.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Given, Result};

/// What fills a file.
pub type Fill<'a> = &'a mut dyn FnMut(&mut dyn Write) -> Result<()>;

/// Something that takes files, each by its name.
pub trait Folder {
    /// Takes a file, from its first byte to its last.
    ///
    /// # Errors
    /// What `fill` answers; `Io`, `DiskFull`.
    fn file(&mut self, name: &str, fill: Fill<'_>) -> Result<()>;

    /// Opens files that are written side by side, where that can be: then the days are gone through once. Where it can't, they come one
    /// after another, and the days are gone through for each.
    ///
    /// # Errors
    /// `Io`, `DiskFull`.
    fn side_by_side(&mut self, _names: &[String]) -> Result<Option<Vec<Box<dyn Write>>>> {
        Ok(None)
    }
}

/// A folder on the disk. What it was given is taken away again unless it is [kept](DiskFolder::keep).
#[derive(Debug)]
pub struct DiskFolder {
    path: PathBuf,
    made: bool,
    files: Vec<PathBuf>,
}

impl DiskFolder {
    /// A folder that is new or empty: beside files of an earlier copy nobody could tell what belongs to which.
    ///
    /// # Errors
    /// `Invalid` for a folder that holds something, `Io`.
    pub fn new(path: &Path) -> Result<Self> {
        let refused = || Error::invalid("out", Given::value(path.display()), "a folder that is new or empty");
        let mut folder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        let made = match folder.create(path) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let mut inside = fs::read_dir(path).map_err(|_| refused())?;
                if inside.next().is_some() {
                    return Err(refused());
                }
                false
            }
            Err(error) => return Err(error.into()),
        };
        Ok(Self { path: path.to_owned(), made, files: Vec::new() })
    }

    /// Leaves the files where they are.
    pub fn keep(mut self) {
        self.files.clear();
        self.made = false;
    }

    fn create(&mut self, name: &str) -> Result<BufWriter<File>> {
        let path = self.path.join(name);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        // What is in it is for whoever wrote it alone.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path)?;
        self.files.push(path);
        Ok(BufWriter::with_capacity(1 << 16, file))
    }
}

impl Folder for DiskFolder {
    fn file(&mut self, name: &str, fill: Fill<'_>) -> Result<()> {
        let mut file = self.create(name)?;
        fill(&mut file)?;
        Ok(file.flush()?)
    }

    fn side_by_side(&mut self, names: &[String]) -> Result<Option<Vec<Box<dyn Write>>>> {
        let files = names.iter().map(|name| Ok(Box::new(self.create(name)?) as Box<dyn Write>));
        files.collect::<Result<_>>().map(Some)
    }
}

impl Drop for DiskFolder {
    fn drop(&mut self) {
        self.files.iter().for_each(|file| drop(fs::remove_file(file)));
        if self.made {
            let _ = fs::remove_dir(&self.path);
        }
    }
}

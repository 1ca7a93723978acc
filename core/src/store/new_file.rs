//! A file in the making: for its owner alone, beside its place until it is whole, so that nobody ever meets half of one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::Result;

/// A file that takes its name when it is whole. Dropped before that, nothing of it stays.
pub struct NewFile {
    path: PathBuf,
    aside: PathBuf,
    out: BufWriter<File>,
    whole: bool,
}

impl NewFile {
    /// Begins one; a file that has the name is replaced when this one is whole.
    ///
    /// # Errors
    /// `Io`, `DiskFull`, `ReadOnly`.
    pub fn begin(path: &Path) -> Result<Self> {
        let mut aside = path.as_os_str().to_owned();
        aside.push(".new");
        let aside = PathBuf::from(aside);
        match fs::remove_file(&aside) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let out = BufWriter::new(options.open(&aside)?);
        Ok(Self { path: path.to_owned(), aside, out, whole: false })
    }

    /// Writes one whole.
    ///
    /// # Errors
    /// `Io`, `DiskFull`, `ReadOnly`; a file that had the name is as it was then.
    pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
        let mut file = Self::begin(path)?;
        // Past the buffer: of a key no second copy stays in memory.
        file.out.get_mut().write_all(bytes)?;
        file.finish()
    }

    /// Gives it its name, durably.
    ///
    /// # Errors
    /// `Io`, `DiskFull`, `ReadOnly`; a file that had the name is as it was then.
    pub fn finish(mut self) -> Result<()> {
        self.out.flush()?;
        self.out.get_ref().sync_all()?;
        fs::rename(&self.aside, &self.path)?;
        self.whole = true;
        #[cfg(unix)]
        File::open(self.path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new(".")))?
            .sync_all()?;
        Ok(())
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.whole {
            let _ = fs::remove_file(&self.aside);
        }
    }
}

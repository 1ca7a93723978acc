//! A file that is there whole or not at all, for whoever wrote it alone.

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use somacard_core::{Error, Given, Result};

/// Writes a file beside its place, and puts it there when it is whole.
pub fn whole<T>(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<T>) -> Result<T> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let written = create(&part).and_then(|file| {
        let mut out = BufWriter::with_capacity(1 << 16, file);
        let written = write(&mut out)?;
        out.flush()?;
        fs::rename(&part, path)?;
        Ok(written)
    });
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

fn create(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| match error.into() {
        Error::Io { kind } => {
            let allowed = format!("a file that can be written ({kind})");
            Error::invalid("out", Given::value(path.display()), allowed)
        }
        other => other,
    })
}

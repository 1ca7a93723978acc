//! A copy of the file while it is served: SQLite's online backup reads one state of it to the end, however much is
//! written meanwhile. The copy is on the disk, under its name, only when it is whole.

use std::fs::{self, File};
use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::file::{self, OpenError};

/// Copies a data folder's file to `to`, which must not be there yet.
pub fn backup(folder: &Path, to: &Path) -> Result<(), OpenError> {
    if to.exists() {
        return Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists).into());
    }
    let from = file::reader(&file::data_file(folder))?;
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    let unfinished = to.with_file_name(name);
    let _ = fs::remove_file(&unfinished);
    let copied = copy(&from, &unfinished).and_then(|()| Ok(fs::rename(&unfinished, to)?));
    if copied.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    copied?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(File::open(folder)?.sync_all()?)
}

fn copy(from: &Connection, to: &Path) -> Result<(), OpenError> {
    let mut copy = Connection::open(to)?;
    // All pages in one step: one state, read to its end.
    Backup::new(from, &mut copy)?.step(-1)?;
    // The copy brings its own mode along: without a log beside it, one file is all there is.
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    copy.close().map_err(|(_, error)| error)?;
    Ok(File::open(to)?.sync_all()?)
}

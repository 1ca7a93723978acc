//! The desk's log on the disk: a line is durable before what it tells of goes on, and nothing is ever taken out.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};

use super::files::Files;
use super::{Desk, DeskAct};
use crate::clinic::desk::{DeskLine, LogCheck, LogEnd, log};
use crate::error::{Error, Result};
use crate::store::NewFile;
use crate::time::Moment;

const LOG: &str = "opened.jsonl";
const END: &str = "opened.end";

impl Desk {
    /// The lines of the log, the first one first.
    ///
    /// # Errors
    /// `Io`.
    pub fn log(&self) -> Result<Vec<DeskLine>> {
        Ok(log::read(&read(&self.files, LOG)?))
    }

    /// Looks whether a line of the log was changed or taken out.
    ///
    /// # Errors
    /// `Io`.
    pub fn check_log(&self) -> Result<LogCheck> {
        let end = read(&self.files, END)?;
        Ok(log::check(&read(&self.files, LOG)?, LogEnd::from_text(&end).as_ref()))
    }
}

/// Writes a line.
pub(super) fn note(files: &Files, now: Moment, who: &str, what: DeskAct, about: [&str; 2]) -> Result<()> {
    let mut before = read(files, LOG)?;
    if before.is_empty() && !files.path_of(END).exists() {
        // Before the first line: a log without its end is never a new one.
        keep_end(files, "")?;
    }
    let end = LogEnd::from_text(&read(files, END)?).filter(|end| end.is_of(&before));
    if end.as_ref().is_some_and(|end| *end != LogEnd::of(&before)) {
        // The program ended between a line and its end: the log is never more than one line ahead.
        keep_end(files, &before)?;
    }
    let mut options = File::options();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(files.path_of(LOG))?;
    if let Some(torn) = before.rfind('\n').map_or(Some(0), |end| Some(end + 1)).filter(|end| *end < before.len()) {
        // A line that never was whole: the program ended while it was written.
        before.truncate(torn);
        file.set_len(torn as u64)?;
    }
    let line = log::line(&before, now, who, what, about);
    let line = serde_json::to_string(&line).map_err(|_| Error::Store { what: "the desk's log".into() })? + "\n";
    file.write_all(line.as_bytes())?;
    file.sync_all()?;
    files.sync()?;
    // Where lines are missing, the end that is known stays, so that this is never forgotten.
    if end.is_some() { keep_end(files, &(before + &line)) } else { Ok(()) }
}

fn keep_end(files: &Files, log: &str) -> Result<()> {
    NewFile::write_whole(&files.path_of(END), LogEnd::of(log).to_text().as_bytes())
}

fn read(files: &Files, name: &str) -> Result<String> {
    match fs::read_to_string(files.path_of(name)) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(error.into()),
    }
}

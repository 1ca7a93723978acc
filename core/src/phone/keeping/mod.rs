//! Keeping the diary safe: recovery words, backups and the drill that tells beforehand whether they would work, checks,
//! erasing an entry for good; its past; other programs' files.

mod history;
mod importing;

use std::path::Path;

use super::Diary;
use super::error::Result;
use super::values::{Day, now as checked};
use crate::store::{self, RecoveryWords};
use crate::time::{DiaryDay, Moment};

pub use history::{HistoryField, HistoryRow, HistoryScreen, RecordRow, TakenBack};
pub use importing::CopyImported;

/// A backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Backup {
    /// When it was made.
    pub made_at: Moment,
    /// Its size.
    pub size_bytes: u64,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Checked {
    /// Whether all is well.
    pub sound: bool,
    /// What is wrong, for an engineer; nothing when all is well.
    pub problems: Vec<String>,
    /// Changes in the log.
    pub changes: u64,
    /// Days with an entry.
    pub days: u64,
    /// The last of them.
    pub last_day: Option<Day>,
    /// Records that this version can't read; they are kept.
    pub quarantined: u64,
}

/// What a restore drill found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct CheckedBackup {
    /// What the backup says of itself.
    pub backup: Backup,
    /// What is in it.
    pub found: Checked,
}

/// An entry that is gone for good.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Erased {
    /// What kind of record it was.
    pub kind: String,
    /// Its id.
    pub id: String,
}

/// The restore drill: opens a backup with its 24 words in the folder `scratch`, which is the app's own and private,
/// checks all of it and leaves nothing behind. No diary is touched.
///
/// # Errors
/// `Invalid` for words that are none; `CannotOpen` for wrong words, a damaged or newer backup.
#[uniffi::export]
pub fn check_backup(file: String, words: String, scratch: String) -> Result<CheckedBackup> {
    let words = RecoveryWords::parse(&words)?;
    let (backup, found) = crate::Diary::check_backup(Path::new(&file), &words, Path::new(&scratch))?;
    Ok(CheckedBackup { backup: backup.into(), found: found.into() })
}

#[uniffi::export]
impl Diary {
    /// Makes new recovery words. They are shown this once, in their order, and can't be shown again: asking again
    /// makes new ones, while former words open former backups only. Keep them nowhere on the phone.
    ///
    /// # Errors
    /// `CannotWrite`, `Locked`.
    pub fn new_recovery_words(&self) -> Result<Vec<String>> {
        Ok(self.diary.new_recovery_words()?.words().map(str::to_owned).collect())
    }

    /// Writes a backup that only the recovery words open. A former backup of that name is replaced once this one is
    /// whole.
    ///
    /// # Errors
    /// `NotYet` without recovery words; `Invalid` where a file of that name is no backup; `CannotWrite` or `Failed`,
    /// and a former file stays then.
    pub fn backup(&self, now: Moment, file: String) -> Result<Backup> {
        Ok(self.diary.backup(checked(now)?, Path::new(&file))?.into())
    }

    /// Checks every page of the diary, its structure, and that it is what its log says. It may take some seconds.
    ///
    /// # Errors
    /// `CannotOpen` when it can't even be read; `Locked`.
    pub fn check(&self) -> Result<Checked> {
        Ok(self.diary.check()?.into())
    }

    /// Erases one entry for good: its rows, its history, its traces in the file. Backups and files already handed out
    /// can't be recalled: say so before.
    ///
    /// # Errors
    /// `NotFound` when there is no such entry; `CannotWrite` when its traces could not be wiped out of the file:
    /// erasing it again finishes that.
    pub fn erase_entry(&self, now: Moment, kind: String, id: String) -> Result<Erased> {
        let erased = self.diary.erase_entry(checked(now)?, &kind, &id)?;
        Ok(Erased { kind: erased.kind, id: erased.id })
    }
}

impl From<store::BackupSummary> for Backup {
    fn from(summary: store::BackupSummary) -> Self {
        let store::BackupSummary { made_at, size_bytes } = summary;
        Self { made_at, size_bytes }
    }
}

impl From<store::CheckReport> for Checked {
    fn from(report: store::CheckReport) -> Self {
        let last_day = report.last_day.as_deref().and_then(|day| day.parse().ok());
        Self {
            sound: report.sound(),
            problems: report.problems,
            changes: report.changes,
            days: report.days,
            last_day: last_day.map(|day: DiaryDay| day.into()),
            quarantined: report.quarantined,
        }
    }
}

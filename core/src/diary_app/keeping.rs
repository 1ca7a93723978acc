//! Keeping a diary safe: what it holds, recovery words, backups, checks, and true erasure.

use std::path::Path;

use serde::Serialize;

use super::{Diary, Surroundings};
use crate::error::{Error, Result};
use crate::store::{
    BackupSummary, CheckReport, FORMAT, Fact, Place, RecoveryWords, Sidecar, Store, Writable, backup, cards, erase,
    facts, interface,
};
use crate::sync;
use crate::time::{DiaryDay, Moment};

/// A diary's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// First day with an entry.
    pub first_day: Option<DiaryDay>,
    /// Last day with an entry.
    pub last_day: Option<DiaryDay>,
    /// Size of the file.
    pub size_bytes: u64,
    /// This device's id.
    pub device: String,
    /// Whether recovery words were made.
    pub recovery_words: bool,
    /// Records that this version can't read; they are kept.
    pub quarantined: u64,
}

/// What a diary holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Info {
    /// The file's format.
    pub schema: i64,
    /// Days with an entry.
    pub days: u64,
    /// Check-ins.
    pub check_ins: u64,
    /// Changes in the log.
    pub changes: u64,
    /// First day with an entry.
    pub first_day: Option<DiaryDay>,
    /// Last day with an entry.
    pub last_day: Option<DiaryDay>,
    /// Size of the diary's file.
    pub size_bytes: u64,
    /// This device's id.
    pub device: String,
    /// Whether it can be written; a read-only folder or a full disk leave it readable.
    pub writable: bool,
    /// Why not, where it can't.
    pub read_only_because: Option<String>,
    /// Whether recovery words were made.
    pub recovery_words: bool,
    /// Records this version can't read; they are kept.
    pub quarantined: u64,
}

/// What was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErasedEntry {
    /// What kind of record.
    pub kind: String,
    /// Which record.
    pub id: String,
}

impl Diary {
    /// The diary's file, without what has to be counted.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn kept(&self) -> Result<Kept> {
        self.with(|store| {
            let size_bytes = std::fs::metadata(store.place().diary())?.len();
            store.read(|file| {
                Ok(Kept {
                    first_day: cards::first_day(file)?,
                    last_day: cards::last_day(file)?,
                    size_bytes,
                    device: store.device().to_string(),
                    recovery_words: facts::get(file, Fact::Recovery)?.is_some(),
                    quarantined: cards::count(file, "quarantine")?,
                })
            })
        })
    }

    /// What the diary holds, counted: the longer the diary, the longer it takes.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn info(&self) -> Result<Info> {
        let (kept, because) = (self.kept()?, self.cannot_write()?);
        self.read(|file| {
            Ok(Info {
                schema: FORMAT,
                days: cards::days_with_entry(file)?,
                check_ins: cards::count(file, "check_in")?,
                changes: cards::count(file, "change")?,
                first_day: kept.first_day,
                last_day: kept.last_day,
                size_bytes: kept.size_bytes,
                device: kept.device,
                writable: because.is_none(),
                read_only_because: because.map(|why| why.code().into()),
                recovery_words: kept.recovery_words,
                quarantined: kept.quarantined,
            })
        })
    }

    /// Why the diary is open for reading only; nothing where it can be written.
    ///
    /// # Errors
    /// `Locked`.
    pub fn cannot_write(&self) -> Result<Option<Error>> {
        self.with(|store| {
            Ok(match store.writable() {
                Writable::Yes => None,
                Writable::No(why) => Some(why.clone()),
            })
        })
    }

    /// Makes new recovery words and keeps their public half. Shown once: former words open former backups only.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`.
    pub fn new_recovery_words(&self) -> Result<RecoveryWords> {
        let entropy = &*self.0.surroundings.entropy;
        let words = RecoveryWords::generate(entropy)?;
        self.with(|store| {
            store.with_writer(|file| {
                let step = file.transaction()?;
                facts::set(&step, Fact::Recovery, &words.public())?;
                sync::new_words(&step, &words, entropy)?;
                Ok(step.commit()?)
            })
        })?;
        Ok(words)
    }

    /// Writes a backup sealed to the recovery words. Works on a diary that is open for reading only, too.
    ///
    /// # Errors
    /// `NoRecoveryWords`, `Invalid` where a file that is no backup has that name, `DiskFull`, `Io`; a former file stays
    /// then.
    pub fn backup(&self, now: Moment, to: &Path) -> Result<BackupSummary> {
        self.with(|store| store.backup(to, now, &*self.0.surroundings.entropy))
    }

    /// Checks every page, the structure, and that the tables are what the log says.
    ///
    /// # Errors
    /// `Damaged` when it can't even be read.
    pub fn check(&self) -> Result<CheckReport> {
        self.with(Store::check)
    }

    /// The restore drill: opens a backup with the words and checks all of it, without touching any diary.
    ///
    /// # Errors
    /// `WrongWords`, `Damaged`, `NewerFormat`.
    pub fn check_backup(file: &Path, words: &RecoveryWords, scratch: &Path) -> Result<(BackupSummary, CheckReport)> {
        backup::drill(file, words, scratch)
    }

    /// Erases one entry for good: its rows, its history, its traces in the file. One mark stays, the hash of its name.
    /// Backups and files already handed out can't be recalled.
    ///
    /// # Errors
    /// `NotFound` when there is no such entry. `DiskFull` or `Busy` when its traces could not be wiped out of the file:
    /// erasing it again finishes that.
    pub fn erase_entry(&self, now: Moment, kind: &str, id: &str) -> Result<ErasedEntry> {
        let erased = self.act(now, |action| {
            erase::entry(action, kind, id)?;
            // What was put away names an item, a day and a number.
            interface::forget_dismissed(action.file())
        });
        match erased {
            Err(Error::NotFound { .. }) if self.read(|file| erase::is_marked(file, kind, id))? => {}
            erased => erased?,
        }
        self.with(Store::wipe_free_space)?;
        // Of a line of the plan, or of an act, something may stand in the copy for the locked phone.
        self.publish_safety(now)?;
        self.open_sidecar()?.wipe_free_space()?;
        Ok(ErasedEntry { kind: kind.into(), id: id.into() })
    }

    /// Erases the whole diary: its keys first, so that whatever is left is noise, then its files and the sidecar. Who has
    /// it open is locked out.
    ///
    /// # Errors
    /// `NoDiary` when there is nothing; `Vault` or `Io` when something may be left.
    pub fn erase(place: &Place, surroundings: &Surroundings) -> Result<()> {
        if place.start_state(&*surroundings.vault)? == crate::store::StartState::New {
            return Err(Error::NoDiary);
        }
        if let Some(open) = Self::open_at(place) {
            open.lock();
        }
        surroundings.vault.erase()?;
        place.remove_files()
    }

    /// Makes an empty sidecar in the place of one that is damaged; it held only copies.
    ///
    /// # Errors
    /// `KeyMissing`, `Io`, `DiskFull`.
    pub fn renew_sidecar(place: &Place, surroundings: &Surroundings) -> Result<Sidecar> {
        Sidecar::renew(place, &*surroundings.vault)
    }

    /// Opens the sidecar of this place with the always key alone.
    ///
    /// # Errors
    /// `KeyMissing`, `WrongKey`, `Damaged`, `NewerFormat`.
    pub fn sidecar(place: &Place, surroundings: &Surroundings) -> Result<Sidecar> {
        Sidecar::open(place, &*surroundings.vault)
    }
}

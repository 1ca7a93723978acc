//! The way back from the JSON document: the same diary, all of it or nothing.

use std::io::{Read, Seek, SeekFrom};

use serde::Serialize;

use super::{Diary, Job};
use crate::error::{Error, Result};
use crate::sharing::records::{Checked, check, each_change};
use crate::store::{Change, Fact, cards, facts};
use crate::time::DiaryDay;

/// Changes taken in at once.
const BATCH: usize = 2000;

/// What came of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportedJson {
    /// Changes.
    pub changes: u64,
    /// Days with an entry.
    pub days: u64,
    /// First day with an entry.
    pub first_day: Option<DiaryDay>,
    /// Last day with an entry.
    pub last_day: Option<DiaryDay>,
    /// Records that this version can't read; they are kept.
    pub quarantined: u64,
}

impl Diary {
    /// Makes the diary of a person's own whole copy in JSON, with all its history, in a diary in which nothing was written yet; the card
    /// with which it began gives way. Links with clinics, keys and mailboxes are in no copy and come back by no copy.
    ///
    /// # Errors
    /// `AlreadySynced`; `Invalid` when something was written in this diary, or naming the place of the document that can't be taken,
    /// such as `changes[17].fields.peak`; `NewerFormat`; `Cancelled`; `ReadOnly`, `DiskFull`, `Io`. Nothing is changed then.
    pub fn import_json(&self, mut input: impl Read + Seek, job: &Job) -> Result<ImportedJson> {
        let bytes = input.seek(SeekFrom::End(0))?;
        input.rewind()?;
        // So that nobody waits for a document to be read that can't be taken.
        self.with(|store| store.writable().check())?;
        if self.is_synced()? {
            return Err(Error::AlreadySynced);
        }
        let checked = check(&mut input, &mut || job.check())?;
        input.rewind()?;
        self.take_json(&checked, job.reading(input, bytes), job)?;
        self.publish_merged(!checked.marks.is_empty());
        job.finish();
        let kept = self.kept()?;
        Ok(ImportedJson {
            changes: checked.changes,
            days: self.read(cards::days_with_entry)?,
            first_day: kept.first_day,
            last_day: kept.last_day,
            quarantined: kept.quarantined,
        })
    }

    fn take_json(&self, checked: &Checked, input: impl Read, job: &Job) -> Result<()> {
        self.with(|store| {
            store.take_in(|intake| {
                if facts::get(intake.file(), Fact::Sync)?.is_some() {
                    return Err(Error::AlreadySynced);
                }
                intake.forget_beginning()?;
                // First, while there is nothing that they could take away.
                intake.absorb(&checked.marks)?;
                let mut batch: Vec<Change> = Vec::with_capacity(BATCH);
                each_change(input, &mut |change| {
                    batch.push(change);
                    if batch.len() < BATCH {
                        return Ok(());
                    }
                    job.check()?;
                    intake.absorb(&std::mem::take(&mut batch)).map(drop)
                })?;
                intake.absorb(&batch)?;
                job.check()
            })
        })
    }
}

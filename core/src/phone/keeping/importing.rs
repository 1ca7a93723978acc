//! Importing another program's file, with a map that says which column is what; and the way back from the person's own
//! whole copy.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use crate::Job;
use crate::error::{Error, Given};
use crate::import::{ImportMap, ImportSummary};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::{Day, now as checked};
use crate::time::Moment;

/// What came of a whole copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct CopyImported {
    /// Changes.
    pub changes: u64,
    /// Days with an entry.
    pub days: u64,
    /// The first of them.
    pub first_day: Option<Day>,
    /// The last of them.
    pub last_day: Option<Day>,
    /// Records that this version can't read; they are kept.
    pub quarantined: u64,
}

#[uniffi::export]
impl Diary {
    /// Imports a CSV file, with the text of a map in TOML. The same file twice adds nothing. A refused row keeps the
    /// whole file out, unless bad rows are skipped; either way the summary names each of them. `job` tells how far it
    /// is, and cancels it.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` by the part of the map that is off, by the file that can't be read, or where map and
    /// file don't fit; `Cancelled`; `CannotWrite`. The diary is unchanged then.
    pub fn import_csv(
        &self,
        now: Moment,
        file: String,
        map: String,
        skip_bad: bool,
        job: Arc<Job>,
    ) -> Result<ImportSummary> {
        let map = ImportMap::parse(&map)?;
        Ok(self.diary.import_file(checked(now)?, Path::new(&file), &map, skip_bad, &job)?)
    }

    /// Makes the diary of a whole copy in JSON, with all its history, in a diary in which nothing was written yet. Links with
    /// clinics, keys and mailboxes are in no copy. `job` tells how far it is, and cancels it.
    ///
    /// # Errors
    /// `NotYet` in a diary that is synced; `Invalid` when something was written in this diary, for a file that can't be read,
    /// or naming the place of the document that can't be taken; `CannotOpen` for one of a newer version; `Cancelled`;
    /// `CannotWrite`. The diary is unchanged then.
    pub fn import_json(&self, file: String, job: Arc<Job>) -> Result<CopyImported> {
        let unreadable = |_| Error::invalid("file", Given::nothing(), "a file that can be read");
        let came = self.diary.import_json(File::open(&file).map_err(unreadable)?, &job)?;
        Ok(CopyImported {
            changes: came.changes,
            days: came.days,
            first_day: came.first_day.map(Day::from),
            last_day: came.last_day.map(Day::from),
            quarantined: came.quarantined,
        })
    }
}

//! Importing another program's file, with a map that says which column is what.

use std::path::Path;
use std::sync::Arc;

use crate::Job;
use crate::import::{ImportMap, ImportSummary};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::time::Moment;

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
}

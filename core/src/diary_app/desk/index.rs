//! The desk's index page on the disk.

use std::path::PathBuf;

use super::Desk;
use crate::clinic::desk::{FiledAs, IndexPage, shelf_path};
use crate::error::Result;
use crate::store::NewFile;
use crate::text::Texts;
use crate::time::Moment;

const INDEX: &str = "index.html";

impl Desk {
    /// Writes the page of clients and what they shared, in the language of the texts, and returns where it is. It is in plain, for the
    /// practitioner's eyes alone, and made anew each time.
    ///
    /// # Errors
    /// `Io`, `DiskFull`, `ReadOnly`; `Damaged` for a pair's file that is none.
    pub fn write_index(&self, now: Moment, texts: &Texts) -> Result<PathBuf> {
        let there = |pair: &str, filed: &FiledAs| self.files.path_of(&shelf_path(pair, &filed.folder, "")).is_dir();
        let page = IndexPage { texts, now, there: &there }.html(&self.files.all()?);
        let path = self.files.path_of(INDEX);
        NewFile::write_whole(&path, page.as_bytes())?;
        Ok(path)
    }
}

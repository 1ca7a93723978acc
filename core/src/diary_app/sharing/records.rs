//! The diary as one JSON document.

use std::io::Write;

use serde::Serialize;

use super::export::Exported;
use super::log::ShareWay;
use super::outgoing::Sharing;
use crate::diary_app::{Diary, Job};
use crate::error::Result;
use crate::sharing::SharePart;
use crate::sharing::records::{OutLog, RecordsWritten, write_records};
use crate::text::Texts;
use crate::time::Moment;

/// A document that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExportedRecords {
    /// Its id in the log of shares.
    pub id: String,
    /// How much is in it.
    #[serde(flatten)]
    pub written: RecordsWritten,
    /// Its length.
    pub bytes: u64,
    /// SHA-256, hexadecimal.
    pub digest: String,
    /// The parts that are not in it.
    pub left_out: Vec<SharePart>,
    /// How many lines of the card are not in it beside that.
    pub items_left_out: u32,
}

impl Diary {
    /// Writes what is shared as a JSON document. For the person's own use, with everything and of all days, it holds every change, too,
    /// and [`Diary::import_json`] makes the same diary of it.
    ///
    /// # Errors
    /// As [`Diary::export_with`].
    pub fn export_json(
        &self,
        now: Moment,
        sharing: &Sharing,
        way: ShareWay,
        texts: &Texts,
        out: &mut dyn Write,
        job: &Job,
    ) -> Result<ExportedRecords> {
        let (mut written, mut left_out, mut items_left_out) = (RecordsWritten::default(), Vec::new(), 0);
        let made = self.export_of(now, sharing, ("json", way), out, job, |outgoing, days, out| {
            let log = days.are_all()?.then_some(days as &dyn OutLog);
            written = write_records(outgoing, days, log, texts, out)?;
            left_out.clone_from(&outgoing.about.left_out);
            items_left_out = outgoing.about.items_left_out;
            Ok(written.records + written.changes.unwrap_or(0))
        })?;
        let Exported { id, bytes, digest, .. } = made;
        Ok(ExportedRecords { id, written, bytes, digest, left_out, items_left_out })
    }
}

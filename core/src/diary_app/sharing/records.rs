//! The diary as one JSON document.

use std::io::Write;

use serde::Serialize;

use super::export::Exported;
use super::log::ShareWay;
use super::outgoing::Sharing;
use crate::diary_app::{Diary, Job};
use crate::error::Result;
use crate::sharing::records::{OutLog, RecordsWritten, write_records};
use crate::text::Texts;
use crate::time::Moment;

/// A document that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExportedRecords {
    /// The file.
    #[serde(flatten)]
    pub made: Exported,
    /// How much is in it.
    #[serde(flatten)]
    pub written: RecordsWritten,
}

impl Diary {
    /// Writes what is shared as a JSON document. For the person's own use, with everything and of all days, it holds every change, too,
    /// and [`Diary::import_json`] makes the same diary of it.
    ///
    /// # Errors
    /// As [`Diary::export_fhir`].
    pub fn export_json(
        &self,
        now: Moment,
        sharing: &Sharing,
        way: ShareWay,
        texts: &Texts,
        out: &mut dyn Write,
        job: &Job,
    ) -> Result<ExportedRecords> {
        let mut written = RecordsWritten::default();
        let made = self.export_file(now, sharing, ("json", way), out, job, |outgoing, days, out| {
            let log = days.are_all()?.then_some(days as &dyn OutLog);
            written = write_records(outgoing, days, log, texts, out)?;
            Ok(written.records + written.changes.unwrap_or(0))
        })?;
        Ok(ExportedRecords { made, written })
    }
}

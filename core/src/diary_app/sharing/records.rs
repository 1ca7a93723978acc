//! The diary as one JSON document.

use std::io::Write;

use super::export::Exported;
use super::log::ShareWay;
use super::outgoing::Sharing;
use crate::diary_app::{Diary, Job};
use crate::error::Result;
use crate::sharing::records::{OutLog, write_records};
use crate::text::Texts;
use crate::time::Moment;

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
    ) -> Result<Exported> {
        self.export_of(now, sharing, ("json", way), out, job, |outgoing, days, out| {
            let log = days.are_all()?.then_some(days as &dyn OutLog);
            let written = write_records(outgoing, days, log, texts, out)?;
            Ok(written.records + written.changes.unwrap_or(0))
        })
    }
}

//! The report for a reader, and the document for a clinic's system that carries it.

use std::io::Write;

use super::export::Exported;
use super::log::ShareWay;
use super::outgoing::Sharing;
use crate::diary_app::{Diary, Job};
use crate::error::Result;
use crate::sharing::fhir::{ReportFiles, write_bundle};
use crate::sharing::report_html;
use crate::text::Texts;
use crate::time::Moment;

impl Diary {
    /// The report as a page that needs nothing else, for the platform to print: [`ReportFiles`] takes both.
    ///
    /// # Errors
    /// `Invalid` for days or a scope that are none; `Cancelled`; `Locked`.
    pub fn shared_page(&self, now: Moment, sharing: &Sharing, texts: &Texts, job: &Job) -> Result<String> {
        Ok(report_html(&self.report(now, sharing.from, sharing.to, &sharing.scope, job)?, texts))
    }

    /// Writes what is shared as a FHIR R4 document, with the report in it.
    ///
    /// # Errors
    /// `Invalid` for days or a scope that are none; `NotFound` for a line to leave out that is not on the card; `Cancelled`; `Io`,
    /// `DiskFull`. Nothing is noted then, and what was written so far is no file.
    #[expect(clippy::too_many_arguments, reason = "each is another thing that comes from outside")]
    pub fn export_fhir(
        &self,
        now: Moment,
        sharing: &Sharing,
        way: ShareWay,
        report: &ReportFiles,
        texts: &Texts,
        out: &mut dyn Write,
        job: &Job,
    ) -> Result<Exported> {
        self.export_file(now, sharing, ("fhir", way), out, job, |outgoing, days, out| {
            Ok(write_bundle(outgoing, days, report, texts, out)?.total())
        })
    }
}

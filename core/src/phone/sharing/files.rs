//! Files to hand over, each written whole into the app's own folder and noted in the log. The platform hands them over.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use super::{ShareLogScreen, ShareRequest, SharedReport};
use crate::error::{Error, Given};
use crate::phone::Diary;
use crate::phone::error::{Result, saved_then};
use crate::phone::values::now as checked;
use crate::sharing::fhir::ReportFiles;
use crate::store::NewFile;
use crate::time::Moment;
use crate::{Job, ShareWay, Sharing};

/// A form that a file can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ShareForm {
    /// The report: the PDF that is given along, else the page.
    Report,
    /// A FHIR R4 document with the report in it, for a clinic's system.
    Fhir,
    /// Tables as CSV, with a dictionary: `path` is a folder that is new or empty.
    Csv,
    /// A JSON document. Of `whole_copy` it holds every change, and `import_json` makes the same diary of it.
    Json,
    /// The report and the document in a package, signed, and sealed to the recipient's own key.
    Package,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SharedFile {
    /// Its id in the log.
    pub share: String,
    /// Where it is.
    pub path: String,
    /// How many entries are in it.
    pub entries: u64,
    /// Who can read it, and that nothing was sent.
    pub text: String,
    /// The log, as it is now.
    pub log: ShareLogScreen,
}

#[uniffi::export]
impl Diary {
    /// The report of what is asked for, as a page for the platform to print: as a PDF for the calls that take one, or on
    /// paper; then `note_printed` notes it.
    ///
    /// # Errors
    /// `NotFound` for a recipient or a question that does not exist; `Invalid` for days that are none, or a scope of which
    /// nothing would go; `Cancelled`; `Locked`.
    pub fn share_page(&self, now: Moment, request: ShareRequest, job: Arc<Job>) -> Result<SharedReport> {
        let now = checked(now)?;
        Ok(self.page_of(now, &self.sharing(now, request)?, &job)?.0)
    }

    /// Notes that a page of `share_page` was printed on paper or handed over in some other way.
    ///
    /// # Errors
    /// As `share_page`; `CannotWrite`.
    pub fn note_printed(&self, now: Moment, request: ShareRequest, page: String) -> Result<ShareLogScreen> {
        let now = checked(now)?;
        let sharing = self.sharing(now, request)?;
        let filled = self.diary.share_preview(now, &sharing)?.filled[0];
        let noted = self.diary.note_page(now, &sharing, filled, page.as_bytes())?;
        saved_then(&noted.id, self.share_log(now))
    }

    /// Writes a file of a form to `path`, which is in the app's own folder, and notes it in the log; a file of that name is
    /// replaced once this one is whole. `pdf` is the page of `share_page`, printed by the platform. `job` tells how far it
    /// is, and cancels it.
    ///
    /// # Errors
    /// As `share_page`; `Invalid` for a folder that holds something, for a package to nobody, to somebody without a key, or to a clinic whose key holds no
    /// longer; `CannotWrite`, `Failed`. Nothing is written or noted then.
    pub fn share_file(
        &self,
        now: Moment,
        request: ShareRequest,
        form: ShareForm,
        pdf: Option<Vec<u8>>,
        path: String,
        job: Arc<Job>,
    ) -> Result<SharedFile> {
        let now = checked(now)?;
        let (sharing, place) = (self.sharing(now, request)?, Path::new(&path));
        let (share, entries) = match form {
            ShareForm::Report => self.report_file(now, &sharing, pdf, place, &job)?,
            ShareForm::Csv => {
                let made = self.diary.export_csv(now, &sharing, &self.texts, place, &job)?;
                (made.made.id, made.made.entries)
            }
            ShareForm::Json => self.written(place, |out| {
                let made = self.diary.export_json(now, &sharing, ShareWay::File, &self.texts, out, &job)?;
                Ok((made.made.id, made.made.entries))
            })?,
            ShareForm::Fhir => {
                let report = self.report_files(now, &sharing, pdf, &job)?;
                self.written(place, |out| {
                    let made =
                        self.diary.export_fhir(now, &sharing, ShareWay::File, &report, &self.texts, out, &job)?;
                    Ok((made.id, made.entries))
                })?
            }
            ShareForm::Package => self.package(now, &sharing, pdf, place, &job)?,
        };
        let text = if form == ShareForm::Package { "share-written-sealed" } else { "share-written" };
        let log = saved_then(&share, self.share_log(now))?;
        Ok(SharedFile { share, path, entries, text: self.texts.say(text), log })
    }
}

impl Diary {
    fn page_of(&self, now: Moment, sharing: &Sharing, job: &Job) -> Result<(SharedReport, u32)> {
        self.made_report(now, (sharing.from, sharing.to), &sharing.scope, job)
    }

    fn report_file(
        &self,
        now: Moment,
        sharing: &Sharing,
        pdf: Option<Vec<u8>>,
        place: &Path,
        job: &Job,
    ) -> Result<(String, u64)> {
        let (report, filled) = self.page_of(now, sharing, job)?;
        let bytes = pdf.unwrap_or_else(|| report.html.into_bytes());
        NewFile::write_whole(place, &bytes)?;
        let made = self.diary.note_page(now, sharing, filled, &bytes)?;
        Ok((made.id, made.entries))
    }

    fn package(
        &self,
        now: Moment,
        sharing: &Sharing,
        pdf: Option<Vec<u8>>,
        place: &Path,
        job: &Arc<Job>,
    ) -> Result<(String, u64)> {
        let somebody = || Error::invalid("recipient", Given::nothing(), "somebody to seal it to");
        let to = self.diary.sealing_keys(now, sharing.recipient.as_ref().ok_or_else(somebody)?)?;
        let report = self.report_files(now, sharing, pdf, job)?;
        self.written(place, |out| {
            let made = self.diary.export_package(now, sharing, &to, &report, &self.texts, out, job)?;
            Ok((made.id, made.entries))
        })
    }

    /// Writes a file whole. Returns what `write` does: the share's id, and how many entries went.
    fn written(
        &self,
        place: &Path,
        write: impl FnOnce(&mut dyn Write) -> crate::Result<(String, u64)>,
    ) -> Result<(String, u64)> {
        let mut file = NewFile::begin(place)?;
        let made = write(&mut file)?;
        file.finish()?;
        Ok(made)
    }

    /// The report as files that go along.
    pub(super) fn report_files(
        &self,
        now: Moment,
        sharing: &Sharing,
        pdf: Option<Vec<u8>>,
        job: &Arc<Job>,
    ) -> Result<ReportFiles> {
        let whole = job.clone();
        // What is told is how far the file itself is; the wish to cancel counts for both.
        let page = Job::watched(move |page| {
            if whole.is_cancelled() {
                page.cancel()
            }
        });
        let html = self.page_of(now, sharing, &page)?.0.html;
        Ok(ReportFiles { html: Some(html.into_bytes()), pdf })
    }
}

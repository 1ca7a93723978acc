//! A sealed file with its key apart: no host, no account, two things to hand over by two ways.

use std::path::Path;
use std::sync::Arc;

use super::{QrCode, ShareLogScreen, ShareRequest, qr_code};
use crate::Job;
use crate::phone::Diary;
use crate::phone::error::{Result, saved_then};
use crate::phone::values::now as checked;
use crate::store::NewFile;
use crate::time::Moment;

/// A sealed file that was written, and what opens it. The key is printed by nothing.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct SharedUnderKey {
    /// Its id in the log.
    pub share: String,
    /// Where the sealed file is.
    pub path: String,
    /// How many entries are in it.
    pub entries: u64,
    /// Its key, which is kept nowhere: show it now, or put it on paper. It can't be shown again.
    pub key: QrCode,
    /// That they are to be handed over apart, and that nothing was sent.
    pub text: String,
    /// The log, as it is now.
    pub log: ShareLogScreen,
}

#[uniffi::export]
impl Diary {
    /// Writes a FHIR document, sealed, to `path` in the app's own folder, and gives its key as a QR code. Nobody opens it
    /// without the key. `pdf` and `job` as in `share_file`.
    ///
    /// # Errors
    /// As `share_file`.
    pub fn share_under_key(
        &self,
        now: Moment,
        request: ShareRequest,
        pdf: Option<Vec<u8>>,
        path: String,
        job: Arc<Job>,
    ) -> Result<SharedUnderKey> {
        let now = checked(now)?;
        let sharing = self.sharing(now, request)?;
        let report = self.report_files(now, &sharing, pdf, &job)?;
        let (made, sealed, key) = self.diary.export_under_key(now, &sharing, &report, &self.texts, &job)?;
        NewFile::write_whole(Path::new(&path), sealed.as_bytes())?;
        let key = qr_code(key.to_jwk().to_string(), self.texts.say("share-qr-key"))?;
        let log = saved_then(&made.id, self.share_log(now))?;
        let text = self.texts.say("share-hand-over-apart");
        Ok(SharedUnderKey { share: made.id, path, entries: made.entries, key, text, log })
    }
}

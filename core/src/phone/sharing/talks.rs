//! What goes through a relay: a link that anybody who has it can read, a package to a linked clinic, and taking back.

use std::sync::Arc;

use super::session::What;
use super::{ShareLink, ShareRequest, ShareSession};
use crate::Job;
use crate::error::{Error, Given};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::sharing::AgeRecipient;
use crate::time::Moment;

#[uniffi::export]
impl Diary {
    /// Makes a SMART Health Link to what is asked for, for 1 to 30 days, and the talk that brings its file to the relay of the
    /// diary's own mailbox. The report has the link: there is none before the file lies there. `pdf` and `job` as in
    /// `share_file`.
    ///
    /// # Errors
    /// `NotYet` without a mailbox; `Invalid` for the days, for a scope of which nothing would go, for more than 16 MiB;
    /// `NotFound`; `Cancelled`; `CannotWrite`. Nothing is noted then.
    #[uniffi::method(default(days = 7))]
    pub fn share_link(
        &self,
        now: Moment,
        request: ShareRequest,
        days: u32,
        pdf: Option<Vec<u8>>,
        job: Arc<Job>,
    ) -> Result<Arc<ShareSession>> {
        let now = checked(now)?;
        let sharing = self.sharing(now, request)?;
        // Nobody waits for a report that has nowhere to go.
        self.diary.blob_url([0; 32])?;
        let report = self.report_files(now, &sharing, pdf, &job)?;
        let ready = self.diary.prepare_link(now, &sharing, days, &report, &self.texts, &job)?;
        let session = self.diary.put_blob(now, ready.blob, ready.days, ready.body)?;
        Ok(self.talk(now, ready.made.id, What::Keep(session)))
    }

    /// Makes a package for the linked clinic that is asked for, sealed to its key, and the talk that delivers it. `also_to` are
    /// `age` recipients (`age1…`) it is sealed to besides. `pdf` and `job` as in `share_file`.
    ///
    /// # Errors
    /// `Invalid` for a recipient that is no linked clinic, whose key holds no longer or whose link was ended, for a scope of
    /// which nothing would go, for a key that is none, for more than 16 MiB; `NotFound`; `Cancelled`; `CannotWrite`. Nothing
    /// is noted then.
    pub fn share_to_clinic(
        &self,
        now: Moment,
        request: ShareRequest,
        also_to: Vec<String>,
        pdf: Option<Vec<u8>>,
        job: Arc<Job>,
    ) -> Result<Arc<ShareSession>> {
        let now = checked(now)?;
        let sharing = self.sharing(now, request)?;
        let linked = sharing.recipient.as_ref().filter(|one| one.linked);
        let refused = || Error::invalid("recipient", Given::nothing(), "a linked clinic");
        let pair = linked.ok_or_else(refused)?.id.clone();
        let also = also_to.iter().map(|key| AgeRecipient::parse(key)).collect::<crate::Result<Vec<_>>>()?;
        let report = self.report_files(now, &sharing, pdf, &job)?;
        let (made, delivery) = self.diary.prepare_delivery(now, &sharing, &also, &report, &self.texts, &job)?;
        let session = self.diary.deliver_to_clinic(now, &pair, delivery)?;
        Ok(self.talk(now, made.id, What::Deliver(Box::new(session))))
    }

    /// The talk that takes a link or a delivery back at the relay. What somebody fetched before, they have: say so.
    ///
    /// # Errors
    /// `NotFound` for what is not in the log; `Invalid` for a file, which can't be taken back; `NotYet` without a mailbox.
    pub fn share_revoke(&self, now: Moment, share: String) -> Result<Arc<ShareSession>> {
        let now = checked(now)?;
        let session = self.diary.revocation(&share)?;
        Ok(self.talk(now, share, What::TakeBack(session)))
    }

    /// A link that was made before, to be shown again.
    ///
    /// # Errors
    /// `NotFound` for what is not in the log, is no link, or was taken back.
    pub fn shared_link(&self, now: Moment, share: String) -> Result<ShareLink> {
        let now = checked(now)?;
        let entry = self.diary.share_of(&share)?;
        let gone = || Error::not_found("share", Given::value(&share), "a link that was not taken back");
        Ok(ShareLink::of(&entry, now, &self.texts)?.ok_or_else(gone)?)
    }
}

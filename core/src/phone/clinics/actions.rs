//! What a person does about clinics: says yes to an invitation, accepts or hides what came, ends a link.

use std::sync::Arc;

use super::{ClinicLinked, ClinicsScreen};
use crate::phone::Diary;
use crate::phone::error::{Result, saved_then};
use crate::phone::syncing::{SyncSession, With};
use crate::phone::values::now as checked;
use crate::sync::Request;
use crate::time::Moment;

#[uniffi::export]
impl Diary {
    /// Says yes to an invitation that the person has seen. `known_as` is the name by which the clinic is to know them,
    /// 1 to 60 characters. `compared` are the six words as the clinic shows them: other ones link nothing, and where
    /// their key has changed they have to be given. Nothing is sent: the talk with the pair's mailbox does that.
    ///
    /// # Errors
    /// `Invalid` naming what is off or ran out, the name, or `compare`; `CannotWrite`.
    #[uniffi::method(default(compared = None))]
    pub fn link_clinic(
        &self,
        now: Moment,
        invitation: String,
        known_as: String,
        compared: Option<String>,
    ) -> Result<ClinicLinked> {
        let now = checked(now)?;
        self.diary.scan_clinic(now, &invitation)?.compared(compared.as_deref())?;
        let pair = self.diary.link_clinic(now, &invitation, &known_as)?;
        let clinics = saved_then(&pair, self.clinics(now))?;
        Ok(ClinicLinked { pair, clinics })
    }

    /// A talk with a pair's mailbox that begins now: it opens the mailbox, says who the person is, reads what is new,
    /// or ends it all. After linking, after ending, and now and then.
    ///
    /// # Errors
    /// `NotFound` when there is no such link; `Locked`.
    pub fn clinic_session(&self, now: Moment, pair: String) -> Result<Arc<SyncSession>> {
        let now = checked(now)?;
        Ok(self.session(now, With::Clinic(self.diary.clinic_session(now, &pair)?)))
    }

    /// Accepts what a clinic sent. With `tell`, which the person ticked, the clinic hears of it with the next talk.
    ///
    /// # Errors
    /// `NotFound` when there is no such item; `Invalid` for one that ran out, or whose key holds no longer;
    /// `CannotWrite`.
    pub fn accept_clinic_item(&self, now: Moment, id: String, tell: bool) -> Result<ClinicsScreen> {
        let now = checked(now)?;
        self.diary.accept_clinic_item(now, &id, tell)?;
        self.clinics(now)
    }

    /// Hides what a clinic sent. It can be accepted later.
    ///
    /// # Errors
    /// `NotFound` when there is no such item; `Invalid` for one that was accepted; `CannotWrite`.
    pub fn hide_clinic_item(&self, now: Moment, id: String, tell: bool) -> Result<ClinicsScreen> {
        let now = checked(now)?;
        self.diary.hide_clinic_item(now, &id, tell)?;
        self.clinics(now)
    }

    /// Ends a link: nothing is taken from the clinic any more, and the next talk has the mailbox deleted and the link
    /// erased. No reason is asked for. Sessions and lines that were accepted stay.
    ///
    /// # Errors
    /// `NotFound` when there is no such link; `CannotWrite`.
    pub fn unlink_clinic(&self, now: Moment, pair: String) -> Result<ClinicsScreen> {
        let now = checked(now)?;
        self.diary.unlink_clinic(now, &pair)?;
        self.clinics(now)
    }

    /// Erases a link whose relay is gone or does not answer. Its mailbox stays there as long as the relay keeps it, and
    /// nobody can delete it any more.
    ///
    /// # Errors
    /// `NotFound` when there is no such link; `CannotWrite`.
    pub fn forget_clinic(&self, now: Moment, pair: String) -> Result<ClinicsScreen> {
        let now = checked(now)?;
        self.diary.forget_clinic(now, &pair)?;
        self.clinics(now)
    }

    /// The requests that delete the mailboxes of all links, to be made before a diary is erased; none where another device has
    /// the diary, and so the links, too. Nothing changes here.
    ///
    /// # Errors
    /// `Locked`.
    pub fn clinic_mailbox_deletions(&self) -> Result<Vec<Request>> {
        Ok(self.diary.clinic_mailbox_deletions()?)
    }
}

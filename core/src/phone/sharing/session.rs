//! A talk with a relay about something that goes out or is taken back: what to ask, what to do with the answer, how it
//! ended. It has the shape of a sync, and writes down what became of it. Links and keys are printed by nothing.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::{QrCode, qr_code};
use crate::clinic::ClinicNext;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::syncing::there;
use crate::sync::{BlobNext, Ended, Request, Response};
use crate::text::{TextArg, Texts};
use crate::time::Moment;
use crate::{BlobSession, ClinicSession, ShareEntry};

/// What comes next in a talk with a relay.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ShareStep {
    /// Ask the relay this over HTTPS, without redirects, cookies or caches, and hand its answer to `answer`. A file is of up
    /// to 16 MiB.
    Ask {
        /// What to ask. It holds secrets: it is for no log.
        request: Request,
    },
    /// It is over.
    Done {
        /// How it ended.
        report: ShareReport,
    },
}

/// How a talk about something that goes out ended.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ShareReport {
    /// What the log has of it.
    pub share: String,
    /// How.
    pub ended: Ended,
    /// Whether it came about: it lies at the relay, it was delivered, it was taken back. The log says so then.
    pub done: bool,
    /// The same in words, with what to do.
    pub text: String,
    /// The link, where one was made and the file lies at the relay.
    pub link: Option<ShareLink>,
}

/// A link: who has it can read the file until it ends. Nothing prints it.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ShareLink {
    /// The link, `shlink:/…`: a text to send.
    pub text: String,
    /// The same to be scanned.
    pub qr: QrCode,
    /// When it ends.
    pub until: Option<Moment>,
    /// Who can read it and until when, in words.
    pub about: String,
}

/// A talk with a relay under way. It can be dropped at any point; the log says then that it is not known to be there.
#[derive(uniffi::Object)]
pub struct ShareSession {
    pub(super) diary: crate::Diary,
    pub(super) texts: Arc<Texts>,
    pub(super) now: Moment,
    pub(super) share: String,
    pub(super) what: What,
    /// Whether the log has what became of it.
    pub(super) noted: Mutex<bool>,
}

/// What it is about.
pub(super) enum What {
    /// The file of a link comes to the relay.
    Keep(BlobSession),
    /// A package goes to a linked clinic.
    Deliver(Box<ClinicSession>),
    /// Something is taken back.
    TakeBack(BlobSession),
}

/// How it stands.
enum Stand {
    Ask(Request),
    Over(Ended, bool),
}

#[uniffi::export]
impl ShareSession {
    /// What to ask the relay; the same again until it was answered.
    ///
    /// # Errors
    /// `Locked`, `CannotWrite`; `CannotOpen` where what is known of the mailbox is damaged.
    pub fn next(&self) -> Result<ShareStep> {
        Ok(match self.stand()? {
            Stand::Ask(request) => ShareStep::Ask { request },
            Stand::Over(ended, done) => ShareStep::Done { report: self.report(ended, done)? },
        })
    }

    /// Takes what the relay answered. For a relay that can't be reached, answer with the status 503: it ends well, and says
    /// so.
    ///
    /// # Errors
    /// As `next`, which goes on from there.
    pub fn answer(&self, response: Response) -> Result<()> {
        match &self.what {
            What::Keep(session) | What::TakeBack(session) => session.answer(&response),
            What::Deliver(session) => session.answer(&response)?,
        }
        // What came about is written down even if nobody asks what is next.
        self.stand().map(drop)
    }
}

impl ShareSession {
    fn stand(&self) -> Result<Stand> {
        let (ended, done) = match &self.what {
            What::Keep(session) | What::TakeBack(session) => match session.next() {
                BlobNext::Ask(request) => return Ok(Stand::Ask(request)),
                BlobNext::Done(report) => (report.ended, report.ended == Ended::Synced),
            },
            What::Deliver(session) => match session.next()? {
                ClinicNext::Ask(request) => return Ok(Stand::Ask(request)),
                ClinicNext::Done(report) => (report.ended, report.delivered),
            },
        };
        if done {
            self.note()?;
        }
        Ok(Stand::Over(ended, done))
    }

    /// Writes down, once, that it came about.
    fn note(&self) -> Result<()> {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        if !*noted {
            match &self.what {
                What::TakeBack(_) => self.diary.share_revoked(self.now, &self.share)?,
                What::Keep(_) | What::Deliver(_) => self.diary.share_delivered(self.now, &self.share)?,
            }
            *noted = true;
        }
        Ok(())
    }

    fn report(&self, ended: Ended, done: bool) -> Result<ShareReport> {
        let entry = self.diary.share_of(&self.share)?;
        let texts = &self.texts;
        let link = matches!(self.what, What::Keep(_)) && done;
        let link = if link { ShareLink::of(&entry, self.now, texts)? } else { None };
        let name = entry.name.unwrap_or_default();
        let text = match (&self.what, done) {
            (What::Keep(_), true) => link.as_ref().map(|link| link.about.clone()).unwrap_or_default(),
            (What::Deliver(_), true) => texts.say_with("share-delivered", &[("name", TextArg::Text(&name))]),
            (What::TakeBack(_), true) => texts.say("share-taken-back"),
            // The talk ended well, and found that their key had ended.
            (_, false) if ended == Ended::Synced => texts.say("share-ended-key"),
            (_, false) => texts.say(&format!("share-ended-{}", ended.name())),
        };
        Ok(ShareReport { share: entry.id, ended, done, text, link })
    }
}

impl Diary {
    pub(super) fn talk(&self, now: Moment, share: String, what: What) -> Arc<ShareSession> {
        let (diary, texts) = (self.diary.clone(), self.texts.clone());
        Arc::new(ShareSession { diary, texts, now, share, what, noted: Mutex::new(false) })
    }
}

impl ShareLink {
    /// The link of something that went out, as long as it is one.
    pub(super) fn of(entry: &ShareEntry, now: Moment, texts: &Texts) -> Result<Option<Self>> {
        let Some(text) = &entry.link else { return Ok(None) };
        let until = entry.expires.and_then(|at| there(at, now));
        let day = until.map(|at| texts.day(at.civil().date())).unwrap_or_default();
        Ok(Some(Self {
            qr: qr_code(text.clone(), texts.say("share-qr-link"))?,
            text: text.clone(),
            until,
            about: texts.say_with("share-link-ready", &[("day", TextArg::Text(&day))]),
        }))
    }
}

impl fmt::Debug for ShareLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ShareLink").field("until", &self.until).finish_non_exhaustive()
    }
}

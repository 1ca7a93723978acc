//! A talk with a relay: what to ask, what to do with the answer, how it ended. Sync with one's own devices and the link
//! with a clinic have the same shape, so that a front end has one loop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::rows::SyncNoticeRow;
use super::there;
use crate::clinic::{ClinicNext, ClinicReport};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::store::RecoveryWords;
use crate::sync::{self, Ended, LastWritten, Next, Request, Response};
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// What comes next in a talk with a relay.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum SyncStep {
    /// Ask the relay this over HTTPS, without redirects, cookies or caches, and hand its answer to `answer`.
    Ask {
        /// What to ask. It holds secrets: it is for no log.
        request: Request,
    },
    /// It is over.
    Done {
        /// How it ended.
        report: SyncReport,
    },
}

/// How a talk with a relay ended.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SyncReport {
    /// How.
    pub ended: Ended,
    /// The same in words, with what to do.
    pub text: String,
    /// What else there is to say, in its order: what came and went, what was refused, who wrote last.
    pub more: Vec<String>,
    /// Changes, or items of a clinic, that came and were new.
    pub received: u64,
    /// Changes or answers that went.
    pub sent: u64,
    /// After a recovery with words: who wrote last. Only the person can say whether that is all there was: ask them.
    pub last_written: Option<LastWritten>,
    /// The link with a clinic is gone now.
    pub unlinked: bool,
}

/// A talk with a relay under way. It can be dropped at any point and costs nothing then: another one takes it up where
/// it was.
#[derive(uniffi::Object)]
pub struct SyncSession {
    with: With,
    texts: Arc<Texts>,
    now: Moment,
    over: AtomicBool,
}

/// Whom it is about.
pub(in crate::phone) enum With {
    /// The person's other devices.
    Devices(crate::SyncSession),
    /// Nobody but the recovery words.
    Words(crate::SyncSession),
    /// A clinic.
    Clinic(crate::ClinicSession),
}

#[uniffi::export]
impl Diary {
    /// A sync that begins now. One at a time: two at once harm nothing and do everything twice.
    ///
    /// # Errors
    /// `NotYet` without a mailbox; `Locked`.
    pub fn sync(&self, now: Moment) -> Result<Arc<SyncSession>> {
        let now = checked(now)?;
        Ok(self.session(now, With::Devices(self.diary.sync(now)?)))
    }

    /// Reads a mailbox with the 24 recovery words alone, when every device is gone, into a diary made with
    /// `create_to_join`. Afterwards the diary has no mailbox: it opens a new one.
    ///
    /// # Errors
    /// `Invalid` for the address or words that are none; `NotYet` when there is a mailbox already; `CannotWrite`.
    pub fn recover(&self, now: Moment, relay: String, words: String) -> Result<Arc<SyncSession>> {
        let (now, words) = (checked(now)?, RecoveryWords::parse(&words)?);
        Ok(self.session(now, With::Words(self.diary.recover(now, &relay, &words)?)))
    }
}

impl Diary {
    pub(in crate::phone) fn session(&self, now: Moment, with: With) -> Arc<SyncSession> {
        Arc::new(SyncSession { with, texts: self.texts.clone(), now, over: AtomicBool::new(false) })
    }
}

#[uniffi::export]
impl SyncSession {
    /// What to ask the relay; the same again until it was answered.
    ///
    /// # Errors
    /// `Locked`, `CannotWrite`; `CannotOpen` where what is known of the mailbox is damaged.
    pub fn next(&self) -> Result<SyncStep> {
        let report = match &self.with {
            With::Devices(session) | With::Words(session) => match session.next()? {
                Next::Ask(request) => return Ok(SyncStep::Ask { request }),
                Next::Done(report) if matches!(self.with, With::Words(_)) => {
                    SyncReport::of_words(report, self.now, &self.texts)
                }
                Next::Done(report) => SyncReport::of(report, &self.texts),
            },
            With::Clinic(session) => match session.next()? {
                ClinicNext::Ask(request) => return Ok(SyncStep::Ask { request }),
                ClinicNext::Done(report) => SyncReport::of_clinic(report, &self.texts),
            },
        };
        self.over.store(true, Ordering::Relaxed);
        Ok(SyncStep::Done { report })
    }

    /// Takes what the relay answered. For a relay that can't be reached, answer with the status 503: it ends well, and
    /// says so.
    ///
    /// # Errors
    /// As `next`; then nothing was taken, and it can be answered again.
    pub fn answer(&self, response: Response) -> Result<()> {
        match &self.with {
            With::Devices(session) | With::Words(session) => session.answer(&response)?,
            With::Clinic(session) => session.answer(&response)?,
        }
        Ok(())
    }

    /// How far it is, 0 to 1; it never goes back. A talk with a clinic is a few requests: 0 until it is over.
    ///
    /// # Errors
    /// None that is known.
    pub fn fraction(&self) -> Result<f64> {
        Ok(match &self.with {
            With::Devices(session) | With::Words(session) => session.fraction(),
            With::Clinic(_) => f64::from(u8::from(self.over.load(Ordering::Relaxed))),
        })
    }
}

impl SyncReport {
    fn of(report: sync::SyncReport, texts: &Texts) -> Self {
        let sync::SyncReport { ended, received, sent, compacted, last_written, .. } = report;
        let counts = [("received", number(received)), ("sent", number(sent))];
        let mut more = vec![texts.say_with("sync-counts", &counts)];
        more.extend(compacted.then(|| texts.say("sync-compacted")));
        let text = texts.say(&format!("sync-ended-{}", ended.name()));
        Self { ended, text, more, received, sent, last_written, unlinked: false }
    }

    /// What the words alone read, and that nobody but the person knows whether that is all.
    fn of_words(report: sync::SyncReport, now: Moment, texts: &Texts) -> Self {
        let noticed: Vec<_> =
            report.notices.iter().map(|notice| SyncNoticeRow::of(notice, &[], now, texts).text).collect();
        let read = Self::of(report, texts);
        match (read.ended, &read.last_written) {
            (Ended::NoAccess, _) => Self { text: texts.say("sync-recovery-unknown"), more: Vec::new(), ..read },
            (Ended::Synced, None) => Self { more: vec![texts.say("sync-nothing-written")], ..read },
            (Ended::Synced, Some(last)) => {
                let day = there(last.at, now).map(|at| texts.day(at.civil().date())).unwrap_or_default();
                let device = if last.device.is_empty() { texts.say("sync-some-device") } else { last.device.clone() };
                let about = [("device", TextArg::Text(&device)), ("day", TextArg::Text(&day))];
                let mut more = vec![texts.say_with("sync-last-written", &about)];
                more.extend(noticed);
                more.extend(["sync-only-you-know", "sync-recovered-next"].map(|id| texts.say(id)));
                Self { more, ..read }
            }
            _ => Self { more: Vec::new(), ..read },
        }
    }

    fn of_clinic(report: ClinicReport, texts: &Texts) -> Self {
        let ClinicReport { ended, received, sent, refused, unlinked, .. } = report;
        let text = texts.say(&format!("clinic-ended-{}", ended.name()));
        let mut more = if unlinked {
            vec![texts.say("clinic-unlinked")]
        } else {
            vec![texts.say_with("clinic-received", &[("count", number(received))])]
        };
        more.extend(refused.iter().map(|refused| texts.say(&format!("clinic-refused-{}", refused.why.name()))));
        Self { ended, text, more, received, sent, last_written: None, unlinked }
    }
}

fn number(count: u64) -> TextArg<'static> {
    TextArg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

//! Pairing: a second device joins the first.

use std::sync::Arc;

use super::PairingCode;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::sync::{self, PairingEnd, PairingInvitation, Request, Response};
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// What comes next in a pairing.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum PairingStep {
    /// Ask the relay this, and hand its answer to `answer`. When it can't be reached, call `next` again after a while.
    Ask {
        /// What to ask. It holds secrets: it is for no log.
        request: Request,
    },
    /// The other device has not said anything yet: call `next` again in a second or two.
    Wait,
    /// Ask the person, and hand their answer to `compared`.
    Compare {
        /// What to ask.
        question: PairingQuestion,
    },
    /// It is over. When the devices are paired, sync now.
    Done {
        /// How it ended.
        end: PairingEnd,
        /// The same in words.
        text: String,
    },
}

/// What the person is asked on both devices. Either can say no.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PairingQuestion {
    /// Six digits, to show large.
    pub code: String,
    /// What the other device calls itself, in a sentence.
    pub name: String,
    /// Whether the other device shows the same digits.
    pub text: String,
    /// What to say after a yes, while the other device waits for its own.
    pub after_yes: String,
}

/// A pairing under way, on either device. It is in memory alone: dropped, it begins anew.
#[derive(uniffi::Object)]
pub struct Pairing {
    pairing: crate::Pairing,
    texts: Arc<Texts>,
}

#[uniffi::export]
impl Diary {
    /// Shows another device how to join. It holds for ten minutes.
    ///
    /// # Errors
    /// `NotYet` without a mailbox: open one and sync once; `Invalid` where there are as many devices as there can be.
    pub fn show_pairing(&self, now: Moment) -> Result<Arc<Pairing>> {
        Ok(self.pairing(self.diary.show_pairing(checked(now)?)?))
    }

    /// Joins the device whose QR code was scanned. `device_name` is what the person calls this one, 1 to 40 characters.
    /// A diary made with `create_to_join` has nothing yet; another one joins with all that it has.
    ///
    /// # Errors
    /// `Invalid` for another text or for the name; `NotYet` when there is a mailbox already.
    pub fn join(&self, now: Moment, scanned: String, device_name: String) -> Result<Arc<Pairing>> {
        let invitation = PairingInvitation::scanned(&scanned)?;
        Ok(self.pairing(self.diary.join(checked(now)?, &invitation, &device_name)?))
    }

    /// Joins the device that shows these twelve words and this relay.
    ///
    /// # Errors
    /// `Invalid` for an address or words that are none; else as `join`.
    pub fn join_with_words(
        &self,
        now: Moment,
        relay: String,
        words: String,
        device_name: String,
    ) -> Result<Arc<Pairing>> {
        let invitation = PairingInvitation::spoken(&relay, &words)?;
        Ok(self.pairing(self.diary.join(checked(now)?, &invitation, &device_name)?))
    }
}

impl Diary {
    fn pairing(&self, pairing: crate::Pairing) -> Arc<Pairing> {
        Arc::new(Pairing { pairing, texts: self.texts.clone() })
    }
}

#[uniffi::export]
impl Pairing {
    /// What the first device shows; nothing on the second.
    ///
    /// # Errors
    /// None that is known.
    pub fn code(&self) -> Result<Option<PairingCode>> {
        Ok(self.pairing.invitation().map(|invitation| PairingCode::of(&invitation, &self.texts)))
    }

    /// What comes next.
    ///
    /// # Errors
    /// `Locked`, `CannotWrite`; `NotYet` when the first device stopped syncing meanwhile.
    pub fn next(&self, now: Moment) -> Result<PairingStep> {
        Ok(match self.pairing.next(checked(now)?)? {
            sync::PairingStep::Ask(request) => PairingStep::Ask { request },
            sync::PairingStep::Wait => PairingStep::Wait,
            sync::PairingStep::Compare { code, name } => PairingStep::Compare {
                question: PairingQuestion {
                    code,
                    name: self.texts.say_with("sync-pairing-name", &[("name", TextArg::Text(&name))]),
                    text: self.texts.say("sync-pairing-question"),
                    after_yes: self.texts.say("sync-pairing-waiting"),
                },
            },
            sync::PairingStep::Done(end) => {
                let text = self.texts.say(&format!("sync-pairing-{}", end.name()));
                PairingStep::Done { end, text }
            }
        })
    }

    /// Takes what the relay answered.
    ///
    /// # Errors
    /// As `next`.
    pub fn answer(&self, response: Response) -> Result<()> {
        Ok(self.pairing.answer(&response)?)
    }

    /// The person compared the digits: whether they are the same. Before they were asked it says nothing.
    ///
    /// # Errors
    /// None that is known.
    pub fn compared(&self, same: bool) -> Result<()> {
        self.pairing.compared(same);
        Ok(())
    }
}

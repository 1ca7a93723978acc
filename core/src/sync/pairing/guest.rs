//! The second device's side of a pairing.

use super::line::Line;
use super::messages::{Agreed, Answer, Hello, Reveal, Welcome, code, commitment};
use super::{PAIRING_MINUTES, PairingEnd, PairingInvitation, PairingStep};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Result};
use crate::store::{Fact, Store, facts};
use crate::sync::device_list::ListedDevice;
use crate::sync::exchange::Response;
use crate::sync::header::hash_of;
use crate::sync::identity::Identity;
use crate::sync::link;
use crate::sync::state::SyncState;
use crate::sync::token::{Access, Token};
use crate::time::Moment;

/// The second device of a pairing.
pub(crate) struct Guest {
    relay: String,
    begun: Moment,
    line: Line,
    stage: Stage,
    token: Token,
    device: ListedDevice,
    number: [u8; 32],
    hello: Vec<u8>,
    reveal: Option<Vec<u8>>,
    answer: Option<Answer>,
    code: String,
    asked: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Looks where the mailbox ends.
    Look,
    Hello,
    Answer,
    Say(Say),
    /// Looks again before it says that, because others wrote in between.
    LookAgain(Say),
    Compare,
    Welcome,
    Over(PairingEnd),
}

/// What it says after the first device answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Say {
    /// Its number.
    Number,
    /// Whether the person found the digits the same.
    Agreed(bool),
}

impl Guest {
    pub fn new(
        store: &Store,
        invitation: &PairingInvitation,
        name: &str,
        now: Moment,
        entropy: &dyn Entropy,
    ) -> Result<Self> {
        if store.read(|file| facts::get(file, Fact::Sync))?.is_some() {
            return Err(Error::AlreadySynced);
        }
        let name = link::device_name(name)?;
        let left = store.take_in(|intake| link::left(intake, entropy))?;
        let me = store.read(link::identity)?;
        let (token, number) = (Token(random(entropy)?), random(entropy)?);
        let device = ListedDevice::of(&me, name, (random(entropy)?, &token), now.instant);
        let line = Line::new(invitation, invitation.token());
        let hello = Hello { device: device.clone(), commitment: commitment(&number), left };
        Ok(Self {
            relay: invitation.relay.clone(),
            begun: now,
            hello: line.seal(1, &hello, &me.signing, entropy)?,
            line,
            stage: Stage::Look,
            token,
            device,
            number,
            reveal: None,
            answer: None,
            code: String::new(),
            asked: false,
        })
    }

    pub fn next(&mut self, store: &Store, now: Moment, entropy: &dyn Entropy) -> Result<PairingStep> {
        let late = now.instant - self.begun.instant > i64::from(PAIRING_MINUTES) * 60_000;
        if late && !matches!(self.stage, Stage::Over(_)) {
            self.stage = Stage::Over(PairingEnd::Expired);
        }
        Ok(match self.stage {
            Stage::LookAgain(_) => PairingStep::Ask(self.line.listen()),
            Stage::Hello => PairingStep::Ask(self.line.say(&self.hello)),
            Stage::Look | Stage::Answer | Stage::Welcome => {
                self.asked = !self.asked;
                if self.asked { PairingStep::Ask(self.line.listen()) } else { PairingStep::Wait }
            }
            Stage::Say(say) => {
                let me = store.read(link::identity)?;
                let item = match (say, &self.reveal) {
                    (Say::Agreed(same), _) => self.line.seal(4, &Agreed { same }, &me.signing, entropy)?,
                    (Say::Number, Some(item)) => item.clone(),
                    (Say::Number, None) => self.make_reveal(&me, entropy)?,
                };
                PairingStep::Ask(self.line.say(&item))
            }
            Stage::Compare => {
                let name = self.answer.as_ref().map_or(String::new(), |answer| answer.name.clone());
                PairingStep::Compare { code: self.code.clone(), name }
            }
            Stage::Over(end) => PairingStep::Done(end),
        })
    }

    fn make_reveal(&mut self, me: &Identity, entropy: &dyn Entropy) -> Result<Vec<u8>> {
        let answer = self.line.heard(2).map(|heard| heard.hash).unwrap_or_default();
        let item = self.line.seal(3, &Reveal { number: self.number, answer }, &me.signing, entropy)?;
        self.code = code(&hash_of(&self.hello), &answer, &self.number);
        self.reveal = Some(item.clone());
        Ok(item)
    }

    pub fn answer(&mut self, store: &Store, response: &Response) -> Result<()> {
        let ok = (200..=204).contains(&response.status);
        let conflict = response.status == 409;
        self.stage = match self.stage {
            Stage::Look if ok && self.line.hear(&response.body) => Stage::Hello,
            Stage::LookAgain(say) if ok && self.line.hear(&response.body) => Stage::Say(say),
            Stage::Hello if ok => Stage::Answer,
            Stage::Hello if conflict => Stage::Look,
            Stage::Say(say) if ok => said(say),
            Stage::Say(say) if conflict => Stage::LookAgain(say),
            Stage::Answer if ok && self.line.hear(&response.body) => self.answered(),
            Stage::Welcome if ok && self.line.hear(&response.body) => self.welcomed(store)?,
            // The other device has not let this one in yet.
            Stage::Look if response.status == 401 => Stage::Look,
            Stage::Welcome if response.status == 401 => self.closed(),
            // The person said no on the other device before they said anything here.
            Stage::Say(Say::Agreed(_)) | Stage::LookAgain(Say::Agreed(_)) if response.status == 401 => {
                Stage::Over(PairingEnd::Declined)
            }
            over @ (Stage::Over(_) | Stage::Compare) => over,
            _ if matches!(response.status, 401 | 403) => Stage::Over(PairingEnd::Expired),
            _ => Stage::Over(PairingEnd::Later),
        };
        Ok(())
    }

    /// The first device answered, or somebody else did, or it answered somebody else.
    fn answered(&mut self) -> Stage {
        let Some(heard) = self.line.heard(2) else { return Stage::Answer };
        let answer: Option<Answer> = heard.unchecked();
        let answer = answer.and_then(|answer| heard.read::<Answer>(&answer.signing));
        let fits = |answer: &Answer| answer.hello == hash_of(&self.hello) && link::device_name(&answer.name).is_ok();
        match answer.filter(fits) {
            Some(answer) => {
                self.answer = Some(answer);
                Stage::Say(Say::Number)
            }
            None => Stage::Over(PairingEnd::Disturbed),
        }
    }

    /// The person compared the digits.
    pub fn compared(&mut self, same: bool) {
        if self.stage == Stage::Compare {
            self.stage = Stage::Say(Say::Agreed(same));
        }
    }

    /// The guest's token is gone: this device has one of its own now, or was declined.
    fn closed(&mut self) -> Stage {
        if self.line.token == self.token {
            return Stage::Over(PairingEnd::Declined);
        }
        self.line.token = self.token.clone();
        Stage::Welcome
    }

    fn welcomed(&self, store: &Store) -> Result<Stage> {
        let Some(heard) = self.line.heard(5) else { return Ok(Stage::Welcome) };
        let welcome: Option<Welcome> = self.answer.as_ref().and_then(|answer| heard.read(&answer.signing));
        let Some(welcome) = welcome else { return Ok(Stage::Over(PairingEnd::Disturbed)) };
        let access = Access::new(self.token.clone(), self.device.tag, welcome.version);
        store.take_in(|intake| {
            let me = link::identity(intake.file())?;
            intake.put_beginning_first(me.device)?;
            let mut state = SyncState::new(self.relay.clone(), access, me.device);
            (state.promised, state.trusted) = (Some(welcome.promised), Some(welcome.list));
            link::begin(intake.file(), &state)
        })?;
        Ok(Stage::Over(PairingEnd::Paired))
    }
}

fn said(say: Say) -> Stage {
    match say {
        Say::Number => Stage::Compare,
        Say::Agreed(true) => Stage::Welcome,
        Say::Agreed(false) => Stage::Over(PairingEnd::Declined),
    }
}

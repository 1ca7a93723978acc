//! The first device's side of a pairing.

use serde_json::json;

use super::line::Line;
use super::messages::{Agreed, Answer, Hello, Reveal, Welcome, code, commitment};
use super::{PAIRING_MINUTES, PairingEnd, PairingInvitation, PairingStep};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Result};
use crate::store::{Store, to_hex};
use crate::sync::access;
use crate::sync::device_list::MOST_DEVICES;
use crate::sync::exchange::{Method, Request, Response};
use crate::sync::kept::{load, update};
use crate::sync::link;
use crate::sync::report::Ended;
use crate::sync::session::{Next, Session};
use crate::sync::state::ListChange;
use crate::sync::token::token_hash;
use crate::time::Moment;

/// The first device of a pairing.
pub(crate) struct Host {
    invitation: PairingInvitation,
    begun: Moment,
    tag: [u8; 16],
    number: [u8; 32],
    line: Line,
    stage: Stage,
    /// The answer that was said, sealed once: the digits are made of it.
    answer: Option<Vec<u8>>,
    welcome: Option<Vec<u8>>,
    hello: Option<Hello>,
    code: String,
    asked: bool,
}

enum Stage {
    /// Looks where the mailbox ends, before the guest can say anything.
    Look,
    /// Gives the guest a token.
    Admit,
    /// Waits for the guest.
    Hello,
    Answer,
    Reveal,
    Compare,
    /// Waits for what the person said on the other device.
    Agreed,
    List,
    /// Puts the new device on the list.
    Sync(Box<Session>),
    /// Gives it a token: after the list, because a token of nobody on the list may be taken away by another device.
    Register,
    Welcome,
    /// Takes the guest's token away.
    Close(PairingEnd),
    Over(PairingEnd),
}

impl Host {
    pub fn new(store: &Store, now: Moment, entropy: &dyn Entropy) -> Result<Self> {
        let (state, _) = store.read(load)?;
        if state.list().is_some_and(|list| list.devices.len() >= MOST_DEVICES) {
            let given = crate::Given::value(MOST_DEVICES);
            return Err(Error::invalid("devices", given, "at most 12: take one off first"));
        }
        let invitation = PairingInvitation::generate(&state.relay, entropy)?;
        let line = Line::new(&invitation, state.access.token.clone());
        Ok(Self {
            line,
            invitation,
            begun: now,
            tag: random(entropy)?,
            number: random(entropy)?,
            stage: Stage::Look,
            answer: None,
            welcome: None,
            hello: None,
            code: String::new(),
            asked: false,
        })
    }

    pub fn invitation(&self) -> &PairingInvitation {
        &self.invitation
    }

    pub fn next(&mut self, store: &Store, now: Moment, entropy: &dyn Entropy) -> Result<PairingStep> {
        let (state, me) = store.read(load)?;
        self.line.token = state.access.token.clone();
        if matches!(self.stage, Stage::List) {
            self.stage = self.list(store)?;
        }
        let late = now.instant - self.begun.instant > i64::from(PAIRING_MINUTES) * 60_000;
        if late
            && !matches!(
                self.stage,
                Stage::Close(_) | Stage::Over(_) | Stage::Sync(_) | Stage::Register | Stage::Welcome
            )
        {
            self.stage = Stage::Close(PairingEnd::Expired);
        }
        let plain = |method, path: &str| Request::plain(method, &state.relay, path, &state.access.token);
        Ok(match &mut self.stage {
            Stage::Look => PairingStep::Ask(self.line.listen()),
            Stage::Admit => {
                let hash = to_hex(&token_hash(&self.invitation.token().0));
                let body = json!({ "token_hash": hash, "role": "guest", "minutes": PAIRING_MINUTES });
                let path = format!("/v1/access/{}", to_hex(&self.tag));
                PairingStep::Ask(plain(Method::Put, &path).json(&body))
            }
            Stage::Hello | Stage::Reveal | Stage::Agreed => self.listen(),
            Stage::Answer => {
                let item = match &self.answer {
                    Some(item) => item.clone(),
                    None => self.make_answer(&me, &state, entropy)?,
                };
                PairingStep::Ask(self.line.say(&item))
            }
            Stage::Compare => {
                let name = self.hello.as_ref().map_or(String::new(), |hello| hello.device.name.clone());
                PairingStep::Compare { code: self.code.clone(), name }
            }
            // It was just passed on.
            Stage::List => PairingStep::Wait,
            Stage::Register => match &self.hello {
                Some(hello) => PairingStep::Ask(access::put(&state, &hello.device.tag, &hello.device.token, "owner")),
                None => PairingStep::Done(PairingEnd::Disturbed),
            },
            Stage::Sync(session) => match session.next(store, entropy)? {
                Next::Ask(request) => PairingStep::Ask(request),
                Next::Done(report) => {
                    self.stage = after_sync(report.ended);
                    return self.next(store, now, entropy);
                }
            },
            Stage::Welcome => {
                // The sync before read to the end.
                self.line.at(state.place.cursor);
                let item = match &self.welcome {
                    Some(item) => item.clone(),
                    None => self.make_welcome(&me, &state, entropy)?,
                };
                PairingStep::Ask(self.line.say(&item))
            }
            Stage::Close(_) => PairingStep::Ask(plain(Method::Delete, &format!("/v1/access/{}", to_hex(&self.tag)))),
            Stage::Over(end) => PairingStep::Done(*end),
        })
    }

    /// Looks for what was said, and between two looks waits.
    fn listen(&mut self) -> PairingStep {
        self.asked = !self.asked;
        if self.asked { PairingStep::Ask(self.line.listen()) } else { PairingStep::Wait }
    }

    fn make_answer(
        &mut self,
        me: &crate::sync::identity::Identity,
        state: &crate::sync::state::SyncState,
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>> {
        let list = state.list();
        let name = list.and_then(|list| Some(list.find(me.device)?.name.clone())).unwrap_or_default();
        let hello = self.line.heard(1).map(|heard| heard.hash).unwrap_or_default();
        let answer = Answer { name, signing: me.verifying(), number: self.number, hello };
        let item = self.line.seal(2, &answer, &me.signing, entropy)?;
        self.answer = Some(item.clone());
        Ok(item)
    }

    fn make_welcome(
        &mut self,
        me: &crate::sync::identity::Identity,
        state: &crate::sync::state::SyncState,
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>> {
        let list = state.lists.last().map(crate::sync::device_list::SignedList::hash).unwrap_or_default();
        let welcome = Welcome { list, version: state.version(), promised: state.mailbox.clone() };
        let item = self.line.seal(5, &welcome, &me.signing, entropy)?;
        self.welcome = Some(item.clone());
        Ok(item)
    }

    pub fn answer(&mut self, store: &Store, entropy: &dyn Entropy, response: &Response) -> Result<()> {
        if let Stage::Sync(session) = &mut self.stage {
            return session.answer(store, entropy, response);
        }
        let ok = (200..=204).contains(&response.status);
        let next = match &self.stage {
            Stage::Look if ok && self.line.hear(&response.body) => Stage::Admit,
            Stage::Admit if ok => Stage::Hello,
            Stage::Hello | Stage::Reveal | Stage::Agreed if ok && self.line.hear(&response.body) => {
                return self.heard();
            }
            Stage::Answer if ok => Stage::Reveal,
            // Somebody wrote in between: look first.
            Stage::Answer if response.status == 409 => Stage::Hello,
            Stage::Register if ok => Stage::Welcome,
            Stage::Welcome if ok => Stage::Close(PairingEnd::Paired),
            Stage::Welcome if response.status == 409 => Stage::Sync(Box::new(Session::new(self.begun))),
            Stage::Close(end) => Stage::Over(*end),
            Stage::Over(_) | Stage::Compare | Stage::List => return Ok(()),
            _ => Stage::Over(PairingEnd::Later),
        };
        self.stage = next;
        Ok(())
    }

    fn heard(&mut self) -> Result<()> {
        match self.stage {
            Stage::Hello => {
                let hello = self.line.heard(1).map(|heard| {
                    let hello: Option<Hello> = heard.unchecked();
                    let hello = hello.and_then(|hello| heard.read::<Hello>(&hello.device.signing));
                    hello.filter(|hello| link::device_name(&hello.device.name).is_ok())
                });
                if let Some(hello) = hello {
                    let answered = self.answer.is_some();
                    self.stage = if hello.is_some() { Stage::Answer } else { Stage::Close(PairingEnd::Disturbed) };
                    if !answered {
                        self.hello = hello;
                    }
                }
            }
            Stage::Agreed => self.stage = self.agreed(),
            _ => {
                if let Some(reveal) = self.line.heard(3) {
                    let code = self.hello.as_ref().and_then(|hello| self.check(hello, reveal));
                    self.stage = if code.is_some() { Stage::Compare } else { Stage::Close(PairingEnd::Disturbed) };
                    self.code = code.unwrap_or_default();
                }
            }
        }
        Ok(())
    }

    fn check(&self, hello: &Hello, heard: &super::line::Heard) -> Option<String> {
        let reveal: Reveal = heard.read(&hello.device.signing)?;
        let answer = crate::sync::header::hash_of(self.answer.as_ref()?);
        let fits = reveal.answer == answer && commitment(&reveal.number) == hello.commitment;
        let said = self.line.heard(1)?.hash;
        fits.then(|| code(&said, &answer, &reveal.number))
    }

    /// The person compared the digits.
    pub fn compared(&mut self, same: bool) {
        if matches!(self.stage, Stage::Compare) {
            self.stage = if same { self.agreed() } else { Stage::Close(PairingEnd::Declined) };
        }
    }

    /// What the person said on the other device, after yes on this one.
    fn agreed(&self) -> Stage {
        let Some((hello, heard)) = self.hello.as_ref().zip(self.line.heard(4)) else { return Stage::Agreed };
        match heard.read::<Agreed>(&hello.device.signing) {
            Some(Agreed { same: true }) => Stage::List,
            Some(Agreed { same: false }) => Stage::Close(PairingEnd::Declined),
            None => Stage::Close(PairingEnd::Disturbed),
        }
    }

    fn list(&self, store: &Store) -> Result<Stage> {
        let Some(hello) = &self.hello else { return Ok(Stage::Close(PairingEnd::Disturbed)) };
        let (device, left) = (hello.device.clone(), hello.left);
        update(store, |_, state, me| {
            state.wanted.extend(left.filter(|left| *left != me.device.0).map(ListChange::Remove));
            state.wanted.push(ListChange::Add(device));
            Ok(())
        })?;
        Ok(Stage::Sync(Box::new(Session::new(self.begun))))
    }
}

fn after_sync(ended: Ended) -> Stage {
    match ended {
        Ended::Synced => Stage::Register,
        _ => Stage::Close(PairingEnd::Later),
    }
}

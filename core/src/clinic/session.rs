//! The person's talk with a pair's mailbox: open it, let the clinic in, introduce oneself, read what the clinic sent, deliver a
//! share; or end it all. Each answer is durable before the next question; a session that is dropped at any point is taken up by another one, on
//! any of the person's devices.

use rusqlite::Connection;

use super::mailbox::{open, register};
use super::place::Place;
use super::report::{ClinicNext, ClinicReport};
use super::said::{PersonSays, Told};
use super::{Delivery, KeyState, Link, PairId, Signed, erase_link, take};
use crate::error::Result;
use crate::store::kinds::clinic;
use crate::store::{Fields, Store, Value};
use crate::sync::{Ended, Method, Page, Request, Response};
use crate::time::Moment;

/// How often a mailbox is read from its beginning in one session, before its relay counts as broken.
const MOST_BEGINNINGS: u32 = 2;

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Ask {
    Open(String),
    Register,
    Read,
    Introduce,
    Tell { item: String, answer: String },
    Keep,
    Announce,
    Delete,
}

/// A session. It belongs to one store and one pair.
pub(crate) struct Session {
    pair: PairId,
    now: Moment,
    asked: Option<(Request, Ask)>,
    /// Secrets with which the mailbox can't be opened or ended.
    refused: Vec<String>,
    /// How many of the clinic's two tokens the relay knows.
    registered: usize,
    /// A share to deliver, and whether the relay has its file.
    delivery: Option<Delivery>,
    kept: bool,
    /// The last item of the mailbox, once it was read to its end.
    head: Option<u64>,
    beginnings: u32,
    report: ClinicReport,
    over: bool,
}

impl Session {
    /// A session that begins now.
    pub fn new(pair: PairId, now: Moment) -> Self {
        Self {
            pair,
            now,
            asked: None,
            refused: Vec::new(),
            registered: 0,
            delivery: None,
            kept: false,
            head: None,
            beginnings: 0,
            report: ClinicReport::new(),
            over: false,
        }
    }

    /// The same, with a share to deliver once all else is said and read.
    pub fn delivering(pair: PairId, now: Moment, delivery: Delivery) -> Self {
        Self { delivery: Some(delivery), ..Self::new(pair, now) }
    }

    /// What to ask the relay. The same again until it was answered.
    pub fn next(&mut self, store: &Store) -> Result<ClinicNext> {
        if self.asked.is_none() && !self.over {
            self.asked = self.decide(store)?;
            self.over |= self.asked.is_none();
        }
        Ok(match &self.asked {
            Some((request, _)) => ClinicNext::Ask(request.clone()),
            None => ClinicNext::Done(self.report.clone()),
        })
    }

    /// Takes what the relay answered to the last question.
    pub fn answer(&mut self, store: &Store, response: &Response) -> Result<()> {
        let Some((request, ask)) = self.asked.take() else { return Ok(()) };
        let taken = self.take_answer(store, &ask, response);
        if taken.is_err() {
            // Nothing was written: it can be answered again.
            self.asked = Some((request, ask));
        }
        taken
    }

    fn take_answer(&mut self, store: &Store, ask: &Ask, response: &Response) -> Result<()> {
        match (ask, response.status) {
            (Ask::Delete, 204) => self.unlinked(store),
            (Ask::Delete, 401) => {
                self.refuse_own(store)?;
                if self.all_refused(store)? { self.unlinked(store) } else { Ok(()) }
            }
            (_, 200..=204) => self.answered(store, ask, &response.body),
            (Ask::Open(id), 403) => {
                self.refused.push(id.clone());
                if self.all_refused(store)? { self.end(Ended::JoinRefused) } else { Ok(()) }
            }
            (_, 401 | 403) => self.end(Ended::NoAccess),
            (Ask::Introduce | Ask::Tell { .. } | Ask::Announce, 409) => {
                self.head = None;
                Ok(())
            }
            // It is there.
            (Ask::Keep, 409) => self.answered(store, ask, &[]),
            (Ask::Keep, 413) | (_, 507) => self.end(Ended::Full),
            (_, 408 | 429 | 500..) => self.end(Ended::Later),
            _ => self.end(Ended::Unexpected),
        }
    }

    fn answered(&mut self, store: &Store, ask: &Ask, body: &[u8]) -> Result<()> {
        match ask {
            Ask::Open(id) => self.note(store, "opened", Value::Text(id.clone())),
            Ask::Register => {
                self.registered += 1;
                Ok(())
            }
            Ask::Read => self.read(store, body),
            Ask::Introduce => {
                let link = store.read(|file| Link::find(file, self.pair))?;
                let name = link.map(|link| Value::Text(link.invitation_name)).unwrap_or(Value::Null);
                self.note(store, "introduced", name)?;
                self.appended()
            }
            Ask::Tell { item, answer } => {
                let told = Fields::from([("told".into(), Value::Text(answer.clone()))]);
                store.act(self.now, |action| action.change(clinic::ITEM, item, told))?;
                self.appended()
            }
            Ask::Keep => {
                self.kept = true;
                Ok(())
            }
            Ask::Announce => {
                self.report.delivered = true;
                self.appended()
            }
            Ask::Delete => self.unlinked(store),
        }
    }

    /// The next question, or none when it is over.
    fn decide(&self, store: &Store) -> Result<Option<(Request, Ask)>> {
        store.read(|file| {
            let Some(link) = Link::find(file, self.pair)? else { return Ok(None) };
            let not_refused = link.own.iter().find(|own| !self.refused.contains(&own.id));
            if link.unlinking {
                let Some(own) = not_refused else { return Ok(None) };
                let request = Request::plain(Method::Delete, &link.invitation.relay, "/v1/mailbox", &own.token);
                return Ok(Some((request, Ask::Delete)));
            }
            if !link.opened {
                return Ok(not_refused.map(|own| (open(&link, &own.token), Ask::Open(own.id.clone()))));
            }
            let token = &link.mine()?.token;
            if let Some((role, hash)) = self.unregistered(&link) {
                return Ok(Some((register(&link, token, role, &hash), Ask::Register)));
            }
            let Some(head) = self.head else {
                let path = format!("/v1/batches?after={}", Place::of(file, self.pair)?.cursor);
                return Ok(Some((Request::plain(Method::Get, &link.invitation.relay, &path, token), Ask::Read)));
            };
            let (said, ask) = match self.to_say(file, &link)? {
                Some(said) => said,
                None => match self.to_deliver(&link) {
                    Some(delivery) if !self.kept => return Ok(Some((delivery.keep(&link)?, Ask::Keep))),
                    Some(delivery) => (self.said(&link, None, None, Some(delivery))?, Ask::Announce),
                    None => return Ok(None),
                },
            };
            let letter = said.seal(&link.invitation.agreement, &link.mine()?.secret)?;
            let path = format!("/v1/batches?expected={head}");
            let request = Request::plain(Method::Post, &link.invitation.relay, &path, token).bytes(letter);
            Ok(Some((request, ask)))
        })
    }

    /// The token of the clinic's that the relay may not know.
    fn unregistered(&self, link: &Link) -> Option<(&'static str, [u8; 32])> {
        let tokens = [("reader", link.invitation.reader), ("appender", link.invitation.appender)];
        tokens.get(self.registered).filter(|_| !link.introduced).copied()
    }

    /// What the clinic has to hear: who the person is, or what became of an item where that was ticked.
    fn to_say(&self, file: &Connection, link: &Link) -> Result<Option<(PersonSays, Ask)>> {
        if !link.introduced {
            return Ok(Some((self.said(link, Some(link.known_as.clone()), None, None)?, Ask::Introduce)));
        }
        let of_pair = format!("{}/", self.pair);
        for item in clinic::items(file)?.into_iter().filter(|item| item.tell && item.id.starts_with(&of_pair)) {
            let (Some(answer), Some(signed)) = (&item.answer, Signed::from_text(&item.signed)) else { continue };
            if item.told.as_ref() != Some(answer) {
                let told = Told { version: signed.version(), accepted: answer == "accepted" };
                let ask = Ask::Tell { item: item.id.clone(), answer: answer.clone() };
                return Ok(Some((self.said(link, None, Some(told), None)?, ask)));
            }
        }
        Ok(None)
    }

    fn said(&self, link: &Link, name: Option<String>, told: Option<Told>, of: Option<&Delivery>) -> Result<PersonSays> {
        let (pair, key, share) = (self.pair.0, link.mine()?.public(), of.map(Delivery::announced));
        Ok(PersonSays { pair, key, at: self.now.instant, name, told, share })
    }

    /// The share that is to be delivered; none once it is, or when the clinic's key, to which it is sealed, holds no longer.
    fn to_deliver(&self, link: &Link) -> Option<&Delivery> {
        let holds = link.key_state(self.now) == KeyState::Holds;
        self.delivery.as_ref().filter(|_| holds && !self.report.delivered)
    }

    /// A page of the mailbox.
    fn read(&mut self, store: &Store, body: &[u8]) -> Result<()> {
        let Some(page) = Page::read(body) else { return self.end(Ended::Unexpected) };
        let (pair, now) = (self.pair, self.now);
        let taken = store.act(now, |action| {
            let Some(link) = Link::find(action.file(), pair)? else { return Ok(None) };
            take::page(action, &link, &page, now)
        })?;
        let Some(taken) = taken else { return self.end(Ended::Synced) };
        self.report.received += taken.new;
        self.report.refused.extend(taken.refused);
        match taken.place {
            take::Stands::AtEnd => self.head = Some(page.head),
            take::Stands::More => {}
            take::Stands::Elsewhere => {
                self.beginnings += 1;
                if self.beginnings > MOST_BEGINNINGS {
                    return self.end(Ended::Unexpected);
                }
            }
        }
        Ok(())
    }

    fn appended(&mut self) -> Result<()> {
        self.report.sent += 1;
        self.head = self.head.map(|head| head + 1);
        Ok(())
    }

    fn note(&self, store: &Store, field: &str, value: Value) -> Result<()> {
        let fields = Fields::from([(field.to_owned(), value)]);
        store.act(self.now, |action| action.change(clinic::LINK, &self.pair.to_string(), fields))
    }

    fn refuse_own(&mut self, store: &Store) -> Result<()> {
        let link = store.read(|file| Link::find(file, self.pair))?;
        let own = link.into_iter().flat_map(|link| link.own).find(|own| !self.refused.contains(&own.id));
        self.refused.extend(own.map(|own| own.id));
        Ok(())
    }

    fn all_refused(&self, store: &Store) -> Result<bool> {
        let link = store.read(|file| Link::find(file, self.pair))?;
        Ok(link.is_none_or(|link| link.own.iter().all(|own| self.refused.contains(&own.id))))
    }

    /// The relay has nothing of the pair any more.
    fn unlinked(&mut self, store: &Store) -> Result<()> {
        erase_link(store, self.pair, self.now)?;
        self.report.unlinked = true;
        self.end(Ended::Synced)
    }

    fn end(&mut self, ended: Ended) -> Result<()> {
        self.report.ended = ended;
        self.over = true;
        Ok(())
    }
}

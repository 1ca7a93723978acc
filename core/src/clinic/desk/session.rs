//! The clinic's talk with a pair's mailbox: read what the person said, fetch what they share, send what waits. Each answer is written down before the next
//! question.

use sha2::{Digest, Sha256};

use super::pair::{Client, DeskPair, bytes};
use super::share::Wanted;
use crate::clinic::letter::Letter;
use crate::clinic::said::{Delivered, PersonSays};
use crate::clinic::{ClinicNext, ClinicReport, PractitionerKey, RefusedItem, WhyRefused, key, plain_line};
use crate::error::Result;
use crate::store::to_hex;
use crate::sync::{Ended, Hash, MOST_BLOB, Method, Page, Request, Response, Secret, fetch_blob, hash_of, running};
use crate::time::Moment;

const MOST_BEGINNINGS: u32 = 2;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ask {
    Read,
    Fetch,
    Send,
}

/// Where a talk writes down what it learned, durably.
pub(crate) trait Kept {
    /// The pair.
    fn save(&self, pair: &DeskPair) -> Result<()>;
    /// A share's sealed file, before the pair says that it is here.
    fn keep(&self, pair: &str, share: &str, sealed: &[u8]) -> Result<()>;
    /// That a share was refused before anything of it was kept.
    fn refused(&self, pair: &str, share: &str) -> Result<()>;
}

/// A session of one pair.
pub(crate) struct Session {
    pub pair: DeskPair,
    access: usize,
    secret: Secret,
    now: Moment,
    asked: Option<(Request, Ask)>,
    /// The last item of the mailbox, once it was read to its end.
    head: Option<u64>,
    /// A share whose file is to be fetched before its letter counts as read.
    wanted: Option<Wanted>,
    beginnings: u32,
    report: ClinicReport,
    over: bool,
}

impl Session {
    /// A session with the key that was used for the pair.
    ///
    /// # Errors
    /// `Invalid` for another key.
    pub fn new(pair: DeskPair, key: &PractitionerKey, now: Moment) -> Result<Self> {
        let (access, secret, report) = (pair.access(key)?, key.secret(), ClinicReport::new());
        let (asked, head, wanted) = (None, None, None);
        Ok(Self { pair, access, secret, now, asked, head, wanted, beginnings: 0, report, over: false })
    }

    /// What to ask the relay. The same again until it was answered.
    pub fn next(&mut self) -> Result<ClinicNext> {
        if self.asked.is_none() && !self.over {
            self.asked = self.decide()?;
            self.over |= self.asked.is_none();
        }
        Ok(match &self.asked {
            Some((request, _)) => ClinicNext::Ask(request.clone()),
            None => ClinicNext::Done(self.report.clone()),
        })
    }

    fn decide(&self) -> Result<Option<(Request, Ask)>> {
        let (access, relay) = (&self.pair.access[self.access], &self.pair.relay);
        if let Some(wanted) = &self.wanted {
            return Ok(Some((fetch_blob(relay, &wanted.announced.blob), Ask::Fetch)));
        }
        let Some(head) = self.head else {
            let path = format!("/v1/batches?after={}", access.cursor);
            return Ok(Some((Request::plain(Method::Get, relay, &path, &access.reader()?), Ask::Read)));
        };
        let Some(outgoing) = self.pair.outbox.first() else { return Ok(None) };
        let path = format!("/v1/batches?expected={head}");
        let request = Request::plain(Method::Post, relay, &path, &access.appender()?).bytes(outgoing.letter()?);
        Ok(Some((request, Ask::Send)))
    }

    /// Takes what the relay answered to the last question.
    pub fn answer(&mut self, response: &Response, kept: &impl Kept) -> Result<()> {
        let Some((_, ask)) = self.asked.take() else { return Ok(()) };
        match (ask, response.status) {
            (Ask::Read, 200) => self.read(&response.body, kept)?,
            (Ask::Fetch, 200) => self.fetched(&response.body, kept)?,
            (Ask::Fetch, 404) => self.not_fetched(WhyRefused::Gone, kept)?,
            (Ask::Send, 201) => {
                self.pair.outbox.remove(0);
                self.report.sent += 1;
                self.head = self.head.map(|head| head + 1);
            }
            (Ask::Send, 409) => self.head = None,
            (_, 401 | 403) => self.end(Ended::NoAccess),
            (_, 507) => self.end(Ended::Full),
            (_, 408 | 429 | 500..) => self.end(Ended::Later),
            _ => self.end(Ended::Unexpected),
        }
        kept.save(&self.pair)
    }

    fn read(&mut self, body: &[u8], kept: &impl Kept) -> Result<()> {
        let Some(page) = Page::read(body) else {
            self.end(Ended::Unexpected);
            return Ok(());
        };
        let (cursor, mut hash) = (self.pair.access[self.access].cursor, self.pair.access[self.access].running()?);
        let follow = page.items.iter().zip(cursor + 1..).all(|((sequence, _), expected)| *sequence == expected);
        let nothing_shown = page.items.is_empty() && page.head > cursor;
        if page.running != Some(hash) || page.head < cursor || !follow || nothing_shown {
            return self.begin_again();
        }
        for (sequence, item) in &page.items {
            self.meet(*sequence, item, kept)?;
            if self.wanted.is_some() {
                // The letter is met again once its file is here.
                return Ok(());
            }
            hash = running(&hash, &hash_of(item));
            self.pair.access[self.access].stands_at(*sequence, &hash);
        }
        if self.pair.access[self.access].cursor == page.head {
            self.head = Some(page.head);
        }
        Ok(())
    }

    /// The relay shows another past than before.
    fn begin_again(&mut self) -> Result<()> {
        self.beginnings += 1;
        self.pair.access[self.access].stands_at(0, &Hash::default());
        if self.beginnings > MOST_BEGINNINGS {
            self.end(Ended::Unexpected);
        }
        Ok(())
    }

    fn meet(&mut self, sequence: u64, item: &[u8], kept: &impl Kept) -> Result<()> {
        match Letter::of(item) {
            Ok(Letter::ToPerson) => self.own(item),
            Ok(Letter::ToClinic) => self.heard(sequence, item, kept),
            Err(_) => {
                self.refuse(WhyRefused::NotForThisLink, None);
                Ok(())
            }
        }
    }

    /// A letter of the clinic's own: one that was sent although the answer was lost.
    fn own(&mut self, item: &[u8]) -> Result<()> {
        let outbox = &mut self.pair.outbox;
        let letters = outbox.iter().map(|outgoing| outgoing.letter()).collect::<Result<Vec<_>>>()?;
        if let Some(place) = letters.iter().position(|letter| letter == item) {
            outbox.remove(place);
        }
        Ok(())
    }

    fn heard(&mut self, sequence: u64, item: &[u8], kept: &impl Kept) -> Result<()> {
        let pair = self.pair.id()?;
        if let Some(hello) = PersonSays::open_hello(pair, &self.secret, item) {
            self.hello(&hello);
            return Ok(());
        }
        let client = self.pair.client.as_ref().map(|client| bytes::<32>(&client.key)).transpose()?;
        match client.and_then(|key| PersonSays::open_later(pair, &self.secret, &key, item)) {
            Some(said) => {
                if let Some(told) = said.told {
                    let about = self.pair.sent.iter_mut().filter(|sent| sent.version == told.version);
                    about.for_each(|sent| sent.accepted = Some(told.accepted));
                    self.report.received += 1;
                }
                if let Some(share) = said.share {
                    self.announced(share, sequence, kept)?;
                }
            }
            // Sealed to the key before this one: whoever has that reads it.
            None if self.access > 0 => {}
            None => self.refuse(WhyRefused::NotForThisLink, None),
        }
        Ok(())
    }

    /// A share that lies at the relay.
    fn announced(&mut self, announced: Delivered, letter: u64, kept: &impl Kept) -> Result<()> {
        let (bytes, wanted) = (announced.bytes, Wanted { announced, letter });
        if !self.pair.wants(&wanted) {
            return Ok(());
        }
        self.wanted = Some(wanted);
        if (1..=MOST_BLOB as u64).contains(&bytes) { Ok(()) } else { self.not_fetched(WhyRefused::TooLarge, kept) }
    }

    /// A share's file: kept if it is the one that was announced.
    fn fetched(&mut self, body: &[u8], kept: &impl Kept) -> Result<()> {
        let Some(wanted) = &self.wanted else { return Ok(()) };
        let Delivered { bytes, sha256, .. } = &wanted.announced;
        if body.len() as u64 != *bytes || Sha256::digest(body).as_slice() != sha256 {
            return self.not_fetched(WhyRefused::Differs, kept);
        }
        kept.keep(&self.pair.pair, &wanted.id(), body)?;
        self.pair.keep_share(wanted.met(None, self.now.instant));
        self.report.received += 1;
        self.wanted = None;
        Ok(())
    }

    /// A share whose file can't be had: it is not asked for again.
    fn not_fetched(&mut self, why: WhyRefused, kept: &impl Kept) -> Result<()> {
        let Some(wanted) = self.wanted.take() else { return Ok(()) };
        kept.refused(&self.pair.pair, &wanted.id())?;
        self.pair.keep_share(wanted.met(Some(why), self.now.instant));
        let (share, at) = (Some(wanted.id()), self.now.instant);
        self.report.refused.push(RefusedItem { why, field: None, at, share });
        Ok(())
    }

    /// Who the person is. The first one who answers an invitation stays the one: another key is somebody else.
    fn hello(&mut self, hello: &PersonSays) {
        let name = plain_line("name", hello.name.as_deref().unwrap_or_default(), key::NAME);
        let Ok(name) = name else { return self.refuse(WhyRefused::Content, Some("name".into())) };
        let key = to_hex(&hello.key);
        let since = match &self.pair.client {
            Some(known) if known.key != key => return self.refuse(WhyRefused::NotForThisLink, None),
            Some(known) => known.since,
            None => hello.at,
        };
        self.report.received += u64::from(self.pair.client.is_none());
        self.pair.client = Some(Client { name, key, since });
    }

    fn refuse(&mut self, why: WhyRefused, field: Option<String>) {
        self.report.refused.push(RefusedItem { why, field, at: self.now.instant, share: None });
    }

    fn end(&mut self, ended: Ended) {
        self.report.ended = ended;
        self.over = true;
    }
}

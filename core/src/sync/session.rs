//! A sync as a conversation: `next` says what to ask the relay, `answer` takes what it said. Each answer is durable before the
//! next question; a session that is dropped at any point is taken up by another one.

use super::admission::Admitted;
use super::chain::Link;
use super::compaction::Upload;
use super::exchange::{Method, Request, Response};
use super::header::Hash;
use super::identity::{Identity, Secret};
use super::kept::{load, update};
use super::page::Page;
use super::reading;
use super::report::{Ended, SyncReport};
use super::vector::VersionVector;
use super::writing;
use super::{access, admission, announcing, reading_snapshot};
use crate::entropy::Entropy;
use crate::error::Result;
use crate::store::{RecoveryWords, Store};
use crate::time::Moment;

/// How often a mailbox is read from its beginning in one session, before its relay counts as broken.
const MOST_BEGINNINGS: u32 = 4;

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ask {
    OpenMailbox,
    SwapToken,
    ReadLog,
    ReadPart(u32),
    RecoveryAccess,
    Announce { item: Hash, list: Box<super::device_list::SignedList>, key: super::sealing::Key },
    Append { link: Link, from: VersionVector, to: VersionVector, changes: u64 },
    AdmitAgain,
    ListAccess,
    DropAccess([u8; 16]),
    PutPart,
    Publish,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Ask the relay this, and hand its answer to `answer`.
    Ask(Request),
    /// It is over.
    Done(SyncReport),
}

/// A session. It belongs to one store.
pub(crate) struct Session {
    pub now: Moment,
    asked: Option<(Request, Ask)>,
    /// The secret half of the recovery words, where they alone read the mailbox: then nothing is written.
    pub recovery: Option<Secret>,
    /// Whether the mailbox was read to its end.
    pub read: bool,
    /// What the relay last said of the mailbox, without its items.
    pub page: Option<Page>,
    pub upload: Option<Upload>,
    /// Whether there is nothing to make smaller, or it was tried.
    pub compacted: bool,
    /// Whether the recovery words can read the mailbox.
    pub recovery_knows: bool,
    /// Tokens that belong to nobody.
    pub strangers: Option<Vec<[u8; 16]>>,
    /// Whether these are all that belong to nobody.
    pub swept: bool,
    /// Tokens that are to be told to the relay again.
    pub admitted: Option<Vec<Admitted>>,
    /// How many tokens the relay did not know.
    tried: usize,
    /// Whether it was thought about a new token for that.
    renewed: bool,
    pub beginnings: u32,
    /// Items of this pass that no key opened.
    pub sealed: u32,
    pub report: SyncReport,
    over: bool,
    steps: u32,
}

impl Session {
    /// A session that begins now.
    pub fn new(now: Moment) -> Self {
        let report = SyncReport {
            ended: Ended::Synced,
            received: 0,
            sent: 0,
            compacted: false,
            last_written: None,
            notices: Vec::new(),
        };
        Self {
            now,
            asked: None,
            recovery: None,
            read: false,
            page: None,
            upload: None,
            compacted: false,
            recovery_knows: false,
            strangers: None,
            swept: false,
            admitted: None,
            tried: 0,
            renewed: false,
            beginnings: 0,
            sealed: 0,
            report,
            over: false,
            steps: 0,
        }
    }

    /// A session in which the recovery words read the mailbox.
    pub fn recovering(now: Moment, words: &RecoveryWords) -> Self {
        Self { recovery: Some(words.secret()), ..Self::new(now) }
    }

    /// What to ask the relay. The same again until it was answered.
    pub fn next(&mut self, store: &Store, entropy: &dyn Entropy) -> Result<Next> {
        if self.asked.is_none() && !self.over {
            self.asked = self.decide(store, entropy)?;
            self.over |= self.asked.is_none();
        }
        Ok(match &self.asked {
            Some((request, _)) => Next::Ask(request.clone()),
            None => Next::Done(self.report.clone()),
        })
    }

    /// Who reads: this device, or the recovery words in its place.
    pub fn reader(&self, me: Identity) -> Identity {
        match &self.recovery {
            Some(secret) => Identity { agreement: secret.clone(), ..me },
            None => me,
        }
    }

    /// How far it is, 0 to 1, as far as can be known.
    pub fn fraction(&self) -> f64 {
        if self.over {
            return 1.0;
        }
        // Nobody knows how many steps there will be: it comes nearer to the end with each.
        1.0 - 1.0 / (1.0 + f64::from(self.steps) / 4.0)
    }

    /// Takes what the relay answered to the last question.
    pub fn answer(&mut self, store: &Store, entropy: &dyn Entropy, response: &Response) -> Result<()> {
        let Some((request, ask)) = self.asked.take() else { return Ok(()) };
        self.steps += 1;
        let taken = self.take_answer(store, entropy, &ask, response);
        if taken.is_err() {
            // Nothing was written: it can be answered again.
            self.asked = Some((request, ask));
        }
        taken
    }

    fn take_answer(&mut self, store: &Store, entropy: &dyn Entropy, ask: &Ask, response: &Response) -> Result<()> {
        match (ask, response.status) {
            (_, 200..=204) => self.answered(store, entropy, ask, &response.body),
            (_, 401) => self.unknown_token(store),
            (Ask::OpenMailbox, 403) => self.end(Ended::JoinRefused),
            (_, 403) => self.end(Ended::NoAccess),
            (Ask::Announce { .. } | Ask::Append { .. }, 409) => self.read_again(),
            (Ask::AdmitAgain, 404 | 409 | 507) => admission::admitted(self),
            (Ask::Publish | Ask::PutPart, 404 | 409 | 413 | 507) => self.give_up_upload(),
            (Ask::ReadPart(_), 404) => self.snapshot_is_gone(store),
            (_, 507) => self.end(Ended::Full),
            (_, 408 | 429 | 500..) => self.end(Ended::Later),
            _ => self.end(Ended::Unexpected),
        }
    }

    fn answered(&mut self, store: &Store, entropy: &dyn Entropy, ask: &Ask, body: &[u8]) -> Result<()> {
        match ask {
            Ask::OpenMailbox => update(store, |_, state, _| {
                state.access.join = None;
                Ok(())
            }),
            Ask::SwapToken => access::swapped(store),
            Ask::ReadLog => reading::page(self, store, entropy, body),
            Ask::ReadPart(part) => reading_snapshot::part(self, store, *part, body),
            Ask::RecoveryAccess => {
                self.recovery_knows = true;
                Ok(())
            }
            Ask::Announce { item, list, key } => announcing::announced(self, store, entropy, item, list, key),
            Ask::Append { link, from, to, changes } => {
                self.report.sent += changes;
                writing::appended(store, link, from, to)
            }
            Ask::AdmitAgain => admission::admitted(self),
            Ask::ListAccess => admission::listed(self, store, body),
            Ask::DropAccess(_) => admission::dropped(self, store),
            Ask::PutPart => Ok(()),
            Ask::Publish => self.published(store),
        }
    }

    /// The next question, or none when it is over.
    fn decide(&mut self, store: &Store, entropy: &dyn Entropy) -> Result<Option<(Request, Ask)>> {
        let (state, me) = store.read(load)?;
        if let Some(first) = access::first(&state, me.device) {
            return Ok(Some(first));
        }
        let reading = state.reading.as_ref().filter(|_| self.page.is_some());
        if let Some(reading) = reading {
            return Ok(Some(reading_snapshot::ask(&state, reading)));
        }
        if !self.read {
            let path = format!("/v1/batches?after={}", state.place.cursor);
            let request = Request::plain(Method::Get, &state.relay, &path, &state.access.token);
            return Ok(Some((request, Ask::ReadLog)));
        }
        if self.recovery.is_some() {
            return self.recovered(store).map(|()| None);
        }
        if let Some(ask) = writing::ask(self, store, entropy)? {
            return Ok(Some(ask));
        }
        if self.over {
            return Ok(None);
        }
        let (state, me) = store.read(load)?;
        // The list may be another one since this began.
        if let Some(swap) = access::first(&state, me.device) {
            return Ok(Some(swap));
        }
        if let Some(ask) = admission::again(self, store)? {
            return Ok(Some(ask));
        }
        if let Some(ask) = admission::sweep(self, &state) {
            return Ok(Some(ask));
        }
        let doubtful = self.tried > 0 && !std::mem::replace(&mut self.renewed, true);
        if access::renew(store, doubtful, entropy)? {
            return self.decide(store, entropy);
        }
        if let Some(ask) = self.compact(store, entropy)? {
            return Ok(Some(ask));
        }
        self.close(store).map(|()| None)
    }

    /// The mailbox has to be read on before anything else.
    pub fn read_again(&mut self) -> Result<()> {
        self.read = false;
        self.page = None;
        Ok(())
    }

    /// The mailbox has to be read from its beginning. Not for ever: a relay that always shows something else is broken.
    pub fn begin_again(&mut self) -> Result<()> {
        self.beginnings += 1;
        self.sealed = 0;
        if self.beginnings > MOST_BEGINNINGS { self.end(Ended::Unexpected) } else { self.read_again() }
    }

    /// Another one took its place, or the relay was put back to a copy that does not have it.
    fn snapshot_is_gone(&mut self, store: &Store) -> Result<()> {
        update(store, |_, state, _| {
            state.reading = None;
            Ok(())
        })?;
        self.begin_again()
    }

    /// It is over.
    pub fn end(&mut self, ended: Ended) -> Result<()> {
        self.report.ended = ended;
        self.over = true;
        Ok(())
    }

    fn unknown_token(&mut self, store: &Store) -> Result<()> {
        self.tried += 1;
        if access::try_another(store, self.tried)? { Ok(()) } else { self.end(Ended::NoAccess) }
    }

    /// All that the words can read is here. From now on the diary is as one that was never synced.
    fn recovered(&mut self, store: &Store) -> Result<()> {
        let wipe = store.take_in(|intake| {
            let (state, _) = load(intake.file())?;
            self.report.last_written = super::status::last_written(&state);
            self.report.notices.clone_from(&state.notices.0);
            super::link::forget(intake.file())?;
            Ok(state.wipe)
        })?;
        if wipe { store.wipe_free_space() } else { Ok(()) }
    }

    fn close(&mut self, store: &Store) -> Result<()> {
        let now = self.now.instant;
        let wipe = update(store, |_, state, _| {
            state.synced_at = Some(now);
            Ok(state.wipe)
        })?;
        if wipe {
            store.wipe_free_space()?;
            update(store, |_, state, _| {
                state.wipe = false;
                Ok(())
            })?;
        }
        Ok(())
    }
}

//! The clinic's desk: who was invited, who answered, what was sent. A folder of private files, one for each pair, for one person at a
//! clinic; it belongs on an encrypted disk. The desk has no clients' list anywhere else, and a pair's file says nothing of another.

mod files;
mod filing;
mod index;
mod links;
mod log;
mod sending;
mod shares;
mod shelf;
mod unpack;
mod unsealed;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::clinic::desk::{Access, DeskAct, DeskPair, Kept, Session};
use crate::clinic::{ClinicNext, ClinicTokens, Invitation, InvitationDraft, PairId, PractitionerKey};
use crate::entropy::Entropy;
use crate::error::Result;
use crate::store::to_hex;
use crate::sync::Response;
use crate::time::Moment;

use files::Files;

pub use filing::open_sealed_file;
pub use links::{DeskLink, DeskSent, Invited};
pub use sending::AppointmentDraft;
pub use shares::{FiledShare, OpenedShares, RefusedShare, ShareSigner};
pub use unsealed::{UnsealedFile, open_jwe, open_jwe_file, read_jwk};

/// How long a name in the log can be, in characters.
const WHO: usize = 60;

/// An open desk. Only one program has it open at a time.
pub struct Desk {
    files: Arc<Files>,
    entropy: Arc<dyn Entropy>,
    /// Who sits at it, for the log.
    who: Option<String>,
}

/// A talk of the desk with a pair's mailbox under way. It can be dropped at any point.
pub struct DeskSession {
    written: Written,
    session: Mutex<Session>,
}

/// Where a talk writes down what it learned.
struct Written {
    files: Arc<Files>,
    now: Moment,
    who: String,
}

impl Desk {
    /// Opens the desk of a folder, which is made where there is none, for its owner alone.
    ///
    /// # Errors
    /// `Busy` while another program has it open; `Io`, `DiskFull`, `ReadOnly`.
    pub fn open(folder: &Path, entropy: Arc<dyn Entropy>) -> Result<Self> {
        Ok(Self { files: Arc::new(Files::open(folder)?), entropy, who: None })
    }

    /// Says who sits at the desk, for the log of who opened what. Without it the log names the key's owner.
    ///
    /// # Errors
    /// `Invalid` for a name that is no line of 1 to 60 characters.
    pub fn used_by(self, who: &str) -> Result<Self> {
        let who = who.trim();
        let fits = (1..=WHO).contains(&who.chars().count()) && !who.chars().any(char::is_control);
        let refused = || crate::Error::invalid("as", crate::Given::text(who), "a name of 1 to 60 characters");
        Ok(Self { who: Some(fits.then(|| who.to_owned()).ok_or_else(refused)?), ..self })
    }

    fn who(&self, key: &PractitionerKey) -> String {
        self.who.clone().unwrap_or_else(|| key.name.clone())
    }

    /// Invites somebody: a new pair with a mailbox of its own.
    ///
    /// # Errors
    /// `Invalid` naming what can't be invited with.
    pub fn invite(&self, now: Moment, key: &PractitionerKey, draft: &InvitationDraft) -> Result<Invited> {
        let pair = PairId::generate(&*self.entropy)?;
        let needs = || crate::Error::invalid("join", crate::Given::nothing(), "a join code of the relay's operator");
        draft.join.as_ref().ok_or_else(needs)?;
        let (invited, access) = self.written(now, key, draft, pair)?;
        let Invitation { relay, words, .. } = Invitation::read(&invited.text)?;
        self.files.save(&DeskPair::new(pair, relay, words, access))?;
        Ok(invited)
    }

    /// Invites a client anew: with another key, or with the same one where the invitation was lost. What was used before holds until
    /// the client scans it. Without new words the former ones are said again.
    ///
    /// # Errors
    /// `NotFound` for an unknown pair; `Invalid` naming what can't be invited with.
    pub fn renew(
        &self,
        now: Moment,
        key: &PractitionerKey,
        pair: &str,
        words: Option<&str>,
        days: u32,
    ) -> Result<Invited> {
        let mut known = self.files.read(pair)?;
        known.words = words.map_or(known.words, str::to_owned);
        let (relay, words) = (known.relay.clone(), known.words.clone());
        let draft = InvitationDraft { relay, join: None, words, days };
        let (invited, access) = self.written(now, key, &draft, known.id()?)?;
        known.access.retain(|known| known.signing != access.signing);
        known.access.push(access);
        self.files.save(&known)?;
        Ok(invited)
    }

    fn written(
        &self,
        now: Moment,
        key: &PractitionerKey,
        draft: &InvitationDraft,
        pair: PairId,
    ) -> Result<(Invited, Access)> {
        let tokens = ClinicTokens::generate(&*self.entropy)?;
        let text = Invitation::write(draft, pair, key, &tokens, now)?;
        let expires = Invitation::read(&text)?.expires;
        let invited = Invited { pair: pair.to_string(), text, fingerprint: key.fingerprint(), expires };
        Ok((invited, Access::new(key, &tokens, now, expires)))
    }

    /// All pairs that were invited with this key, those first that were invited first.
    ///
    /// # Errors
    /// `Damaged` for a file that is none.
    pub fn pairs(&self, key: &PractitionerKey) -> Result<Vec<DeskLink>> {
        let signing = to_hex(&key.verifying());
        let mut all = self.files.all()?;
        all.retain(|pair| pair.access.iter().any(|access| access.signing == signing));
        let mut all: Vec<_> = all.iter().map(DeskLink::of).collect();
        all.sort_by(|a, b| (a.invited_at, &a.pair).cmp(&(b.invited_at, &b.pair)));
        Ok(all)
    }

    /// A talk with a pair's mailbox: reads what the client said, fetches what they share, sends what waits.
    ///
    /// # Errors
    /// `NotFound` for an unknown pair, `Invalid` for a key that was never used for it.
    pub fn session(&self, now: Moment, key: &PractitionerKey, pair: &str) -> Result<DeskSession> {
        let session = Session::new(self.files.read(pair)?, key, now)?;
        let written = Written { files: self.files.clone(), now, who: self.who(key) };
        Ok(DeskSession { written, session: Mutex::new(session) })
    }

    /// Forgets a pair: a client who is none any more, or an invitation that nobody answered. Sealed files that wait go with it; what was
    /// filed stays in the client's folder, for as long as records have to be kept. Returns that folder, where there is one.
    ///
    /// # Errors
    /// `NotFound` for an unknown pair.
    pub fn forget(&self, pair: &str) -> Result<Option<PathBuf>> {
        let known = self.files.read(pair)?;
        let left = self.files.empty_client(&known.pair)?;
        self.files.remove(pair)?;
        Ok(left)
    }
}

impl DeskSession {
    /// What to ask the relay; the same again until it was answered.
    ///
    /// # Errors
    /// `Damaged` for a file that is none.
    pub fn next(&self) -> Result<ClinicNext> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner).next()
    }

    /// Takes what the relay answered, durably.
    ///
    /// # Errors
    /// `Io`, `DiskFull`, `ReadOnly`.
    pub fn answer(&self, response: &Response) -> Result<()> {
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        session.answer(response, &self.written)
    }
}

impl Kept for Written {
    fn save(&self, pair: &DeskPair) -> Result<()> {
        self.files.save(pair)
    }

    fn keep(&self, pair: &str, share: &str, sealed: &[u8]) -> Result<()> {
        self.files.keep_sealed(pair, share, sealed)?;
        log::note(&self.files, self.now, &self.who, DeskAct::Fetched, [pair, share])
    }

    fn refused(&self, pair: &str, share: &str) -> Result<()> {
        log::note(&self.files, self.now, &self.who, DeskAct::Refused, [pair, share])
    }
}

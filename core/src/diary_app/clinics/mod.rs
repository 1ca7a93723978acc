//! Links with clinics, on the person's side: what an invitation says before anything is kept, saying yes, what came, accepting or
//! hiding it, and ending a link.

mod accept;
mod deliver;
mod items;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;

use super::Diary;
use crate::clinic::{
    self, ClinicNext, Invitation, KeyState, Link, PairId, RefusedItem, Session, erase_link, last_day, plain_line,
    refused_of,
};
use crate::error::{Error, Given, Result};
use crate::sessions::Role;
use crate::store::Fields;
use crate::store::Value;
use crate::store::kinds::clinic::LINK;
use crate::sync::{self, Request, Response};
use crate::time::{DiaryDay, Moment};

pub use items::{ClinicItem, ItemAnswer};

/// How long the name can be that a person chooses to be known by, in characters.
const KNOWN_AS: usize = 60;

/// What an invitation would do to the links there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "uniffi", uniffi(name = "ClinicLinkChange"))]
pub enum LinkChange {
    /// It makes a new link.
    New,
    /// It renews a link with the key that is known.
    SameKey,
    /// It puts another key in the place of the one that is known: compare the words.
    KeyChanged,
}

/// What an invitation says. Nothing of it is kept, and nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InvitationPreview {
    /// The pair, 32 hexadecimal digits.
    pub pair: String,
    /// What they say they are called; nobody has checked it.
    pub claimed_name: String,
    /// What they say they are.
    pub role: Role,
    /// Six words to compare with those the clinic shows.
    pub fingerprint: Vec<String>,
    /// The relay's host.
    pub relay_host: String,
    /// The clinic's words on how often it reads and whom to call meanwhile.
    pub clinic_words: String,
    /// The last day on which the clinic's key holds, in UTC.
    pub key_until: DiaryDay,
    /// When the invitation can be scanned no longer, in milliseconds since 1970.
    pub expires: i64,
    /// What it would do.
    pub change: LinkChange,
    /// The name and the words of the key that is known, where there is a link.
    pub known: Option<KnownKey>,
}

impl InvitationPreview {
    /// Whether the words that the clinic shows are those of the invitation; they may be left out unless its key has changed.
    ///
    /// # Errors
    /// `Invalid` for other words, or none where they are needed.
    pub fn compared(&self, words: Option<&str>) -> Result<()> {
        let refused = |given, allowed: &str| Err(Error::invalid("compare", given, allowed));
        match words {
            None if self.change == LinkChange::KeyChanged => {
                refused(Given::nothing(), "the six words that the clinic shows: its key has changed")
            }
            Some(words) if !words.to_lowercase().split_whitespace().eq(self.fingerprint.iter()) => {
                refused(Given::text(words), "the words of this invitation: don't link if the clinic shows other ones")
            }
            _ => Ok(()),
        }
    }
}

/// A key that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KnownKey {
    /// The name that was claimed with it.
    pub claimed_name: String,
    /// Its six words.
    pub fingerprint: Vec<String>,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClinicLink {
    /// The pair, 32 hexadecimal digits.
    pub pair: String,
    /// What they say they are called.
    pub claimed_name: String,
    /// What they say they are.
    pub role: Role,
    /// The six words of their key.
    pub fingerprint: Vec<String>,
    /// The relay's host.
    pub relay_host: String,
    /// The clinic's words.
    pub clinic_words: String,
    /// The name by which the person is known there.
    pub known_as: String,
    /// When it was linked, in milliseconds since 1970.
    pub linked_at: i64,
    /// The last day on which the clinic's key holds, in UTC.
    pub key_until: DiaryDay,
    /// Whether the key holds now.
    pub key: KeyState,
    /// Whether the clinic was told who the person is.
    pub introduced: bool,
    /// Whether the person ended it and the relay does not know yet.
    pub unlinking: bool,
    /// The latest items that were refused on this device, oldest first.
    pub refused: Vec<RefusedItem>,
}

/// A talk with a pair's mailbox under way. It can be dropped at any point; another one takes it up where it was.
pub struct ClinicSession {
    diary: Diary,
    session: Mutex<Session>,
    told: AtomicBool,
}

impl Diary {
    /// What an invitation says. Nothing is kept and nothing is sent.
    ///
    /// # Errors
    /// `Invalid` naming what is off or ran out, `NewerFormat`.
    pub fn scan_clinic(&self, now: Moment, text: &str) -> Result<InvitationPreview> {
        let scanned = Invitation::scanned(text, now)?;
        self.read(|file| {
            let link = Link::find(file, scanned.pair)?;
            preview(&scanned, change(&scanned, link.as_ref())?, link.as_ref())
        })
    }

    /// Says yes to an invitation that the person has seen: keeps it, with fresh secrets for this pair; or lets it take the place
    /// of the one that is known. A [`ClinicSession`] does the rest. Returns the pair.
    ///
    /// # Errors
    /// As [`Diary::scan_clinic`], and `Invalid` for a name that is no plain line of 1 to 60 characters.
    pub fn link_clinic(&self, now: Moment, text: &str, known_as: &str) -> Result<String> {
        let scanned = Invitation::scanned(text, now)?;
        let name = plain_line("known-as", known_as.trim(), KNOWN_AS)?;
        self.act(now, |action| {
            let link = Link::find(action.file(), scanned.pair)?;
            change(&scanned, link.as_ref())?;
            match link {
                Some(link) => clinic::renewed(action, &link, text, name),
                None => clinic::begin(action, text, name, &*self.0.surroundings.entropy),
            }
        })?;
        Ok(scanned.pair.to_string())
    }

    /// All links.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn clinics(&self, now: Moment) -> Result<Vec<ClinicLink>> {
        self.read(|file| {
            let all = clinic::links(file)?;
            all.iter().map(|link| shown(link, refused_of(file, link.pair())?, now)).collect()
        })
    }

    /// A talk with a pair's mailbox that begins now: it opens the mailbox, introduces the person, reads what is new, or ends it all.
    ///
    /// # Errors
    /// `NotFound` when there is no such link.
    pub fn clinic_session(&self, now: Moment, pair: &str) -> Result<ClinicSession> {
        let pair = self.linked(pair)?;
        Ok(self.talking(Session::new(pair, now)))
    }

    /// Ends a link: nothing is taken from the clinic any more. The next session has the relay delete the mailbox, and then the link
    /// is erased with its secrets, with what was not accepted. What the card or the calendar took over stays.
    ///
    /// # Errors
    /// `NotFound` when there is no such link.
    pub fn unlink_clinic(&self, now: Moment, pair: &str) -> Result<()> {
        let pair = self.linked(pair)?;
        let ended = Fields::from([("unlinking".into(), Value::Bool(true))]);
        self.act(now, |action| action.change(LINK, &pair.to_string(), ended))
    }

    /// Erases a link without asking the relay, which is gone or does not answer. The mailbox stays there as long as the relay keeps
    /// it, and nobody can delete it any more.
    ///
    /// # Errors
    /// `NotFound` when there is no such link.
    pub fn forget_clinic(&self, now: Moment, pair: &str) -> Result<()> {
        let pair = self.linked(pair)?;
        self.with(|store| erase_link(store, pair, now))
    }

    /// The requests that delete the mailboxes of all links, for who erases a diary; none where another device has the diary,
    /// and so the links, too.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn clinic_mailbox_deletions(&self) -> Result<Vec<Request>> {
        self.read(|file| match sync::status(file) {
            Ok(status) if !status.listed || status.devices.iter().any(|device| !device.this) => Ok(Vec::new()),
            Ok(_) | Err(Error::NotSynced) => clinic::links(file)?.iter().map(clinic::deletion).collect(),
            Err(why) => Err(why),
        })
    }

    fn talking(&self, session: Session) -> ClinicSession {
        ClinicSession { diary: self.clone(), session: Mutex::new(session), told: AtomicBool::new(false) }
    }

    fn linked(&self, pair: &str) -> Result<PairId> {
        let id = PairId::parse(pair)?;
        let found = self.read(|file| Link::find(file, id))?;
        let unknown = || Error::not_found("pair", Given::value(pair), "a link of `clinic list`");
        found.map(|_| id).ok_or_else(unknown)
    }
}

impl ClinicSession {
    /// What to ask the relay; the same again until it was answered.
    ///
    /// # Errors
    /// `Locked`, `ReadOnly`, `DiskFull`, `Damaged`.
    pub fn next(&self) -> Result<ClinicNext> {
        // Not held any more when listeners are told: they may ask this session.
        let next = self.diary.with(|store| self.session().next(store))?;
        if matches!(next, ClinicNext::Done(_)) && !self.told.swap(true, Ordering::SeqCst) {
            self.diary.tell_here();
        }
        Ok(next)
    }

    /// Takes what the relay answered. Answered twice, the second answer is passed over.
    ///
    /// # Errors
    /// As [`ClinicSession::next`]; then nothing was taken, and it can be answered again.
    pub fn answer(&self, response: &Response) -> Result<()> {
        self.diary.with(|store| self.session().answer(store, response))
    }

    fn session(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What an invitation would do; refuses one that does not fit the link there is.
fn change(scanned: &Invitation, link: Option<&Link>) -> Result<LinkChange> {
    let Some(link) = link else {
        let renews = || {
            Error::invalid(
                "join",
                Given::nothing(),
                "an invitation with a join code: this one renews a link that is not here",
            )
        };
        return scanned.join.as_ref().map(|_| LinkChange::New).ok_or_else(renews);
    };
    if link.unlinking {
        return Err(Error::invalid("pair", Given::nothing(), "an invitation for a link that was not ended"));
    }
    if scanned.relay != link.invitation.relay {
        return Err(Error::invalid("relay", Given::value(&scanned.relay), "the relay of the link that is renewed"));
    }
    if scanned.made_at < link.invitation.made_at {
        return Err(Error::invalid("made-at", Given::nothing(), "an invitation that is newer than the one known"));
    }
    let same = scanned.signing == link.invitation.signing && scanned.agreement == link.invitation.agreement;
    Ok(if same { LinkChange::SameKey } else { LinkChange::KeyChanged })
}

fn preview(scanned: &Invitation, change: LinkChange, link: Option<&Link>) -> Result<InvitationPreview> {
    let known = link.map(|link| KnownKey {
        claimed_name: link.invitation.name.clone(),
        fingerprint: link.invitation.fingerprint(),
    });
    Ok(InvitationPreview {
        pair: scanned.pair.to_string(),
        claimed_name: scanned.name.clone(),
        role: scanned.role,
        fingerprint: scanned.fingerprint(),
        relay_host: scanned.host().to_owned(),
        clinic_words: scanned.words.clone(),
        key_until: last_day(scanned.key_expires)?,
        expires: scanned.expires,
        change,
        known,
    })
}

fn shown(link: &Link, refused: Vec<RefusedItem>, now: Moment) -> Result<ClinicLink> {
    let invitation = &link.invitation;
    Ok(ClinicLink {
        pair: invitation.pair.to_string(),
        claimed_name: invitation.name.clone(),
        role: invitation.role,
        fingerprint: invitation.fingerprint(),
        relay_host: invitation.host().to_owned(),
        clinic_words: invitation.words.clone(),
        known_as: link.known_as.clone(),
        linked_at: link.linked_at,
        key_until: last_day(invitation.key_expires)?,
        key: link.key_state(now),
        introduced: link.introduced,
        unlinking: link.unlinking,
        refused,
    })
}

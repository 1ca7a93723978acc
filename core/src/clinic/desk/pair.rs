//! What the desk keeps of a pair. It is a text file (JSON) for the practitioner's eyes alone: the tokens in it open the mailbox.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};

use super::DeskShare;
use crate::clinic::{ClinicTokens, Item, ItemContent, Letter, PairId, PractitionerKey};
use crate::error::{Error, Given, Result};
use crate::store::{from_hex, to_hex};
use crate::sync::{Hash, Token};
use crate::time::{CIVIL, Moment};

/// The version of these files.
const FORMAT: u32 = 1;

/// A pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DeskPair {
    format: u32,
    /// 32 hexadecimal digits.
    pub pair: String,
    /// The relay's address.
    pub relay: String,
    /// The clinic's words of the last invitation.
    pub words: String,
    /// What each key that was ever used for the pair opens.
    pub access: Vec<Access>,
    /// Who answered.
    pub client: Option<Client>,
    /// The last version used.
    pub version: u64,
    /// Letters that wait to be sent, oldest first.
    pub outbox: Vec<Outgoing>,
    /// What was sent, oldest first.
    pub sent: Vec<Sent>,
    /// Public keys that were ended.
    pub revoked: Vec<String>,
    /// What the client shared, in the order in which it came.
    #[serde(default)]
    pub shares: Vec<DeskShare>,
    /// The Ed25519 public keys that signed what the client shared, the first one first.
    #[serde(default)]
    pub signers: Vec<String>,
}

/// What a key opens: the tokens of its invitation, and how far it read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Access {
    /// The Ed25519 public key.
    pub signing: String,
    reader: String,
    appender: String,
    pub invited_at: i64,
    pub invitation_expires: i64,
    pub cursor: u64,
    running: String,
}

impl std::fmt::Debug for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Access(..)")
    }
}

/// Who answered an invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Client {
    /// The name that the person chose.
    pub name: String,
    /// The pair's public key of the person.
    pub key: String,
    /// When the person said so.
    pub since: i64,
}

/// A letter on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Outgoing {
    pub version: u64,
    letter: String,
}

/// What was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sent {
    pub version: u64,
    pub at: i64,
    /// Until when it counts.
    pub expires: i64,
    /// `appointment`, `cancellation`, `template` or `revocation`.
    pub kind: String,
    /// Of an appointment and of its cancellation: which.
    pub appointment: Option<String>,
    /// What it says, in short.
    pub what: String,
    /// What the person told of it: whether it was accepted or hidden. Most tell nothing.
    pub accepted: Option<bool>,
}

impl Access {
    /// The access of a key by an invitation.
    pub fn new(key: &PractitionerKey, tokens: &ClinicTokens, now: Moment, expires: i64) -> Self {
        Self {
            signing: to_hex(&key.verifying()),
            reader: to_hex(&tokens.reader.0),
            appender: to_hex(&tokens.appender.0),
            invited_at: now.instant,
            invitation_expires: expires,
            cursor: 0,
            running: to_hex(&Hash::default()),
        }
    }

    pub fn reader(&self) -> Result<Token> {
        bytes(&self.reader).map(Token)
    }

    pub fn appender(&self) -> Result<Token> {
        bytes(&self.appender).map(Token)
    }

    /// The running hash at the cursor.
    pub fn running(&self) -> Result<Hash> {
        bytes(&self.running)
    }

    pub fn stands_at(&mut self, cursor: u64, running: &Hash) {
        (self.cursor, self.running) = (cursor, to_hex(running));
    }
}

impl Outgoing {
    pub fn letter(&self) -> Result<Vec<u8>> {
        BASE64.decode(&self.letter).map_err(|_| damaged())
    }
}

impl DeskPair {
    /// A pair that was invited.
    pub fn new(pair: PairId, relay: String, words: String, access: Access) -> Self {
        Self {
            format: FORMAT,
            pair: pair.to_string(),
            relay,
            words,
            access: vec![access],
            client: None,
            version: 0,
            outbox: Vec::new(),
            sent: Vec::new(),
            revoked: Vec::new(),
            shares: Vec::new(),
            signers: Vec::new(),
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// `Damaged`, `NewerFormat`.
    pub fn from_json(text: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let format = serde_json::from_str::<Format>(text).map_err(|_| damaged())?.format;
        if format > FORMAT {
            return Err(Error::NewerFormat { found: format.into(), known: FORMAT.into() });
        }
        serde_json::from_str(text).map_err(|_| damaged())
    }

    /// The pair's name.
    pub fn id(&self) -> Result<PairId> {
        PairId::parse(&self.pair).map_err(|_| damaged())
    }

    /// What a key opens.
    ///
    /// # Errors
    /// `Invalid` for a key that was never used for this pair.
    pub fn access(&self, key: &PractitionerKey) -> Result<usize> {
        let signing = to_hex(&key.verifying());
        let place = self.access.iter().position(|access| access.signing == signing);
        place.ok_or_else(|| {
            Error::invalid("key", Given::nothing(), "the key with which this pair was invited or renewed")
        })
    }

    /// Puts an item into the outbox, signed and sealed to the person.
    ///
    /// # Errors
    /// `NotFound` while nobody answered the invitation; `Invalid` for a key that ran out, was ended or is another one, and for what
    /// the content can't be.
    pub fn queue(&mut self, key: &PractitionerKey, content: ItemContent, expires: i64, now: Moment) -> Result<()> {
        let access = &self.access[self.access(key)?];
        if self.revoked.contains(&access.signing) {
            return Err(Error::invalid("key", Given::nothing(), "a key that was not ended for this pair"));
        }
        key.check(now)?;
        let nobody = || {
            Error::not_found("pair", Given::value(&self.pair), "a pair that somebody answered; `clinic inbox` looks")
        };
        let client: [u8; 32] = bytes(&self.client.as_ref().ok_or_else(nobody)?.key)?;
        if expires <= now.instant {
            return Err(Error::invalid("start", Given::nothing(), "an appointment that is not over yet"));
        }
        let (pair, version) = (self.id()?, self.version + 1);
        let sent = Sent::of(&content, version, now.instant, expires);
        let signed = Item { version, expires, content }.sign(pair, key)?;
        let letter = Letter::ToPerson.seal(pair, &client, None, signed.bytes())?;
        self.version = version;
        self.outbox.push(Outgoing { version, letter: BASE64.encode(letter) });
        self.sent.push(sent);
        Ok(())
    }

    /// The appointment of an id that was sent.
    pub fn appointment(&self, id: &str) -> Option<&Sent> {
        self.sent.iter().find(|sent| sent.kind == "appointment" && sent.appointment.as_deref() == Some(id))
    }
}

impl Sent {
    fn of(content: &ItemContent, version: u64, at: i64, expires: i64) -> Self {
        let (appointment, what) = match content {
            ItemContent::Appointment(a) => {
                let (start, zone) = (a.start.format(CIVIL), a.zone.name());
                (Some(a.id.clone()), format!("{start} {zone}, {} min: {}", a.minutes, a.what))
            }
            ItemContent::Cancellation { appointment } => (Some(appointment.clone()), String::new()),
            ItemContent::Template(template) => {
                (None, format!("version {}, lines: {}", template.version, template.items.len()))
            }
            ItemContent::Revocation | ItemContent::Newer => (None, String::new()),
        };
        Self { version, at, expires, kind: content.name().into(), appointment, what, accepted: None }
    }
}

pub(super) fn bytes<const N: usize>(hex: &str) -> Result<[u8; N]> {
    from_hex(hex).and_then(|bytes| bytes.as_slice().try_into().ok()).ok_or_else(damaged)
}

pub(super) fn damaged() -> Error {
    Error::Damaged { what: "a pair of the desk".into() }
}

//! The invitation: what a clinic shows and a person scans. It is signed by the practitioner's key, which says that nobody changed
//! it since; it can't say that the key is theirs. That is for the two people, who compare six words.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ed25519_dalek::{Signature, VerifyingKey};
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

use super::letter::is_public;
use super::{PairId, PractitionerKey, clinic_role, key, plain_line};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};
use crate::sessions::Role;
use crate::store::to_hex;
use crate::sync::{Token, relay_address, token_hash};
use crate::time::Moment;

const PREFIX: &str = "SOMACARD-CLINIC-1 ";
const SIGNED: &[u8] = b"somacard clinic invitation 1";
const FORMAT: u64 = 1;
/// How long an invitation can be, in characters; a QR code holds 2,953.
const LONGEST: usize = 2_900;
/// How long the clinic's words can be, in characters.
const WORDS: usize = 300;
const DAY: i64 = 86_400_000;
/// How many days an invitation holds where nothing else is said.
pub const INVITATION_DAYS: u32 = 14;
const MOST_DAYS: u32 = 90;

/// What a clinic says when it invites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationDraft {
    /// The relay's address, `https://host`.
    pub relay: String,
    /// The join code that the relay's operator gave; nothing where a link is renewed.
    pub join: Option<String>,
    /// How often it is read what clients send, and whom to call meanwhile: one line of 1 to 300 characters.
    pub words: String,
    /// For how many days it can be scanned, 1 to 90.
    pub days: u32,
}

/// What stands in it. CBOR, a map with small numbers as keys.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
struct Body {
    #[n(0)]
    format: u64,
    #[cbor(n(1), with = "minicbor::bytes")]
    pair: [u8; 16],
    #[n(2)]
    relay: String,
    #[n(3)]
    join: Option<String>,
    #[n(4)]
    name: String,
    #[n(5)]
    role: String,
    #[cbor(n(6), with = "minicbor::bytes")]
    signing: [u8; 32],
    #[cbor(n(7), with = "minicbor::bytes")]
    agreement: [u8; 32],
    #[n(8)]
    key_expires: i64,
    #[cbor(n(9), with = "minicbor::bytes")]
    reader: [u8; 32],
    #[cbor(n(10), with = "minicbor::bytes")]
    appender: [u8; 32],
    #[n(11)]
    words: String,
    #[n(12)]
    made_at: i64,
    #[n(13)]
    expires: i64,
}

/// Of an invitation of any version: which.
#[derive(Decode)]
#[cbor(map)]
struct Format {
    #[n(0)]
    format: u64,
}

/// An invitation whose signature holds and whose texts are plain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invitation {
    /// Which pair it is for.
    pub pair: PairId,
    /// Where the relay is.
    pub relay: String,
    /// What opens the mailbox; nothing in one that renews a link.
    pub join: Option<String>,
    /// What they say they are called.
    pub name: String,
    /// What they say they are.
    pub role: Role,
    /// The Ed25519 public key.
    pub signing: [u8; 32],
    /// The X25519 public key.
    pub agreement: [u8; 32],
    /// When the key holds no longer, in milliseconds since 1970.
    pub key_expires: i64,
    /// The hash of the token with which the clinic reads.
    pub reader: [u8; 32],
    /// The hash of the token with which it appends.
    pub appender: [u8; 32],
    /// The clinic's words.
    pub words: String,
    /// When it was made, in milliseconds since 1970.
    pub made_at: i64,
    /// When it can be scanned no longer.
    pub expires: i64,
}

/// The two tokens of a clinic.
pub(crate) struct ClinicTokens {
    pub reader: Token,
    pub appender: Token,
}

impl ClinicTokens {
    /// Fresh ones.
    pub fn generate(entropy: &dyn Entropy) -> Result<Self> {
        Ok(Self { reader: Token(random(entropy)?), appender: Token(random(entropy)?) })
    }
}

impl Invitation {
    /// Writes and signs one; the text to show as a QR code.
    pub fn write(
        draft: &InvitationDraft,
        pair: PairId,
        key: &PractitionerKey,
        tokens: &ClinicTokens,
        now: Moment,
    ) -> Result<String> {
        if !(1..=MOST_DAYS).contains(&draft.days) {
            return Err(Error::invalid("days", Given::value(draft.days), format!("1 to {MOST_DAYS}")));
        }
        key.check(now)?;
        let body = Body {
            format: FORMAT,
            pair: pair.0,
            relay: relay_address(&draft.relay)?,
            join: draft.join.as_deref().map(join_code).transpose()?,
            name: key.name.clone(),
            role: key.role.name().into(),
            signing: key.verifying(),
            agreement: key.public(),
            key_expires: key.expires_at(),
            reader: token_hash(&tokens.reader.0),
            appender: token_hash(&tokens.appender.0),
            words: plain_line("words", draft.words.trim(), WORDS)?,
            made_at: now.instant,
            expires: now.instant + i64::from(draft.days) * DAY,
        };
        let bytes = minicbor::to_vec(&body).map_err(|_| Error::Store { what: "an invitation".into() })?;
        let signature = key.sign(&[SIGNED, &bytes].concat()).to_bytes();
        let text = format!("{PREFIX}{}", BASE64.encode([bytes.as_slice(), &signature].concat()));
        // Whoever scans it is as strict as this.
        Self::read(&text).map(|_| text)
    }

    /// Reads what was scanned, whatever time it is.
    ///
    /// # Errors
    /// `Invalid` naming what is off; `NewerFormat`.
    pub fn read(text: &str) -> Result<Self> {
        let text = text.trim();
        let refused = |allowed: &str| Error::invalid("invitation", Given::secret(text.len()), allowed);
        if text.len() > LONGEST {
            return Err(refused("a text of at most 2900 characters"));
        }
        let coded = text.strip_prefix(PREFIX).ok_or_else(|| refused("a text that begins with SOMACARD-CLINIC-1"))?;
        let bytes = BASE64.decode(coded).map_err(|_| refused("the whole text of the code, unchanged"))?;
        let (body, signature) = bytes.split_last_chunk::<64>().ok_or_else(|| refused("the whole text of the code"))?;
        let format: Format = minicbor::decode(body).map_err(|_| refused("the code of `clinic invite`, unchanged"))?;
        if format.format > FORMAT {
            return Err(Error::NewerFormat { found: i64::try_from(format.format).unwrap_or(i64::MAX), known: 1 });
        }
        let read: Body = minicbor::decode(body).map_err(|_| refused("the code of `clinic invite`, unchanged"))?;
        read.check_signature(body, signature)?;
        read.checked()
    }

    /// Reads what was scanned, as something to link with now.
    ///
    /// # Errors
    /// As [`Invitation::read`], and `Invalid` for one that ran out or is not valid yet.
    pub fn scanned(text: &str, now: Moment) -> Result<Self> {
        let read = Self::read(text)?;
        let refused = |field: &str, allowed: &str| Err(Error::invalid(field, Given::nothing(), allowed));
        if read.made_at > now.instant.saturating_add(DAY) {
            return refused("made-at", "an invitation of today or before; is this device's clock right?");
        }
        if read.expires <= now.instant {
            return refused("expires", "an invitation that has not run out: ask for a new one");
        }
        if read.key_expires <= now.instant {
            return refused("key-expires", "a key that has not run out: ask for a new one");
        }
        Ok(read)
    }

    /// Which invitation it is: SHA-256 of its text, as hexadecimal digits.
    pub fn name_of(text: &str) -> String {
        to_hex(&Sha256::digest(text.trim()))
    }

    /// The relay without its scheme.
    pub fn host(&self) -> &str {
        self.relay.split_once("://").map_or(self.relay.as_str(), |(_, host)| host)
    }

    /// The words to compare.
    pub fn fingerprint(&self) -> Vec<String> {
        super::fingerprint(&self.signing, &self.agreement)
    }
}

impl Body {
    fn check_signature(&self, body: &[u8], signature: &[u8; 64]) -> Result<()> {
        let refused = || Error::invalid("signature", Given::nothing(), "an invitation that nobody changed");
        let key = VerifyingKey::from_bytes(&self.signing).map_err(|_| refused())?;
        key.verify_strict(&[SIGNED, body].concat(), &Signature::from_bytes(signature)).map_err(|_| refused())
    }

    fn checked(self) -> Result<Invitation> {
        if !is_public(&self.agreement) {
            return Err(Error::invalid("agreement", Given::secret(32), "a public key of X25519"));
        }
        let lasts = self.expires.checked_sub(self.made_at);
        if !lasts.is_some_and(|lasts| (0..=i64::from(MOST_DAYS) * DAY).contains(&lasts)) {
            return Err(Error::invalid(
                "expires",
                Given::nothing(),
                format!("at most {MOST_DAYS} days after it was made"),
            ));
        }
        let relay = relay_address(&self.relay)?;
        if relay != self.relay {
            return Err(Error::invalid("relay", Given::value(&self.relay), "an address without blanks or a path"));
        }
        key::last_day(self.key_expires)?;
        Ok(Invitation {
            pair: PairId(self.pair),
            relay,
            join: self.join.as_deref().map(join_code).transpose()?,
            name: plain_line("name", &self.name, key::NAME)?,
            role: clinic_role(&self.role)?,
            signing: self.signing,
            agreement: self.agreement,
            key_expires: self.key_expires,
            reader: self.reader,
            appender: self.appender,
            words: plain_line("words", &self.words, WORDS)?,
            made_at: self.made_at,
            expires: self.expires,
        })
    }
}

/// A join code: what the relay's operator gave, in one word.
fn join_code(text: &str) -> Result<String> {
    let text = text.trim();
    let fits = (1..=100).contains(&text.len()) && text.chars().all(|c| c.is_ascii_graphic() || c == ' ');
    if fits {
        Ok(text.to_owned())
    } else {
        Err(Error::invalid("join", Given::secret(text.len()), "1 to 100 plain letters"))
    }
}

//! Pairing: a second device joins. The first one shows a secret as a code to scan or as twelve words; both talk through the
//! mailbox under it, with a guest's token that expires. Whoever saw the secret could answer as well, so both devices show six
//! digits made of everything that was said, and the person compares them before either goes on.

mod guest;
mod host;
mod line;
mod messages;

use std::fmt;

use bip39::{Language, Mnemonic};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::exchange::{Request, relay_address};
use super::header::ChainId;
use super::sealing::Key;
use super::token::Token;
use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};
use crate::store::{from_hex, to_hex};

pub(crate) use guest::Guest;
pub(crate) use host::Host;

/// How long an invitation holds, in minutes.
pub const PAIRING_MINUTES: u32 = 10;

/// How the text of an invitation begins.
const PREFIX: &str = "SOMACARD-PAIR-1";

/// What the first device shows to the second.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop)]
pub struct PairingInvitation {
    #[zeroize(skip)]
    relay: String,
    secret: [u8; 16],
}

/// What comes next in a pairing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PairingStep {
    /// Ask the relay this, and hand its answer to `answer`.
    Ask(Request),
    /// The other device has not said anything yet: go on in a second or two.
    Wait,
    /// Show these six digits and the other device's name, and ask whether the other device shows the same.
    Compare {
        /// Six digits.
        code: String,
        /// What the other device calls itself.
        name: String,
    },
    /// It is over.
    Done(PairingEnd),
}

/// How a pairing ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PairingEnd {
    /// The devices are paired: sync now.
    Paired,
    /// The person said that the digits differ, or that they don't want it: nothing was joined.
    Declined,
    /// It took too long, or the invitation is not known to the relay: show a new one.
    Expired,
    /// Somebody else answered, or what was said does not fit together: show a new one, where nobody else sees it.
    Disturbed,
    /// The relay can't be reached or is busy: try again later.
    Later,
}

impl PairingEnd {
    /// All ways.
    pub const ALL: [Self; 5] = [Self::Paired, Self::Declined, Self::Expired, Self::Disturbed, Self::Later];

    /// Its name in texts and for scripts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paired => "paired",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Disturbed => "disturbed",
            Self::Later => "later",
        }
    }
}

impl PairingInvitation {
    /// A fresh one.
    pub(crate) fn generate(relay: &str, entropy: &dyn Entropy) -> Result<Self> {
        Ok(Self { relay: relay.into(), secret: random(entropy)? })
    }

    /// The text to show as a QR code.
    pub fn text(&self) -> String {
        format!("{PREFIX} {} {}", self.relay, to_hex(&self.secret))
    }

    /// Where the relay is.
    pub fn relay(&self) -> &str {
        &self.relay
    }

    /// Twelve words that say the same to whoever knows the relay.
    pub fn words(&self) -> String {
        let words = Mnemonic::from_entropy_in(Language::English, &self.secret);
        words.map(|words| words.to_string()).unwrap_or_default()
    }

    /// An invitation as it was scanned.
    ///
    /// # Errors
    /// `Invalid` for anything else.
    pub fn scanned(text: &str) -> Result<Self> {
        let refused = || Error::invalid("invitation", Given::secret(text.len()), "the code of `somacard device pair`");
        let mut parts = text.split_whitespace();
        let (prefix, relay, secret) = (parts.next(), parts.next(), parts.next());
        if prefix != Some(PREFIX) || parts.next().is_some() {
            return Err(refused());
        }
        let secret = secret.and_then(from_hex).and_then(|bytes| bytes.as_slice().try_into().ok());
        let relay = relay_address(relay.ok_or_else(refused)?)?;
        Ok(Self { relay, secret: secret.ok_or_else(refused)? })
    }

    /// An invitation as it was read out: twelve words, and where the relay is.
    ///
    /// # Errors
    /// `Invalid` for an address or words that are none.
    pub fn spoken(relay: &str, words: &str) -> Result<Self> {
        let relay = relay_address(relay)?;
        let words = Zeroizing::new(words.to_lowercase());
        let typed: Vec<&str> = words.split_whitespace().collect();
        let refused = |given: String| {
            Error::invalid("pairing-words", Given::value(given), "the twelve words that the other device shows")
        };
        if typed.len() != 12 {
            return Err(refused(format!("{} words", typed.len())));
        }
        let joined = Zeroizing::new(typed.join(" "));
        let words = Mnemonic::parse_in_normalized(Language::English, &joined);
        let words = words.map_err(|_| refused("words whose check does not fit; is one wrong?".into()))?;
        let secret = Zeroizing::new(words.to_entropy()).as_slice().try_into();
        Ok(Self { relay, secret: secret.map_err(|_| refused("other words".into()))? })
    }

    fn derive<const N: usize>(&self, purpose: &[u8]) -> [u8; N] {
        let mut out = [0; N];
        let expanded = Hkdf::<Sha256>::new(None, &self.secret).expand(purpose, &mut out);
        expanded.expect("a few dozen bytes are within what HKDF gives");
        out
    }

    fn key(&self) -> Key {
        Key(self.derive(b"somacard pairing key 1"))
    }

    fn token(&self) -> Token {
        Token(self.derive(b"somacard pairing token 1"))
    }

    fn chain(&self) -> ChainId {
        self.derive(b"somacard pairing chain 1")
    }
}

impl fmt::Debug for PairingInvitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PairingInvitation(..)")
    }
}

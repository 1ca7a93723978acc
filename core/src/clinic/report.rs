//! How a talk with a clinic's mailbox ended, and why an item was refused.

use minicbor::{Decode, Encode};
use serde::Serialize;

use crate::sync::{Ended, Request};

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClinicNext {
    /// Ask the relay this, and hand its answer to `answer`.
    Ask(Request),
    /// It is over.
    Done(ClinicReport),
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClinicReport {
    /// How it ended.
    pub ended: Ended,
    /// Letters of the other side that were new.
    pub received: u64,
    /// Letters that went to the mailbox.
    pub sent: u64,
    /// Items that were refused this time.
    pub refused: Vec<RefusedItem>,
    /// Whether the link is gone now.
    pub unlinked: bool,
    /// Whether the share that was to be delivered lies at the relay and the clinic's letter about it is in the mailbox.
    pub delivered: bool,
}

impl ClinicReport {
    pub(crate) fn new() -> Self {
        Self { ended: Ended::Synced, received: 0, sent: 0, refused: Vec::new(), unlinked: false, delivered: false }
    }
}

/// An item that was refused: nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Encode, Decode)]
#[cbor(map)]
pub struct RefusedItem {
    /// Why.
    #[n(0)]
    pub why: WhyRefused,
    /// Which field could not be taken, where it was that.
    #[n(1)]
    pub field: Option<String>,
    /// When it was met, in milliseconds since 1970.
    #[n(2)]
    pub at: i64,
    /// The share that it was about, 32 hexadecimal digits.
    #[n(3)]
    pub share: Option<String>,
}

/// Why an item was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Encode, Decode)]
#[serde(rename_all = "kebab-case")]
pub enum WhyRefused {
    /// It is not sealed to this link, or was changed on the way.
    #[n(0)]
    NotForThisLink,
    /// The clinic's key did not sign it.
    #[n(1)]
    NotSigned,
    /// A key signed it in whose place another one stands by now.
    #[n(2)]
    FormerKey,
    /// The clinic's key ran out.
    #[n(3)]
    KeyExpired,
    /// The clinic ended its key.
    #[n(4)]
    KeyRevoked,
    /// Its version does not rise: it was shown before, or held back.
    #[n(5)]
    Replayed,
    /// It ran out before it was read.
    #[n(6)]
    Expired,
    /// A text is too long, no plain text, or a number is off: the field says which.
    #[n(7)]
    Content,
    /// A newer version made it.
    #[n(8)]
    Newer,
    /// A hundred others wait for an answer already.
    #[n(9)]
    TooMany,
    /// The relay does not have the file that was announced.
    #[n(10)]
    Gone,
    /// The file at the relay is not the one that was announced.
    #[n(11)]
    Differs,
    /// A file of more than 16 MiB was announced.
    #[n(12)]
    TooLarge,
}

impl WhyRefused {
    /// The name used by scripts, and in the texts after `clinic-refused-`.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotForThisLink => "not-for-this-link",
            Self::NotSigned => "not-signed",
            Self::FormerKey => "former-key",
            Self::KeyExpired => "key-expired",
            Self::KeyRevoked => "key-revoked",
            Self::Replayed => "replayed",
            Self::Expired => "expired",
            Self::Content => "content",
            Self::Newer => "newer",
            Self::TooMany => "too-many",
            Self::Gone => "gone",
            Self::Differs => "differs",
            Self::TooLarge => "too-large",
        }
    }
}

//! What the desk keeps of a share that a client sent: from the letter that announced it, or the file that came by hand, to the folder
//! in which its files lie.

use serde::{Deserialize, Serialize};

use super::DeskPair;
use crate::clinic::WhyRefused;
use crate::clinic::said::Delivered;
use crate::store::to_hex;
use crate::time::Moment;

/// How far a share is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ShareState {
    /// Its sealed file is here.
    Fetched,
    /// Its files lie in a folder of the client.
    Filed,
    /// It was refused.
    Refused,
}

/// A share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DeskShare {
    /// 32 hexadecimal digits.
    pub id: String,
    pub state: ShareState,
    /// When it came here, in milliseconds since 1970.
    pub at: i64,
    /// The place in the mailbox of the letter that announced it; 0 when it came by hand.
    #[serde(default)]
    pub letter: u64,
    /// The Ed25519 public key that its letter named.
    #[serde(default)]
    pub key: Option<String>,
    /// Why it was refused.
    #[serde(default)]
    pub why: Option<String>,
    /// What was filed.
    #[serde(default)]
    pub filed: Option<FiledAs>,
}

/// What was filed, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FiledAs {
    /// The folder's name below the client's.
    pub folder: String,
    /// When the client's device made it, in milliseconds since 1970.
    pub made_at: i64,
    /// The days it covers, first and last.
    pub from: String,
    pub to: String,
    /// How many days those are, and on how many something was filled in.
    pub days: u64,
    pub filled: u64,
    pub parts: Vec<String>,
    pub left_out: Vec<String>,
    /// Until when the client meant it to be used, in milliseconds since 1970.
    #[serde(default)]
    pub expires: Option<i64>,
    pub files: Vec<FiledFile>,
}

/// A file of a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FiledFile {
    pub name: String,
    pub bytes: u64,
}

/// A share that has to be fetched, and the place of its letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub announced: Delivered,
    pub letter: u64,
}

impl Wanted {
    pub fn id(&self) -> String {
        to_hex(&self.announced.id)
    }

    /// What is kept of it from now on.
    pub fn met(&self, why: Option<WhyRefused>, at: i64) -> DeskShare {
        let state = if why.is_some() { ShareState::Refused } else { ShareState::Fetched };
        let (key, why) = (Some(to_hex(&self.announced.key)), why.map(|why| why.name().to_owned()));
        DeskShare { id: self.id(), state, at, letter: self.letter, key, why, filed: None }
    }
}

impl DeskShare {
    /// One that came by hand.
    pub fn by_hand(id: &str, now: Moment) -> Self {
        let (id, state, at) = (id.to_owned(), ShareState::Fetched, now.instant);
        Self { id, state, at, letter: 0, key: None, why: None, filed: None }
    }

    /// When what was filed was made; not after it came, whatever the client's clock said.
    pub fn made(&self) -> Option<i64> {
        self.filed.as_ref().map(|filed| filed.made_at.min(self.at))
    }
}

impl DeskPair {
    /// A share of this id.
    pub fn share(&self, id: &str) -> Option<&DeskShare> {
        self.shares.iter().find(|share| share.id == id)
    }

    /// Keeps what is known of a share in the place of what was known before.
    pub fn keep_share(&mut self, share: DeskShare) {
        match self.shares.iter_mut().find(|known| known.id == share.id) {
            Some(known) => *known = share,
            None => self.shares.push(share),
        }
    }

    /// Whether a letter announces something that is not here: a share is taken once; one that was refused, when a later letter
    /// announces it again.
    pub(super) fn wants(&self, wanted: &Wanted) -> bool {
        self.share(&wanted.id()).is_none_or(|known| known.state == ShareState::Refused && wanted.letter > known.letter)
    }
}

/// Where a filed file lies below the desk's folder.
pub(crate) fn shelf_path(pair: &str, folder: &str, file: &str) -> String {
    format!("clients/{pair}/{folder}/{file}")
}

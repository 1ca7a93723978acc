//! What the desk says of what clients shared.

use serde::Serialize;
use serde::ser::SerializeStruct;

use crate::error::Error;

/// Whose key signed a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShareSigner {
    /// The one that the client's letter named.
    Announced,
    /// The one that the client's letter named, which is another than before.
    Changed,
    /// By hand: the one that this client used before.
    Known,
    /// By hand, and the first that was seen of this client: nobody vouches for it. From now on it is known.
    First,
}

/// A share that was filed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FiledShare {
    /// The pair, 32 hexadecimal digits.
    pub pair: String,
    /// The name that the client chose.
    pub client: Option<String>,
    /// The share, 32 hexadecimal digits.
    pub share: String,
    /// The folder with its files, below the desk's.
    pub folder: String,
    /// When the client's device made it, in milliseconds since 1970.
    pub made_at: i64,
    /// The first day it covers.
    pub from: String,
    /// The last.
    pub to: String,
    /// How many days those are.
    pub days: u64,
    /// On how many of them something was filled in.
    pub filled: u64,
    /// What is in it, by the names of the scope.
    pub parts: Vec<String>,
    /// What is not.
    pub left_out: Vec<String>,
    /// When the client asks that it be used no longer, in milliseconds since 1970.
    pub expires: Option<i64>,
    /// Its files.
    pub files: Vec<String>,
    /// Whether no other one of this client was made later.
    pub newest: bool,
    /// Whose key signed it.
    pub signer: ShareSigner,
    /// Whether it had been filed before.
    pub already: bool,
}

/// A share that could not be opened. Nothing of it was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedShare {
    /// The pair, 32 hexadecimal digits.
    pub pair: String,
    /// The name that the client chose.
    pub client: Option<String>,
    /// The share, 32 hexadecimal digits.
    pub share: String,
    /// Why.
    pub why: Error,
}

/// What was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenedShares {
    /// What was filed, in the order in which it came.
    pub filed: Vec<FiledShare>,
    /// What was refused.
    pub refused: Vec<RefusedShare>,
}

impl Serialize for RefusedShare {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut row = out.serialize_struct("RefusedShare", 6)?;
        row.serialize_field("pair", &self.pair)?;
        row.serialize_field("client", &self.client)?;
        row.serialize_field("share", &self.share)?;
        row.serialize_field("error", self.why.code())?;
        row.serialize_field("field", &self.why.details().map(|(field, ..)| field))?;
        row.serialize_field("message", &self.why.to_string())?;
        row.end()
    }
}

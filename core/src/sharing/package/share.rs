//! `share.json`: who a package is for, what is in it and what was left out.

use chrono::DateTime;
use serde::{Deserialize, Serialize};

use super::files;
use super::{FORMAT, LONGEST_SHARE, MOST_FILES};
use crate::clinic::hidden;
use crate::error::{Error, Given, Result};
use crate::sessions::Role;
use crate::sharing::content_type::check_content_type;
use crate::store::from_hex;
use crate::time::{DiaryDay, Moment};

/// Characters of a name, and of a part's.
const LINE: usize = 200;
/// Parts that are named.
const PARTS: usize = 200;

/// What was shared. As JSON in `share.json`, with these names; moments are RFC 3339 with offset, days are dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The version of the package. Set when a package is finished.
    pub format: u32,
    /// The share's id, as the person's log of shares has it: 1 to 64 letters, digits and hyphens.
    pub id: String,
    /// When it was made, to the second.
    #[serde(with = "rfc3339")]
    pub made_at: Moment,
    /// What the person is called at this recipient: 1 to 200 characters; absent where they chose to give no name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_as: Option<String>,
    /// Whom it is for.
    pub recipient: ShareRecipient,
    /// The parts of the diary that are in it, by the names of the scope.
    pub parts: Vec<String>,
    /// The parts that were left out: named, never empty or zero.
    pub left_out: Vec<String>,
    /// The first day.
    pub from: DiaryDay,
    /// The last day.
    pub to: DiaryDay,
    /// When the person asks that it be used no longer.
    #[serde(default, with = "rfc3339::maybe", skip_serializing_if = "Option::is_none")]
    pub expires: Option<Moment>,
    /// Days from the first to the last.
    pub days: u32,
    /// Days of them with something filled in.
    pub filled: u32,
    /// The files, as they stand in the package. Set when a package is finished.
    pub files: Vec<ShareFile>,
    /// The Ed25519 public key that signs it, made for this recipient alone: 64 hexadecimal digits. Set when a package is finished.
    pub key: String,
}

/// Whom a package is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareRecipient {
    /// What they are called: 1 to 200 characters.
    pub name: String,
    /// What they are to the person.
    pub role: Role,
    /// The pair of a linked clinic: 32 hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pair: Option<String>,
}

/// A file in a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareFile {
    /// What it is called: 1 to 64 of a-z, 0-9, full stop and hyphen.
    pub name: String,
    /// Its size, unpacked.
    pub bytes: u64,
    /// SHA-256 of its content: 64 hexadecimal digits.
    pub sha256: String,
    /// Its media type, such as `text/csv`.
    pub content_type: String,
}

/// Of a share of any version: which.
#[derive(Deserialize)]
struct Version {
    format: u32,
}

impl Share {
    /// Reads `share.json`.
    ///
    /// # Errors
    /// `NewerFormat`; `Invalid` naming the field that is off, or `share.json` where it is none.
    pub(super) fn read(json: &[u8]) -> Result<Self> {
        let refused = || Error::invalid("share.json", Given::secret(json.len()), "what the person's device wrote");
        let Version { format } = serde_json::from_slice(json).map_err(|_| refused())?;
        if format > FORMAT {
            return Err(Error::NewerFormat { found: format.into(), known: FORMAT.into() });
        }
        let share: Self = serde_json::from_slice(json).map_err(|_| refused())?;
        share.check()?;
        Ok(share)
    }

    /// Its bytes, as they are signed.
    ///
    /// # Errors
    /// As [`Share::read`].
    pub(super) fn write(&self) -> Result<Vec<u8>> {
        self.check()?;
        let mut json = serde_json::to_vec_pretty(self).map_err(|_| Error::Store { what: "share.json".into() })?;
        json.push(b'\n');
        if json.len() as u64 > LONGEST_SHARE {
            let allowed = format!("at most {LONGEST_SHARE} bytes");
            return Err(Error::invalid("share.json", Given::secret(json.len()), allowed));
        }
        Ok(json)
    }

    /// The key that signs it.
    pub(super) fn signer(&self) -> Result<[u8; 32]> {
        let refused = || Error::invalid("key", Given::secret(self.key.len()), "64 hexadecimal digits");
        digits(&self.key).ok_or_else(refused)
    }

    fn check(&self) -> Result<()> {
        let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if self.format != FORMAT {
            return Err(Error::invalid("format", Given::value(self.format), FORMAT.to_string()));
        }
        if !(1..=64).contains(&self.id.len()) || !self.id.chars().all(is_id) {
            return Err(Error::invalid("id", Given::text(&self.id), "1 to 64 letters, digits and hyphens"));
        }
        self.known_as.iter().try_for_each(|name| line("known-as", name))?;
        line("recipient", &self.recipient.name)?;
        if self.recipient.pair.as_deref().is_some_and(|pair| digits::<16>(pair).is_none()) {
            return Err(Error::invalid("pair", Given::nothing(), "32 hexadecimal digits"));
        }
        for (field, parts) in [("parts", &self.parts), ("left-out", &self.left_out)] {
            if parts.len() > PARTS {
                return Err(Error::invalid(field, Given::value(parts.len()), format!("at most {PARTS}")));
            }
            parts.iter().try_for_each(|part| line(field, part))?;
        }
        self.check_days()?;
        self.check_files()?;
        self.signer().map(drop)
    }

    fn check_days(&self) -> Result<()> {
        if self.from > self.to {
            return Err(Error::invalid("from", Given::value(self.from), "a day not after the last"));
        }
        if self.filled > self.days {
            return Err(Error::invalid("filled", Given::value(self.filled), "at most the number of days"));
        }
        Ok(())
    }

    fn check_files(&self) -> Result<()> {
        if self.files.len() > MOST_FILES {
            return Err(Error::invalid("files", Given::value(self.files.len()), format!("at most {MOST_FILES}")));
        }
        for file in &self.files {
            files::check_name(&file.name)?;
            check_content_type(&file.content_type)?;
            if digits::<32>(&file.sha256).is_none() {
                return Err(Error::invalid("sha256", Given::text(&file.sha256), "64 hexadecimal digits"));
            }
        }
        Ok(())
    }
}

/// A line to be shown: not empty, of bounded length, without characters that hide or turn others.
fn line(field: &str, text: &str) -> Result<()> {
    let fits = !text.trim().is_empty() && text.chars().count() <= LINE && !text.chars().any(hidden);
    fits.then_some(())
        .ok_or_else(|| Error::invalid(field, Given::text(text), format!("one line of 1 to {LINE} characters")))
}

/// Bytes in lower-case hexadecimal digits; nothing when it is not.
pub(super) fn digits<const N: usize>(text: &str) -> Option<[u8; N]> {
    let lower = text.bytes().all(|byte| !byte.is_ascii_uppercase());
    from_hex(text).filter(|_| lower)?.as_slice().try_into().ok()
}

/// A moment as text.
mod rfc3339 {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use super::{DateTime, Moment};

    pub fn serialize<S: Serializer>(moment: &Moment, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&moment.rfc3339())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Moment, D::Error> {
        let text = String::deserialize(from)?;
        let time = DateTime::parse_from_rfc3339(&text).map_err(|_| D::Error::custom("no moment"))?;
        Moment::of(time).map_err(|_| D::Error::custom("no moment"))
    }

    pub mod maybe {
        use serde::{Deserializer, Serializer};

        use super::Moment;

        pub fn serialize<S: Serializer>(moment: &Option<Moment>, out: S) -> Result<S::Ok, S::Error> {
            match moment {
                Some(moment) => super::serialize(moment, out),
                None => out.serialize_none(),
            }
        }

        pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Moment>, D::Error> {
            super::deserialize(from).map(Some)
        }
    }
}

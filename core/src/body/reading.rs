//! One reading: a target, a sensation and an answer. "Numb or absent" and "prefer not to look" are answers, not zeros.

use serde::Serialize;

use super::{HEAD, Region, WHOLE};
use crate::card::{Versions, checked_id, checked_text};
use crate::error::{Error, Given, Result};
use crate::time::EntryTime;

/// What is felt. No standard list of sensation words exists; tension, pain and numbness are different things.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Sensation(String);

impl Sensation {
    /// Checks a sensation's id.
    ///
    /// # Errors
    /// `Invalid` unless 1 to 64 of a–z, 0–9, `-` and `_`.
    pub fn new(name: &str) -> Result<Self> {
        checked_id("sensation", name).map(|name| Self(name.to_owned()))
    }

    /// The one to name when a place is not looked at, or said to be absent without a word for how.
    pub fn any() -> Self {
        Self("any".into())
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a person says about a sensation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BodyAnswer {
    /// 0 to 10.
    Intensity(u8),
    /// Numb or absent: no intensity.
    Absent,
    /// Prefer not to look.
    Declined,
}

/// One sensation in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BodyReading {
    /// A region's id, `head` for the head as a whole, `whole` for the whole body.
    pub target: String,
    /// What is felt.
    pub sensation: Sensation,
    /// How strong, or why not said.
    pub answer: BodyAnswer,
    /// A note about it; in a draft at most one, empty to take a note away.
    pub note: Versions,
    /// Taken over from an earlier map, and neither changed nor confirmed since: no observation yet.
    pub copied: bool,
}

impl BodyReading {
    /// A reading without a note, unchecked.
    pub fn new(target: &str, sensation: Sensation, answer: BodyAnswer) -> Self {
        Self { target: target.to_owned(), sensation, answer, note: Versions::default(), copied: false }
    }

    /// Checks target, intensity and note.
    ///
    /// # Errors
    /// `NotFound` for a target that is no region, `Invalid` for an intensity above 10 or a note that is none.
    pub fn check(&self) -> Result<()> {
        if self.target != WHOLE && self.target != HEAD {
            Region::find(&self.target)?;
        }
        self.note.0.iter().try_for_each(|note| checked_text("note", note).map(drop))?;
        match self.answer {
            BodyAnswer::Intensity(n) if n > 10 => {
                Err(Error::invalid("intensity", Given::value(n), "a whole number from 0 to 10"))
            }
            _ => Ok(()),
        }
    }
}

/// A reading with the day and the moment it was noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeltAt {
    /// The day it is for, and when it was typed.
    #[serde(flatten)]
    pub time: EntryTime,
    /// What was felt.
    #[serde(flatten)]
    pub reading: BodyReading,
}

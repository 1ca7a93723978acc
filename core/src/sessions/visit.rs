//! A visit: what the person notes around a session. Mood and body before and after are check-ins of the diary, so that they
//! count for the day, too; the visit names them. Ratings are the person's own and private; nothing here is ever sent.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::Serialize;

use super::series::SessionKind;
use crate::card::{Coming, Versions};
use crate::error::{Error, Given, Result};
use crate::time::{EntryTime, maybe_civil_text};

/// The check-in on the relationship: four questions, each 0 (not at all) to 10 (fully). Our own wording; not validated, so
/// no number of it is compared with anybody else's, and the four are never averaged.
pub const RELATIONSHIP: [&str; 4] = ["heard", "worked-on", "way-of-working", "overall"];

/// What a body or a mind may answer with on the day after, each 0 (none) to 5 (very strong).
pub const NEXT_DAY: [&str; 5] = ["soreness", "bruising", "flashback", "dissociation", "urge"];

/// Named whole numbers with a common highest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Ratings(pub BTreeMap<String, i32>);

impl Ratings {
    /// Rates one of `names`.
    ///
    /// # Errors
    /// `Invalid` for another name or a number outside 0 to `most`.
    pub fn rate(&mut self, names: &[&str], most: i32, name: &str, number: i64) -> Result<()> {
        known_rating(names, name)?;
        let fits = i32::try_from(number).ok().filter(|number| (0..=most).contains(number));
        let refused = || Error::invalid(name, Given::value(number), format!("a whole number from 0 to {most}"));
        self.0.insert(name.to_owned(), fits.ok_or_else(refused)?);
        Ok(())
    }
}

/// One of the names of [`RELATIONSHIP`] or [`NEXT_DAY`].
///
/// # Errors
/// `Invalid` for another one.
pub fn known_rating<'a>(names: &[&'a str], name: &str) -> Result<&'a str> {
    let found = names.iter().copied().find(|known| *known == name);
    found.ok_or_else(|| Error::invalid("rating", Given::value(name), names.join(", ")))
}

/// "Was my boundary respected?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Boundary {
    /// It was.
    Yes,
    /// It was not.
    No,
    /// Not sure.
    NotSure,
}

impl Boundary {
    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotSure => "not-sure",
        }
    }

    /// The answer of this name.
    ///
    /// # Errors
    /// `Invalid` when there is none.
    pub fn from_name(name: &str) -> Result<Self> {
        let known = [Self::Yes, Self::No, Self::NotSure].into_iter().find(|answer| answer.name() == name);
        known.ok_or_else(|| Error::invalid("boundary", Given::value(name), "yes, no, not-sure"))
    }

    /// What is quietly offered after it, in this order; nothing is done or sent by itself.
    pub fn next_steps(self) -> &'static [&'static str] {
        const STEPS: [&str; 5] = ["note", "dbt-therapist", "end-series", "complaint", "assault-line"];
        if self == Self::Yes { &[] } else { &STEPS }
    }
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Visit {
    /// Stable id.
    pub id: String,
    /// The day it was, and when it was noted.
    #[serde(flatten)]
    pub time: EntryTime,
    /// What kind of session.
    pub kind: SessionKind,
    /// Which series it belongs to, if any.
    pub series: Option<String>,
    /// Which session of the series, by its original civil start.
    #[serde(serialize_with = "maybe_civil_text")]
    pub original: Option<NaiveDateTime>,
    /// Ratings on coming into session.
    pub before: Coming,
    /// Ratings on leaving it.
    pub after: Coming,
    /// The check-in that holds mood and body before.
    pub check_in_before: Option<String>,
    /// The check-in that holds mood and body after.
    pub check_in_after: Option<String>,
    /// The check-in on the relationship, [`RELATIONSHIP`].
    pub relationship: Ratings,
    /// Whether the person's boundary was respected.
    pub boundary: Option<Boundary>,
    /// Whether the person chose to show relationship and boundary to the one who is rated.
    pub shown_to_rated: bool,
    /// The check on the day after, [`NEXT_DAY`].
    pub next_day: Ratings,
    /// Homework agreed in it.
    pub homework: Versions,
    /// Whether the homework is done.
    pub homework_done: bool,
    /// A note.
    pub note: Versions,
    /// A private note on what happened to a boundary.
    pub boundary_note: Versions,
}

//! An emergency number and a line of help as rows: how to reach them, where that is said, and when it was checked.

use super::Reach;
use crate::phone::values::Day;
use crate::safety::{Checked, EmergencyNumber, Line, LineKind, Sources, Who};
use crate::text::{TextArg, Texts};

/// The emergency number of a country.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct EmergencyRow {
    /// The country, two letters.
    pub country: String,
    /// Its name.
    pub name: String,
    /// The numbers, the usual one first.
    pub numbers: Vec<Reach>,
    /// The latest day on which the source is known to have said so.
    pub checked_on: Day,
    /// That day in words, where it is long ago.
    pub last_checked: Option<String>,
}

/// A line of help.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HelplineRow {
    /// Stable id.
    pub id: String,
    /// Its own name, in its own language.
    pub name: String,
    /// What it is for.
    pub kind: LineKind,
    /// Whom it is for.
    pub who: Who,
    /// The part of the country it is for; all of it where nothing is said.
    pub region: Option<String>,
    /// The ways to reach it.
    pub reach: Vec<Reach>,
    /// The line in words: its name and how to reach it.
    pub words: String,
    /// Beside it: for whom, when, in which languages, when it was checked.
    pub beside: Option<String>,
    /// The latest day on which its source is known to have said so.
    pub checked_on: Day,
    /// That day in words, where it is long ago.
    pub last_checked: Option<String>,
    /// Where it is said.
    pub sources: Vec<String>,
}

impl EmergencyRow {
    pub(super) fn of(number: &EmergencyNumber, texts: &Texts) -> Self {
        let name = number.names.get(texts.language().tag()).or_else(|| number.names.get("en"));
        let (checked_on, last_checked) = dated(number.checked, texts);
        Self {
            country: number.country.clone(),
            name: name.unwrap_or(&number.country).clone(),
            numbers: Reach::calls(&number.numbers),
            checked_on,
            last_checked,
        }
    }
}

impl HelplineRow {
    pub(super) fn of(line: &Line, texts: &Texts) -> Self {
        let (words, beside) = texts.helpline(line);
        let (checked_on, last_checked) = dated(line.checked, texts);
        let known = &line.line;
        Self {
            id: known.id.clone(),
            name: known.name.clone(),
            kind: known.kind,
            who: known.who,
            region: known.region.clone(),
            reach: Reach::line(known),
            words,
            beside: Some(beside).filter(|beside| !beside.is_empty()),
            checked_on,
            last_checked,
            sources: match &known.source {
                Sources::One(one) => vec![one.clone()],
                Sources::Agreeing(all) => all.clone(),
            },
        }
    }
}

/// The day, and the words for a day long ago.
fn dated(checked: Checked, texts: &Texts) -> (Day, Option<String>) {
    match checked {
        Checked::Lately(day) => (day.into(), None),
        Checked::LastOn(day) => {
            let words = texts.say_with("line-last-checked", &[("day", TextArg::Text(&texts.day(day.date())))]);
            (day.into(), Some(words))
        }
    }
}

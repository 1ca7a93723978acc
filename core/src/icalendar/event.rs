//! One VEVENT as it stands: its times still on the file's own clocks.

use super::PassedOver;
use super::component::Component;
use super::line::{Line, refused};
use super::value::{When, duration, when};
use crate::error::{Error, Given, Result};

/// The characters of a title or place that are kept.
const MOST_CHARACTERS: usize = 80;

/// An event, or what is different for one occurrence of a series.
pub(super) struct Event<'a> {
    pub component: &'a Component,
    pub uid: &'a Line,
    pub cancelled: bool,
    pub start: Option<When<'a>>,
    /// Which occurrence of a series it stands for.
    pub original: Option<When<'a>>,
}

/// How long an event takes, as it says it.
pub(super) enum Length<'a> {
    Unsaid,
    Minutes(u32),
    Until(When<'a>, &'a Line),
}

impl<'a> Event<'a> {
    /// Reads what tells events apart.
    ///
    /// # Errors
    /// `Invalid` at the line that is off.
    pub fn of(component: &'a Component, all_cancelled: bool) -> Result<Self> {
        let uid = component.needed("UID")?;
        let named = !uid.value.is_empty() && uid.value.chars().count() <= 1_000;
        if !named || uid.value.chars().any(char::is_control) {
            return Err(refused(uid.number, "UID", Given::text(&uid.value), "1 to 1,000 characters on one line"));
        }
        if let Some(line) = component.all("EXRULE").next() {
            return Err(line.refused("RRULE and EXDATE alone"));
        }
        let original = component.one("RECURRENCE-ID")?;
        if let Some(line) = original.filter(|line| line.parameter("RANGE").is_some()) {
            return Err(line.refused("one occurrence, without RANGE"));
        }
        let cancelled = all_cancelled || component.one("STATUS")?.is_some_and(|line| line.says("CANCELLED"));
        let start = component.one("DTSTART")?;
        let (start, original) = (start.map(when).transpose()?, original.map(when).transpose()?);
        // A cancelled occurrence is known by its original time.
        if start.is_none() && !(cancelled && original.is_some()) {
            component.needed("DTSTART")?;
        }
        Ok(Self { component, uid, cancelled, start, original })
    }

    /// How long it takes.
    ///
    /// # Errors
    /// `Invalid` at the line that is off.
    pub fn length(&self) -> Result<Length<'a>> {
        match (self.component.one("DTEND")?, self.component.one("DURATION")?) {
            (None, None) => Ok(Length::Unsaid),
            (None, Some(line)) => duration(line).map(Length::Minutes),
            (Some(line), None) => Ok(Length::Until(when(line)?, line)),
            (Some(_), Some(line)) => Err(line.refused("DTEND or DURATION, not both")),
        }
    }

    /// A text of the event: one line, shortened.; the first, where it is given twice.
    pub fn text(&self, name: &str) -> Option<String> {
        let line = self.component.lines.iter().find(|line| line.name == name)?;
        let words = line.value.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
        let text: String = words.collect::<Vec<_>>().join(" ").chars().take(MOST_CHARACTERS).collect();
        Some(text.trim_end().to_owned()).filter(|text| !text.is_empty())
    }

    /// An event that is no session.
    pub fn all_day(&self) -> PassedOver {
        PassedOver { line: self.component.number, reason: "it lasts all day".into() }
    }

    /// A refusal of a second event of the same name.
    pub fn again(&self) -> Error {
        refused(
            self.uid.number,
            "UID",
            Given::text(&self.uid.value),
            "one series of each UID, and one change of an occurrence",
        )
    }
}

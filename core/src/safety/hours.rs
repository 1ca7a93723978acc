//! When a line can be reached, as its source says it, in a form that every language can say.

use std::str::FromStr;

use chrono::{NaiveTime, Weekday};
use serde::{Deserialize, Serialize, Serializer};

use crate::error::{Error, Given};

/// A span of weekdays with the hours on each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first weekday.
    pub from_day: Weekday,
    /// The last weekday; the first one, if it is that day alone.
    pub to_day: Weekday,
    /// From this time on.
    pub from: NaiveTime,
    /// Up to this time; not later than `from` means on the next day.
    pub to: NaiveTime,
}

/// Opening hours, in the time of the place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Hours {
    /// The source does not say.
    #[default]
    Unsaid,
    /// Day and night, every day.
    Always,
    /// At these times.
    At(Vec<Span>),
}

impl FromStr for Span {
    type Err = Error;

    /// Reads `mon-fri 09:00-17:00` or `sat 10:00-12:00`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let refused = || Error::invalid("hours", Given::text(text), "as in `mon-fri 09:00-17:00`");
        let (days, times) = text.split_once(' ').ok_or_else(refused)?;
        let (from_day, to_day) = days.split_once('-').unwrap_or((days, days));
        let (from, to) = times.split_once('-').ok_or_else(refused)?;
        let day = |name: &str| name.parse::<Weekday>().map_err(|_| refused());
        let time = |text: &str| match text {
            "24:00" => Ok(NaiveTime::MIN),
            text => NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| refused()),
        };
        Ok(Self { from_day: day(from_day)?, to_day: day(to_day)?, from: time(from)?, to: time(to)? })
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Word(String),
    Spans(Vec<String>),
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let spans = |spans: Vec<String>| spans.iter().map(|span| span.parse()).collect::<Result<Vec<Span>, Error>>();
        match Written::deserialize(from)? {
            Written::Word(word) if word == "always" => Ok(Self::Always),
            Written::Word(span) => spans(vec![span]).map(Self::At).map_err(serde::de::Error::custom),
            Written::Spans(all) => spans(all).map(Self::At).map_err(serde::de::Error::custom),
        }
    }
}

impl Serialize for Hours {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let day = |day: Weekday| day.to_string().to_lowercase();
        let time = |time: NaiveTime| time.format("%H:%M").to_string();
        let span =
            |span: &Span| format!("{}-{} {}-{}", day(span.from_day), day(span.to_day), time(span.from), time(span.to));
        match self {
            Self::Unsaid => out.serialize_none(),
            Self::Always => out.serialize_str("always"),
            Self::At(spans) => out.collect_seq(spans.iter().map(span)),
        }
    }
}

//! Going through a document from its first byte to its last, handing over one change after another.

use std::fmt;
use std::io::Read;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::json::Json;
use super::limits::{Allowance, Bounded, MOST_CHANGES};
use super::read_change::read_change;
use crate::error::{Error, Given, Result};
use crate::sharing::records::RECORDS_FORMAT;
use crate::store::Change;
use crate::time::Stamp;

/// What takes the changes.
type Take<'a> = &'a mut dyn FnMut(Change) -> Result<()>;

/// Reads a document. Returns whether it holds changes.
pub(super) fn read(input: impl Read, take: Take<'_>) -> Result<bool> {
    let allowance = Allowance::whole();
    let mut going = Going { allowance: allowance.clone(), place: String::new(), refused: None, take };
    let mut input = serde_json::Deserializer::from_reader(Bounded::new(input, allowance.clone()));
    let read = Document(&mut going).deserialize(&mut input).and_then(|found| input.end().map(|()| found));
    let (place, refused) = (going.place, going.refused);
    read.map_err(|error| refused.unwrap_or_else(|| unreadable(&error, &allowance, place)))
}

/// How far it is, and why it does not go on.
struct Going<'a> {
    allowance: Allowance,
    /// The part that is being read, such as `changes[17]`.
    place: String,
    /// A refusal with a type, which no error of a parser can carry.
    refused: Option<Error>,
    take: Take<'a>,
}

impl Going<'_> {
    fn part(&mut self, place: String) {
        self.allowance.next_part();
        self.place = place;
    }

    fn refuse<T, E: serde::de::Error>(&mut self, error: Error) -> Result<T, E> {
        self.refused = Some(error);
        Err(E::custom("refused"))
    }
}

fn unreadable(error: &serde_json::Error, allowance: &Allowance, place: String) -> Error {
    let field = if place.is_empty() { "file".to_owned() } else { place };
    let at = Given::value(format!("line {}, column {}", error.line(), error.column()));
    match (allowance.met(), error.io_error_kind()) {
        (Some(limit), _) => Error::invalid(field, at, limit),
        (None, Some(kind)) => std::io::Error::from(kind).into(),
        (None, None) => Error::invalid(field, at, "a whole JSON document in UTF-8, no name twice in an object"),
    }
}

struct Document<'a, 'b>(&'a mut Going<'b>);

impl<'de> DeserializeSeed<'de> for Document<'_, '_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<bool, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Document<'_, '_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<bool, A::Error> {
        let going = self.0;
        let (mut format, mut changes, mut records) = (false, false, false);
        going.part(String::new());
        while let Some(name) = from.next_key::<String>()? {
            let twice = match name.as_str() {
                "format" => std::mem::replace(&mut format, true),
                "changes" => std::mem::replace(&mut changes, true),
                "records" => std::mem::replace(&mut records, true),
                _ => false,
            };
            if twice {
                return Err(A::Error::custom("a name that stands twice"));
            }
            match name.as_str() {
                "format" => check_format(from.next_value()?).or_else(|error| going.refuse(error))?,
                "changes" => from.next_value_seed(Parts { going, of: Of::Changes { last: None } })?,
                "records" => from.next_value_seed(Parts { going, of: Of::Records })?,
                _ => drop(from.next_value::<IgnoredAny>()?),
            }
            going.part(String::new());
        }
        if !format {
            let error = Error::invalid("format", Given::nothing(), format!("a whole number up to {RECORDS_FORMAT}"));
            return going.refuse(error);
        }
        Ok(changes)
    }
}

fn check_format(json: Json) -> Result<()> {
    let known = RECORDS_FORMAT as i64;
    match json {
        Json::Int(found) if found == known => Ok(()),
        Json::Int(found) if found > known => Err(Error::NewerFormat { found, known }),
        _ => Err(Error::invalid("format", Given::nothing(), format!("a whole number up to {known}"))),
    }
}

enum Of {
    /// Read past: what stands now follows from the changes.
    Records,
    /// Each after the one before.
    Changes { last: Option<Stamp> },
}

struct Parts<'a, 'b> {
    going: &'a mut Going<'b>,
    of: Of,
}

impl<'de> DeserializeSeed<'de> for Parts<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Parts<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut from: A) -> Result<(), A::Error> {
        for place in 0_u64.. {
            let more = match &mut self.of {
                Of::Records => {
                    self.going.part(format!("records[{place}]"));
                    from.next_element::<IgnoredAny>()?.is_some()
                }
                Of::Changes { last } => {
                    self.going.part(format!("changes[{place}]"));
                    match from.next_element::<Json>()? {
                        Some(json) => {
                            let taken = self.going.taken(json, last, place);
                            taken.or_else(|error| self.going.refuse(error))?;
                            true
                        }
                        None => false,
                    }
                }
            };
            if !more {
                break;
            }
        }
        Ok(())
    }
}

impl Going<'_> {
    fn taken(&mut self, json: Json, last: &mut Option<Stamp>, place: u64) -> Result<()> {
        let refused = |part: &str, allowed: String| {
            Err(Error::invalid(format!("changes[{place}]{part}"), Given::nothing(), allowed))
        };
        if place >= MOST_CHANGES {
            return refused("", format!("up to {MOST_CHANGES} changes"));
        }
        let change = read_change(json, &self.place)?;
        if *last >= Some(change.stamp) {
            return refused(".stamp", "a stamp after that of the change before, by time and then by device".into());
        }
        *last = Some(change.stamp);
        (self.take)(change)
    }
}

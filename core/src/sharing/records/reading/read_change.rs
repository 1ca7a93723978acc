//! From JSON to a change, with the place of whatever is wrong.

use super::json::Json;
use crate::error::{Error, Given, Result};
use crate::sharing::records::change::{NEVER, is_secret, read_device, read_stamp, read_time};
use crate::sharing::records::value;
use crate::store::{Change, Fields};
use crate::time::{DeviceId, Stamp};

/// How deep lists may lie in each other, as in the log.
const DEPTH: u8 = 8;

const PARTS: &str = "an object with kind, id, stamp, device, saw and fields";
const TIME: &str = "a moment and a count such as 2026-03-01T11:00:00.000Z/0";
const STAMP: &str = "moment, count and device such as 2026-03-01T11:00:00.000Z/0/00112233445566778899aabbccddeeff";

/// The change at a place of the document, such as `changes[17]`.
pub(super) fn read_change(json: Json, at: &str) -> Result<Change> {
    let Json::Object(parts) = json else { return Err(refused(at, "", PARTS)) };
    let mut read = Parts::default();
    for (name, json) in parts {
        let place = format!(".{name}");
        let refuse = |allowed: &str| refused(at, &place, allowed);
        match (name.as_str(), json) {
            ("kind", Json::Text(text)) => read.kind = Some(kind(text).map_err(refuse)?),
            ("id", Json::Text(text)) => read.id = Some(named(text).map_err(refuse)?),
            ("stamp", Json::Text(text)) => read.time = Some(read_time(&text).ok_or_else(|| refuse(TIME))?),
            ("device", Json::Text(text)) => {
                read.device = Some(read_device(&text).ok_or_else(|| refuse("32 hexadecimal digits, small"))?);
            }
            ("saw", Json::List(stamps)) => read.saw = Some(saw(stamps, at)?),
            ("fields", Json::Object(named)) => read.fields = Some(fields(named, at)?),
            ("kind" | "id" | "stamp" | "device", _) => return Err(refuse("text")),
            ("saw", _) => return Err(refuse("a list of stamps")),
            ("fields", _) => return Err(refuse("an object")),
            // What else it is called is the file's own.
            _ => return Err(refused(at, "", PARTS)),
        }
    }
    read.into_change().ok_or_else(|| refused(at, "", PARTS))
}

#[derive(Default)]
struct Parts {
    kind: Option<String>,
    id: Option<String>,
    time: Option<u64>,
    device: Option<DeviceId>,
    saw: Option<Vec<Stamp>>,
    fields: Option<Fields>,
}

impl Parts {
    fn into_change(self) -> Option<Change> {
        let stamp = Stamp { time: self.time?, device: self.device? };
        Some(Change { kind: self.kind?, id: self.id?, fields: self.fields?, stamp, saw: self.saw? })
    }
}

fn kind(text: String) -> Result<String, &'static str> {
    match NEVER.contains(&text.as_str()) {
        true => Err("a kind that goes into copies: links with clinics and keys do not"),
        false => named(text),
    }
}

fn named(text: String) -> Result<String, &'static str> {
    if text.is_empty() || text.contains('\0') { Err("text without NUL, not empty") } else { Ok(text) }
}

fn saw(stamps: Vec<Json>, at: &str) -> Result<Vec<Stamp>> {
    let stamp = |(place, json)| {
        match json {
            Json::Text(text) => read_stamp(&text),
            _ => None,
        }
        .ok_or_else(|| refused(at, &format!(".saw[{place}]"), STAMP))
    };
    stamps.into_iter().enumerate().map(stamp).collect()
}

fn fields(named: Vec<(String, Json)>, at: &str) -> Result<Fields> {
    let field = |(name, json): (String, Json)| {
        let refuse = |allowed: &str| refused(at, &format!(".fields.{}", shown(&name)), allowed);
        if name.contains('\0') || is_secret(&name) {
            return Err(refuse("a field that goes into copies: secrets do not, and no name holds a NUL"));
        }
        let value = value::read(json, DEPTH).map_err(refuse)?;
        Ok((name, value))
    };
    named.into_iter().map(field).collect()
}

/// The name of a field in a message: what follows its first word may be the person's own, such as a trigger's.
fn shown(name: &str) -> &str {
    let kept = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
    let own = name.starts_with("trigger.") || name.len() > 80 || !name.chars().all(kept);
    if own { name.split(['.', '\0']).next().filter(|first| first.len() <= 20).unwrap_or("…") } else { name }
}

fn refused(at: &str, place: &str, allowed: &str) -> Error {
    Error::invalid(format!("{at}{place}"), Given::nothing(), allowed)
}

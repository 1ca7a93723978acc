//! Names and texts as they come in: ids that fit in a field name, labels of one line, notes of bounded length.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use crate::error::{Error, Given, Result};

/// The stable name of a card item: a pack's word such as `sad`, or a UUID for the person's own items.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ItemId(Name);

/// The stable name of a skill, such as `opposite-action`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct SkillId(Name);

/// Shared, because a year of days names the same few dozen items again and again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Name(Arc<str>);

impl Serialize for Name {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.0)
    }
}

impl ItemId {
    /// Checks a name: 1 to 64 of a–z, 0–9, `-` and `_`.
    ///
    /// # Errors
    /// `Invalid` for anything else.
    pub fn new(name: &str) -> Result<Self> {
        checked_id("item", name).map(|name| Self(Name(name.into())))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0.0
    }
}

impl SkillId {
    /// Checks a name: 1 to 64 of a–z, 0–9, `-` and `_`.
    ///
    /// # Errors
    /// `Invalid` for anything else.
    pub fn new(name: &str) -> Result<Self> {
        checked_id("skill", name).map(|name| Self(Name(name.into())))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0.0
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.0)
    }
}

impl fmt::Display for SkillId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.0)
    }
}

/// An id that can stand in a field name.
pub(crate) fn checked_id<'a>(field: &str, name: &'a str) -> Result<&'a str> {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    if (1..=64).contains(&name.len()) && name.bytes().all(fits) {
        return Ok(name);
    }
    Err(Error::invalid(field, Given::value(name), "1 to 64 of a-z, 0-9, - and _"))
}

/// A label: one line of 1 to 80 characters.
///
/// # Errors
/// `Invalid` for an empty, longer or many-line label.
pub fn checked_label(field: &str, text: &str) -> Result<String> {
    let text = text.trim();
    if (1..=80).contains(&text.chars().count()) && !text.chars().any(char::is_control) {
        return Ok(text.to_owned());
    }
    Err(Error::invalid(field, Given::text(text), "one line of 1 to 80 characters"))
}

/// Free text of up to 20,000 characters; line breaks are kept, NUL is refused.
///
/// # Errors
/// `Invalid` for longer text or NUL.
pub fn checked_text(field: &str, text: &str) -> Result<String> {
    if let Some(at) = text.find('\0') {
        let given = Given::value(format!("a NUL at character {}", text[..at].chars().count() + 1));
        return Err(Error::invalid(field, given, "text without NUL"));
    }
    if text.chars().count() > 20_000 {
        return Err(Error::invalid(field, Given::text(text), "up to 20000 characters"));
    }
    Ok(text.to_owned())
}

/// A trigger tag: one word or a few, lower case, 1 to 40 characters.
///
/// # Errors
/// `Invalid` for an empty, longer or many-line tag.
pub fn checked_tag(text: &str) -> Result<String> {
    let tag = text.trim().to_lowercase();
    if (1..=40).contains(&tag.chars().count()) && !tag.chars().any(char::is_control) {
        return Ok(tag);
    }
    Err(Error::invalid("trigger", Given::text(text), "one line of 1 to 40 characters"))
}

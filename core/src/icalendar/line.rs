//! Content lines with the number of the physical line on which they begin: unfolded here, because the parser's own unfolding
//! forgets where lines came from; taken apart by the parser.

use icalendar::parser::Property;

use crate::error::{Error, Given, Result};

/// A content line: a name, parameters and a value, which is unescaped where it is a text.
pub(super) struct Line {
    /// Where it begins in the file, from 1.
    pub number: u64,
    /// In capitals.
    pub name: String,
    pub value: String,
    parameters: Vec<(String, String)>,
}

impl Line {
    /// Takes a line apart.
    pub fn parse(number: u64, text: &str) -> Result<Self> {
        let malformed =
            || refused(number, "content line", Given::text(text), "NAME:VALUE or NAME;PARAMETER=VALUE:VALUE");
        let end = text.find([':', ';']).ok_or_else(malformed)?;
        // The parser unescapes texts by their names, which it knows in capitals alone.
        let name = text[..end].to_ascii_uppercase();
        let text = format!("{name}{}", &text[end..]);
        let property = Property::try_from(text.as_str()).map_err(|_| malformed())?;
        // A line that it can't take apart, it takes for a name without a value.
        if property.name != name.as_str() || (property.val.as_str().is_empty() && !text.ends_with(':')) {
            return Err(malformed());
        }
        let unquoted = |value: &str| value.trim_matches('"').to_owned();
        let parameters = property.params.iter().map(|parameter| {
            (parameter.key.as_str().to_ascii_uppercase(), parameter.val.as_ref().map_or("", |v| v.as_str()))
        });
        let parameters = parameters.map(|(key, value)| (key, unquoted(value))).collect();
        Ok(Self { number, name, value: property.val.as_str().to_owned(), parameters })
    }

    /// The value of a parameter, without quotation marks.
    pub fn parameter(&self, key: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// Whether the value is this word, in capitals or not.
    pub fn says(&self, word: &str) -> bool {
        self.value.trim().eq_ignore_ascii_case(word)
    }

    /// A refusal of the value, which is a date, a rule, a number: not a text in the person's words.
    pub fn refused(&self, allowed: &str) -> Error {
        refused(self.number, &self.name, Given::value(&self.value), allowed)
    }
}

/// A refusal at a line. `name` is a word of the format, never one of the file's own.
pub(super) fn refused(number: u64, name: &str, given: Given, allowed: &str) -> Error {
    Error::invalid(format!("line {number}: {name}"), given, allowed)
}

/// The logical lines of a file and the physical line on which each begins. Lines are unfolded as bytes, for some programs
/// fold within a character.
///
/// # Errors
/// `Invalid` at a line that is not UTF-8.
pub(super) fn unfolded(bytes: &[u8]) -> Result<Vec<(u64, String)>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut lines: Vec<(u64, Vec<u8>)> = Vec::new();
    for (number, physical) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        let physical = physical.strip_suffix(b"\r").unwrap_or(physical);
        match (physical, lines.last_mut()) {
            ([b' ' | b'\t', rest @ ..], Some((_, line))) => line.extend_from_slice(rest),
            _ => lines.push((number, physical.to_vec())),
        }
    }
    lines.retain(|(_, line)| !line.trim_ascii().is_empty());
    let text = |(number, line): (u64, Vec<u8>)| match String::from_utf8(line) {
        Ok(text) => Ok((number, text)),
        Err(_) => Err(refused(number, "content line", Given::value("other bytes"), "text in UTF-8")),
    };
    lines.into_iter().map(text).collect()
}

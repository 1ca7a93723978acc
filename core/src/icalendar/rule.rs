//! Rules of a file, read by our own reader and refused by line.

use super::line::{Line, refused};
use crate::error::{Error, Given, Result};
use crate::time::Zone;
use crate::time::recurrence::Rule;

/// The rule of a line.
///
/// # Errors
/// `Invalid` at the line, with the part that is off.
pub(super) fn rule(line: &Line, zone: Zone) -> Result<Rule> {
    // Years of more than four digits are no dates of the format.
    if until(line).is_some_and(|until| !until.bytes().all(|byte| byte.is_ascii_alphanumeric())) {
        return Err(line.refused("an UNTIL such as 20261231T225959Z"));
    }
    Rule::parse(&line.value, Some(zone)).map_err(|error| match error {
        Error::Invalid { field, given, allowed } => {
            refused(line.number, "RRULE", Given::value(format!("{field}={}", given.to_caller())), &allowed)
        }
        other => other,
    })
}

/// Whether the rule ends with an instant in UTC.
pub(super) fn in_utc(line: &Line) -> bool {
    until(line).is_some_and(|until| until.ends_with('Z'))
}

fn until(line: &Line) -> Option<&str> {
    let mut parts = line.value.split(';').filter_map(|part| part.split_once('='));
    parts.find(|(name, _)| name.trim().eq_ignore_ascii_case("UNTIL")).map(|(_, until)| until.trim())
}

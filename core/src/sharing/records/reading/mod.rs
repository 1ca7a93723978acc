//! The way back: reading a document that this or another version wrote, or that somebody made up. It is gone through twice: once so that
//! all of it is known to be right, once to take it in. Neither holds more than one change in memory.

mod document;
mod json;
mod limits;
mod read_change;

use std::io::Read;

use crate::error::{Error, Given, Result};
use crate::store::{Change, erase};

pub(super) use json::Json;

use document::read;
use limits::MOST_MARKS;

/// What a document holds.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// How many changes.
    pub changes: u64,
    /// Those that mark what was erased.
    pub marks: Vec<Change>,
}

/// Reads a document to its end and checks all of it.
///
/// # Errors
/// `Invalid` naming the place, such as `changes[17].fields.peak`; `NewerFormat`; what `go_on` answers; `Io`.
pub(crate) fn check(input: impl Read, go_on: &mut dyn FnMut() -> Result<()>) -> Result<Checked> {
    let mut checked = Checked::default();
    let has_changes = read(input, &mut |change| {
        checked.changes += 1;
        if change.kind == erase::KIND {
            checked.marks.push(change);
            if checked.marks.len() > MOST_MARKS {
                return Err(Error::invalid(
                    "changes",
                    Given::nothing(),
                    format!("up to {MOST_MARKS} marks of erasure"),
                ));
            }
        }
        go_on()
    })?;
    if has_changes {
        return Ok(checked);
    }
    let allowed = "the person's own whole copy, as `somacard export json` writes it: one that was made for somebody else holds what \
                   was shown to them and no history; restore a backup instead, or make a whole copy";
    Err(Error::invalid("changes", Given::nothing(), allowed))
}

/// Hands over each change but the marks, in the order of their stamps.
///
/// # Errors
/// As [`check`], and what `take` answers.
pub(crate) fn each_change(input: impl Read, take: &mut dyn FnMut(Change) -> Result<()>) -> Result<()> {
    read(input, &mut |change| if change.kind == erase::KIND { Ok(()) } else { take(change) }).map(drop)
}

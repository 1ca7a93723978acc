//! What a massage practitioner asks for: where touch is welcome, health questions, the terms of a session.

use serde::Serialize;

use super::document::Lines;
use super::moments::Time;
use crate::body::{Touch, TouchLevel};
use crate::card::Versions;
use crate::error::Result;
use crate::sessions::ScreeningAnswer;
use crate::sharing::ScreeningSaid;

#[derive(Serialize)]
struct Touched<'a> {
    level: TouchLevel,
    marked: Option<TouchLevel>,
    locked: bool,
    no_go: bool,
    reason: &'a [String],
}

/// A region of the touch plan.
pub(super) fn touch(touch: &Touch, lines: &mut Lines<'_>) -> Result<()> {
    let Touch { region, level, marked, locked, no_go, reason } = touch;
    let (level, marked, locked, no_go) = (*level, *marked, *locked, *no_go);
    lines.record("touch", (*region).to_owned(), Touched { level, marked, locked, no_go, reason: &reason.0 })
}

#[derive(Serialize)]
struct Screened {
    #[serde(flatten)]
    time: Time,
    answer: ScreeningAnswer,
}

/// An answer to a health question.
pub(super) fn screening(said: &ScreeningSaid, lines: &mut Lines<'_>) -> Result<()> {
    lines.record("screening", said.item.clone(), Screened { time: Time::of(&said.time), answer: said.answer })
}

#[derive(Serialize)]
struct Term<'a> {
    words: &'a [String],
}

/// A term, if something was said of it.
pub(super) fn term(name: &str, said: &Versions, lines: &mut Lines<'_>) -> Result<()> {
    if said.0.is_empty() { Ok(()) } else { lines.record("term", name.to_owned(), Term { words: &said.0 }) }
}

//! Visits and sessions.

use serde::Serialize;

use super::document::Lines;
use super::moments::{Noted, Time};
use crate::card::Coming;
use crate::error::Result;
use crate::sessions::{Boundary, Occurrence, Outcome, Ratings, SessionKind};
use crate::sharing::{Outgoing, SeenVisit};
use crate::time::{CIVIL, DiaryDay};

#[derive(Serialize)]
struct Visit<'a> {
    #[serde(flatten)]
    time: Time,
    kind: SessionKind,
    series: Option<String>,
    session: Option<String>,
    before: &'a Coming,
    after: &'a Coming,
    noted_before: Option<Noted<'a>>,
    noted_after: Option<Noted<'a>>,
    relationship: &'a Ratings,
    boundary: Option<Boundary>,
    shown_to_rated: bool,
    next_day: &'a Ratings,
    homework: &'a [String],
    homework_done: bool,
    note: &'a [String],
    boundary_note: &'a [String],
}

/// A visit, with mood and body before and after.
pub(super) fn visit(outgoing: &Outgoing, seen: &SeenVisit, lines: &mut Lines<'_>) -> Result<()> {
    let (about, visit) = (&outgoing.about, &seen.visit);
    let session = visit.series.as_ref().zip(visit.original);
    let fields = Visit {
        time: Time::of(&visit.time),
        kind: visit.kind,
        series: visit.series.as_ref().map(|series| about.name("series", series)),
        session: session.map(|(series, original)| about.session_name(series, original)),
        before: &visit.before,
        after: &visit.after,
        noted_before: seen.before.as_ref().map(|one| Noted::of(outgoing, one)),
        noted_after: seen.after.as_ref().map(|one| Noted::of(outgoing, one)),
        relationship: &visit.relationship,
        boundary: visit.boundary,
        shown_to_rated: visit.shown_to_rated,
        next_day: &visit.next_day,
        homework: &visit.homework.0,
        homework_done: visit.homework_done,
        note: &visit.note.0,
        boundary_note: &visit.boundary_note.0,
    };
    lines.record("visit", about.name("visit", &visit.id), fields)
}

#[derive(Serialize)]
struct Session<'a> {
    series: String,
    kind: SessionKind,
    day: DiaryDay,
    begins: String,
    civil: String,
    zone: &'a str,
    minutes: u32,
    moved: bool,
    original: String,
    outcome: Option<Outcome>,
    note: &'a [String],
}

/// A session.
pub(super) fn session(outgoing: &Outgoing, session: &Occurrence, lines: &mut Lines<'_>) -> Result<()> {
    let about = &outgoing.about;
    let fields = Session {
        series: about.name("series", &session.series),
        kind: session.kind,
        day: session.day()?,
        begins: session.begins.rfc3339(),
        civil: session.civil.format(CIVIL).to_string(),
        zone: session.zone.name(),
        minutes: session.minutes,
        moved: session.moved,
        original: session.original.format(CIVIL).to_string(),
        outcome: session.outcome,
        note: &session.note.0,
    };
    lines.record("session", about.session_name(&session.series, session.original), fields)
}

//! A visit as a row: what the person noted around a session. All of it is private.

use crate::card::CheckIn;
use crate::error::Result;
use crate::phone::card::{CheckInRow, ComingRating, NewRating, ratings};
use crate::phone::values::{Civil, Day};
use crate::sessions::{Boundary, Ratings, Series, SessionKind, Visit, known_rating};
use crate::text::Texts;
use crate::time::{Moment, Source};

/// A rating of the relationship, 0 to 10, or of the day after, 0 to 5.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Rating {
    /// What is rated, such as `heard`.
    pub name: String,
    /// The number.
    pub number: i32,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct VisitRow {
    /// Stable id.
    pub id: String,
    /// The day it was.
    pub for_day: Day,
    /// When it was noted.
    pub recorded_at: Moment,
    /// How it came about.
    pub source: Source,
    /// What the series is called, else the kind's name.
    pub title: String,
    /// What kind of session.
    pub kind: SessionKind,
    /// The kind's name.
    pub label: String,
    /// The series it belongs to, if any.
    pub series: Option<String>,
    /// Which session of the series, by its name.
    pub original: Option<Civil>,
    /// Ratings on coming into session.
    pub before: Vec<ComingRating>,
    /// Ratings on leaving it.
    pub after: Vec<ComingRating>,
    /// Mood and body before: a check-in of the day.
    pub felt_before: Option<CheckInRow>,
    /// Mood and body after: a check-in of the day.
    pub felt_after: Option<CheckInRow>,
    /// The check-in on the relationship, in the order of its questions. Never averaged.
    pub relationship: Vec<Rating>,
    /// Whether the person's boundary was respected.
    pub boundary: Option<Boundary>,
    /// The person ticked that relationship and boundary may be shown to the one who is rated.
    pub shown_to_rated: bool,
    /// The check on the day after, in the order of its questions.
    pub next_day: Vec<Rating>,
    /// Homework agreed in it: two or more texts where devices wrote at once.
    pub homework: Vec<String>,
    /// Whether the homework is done.
    pub homework_done: bool,
    /// Notes: two or more where devices wrote at once.
    pub notes: Vec<String>,
    /// Private notes on what happened to a boundary.
    pub boundary_notes: Vec<String>,
}

impl VisitRow {
    pub(super) fn of(visit: Visit, series: &[Series], check_ins: &[CheckIn], texts: &Texts) -> Self {
        let felt = |id: Option<String>| {
            let found = check_ins.iter().find(|check_in| Some(&check_in.id) == id.as_ref());
            found.map(|check_in| CheckInRow::of(check_in.clone(), texts))
        };
        let of = series.iter().find(|series| Some(&series.id) == visit.series.as_ref());
        let label = texts.session_kind(visit.kind);
        Self {
            id: visit.id,
            for_day: visit.time.for_day.into(),
            recorded_at: visit.time.recorded_at,
            source: visit.time.source,
            title: of.map_or_else(|| label.clone(), |of| texts.series(of)),
            kind: visit.kind,
            label,
            series: visit.series,
            original: visit.original.map(Civil::from),
            before: ratings(&visit.before),
            after: ratings(&visit.after),
            felt_before: felt(visit.check_in_before),
            felt_after: felt(visit.check_in_after),
            relationship: rated(&visit.relationship, &crate::sessions::RELATIONSHIP),
            boundary: visit.boundary,
            shown_to_rated: visit.shown_to_rated,
            next_day: rated(&visit.next_day, &crate::sessions::NEXT_DAY),
            homework: visit.homework.0,
            homework_done: visit.homework_done,
            notes: visit.note.0,
            boundary_notes: visit.boundary_note.0,
        }
    }
}

/// Ratings in the order of their questions.
fn rated(ratings: &Ratings, names: &[&str]) -> Vec<Rating> {
    let given = names.iter().filter_map(|name| Some((*name, *ratings.0.get(*name)?)));
    given.map(|(name, number)| Rating { name: name.into(), number }).collect()
}

/// Ratings to save, checked, and those that are taken away again.
pub(super) fn rates(given: &[NewRating], names: &[&'static str], most: i32) -> Result<(Ratings, Vec<&'static str>)> {
    let (mut ratings, mut unrated) = (Ratings::default(), Vec::new());
    for NewRating { name, number } in given {
        match number {
            Some(number) => ratings.rate(names, most, name, (*number).into())?,
            None => unrated.push(known_rating(names, name)?),
        }
    }
    Ok((ratings, unrated))
}

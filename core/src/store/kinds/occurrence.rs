//! What was said about single sessions; natural key: the series and the original civil start.

use chrono::NaiveDateTime;
use rusqlite::{Connection, params};

use super::{Words, fold_words, is_name};
use crate::error::Result;
use crate::sessions::{Mark, Marks, Outcome};
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::time::{CIVIL, DiaryDay, parse_civil};

pub(crate) const KIND: &str = "occurrence";

/// The record's natural key.
pub(crate) fn id(series: &str, original: NaiveDateTime) -> String {
    format!("{series}/{}", original.format(CIVIL))
}

/// The series and the original start of a natural key.
pub(crate) fn name(id: &str) -> Option<(&str, NaiveDateTime)> {
    let (series, original) = id.split_once('/').filter(|(series, _)| is_name(series))?;
    let civil = parse_civil("original", original).ok()?;
    // One moment has one name.
    (civil.format(CIVIL).to_string() == original).then_some((series, civil))
}

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    let Some((series, _)) = name(id) else { return Ok(Some("an id that is no series and start")) };
    let original = &id[series.len() + 1..];
    file.prepare_cached("DELETE FROM occurrence WHERE series = ?1 AND original = ?2")?.execute([series, original])?;
    if !record.live() {
        return Ok(None);
    }
    let civil = |field: &str| record.text(field).and_then(|text| parse_civil(field, text).ok());
    file.prepare_cached(
        "INSERT INTO occurrence (series, original, outcome, moved_to, minutes) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        series,
        original,
        record.text("outcome").filter(|name| Outcome::from_name(name).is_some()),
        civil("moved_to").map(|at| at.format(CIVIL).to_string()),
        record.int("minutes").filter(|minutes| (1..=1440).contains(minutes)),
    ])?;
    fold_words(file, KIND, id, record)?;
    Ok(None)
}

/// What was said about the sessions of a series.
pub(crate) fn marks(file: &Connection, series: &str) -> Result<Marks> {
    marks_that(file, series, "")
}

/// What was said about those that began on this day or later, or were moved there: all that `occurrences` from that day on
/// looks at, however many years there are before.
pub(crate) fn marks_from(file: &Connection, series: &str, from: DiaryDay) -> Result<Marks> {
    marks_that(file, series, &from.to_string())
}

/// Civil starts are texts that sort as time does, and nothing sorts before all of them.
fn marks_that(file: &Connection, series: &str, from: &str) -> Result<Marks> {
    let mut words = Words::of_span(file, KIND, &[format!("{series}/"), format!("{series}/~")])?;
    let mut query = file.prepare_cached(
        "SELECT original, outcome, moved_to, minutes FROM occurrence
         WHERE series = ?1 AND (original >= ?2 OR moved_to >= ?2)",
    )?;
    let mut rows = query.query([series, from])?;
    let mut marks = Marks::new();
    while let Some(row) = rows.next()? {
        let original: String = row.get(0)?;
        let (outcome, moved_to): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
        let mark = Mark {
            outcome: outcome.and_then(|name| Outcome::from_name(&name)),
            moved_to: moved_to.map(|at| parse_civil("moved_to", &at)).transpose()?,
            minutes: row.get(3)?,
            note: words.take(&format!("{series}/{original}"), "note"),
        };
        marks.insert(parse_civil("original", &original)?, mark);
    }
    Ok(marks)
}

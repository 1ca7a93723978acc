//! Visits: one record each, a field for every rating. Mood and body before and after are check-ins that it names.

use rusqlite::{Connection, Row, params};

use super::{Words, entry_time, fold_words, is_name};
use crate::card::Coming;
use crate::error::Result;
use crate::sessions::{Boundary, NEXT_DAY, RELATIONSHIP, Ratings, SessionKind, Visit};
use crate::store::cards;
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::time::{CIVIL, DiaryDay, parse_civil};

pub(crate) const KIND: &str = "visit";

/// The moments that are rated, as fields and columns name them, with their names and highest numbers.
const MOMENTS: [(&str, &[&str], i64); 4] = [
    ("before", &Coming::NAMES, 5),
    ("after", &Coming::NAMES, 5),
    ("relationship", &RELATIONSHIP, 10),
    ("next-day", &NEXT_DAY, 5),
];

pub(in crate::store) fn fold(file: &Connection, id: &str, before: &Record, record: &Record) -> Result<Option<Odd>> {
    if let Ok(time) = entry_time(before) {
        let delete = "DELETE FROM visit WHERE for_day = ?1 AND id = ?2";
        file.prepare_cached(delete)?.execute([time.for_day.to_string().as_str(), id])?;
    }
    file.prepare_cached("DELETE FROM visit_rating WHERE visit = ?1")?.execute([id])?;
    if !record.live() {
        return Ok(None);
    }
    let kind = record.text("kind").filter(|name| SessionKind::from_name(name).is_some());
    let (time, kind) = match (entry_time(record), kind) {
        (Ok(time), Some(kind)) => (time, kind),
        (Err(odd), _) => return Ok(Some(odd)),
        _ => return Ok(Some("a visit of an unknown kind")),
    };
    let original = record.text("original").and_then(|text| parse_civil("original", text).ok());
    file.prepare_cached(
        "INSERT INTO visit (for_day, id, recorded_at, \"offset\", source, kind, series, original, check_in_before,
                            check_in_after, boundary, shown_to_rated, homework_done)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        time.for_day.to_string(),
        id,
        time.recorded_at.instant,
        time.recorded_at.offset_minutes,
        time.source.name(),
        kind,
        record.text("series").filter(|series| is_name(series)),
        original.map(|at| at.format(CIVIL).to_string()),
        record.text("check_in_before"),
        record.text("check_in_after"),
        record.text("boundary").filter(|name| Boundary::from_name(name).is_ok()),
        record.bool("shown_to_rated") == Some(true),
        record.bool("homework_done") == Some(true),
    ])?;
    fold_ratings(file, id, record)?;
    fold_words(file, KIND, id, record)?;
    Ok(None)
}

fn fold_ratings(file: &Connection, id: &str, record: &Record) -> Result<()> {
    let insert = "INSERT INTO visit_rating (visit, moment, name, number) VALUES (?1, ?2, ?3, ?4)";
    for (moment, names, most) in MOMENTS {
        for name in names {
            let number = record.int(&format!("{moment}.{name}")).filter(|number| (0..=most).contains(number));
            if let Some(number) = number {
                file.prepare_cached(insert)?.execute(params![id, moment, name, number])?;
            }
        }
    }
    Ok(())
}

/// The visits of the days `from` to `to`, in the order of their days.
pub(crate) fn read(file: &Connection, from: DiaryDay, to: DiaryDay) -> Result<Vec<Visit>> {
    let mut words = Words::of(file, KIND)?;
    let mut query = file.prepare_cached(
        "SELECT for_day, recorded_at, \"offset\", source, id, kind, series, original, check_in_before, check_in_after,
                boundary, shown_to_rated, homework_done
         FROM visit WHERE for_day BETWEEN ?1 AND ?2 ORDER BY for_day, recorded_at, id",
    )?;
    let mut rows = query.query([from.to_string(), to.to_string()])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(visit(file, row, &mut words)?);
    }
    Ok(all)
}

fn visit(file: &Connection, row: &Row<'_>, words: &mut Words) -> Result<Visit> {
    let (day, id): (String, String) = (row.get(0)?, row.get(4)?);
    let (kind, original): (String, Option<String>) = (row.get(5)?, row.get(7)?);
    let boundary: Option<String> = row.get(10)?;
    let mut visit = Visit {
        time: cards::entry_time(day.parse()?, row, 1)?,
        kind: SessionKind::from_name(&kind).unwrap_or(SessionKind::Other),
        series: row.get(6)?,
        original: original.map(|at| parse_civil("original", &at)).transpose()?,
        before: Coming::default(),
        after: Coming::default(),
        check_in_before: row.get(8)?,
        check_in_after: row.get(9)?,
        relationship: Ratings::default(),
        boundary: boundary.map(|name| Boundary::from_name(&name)).transpose()?,
        shown_to_rated: row.get(11)?,
        next_day: Ratings::default(),
        homework: words.take(&id, "homework"),
        homework_done: row.get(12)?,
        note: words.take(&id, "note"),
        boundary_note: words.take(&id, "boundary_note"),
        id,
    };
    read_ratings(file, &mut visit)?;
    Ok(visit)
}

fn read_ratings(file: &Connection, visit: &mut Visit) -> Result<()> {
    let mut query = file.prepare_cached("SELECT moment, name, number FROM visit_rating WHERE visit = ?1")?;
    let mut rows = query.query([&visit.id])?;
    while let Some(row) = rows.next()? {
        let (moment, name, number): (String, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        match moment.as_str() {
            "before" => visit.before.rate(&name, number)?,
            "after" => visit.after.rate(&name, number)?,
            "relationship" => visit.relationship.rate(&RELATIONSHIP, 10, &name, number)?,
            _ => visit.next_day.rate(&NEXT_DAY, 5, &name, number)?,
        }
    }
    Ok(())
}

/// The day of the last visit of a kind, up to a day.
pub(crate) fn last_day(file: &Connection, kind: SessionKind, until: DiaryDay) -> Result<Option<DiaryDay>> {
    let mut query = file.prepare_cached("SELECT max(for_day) FROM visit WHERE kind = ?1 AND for_day <= ?2")?;
    let day: Option<String> = query.query_row([kind.name(), &until.to_string()], |row| row.get(0))?;
    day.map(|day| day.parse()).transpose()
}

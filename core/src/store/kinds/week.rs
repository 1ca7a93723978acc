//! The header of a week's card; natural key: the week's first day.

use rusqlite::{Connection, OptionalExtension, params};

use super::day_of;
use crate::card::{FilledIn, SkillId, WeekHeader};
use crate::error::Result;
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::time::DiaryDay;

pub(crate) const KIND: &str = "week";

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    if let Err(odd) = day_of(Some(id)) {
        return Ok(Some(odd));
    }
    file.prepare_cached("DELETE FROM week WHERE first_day = ?1")?.execute([id])?;
    file.prepare_cached("DELETE FROM coming WHERE first_day = ?1")?.execute([id])?;
    if !record.live() {
        return Ok(None);
    }
    file.prepare_cached(
        "INSERT INTO week (first_day, started_on, filled_in, filled_in_session, skill_of_week)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        id,
        record.text("started_on"),
        record.text("filled_in"),
        record.bool("filled_in_session"),
        record.text("skill_of_week"),
    ])?;
    for moment in ["before", "after"] {
        for (field, name) in record.with_prefix(&format!("{moment}.")) {
            if let Some(number) = record.int(field).filter(|number| (0..=5).contains(number)) {
                file.prepare_cached("INSERT INTO coming (first_day, moment, name, number) VALUES (?1, ?2, ?3, ?4)")?
                    .execute(params![id, moment, name, number])?;
            }
        }
    }
    Ok(None)
}

/// The header of the week that begins on `first`; an empty one when nothing was written.
pub(crate) fn read(file: &Connection, first: DiaryDay) -> Result<WeekHeader> {
    let id = first.to_string();
    let text = |value: Option<String>| value;
    let row = file
        .prepare_cached(
            "SELECT started_on, filled_in, filled_in_session, skill_of_week FROM week WHERE first_day = ?1",
        )?
        .query_row([&id], |row| Ok((text(row.get(0)?), text(row.get(1)?), row.get(2)?, text(row.get(3)?))))
        .optional()?;
    let mut header = WeekHeader::default();
    if let Some((started_on, filled_in, filled_in_session, skill)) = row {
        header.started_on = started_on.and_then(|day| day.parse().ok());
        header.filled_in = filled_in.and_then(|name| FilledIn::from_name(&name));
        header.filled_in_session = filled_in_session;
        header.skill_of_week = skill.and_then(|skill| SkillId::new(&skill).ok());
    }
    let mut query = file.prepare_cached("SELECT moment, name, number FROM coming WHERE first_day = ?1")?;
    let mut rows = query.query([&id])?;
    while let Some(row) = rows.next()? {
        let (moment, name, number): (String, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let side = if moment == "before" { &mut header.before } else { &mut header.after };
        // A name that a newer version rates is passed over.
        let _ = side.rate(&name, number);
    }
    Ok(header)
}

//! Health questions before massage, one record each time they are answered.

use rusqlite::{Connection, params};

use super::{entry_fields, entry_time, is_name};
use crate::error::Result;
use crate::sessions::{Screening, ScreeningAnswer, ScreeningAnswers};
use crate::store::cards;
use crate::store::log::sql_time;
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::store::value::{Fields, Value};
use crate::time::EntryTime;

pub(crate) const KIND: &str = "screening";
/// The field by which the person says that something changed since.
pub(crate) const CHANGED: &str = "changed";

/// The fields of one time the questions were answered.
pub(crate) fn fields(time: &EntryTime, said: &ScreeningAnswers) -> Fields {
    let mut fields = entry_fields(time);
    let text = |answer: &ScreeningAnswer| Value::Text(answer.name().into());
    fields.extend(said.answers.iter().map(|(item, answer)| (format!("answer.{item}"), text(answer))));
    for (item, regions) in &said.places {
        fields.extend(regions.iter().map(|region| (format!("place.{item}.{region}"), Value::Bool(true))));
    }
    fields
}

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    for (table, column) in [("screening", "id"), ("screening_answer", "screening"), ("screening_place", "screening")] {
        file.prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1"))?.execute([id])?;
    }
    if !record.live() {
        return Ok(None);
    }
    let time = match entry_time(record) {
        Ok(time) => time,
        Err(odd) => return Ok(Some(odd)),
    };
    let (moment, changed) = (time.recorded_at, record.bool(CHANGED) == Some(true));
    let stamp = record.newest("recorded_at").map_or(Ok(0), |(stamp, _)| sql_time(stamp))?;
    file.prepare_cached(
        "INSERT INTO screening (id, for_day, recorded_at, \"offset\", source, changed, time)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        id,
        time.for_day.to_string(),
        moment.instant,
        moment.offset_minutes,
        time.source.name(),
        changed,
        stamp
    ])?;
    fold_answers(file, id, record)?;
    Ok(None)
}

fn fold_answers(file: &Connection, id: &str, record: &Record) -> Result<()> {
    for (field, item) in record.with_prefix("answer.").filter(|(_, item)| is_name(item)) {
        if let Some(answer) = record.text(field).filter(|name| ScreeningAnswer::from_name(name).is_some()) {
            file.prepare_cached("INSERT INTO screening_answer (screening, item, answer) VALUES (?1, ?2, ?3)")?
                .execute([id, item, answer])?;
        }
    }
    for (field, name) in record.with_prefix("place.") {
        let pair = name.split_once('.').filter(|(item, region)| is_name(item) && is_name(region));
        if let Some((item, region)) = pair.filter(|_| record.bool(field) == Some(true)) {
            file.prepare_cached("INSERT INTO screening_place (screening, item, region) VALUES (?1, ?2, ?3)")?
                .execute([id, item, region])?;
        }
    }
    Ok(())
}

/// Every time the questions were answered, newest first.
pub(crate) fn read_all(file: &Connection) -> Result<Vec<Screening>> {
    let mut query = file.prepare_cached(
        "SELECT id, for_day, recorded_at, \"offset\", source, changed FROM screening
         ORDER BY recorded_at DESC, time DESC, id DESC",
    )?;
    let mut rows = query.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        let time = cards::entry_time(row.get::<_, String>(1)?.parse()?, row, 2)?;
        all.push(Screening { said: answers(file, &id)?, id, time, changed: row.get(5)? });
    }
    Ok(all)
}

fn answers(file: &Connection, id: &str) -> Result<ScreeningAnswers> {
    let mut said = ScreeningAnswers::default();
    let mut query = file.prepare_cached("SELECT item, answer FROM screening_answer WHERE screening = ?1")?;
    let mut rows = query.query([id])?;
    while let Some(row) = rows.next()? {
        let answer = ScreeningAnswer::from_name(&row.get::<_, String>(1)?);
        said.answers.extend(answer.map(|answer| Ok::<_, rusqlite::Error>((row.get(0)?, answer))).transpose()?);
    }
    let mut query = file.prepare_cached("SELECT item, region FROM screening_place WHERE screening = ?1")?;
    let mut rows = query.query([id])?;
    while let Some(row) = rows.next()? {
        said.places.entry(row.get(0)?).or_default().insert(row.get(1)?);
    }
    Ok(said)
}

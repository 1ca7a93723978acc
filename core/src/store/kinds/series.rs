//! Series of sessions. Each timetable is one field named by the day from which it holds, each pause one named by its first
//! day, so that two devices that change a series from different days make both changes.

use rusqlite::{Connection, params};

use super::{Words, day_of, fold_words, is_name};
use crate::error::Result;
use crate::sessions::{Pause, Series, SessionKind, Timetable};
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::store::value::Value;
use crate::time::recurrence::Schedule;
use crate::time::{CIVIL, DiaryDay, parse_civil, parse_zone};

pub(crate) const KIND: &str = "series";

/// The field of a timetable.
pub(crate) fn timetable_field(timetable: &Timetable) -> (String, Value) {
    let start = timetable.schedule.start.format(CIVIL).to_string();
    let text = [start, timetable.schedule.text(), timetable.zone.name().to_owned()].map(Value::Text);
    let list = text.into_iter().chain([Value::Int(timetable.minutes.into())]).collect();
    (format!("timetable.{}", timetable.from), Value::List(list))
}

/// The field of a pause; nothing takes it away.
pub(crate) fn pause_field(from: DiaryDay, pause: Option<Pause>) -> (String, Value) {
    let until = |pause: Pause| pause.until.map_or_else(|| "open".to_owned(), |until| until.to_string());
    (format!("pause.{from}"), pause.map_or(Value::Null, |pause| Value::Text(until(pause))))
}

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    for (table, column) in [("series", "id"), ("timetable", "series"), ("pause", "series")] {
        file.prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1"))?.execute([id])?;
    }
    if !record.live() {
        return Ok(None);
    }
    let kind = record.text("kind").filter(|name| SessionKind::from_name(name).is_some());
    let Some(kind) = kind.filter(|_| is_name(id)) else { return Ok(Some("a series of an unknown kind")) };
    // One that can't be read would let the hours before it go on beyond their end: better none than wrong ones.
    let timetables: Result<Vec<_>, Odd> =
        record.with_prefix("timetable.").filter_map(|f| timetable(record, f)).collect();
    let timetables = match timetables {
        Ok(timetables) if timetables.is_empty() => return Ok(Some("a series without hours")),
        Ok(timetables) => timetables,
        Err(odd) => return Ok(Some(odd)),
    };
    file.prepare_cached(
        "INSERT INTO series (id, kind, title, practitioner, place, ended) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        id,
        kind,
        record.text("title"),
        record.text("practitioner"),
        record.text("place"),
        day_of(record.text("ended")).ok().map(|day| day.to_string()),
    ])?;
    timetables.iter().try_for_each(|timetable| insert(file, id, timetable))?;
    fold_pauses(file, id, record)?;
    fold_words(file, KIND, id, record)?;
    Ok(None)
}

fn insert(file: &Connection, id: &str, timetable: &Timetable) -> Result<()> {
    let insert = "INSERT INTO timetable (series, from_day, start, rule, zone, minutes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    file.prepare_cached(insert)?.execute(params![
        id,
        timetable.from.to_string(),
        timetable.schedule.start.format(CIVIL).to_string(),
        timetable.schedule.text(),
        timetable.zone.name(),
        timetable.minutes,
    ])?;
    Ok(())
}

fn fold_pauses(file: &Connection, id: &str, record: &Record) -> Result<()> {
    for (field, from) in record.with_prefix("pause.").filter(|(_, from)| day_of(Some(from)).is_ok()) {
        let Some(until) = record.text(field) else { continue };
        let until = day_of(Some(until)).ok().map(|until| until.to_string());
        file.prepare_cached("INSERT INTO pause (series, from_day, until_day) VALUES (?1, ?2, ?3)")?
            .execute(params![id, from, until])?;
    }
    Ok(())
}

/// The timetable of a field; nothing for one that was taken away.
fn timetable(record: &Record, (field, from): (&str, &str)) -> Option<Result<Timetable, Odd>> {
    const ODD: Odd = "hours that can't be read";
    let value = record.get(field)?;
    let Value::List(parts) = value else { return Some(Err(ODD)) };
    let [Value::Text(start), Value::Text(rule), Value::Text(zone), Value::Int(minutes)] = parts.as_slice() else {
        return Some(Err(ODD));
    };
    let minutes = u32::try_from(*minutes).unwrap_or(0);
    Some(day_of(Some(from)).and_then(|from| read_timetable(from, [start, rule, zone], minutes).map_err(|_| ODD)))
}

fn read_timetable(from: DiaryDay, [start, rule, zone]: [&str; 3], minutes: u32) -> Result<Timetable> {
    let zone = parse_zone(zone)?;
    let schedule = Schedule::parse(parse_civil("start", start)?, rule, Some(zone))?;
    Ok(Timetable { from, ..Timetable::new(schedule, zone, minutes)? })
}

/// All series, in the order of their ids; or the one of an id.
pub(crate) fn read(file: &Connection, id: Option<&str>) -> Result<Vec<Series>> {
    let mut words = Words::of(file, KIND)?;
    let mut query = file.prepare_cached(
        "SELECT id, kind, title, practitioner, place, ended FROM series WHERE ?1 IS NULL OR id = ?1 ORDER BY id",
    )?;
    let mut rows = query.query([id])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, kind, ended): (String, String, Option<String>) = (row.get(0)?, row.get(1)?, row.get(5)?);
        all.push(Series {
            kind: SessionKind::from_name(&kind).unwrap_or(SessionKind::Other),
            title: row.get(2)?,
            practitioner: row.get(3)?,
            place: row.get(4)?,
            timetables: timetables(file, &id)?,
            pauses: pauses(file, &id)?,
            ended: ended.map(|day| day.parse()).transpose()?,
            note: words.take(&id, "note"),
            id,
        });
    }
    Ok(all)
}

fn timetables(file: &Connection, id: &str) -> Result<Vec<Timetable>> {
    let mut query = file.prepare_cached(
        "SELECT from_day, start, rule, zone, minutes FROM timetable WHERE series = ?1 ORDER BY from_day",
    )?;
    let mut rows = query.query([id])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |place: usize| row.get::<_, String>(place);
        all.push(read_timetable(text(0)?.parse()?, [&text(1)?, &text(2)?, &text(3)?], row.get(4)?)?);
    }
    Ok(all)
}

fn pauses(file: &Connection, id: &str) -> Result<Vec<Pause>> {
    let mut query = file.prepare_cached("SELECT from_day, until_day FROM pause WHERE series = ?1 ORDER BY from_day")?;
    let mut rows = query.query([id])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let until: Option<String> = row.get(1)?;
        let until = until.map(|day| day.parse()).transpose()?;
        all.push(Pause { from: row.get::<_, String>(0)?.parse()?, until });
    }
    Ok(all)
}

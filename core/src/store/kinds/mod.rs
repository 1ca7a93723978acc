//! The kinds of record: for each, its field names, how it is written as a change, how it folds into rows, and how it is
//! read back as a domain type. The field names are part of format 1.

pub(crate) mod body;
pub(crate) mod chain;
pub(crate) mod check_in;
pub(crate) mod clinic;
pub(crate) mod day;
pub(crate) mod day_answer;
pub(crate) mod goals;
pub(crate) mod insight;
pub(crate) mod item;
pub(crate) mod massage_plan;
pub(crate) mod occurrence;
pub(crate) mod people;
pub(crate) mod reminder;
pub(crate) mod reminder_rule;
pub(crate) mod safety;
pub(crate) mod screening;
pub(crate) mod series;
pub(crate) mod setting;
pub(crate) mod share;
pub(crate) mod skill_tick;
pub(crate) mod touch;
pub(crate) mod visit;
pub(crate) mod week;

use std::collections::HashMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};

use super::log::{device_no, sql_time};
use super::record::Record;
use super::tables::Odd;
use super::value::{Fields, Value};
use crate::card::{Answer, ItemId, Versions};
use crate::error::{Error, Result};
use crate::time::{DeviceId, DiaryDay, EntryTime, Moment, Source, Stamp};

/// The fields of an entry's time.
pub(crate) fn entry_fields(time: &EntryTime) -> Fields {
    let mut fields = recorded_fields(time);
    fields.insert("for_day".into(), Value::Text(time.for_day.to_string()));
    fields
}

/// The same for records whose id holds the day already.
pub(crate) fn recorded_fields(time: &EntryTime) -> Fields {
    Fields::from([
        ("recorded_at".into(), Value::Int(time.recorded_at.instant)),
        ("offset".into(), Value::Int(time.recorded_at.offset_minutes.into())),
        ("source".into(), Value::Text(time.source.name().into())),
    ])
}

fn entry_time(record: &Record) -> Result<EntryTime, Odd> {
    recorded_time(record, day_of(record.text("for_day"))?)
}

fn recorded_time(record: &Record, for_day: DiaryDay) -> Result<EntryTime, Odd> {
    let instant = record.int("recorded_at").ok_or("no recorded_at")?;
    let offset = record.int("offset").and_then(|minutes| i32::try_from(minutes).ok()).ok_or("no offset")?;
    let recorded_at = Moment::new(instant, offset).map_err(|_| "recorded_at out of range")?;
    let source = record.text("source").and_then(Source::from_name).ok_or("an unknown source")?;
    Ok(EntryTime { for_day, recorded_at, source })
}

fn day_of(text: Option<&str>) -> Result<DiaryDay, Odd> {
    text.and_then(|day| day.parse().ok()).ok_or("no day")
}

/// Splits the id of a record whose natural key is (day, name).
fn day_and_name(id: &str) -> Result<(DiaryDay, &str), Odd> {
    let (day, name) = id.split_once('/').ok_or("an id that is no day and name")?;
    if !is_name(name) {
        return Err("a name that is none");
    }
    Ok((day_of(Some(day))?, name))
}

/// Whether this can be the id of an item, a skill, a region or a sensation. Changes come from elsewhere, too: what can't be
/// is passed over and stays in the log.
fn is_name(name: &str) -> bool {
    ItemId::new(name).is_ok()
}

/// Writes all texts of a record, versions that stand side by side included.
fn fold_words(file: &Connection, kind: &str, id: &str, record: &Record) -> Result<()> {
    for (field, name) in record.with_prefix("text.") {
        for (stamp, text) in record.texts(field) {
            let (time, device) = (sql_time(stamp)?, device_no(file, stamp.device)?);
            file.prepare_cached(
                "INSERT INTO words (kind, id, field, time, device, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![kind, id, name, time, device, text])?;
        }
    }
    Ok(())
}

/// The texts of some records of one kind, by id and field. Of one moment they stand in the order of the devices' ids: the
/// short numbers of a file are its own, and every device has to show the same.
#[derive(Default)]
pub(crate) struct Words(HashMap<(String, String), Versions>);

impl Words {
    /// The texts of all records of a kind.
    pub(crate) fn of(file: &Connection, kind: &str) -> Result<Self> {
        let sql = "SELECT w.id, field, text FROM words w JOIN device d ON d.no = w.device WHERE kind = ?1
                   ORDER BY w.id, field, time, d.id";
        Self::read(file, sql, [kind])
    }

    /// The texts of the records of a kind whose ids lie in a span, such as days.
    pub(crate) fn of_span(file: &Connection, kind: &str, range: &[String; 2]) -> Result<Self> {
        let sql = "SELECT w.id, field, text FROM words w JOIN device d ON d.no = w.device
                   WHERE kind = ?1 AND w.id BETWEEN ?2 AND ?3 ORDER BY w.id, field, time, d.id";
        Self::read(file, sql, [kind, &range[0], &range[1]])
    }

    /// The texts of the check-ins of some days.
    pub(crate) fn of_check_ins(file: &Connection, range: &[String; 2]) -> Result<Self> {
        // CROSS: from the check-ins of the days to their words, never through all words there are.
        let sql = "SELECT w.id, w.field, w.text FROM check_in c CROSS JOIN words w ON w.kind = ?1 AND w.id = c.id
                   CROSS JOIN device d ON d.no = w.device
                   WHERE c.for_day BETWEEN ?2 AND ?3 ORDER BY w.id, w.field, w.time, d.id";
        Self::read(file, sql, [check_in::KIND, &range[0], &range[1]])
    }

    /// The notes on readings of one target.
    pub(crate) fn of_readings(file: &Connection, target: &str) -> Result<Self> {
        let sql = "SELECT w.id, field, text FROM words w JOIN device d ON d.no = w.device
                   WHERE kind = ?1 AND field >= ?2 || '.' AND field < ?2 || '/' ORDER BY w.id, field, time, d.id";
        Self::read(file, sql, [check_in::KIND, &format!("reading.{target}")])
    }

    fn read(file: &Connection, sql: &str, with: impl rusqlite::Params) -> Result<Self> {
        let mut words = Self::default();
        let mut query = file.prepare_cached(sql)?;
        let mut rows = query.query(with)?;
        while let Some(row) = rows.next()? {
            words.0.entry((row.get(0)?, row.get(1)?)).or_default().0.push(row.get(2)?);
        }
        Ok(words)
    }

    /// Takes the texts of one field.
    pub(crate) fn take(&mut self, id: &str, field: &str) -> Versions {
        self.0.remove(&(id.to_owned(), field.to_owned())).unwrap_or_default()
    }
}

/// The ids of the devices by their short numbers.
pub(crate) fn devices(file: &Connection) -> Result<HashMap<i64, DeviceId>> {
    let mut query = file.prepare_cached("SELECT no, id FROM device")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, DeviceId(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The stamp of a row's time and device columns.
pub(super) fn stamp(devices: &HashMap<i64, DeviceId>, time: i64, device: i64) -> Result<Stamp> {
    let device = devices.get(&device).copied().ok_or_else(|| odd_row("a device without a row"))?;
    Ok(Stamp { time: u64::try_from(time).unwrap_or(0), device })
}

/// An answer in a row: value and yes_no.
pub(super) fn answer(row: &Row<'_>, value: usize, yes_no: usize) -> Result<Answer> {
    match row.get_ref(value)? {
        ValueRef::Integer(number) if row.get(yes_no)? => Ok(Answer::YesNo(number != 0)),
        ValueRef::Integer(number) => i32::try_from(number).map(Answer::Number).map_err(|_| odd_row("a number")),
        ValueRef::Text(text) => Ok(Answer::Text(String::from_utf8_lossy(text).into_owned())),
        _ => Err(odd_row("a value")),
    }
}

/// The field that holds an answer, and its value. Numbers that count their highest merge to the higher; texts stand side
/// by side; the rest goes to the last writer.
pub(crate) fn answer_field(highest: bool, answer: &Answer) -> (&'static str, Value) {
    match answer {
        Answer::Number(number) if highest => ("peak", Value::Int((*number).into())),
        Answer::Number(number) => ("value", Value::Int((*number).into())),
        Answer::YesNo(yes) => ("value", Value::Bool(*yes)),
        Answer::Text(text) => ("text", Value::Text(text.clone())),
    }
}

/// A number or a yes/no of a last-writer field, as the value and yes_no columns.
fn plain_value(record: &Record, field: &str) -> Option<(Stamp, i64, bool)> {
    match record.newest(field)? {
        (stamp, Value::Int(number)) if i32::try_from(*number).is_ok() => Some((stamp, *number, false)),
        (stamp, Value::Bool(yes)) => Some((stamp, i64::from(*yes), true)),
        _ => None,
    }
}

fn odd_row(what: &str) -> Error {
    Error::Store { what: format!("{what} that does not fit its table") }
}

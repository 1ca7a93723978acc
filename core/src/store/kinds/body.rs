//! The part of a check-in that is about the body: readings with their notes, what was taken over from an earlier map, and
//! which regions a scan asked about.

use rusqlite::{Connection, params};

use super::check_in::Said;
use super::is_name;
use crate::body::{BodyAnswer, BodyReading};
use crate::error::Result;
use crate::store::record::Record;
use crate::store::value::{Fields, Value};

/// What follows `reading.`, `copied.` and `text.reading.` in the names of a reading's fields.
pub(crate) fn name(reading: &BodyReading) -> String {
    format!("{}.{}", reading.target, reading.sensation.as_str())
}

/// The fields of readings and scan.
pub(super) fn fields(said: &Said) -> Fields {
    let mut fields = Fields::new();
    for reading in &said.readings {
        let name = name(reading);
        if reading.copied {
            fields.insert(format!("copied.{name}"), Value::Bool(true));
        }
        fields.extend(reading.note.current().map(|note| (format!("text.reading.{name}"), Value::Text(note.into()))));
        fields.insert(format!("reading.{name}"), answer(reading.answer));
    }
    // With a reading its note goes, and that it was taken over.
    for name in said.unmarked.iter().map(name) {
        fields.insert(format!("reading.{name}"), Value::Null);
        fields.insert(format!("text.reading.{name}"), Value::Text(String::new()));
        fields.insert(format!("copied.{name}"), Value::Bool(false));
    }
    if let Some(scan) = &said.scan {
        fields.extend(scan.asked.iter().map(|region| (format!("asked.{region}"), Value::Bool(true))));
        fields.insert("stopped".into(), Value::Bool(scan.stopped));
    }
    fields
}

fn answer(answer: BodyAnswer) -> Value {
    match answer {
        BodyAnswer::Intensity(intensity) => Value::Int(intensity.into()),
        BodyAnswer::Absent => Value::Text("absent".into()),
        BodyAnswer::Declined => Value::Text("declined".into()),
    }
}

/// The fields that confirm those of the readings that were taken over from an earlier map.
pub(crate) fn confirmed(record: &Record, readings: &[BodyReading]) -> Fields {
    let copied = readings.iter().map(|reading| format!("copied.{}", name(reading)));
    copied.filter(|field| record.bool(field) == Some(true)).map(|field| (field, Value::Bool(false))).collect()
}

/// The fields of a check-in's readings that were taken over and wait to be confirmed; of one target, or all.
pub(crate) fn copied<'a>(record: &'a Record, target: Option<&'a str>) -> impl Iterator<Item = &'a str> {
    let there = |name: &str| record.get(&format!("reading.{name}")).is_some();
    let waits = move |(field, name): &(&str, &str)| record.bool(field) == Some(true) && there(name);
    let all = record.with_prefix("copied.").filter(waits);
    let of_target = move |name: &str| target.is_none_or(|t| name.split_once('.').is_some_and(|(known, _)| known == t));
    all.filter(move |(_, name)| of_target(name)).map(|(field, _)| field)
}

pub(super) fn fold(file: &Connection, day: &str, id: &str, record: &Record) -> Result<()> {
    for (field, name) in record.with_prefix("reading.") {
        let pair = name.split_once('.').filter(|(target, sensation)| is_name(target) && is_name(sensation));
        let Some((target, sensation)) = pair else { continue };
        let (intensity, answer) = match record.get(field) {
            Some(Value::Int(intensity @ 0..=10)) => (Some(*intensity), "intensity"),
            Some(Value::Text(answer)) if answer == "absent" || answer == "declined" => (None, answer.as_str()),
            _ => continue,
        };
        let copied = record.bool(&format!("copied.{name}")) == Some(true);
        file.prepare_cached(
            "INSERT INTO body_reading (for_day, check_in, target, sensation, intensity, answer, copied)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![day, id, target, sensation, intensity, answer, copied])?;
    }
    for (field, region) in super::check_in::named(record, "asked.") {
        if record.bool(field) == Some(true) {
            file.prepare_cached("INSERT INTO body_asked (for_day, check_in, target) VALUES (?1, ?2, ?3)")?
                .execute([day, id, region])?;
        }
    }
    Ok(())
}

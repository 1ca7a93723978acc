//! Check-ins: one record each, with a field per answer, trigger, skill and reading, so that two devices can add to the
//! same check-in without losing either.

use rusqlite::{Connection, params};

use super::{answer_field, body, entry_fields, entry_time, fold_words, is_name, plain_value};
use crate::body::{BodyReading, BodyScan};
use crate::card::{Answer, ItemId, SkillId, SkillUse};
use crate::error::Result;
use crate::store::log::{device_no, sql_time};
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::store::value::{Fields, Value};
use crate::time::{EntryTime, Stamp};

pub(crate) const KIND: &str = "check-in";

/// The field by which changes that an import made are known, and by which map.
pub(crate) const IMPORT: &str = "import";

/// What a check-in says, ready to be written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// Item, whether it counts its highest, answer.
    pub answers: Vec<(ItemId, bool, Answer)>,
    pub readings: Vec<BodyReading>,
    /// Readings to be taken away again.
    pub unmarked: Vec<BodyReading>,
    pub scan: Option<BodyScan>,
    pub triggers: Vec<String>,
    pub trigger_text: Option<String>,
    pub skills: Vec<SkillUse>,
    pub note: Option<String>,
}

/// The fields of a check-in.
pub(crate) fn fields(time: &EntryTime, said: &Said) -> Fields {
    let mut fields = entry_fields(time);
    for (item, highest, answer) in &said.answers {
        let (policy, value) = answer_field(*highest, answer);
        let infix = if policy == "text" { "item." } else { "" };
        fields.insert(format!("{policy}.{infix}{item}"), value);
    }
    fields.extend(body::fields(said));
    fields.extend(said.triggers.iter().map(|tag| (format!("trigger.{tag}"), Value::Bool(true))));
    fields.extend(said.skills.iter().map(|s| (format!("skill.{}", s.skill), Value::Int(s.number().into()))));
    let texts = [("text.trigger", &said.trigger_text), ("text.note", &said.note)];
    fields.extend(texts.into_iter().filter_map(|(field, text)| Some((field.into(), Value::Text(text.clone()?)))));
    fields
}

/// What a check-in says and is to say no longer.
#[derive(Debug, Clone, Default)]
pub(crate) struct Unsaid {
    pub answers: Vec<ItemId>,
    pub triggers: Vec<String>,
    pub skills: Vec<SkillId>,
}

/// The fields that empty those of the record which say what is to be said no longer.
pub(crate) fn emptied(record: &Record, unsaid: &Unsaid) -> Fields {
    let answers = unsaid.answers.iter().flat_map(|item| {
        let text = (format!("text.item.{item}"), Value::Text(String::new()));
        [(format!("peak.{item}"), Value::Null), (format!("value.{item}"), Value::Null), text]
    });
    let triggers = unsaid.triggers.iter().map(|tag| (format!("trigger.{tag}"), Value::Bool(false)));
    let skills = unsaid.skills.iter().map(|skill| (format!("skill.{skill}"), Value::Null));
    let fields = answers.chain(triggers).chain(skills);
    fields.filter(|(field, _)| record.get(field).is_some()).collect()
}

pub(in crate::store) fn fold(file: &Connection, id: &str, before: &Record, record: &Record) -> Result<Option<Odd>> {
    clear(file, id, before)?;
    if !record.live() {
        return Ok(None);
    }
    let time = match entry_time(record) {
        Ok(time) => time,
        Err(odd) => return Ok(Some(odd)),
    };
    let day = time.for_day.to_string();
    file.prepare_cached(
        "INSERT INTO check_in (for_day, id, recorded_at, \"offset\", source, stopped) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        day,
        id,
        time.recorded_at.instant,
        time.recorded_at.offset_minutes,
        time.source.name(),
        record.bool("stopped"),
    ])?;
    fold_answers(file, &day, id, record)?;
    fold_parts(file, &day, id, record)?;
    fold_words(file, KIND, id, record)?;
    Ok(None)
}

/// Rows lie by day: the record as it was says on which.
fn clear(file: &Connection, id: &str, before: &Record) -> Result<()> {
    let Ok(time) = entry_time(before) else { return Ok(()) };
    let day = time.for_day.to_string();
    for table in ["rating", "trigger_tag", "skill_use", "body_reading", "body_asked"] {
        let delete = format!("DELETE FROM {table} WHERE for_day = ?1 AND check_in = ?2");
        file.prepare_cached(&delete)?.execute([day.as_str(), id])?;
    }
    file.prepare_cached("DELETE FROM check_in WHERE for_day = ?1 AND id = ?2")?.execute([day.as_str(), id])?;
    Ok(())
}

/// The fields of a prefix that name an item or a skill.
pub(super) fn named<'a>(record: &'a Record, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    record.with_prefix(prefix).filter(|(_, name)| is_name(name))
}

fn fold_answers(file: &Connection, day: &str, id: &str, record: &Record) -> Result<()> {
    let mut insert = file.prepare_cached(
        "INSERT OR REPLACE INTO rating (for_day, check_in, item, value, yes_no, time, device)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let at = |stamp: Stamp| Ok::<_, crate::Error>((sql_time(stamp)?, device_no(file, stamp.device)?));
    for (field, item) in named(record, "peak.") {
        if let Some((stamp, number)) = record.peak(field).filter(|(_, number)| i32::try_from(*number).is_ok()) {
            let (time, device) = at(stamp)?;
            insert.execute(params![day, id, item, number, false, time, device])?;
        }
    }
    for (field, item) in named(record, "value.") {
        if let Some((stamp, number, yes_no)) = plain_value(record, field) {
            let (time, device) = at(stamp)?;
            insert.execute(params![day, id, item, number, yes_no, time, device])?;
        }
    }
    for (field, item) in named(record, "text.item.") {
        if let Some((stamp, text)) = record.texts(field).pop() {
            let (time, device) = at(stamp)?;
            insert.execute(params![day, id, item, text, false, time, device])?;
        }
    }
    Ok(())
}

fn fold_parts(file: &Connection, day: &str, id: &str, record: &Record) -> Result<()> {
    for (field, tag) in record.with_prefix("trigger.") {
        if record.bool(field) == Some(true) {
            file.prepare_cached("INSERT INTO trigger_tag (for_day, check_in, tag) VALUES (?1, ?2, ?3)")?
                .execute([day, id, tag])?;
        }
    }
    for (field, skill) in named(record, "skill.") {
        if let Some(number) = record.int(field).filter(|number| (0..=7).contains(number)) {
            file.prepare_cached("INSERT INTO skill_use (for_day, check_in, skill, number) VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![day, id, skill, number])?;
        }
    }
    body::fold(file, day, id, record)
}

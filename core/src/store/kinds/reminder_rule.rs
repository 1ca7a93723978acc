//! Reminder rules: one record each. Its times are one field, so that half of them never merge with half of others.

use rusqlite::{Connection, Row, params};

use super::is_name;
use crate::card::ItemId;
use crate::error::{Error, Result};
use crate::reminders::{About, ReminderRule, ReminderText, When};
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::store::value::{Fields, Value};
use crate::time::recurrence::Schedule;
use crate::time::{CIVIL, parse_civil, parse_zone};

pub(crate) const KIND: &str = "reminder-rule";

/// The fields of a rule.
pub(crate) fn fields(rule: &ReminderRule) -> Fields {
    let text = |text: &str| Value::Text(text.to_owned());
    let maybe = |text: Option<&str>| text.map_or(Value::Null, |text| Value::Text(text.to_owned()));
    let (class, own) = match &rule.text {
        ReminderText::Private => ("private", None),
        ReminderText::Plain => ("plain", None),
        ReminderText::Own(own) => ("own", Some(own.as_str())),
    };
    let item = if let About::Medication(item) = &rule.about { Some(item.as_str()) } else { None };
    Fields::from([
        ("about".into(), text(rule.about.name())),
        ("item".into(), maybe(item)),
        ("when".into(), when_value(&rule.when)),
        ("only_if_not_done".into(), Value::Bool(rule.only_if_not_done)),
        ("rests_when_away".into(), Value::Bool(rule.rests_when_away)),
        ("class".into(), text(class)),
        ("own".into(), maybe(own)),
        ("label".into(), maybe(rule.label.as_deref())),
        ("on".into(), Value::Bool(rule.on)),
    ])
}

/// Times of its own: start, lines, zone or nothing. With sessions: series or nothing, minutes.
fn when_value(when: &When) -> Value {
    let text = |text: String| Value::Text(text);
    let timed = |schedule: &Schedule, zone: Option<&str>| {
        let start = schedule.start.format(CIVIL).to_string();
        let zone = zone.map_or(Value::Null, |zone| text(zone.to_owned()));
        Value::List(vec![text(start), text(schedule.text()), zone])
    };
    match when {
        When::Floating(schedule) => timed(schedule, None),
        When::Anchored(schedule, zone) => timed(schedule, Some(zone.name())),
        When::Relative { series, minutes } => {
            Value::List(vec![series.clone().map_or(Value::Null, Value::Text), Value::Int(*minutes)])
        }
    }
}

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    file.prepare_cached("DELETE FROM reminder_rule WHERE id = ?1")?.execute([id])?;
    if !record.live() {
        // What came of its reminders on this device goes with it.
        let receipts = "DELETE FROM reminder_receipt WHERE name >= ?1 || '/' AND name < ?1 || '0'";
        file.prepare_cached(receipts)?.execute([id])?;
        return Ok(None);
    }
    let item = record.text("item").and_then(|item| ItemId::new(item).ok());
    let about = record.text("about").and_then(|name| About::from_name(name, item.clone()));
    let Some(about) = about.filter(|_| is_name(id)) else { return Ok(Some("a reminder about something unknown")) };
    let Some(when) = record.get("when").and_then(columns) else { return Ok(Some("a reminder without times")) };
    let relative = when.minutes.is_some();
    if relative != about.goes_with_sessions() || when.read().is_err() {
        return Ok(Some("a reminder whose times can't be read"));
    }
    file.prepare_cached(
        "INSERT INTO reminder_rule (id, about, item, series, minutes, start, rule, zone, only_if_not_done,
                                    rests_when_away, class, own, label, is_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        id,
        about.name(),
        item.map(|item| item.to_string()),
        when.series,
        when.minutes,
        when.start,
        when.rule,
        when.zone,
        record.bool("only_if_not_done") != Some(false),
        record.bool("rests_when_away") == Some(true),
        record.text("class").filter(|class| ["plain", "own"].contains(class)).unwrap_or("private"),
        record.text("own"),
        record.text("label"),
        record.bool("on") != Some(false),
    ])?;
    Ok(None)
}

/// The times of a rule as columns.
#[derive(Default)]
struct Columns {
    series: Option<String>,
    minutes: Option<i64>,
    start: Option<String>,
    rule: Option<String>,
    zone: Option<String>,
}

/// Takes a value apart; nothing for a shape that is unknown.
fn columns(value: &Value) -> Option<Columns> {
    let Value::List(parts) = value else { return None };
    let text = |value: &Value| value.text().map(str::to_owned);
    match parts.as_slice() {
        [series @ (Value::Null | Value::Text(_)), Value::Int(minutes)] => {
            Some(Columns { series: text(series), minutes: Some(*minutes), ..Columns::default() })
        }
        [start @ Value::Text(_), rule @ Value::Text(_), zone @ (Value::Null | Value::Text(_))] => {
            Some(Columns { start: text(start), rule: text(rule), zone: text(zone), ..Columns::default() })
        }
        _ => None,
    }
}

impl Columns {
    fn read(&self) -> Result<When> {
        if let Some(minutes) = self.minutes {
            return Ok(When::Relative { series: self.series.clone(), minutes });
        }
        let zone = self.zone.as_deref().map(parse_zone).transpose()?;
        let start = parse_civil("start", self.start.as_deref().unwrap_or_default())?;
        let schedule = Schedule::parse(start, self.rule.as_deref().unwrap_or_default(), zone)?;
        Ok(match zone {
            Some(zone) => When::Anchored(schedule, zone),
            None => When::Floating(schedule),
        })
    }
}

/// All rules, in the order of their ids.
pub(crate) fn read_all(file: &Connection) -> Result<Vec<ReminderRule>> {
    let mut query = file.prepare_cached(
        "SELECT id, about, item, only_if_not_done, rests_when_away, class, own, label, is_on,
                series, minutes, start, rule, zone FROM reminder_rule ORDER BY id",
    )?;
    let mut rows = query.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(rule(row)?);
    }
    Ok(all)
}

fn rule(row: &Row<'_>) -> Result<ReminderRule> {
    let (about, item): (String, Option<String>) = (row.get(1)?, row.get(2)?);
    let item = item.map(|item| ItemId::new(&item)).transpose()?;
    let unknown = || Error::Store { what: "a reminder about something unknown".into() };
    let (class, own): (String, Option<String>) = (row.get(5)?, row.get(6)?);
    let when = Columns {
        series: row.get(9)?,
        minutes: row.get(10)?,
        start: row.get(11)?,
        rule: row.get(12)?,
        zone: row.get(13)?,
    };
    Ok(ReminderRule {
        id: row.get(0)?,
        about: About::from_name(&about, item).ok_or_else(unknown)?,
        when: when.read()?,
        only_if_not_done: row.get(3)?,
        rests_when_away: row.get(4)?,
        text: match class.as_str() {
            "plain" => ReminderText::Plain,
            "own" => ReminderText::Own(own.unwrap_or_default()),
            _ => ReminderText::Private,
        },
        label: row.get(7)?,
        on: row.get(8)?,
    })
}

//! What the person chose for the whole diary: the hour a day begins, the weekday a week begins, quiet hours, whether there are
//! body scans and whether the map shows intimate regions.

use chrono::{NaiveTime, Timelike, Weekday};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Error, Given, Result};
use crate::reminders::QuietHours;
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::store::value::{Fields, Value};
use crate::time::DayStart;

pub(crate) const KIND: &str = "setting";
pub(crate) const DAY_START: &str = "day_start";
pub(crate) const WEEK_START: &str = "week_start";
pub(crate) const BODY_SCAN: &str = "body_scan";
pub(crate) const QUIET_HOURS: &str = "quiet_hours";
pub(crate) const SHOW_INTIMATE: &str = "show_intimate";

/// The fields of a setting.
pub(crate) fn fields(value: i64) -> Fields {
    Fields::from([("value".into(), Value::Int(value))])
}

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    file.prepare_cached("DELETE FROM setting WHERE name = ?1")?.execute([id])?;
    if let Some(value) = record.int("value").filter(|_| record.live()) {
        file.prepare_cached("INSERT INTO setting (name, value) VALUES (?1, ?2)")?.execute(params![id, value])?;
    }
    Ok(None)
}

fn read(file: &Connection, name: &str) -> Result<Option<i64>> {
    let mut query = file.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    Ok(query.query_row([name], |row| row.get(0)).optional()?)
}

/// The hour a day begins.
pub(crate) fn day_start(file: &Connection) -> Result<DayStart> {
    let hour = read(file, DAY_START)?;
    Ok(hour.and_then(|hour| DayStart::at_hour(hour).ok()).unwrap_or_default())
}

/// The weekday a week begins, Monday unless chosen otherwise.
pub(crate) fn week_start(file: &Connection) -> Result<Weekday> {
    Ok(read(file, WEEK_START)?.and_then(|day| weekday(day).ok()).unwrap_or(Weekday::Mon))
}

/// Whether something that is off at first was switched on.
pub(crate) fn switched_on(file: &Connection, name: &str) -> Result<bool> {
    Ok(read(file, name)? == Some(1))
}

/// The quiet hours, kept as minutes of the day: from × 1440 + to.
pub(crate) fn quiet_hours(file: &Connection) -> Result<Option<QuietHours>> {
    let time = |minutes: i64| {
        let seconds = u32::try_from(minutes * 60).ok()?;
        NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)
    };
    let kept = read(file, QUIET_HOURS)?;
    Ok(kept.and_then(|kept| Some(QuietHours { from: time(kept.div_euclid(1440))?, to: time(kept.rem_euclid(1440))? })))
}

/// The fields of the quiet hours; nothing takes them away.
pub(crate) fn quiet_fields(quiet: Option<QuietHours>) -> Fields {
    let minutes = |time: NaiveTime| i64::from(time.num_seconds_from_midnight() / 60);
    match quiet {
        Some(quiet) => fields(minutes(quiet.from) * 1440 + minutes(quiet.to)),
        None => Fields::from([("value".into(), Value::Null)]),
    }
}

/// The weekday of an ISO number, 1 Monday to 7 Sunday.
pub(crate) fn weekday(number: i64) -> Result<Weekday> {
    let index = u8::try_from(number - 1).ok().and_then(|index| Weekday::try_from(index).ok());
    index.ok_or_else(|| Error::invalid("week_start", Given::value(number), "1 (Monday) to 7 (Sunday)"))
}

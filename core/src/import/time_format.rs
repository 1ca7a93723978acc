//! The `[time]` part of a map. Its format is tried before any row is read: one that leaves open the day or the hour would
//! put every entry where it does not belong.

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

use super::map::TimeColumn;
use crate::card::checked_label;
use crate::error::{Error, Given, Result};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeRow {
    column: String,
    format: String,
    missing_ending: Option<String>,
    otherwise: Option<String>,
    at: Option<String>,
}

/// Checks the `[time]` part.
pub(super) fn time_column(row: TimeRow) -> Result<TimeColumn> {
    let wrong =
        || Error::invalid("map.time.format", Given::value(&row.format), "such as %Y-%m-%d %H:%M, or a date alone");
    let date_alone = says_no_hour(&row.format).ok_or_else(wrong)?;
    let hour = row.at.as_deref().map(|at| {
        let hour = NaiveTime::parse_from_str(at, "%H:%M").ok().filter(|_| date_alone);
        hour.ok_or_else(|| Error::invalid("map.time.at", Given::value(at), "an hour such as 21:00, for a date alone"))
    });
    let at = hour.transpose()?.or_else(|| date_alone.then_some(NaiveTime::from_hms_opt(12, 0, 0)?));
    let ending = row.missing_ending.as_deref().map(|ending| checked_label("map.time.missing_ending", ending));
    Ok(TimeColumn {
        column: row.column,
        format: row.format,
        missing_ending: ending.transpose()?,
        otherwise: row.otherwise,
        at,
    })
}

/// Tries a format on two times of one day. Nothing when it does not say which day, or leaves open which hour.
fn says_no_hour(format: &str) -> Option<bool> {
    use std::fmt::Write;
    let zone = chrono::FixedOffset::east_opt(0)?;
    let day = NaiveDate::from_ymd_opt(2012, 8, 13)?;
    let mut said = [(9, 5), (21, 47)].into_iter().map(|(hour, minute)| {
        let time = day.and_hms_opt(hour, minute, 0)?;
        let mut text = String::new();
        write!(text, "{}", time.and_local_timezone(zone).single()?.format(format)).ok()?;
        Some((time, text))
    });
    let (first, second) = (said.next()??, said.next()??);
    if first.1 == second.1 {
        return (NaiveDate::parse_from_str(&first.1, format).ok()? == day).then_some(true);
    }
    let read = |text: &str| chrono::NaiveDateTime::parse_from_str(text, format).ok();
    (read(&first.1)? == first.0 && read(&second.1)? == second.0).then_some(false)
}

//! What a calendar file says of a series, as it is kept beside the series: a later file is compared with it, so that only what
//! the clinic changed is changed, and what the person changed meanwhile stays.

use chrono::NaiveDateTime;

use crate::error::Result;
use crate::icalendar::{CalendarSession, InstanceChange};
use crate::sessions::Timetable;
use crate::store::kinds::series;
use crate::store::{Fields, Record, Value};
use crate::time::{CIVIL, parse_civil};

/// The field of the series itself: its timetable's field and value, and whether it was called off.
pub(super) const SERIES: &str = "calendar";
const SESSION: &str = "calendar.";

/// What is said of one session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub cancelled: bool,
    pub moved_to: Option<NaiveDateTime>,
    pub minutes: Option<u32>,
}

impl Said {
    fn of(original: NaiveDateTime, change: &InstanceChange, usual: u32) -> Self {
        let minutes = change.minutes.clamp(1, 1440);
        Self {
            cancelled: change.cancelled,
            moved_to: Some(change.to).filter(|to| *to != original),
            minutes: Some(minutes).filter(|minutes| *minutes != usual),
        }
    }

    fn value(self) -> Value {
        let moved_to = self.moved_to.map_or(Value::Null, |to| Value::Text(to.format(CIVIL).to_string()));
        let minutes = self.minutes.map_or(Value::Null, |minutes| Value::Int(minutes.into()));
        Value::List(vec![Value::Bool(self.cancelled), moved_to, minutes])
    }

    /// What a field says; nothing of a session that is as usual.
    pub fn from_value(value: Option<&Value>) -> Self {
        let Some(Value::List(parts)) = value else { return Self::default() };
        let part = |place: usize| parts.get(place);
        Self {
            cancelled: part(0).and_then(Value::bool) == Some(true),
            moved_to: part(1).and_then(Value::text).and_then(|text| parse_civil("moved_to", text).ok()),
            minutes: part(2).and_then(Value::int).and_then(|minutes| u32::try_from(minutes).ok()),
        }
    }
}

/// What differs between a file and what the series keeps of the one before it.
pub(super) fn news(session: &CalendarSession, timetable: &Timetable, known: &Record) -> Result<Fields> {
    let (field, value) = series::timetable_field(timetable);
    let whole = Value::List(vec![Value::Text(field), value, Value::Bool(session.cancelled)]);
    let mut said = Fields::from([(SERIES.into(), whole)]);
    let name = |original: &NaiveDateTime| format!("{SESSION}{}", original.format(CIVIL));
    let sessions = session.changes.iter();
    said.extend(sessions.map(|(at, change)| (name(at), Said::of(*at, change, timetable.minutes).value())));
    let gone = known.with_prefix(SESSION).filter(|(field, _)| !said.contains_key(*field));
    let gone: Vec<_> = gone.map(|(field, _)| (field.to_owned(), Value::Null)).collect();
    said.extend(gone);
    said.retain(|field, value| known.get(field).unwrap_or(&Value::Null) != value);
    Ok(said)
}

/// The session of a field.
pub(super) fn original(field: &str) -> Option<NaiveDateTime> {
    parse_civil("original", field.strip_prefix(SESSION)?).ok()
}

/// Of the file before: the field of its timetable, and whether the series was called off.
pub(super) fn before(known: &Record) -> (Option<&str>, bool) {
    let Some(Value::List(parts)) = known.get(SERIES) else { return (None, false) };
    (parts.first().and_then(Value::text), parts.get(2).and_then(Value::bool) == Some(true))
}

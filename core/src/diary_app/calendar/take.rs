//! One session or series of a calendar file, written into the diary where the file says something new.

use super::CalendarSummary;
use super::said::{self, Said};
use crate::error::Result;
use crate::icalendar::CalendarSession;
use crate::sessions::{Mark, Outcome, SessionKind, Timetable};
use crate::short_id::short_id;
use crate::store::kinds::{occurrence, people, series};
use crate::store::{Action, Fields, Record, Value, log};
use crate::time::{CIVIL, DiaryDay};

/// What came of one.
pub(super) enum Taken {
    New,
    Changed,
    AsBefore,
}

impl Taken {
    /// Counts it.
    pub fn count(&self, summary: &mut CalendarSummary) {
        summary.read += 1;
        match self {
            Self::New => summary.imported += 1,
            Self::Changed => summary.changed += 1,
            Self::AsBefore => summary.unchanged += 1,
        }
    }
}

/// The id of what a calendar names: the same on every device.
fn id_of(what: &str, name: &str) -> String {
    format!("ics-{}", short_id(&format!("{what}\0{name}")))
}

/// Writes what is new of a session.
///
/// # Errors
/// `Invalid` for a length or a time that no session has.
pub(super) fn take(action: &mut Action<'_>, session: &CalendarSession, kind: SessionKind) -> Result<Taken> {
    let id = id_of("series", &session.uid);
    let known = log::record(action.file(), series::KIND, &id)?;
    let new = !known.live();
    // One that was undone or deleted begins anew.
    let known = if new { Record::default() } else { known };
    let timetable = Timetable::new(session.schedule.clone(), session.zone, session.minutes.max(1))?;
    let news = said::news(session, &timetable, &known)?;
    if news.is_empty() {
        return Ok(Taken::AsBefore);
    }
    let mut fields = news.clone();
    if new {
        fields.insert("kind".into(), Value::Text(kind.name().into()));
        fields.extend(session.summary.clone().map(|title| ("title".into(), Value::Text(title))));
        fields.extend(place(action, session)?.map(|place| ("place".into(), Value::Text(place))));
    }
    if news.contains_key(said::SERIES) {
        fields.extend(hours(action, session, &timetable, &known)?);
    }
    action.change(series::KIND, &id, fields)?;
    mark(action, &id, &known, &news)?;
    Ok(if new { Taken::New } else { Taken::Changed })
}

/// The timetable of the file in place of the one that the file before gave; hours of the person's own stay.
fn hours(action: &Action<'_>, session: &CalendarSession, timetable: &Timetable, known: &Record) -> Result<Fields> {
    let (field, value) = series::timetable_field(timetable);
    let (field_before, cancelled_before) = said::before(known);
    let mut fields: Fields = field_before.map(|before| (before.to_owned(), Value::Null)).into_iter().collect();
    fields.insert(field, value);
    if session.cancelled != cancelled_before {
        let yesterday = DiaryDay::new(action.now().civil().date())?.plus(-1);
        let ended = if session.cancelled { Value::Text(yesterday.to_string()) } else { Value::Null };
        fields.insert("ended".into(), ended);
    }
    Ok(fields)
}

/// The place the file names, made known if it is new.
fn place(action: &mut Action<'_>, session: &CalendarSession) -> Result<Option<String>> {
    let Some(name) = session.place.as_ref().filter(|name| !name.trim().is_empty()) else { return Ok(None) };
    let id = id_of("place", name);
    if !log::record(action.file(), people::PLACE, &id)?.live() {
        action.change(people::PLACE, &id, Fields::from([("name".into(), Value::Text(name.clone()))]))?;
    }
    Ok(Some(id))
}

/// Says of single sessions what is new.
fn mark(action: &mut Action<'_>, id: &str, known: &Record, news: &Fields) -> Result<()> {
    let marks = occurrence::marks(action.file(), id)?;
    for (field, value) in news {
        let Some(original) = said::original(field) else { continue };
        let mark = marks.get(&original).cloned().unwrap_or_default();
        let fields = said_anew(Said::from_value(known.get(field)), Said::from_value(Some(value)), &mark);
        if !fields.is_empty() {
            action.change(occurrence::KIND, &occurrence::id(id, original), fields)?;
        }
    }
    Ok(())
}

/// What changes of a session: only what the file says differently from the one before, and nothing of one that happened.
fn said_anew(before: Said, now: Said, mark: &Mark) -> Fields {
    let mut fields = Fields::new();
    if matches!(mark.outcome, Some(Outcome::Attended | Outcome::Missed)) {
        return fields;
    }
    if now.cancelled != before.cancelled {
        let outcome = if now.cancelled { Value::Text(Outcome::Cancelled.name().into()) } else { Value::Null };
        fields.insert("outcome".into(), outcome);
    }
    if now.moved_to != before.moved_to {
        let to = now.moved_to.map_or(Value::Null, |to| Value::Text(to.format(CIVIL).to_string()));
        fields.insert("moved_to".into(), to);
    }
    if now.minutes != before.minutes {
        fields.insert("minutes".into(), now.minutes.map_or(Value::Null, |minutes| Value::Int(minutes.into())));
    }
    fields
}

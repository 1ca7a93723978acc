//! Writing a file: when sessions take place, under one private title. Neither places nor the person's words leave the diary.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use icalendar::Property;

use super::series::instant;
use super::written_zone::described;
use super::{CalendarSession, InstanceChange};
use crate::error::{Error, Given, Result};
use crate::time::recurrence::{End, Rule};
use crate::time::{Moment, Resolved, Zone, resolve};

/// Civil times as the format writes them.
pub(super) const CIVIL: &str = "%Y%m%dT%H%M%S";

/// Writes sessions as a calendar file. `now` is when; `title` is what every event is called, whatever the session is.
///
/// # Errors
/// `Invalid` for a title or UID that is empty, too long or of several lines, and for times outside the years 1901 to 2198.
pub fn write(sessions: &[CalendarSession], now: Moment, title: &str) -> Result<String> {
    on_one_line("title", title, 80)?;
    let written = Written { now, title };
    let mut events = String::new();
    for session in sessions {
        events += &written.series(session)?;
        for (original, change) in &session.changes {
            events += &written.change(session, *original, change)?;
        }
    }
    let mut text = line("BEGIN", "VCALENDAR", None)? + &line("VERSION", "2.0", None)?;
    text += &line("PRODID", "-//Somacard//EN", None)?;
    for (zone, (first, last)) in years_by_zone(sessions, now).into_values() {
        let start = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN).and_utc();
        text += &described(zone, start(first) - TimeDelta::days(1), start(last + 1))?;
    }
    Ok(text + &events + &line("END", "VCALENDAR", None)?)
}

/// One content line, escaped and folded.
pub(super) fn line(name: &str, value: &str, zone: Option<Zone>) -> Result<String> {
    let mut property = Property::new(name, value);
    if let Some(zone) = zone {
        property.add_parameter("TZID", zone.name());
    }
    property.try_into().map_err(|_| Error::Store { what: "a calendar line could not be written".into() })
}

fn on_one_line(field: &str, text: &str, most: usize) -> Result<()> {
    match !text.trim().is_empty() && text.chars().count() <= most && !text.chars().any(char::is_control) {
        true => Ok(()),
        false => Err(Error::invalid(field, Given::text(text), format!("1 to {most} characters on one line"))),
    }
}

/// From the earliest year to ten years after now, or after the last start.
fn years_by_zone(sessions: &[CalendarSession], now: Moment) -> BTreeMap<&str, (Zone, (i32, i32))> {
    let mut zones = BTreeMap::new();
    for session in sessions.iter().filter(|session| session.zone != Zone::UTC) {
        let moved = session.changes.iter().flat_map(|(original, change)| [*original, change.to]);
        let times = session.schedule.also.iter().copied().chain(moved).chain([session.schedule.start]);
        let (_, years) = zones.entry(session.zone.name()).or_insert((session.zone, (i32::MAX, now.civil().year())));
        for year in times.map(|time| time.year()) {
            *years = (years.0.min(year), years.1.max(year));
        }
    }
    zones.values_mut().for_each(|(_, years)| years.1 += 10);
    zones
}

struct Written<'a> {
    now: Moment,
    title: &'a str,
}

impl Written<'_> {
    fn series(&self, session: &CalendarSession) -> Result<String> {
        let (zone, schedule) = (session.zone, &session.schedule);
        let mut text = self.begin(session)? + &time("DTSTART", zone, schedule.start)?;
        text += &line("DURATION", &format!("PT{}M", session.minutes), None)?;
        let mut except = schedule.except.clone();
        if let Some(rule) = &schedule.rule {
            let (rule, starts) = from_start(rule, schedule.start);
            text += &line("RRULE", &rule_text(rule, schedule.start, zone)?, None)?;
            // Programs take the start for an occurrence, whether the rule names it or not.
            if !starts && !schedule.also.contains(&schedule.start) {
                except.insert(schedule.start);
            }
        }
        for at in &except {
            text += &time("EXDATE", zone, *at)?;
        }
        for at in &schedule.also {
            text += &time("RDATE", zone, *at)?;
        }
        self.end(text, session.cancelled)
    }

    fn change(&self, session: &CalendarSession, original: NaiveDateTime, change: &InstanceChange) -> Result<String> {
        let mut text = self.begin(session)? + &time("RECURRENCE-ID", session.zone, original)?;
        text += &time("DTSTART", session.zone, change.to)?;
        text += &line("DURATION", &format!("PT{}M", change.minutes), None)?;
        self.end(text, change.cancelled)
    }

    fn begin(&self, session: &CalendarSession) -> Result<String> {
        on_one_line("uid", &session.uid, 1_000)?;
        let now = instant(Zone::UTC, self.now.civil() - TimeDelta::minutes(i64::from(self.now.offset_minutes)))?;
        let text = line("BEGIN", "VEVENT", None)? + &line("UID", &session.uid, None)?;
        Ok(text + &line("DTSTAMP", &now.format("%Y%m%dT%H%M%SZ").to_string(), None)?)
    }

    fn end(&self, text: String, cancelled: bool) -> Result<String> {
        let text = text + &line("SUMMARY", self.title, None)? + &line("CLASS", "PRIVATE", None)?;
        let status = if cancelled { line("STATUS", "CANCELLED", None)? } else { String::new() };
        Ok(text + &status + &line("END", "VEVENT", None)?)
    }
}

/// A time in a zone, in UTC with a `Z`.
fn time(name: &str, zone: Zone, civil: NaiveDateTime) -> Result<String> {
    if !(1901..=2198).contains(&civil.year()) {
        return Err(Error::invalid("time", Given::value(civil), "a time in the years 1901 to 2198"));
    }
    match zone {
        Zone::UTC => line(name, &format!("{}Z", civil.format(CIVIL)), None),
        zone => line(name, &civil.format(CIVIL).to_string(), Some(zone)),
    }
}

/// A rule and whether it names the start. Programs count the start, so that a rule that does not name it ends by date.
fn from_start(rule: &Rule, start: NaiveDateTime) -> (Rule, bool) {
    let starts = rule.occurrences(start).next() == Some(start);
    let end = match rule.end {
        End::Count(_) if !starts => End::Until(rule.occurrences(start).last().unwrap_or(start)),
        end => end,
    };
    (Rule { end, ..rule.clone() }, starts)
}

/// The text of a rule, with its last moment in UTC as the format wants it beside a zone.
fn rule_text(rule: Rule, start: NaiveDateTime, zone: Zone) -> Result<String> {
    let End::Until(until) = rule.end else { return Ok(rule.to_string()) };
    let until = match resolve(zone, until)? {
        // A time that does not exist moves forward, and with it no occurrence may come in: the last one decides.
        Resolved::Gap { .. } if start.time() <= until.time() => until.date().and_time(start.time()),
        Resolved::Gap { .. } => until.date().pred_opt().unwrap_or_default().and_time(start.time()),
        _ => until,
    };
    let text = Rule { end: End::Never, ..rule }.to_string();
    Ok(format!("{text};UNTIL={}", instant(zone, until)?.format("%Y%m%dT%H%M%SZ")))
}

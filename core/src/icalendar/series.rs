//! A session from its events: the series, or the single one, and what is different for single occurrences. All times are
//! brought to the civil time of the series' zone.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};

use super::event::{Event, Length};
use super::line::Line;
use super::rule::rule;
use super::value::{Clock, Time, When, minutes_between, time, times};
use super::zones::{Years, Zones};
use super::{CalendarSession, InstanceChange, PassedOver};
use crate::error::Result;
use crate::time::recurrence::{End, Schedule};
use crate::time::{Zone, resolve};

/// What a session takes when the file does not say.
const MINUTES: u32 = 60;

/// For how many years after its start the zone of a series is looked at.
const YEARS: i32 = 10;

/// The clock of a session.
struct ClockOfSeries<'z, 'a> {
    zones: &'z Zones<'a>,
    years: Years,
    named: Option<&'a str>,
    zone: Zone,
}

/// Reads a session and the changes of its occurrences.
///
/// # Errors
/// `Invalid` at the line that is off.
pub(super) fn session<'a>(
    event: &Event<'a>,
    start: Time<'a>,
    changes: &[Event<'a>],
    zones: &Zones<'a>,
    passed_over: &mut Vec<PassedOver>,
) -> Result<CalendarSession> {
    let clock = ClockOfSeries::of(event, start, zones)?;
    let start = clock.civil(start)?;
    let mut schedule = Schedule::once(start);
    for line in event.component.all("EXDATE") {
        schedule.except.extend(clock.civils(line)?);
    }
    for line in event.component.all("RDATE") {
        schedule.also.extend(clock.civils(line)?);
    }
    if let Some(line) = event.component.one("RRULE")? {
        schedule.rule = Some(rule(line, clock.zone)?);
        begin_with_start(&mut schedule, line)?;
    }
    let minutes = clock.minutes(event, start)?.unwrap_or(MINUTES);
    let mut session = CalendarSession {
        uid: event.uid.value.clone(),
        summary: event.text("SUMMARY"),
        place: event.text("LOCATION"),
        zone: clock.zone,
        schedule,
        minutes,
        cancelled: event.cancelled,
        line: event.component.number,
        changes: BTreeMap::new(),
    };
    for change in changes {
        clock.change(change, &mut session, passed_over)?;
    }
    besides(&mut session);
    Ok(session)
}

/// The start is an occurrence also where the rule does not name it, unless it is called off.
fn begin_with_start(schedule: &mut Schedule, line: &Line) -> Result<()> {
    let Some(rule) = &schedule.rule else { return Ok(()) };
    if rule.occurrences(schedule.start).next() == Some(schedule.start) {
        return Ok(());
    }
    if matches!(rule.end, End::Count(_)) {
        return Err(line.refused("with COUNT, a rule that names the start"));
    }
    if !schedule.except.contains(&schedule.start) {
        schedule.also.insert(schedule.start);
    }
    Ok(())
}

/// A moved occurrence that the schedule does not know takes place all the same.
fn besides(session: &mut CalendarSession) {
    let mut occurrences = session.schedule.occurrences().peekable();
    let mut unknown = Vec::new();
    for (original, change) in &session.changes {
        while occurrences.next_if(|at| at < original).is_some() {}
        if !change.cancelled && occurrences.peek() != Some(original) {
            unknown.push(*original);
        }
    }
    drop(occurrences);
    for original in unknown {
        session.schedule.except.remove(&original);
        session.schedule.also.insert(original);
    }
}

impl<'z, 'a> ClockOfSeries<'z, 'a> {
    fn of(event: &Event<'a>, start: Time<'a>, zones: &'z Zones<'a>) -> Result<Self> {
        let repeats = ["RRULE", "RDATE"].iter().any(|name| event.component.all(name).next().is_some());
        let years = years(event, start)?;
        let (named, zone) = match start.clock {
            Clock::Floating => (None, zones.here),
            Clock::Zone(name) => (Some(name), zones.named(name, start.line, years)?),
            Clock::Utc if repeats || !is_civil_time_of(zones.here, start.civil) => (None, Zone::UTC),
            Clock::Utc => (None, zones.here),
        };
        Ok(Self { zones, years, named, zone })
    }

    /// A time as the series' clock shows it. Without a zone it is that already.
    fn civil(&self, time: Time<'a>) -> Result<NaiveDateTime> {
        let zone = match time.clock {
            Clock::Utc => Zone::UTC,
            Clock::Zone(name) if self.named != Some(name) => self.zones.named(name, time.line, self.years)?,
            Clock::Zone(_) | Clock::Floating => self.zone,
        };
        if zone == self.zone {
            return Ok(time.civil);
        }
        Ok(instant(zone, time.civil)?.with_timezone(&self.zone).naive_local())
    }

    fn civils(&self, line: &'a Line) -> Result<Vec<NaiveDateTime>> {
        times(line)?.into_iter().map(|time| self.civil(time)).collect()
    }

    /// How long an event takes that starts at a civil time; nothing where it does not say.
    fn minutes(&self, event: &Event<'a>, start: NaiveDateTime) -> Result<Option<u32>> {
        match event.length()? {
            Length::Unsaid => Ok(None),
            Length::Minutes(minutes) => Ok(Some(minutes)),
            Length::Until(end, line) => minutes_between(start, self.civil(time(line, end)?)?, line).map(Some),
        }
    }

    fn change(
        &self,
        event: &Event<'a>,
        session: &mut CalendarSession,
        passed_over: &mut Vec<PassedOver>,
    ) -> Result<()> {
        let (Some(original), Some(line)) = (event.original, event.component.one("RECURRENCE-ID")?) else {
            return Ok(());
        };
        let original = self.civil(time(line, original)?)?;
        let mut change = InstanceChange { cancelled: event.cancelled, to: original, minutes: session.minutes };
        match event.start {
            Some(When::At(start)) => {
                change.to = self.civil(start)?;
                change.minutes = self.minutes(event, change.to)?.unwrap_or(session.minutes);
            }
            // Its own time is over; a whole day is no session.
            Some(When::AllDay) => {
                change.cancelled = true;
                passed_over.push(event.all_day());
            }
            None => {}
        }
        match session.changes.insert(original, change) {
            Some(_) => Err(event.again()),
            None => Ok(()),
        }
    }
}

/// The years of a series, ten at most.
fn years(event: &Event<'_>, start: Time<'_>) -> Result<Years> {
    let first = start.civil.year();
    let mut last = first;
    if let Some(line) = event.component.one("RRULE")? {
        let rule = rule(line, Zone::UTC)?;
        let years = rule.occurrences(start.civil).map(|at| at.year()).take_while(|year| *year <= first + YEARS);
        last = years.last().unwrap_or(first);
    }
    for line in event.component.all("RDATE") {
        let years = times(line)?.into_iter().map(|time| time.civil.year());
        last = years.chain([last]).max().unwrap_or(last).min(first + YEARS);
    }
    Ok((first, last))
}

/// Whether an instant in UTC has a civil time that means it: the second of two hours does not.
fn is_civil_time_of(zone: Zone, utc: NaiveDateTime) -> bool {
    let civil = utc.and_utc().with_timezone(&zone).naive_local();
    instant(zone, civil).is_ok_and(|instant| instant == utc.and_utc())
}

pub(super) fn instant(zone: Zone, civil: NaiveDateTime) -> Result<DateTime<Utc>> {
    let moment = resolve(zone, civil)?.moment();
    Ok(DateTime::from_timestamp_millis(moment.instant).unwrap_or_default())
}

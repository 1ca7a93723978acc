//! Reading a file: events are brought together by their UID, whatever order they come in.

use std::collections::{HashMap, HashSet};

use super::component::{Component, calendars};
use super::event::Event;
use super::series::session;
use super::value::{Time, When};
use super::zones::Zones;
use super::{CalendarFile, CalendarSession, PassedOver};
use crate::error::Result;
use crate::time::Zone;

/// Reads a calendar file. `here` is the person's zone: times without one are taken in it.
///
/// # Errors
/// `Invalid` with `line N: NAME` as its field: the physical line, from 1, and the property or component at fault. The file is
/// refused whole.
pub fn read(bytes: &[u8], here: Zone) -> Result<CalendarFile> {
    let mut file = CalendarFile::default();
    let mut known = HashSet::new();
    for calendar in &calendars(bytes)? {
        let all_cancelled = cancels(calendar)?;
        file.passed_over.extend(calendar.parts.iter().filter_map(no_session));
        let zones = Zones::of(calendar, here)?;
        for group in groups(calendar, all_cancelled)? {
            for (event, session) in group.sessions(&zones, &mut file.passed_over)? {
                if !known.insert(session.uid.clone()) {
                    return Err(event.again());
                }
                file.sessions.push(session);
            }
        }
    }
    file.passed_over.sort_by_key(|entry| entry.line);
    Ok(file)
}

/// Whether the file calls off what it names.
fn cancels(calendar: &Component) -> Result<bool> {
    let Some(line) = calendar.one("METHOD")? else { return Ok(false) };
    match line.says("CANCEL") || line.says("PUBLISH") || line.says("REQUEST") {
        true => Ok(line.says("CANCEL")),
        false => Err(line.refused("PUBLISH, REQUEST or CANCEL")),
    }
}

fn no_session(part: &Component) -> Option<PassedOver> {
    let reason = match part.name.as_str() {
        "VEVENT" | "VTIMEZONE" | "VALARM" => return None,
        "VTODO" => "it is a task",
        "VJOURNAL" => "it is a note",
        "VFREEBUSY" => "it tells when someone is busy",
        _ => "it is of another kind",
    };
    Some(PassedOver { line: part.number, reason: reason.into() })
}

type Told<'e, 'a> = (&'e Event<'a>, CalendarSession);

/// The events of one UID.
struct Group<'a> {
    master: Option<Event<'a>>,
    changes: Vec<Event<'a>>,
}

/// The events of a calendar by their UID, in the order in which they first come.
fn groups(calendar: &Component, all_cancelled: bool) -> Result<Vec<Group<'_>>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places = HashMap::new();
    for part in calendar.parts.iter().filter(|part| part.name == "VEVENT") {
        let event = Event::of(part, all_cancelled)?;
        let uid = event.uid.value.as_str();
        let place = *places.entry(uid).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Group { master: None, changes: Vec::new() });
        }
        match (&event.original, &groups[place].master) {
            (Some(_), _) => groups[place].changes.push(event),
            (None, None) => groups[place].master = Some(event),
            (None, Some(_)) => return Err(event.again()),
        }
    }
    Ok(groups)
}

impl<'a> Group<'a> {
    /// The sessions that they tell of, each with the event that tells of it.
    fn sessions(&self, zones: &Zones<'a>, passed_over: &mut Vec<PassedOver>) -> Result<Vec<Told<'_, 'a>>> {
        let mut told = Vec::new();
        let events = self.master.iter().chain(self.master.is_none().then_some(&self.changes).into_iter().flatten());
        for event in events {
            match event.start.or(event.original) {
                Some(When::At(start)) => told.push((event, self.session(event, start, zones, passed_over)?)),
                _ => passed_over.push(event.all_day()),
            }
        }
        if self.master.is_some() && told.is_empty() {
            passed_over.extend(self.changes.iter().map(Event::all_day));
        }
        Ok(told)
    }

    fn session(
        &self,
        event: &Event<'a>,
        start: Time<'a>,
        zones: &Zones<'a>,
        passed_over: &mut Vec<PassedOver>,
    ) -> Result<CalendarSession> {
        if self.master.is_some() {
            return session(event, start, &self.changes, zones, passed_over);
        }
        let alone = session(event, start, &[], zones, passed_over)?;
        let original = event.component.one("RECURRENCE-ID")?.map_or("", |line| line.value.trim());
        Ok(CalendarSession { uid: format!("{}/{original}", alone.uid), ..alone })
    }
}

//! The zones of a calendar, by the names that it gives them: IANA names as they are, all others by what their VTIMEZONE says.

use std::cell::RefCell;
use std::collections::HashMap;

use super::component::Component;
use super::line::{Line, refused};
use super::matching::zone_like;
use super::observance::observed;
use crate::error::{Given, Result};
use crate::time::Zone;

/// The first and last year in which a series takes place.
pub(super) type Years = (i32, i32);

/// The zones of a calendar.
pub(super) struct Zones<'a> {
    /// The person's own.
    pub here: Zone,
    described: HashMap<&'a str, &'a Component>,
    found: RefCell<HashMap<(&'a str, Years), Zone>>,
}

impl<'a> Zones<'a> {
    /// Those that a calendar describes.
    ///
    /// # Errors
    /// `Invalid` for a description without a name.
    pub fn of(calendar: &'a Component, here: Zone) -> Result<Self> {
        let mut described = HashMap::new();
        for zone in calendar.parts.iter().filter(|part| part.name == "VTIMEZONE") {
            described.entry(zone.needed("TZID")?.value.as_str()).or_insert(zone);
        }
        Ok(Self { here, described, found: RefCell::default() })
    }

    /// The zone of this name in these years. `line` is where it is named.
    ///
    /// # Errors
    /// `Invalid` at the line for a zone that is neither known nor described, and for one whose offsets no IANA zone has.
    pub fn named(&self, name: &'a str, line: &Line, years: Years) -> Result<Zone> {
        if let Some(zone) = in_a_region(name) {
            return Ok(zone);
        }
        let unknown = |allowed| refused(line.number, "TZID", Given::value(name), allowed);
        let Some(described) = self.described.get(name) else {
            return known(name).ok_or_else(|| unknown("an IANA zone, or one that a VTIMEZONE describes"));
        };
        if let Some(zone) = described.one("X-LIC-LOCATION")?.and_then(|line| in_a_region(line.value.trim())) {
            return Ok(zone);
        }
        if let Some(zone) = self.found.borrow().get(&(name, years)) {
            return Ok(*zone);
        }
        let found = zone_like(&observed(described, years)?, self.here, years);
        let zone =
            found.ok_or_else(|| unknown("a zone with the offsets of an IANA zone in the years of the session"))?;
        self.found.borrow_mut().insert((name, years), zone);
        Ok(zone)
    }
}

/// An IANA name such as `Europe/Berlin`, also behind a prefix that makes it a name of the whole world's. Names without a
/// region, such as `EST`, mean different things to different programs.
fn in_a_region(name: &str) -> Option<Zone> {
    let mut name = name;
    loop {
        match (name.contains('/'), known(name)) {
            (false, _) => return None,
            (true, Some(zone)) => return Some(zone),
            (true, None) => name = name.split_once('/')?.1,
        }
    }
}

fn known(name: &str) -> Option<Zone> {
    name.parse().ok().or_else(|| Zone::all().into_iter().find(|zone| zone.name().eq_ignore_ascii_case(name)))
}

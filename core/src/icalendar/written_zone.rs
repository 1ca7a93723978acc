//! A zone described for programs that don't know its name: every change of its clocks over some years, as the zone data has
//! it. No rules are guessed.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};

use super::matching::offset_at;
use super::write::{CIVIL, line};
use crate::error::Result;
use crate::time::Zone;

/// What the clocks change from and to, whether that is summer time, and its name: one observance.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Observance {
    from: TimeDelta,
    to: TimeDelta,
    summer: bool,
    name: String,
}

/// The VTIMEZONE of a zone from one instant to another.
pub(super) fn described(zone: Zone, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<String> {
    let mut observances: BTreeMap<Observance, Vec<NaiveDateTime>> = BTreeMap::new();
    let mut add = |at: DateTime<Utc>, before: TimeDelta| {
        observances.entry(Observance::from_then_on(zone, at, before)).or_default().push(at.naive_utc() + before);
    };
    add(from, offset_at(zone, from));
    for at in changes(zone, from, to) {
        add(at, offset_at(zone, at - TimeDelta::seconds(1)));
    }
    let mut text = line("BEGIN", "VTIMEZONE", None)? + &line("TZID", zone.name(), None)?;
    for (observance, onsets) in &observances {
        text += &observance.text(onsets)?;
    }
    Ok(text + &line("END", "VTIMEZONE", None)?)
}

impl Observance {
    fn from_then_on(zone: Zone, at: DateTime<Utc>, from: TimeDelta) -> Self {
        let offset = zone.offset_from_utc_datetime(&at.naive_utc());
        let name = offset.abbreviation().unwrap_or_default().to_owned();
        Self { from, to: offset_at(zone, at), summer: offset.is_summer(), name }
    }

    fn text(&self, onsets: &[NaiveDateTime]) -> Result<String> {
        let kind = if self.summer { "DAYLIGHT" } else { "STANDARD" };
        let mut onsets = onsets.iter().map(|onset| onset.format(CIVIL).to_string());
        let mut text = line("BEGIN", kind, None)? + &line("DTSTART", &onsets.next().unwrap_or_default(), None)?;
        text += &line("TZOFFSETFROM", &offset(self.from), None)?;
        text += &line("TZOFFSETTO", &offset(self.to), None)?;
        if !self.name.is_empty() {
            text += &line("TZNAME", &self.name, None)?;
        }
        let others: Vec<String> = onsets.collect();
        if !others.is_empty() {
            text += &line("RDATE", &others.join(","), None)?;
        }
        Ok(text + &line("END", kind, None)?)
    }
}

/// When the clocks change: looked for day by day, then to the second.
fn changes(zone: Zone, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut changes = Vec::new();
    let mut day = from;
    while day < to {
        let next = day + TimeDelta::days(1);
        if offset_at(zone, day) != offset_at(zone, next) {
            let (mut before, mut after) = (day, next);
            while after - before > TimeDelta::seconds(1) {
                let middle = before + TimeDelta::seconds((after - before).num_seconds() / 2);
                let earlier = offset_at(zone, middle) == offset_at(zone, day);
                (before, after) = if earlier { (middle, after) } else { (before, middle) };
            }
            changes.push(after);
        }
        day = next;
    }
    changes
}

fn offset(offset: TimeDelta) -> String {
    let seconds = offset.num_seconds();
    let (sign, seconds) = (if seconds < 0 { '-' } else { '+' }, seconds.abs());
    let text = format!("{sign}{:02}{:02}", seconds / 3_600, seconds / 60 % 60);
    if seconds % 60 == 0 { text } else { format!("{text}{:02}", seconds % 60) }
}

//! What a VTIMEZONE says: the offset from UTC over some years. Its rules are expanded by our own; one that is not supported is
//! refused, as anywhere.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::component::Component;
use super::line::{Line, refused};
use super::rule::{in_utc, rule};
use super::value::{civil, offset};
use super::zones::Years;
use crate::error::{Given, Result};
use crate::time::Zone;
use crate::time::recurrence::{End, Frequency, Rule};

/// No zone has had more, and more would only take time.
const MOST_OBSERVANCES: usize = 500;

/// The offsets that were observed over some years.
pub(super) struct Observed {
    /// Before the first change.
    pub before: TimeDelta,
    /// When the offset changed, and to what, in order; also where it changed to what it was.
    pub changes: Vec<(DateTime<Utc>, TimeDelta)>,
}

impl Observed {
    /// The offset at an instant.
    pub fn at(&self, instant: DateTime<Utc>) -> TimeDelta {
        let after = self.changes.partition_point(|(at, _)| *at <= instant);
        after.checked_sub(1).map_or(self.before, |last| self.changes[last].1)
    }
}

/// What a VTIMEZONE says for some years.
///
/// # Errors
/// `Invalid` at the line that is off.
pub(super) fn observed(zone: &Component, years: Years) -> Result<Observed> {
    let parts = zone.parts.iter().filter(|part| matches!(part.name.as_str(), "STANDARD" | "DAYLIGHT"));
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() || parts.len() > MOST_OBSERVANCES {
        return Err(refused(
            zone.number,
            "VTIMEZONE",
            Given::value(parts.len()),
            "1 to 500 STANDARD or DAYLIGHT parts",
        ));
    }
    let mut onsets = Vec::new();
    for part in parts {
        let (from, to) = (offset(part.needed("TZOFFSETFROM")?)?, offset(part.needed("TZOFFSETTO")?)?);
        let instants = onsets_of(part, from, years)?.into_iter().map(|onset| (onset - from).and_utc());
        onsets.extend(instants.map(|instant| (instant, from, to)));
    }
    onsets.sort_unstable();
    let before = onsets.first().map_or(TimeDelta::zero(), |(_, from, _)| *from);
    Ok(Observed { before, changes: onsets.into_iter().map(|(instant, _, to)| (instant, to)).collect() })
}

/// When an observance begins, in the civil time before it: the last time before the years, and each time in them.
fn onsets_of(part: &Component, from: TimeDelta, years: Years) -> Result<Vec<NaiveDateTime>> {
    let line = part.needed("DTSTART")?;
    let read = |line: &Line, text: &str| civil(text.trim()).ok_or_else(|| line.refused("a local date and time"));
    let start = read(line, &line.value)?;
    let mut onsets = vec![start];
    for line in part.all("RDATE") {
        for text in line.value.split(',') {
            onsets.push(read(line, text)?);
        }
    }
    if let Some(line) = part.one("RRULE")? {
        let rule = onset_rule(line, from)?;
        // A year rule that skips years, such as leap days, still says something within eight years.
        let first = NaiveDate::from_ymd_opt(years.0 - 9, 1, 1).unwrap_or_default();
        let last = years.1 + 1;
        onsets.extend(rule.occurrences_from(start, first.into()).take_while(|onset| onset.year() <= last));
    }
    onsets.sort_unstable();
    onsets.dedup();
    let old = onsets.iter().filter(|onset| onset.year() < years.0).count();
    onsets.drain(..old.saturating_sub(1));
    Ok(onsets)
}

/// The rule of an observance; its UNTIL is in UTC, its onsets are in the civil time before them.
fn onset_rule(line: &Line, from: TimeDelta) -> Result<Rule> {
    let mut rule = rule(line, Zone::UTC)?;
    if rule.frequency != Frequency::Yearly {
        return Err(line.refused("FREQ=YEARLY, as clocks change"));
    }
    if let End::Until(until) = &mut rule.end
        && in_utc(line)
    {
        *until += from;
    }
    Ok(rule)
}

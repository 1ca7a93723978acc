//! Which moment it is and in which zone: the system's, or what `--now` and `--zone` say.

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeZone, Utc};
use somacard_core::time::{DiaryDay, Moment, Zone, parse_zone, resolve};
use somacard_core::{Error, Given, Result};

/// The zone asked for, else the system's, else UTC.
pub fn zone(asked: Option<&str>) -> Result<Zone> {
    match asked {
        Some(name) => parse_zone(name),
        None => Ok(iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok()).unwrap_or(Zone::UTC)),
    }
}

/// The moment asked for, else the clock's. A time without offset is the wall clock's in `zone`; one with an offset is
/// shown with that offset unless a zone was asked for, too.
pub fn now(asked: Option<&str>, zone: Zone, zone_asked: bool) -> Result<Moment> {
    let Some(text) = asked else { return in_zone(Utc::now(), zone) };
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return if zone_asked { in_zone(time.to_utc(), zone) } else { Moment::of(time) };
    }
    let civil = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"].iter();
    let civil = civil.filter_map(|format| NaiveDateTime::parse_from_str(text, format).ok()).next();
    let allowed = "a time such as 2026-03-02T21:00 or 2026-03-02T21:00:00+01:00";
    let civil = civil.ok_or_else(|| Error::invalid("now", Given::value(text), allowed))?;
    Ok(resolve(zone, civil)?.moment())
}

/// An instant as the wall clock of a zone shows it.
pub fn in_zone(instant: DateTime<Utc>, zone: Zone) -> Result<Moment> {
    Moment::of(zone.from_utc_datetime(&instant.naive_utc()).fixed_offset())
}

/// The last moment of a civil day.
pub fn last_of(day: DiaryDay, zone: Zone) -> Result<Moment> {
    let next = resolve(zone, day.plus(1).date().and_time(NaiveTime::MIN))?.moment();
    Moment::new(next.instant - 1, next.offset_minutes)
}

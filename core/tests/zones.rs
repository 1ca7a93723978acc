//! Civil times in every zone around every clock change from 2000 to 2037: each daily slot becomes one moment, in order, none
//! lost; a time that does not exist moves forward by as much as the clock did, of one that happens twice the first is meant.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use somacard_core::time::recurrence::Rule;
use somacard_core::time::{Moment, Resolved, Zone, parse_zone, resolve};

fn offset(zone: Zone, second: i64) -> i64 {
    let at = DateTime::from_timestamp(second, 0).unwrap().naive_utc();
    i64::from(zone.offset_from_utc_datetime(&at).fix().local_minus_utc())
}

/// The seconds at which a zone's offset changes, looked for every five days and then halved.
fn changes(zone: Zone) -> Vec<i64> {
    let second = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_time(NaiveTime::MIN).and_utc().timestamp();
    let (mut found, mut at, end) = (Vec::new(), second(2000), second(2038));
    while at < end {
        let (mut low, mut high) = (at, at + 5 * 86_400);
        if offset(zone, low) != offset(zone, high) {
            while high - low > 1 {
                let middle = (low + high) / 2;
                if offset(zone, middle) == offset(zone, low) { low = middle } else { high = middle }
            }
            found.push(high);
        }
        at += 5 * 86_400;
    }
    found
}

fn civil(second: i64, offset: i64) -> NaiveDateTime {
    DateTime::from_timestamp(second + offset, 0).unwrap().naive_utc()
}

fn seconds(moment: Moment) -> i64 {
    moment.instant / 1000
}

/// What a civil time becomes, held against the two offsets around it.
fn check(zone: Zone, at: NaiveDateTime) -> Moment {
    let resolved = resolve(zone, at).unwrap();
    match resolved {
        Resolved::Unique(moment) => assert_eq!(moment.civil(), at, "{zone} {at}"),
        Resolved::Fold { first, second } => {
            assert!(first.instant < second.instant && first.civil() == at && second.civil() == at, "{zone} {at}");
            assert_eq!(resolved.moment(), first);
        }
        Resolved::Gap { after } => {
            let jumped = seconds(after) - 1;
            let before = (0..2 * 86_400)
                .step_by(60)
                .map(|back| offset(zone, jumped - back))
                .find(|o| *o != offset(zone, seconds(after)));
            let jump = offset(zone, seconds(after)) - before.unwrap();
            assert_eq!(after.civil() - at, TimeDelta::seconds(jump), "{zone} {at} moves by the jump");
        }
    }
    resolved.moment()
}

#[test]
fn every_daily_slot_around_every_change_becomes_one_moment_in_order() {
    let (mut all, mut gaps, mut missing_days) = (0, 0, BTreeSet::new());
    for zone in Zone::all() {
        for change in changes(zone) {
            let (before, after) = (offset(zone, change - 1), offset(zone, change));
            let (from, to) = (civil(change, before), civil(change, after));
            let inside = from + (to - from) / 2;
            // Offsets of whole minutes: a Moment says its offset in minutes.
            assert!(before % 60 == 0 && after % 60 == 0, "{zone}");
            for time in [from, to, inside, from - TimeDelta::minutes(1), inside - TimeDelta::minutes(7)] {
                let days = (-2..=2).map(|day| check(zone, time + TimeDelta::days(day)));
                let moments: Vec<_> = days.collect();
                let whole_day = (after - before).abs() >= 86_400;
                for pair in moments.windows(2) {
                    assert!(pair[0].instant <= pair[1].instant, "{zone} {time}: order");
                    assert!(whole_day || pair[0].instant < pair[1].instant, "{zone} {time}: one moment each");
                }
                if whole_day {
                    missing_days.insert(zone.name());
                }
            }
            all += 1;
            gaps += usize::from(after > before);
        }
    }
    assert!(all > 17_000 && gaps > 8_000, "{all} changes, {gaps} forward");
    assert!(missing_days.contains("Pacific/Apia") && missing_days.contains("Pacific/Fakaofo"), "{missing_days:?}");
}

fn daily(zone: &str, start: &str, count: u32) -> Vec<String> {
    let zone = parse_zone(zone).unwrap();
    let start = NaiveDateTime::parse_from_str(start, "%Y-%m-%dT%H:%M").unwrap();
    let rule = Rule::parse(&format!("FREQ=DAILY;COUNT={count}"), None).unwrap();
    rule.occurrences(start).map(|at| resolve(zone, at).unwrap().moment().rfc3339()).collect()
}

#[test]
fn midnight_that_sao_paulo_skipped_comes_at_one() {
    let days = daily("America/Sao_Paulo", "2018-11-03T00:00", 3);
    assert_eq!(days, ["2018-11-03T00:00:00-03:00", "2018-11-04T01:00:00-02:00", "2018-11-05T00:00:00-02:00"]);
}

#[test]
fn lord_howe_moves_by_half_an_hour() {
    let days = daily("Australia/Lord_Howe", "2026-10-03T02:15", 3);
    assert_eq!(days, ["2026-10-03T02:15:00+10:30", "2026-10-04T02:45:00+11:00", "2026-10-05T02:15:00+11:00"]);
    let days = daily("Australia/Lord_Howe", "2026-04-04T01:45", 3);
    assert_eq!(days, ["2026-04-04T01:45:00+11:00", "2026-04-05T01:45:00+11:00", "2026-04-06T01:45:00+10:30"]);
}

#[test]
fn the_day_that_samoa_left_out_moves_to_the_next() {
    let days = daily("Pacific/Apia", "2011-12-29T09:00", 3);
    assert_eq!(days, ["2011-12-29T09:00:00-10:00", "2011-12-31T09:00:00+14:00", "2011-12-31T09:00:00+14:00"]);
}

#[test]
fn casablanca_sets_its_clock_back_for_ramadan() {
    let days = daily("Africa/Casablanca", "2026-02-14T02:30", 2);
    assert_eq!(
        days,
        ["2026-02-14T02:30:00+01:00", "2026-02-15T02:30:00+01:00"],
        "of the hour that happens twice the first"
    );
    let days = daily("Africa/Casablanca", "2026-03-21T02:30", 2);
    assert_eq!(days, ["2026-03-21T02:30:00+00:00", "2026-03-22T03:30:00+01:00"], "and forward again after it");
}

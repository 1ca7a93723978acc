//! The day of an entry: proposed once by the person's own clock and day-start hour, then never moved by anything.
#![allow(clippy::unwrap_used)]

mod chance;
mod keeping;

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta, Timelike};
use keeping::{Home, day, rated};
use proptest::prelude::*;
use somacard_core::Diary;
use somacard_core::time::{DiaryDay, Moment, Resolved, parse_zone, resolve};

/// What a wall clock said, and how far ahead of UTC it was.
fn moment(text: &str) -> Moment {
    Moment::of(chrono::DateTime::parse_from_rfc3339(text).unwrap()).unwrap()
}

fn day_of_entry(diary: &Diary, now: Moment) -> String {
    let id = diary.check_in(now, rated("sad", 1)).unwrap().id;
    days(diary)[&id].to_string()
}

fn days(diary: &Diary) -> BTreeMap<String, DiaryDay> {
    let all = diary.check_ins(day("2025-01-01"), day("2027-12-31")).unwrap();
    all.into_iter().map(|check_in| (check_in.id, check_in.time.for_day)).collect()
}

#[test]
fn no_zone_travel_clock_change_or_new_day_start_ever_moves_an_entry() {
    let minutes_of_two_years = 0..2 * 365 * 24 * 60_i64;
    let offsets = prop::sample::select(vec![-720, -600, -210, 0, 60, 120, 345, 765, 840]);
    let entries = prop::collection::vec((minutes_of_two_years, offsets, 0..=12_i64), 1..10);
    chance::holds(40, entries, |entries| {
        let (home, diary) = Home::with_diary();
        let mut expected = BTreeMap::new();
        for (minutes, offset, start) in entries {
            let now = Moment::new(moment("2025-06-01T00:00:00Z").instant + minutes * 60_000, offset).unwrap();
            diary.set_day_start(now, start).unwrap();
            let id = diary.check_in(now, rated("sad", 1)).unwrap().id;
            let early = i64::from(now.civil().hour()) < start;
            let date = now.civil().date() - TimeDelta::days(i64::from(early));
            expected.insert(id, DiaryDay::new(date).unwrap());
            prop_assert_eq!(days(&diary), expected.clone());
        }
        diary.rebuild().unwrap();
        prop_assert_eq!(days(&diary), expected.clone());
        drop(diary);
        prop_assert_eq!(days(&home.open().unwrap()), expected);
        Ok(())
    });
}

#[test]
fn an_edit_in_another_zone_leaves_the_day() {
    let (_home, diary) = Home::with_diary();
    let id = diary.check_in(moment("2026-03-02T23:30:00+01:00"), rated("sad", 1)).unwrap().id;
    diary.edit_check_in(moment("2026-03-03T20:00:00-10:00"), &id, rated("joy", 2)).unwrap();
    assert_eq!(days(&diary)[&id], day("2026-03-02"));
}

#[test]
fn after_a_flight_east_across_the_date_line_half_past_one_is_still_the_evening_before() {
    let (_home, diary) = Home::with_diary();
    diary.set_day_start(moment("2026-03-01T09:00:00+13:00"), 3).unwrap();
    // Monday morning in Auckland; by the clock of Honolulu it is Sunday again, then the night to Monday.
    assert_eq!(day_of_entry(&diary, moment("2026-03-02T10:00:00+13:00")), "2026-03-02");
    assert_eq!(day_of_entry(&diary, moment("2026-03-01T20:00:00-10:00")), "2026-03-01");
    assert_eq!(day_of_entry(&diary, moment("2026-03-02T01:30:00-10:00")), "2026-03-01");
    assert_eq!(day_of_entry(&diary, moment("2026-03-02T03:00:00-10:00")), "2026-03-02");
}

#[test]
fn days_of_23_and_25_hours_begin_at_the_same_hour_of_the_clock() {
    let (_home, diary) = Home::with_diary();
    let short = [
        "2026-03-29T01:30:00+01:00",
        "2026-03-29T03:30:00+02:00",
        "2026-03-29T04:00:00+02:00",
        "2026-03-30T03:59:00+02:00",
    ];
    let of_short = short.map(|time| day_of_entry(&diary, moment(time)));
    assert_eq!(of_short, ["2026-03-28", "2026-03-28", "2026-03-29", "2026-03-29"]);
    // Half past two happens twice.
    let long = [
        "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:30:00+01:00",
        "2026-10-25T04:00:00+01:00",
        "2026-10-26T03:59:00+01:00",
    ];
    let of_long = long.map(|time| day_of_entry(&diary, moment(time)));
    assert_eq!(of_long, ["2026-10-24", "2026-10-24", "2026-10-25", "2026-10-25"]);
}

#[test]
fn a_time_that_does_not_exist_moves_forward_and_of_one_that_happens_twice_the_first_is_meant() {
    let zone = parse_zone("Europe/Amsterdam").unwrap();
    let at = |text: &str| resolve(zone, text.parse::<NaiveDateTime>().unwrap()).unwrap();
    assert_eq!(at("2026-03-29T02:30:00").moment().rfc3339(), "2026-03-29T03:30:00+02:00");
    assert!(matches!(at("2026-03-29T02:30:00"), Resolved::Gap { .. }));
    assert_eq!(at("2026-10-25T02:30:00").moment().rfc3339(), "2026-10-25T02:30:00+02:00");
    assert!(matches!(at("2026-10-25T02:30:00"), Resolved::Fold { second, .. } if second.offset_minutes == 60));
    assert!(matches!(at("2026-06-01T12:00:00"), Resolved::Unique(_)));
    // Samoa left out a whole day.
    let apia = resolve(parse_zone("Pacific/Apia").unwrap(), "2011-12-30T12:00:00".parse().unwrap()).unwrap();
    assert_eq!(apia.moment().rfc3339(), "2011-12-31T12:00:00+14:00");
}

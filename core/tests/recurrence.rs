//! Recurrence in civil time: every example of RFC 5545 (section 3.8.5.3) of the supported kinds, what is refused, and
//! schedules with exceptions and additions.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDateTime;
use somacard_core::Error;
use somacard_core::time::recurrence::{Rule, Schedule};
use somacard_core::time::{Zone, parse_zone};

fn civil(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

/// The days of the first occurrences, as `1997-09-02 03 04 …; 1997-10-01 …`: a month, then its days.
fn days(occurrences: impl Iterator<Item = NaiveDateTime>) -> String {
    let (mut said, mut month) = (String::new(), String::new());
    for at in occurrences {
        assert_eq!(at.format("%H:%M").to_string(), "09:00");
        let here = at.format("%Y-%m").to_string();
        if here != month {
            said.push_str(if said.is_empty() { "" } else { "; " });
            said.push_str(&format!("{here}:"));
            month = here;
        }
        said.push_str(&at.format(" %-d").to_string());
    }
    said
}

fn new_york() -> Zone {
    parse_zone("America/New_York").unwrap()
}

macro_rules! rfc_5545 {
    ($($name:ident: $start:literal, $rule:literal, $expected:literal, $count:literal;)*) => {$(
        #[test]
        fn $name() {
            let start = civil(concat!($start, "T09:00"));
            let rule = Rule::parse($rule, Some(new_york())).unwrap();
            // One more than the example shows: a rule that ends has to.
            let shown = if $rule.contains("COUNT") || $rule.contains("UNTIL") { $count + 1 } else { $count };
            let occurrences: Vec<_> = rule.occurrences(start).take(shown).collect();
            assert_eq!(days(occurrences.iter().copied()), $expected);
            assert_eq!(occurrences.len(), $count);
        }
    )*};
}

rfc_5545! {
    daily_for_10_occurrences: "1997-09-02", "FREQ=DAILY;COUNT=10", "1997-09: 2 3 4 5 6 7 8 9 10 11", 10;
    every_other_day: "1997-09-02", "FREQ=DAILY;INTERVAL=2", "1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-10: 2 4", 17;
    every_10_days_5_occurrences: "1997-09-02", "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09: 2 12 22; 1997-10: 2 12", 5;
    weekly_for_10_occurrences: "1997-09-02", "FREQ=WEEKLY;COUNT=10",
        "1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4", 10;
    weekly_until_december_24: "1997-09-02", "FREQ=WEEKLY;UNTIL=19971224T000000Z",
        "1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4 11 18 25; 1997-12: 2 9 16 23", 17;
    every_other_week: "1997-09-02", "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "1997-09: 2 16 30; 1997-10: 14 28; 1997-11: 11 25; 1997-12: 9 23; 1998-01: 6 20; 1998-02: 3 17", 13;
    weekly_on_tuesday_and_thursday_until: "1997-09-02", "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
        "1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2", 10;
    weekly_on_tuesday_and_thursday_counted: "1997-09-02", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
        "1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2", 10;
    every_other_week_on_three_days_until: "1997-09-01",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
        "1997-09: 1 3 5 15 17 19 29; 1997-10: 1 3 13 15 17 27 29 31; 1997-11: 10 12 14 24 26 28; 1997-12: 8 10 12 22", 25;
    every_other_week_on_two_days: "1997-09-02", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
        "1997-09: 2 4 16 18 30; 1997-10: 2 14 16", 8;
    monthly_on_the_first_friday: "1997-09-05", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        "1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5; 1998-01: 2; 1998-02: 6; 1998-03: 6; 1998-04: 3; 1998-05: 1; 1998-06: 5", 10;
    monthly_on_the_first_friday_until: "1997-09-05", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
        "1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5", 4;
    every_other_month_on_the_first_and_last_sunday: "1997-09-07", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "1997-09: 7 28; 1997-11: 2 30; 1998-01: 4 25; 1998-03: 1 29; 1998-05: 3 31", 10;
    monthly_on_the_second_to_last_monday: "1997-09-22", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
        "1997-09: 22; 1997-10: 20; 1997-11: 17; 1997-12: 22; 1998-01: 19; 1998-02: 16", 6;
    monthly_on_the_third_to_the_last_day: "1997-09-28", "FREQ=MONTHLY;BYMONTHDAY=-3",
        "1997-09: 28; 1997-10: 29; 1997-11: 28; 1997-12: 29; 1998-01: 29; 1998-02: 26", 6;
    monthly_on_the_2nd_and_15th: "1997-09-02", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        "1997-09: 2 15; 1997-10: 2 15; 1997-11: 2 15; 1997-12: 2 15; 1998-01: 2 15", 10;
    monthly_on_the_first_and_last_day: "1997-09-30", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        "1997-09: 30; 1997-10: 1 31; 1997-11: 1 30; 1997-12: 1 31; 1998-01: 1 31; 1998-02: 1", 10;
    every_18_months_on_some_days: "1997-09-10", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "1997-09: 10 11 12 13 14 15; 1999-03: 10 11 12 13", 10;
    every_tuesday_every_other_month: "1997-09-02", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        "1997-09: 2 9 16 23 30; 1997-11: 4 11 18 25; 1998-01: 6 13 20 27; 1998-03: 3 10 17 24 31", 18;
    yearly_in_june_and_july: "1997-06-10", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
        "1997-06: 10; 1997-07: 10; 1998-06: 10; 1998-07: 10; 1999-06: 10; 1999-07: 10; 2000-06: 10; 2000-07: 10; 2001-06: 10; 2001-07: 10", 10;
    every_other_year_in_three_months: "1997-03-10", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
        "1997-03: 10; 1999-01: 10; 1999-02: 10; 1999-03: 10; 2001-01: 10; 2001-02: 10; 2001-03: 10; 2003-01: 10; 2003-02: 10; 2003-03: 10", 10;
    every_20th_monday_of_the_year: "1997-05-19", "FREQ=YEARLY;BYDAY=20MO", "1997-05: 19; 1998-05: 18; 1999-05: 17", 3;
    every_thursday_in_march: "1997-03-13", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
        "1997-03: 13 20 27; 1998-03: 5 12 19 26; 1999-03: 4 11 18 25", 11;
    every_thursday_in_summer: "1997-06-05", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
        "1997-06: 5 12 19 26; 1997-07: 3 10 17 24 31; 1997-08: 7 14 21 28; 1998-06: 4", 14;
    every_friday_the_13th: "1997-09-02", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "1998-02: 13; 1998-03: 13; 1998-11: 13; 1999-08: 13; 2000-10: 13", 5;
    the_first_saturday_after_the_first_sunday: "1997-09-13", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        "1997-09: 13; 1997-10: 11; 1997-11: 8; 1997-12: 13; 1998-01: 10; 1998-02: 7; 1998-03: 7; 1998-04: 11; 1998-05: 9; 1998-06: 13", 10;
    the_day_of_a_presidential_election: "1996-11-05", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "1996-11: 5; 2000-11: 7; 2004-11: 2", 3;
    the_third_tuesday_wednesday_or_thursday: "1997-09-04", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
        "1997-09: 4; 1997-10: 7; 1997-11: 6", 3;
    the_second_to_last_weekday: "1997-09-29", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "1997-09: 29; 1997-10: 30; 1997-11: 27; 1997-12: 30; 1998-01: 29; 1998-02: 26; 1998-03: 30", 7;
    weeks_that_begin_on_monday: "1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08: 5 10 19 24", 4;
    weeks_that_begin_on_sunday: "1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08: 5 17 19 31", 4;
    a_day_that_february_lacks_is_passed_over: "2007-01-15", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
        "2007-01: 15 30; 2007-02: 15; 2007-03: 15 30", 5;
}

#[test]
fn daily_until_december_24() {
    let rule = Rule::parse("RRULE:FREQ=DAILY;UNTIL=19971224T000000Z", Some(new_york())).unwrap();
    let all: Vec<_> = rule.occurrences(civil("1997-09-02T09:00")).collect();
    assert_eq!((all.len(), all[112]), (113, civil("1997-12-23T09:00")));
}

#[test]
fn every_day_in_january_for_three_years_said_in_two_ways() {
    let yearly = "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA";
    for rule in [yearly, "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1"] {
        let all: Vec<_> = Rule::parse(rule, Some(new_york())).unwrap().occurrences(civil("1998-01-01T09:00")).collect();
        assert_eq!((all.len(), all[0], all[92]), (93, civil("1998-01-01T09:00"), civil("2000-01-31T09:00")));
    }
}

#[test]
fn what_is_not_supported_is_refused_by_its_name() {
    let refused = |rule: &str, field: &str| match Rule::parse(rule, None) {
        Err(Error::Invalid { field: named, .. }) => assert_eq!(named, field, "{rule}"),
        other => panic!("{rule}: {other:?}"),
    };
    refused("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "FREQ");
    refused("FREQ=MINUTELY;INTERVAL=15;COUNT=6", "FREQ");
    refused("FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "BYYEARDAY");
    refused("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "BYWEEKNO");
    refused("FREQ=DAILY;BYHOUR=9,10,11", "BYHOUR");
    refused("FREQ=DAILY;COUNT=3;UNTIL=19971224T000000", "UNTIL");
    refused("FREQ=DAILY;UNTIL=19971224T000000Z", "UNTIL");
    refused("FREQ=DAILY;UNTIL=yesterday", "UNTIL");
    refused("FREQ=DAILY;COUNT=0", "COUNT");
    refused("FREQ=DAILY;COUNT=99999999999999999999", "COUNT");
    refused("FREQ=DAILY;INTERVAL=-1", "INTERVAL");
    refused("FREQ=DAILY;COUNT=2;COUNT=3", "COUNT");
    refused("FREQ=WEEKLY;BYDAY=1MO", "BYDAY");
    refused("FREQ=MONTHLY;BYDAY=0MO", "BYDAY");
    refused("FREQ=MONTHLY;BYDAY=é", "BYDAY");
    refused("FREQ=WEEKLY;BYMONTHDAY=13", "BYMONTHDAY");
    refused("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY");
    refused("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY");
    refused("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS");
    refused("FREQ=YEARLY;BYMONTH=13", "BYMONTH");
    refused("FREQ=WEEKLY;WKST=XX", "WKST");
    refused("COUNT=3", "FREQ");
    refused("every week", "rule");
    refused("", "rule");
}

#[test]
fn a_rule_that_never_comes_true_ends() {
    let never = Rule::parse("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", None).unwrap();
    assert_eq!(never.occurrences(civil("2026-01-01T09:00")).next(), None);
    let leap = Rule::parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", None).unwrap();
    assert_eq!(days(leap.occurrences(civil("2026-01-01T09:00")).take(3)), "2028-02: 29; 2032-02: 29; 2036-02: 29");
    assert!(leap.occurrences(civil("2026-01-01T09:00")).last().unwrap() < civil("2200-01-01T00:00"));
}

#[test]
fn weekdays_numbered_and_not_are_taken_together() {
    let both = Rule::parse("FREQ=MONTHLY;BYDAY=MO,1TU", None).unwrap();
    assert_eq!(days(both.occurrences(civil("2026-03-01T09:00")).take(6)), "2026-03: 2 3 9 16 23 30");
}

#[test]
fn a_schedule_takes_out_and_adds_and_says_itself() {
    let lines = "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20260309T090000\nRDATE:20260304T090000,20260316T090000\n";
    let schedule = Schedule::parse(civil("2026-03-02T09:00"), lines, None).unwrap();
    assert_eq!(days(schedule.occurrences()), "2026-03: 2 4 16 23");
    assert_eq!(schedule.text(), lines);
    let once = Schedule::once(civil("2026-03-02T09:00"));
    assert_eq!(days(once.occurrences()), "2026-03: 2");
    assert!(matches!(
        Schedule::parse(civil("2026-03-02T09:00"), "EXRULE:FREQ=DAILY", None),
        Err(Error::Invalid { .. })
    ));
    assert!(matches!(Schedule::parse(civil("2026-03-02T09:00"), "EXDATE:soon", None), Err(Error::Invalid { .. })));
}

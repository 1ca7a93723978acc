//! Recurrence and planning: rules beside python-dateutil and the `rrule` crate, each expanding the same rules up to 2060:
//! `cargo bench -p somacard-core --bench recurrence`, with `SOMACARD_PEERS_PYTHON` for dateutil. Python counts its own time,
//! so that its start is not in it.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use rrule::RRuleSet;
use somacard_core::reminders::{About, Facts, Limits, ReminderRule, ReminderText, Situation, When, plan};
use somacard_core::time::recurrence::{Rule, Schedule};
use somacard_core::time::{Moment, parse_zone};

const PEER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/peers/recurrence_bench.py");
const START: &str = "20260105T090000";

const RULES: [(&str, &str); 6] = [
    ("every day", "FREQ=DAILY;UNTIL=20600101T000000"),
    ("Tuesday every two weeks", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20600101T000000"),
    ("Monday, Wednesday, Friday", "FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20600101T000000"),
    ("first Friday of the month", "FREQ=MONTHLY;BYDAY=1FR;UNTIL=20600101T000000"),
    ("last weekday of the month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20600101T000000"),
    ("every year", "FREQ=YEARLY;UNTIL=20600101T000000"),
];

/// Median of some runs, and how many occurrences there were.
fn timed(mut work: impl FnMut() -> usize) -> (Duration, usize) {
    let mut times: Vec<_> = (0..9)
        .map(|_| {
            let start = Instant::now();
            let count = std::hint::black_box(work());
            (start.elapsed(), count)
        })
        .collect();
    times.sort();
    times[4]
}

fn ours(rule: &str) -> (Duration, usize) {
    let start = NaiveDateTime::parse_from_str(START, "%Y%m%dT%H%M%S").unwrap();
    timed(|| Rule::parse(rule, None).unwrap().occurrences(start).count())
}

fn rrule(rule: &str) -> (Duration, usize) {
    let text = format!("DTSTART:{START}Z\nRRULE:{}Z", rule);
    timed(|| text.parse::<RRuleSet>().unwrap().into_iter().count())
}

fn dateutil(rule: &str) -> Option<(Duration, usize)> {
    let python = std::env::var_os("SOMACARD_PEERS_PYTHON")?;
    let said = Command::new(python).arg(PEER).args([START, rule]).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let said = String::from_utf8(said.stdout).unwrap();
    let (seconds, count) = said.trim().split_once(' ').unwrap();
    Some((Duration::from_secs_f64(seconds.parse().unwrap()), count.parse().unwrap()))
}

/// Fifty rules of ten years' standing, on a platform that takes 64.
fn reminders() -> Duration {
    let rules: Vec<_> = (0..50)
        .map(|n| {
            let start =
                NaiveDateTime::parse_from_str(START, "%Y%m%dT%H%M%S").unwrap() + chrono::TimeDelta::minutes(n * 29);
            let text = ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU,FR", "FREQ=MONTHLY;BYDAY=1FR"][n as usize % 3];
            let schedule = Schedule::repeating(start, Rule::parse(text, None).unwrap());
            let (id, text) = (format!("rule-{n}"), ReminderText::Private);
            let (about, when) = (About::Card, When::Floating(schedule));
            let (only_if_not_done, rests_when_away) = (true, true);
            ReminderRule { id, about, when, only_if_not_done, rests_when_away, text, label: None, on: true }
        })
        .collect();
    let (facts, none, later, away) = (Facts::default(), BTreeSet::new(), BTreeMap::new(), BTreeSet::new());
    let here = Situation {
        now: Moment::new(2_083_752_000_000, 60).unwrap(),
        zone: parse_zone("Europe/Amsterdam").unwrap(),
        horizon_days: 60,
        sessions: &[],
        facts: &facts,
        settled: &none,
        snoozed: &later,
        away: &away,
        quiet: None,
        limits: Limits { capacity: 64, exact: true },
    };
    timed(|| plan(&rules, &here).unwrap().reminders.len()).0
}

fn main() {
    println!("Planning the next 64 reminders from 50 rules of ten years' standing: {:.1?}\n", reminders());
    println!("| rule | occurrences | ours | `rrule` crate | python-dateutil |");
    println!("|---|---|---|---|---|");
    for (name, rule) in RULES {
        let (time, count) = ours(rule);
        let beside = |(theirs, their_count): (Duration, usize)| {
            assert_eq!(their_count, count, "{name}");
            format!("{theirs:.1?}, {:.1} ×", theirs.as_secs_f64() / time.as_secs_f64())
        };
        let python = dateutil(rule).map_or("–".to_owned(), beside);
        println!("| {name} | {count} | {time:.1?} | {} | {python} |", beside(rrule(rule)));
    }
}

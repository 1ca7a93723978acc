//! Ten thousand random rules of the supported kinds, expanded here and by python-dateutil in civil time.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::process::{Command, Stdio};

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use proptest::collection::btree_set;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use somacard_core::time::recurrence::{End, Frequency, NthWeekday, Rule};

const PEER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/peers/recurrence_peer.py");
const RULES: usize = 10_000;
const LIMIT: usize = 60;
/// The peer looks no further.
const LAST_YEAR: i32 = 2060;

#[derive(Debug, Clone)]
struct Case {
    start: NaiveDateTime,
    rule: Rule,
}

fn start() -> impl Strategy<Value = NaiveDateTime> {
    let first = NaiveDate::from_ymd_opt(1995, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
    (0..16_000_i64, 0..86_400_i64)
        .prop_map(move |(day, second)| first + TimeDelta::days(day) + TimeDelta::seconds(second))
}

/// Some of the values, often none.
fn some<T: Ord + Clone + std::fmt::Debug + 'static>(of: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Vec<T>> {
    let few = btree_set(of, 1..4).prop_map(|set| set.into_iter().collect());
    prop_oneof![3 => Just(Vec::new()), 2 => few].boxed()
}

fn not_zero(most: i32) -> impl Strategy<Value = i32> {
    (1..=most, any::<bool>()).prop_map(|(number, negative)| if negative { -number } else { number })
}

/// Plain weekdays, or numbered ones: dateutil takes both together for a stricter condition than RFC 5545 does.
fn weekdays(frequency: Frequency) -> BoxedStrategy<Vec<NthWeekday>> {
    let plain = some((0..7_u8).prop_map(|weekday| NthWeekday { nth: 0, weekday }));
    let most = match frequency {
        Frequency::Daily | Frequency::Weekly => return plain,
        Frequency::Monthly => 5,
        Frequency::Yearly => 53,
    };
    let small = (not_zero(5), 0..7_u8);
    let any = (not_zero(most), 0..7_u8);
    let numbered = some(prop_oneof![3 => small, 1 => any].prop_map(|(nth, weekday)| NthWeekday { nth, weekday }));
    prop_oneof![plain, numbered].boxed()
}

fn case(frequency: Frequency) -> impl Strategy<Value = Case> {
    let month_days = if frequency == Frequency::Weekly { Just(Vec::new()).boxed() } else { some(not_zero(31)) };
    let conditions = (some(1..=12_u32), month_days, weekdays(frequency), some(not_zero(8)));
    let parts = (start(), 1..6_u32, conditions, 0..7_u8, any::<bool>(), 1..50_u32, 1..9_000_i64);
    parts.prop_map(
        move |(start, interval, (months, month_days, weekdays, set_positions), week_start, counted, count, days)| {
            let end = if counted { End::Count(count) } else { End::Until(start + TimeDelta::days(days)) };
            // Within months there is no sixth weekday, and dateutil fails over the question.
            let fits = |day: &NthWeekday| months.is_empty() || day.nth.abs() < 6;
            let weekdays: Vec<_> = weekdays.into_iter().filter(fits).collect();
            let alone = months.is_empty() && month_days.is_empty() && weekdays.is_empty();
            let set_positions = if alone { Vec::new() } else { set_positions };
            let week_start = Weekday::try_from(week_start).unwrap();
            let rule = Rule {
                end,
                months,
                month_days,
                weekdays,
                set_positions,
                week_start,
                ..Rule::every(frequency, interval)
            };
            Case { start, rule }
        },
    )
}

fn cases() -> Vec<Case> {
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let kinds = [Frequency::Daily, Frequency::Weekly, Frequency::Monthly, Frequency::Yearly].map(case);
    (0..RULES).map(|n| kinds[n % 4].new_tree(&mut runner).unwrap().current()).collect()
}

fn civil(at: &NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// What dateutil says, a line for each case.
fn expanded_by_dateutil(cases: &[Case]) -> Option<Vec<String>> {
    let Some(python) = std::env::var_os("SOMACARD_PEERS_PYTHON") else {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "SOMACARD_PEERS_PYTHON is not set");
        eprintln!("skipped: no peers");
        return None;
    };
    let mut peer = Command::new(python)
        .arg(PEER)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let asked: String = cases.iter().map(|case| format!("{}\t{}\t{LIMIT}\n", civil(&case.start), case.rule)).collect();
    let mut input = peer.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(asked.as_bytes()));
    let output = peer.wait_with_output().unwrap();
    let written = writer.join().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    written.unwrap();
    Some(String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect())
}

#[test]
fn ten_thousand_random_rules_expand_as_dateutil_expands_them() {
    let cases = cases();
    let Some(theirs) = expanded_by_dateutil(&cases) else { return };
    assert_eq!(theirs.len(), RULES);
    let mut many = 0;
    for (case, theirs) in cases.iter().zip(theirs) {
        let ours: Vec<_> = case
            .rule
            .occurrences(case.start)
            .take_while(|at| at.year() <= LAST_YEAR)
            .take(LIMIT)
            .map(|at| civil(&at))
            .collect();
        assert_eq!(ours.join(" "), theirs, "{} from {}", case.rule, case.start);
        many += usize::from(ours.len() > 3);
    }
    assert!(many > RULES / 2, "most rules say something: {many}");
}

#[test]
fn occurrences_from_a_moment_are_those_that_are_left() {
    for (n, case) in cases().into_iter().enumerate() {
        let from = case.start + TimeDelta::hours((n as i64 * 7919) % 120_000 - 500);
        let all: Vec<_> = case.rule.occurrences(case.start).skip_while(|at| *at < from).take(5).collect();
        let left: Vec<_> = case.rule.occurrences_from(case.start, from).take(5).collect();
        assert_eq!(left, all, "{} from {} after {from}", case.rule, case.start);
    }
}

#[test]
fn a_rule_s_text_reads_as_the_same_rule() {
    for case in cases() {
        let text = case.rule.to_string();
        assert_eq!(Rule::parse(&text, None).unwrap(), case.rule, "{text}");
    }
}

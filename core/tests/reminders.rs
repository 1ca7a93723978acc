//! Reminders: planned fairly under the platform's limit, certain up to a moment, one for each slot wherever the phone goes.
#![allow(clippy::unwrap_used)]

mod chance;

use std::collections::{BTreeMap, BTreeSet};

use chance::holds;
use chrono::{NaiveDateTime, NaiveTime, TimeZone};
use proptest::prelude::*;
use somacard_core::card::ItemId;
use somacard_core::reminders::{
    About, Facts, Limits, Pending, Plan, QuietHours, ReminderRule, ReminderText, SessionTime, Situation, When, diff,
    plan, slot_id, slot_name,
};
use somacard_core::time::recurrence::{Rule, Schedule};
use somacard_core::time::{Moment, Zone, parse_zone, resolve};

fn zone(name: &str) -> Zone {
    parse_zone(name).unwrap()
}

/// Where the person lives.
fn own_zone() -> Zone {
    zone("Europe/Amsterdam")
}

fn civil(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

fn moment(zone: Zone, text: &str) -> Moment {
    resolve(zone, civil(text)).unwrap().moment()
}

fn repeating(start: &str, rule: &str) -> Schedule {
    Schedule::repeating(civil(start), Rule::parse(rule, None).unwrap())
}

fn rule(id: &str, when: When) -> ReminderRule {
    let (about, text) = (About::Own, ReminderText::Private);
    let (only_if_not_done, rests_when_away) = (true, false);
    ReminderRule { id: id.into(), about, when, only_if_not_done, rests_when_away, text, label: None, on: true }
}

fn card() -> ReminderRule {
    let rule = rule("card", When::Floating(repeating("2026-01-01T21:00", "FREQ=DAILY")));
    ReminderRule { about: About::Card, ..rule }
}

fn massage() -> ReminderRule {
    rule("massage", When::Anchored(repeating("2026-01-06T14:00", "FREQ=WEEKLY"), own_zone()))
}

/// A phone: where it is, what it knows, what it has pending.
struct Phone {
    now: Moment,
    zone: Zone,
    sessions: Vec<SessionTime>,
    facts: Facts,
    settled: BTreeSet<String>,
    snoozed: BTreeMap<String, Moment>,
    away: BTreeSet<somacard_core::time::DiaryDay>,
    quiet: Option<QuietHours>,
    capacity: usize,
    horizon: i64,
    pending: Vec<Pending>,
    /// What rang, with what the wall clock said.
    rang: Vec<(String, String)>,
}

impl Phone {
    fn at(zone: Zone, now: &str) -> Self {
        Self {
            now: moment(zone, now),
            zone,
            sessions: vec![],
            facts: Facts::default(),
            settled: BTreeSet::new(),
            snoozed: BTreeMap::new(),
            away: BTreeSet::new(),
            quiet: None,
            capacity: 64,
            horizon: 60,
            pending: vec![],
            rang: vec![],
        }
    }

    fn plan(&self, rules: &[ReminderRule]) -> Plan {
        let here = Situation {
            now: self.now,
            zone: self.zone,
            horizon_days: self.horizon,
            sessions: &self.sessions,
            facts: &self.facts,
            settled: &self.settled,
            snoozed: &self.snoozed,
            away: &self.away,
            quiet: self.quiet,
            limits: Limits { capacity: self.capacity, exact: true },
        };
        plan(rules, &here).unwrap()
    }

    /// Plans and tells the platform the difference.
    fn replan(&mut self, rules: &[ReminderRule]) {
        let plan = self.plan(rules);
        let diff = diff(&plan, &self.pending);
        self.pending.retain(|pending| !diff.cancel.contains(&pending.id));
        self.pending.extend(diff.add.iter().map(|add| Pending {
            id: add.id.clone(),
            at: add.at,
            text: add.text.mark(),
        }));
        assert!(self.pending.len() <= self.capacity);
        let ids: BTreeSet<_> = self.pending.iter().map(|pending| &pending.id).collect();
        assert_eq!(ids.len(), self.pending.len(), "no id twice");
        assert_eq!(ids, plan.reminders.iter().map(|reminder| &reminder.id).collect());
    }

    /// Time passes up to a wall-clock time here; what is pending rings.
    fn until(&mut self, text: &str) {
        let to = moment(self.zone, text);
        self.pending.sort_by_key(|pending| pending.at.instant);
        while self.pending.first().is_some_and(|next| next.at.instant <= to.instant) {
            let next = self.pending.remove(0);
            let wall = self.zone.timestamp_millis_opt(next.at.instant).unwrap().format("%m-%d %H:%M").to_string();
            self.settled.insert(next.id.clone());
            self.rang.push((next.id, wall));
        }
        self.now = to;
    }

    /// The phone lands: another zone, the same instant or later.
    fn lands(&mut self, zone: Zone, text: &str, rules: &[ReminderRule]) {
        self.zone = zone;
        self.until(text);
        self.replan(rules);
    }

    fn rang(&self) -> Vec<&str> {
        let own = self.rang.iter().filter(|(id, _)| id != "open-me");
        own.map(|(_, wall)| wall.as_str()).collect()
    }
}

#[test]
fn the_next_reminders_in_order_and_up_to_when_they_are_certain() {
    let mut phone = Phone::at(own_zone(), "2026-03-27T12:00");
    phone.capacity = 6;
    let plan = phone.plan(&[card(), massage()]);
    let said: Vec<_> = plan.reminders.iter().map(|r| (r.rule.as_deref().unwrap_or("-"), r.at.rfc3339())).collect();
    let at = |text: &str| text.to_owned();
    assert_eq!(
        said,
        [
            ("card", at("2026-03-27T21:00:00+01:00")),
            ("card", at("2026-03-28T21:00:00+01:00")),
            ("card", at("2026-03-29T21:00:00+02:00")),
            ("-", at("2026-03-30T21:00:00+02:00")),
            ("massage", at("2026-03-31T14:00:00+02:00")),
            ("massage", at("2026-04-07T14:00:00+02:00")),
        ]
    );
    assert_eq!(plan.coverage_until, moment(own_zone(), "2026-03-30T21:00"));
}

#[test]
fn fifty_rules_under_a_limit_of_64_are_all_heard() {
    let rules: Vec<_> = (0..50)
        .map(|n| {
            let start = format!("2026-01-01T{:02}:{:02}", n % 24, n);
            // The first one is chatty: eight times a day.
            let mut times = repeating(&start, "FREQ=DAILY");
            if n == 0 {
                let hours = (0..8).map(|hour| civil(&format!("2026-03-03T{:02}:30", 8 + hour)));
                times.also.extend(hours);
            }
            rule(&format!("rule-{n}"), When::Floating(times))
        })
        .collect();
    let phone = Phone::at(own_zone(), "2026-03-02T12:00");
    let plan = phone.plan(&rules);
    assert_eq!(plan.reminders.len(), 64);
    let heard: BTreeSet<_> = plan.reminders.iter().filter_map(|reminder| reminder.rule.clone()).collect();
    assert_eq!(heard.len(), 50);
    assert_eq!(plan.reminders.iter().filter(|reminder| reminder.rule.is_none()).count(), 1, "the kept place");
}

#[test]
fn nothing_is_missing_before_the_plan_s_coverage_ends() {
    holds(200, (1..40_usize, 1..12_usize, 0..1440_i64), |(capacity, count, minute)| {
        let rules: Vec<_> = (0..count)
            .map(|n| {
                let start = format!("2026-01-0{}T{:02}:{:02}", 1 + n % 7, n * 2, n * 5);
                let text = ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=3"][n % 3];
                rule(&format!("rule-{n}"), When::Floating(repeating(&start, text)))
            })
            .collect();
        let mut phone = Phone::at(own_zone(), "2026-03-20T00:00");
        phone.now.instant += minute * 60_000;
        (phone.capacity, phone.horizon) = (capacity, 30);
        let part = phone.plan(&rules);
        phone.capacity = 10_000;
        let all = phone.plan(&rules);
        prop_assert!(part.reminders.len() <= capacity);
        prop_assert!(part.reminders.is_sorted_by_key(|reminder| reminder.at.instant));
        let own = |plan: &Plan| -> BTreeSet<String> {
            let before = part.coverage_until.instant;
            let certain = plan.reminders.iter().filter(|r| r.rule.is_some() && r.at.instant < before);
            certain.map(|reminder| reminder.id.clone()).collect()
        };
        prop_assert_eq!(own(&part), own(&all));
        Ok(())
    });
}

#[test]
fn done_cancels_snooze_moves_and_away_rests() {
    let mut phone = Phone::at(own_zone(), "2026-03-02T12:00");
    (phone.capacity, phone.horizon) = (64, 3);
    let mut rules = [card(), massage()];
    rules[0].rests_when_away = true;
    let ids = |phone: &Phone, rules: &[ReminderRule]| -> Vec<String> {
        phone
            .plan(rules)
            .reminders
            .iter()
            .filter(|r| r.rule.is_some())
            .map(|r| r.civil.format("%d %H").to_string())
            .collect()
    };
    assert_eq!(ids(&phone, &rules), ["02 21", "03 14", "03 21", "04 21"]);
    phone.facts.entered.insert("2026-03-02".parse().unwrap(), civil("2026-03-02T12:00"));
    assert_eq!(ids(&phone, &rules).len(), 4, "a word at noon does not fill in the evening's card");
    phone.facts.entered.insert("2026-03-02".parse().unwrap(), civil("2026-03-02T17:00"));
    phone.away.insert("2026-03-04".parse().unwrap());
    assert_eq!(ids(&phone, &rules), ["03 14", "03 21"]);
    rules[0].only_if_not_done = false;
    assert_eq!(ids(&phone, &rules), ["02 21", "03 14", "03 21"], "a rule that comes whether done or not");
    phone
        .snoozed
        .insert(slot_id(&slot_name("card", None, civil("2026-03-02T21:00"))), moment(own_zone(), "2026-03-02T21:10"));
    phone.now = moment(own_zone(), "2026-03-02T21:05");
    assert_eq!(
        phone.plan(&rules).reminders[0].at,
        moment(own_zone(), "2026-03-02T21:10"),
        "a slot that is past comes later"
    );
}

#[test]
fn quiet_hours_move_a_reminder_to_their_end_but_not_past_a_session() {
    let mut phone = Phone::at(own_zone(), "2026-03-02T12:00");
    phone.quiet = Some(QuietHours { from: time(22), to: time(8) });
    phone.horizon = 2;
    let late = rule("late", When::Floating(repeating("2026-01-01T23:30", "FREQ=DAILY")));
    let before = |minutes| rule("before", When::Relative { series: Some("group".into()), minutes });
    phone.sessions = vec![session("group", "2026-03-03T09:00", "2026-03-03T09:00")];
    let first = |phone: &Phone, rule: ReminderRule| phone.plan(&[rule]).reminders[0].at.rfc3339();
    assert_eq!(first(&phone, late.clone()), "2026-03-03T08:00:00+01:00");
    assert_eq!(first(&phone, before(-120)), "2026-03-03T08:00:00+01:00");
    phone.sessions = vec![session("group", "2026-03-03T09:00", "2026-03-03T07:30")];
    assert_eq!(
        first(&phone, before(-30)),
        "2026-03-03T07:00:00+01:00",
        "who has an early session wants to know before"
    );
    phone.now = moment(own_zone(), "2026-03-03T02:00");
    assert_eq!(first(&phone, late), "2026-03-03T08:00:00+01:00", "a replan at night does not lose it");
}

fn time(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

fn session(series: &str, original: &str, now: &str) -> SessionTime {
    let (original, begins) = (civil(original), moment(own_zone(), now));
    SessionTime { series: series.into(), original, civil: civil(now), zone: own_zone(), begins }
}

#[test]
fn a_moved_session_is_reminded_of_at_its_new_start_even_if_the_old_reminder_came() {
    let mut phone = Phone::at(own_zone(), "2026-03-02T12:00");
    let rules = [rule("before", When::Relative { series: Some("massage".into()), minutes: -120 })];
    phone.sessions = vec![session("massage", "2026-03-03T14:00", "2026-03-03T14:00")];
    phone.replan(&rules);
    let old = phone.pending.clone();
    phone.sessions = vec![session("massage", "2026-03-03T14:00", "2026-03-05T16:00")];
    let told = diff(&phone.plan(&rules), &old);
    assert_eq!((told.cancel.len(), told.add[0].at.rfc3339().as_str()), (1, "2026-03-05T14:00:00+01:00"));
    phone.until("2026-03-03T13:00");
    phone.replan(&rules);
    phone.until("2026-03-05T20:00");
    assert_eq!(phone.rang(), ["03-03 12:00", "03-05 14:00"]);
    phone.replan(&rules);
    let nothing = somacard_core::reminders::Diff::default();
    assert_eq!(diff(&phone.plan(&rules), &phone.pending), nothing, "nothing to tell twice");
}

#[test]
fn what_goes_with_every_session_has_one_reminder_for_each() {
    let mut phone = Phone::at(own_zone(), "2026-03-02T12:00");
    (phone.horizon, phone.capacity) = (9, 64);
    phone.sessions = vec![
        session("group", "2026-03-03T14:00", "2026-03-03T14:00"),
        session("massage", "2026-03-03T14:00", "2026-03-03T14:00"),
        session("massage", "2026-03-05T14:00", "2026-03-05T14:00"),
    ];
    let after = rule("after", When::Relative { series: None, minutes: 90 });
    let rules = [ReminderRule { about: About::AfterSession, ..after }];
    let of = |phone: &Phone| -> Vec<String> {
        let plan = phone.plan(&rules);
        let own = plan.reminders.iter().filter(|reminder| reminder.rule.is_some());
        own.map(|reminder| reminder.civil.format("%d %H:%M").to_string()).collect()
    };
    assert_eq!(of(&phone), ["03 15:30", "03 15:30", "05 15:30"]);
    phone.facts.visited.insert(("massage".into(), civil("2026-03-05T14:00")));
    assert_eq!(of(&phone), ["03 15:30", "03 15:30"], "what was noted needs no reminder");
}

#[test]
fn what_is_done_is_known_by_its_kind_and_its_day() {
    let mut phone = Phone::at(own_zone(), "2026-03-02T12:00");
    (phone.horizon, phone.capacity) = (1, 64);
    let item = ItemId::new("med").unwrap();
    let at = |id: &str, about: About, start: &str| {
        let rule = rule(id, When::Floating(repeating(start, "FREQ=DAILY")));
        ReminderRule { about, ..rule }
    };
    let rules = [
        at("scan", About::BodyScan, "2026-01-01T20:00"),
        at("night", About::Medication(item.clone()), "2026-01-01T02:00"),
        at("homework", About::Homework, "2026-01-01T18:00"),
    ];
    let left = |phone: &Phone| -> Vec<String> {
        phone.plan(&rules).reminders.into_iter().filter_map(|reminder| reminder.rule).collect()
    };
    assert_eq!(left(&phone), ["scan", "night"], "no homework, no reminder of it");
    phone.facts.homework_open = true;
    assert_eq!(left(&phone), ["homework", "scan", "night"]);
    // Two in the morning of the 3rd belongs to the 2nd.
    phone.facts.taken.insert((item, "2026-03-02".parse().unwrap()), civil("2026-03-02T22:30"));
    phone.facts.scanned.insert("2026-03-02".parse().unwrap(), civil("2026-03-02T19:00"));
    assert_eq!(left(&phone), ["homework"]);
    phone.facts.entered.insert("2026-03-02".parse().unwrap(), civil("2026-03-02T21:00"));
    assert_eq!(left(&phone), ["homework"], "a card is no homework");
}

#[test]
fn westward_over_the_date_line_no_evening_rings_twice_and_the_massage_stays_at_home() {
    let rules = [card(), massage()];
    let mut phone = Phone::at(own_zone(), "2026-03-02T12:00");
    phone.replan(&rules);
    phone.until("2026-03-03T22:00");
    // Eleven hours later it is the same evening in Los Angeles: that one rang in Amsterdam.
    phone.lands(zone("America/Los_Angeles"), "2026-03-04T00:30", &rules);
    phone.until("2026-03-04T22:00");
    // Over the date line: the evening of the 5th is skipped by the flight, the massage at home rings at its own instant.
    phone.lands(zone("Asia/Tokyo"), "2026-03-06T05:00", &rules);
    phone.until("2026-03-07T22:00");
    assert_eq!(
        phone.rang(),
        ["03-02 21:00", "03-03 14:00", "03-03 21:00", "03-04 21:00", "03-06 21:00", "03-07 21:00"]
    );
    phone.until("2026-03-10T23:00");
    assert!(phone.rang().contains(&"03-10 22:00"), "14:00 in Amsterdam: {:?}", phone.rang());
}

#[test]
fn eastward_over_the_date_line_a_day_that_comes_again_does_not_ring_again() {
    let rules = [card()];
    let mut phone = Phone::at(zone("Asia/Tokyo"), "2026-03-03T12:00");
    phone.replan(&rules);
    phone.until("2026-03-03T23:00");
    // It is the morning of the same day in Los Angeles; its evening comes a second time, and rang already.
    phone.lands(zone("America/Los_Angeles"), "2026-03-03T16:00", &rules);
    phone.until("2026-03-05T12:00");
    assert_eq!(phone.rang(), ["03-03 21:00", "03-04 21:00"]);
}

#[test]
fn three_weeks_off_a_wrong_clock_and_a_withdrawn_permission() {
    let rules = [card(), massage()];
    let mut phone = Phone::at(own_zone(), "2026-03-02T12:00");
    phone.replan(&rules);
    let planned = phone.pending.clone();
    // Off for three weeks: nothing of the past rings, the next evening does.
    phone.pending.clear();
    phone.now = moment(own_zone(), "2026-03-23T12:00");
    phone.replan(&rules);
    assert!(phone.pending.iter().all(|pending| pending.at.instant >= phone.now.instant));
    // The clock is set to another year and back again: the same plan, the same ids.
    phone.now = moment(own_zone(), "2030-01-01T12:00");
    phone.replan(&rules);
    phone.now = moment(own_zone(), "2026-03-02T12:00");
    phone.replan(&rules);
    let sorted = |mut pending: Vec<Pending>| {
        pending.sort_by(|a, b| a.id.cmp(&b.id));
        pending
    };
    assert_eq!(sorted(phone.pending.clone()), sorted(planned.clone()));
    // Without permission nothing can be pending; given back, the same again.
    phone.capacity = 0;
    phone.pending.clear();
    phone.replan(&rules);
    assert!(phone.pending.is_empty());
    phone.capacity = 64;
    phone.replan(&rules);
    assert_eq!(sorted(phone.pending.clone()), sorted(planned));
}

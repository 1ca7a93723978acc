//! Sessions: named for ever by the start they had at first, whatever becomes of the series.
#![allow(clippy::unwrap_used)]

mod chance;
mod keeping;

use std::collections::BTreeSet;

use chance::holds;
use chrono::{NaiveDateTime, TimeDelta};
use keeping::{Home, refuses};
use proptest::prelude::*;
use somacard_core::sessions::{Mark, Marks, Outcome, Pause, Series, SessionKind, Timetable, next, occurrences};
use somacard_core::time::recurrence::{Rule, Schedule};
use somacard_core::time::{DiaryDay, Moment, Zone, parse_civil, parse_zone, resolve};
use somacard_core::{Diary, Error, PlaceEdit, PractitionerEdit, Result, SeriesDraft, SeriesEdit, SessionEdit};

/// Where the person lives.
fn own_zone() -> Zone {
    parse_zone("Europe/Amsterdam").unwrap()
}

fn civil(text: &str) -> NaiveDateTime {
    parse_civil("start", text).unwrap()
}

fn day(text: &str) -> DiaryDay {
    text.parse().unwrap()
}

fn at(text: &str) -> Moment {
    resolve(own_zone(), civil(text)).unwrap().moment()
}

fn hours(start: &str, rule: &str) -> Timetable {
    Timetable::new(Schedule::parse(civil(start), rule, None).unwrap(), own_zone(), 50).unwrap()
}

fn weekly(diary: &Diary) -> String {
    let timetable = hours("2026-03-03T14:00", "FREQ=WEEKLY");
    let draft = SeriesDraft { kind: SessionKind::Massage, timetable, about: SeriesEdit::default() };
    diary.add_series(at("2026-03-01T12:00"), draft).unwrap()
}

/// What is seen of the sessions from March to April: the start now, and what became of it.
fn seen(diary: &Diary) -> Vec<String> {
    let sessions = diary.sessions(day("2026-03-01"), day("2026-04-30")).unwrap();
    let outcome = |outcome: Option<Outcome>| outcome.map(|o| format!(" {}", o.name())).unwrap_or_default();
    sessions.iter().map(|s| format!("{}{}", s.civil.format("%m-%dT%H:%M"), outcome(s.outcome))).collect()
}

fn edit(diary: &Diary, id: &str, original: &str, edit: &SessionEdit) -> Result<()> {
    diary.edit_session(at("2026-03-31T12:00"), id, civil(original), edit)
}

fn become_of(outcome: Outcome) -> SessionEdit {
    SessionEdit { outcome: Some(Some(outcome)), ..SessionEdit::default() }
}

fn moved(to: &str) -> SessionEdit {
    SessionEdit { moved_to: Some(Some(civil(to))), ..SessionEdit::default() }
}

#[test]
fn a_session_is_moved_cancelled_attended_missed_and_planned_again_under_the_same_name() {
    let (_home, diary) = Home::with_diary();
    let id = weekly(&diary);
    edit(&diary, &id, "2026-03-10T14:00", &moved("2026-03-12T16:30")).unwrap();
    edit(&diary, &id, "2026-03-17T14:00", &become_of(Outcome::Cancelled)).unwrap();
    edit(&diary, &id, "2026-03-24T14:00", &become_of(Outcome::Missed)).unwrap();
    edit(&diary, &id, "2026-03-10T14:00", &become_of(Outcome::Attended)).unwrap();
    let march = ["03-03T14:00", "03-12T16:30 attended", "03-17T14:00 cancelled", "03-24T14:00 missed", "03-31T14:00"];
    assert_eq!(&seen(&diary)[..5], march);
    let planned = SessionEdit { outcome: Some(None), moved_to: Some(None), ..SessionEdit::default() };
    edit(&diary, &id, "2026-03-10T14:00", &planned).unwrap();
    assert_eq!(seen(&diary)[1], "03-10T14:00");
    diary.undo(at("2026-03-31T13:00")).unwrap();
    assert_eq!(seen(&diary)[1], "03-12T16:30 attended");
    let next = diary.next_session(at("2026-03-16T09:00")).unwrap().unwrap();
    assert_eq!(next.civil, civil("2026-03-24T14:00").checked_add_signed(TimeDelta::days(7)).unwrap());
}

#[test]
fn a_session_of_long_ago_that_was_moved_ahead_is_the_next_and_one_moved_back_is_not() {
    let (_home, diary) = Home::with_diary();
    let id = weekly(&diary);
    edit(&diary, &id, "2026-03-10T14:00", &moved("2027-03-09T09:00")).unwrap();
    edit(&diary, &id, "2027-03-09T14:00", &moved("2026-03-11T10:00")).unwrap();
    let next = diary.next_session(at("2027-03-08T12:00")).unwrap().unwrap();
    assert_eq!((next.original, next.civil), (civil("2026-03-10T14:00"), civil("2027-03-09T09:00")));
    let week = diary.sessions(day("2027-03-08"), day("2027-03-14")).unwrap();
    assert_eq!(week, [next]);
}

#[test]
fn other_hours_hold_from_a_day_on_and_what_was_stays() {
    let (_home, diary) = Home::with_diary();
    let id = weekly(&diary);
    edit(&diary, &id, "2026-03-31T14:00", &become_of(Outcome::Attended)).unwrap();
    edit(&diary, &id, "2026-03-24T14:00", &moved("2026-03-25T09:00")).unwrap();
    let new = Timetable { from: day("2026-03-23"), ..hours("2026-03-26T10:00", "FREQ=WEEKLY;INTERVAL=2") };
    diary.change_hours(at("2026-03-22T12:00"), &id, &new).unwrap();
    let expected = ["03-03T14:00", "03-10T14:00", "03-17T14:00", "03-26T10:00", "03-31T14:00 attended", "04-09T10:00"];
    assert_eq!(&seen(&diary)[..6], expected, "a moved one of the old hours is gone with them, an attended one stays");
    let early = Timetable { from: day("2026-02-01"), ..hours("2026-03-26T10:00", "FREQ=WEEKLY") };
    refuses("from", "2026-02-01", diary.change_hours(at("2026-03-22T12:00"), &id, &early));
    let late = Timetable { from: day("2026-03-27"), ..hours("2026-03-26T10:00", "FREQ=WEEKLY") };
    refuses("from", "2026-03-27", diary.change_hours(at("2026-03-22T12:00"), &id, &late));
}

#[test]
fn a_series_is_paused_resumed_and_ended_in_one_step_without_a_reason() {
    let (_home, diary) = Home::with_diary();
    let id = weekly(&diary);
    edit(&diary, &id, "2026-03-24T14:00", &become_of(Outcome::Attended)).unwrap();
    let now = at("2026-03-31T12:00");
    diary.pause_series(now, &id, Pause { from: day("2026-03-10"), until: None }).unwrap();
    assert_eq!(seen(&diary), ["03-03T14:00", "03-24T14:00 attended"]);
    assert_eq!(diary.next_session(now).unwrap(), None);
    diary.resume_series(now, &id, day("2026-04-20")).unwrap();
    assert_eq!(seen(&diary), ["03-03T14:00", "03-24T14:00 attended", "04-21T14:00", "04-28T14:00"]);
    diary.end_series(now, &id, day("2026-04-22")).unwrap();
    assert_eq!(seen(&diary), ["03-03T14:00", "03-24T14:00 attended", "04-21T14:00"]);
    diary.resume_series(now, &id, day("2026-03-01")).unwrap();
    assert_eq!(seen(&diary).len(), 9, "a pause that begins later is taken away, too");
    refuses("series", "2026-03-01", diary.resume_series(now, &id, day("2026-03-01")));
    let backwards = Pause { from: day("2026-04-10"), until: Some(day("2026-04-09")) };
    refuses("until", "2026-04-09", diary.pause_series(now, &id, backwards));
}

#[test]
fn what_can_not_be_is_refused_and_nothing_changes() {
    let (_home, diary) = Home::with_diary();
    let id = weekly(&diary);
    let before = diary.changes().unwrap();
    refuses("session", "2026-03-04T14:00:00", edit(&diary, &id, "2026-03-04T14:00", &moved("2026-03-12T16:30")));
    refuses("outcome", "before its day", edit(&diary, &id, "2026-04-07T14:00", &become_of(Outcome::Attended)));
    refuses("session", "nothing", edit(&diary, &id, "2026-03-03T14:00", &SessionEdit::default()));
    let long = SessionEdit { minutes: Some(Some(1441)), ..SessionEdit::default() };
    refuses("minutes", "1441", edit(&diary, &id, "2026-03-03T14:00", &long));
    refuses("series", "nobody", edit(&diary, "nobody", "2026-03-03T14:00", &moved("2026-03-12T16:30")));
    let with = SeriesEdit { practitioner: Some("nobody".into()), ..SeriesEdit::default() };
    refuses("practitioner", "nobody", diary.edit_series(at("2026-03-01T12:00"), &id, &with));
    refuses("to", "2026-03-01", diary.sessions(day("2026-03-02"), day("2026-03-01")));
    assert_eq!(diary.changes().unwrap(), before);
    let never =
        Schedule::parse(civil("2026-03-03T14:00"), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", None).unwrap();
    assert!(matches!(Timetable::new(never, own_zone(), 50), Err(Error::Invalid { field, .. }) if field == "rule"));
}

#[test]
fn with_whom_and_where_is_kept_apart_and_changed_once() {
    let (_home, diary) = Home::with_diary();
    let now = at("2026-03-01T12:00");
    let said = PractitionerEdit { name: Some("Anna".into()), phone: Some("1".into()), ..PractitionerEdit::default() };
    let (anna, room) = (
        diary.add_practitioner(now, &said).unwrap(),
        diary.add_place(now, &PlaceEdit { name: Some("Room 2".into()), ..PlaceEdit::default() }).unwrap(),
    );
    let id = weekly(&diary);
    let about = SeriesEdit { practitioner: Some(anna.clone()), place: Some(room.clone()), ..SeriesEdit::default() };
    diary.edit_series(now, &id, &about).unwrap();
    let other = PractitionerEdit { phone: Some("2".into()), ..PractitionerEdit::default() };
    diary.edit_practitioner(now, &anna, &other).unwrap();
    assert_eq!(diary.practitioners().unwrap()[0].phone.as_deref(), Some("2"));
    let series = diary.series().unwrap().remove(0);
    assert_eq!((series.practitioner, series.place), (Some(anna), Some(room)));
    refuses("name", "a text of 0 characters", diary.add_place(now, &PlaceEdit::default()));
}

/// Twenty weeks of a series with changed hours, and random words about single sessions.
fn lived() -> impl Strategy<Value = (Series, Marks)> {
    let mark = (0..60_i64, -20..20_i64, 0..5_u8, any::<bool>());
    let pause = (0..100_i64, prop::option::of(0..40_i64));
    let parts = (0..80_i64, prop::collection::vec(mark, 0..12), prop::option::of(pause), prop::option::of(0..140_i64));
    parts.prop_map(|(changed, said, pause, ended)| {
        let first = day("2026-01-05");
        let later = civil("2026-01-05T16:00") + TimeDelta::days(changed + 1);
        let rule = |text: &str| Rule::parse(text, None).unwrap();
        let hours = |start, text: &str| Timetable::new(Schedule::repeating(start, rule(text)), own_zone(), 60).unwrap();
        let timetables = vec![
            hours(civil("2026-01-05T14:00"), "FREQ=WEEKLY;BYDAY=MO,TH"),
            Timetable { from: first.plus(changed + 1), ..hours(later, "FREQ=WEEKLY") },
        ];
        let pauses =
            pause.map(|(from, days)| Pause { from: first.plus(from), until: days.map(|d| first.plus(from + d)) });
        let series = Series {
            id: "s".into(),
            kind: SessionKind::Massage,
            title: None,
            practitioner: None,
            place: None,
            timetables,
            pauses: pauses.into_iter().collect(),
            ended: ended.map(|days| first.plus(days)),
            note: Default::default(),
        };
        let original = |slot: i64| civil("2026-01-05T14:00") + TimeDelta::days(slot * 7 / 2);
        let marks = said.into_iter().map(|(slot, by, outcome, moves)| {
            let outcomes = [None, None, Some(Outcome::Cancelled), Some(Outcome::Attended), Some(Outcome::Missed)];
            let moved_to = moves.then(|| original(slot) + TimeDelta::hours(by * 5));
            (original(slot), Mark { outcome: outcomes[usize::from(outcome)], moved_to, ..Mark::default() })
        });
        (series, marks.collect())
    })
}

#[test]
fn each_session_stands_once_in_order_and_on_its_day_however_the_days_are_asked_for() {
    holds(500, (lived(), 1..40_i64), |((series, marks), step)| {
        let (from, to) = (day("2025-12-01"), day("2026-12-31"));
        let whole = occurrences(&series, &marks, from, to).unwrap();
        let names: BTreeSet<_> = whole.iter().map(|session| session.original).collect();
        prop_assert_eq!(names.len(), whole.len(), "a name stands twice");
        prop_assert!(whole.is_sorted_by_key(|session| session.begins.instant));
        let mut parts = Vec::new();
        let mut first = from;
        while first <= to {
            let last = first.plus(step - 1).min(to);
            parts.extend(occurrences(&series, &marks, first, last).unwrap());
            first = last.plus(1);
        }
        prop_assert_eq!(&parts, &whole);
        for session in &whole {
            let happened = matches!(session.outcome, Some(Outcome::Attended | Outcome::Missed));
            prop_assert!(happened || series.begins_at(session.original) && !series.rests(session.civil.date()));
        }
        for (original, mark) in marks.iter().filter(|(_, mark)| matches!(mark.outcome, Some(Outcome::Attended))) {
            prop_assert!(names.contains(original), "{original} was attended and is gone: {mark:?}");
        }
        let now = at("2026-03-01T12:00");
        let coming = whole.iter().find(|session| session.planned() && session.ends() > now.instant);
        let found = next(&series, &marks, now).unwrap().filter(|session| session.civil.date() <= to.date());
        prop_assert_eq!(found.as_ref(), coming);
        Ok(())
    });
}

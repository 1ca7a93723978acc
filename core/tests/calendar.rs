//! Calendar files and the diary: taken whole, taken again, taken back, and written for others.
#![allow(clippy::unwrap_used)]

mod keeping;

use chrono::NaiveDateTime;
use keeping::{Home, day};
use somacard_core::sessions::{Outcome, Pause, SessionKind, Timetable};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{Moment, Zone, parse_civil, parse_zone, resolve};
use somacard_core::{CalendarSummary, Diary, Error, Result, SeriesDraft, SeriesEdit, SessionEdit};

/// Where the person lives.
fn own_zone() -> Zone {
    parse_zone("Europe/Berlin").unwrap()
}

/// A clinic's file, its lines ended for easy changing.
fn clinic() -> String {
    include_str!("../../tests/data/ics/google.ics").replace("\r\n", "\n")
}

fn civil(text: &str) -> NaiveDateTime {
    parse_civil("start", text).unwrap()
}

fn at(text: &str) -> Moment {
    resolve(own_zone(), civil(text)).unwrap().moment()
}

/// Takes a file over on the last day of October 2026.
fn take(diary: &Diary, file: &str) -> Result<CalendarSummary> {
    diary.import_calendar(at("2026-10-31T12:00"), own_zone(), file.as_bytes(), SessionKind::IndividualDbt)
}

/// How many were new, changed, as before.
fn counts(summary: &CalendarSummary) -> (usize, usize, usize) {
    (summary.imported, summary.changed, summary.unchanged)
}

/// Sessions of the days, as moments, with what became of them.
fn seen(diary: &Diary, from: &str, to: &str) -> Vec<String> {
    let sessions = diary.sessions(day(from), day(to)).unwrap();
    let outcome = |outcome: Option<Outcome>| outcome.map(|o| format!(" {}", o.name())).unwrap_or_default();
    sessions.iter().map(|s| format!("{}/{}{}", s.begins.rfc3339(), s.minutes, outcome(s.outcome))).collect()
}

fn weekly_id(diary: &Diary) -> String {
    let all = diary.series().unwrap();
    all.into_iter().find(|series| series.title.as_deref() == Some("DBT, individual")).unwrap().id
}

#[test]
fn a_clinics_file_is_taken_over_once() {
    let (_home, diary) = Home::with_diary();
    let first = take(&diary, &clinic()).unwrap();
    assert_eq!((first.read, counts(&first)), (3, (3, 0, 0)));
    assert_eq!(first.passed_over[0].reason, "it lasts all day");
    let before = seen(&diary, "2026-10-01", "2027-04-30");
    assert_eq!(before.len(), 26 + 8 + 1);
    assert!(before.contains(&"2026-11-05T16:30:00+01:00/50".to_owned()), "moved there: {before:?}");
    let places = diary.places().unwrap();
    assert_eq!(places.iter().filter(|place| place.name.starts_with("Lindenhof")).count(), 2);
    let entries = diary.info().unwrap().changes;
    assert_eq!(counts(&take(&diary, &clinic()).unwrap()), (0, 0, 3));
    assert_eq!(diary.info().unwrap().changes, entries, "nothing was written");
    assert_eq!(seen(&diary, "2026-10-01", "2027-04-30"), before);
    diary.undo(at("2026-10-31T12:05")).unwrap();
    assert_eq!(seen(&diary, "2026-10-01", "2027-04-30"), [""; 0], "the whole file is taken back at once");
    assert_eq!(counts(&take(&diary, &clinic()).unwrap()), (3, 0, 0));
    assert_eq!(seen(&diary, "2026-10-01", "2027-04-30"), before, "and taken over again");
}

#[test]
fn a_later_file_takes_back_what_an_earlier_one_said_and_nothing_of_the_persons() {
    let (_home, diary) = Home::with_diary();
    let cancelled =
        clinic().replace("DTSTART;TZID=Europe/Berlin:20261105T163000", "DTSTART;TZID=Europe/Berlin:20261103T140000");
    let cancelled = cancelled.replace("DTEND;TZID=Europe/Berlin:20261105T172000", "STATUS:CANCELLED");
    let cancelled = cancelled.replacen("SEQUENCE:2\nSTATUS:CONFIRMED", "SEQUENCE:2", 1);
    take(&diary, &clinic()).unwrap();
    let id = weekly_id(&diary);
    let attended = SessionEdit { outcome: Some(Some(Outcome::Attended)), ..SessionEdit::default() };
    diary.edit_session(at("2026-10-31T12:01"), &id, civil("2026-10-20T14:00"), &attended).unwrap();
    let ill = SessionEdit { outcome: Some(Some(Outcome::Cancelled)), ..SessionEdit::default() };
    diary.edit_session(at("2026-10-31T12:02"), &id, civil("2026-11-10T14:00"), &ill).unwrap();
    assert_eq!(counts(&take(&diary, &cancelled).unwrap()), (0, 1, 2));
    let november = |diary: &Diary| {
        let all = seen(diary, "2026-10-20", "2026-11-16");
        all.into_iter().filter(|session| session.contains("T14:") || session.contains("T16:")).collect::<Vec<_>>()
    };
    let expected = [
        "2026-10-20T14:00:00+02:00/50 attended",
        "2026-10-27T14:00:00+01:00/50",
        "2026-11-03T14:00:00+01:00/50 cancelled",
        "2026-11-10T14:00:00+01:00/50 cancelled",
    ];
    assert_eq!(november(&diary), expected);
    take(&diary, &clinic()).unwrap();
    assert_eq!(november(&diary)[2], "2026-11-05T16:30:00+01:00/50", "called off no more, moved again");
    assert_eq!(november(&diary)[3], expected[3], "the person's own stays");
    let plain =
        clinic().replace("RECURRENCE-ID;TZID=Europe/Berlin:20261103", "RECURRENCE-ID;TZID=Europe/Berlin:20261020");
    take(&diary, &plain).unwrap();
    assert_eq!(november(&diary)[2], "2026-11-03T14:00:00+01:00/50", "moved no more");
    assert_eq!(november(&diary)[0], expected[0], "and what happened is where it was");
}

#[test]
fn what_the_person_changed_stays_while_the_file_says_what_it_said() {
    let (_home, diary) = Home::with_diary();
    take(&diary, &clinic()).unwrap();
    let id = weekly_id(&diary);
    let mine = SessionEdit { moved_to: Some(Some(civil("2026-11-06T10:00"))), ..SessionEdit::default() };
    diary.edit_session(at("2026-10-31T12:01"), &id, civil("2026-11-03T14:00"), &mine).unwrap();
    let ill = SessionEdit { outcome: Some(Some(Outcome::Cancelled)), ..SessionEdit::default() };
    diary.edit_session(at("2026-10-31T12:02"), &id, civil("2026-11-03T14:00"), &ill).unwrap();
    assert_eq!(counts(&take(&diary, &clinic()).unwrap()), (0, 0, 3));
    assert_eq!(seen(&diary, "2026-11-06", "2026-11-06"), ["2026-11-06T10:00:00+01:00/50 cancelled"]);
    let elsewhere = clinic().replace("20261105T", "20261104T");
    assert_eq!(counts(&take(&diary, &elsewhere).unwrap()), (0, 1, 2));
    assert_eq!(seen(&diary, "2026-11-04", "2026-11-04"), ["2026-11-04T16:30:00+01:00/50 cancelled"]);
}

#[test]
fn other_hours_in_the_file_replace_its_own_and_not_the_persons() {
    let (_home, diary) = Home::with_diary();
    take(&diary, &clinic()).unwrap();
    let id = weekly_id(&diary);
    let mine = Timetable::new(Schedule::parse(civil("2027-02-02T09:00"), "FREQ=WEEKLY", None).unwrap(), own_zone(), 50);
    diary.change_hours(at("2026-10-31T12:01"), &id, &mine.unwrap()).unwrap();
    let later = clinic().replace(":20261006T1", ":20261013T1");
    assert_eq!(counts(&take(&diary, &later).unwrap()), (0, 1, 2));
    let series = diary.series().unwrap().into_iter().find(|series| series.id == id).unwrap();
    let from: Vec<_> = series.timetables.iter().map(|timetable| timetable.from.to_string()).collect();
    assert_eq!(from, ["2026-10-13", "2027-02-02"]);
}

#[test]
fn a_series_that_is_called_off_ends_and_comes_back_with_the_file() {
    let (_home, diary) = Home::with_diary();
    take(&diary, &clinic()).unwrap();
    let called_off = clinic().replace("SEQUENCE:1\nSTATUS:CONFIRMED", "SEQUENCE:3\nSTATUS:CANCELLED");
    let called_off = called_off.replace("SUMMARY:Massage\nSTATUS:CONFIRMED", "SUMMARY:Massage\nSTATUS:CANCELLED");
    assert_eq!(counts(&take(&diary, &called_off).unwrap()), (0, 2, 1));
    let after = seen(&diary, "2026-10-27", "2026-12-31");
    assert_eq!(after.iter().filter(|session| session.contains("T14:00")).count(), 1, "what was stays: {after:?}");
    let massage = seen(&diary, "2026-10-21", "2026-10-21");
    assert_eq!(massage, ["2026-10-21T17:30:00+02:00/60 cancelled"]);
    take(&diary, &clinic()).unwrap();
    assert_eq!(seen(&diary, "2026-10-01", "2027-04-30").len(), 35);
}

#[test]
fn a_file_with_one_bad_line_changes_nothing() {
    let (_home, diary) = Home::with_diary();
    let bad = clinic().replace("RRULE:FREQ=WEEKLY;INTERVAL=2", "RRULE:FREQ=HOURLY;INTERVAL=2");
    match take(&diary, &bad) {
        Err(Error::Invalid { field, .. }) => assert_eq!(field, "line 74: RRULE"),
        other => panic!("{other:?}"),
    }
    assert_eq!((diary.series().unwrap().len(), diary.places().unwrap().len()), (0, 0));
    let trip = clinic().replace("DTEND:20261021T163000Z", "DTEND:20261023T163000Z");
    let summary = take(&diary, &trip).unwrap();
    let passed: Vec<_> = summary.passed_over.iter().map(|entry| (entry.line, entry.reason.as_str())).collect();
    assert_eq!(passed, [(63, "it lasts longer than a day"), (81, "it lasts all day")]);
}

#[test]
fn what_is_written_is_the_same_sessions_elsewhere_and_says_nothing_of_them() {
    let (_home, diary) = Home::with_diary();
    let hours =
        |start, rule| Timetable::new(Schedule::parse(civil(start), rule, None).unwrap(), own_zone(), 60).unwrap();
    let about = SeriesEdit { title: Some("Kingfisher".into()), ..SeriesEdit::default() };
    let draft = SeriesDraft { kind: SessionKind::Massage, timetable: hours("2026-09-01T14:00", "FREQ=WEEKLY"), about };
    let now = at("2026-10-31T12:00");
    let id = diary.add_series(now, draft).unwrap();
    diary.change_hours(now, &id, &hours("2026-11-20T10:30", "FREQ=WEEKLY;INTERVAL=2")).unwrap();
    let moved = SessionEdit {
        moved_to: Some(Some(civil("2026-11-12T08:00"))),
        minutes: Some(Some(90)),
        ..SessionEdit::default()
    };
    diary.edit_session(now, &id, civil("2026-11-10T14:00"), &moved).unwrap();
    let off = SessionEdit { outcome: Some(Some(Outcome::Cancelled)), ..SessionEdit::default() };
    diary.edit_session(now, &id, civil("2026-10-27T14:00"), &off).unwrap();
    diary.pause_series(now, &id, Pause { from: day("2026-12-01"), until: Some(day("2026-12-31")) }).unwrap();
    diary.end_series(now, &id, day("2027-03-12")).unwrap();
    let once = SeriesDraft {
        kind: SessionKind::Other,
        timetable: hours("2026-12-02T18:00", ""),
        about: SeriesEdit::default(),
    };
    diary.add_series(now, once).unwrap();

    let file = diary.export_calendar(now, "Appointment").unwrap();
    assert!(!file.contains("Kingfisher") && !file.to_lowercase().contains("massage"));
    let (_elsewhere, other) = Home::with_diary();
    let summary = take(&other, &file).unwrap();
    assert_eq!((summary.read, summary.passed_over.len()), (3, 0));
    let expected = seen(&diary, "2026-08-01", "2027-12-31");
    assert_eq!(seen(&other, "2026-08-01", "2027-12-31"), expected);
    assert_eq!(expected.len(), 12 + 7 + 1, "{expected:?}");
    assert_eq!(diary.export_calendar(now, "Appointment").unwrap(), file, "the same names at every export");

    let again = take(&diary, &file).unwrap();
    assert_eq!((again.read, again.passed_over.len()), (0, 3), "a diary knows what it wrote itself");
    assert_eq!(diary.series().unwrap().len(), 2);
    for title in ["", " ", "two\nlines"] {
        assert!(matches!(diary.export_calendar(now, title), Err(Error::Invalid { .. })), "{title:?}");
    }
}

//! Calendar files expanded here and by recurring-ical-events: those of other programs as we read them, ours as it reads them.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use keeping::{Home, day};
use somacard_core::sessions::{Outcome, Pause, SessionKind, Timetable};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{Moment, Zone, parse_civil, parse_zone, resolve};
use somacard_core::{Diary, SeriesDraft, SeriesEdit, SessionEdit};

const PEER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/peers/icalendar_peer.py");
const FILES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/ics");
fn zone(name: &str) -> Zone {
    parse_zone(name).unwrap()
}

/// Where the person lives.
fn own_zone() -> Zone {
    zone("Europe/Berlin")
}

fn at(text: &str) -> Moment {
    resolve(own_zone(), parse_civil("start", text).unwrap()).unwrap().moment()
}

/// Start in UTC and minutes of all sessions that take place, sorted.
fn seen(diary: &Diary) -> Vec<String> {
    let sessions = diary.sessions(day("2026-01-01"), day("2028-12-31")).unwrap();
    let planned = sessions.iter().filter(|session| session.planned());
    let utc = |at: Moment| chrono::DateTime::from_timestamp_millis(at.instant).unwrap();
    let mut lines: Vec<_> =
        planned.map(|s| format!("{}\t{}", utc(s.begins).format("%Y-%m-%dT%H:%M:%SZ"), s.minutes)).collect();
    lines.sort();
    lines
}

/// The same as the peer expands a file.
fn expanded_by_peer(file: &str) -> Option<Vec<String>> {
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
    writeln!(peer.stdin.take().unwrap(), "{file}\t2026-01-01\t2029-01-01").unwrap();
    let output = peer.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let mut lines: Vec<_> = text.lines().filter_map(|line| Some(line.split_once('\t')?.1.to_owned())).collect();
    lines.sort();
    Some(lines)
}

#[test]
fn files_of_other_programs_are_expanded_as_the_peer_expands_them() {
    for name in ["google.ics", "outlook.ics"] {
        let file = format!("{FILES}/{name}");
        let Some(theirs) = expanded_by_peer(&file) else { return };
        let (_home, diary) = Home::with_diary();
        diary
            .import_calendar(at("2026-01-01T12:00"), own_zone(), &fs::read(&file).unwrap(), SessionKind::Other)
            .unwrap();
        assert!(theirs.len() > 10);
        assert_eq!(seen(&diary), theirs, "{name}");
    }
}

#[test]
fn what_is_written_is_expanded_by_the_peer_as_it_was_meant() {
    let (home, diary) = Home::with_diary();
    let now = at("2026-03-02T12:00");
    let rules = [
        ("2026-03-03T14:00", "FREQ=WEEKLY", own_zone()),
        ("2026-03-31T02:30", "FREQ=MONTHLY;BYDAY=-1SU;COUNT=20", own_zone()),
        ("2026-03-05T09:00", "FREQ=MONTHLY;BYMONTHDAY=-1,15;UNTIL=20270901T000000", zone("America/Mexico_City")),
        ("2026-10-24T23:30", "FREQ=DAILY;INTERVAL=3;COUNT=30", zone("America/New_York")),
        ("2026-06-01T18:00", "", zone("Australia/Lord_Howe")),
        ("2026-06-01T18:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=9", Zone::UTC),
    ];
    let all = rules.map(|(start, rule, zone)| {
        let schedule = Schedule::parse(parse_civil("start", start).unwrap(), rule, Some(zone)).unwrap();
        let timetable = Timetable::new(schedule, zone, 50).unwrap();
        let draft = SeriesDraft { kind: SessionKind::Massage, timetable, about: SeriesEdit::default() };
        diary.add_series(now, draft).unwrap()
    });
    let weekly = &all[0];
    let civil = |text| parse_civil("start", text).unwrap();
    let later = Schedule::parse(civil("2026-11-06T10:00"), "FREQ=WEEKLY;INTERVAL=2", None).unwrap();
    diary.change_hours(now, weekly, &Timetable::new(later, own_zone(), 90).unwrap()).unwrap();
    diary.pause_series(now, weekly, Pause { from: day("2026-07-20"), until: Some(day("2026-08-20")) }).unwrap();
    diary.end_series(now, weekly, day("2028-03-01")).unwrap();
    let moved = SessionEdit { moved_to: Some(Some(civil("2026-05-14T08:15"))), ..SessionEdit::default() };
    diary.edit_session(now, weekly, civil("2026-05-12T14:00"), &moved).unwrap();
    let off = SessionEdit { outcome: Some(Some(Outcome::Cancelled)), ..SessionEdit::default() };
    diary.edit_session(now, weekly, civil("2026-05-19T14:00"), &off).unwrap();

    let file = home.path().join("sessions.ics");
    fs::write(&file, diary.export_calendar(now, "Appointment").unwrap()).unwrap();
    let Some(theirs) = expanded_by_peer(file.to_str().unwrap()) else { return };
    assert_eq!(seen(&diary), theirs);
}

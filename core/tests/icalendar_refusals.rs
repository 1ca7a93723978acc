//! Calendar files that are refused: whole, by line, without a word of theirs; and never with a panic.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use somacard_core::Error;
use somacard_core::icalendar::read;
use somacard_core::time::{Zone, parse_zone};

mod chance;

const GOOGLE: &[u8] = include_bytes!("../../tests/data/ics/google.ics");
const OUTLOOK: &[u8] = include_bytes!("../../tests/data/ics/outlook.ics");

/// Where a file is refused.
fn refused(bytes: &[u8]) -> String {
    match read(bytes, parse_zone("Europe/Berlin").unwrap()) {
        Err(Error::Invalid { field, .. }) => field,
        other => panic!("{other:?}"),
    }
}

/// An event of these lines, which begin with line 5; its DTSTART is line 4.
fn event(lines: &str) -> String {
    let lines = lines.replace('\n', "\r\n");
    let start = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Europe/Berlin:20261006T140000\r\n";
    format!("{start}{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
}

fn in_calendar(lines: &str) -> Vec<u8> {
    format!("BEGIN:VCALENDAR\n{lines}\nEND:VCALENDAR\n").into_bytes()
}

#[test]
fn an_event_is_refused_by_the_line_at_fault() {
    let cases = [
        ("RRULE:FREQ=HOURLY", "line 5: RRULE"),
        ("RRULE:FREQ=YEARLY;BYWEEKNO=3", "line 5: RRULE"),
        ("RRULE:FREQ=WEEKLY;UNTIL=+2621421231T235959Z", "line 5: RRULE"),
        ("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3", "line 5: RRULE"),
        ("RRULE:FREQ=WEEKLY\nRRULE:FREQ=DAILY", "line 6: RRULE"),
        ("SUMMARY:x\nEXRULE:FREQ=WEEKLY", "line 6: EXRULE"),
        ("RECURRENCE-ID;RANGE=THISANDFUTURE:20261006T120000Z", "line 5: RECURRENCE-ID"),
        ("RDATE;VALUE=PERIOD:20261007T140000Z/PT1H", "line 5: RDATE"),
        ("RDATE;VALUE=DATE:20261007", "line 5: RDATE"),
        ("EXDATE:20261306T140000", "line 5: EXDATE"),
        ("EXDATE:2026106T140000", "line 5: EXDATE"),
        ("EXDATE:20261006T240000", "line 5: EXDATE"),
        ("EXDATE:18001006T140000", "line 5: EXDATE"),
        ("EXDATE;TZID=Nowhere:20261006T140000", "line 5: TZID"),
        ("DTEND;TZID=Europe/Berlin:20261006T135959", "line 5: DTEND"),
        ("DTEND;VALUE=DATE:20261007", "line 5: DTEND"),
        ("DURATION:PT", "line 5: DURATION"),
        ("DURATION:-PT1H", "line 5: DURATION"),
        ("DURATION:P99999999W", "line 5: DURATION"),
        ("DURATION:PT1H\nDTEND:20261007T140000Z", "line 5: DURATION"),
        ("UID:b", "line 5: UID"),
        ("no colon in it", "line 5: content line"),
        ("TWO WORDS:x", "line 5: content line"),
        ("END:VTODO", "line 5: END"),
    ];
    for (lines, field) in cases {
        assert_eq!(refused(event(lines).as_bytes()), field, "{lines}");
    }
}

#[test]
fn what_is_missing_is_refused_where_its_component_begins() {
    let cases = [
        ("BEGIN:VEVENT\nDTSTART:20261006T140000\nEND:VEVENT", "line 2: UID"),
        ("BEGIN:VEVENT\nUID:a\nEND:VEVENT", "line 2: DTSTART"),
        ("BEGIN:VEVENT\nUID:\nDTSTART:20261006T140000\nEND:VEVENT", "line 3: UID"),
        ("BEGIN:VEVENT\nUID:a", "line 4: END"),
        ("BEGIN:VTIMEZONE\nEND:VTIMEZONE", "line 2: TZID"),
        ("METHOD:REPLY", "line 2: METHOD"),
    ];
    for (lines, field) in cases {
        assert_eq!(refused(&in_calendar(lines)), field, "{lines}");
    }
    assert_eq!(refused(b""), "line 1: VCALENDAR");
    assert_eq!(refused(b"\r\nBEGIN:VEVENT\r\n"), "line 2: VCALENDAR");
    assert_eq!(refused(b"BEGIN:VCALENDAR\n"), "line 1: BEGIN");
    assert_eq!(refused("BEGIN:A\n".repeat(200_000).as_bytes()), "line 1: VCALENDAR");
    assert_eq!(refused("BEGIN:VCALENDAR\n".repeat(200_000).as_bytes()), "line 9: BEGIN");
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let folded = event("DESCRIPTION:one\n  two\n\tthree\n \n\nDUR\n ATION\n :P\n T");
    assert_eq!(refused(folded.as_bytes()), "line 10: DURATION");
    assert_eq!(refused(folded.replace("\r\n", "\n").as_bytes()), "line 10: DURATION");
    assert_eq!(refused(format!("\u{feff}{folded}").as_bytes()), "line 10: DURATION");
}

#[test]
fn text_that_is_not_utf8_is_refused_and_characters_folded_in_two_are_whole() {
    let latin1 = [event("COMMENT:x").replace('x', "\u{1}").into_bytes()].concat();
    let latin1: Vec<u8> = latin1.into_iter().map(|byte| if byte == 1 { 0xFC } else { byte }).collect();
    assert_eq!(refused(&latin1), "line 5: content line");
    let whole = event("SUMMARY:Übung");
    let (before, after) = whole.as_bytes().split_at(whole.find("bung").unwrap() - 1);
    let file = read(&[before, b"\r\n ", after].concat(), Zone::UTC).unwrap();
    assert_eq!(file.sessions[0].summary.as_deref(), Some("Übung"));
}

#[test]
fn one_uid_names_one_series_and_one_occurrence_changes_once() {
    let event = "BEGIN:VEVENT\nUID:a\nDTSTART:20261006T140000Z\nEND:VEVENT";
    assert_eq!(refused(&in_calendar(&format!("{event}\n{event}"))), "line 7: UID");
    let calendar = in_calendar(event);
    assert_eq!(refused(&[calendar.clone(), calendar].concat()), "line 9: UID");
    let change = event.replace("END", "RECURRENCE-ID:20261006T140000Z\nEND");
    assert_eq!(refused(&in_calendar(&format!("{change}\n{event}\n{change}"))), "line 12: UID");
}

#[test]
fn files_that_are_too_long_are_refused() {
    assert_eq!(refused(&[b'x'; 4_000_001]), "line 1: file");
    let events = "BEGIN:VEVENT\nUID:a\nEND:VEVENT\n".repeat(5_001);
    assert_eq!(refused(&in_calendar(&events)), "line 15002: BEGIN");
}

#[test]
fn a_zone_that_nothing_describes_or_that_no_zone_fits_is_refused() {
    let outlook = String::from_utf8(OUTLOOK.to_vec()).unwrap();
    let undescribed = outlook.replace("TZID:W. Europe Standard Time", "TZID:Another");
    assert_eq!(refused(undescribed.as_bytes()), "line 47: TZID");
    let never_seen = outlook.replacen("TZOFFSETFROM:+0200", "TZOFFSETFROM:+0210", 1);
    assert_eq!(refused(never_seen.as_bytes()), "line 47: TZID");
    let an_hour_late = outlook.replacen("DTSTART:16011028T030000", "DTSTART:16011028T040000", 1);
    assert_eq!(refused(an_hour_late.as_bytes()), "line 47: TZID");
    let unsupported = outlook.replacen("FREQ=YEARLY;BYDAY", "FREQ=DAILY;BYDAY", 1);
    assert_eq!(refused(unsupported.as_bytes()), "line 13: RRULE");
}

#[test]
fn no_word_of_the_file_is_in_a_refusal() {
    for lines in ["Secret words", "RRULE:SECRET=1", "DTEND:secret", "BEGIN:SECRET\nEND:OTHER", "EXDATE;TZID=Secret:1"] {
        let error = read(event(lines).as_bytes(), Zone::UTC).unwrap_err();
        let shown = format!("{error} {error:?}").to_lowercase();
        assert!(!shown.contains("secret"), "{shown}");
    }
}

#[test]
fn no_bytes_make_it_panic() {
    let file = prop_oneof![Just(GOOGLE), Just(OUTLOOK)];
    let harm = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..5_u8), 1..12);
    chance::holds(3_000, (file, harm), |(file, harm)| {
        let mut bytes = file.to_vec();
        for (place, byte, kind) in harm {
            let at = place.index(bytes.len().max(1));
            match kind {
                0 => bytes.truncate(at.max(20)),
                1 => drop(bytes.drain(at..(at + usize::from(byte)).min(bytes.len()))),
                2 => bytes.extend_from_within(at..(at + usize::from(byte) * 4).min(bytes.len())),
                3 => {
                    bytes[at..].iter_mut().take(1).for_each(|old| *old = b"0129:;,=TZ+-\n \r\""[usize::from(byte) % 16])
                }
                _ => bytes[at..].iter_mut().take(1).for_each(|old| *old = byte),
            }
        }
        let _ = read(&bytes, parse_zone("Europe/Berlin").unwrap());
        Ok(())
    });
}

//! What an import refuses, by line and reason, and that the diary is untouched then; what it takes as a body reading.
#![allow(clippy::unwrap_used)]

mod imports;
#[path = "imports/readings.rs"]
mod readings;

use imports::{Desk, HEADER, MAP, good};
use somacard_core::Error;
use somacard_core::card::Answer;

/// Imports a file whose header is followed by `lines`, and expects one refusal.
fn refused(lines: &[u8], line: u64, reason: &str) {
    let desk = Desk::new();
    desk.import(&good(1)).unwrap();
    let before = desk.dump();
    let file = [HEADER.as_bytes(), b"\n", lines].concat();
    let summary = desk.import_bytes(&file, false).unwrap();
    assert_eq!(summary.skipped.len(), 1, "{:?}", summary.skipped);
    assert_eq!((summary.skipped[0].line, summary.skipped[0].reason.as_str()), (line, reason));
    assert_eq!((summary.imported, summary.published), (0, false));
    assert_eq!(desk.dump(), before, "the diary changed");
}

#[test]
fn a_bad_date() {
    let reason = "at: not a time of the form %Y-%m-%d %H:%M";
    refused(b"2,2026-02-30 10:00,1,1,,\n3,2026-02-28 10:00,1,1,,\n", 2, reason);
    refused(b"2,2026-02-28 10:00,1,1,,\n3,yesterday,1,1,,\n", 3, reason);
    refused(b"2,2026-02-28 25:00,1,1,,\n", 2, reason);
    refused(b"2,,1,1,,\n", 2, reason);
    refused(b"2,2102-02-28 10:00,1,1,,\n", 2, "at: a time that is yet to come");
}

#[test]
fn a_number_off_the_scale() {
    refused(b"2,2026-02-28 10:00,6,1,,\n", 2, "sad: not a whole number from 0 to 5");
    refused(b"2,2026-02-28 10:00,-1,1,,\n", 2, "sad: not a whole number from 0 to 5");
    refused(b"2,2026-02-28 10:00,2.5,1,,\n", 2, "sad: not a whole number from 0 to 5");
    refused(b"2,2026-02-28 10:00,99999999999,1,,\n", 2, "sad: not a whole number from 0 to 5");
    refused(b"2,2026-02-28 10:00,1,8,,\n", 2, "calm: not a whole number from 1 to 7");
    refused(b"2,2026-02-28 10:00,1,1,101,\n", 2, "fear: not a whole number from 0 to 100");
    refused(b"2,2026-02-28 10:00,very,1,,\n", 2, "sad: not a whole number from 0 to 5");
}

#[test]
fn bytes_that_are_no_text() {
    refused(b"2,2026-02-28 10:00,1,1,,\n3,2026-02-28 11:00,1,1,,caf\xe9\n", 3, "column 6: not UTF-8");
    refused(b"2,2026-02-28 10:00,1,1,,a\0b\n", 2, "column 6: a NUL byte");
    refused(b"2,2026-02-28 10:00,\0,1,,\n", 2, "column 3: a NUL byte");
}

#[test]
fn rows_of_another_width() {
    refused(b"2,2026-02-28 10:00,1,1,,\n3,2026-02-28 11:00,1,1\n", 3, "4 cells where the header has 6");
    refused(b"2,2026-02-28 10:00,1,1,,,\n", 2, "7 cells where the header has 6");
    // A quote that is never closed takes the rest of the file with it.
    refused(b"2,\"2026-02-28 10:00,1,1,,\n3,2026-02-28 11:00,1,1,,\n", 2, "2 cells where the header has 6");
}

#[test]
fn a_key_twice_or_none() {
    refused(
        b"2,2026-02-28 10:00,1,1,,\n3,2026-02-28 11:00,1,1,,\n2,2026-02-28 12:00,1,1,,\n",
        4,
        "the same key as line 2",
    );
    refused(b",2026-02-28 10:00,1,1,,\n", 2, "id: no key");
}

#[test]
fn a_row_that_answers_nothing() {
    refused(b"2,2026-02-28 10:00,,NA,-99,\n", 2, "no answer in any mapped column");
    let desk = Desk::new();
    let noted = desk.import("2,2026-02-28 10:00,,,,only a note").unwrap();
    assert_eq!((noted.imported, noted.published), (1, true));
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let reason = "sad: not a whole number from 0 to 5";
    refused(b"2,2026-02-28 10:00,1,1,,\"two\nlines\"\n3,2026-02-28 11:00,9,1,,\n", 4, reason);
    refused(b"2,2026-02-28 10:00,1,1,,\"two\r\n\r\nlines\"\r\n3,2026-02-28 11:00,9,1,,\r\n", 5, reason);
    refused(b"2,2026-02-28 10:00,1,1,,\r\n3,2026-02-28 11:00,9,1,,\r\n", 3, reason);
    refused(b"\n\n2,2026-02-28 10:00,1,1,,\n\n3,2026-02-28 11:00,9,1,,\n", 6, reason);
    refused(b"\r\n\r\n2,2026-02-28 10:00,9,1,,\r\n", 4, reason);
    refused(b"2,2026-02-28 10:00,1,1,,\r3,2026-02-28 11:00,9,1,,\r", 3, reason);
    refused(b"2,2026-02-28 10:00,9,1,,\"begins here\nends here\"\n", 2, reason);
    refused(b"2,2026-02-28 10:00,1,1,,\n3,2026-02-28 11:00,9,1,,", 3, reason);
}

#[test]
fn lines_are_right_far_into_a_file() {
    let mut lines: String = (0..3_000).map(|n| format!("k{n},2026-02-28 10:00,1,1,,\"a\r\nb\"\r\n")).collect();
    lines += "last,2026-02-28 10:00,9,1,,\r\n";
    refused(lines.as_bytes(), 6_002, "sad: not a whole number from 0 to 5");
}

#[test]
fn a_file_that_does_not_fit_the_map() {
    let refused = |header: &[u8], field: &str, given: &str| {
        let desk = Desk::new();
        let before = desk.dump();
        match desk.import_bytes(header, true) {
            Err(Error::Invalid { field: found, given: said, .. }) => {
                assert_eq!((found.as_str(), said.to_caller()), (field, given));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(desk.dump(), before);
    };
    refused(b"id,at,sad,calm,note\n1,2026-02-28 10:00,1,1,\n", "column", "fear");
    refused(b"id,at,sad,sad,calm,fear,note\n", "column", "sad");
    refused(b"", "column", "id");
    refused(b"\xff\xfei\0d\0", "header", "nothing");
}

#[test]
fn good_rows_alone_when_bad_ones_are_skipped() {
    let desk = Desk::new();
    let file = format!(
        "{HEADER}\n2,2026-02-28 10:00,1,1,,\n3,never,1,1,,\n4,2026-02-28 11:00,3,1,,\n4,2026-02-28 12:00,4,1,,\n"
    );
    let summary = desk.import_bytes(file.as_bytes(), true).unwrap();
    assert_eq!((summary.read, summary.imported, summary.published), (4, 2, true));
    let skipped: Vec<_> = summary.skipped.iter().map(|s| (s.line, s.reason.as_str())).collect();
    assert_eq!(skipped, [(3, "at: not a time of the form %Y-%m-%d %H:%M"), (5, "the same key as line 4")]);
    let sad: Vec<_> = desk.answers("sad").into_iter().map(|(at, answer)| (at[11..16].to_owned(), answer)).collect();
    assert_eq!(sad, [("10:00".into(), Answer::Number(1)), ("11:00".into(), Answer::Number(3))]);
    assert!(desk.diary.check().unwrap().sound());
}

#[test]
fn a_refusal_repeats_nothing_that_was_written() {
    let desk = Desk::new();
    let file =
        format!("{HEADER}\nsecret-key,secret-time,1,1,,secret-note\n5,2026-02-28 10:00,secret-sad,1,,secret-note\n");
    let summary = desk.import_bytes(file.as_bytes(), false).unwrap();
    assert_eq!(summary.skipped.len(), 2);
    assert!(!format!("{summary:?}").contains("secret"));
}

#[test]
fn a_file_that_breaks_off_while_it_is_read_leaves_the_diary_as_it_was() {
    let desk = Desk::new();
    let before = desk.dump();
    let good: String = (0..2_000).map(|n| format!("k{n},2026-02-28 10:00,1,1,,\n")).collect();
    let file = format!("{HEADER}\n{good}");
    let broken = std::io::Read::chain(file.as_bytes(), imports::Broken);
    let told = desk.diary.import_csv(desk.now, broken, &imports::map(MAP), true, |_| Ok(()));
    assert!(matches!(told, Err(Error::Io { .. })), "{told:?}");
    assert_eq!(desk.dump(), before);
}

//! Documents that somebody made up, cut off or turned round: each refused with its place, and the diary as it was.
#![allow(clippy::unwrap_used)]

mod chance;
mod keeping;
mod whole;

use std::io::{self, Read, Seek, SeekFrom};

use keeping::{FIRST, Home, all};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use somacard_core::sharing::ShareScope;
use somacard_core::{Error, Job};
use whole::{document, own, whole};

const STAMP: &str = "2026-03-01T11:00:00.000Z/0";

fn change() -> Json {
    json!({ "kind": "day", "id": FIRST, "stamp": STAMP, "device": "00112233445566778899aabbccddeeff", "saw": [],
            "fields": { "away": true } })
}

fn with(part: &str, value: Json) -> Json {
    let mut changed = change();
    changed[part] = value;
    json!({ "format": 1, "changes": [changed] })
}

/// What a document is refused with: its field, and that the diary is as it was.
fn refused(document: &[u8]) -> String {
    let (_home, diary) = Home::with_diary();
    let before = all(&diary);
    let error = diary.import_json(io::Cursor::new(document), &Job::default()).unwrap_err();
    assert_eq!(all(&diary), before);
    match error.details() {
        Some((field, ..)) => field.to_owned(),
        None => error.code().to_owned(),
    }
}

#[test]
fn the_smallest_document_is_taken_and_each_wrong_part_of_it_named() {
    let good = json!({ "format": 1, "changes": [change()] });
    let (_home, diary) = Home::with_diary();
    assert_eq!(diary.import_json(io::Cursor::new(good.to_string()), &Job::default()).unwrap().changes, 1);
    let field = |name: &str, value: Json| with("fields", json!({ name: value }));
    let deep = (0..9).fold(json!(1), |inner, _| json!([inner]));
    let cases = [
        (json!([1]), "file"),
        (json!({ "changes": [] }), "format"),
        (json!({ "format": "1", "changes": [] }), "format"),
        (json!({ "format": 1.5, "changes": [] }), "format"),
        (json!({ "format": 0, "changes": [] }), "format"),
        (json!({ "format": 2, "changes": [] }), "newer-format"),
        (json!({ "format": 1 }), "changes"),
        (json!({ "format": 1, "changes": {} }), "file"),
        (json!({ "format": 1, "changes": [7] }), "changes[0]"),
        (json!({ "format": 1, "changes": [{}] }), "changes[0]"),
        (with("kind", json!("")), "changes[0].kind"),
        (with("kind", json!(1)), "changes[0].kind"),
        (with("id", json!("a\0b")), "changes[0].id"),
        (with("more", json!(1)), "changes[0]"),
        (with("device", json!("00112233445566778899AABBCCDDEEFF")), "changes[0].device"),
        (with("stamp", json!("2026-03-01T12:00:00.000+01:00/0")), "changes[0].stamp"),
        (with("stamp", json!("2026-03-01T11:00:00.000Z/65536")), "changes[0].stamp"),
        (with("stamp", json!("2026-03-01T11:00:00.000Z/00")), "changes[0].stamp"),
        (with("stamp", json!("9999-01-01T00:00:00.000Z/0")), "changes[0].stamp"),
        (with("stamp", json!(1)), "changes[0].stamp"),
        (with("saw", json!([STAMP])), "changes[0].saw[0]"),
        (with("fields", json!([])), "changes[0].fields"),
        (field("peak.sad", json!(1e300)), "changes[0].fields.peak.sad"),
        (field("peak.sad", json!(9_223_372_036_854_775_808_u64)), "changes[0].fields.peak.sad"),
        (field("peak.sad", json!(0.5)), "changes[0].fields.peak.sad"),
        (field("text.note", json!("a\0b")), "changes[0].fields.text.note"),
        (field("list", deep), "changes[0].fields.list"),
        (field("odd", json!({ "cbor": "!!" })), "changes[0].fields.odd"),
        (field("odd", json!({ "cbor": "AQE=" })), "changes[0].fields.odd"),
        (field("odd", json!({ "cbor": "m////////////w==" })), "changes[0].fields.odd"),
        (field("odd", json!({ "a": 1 })), "changes[0].fields.odd"),
        (field("trigger.my mother", json!(0.5)), "changes[0].fields.trigger"),
        (json!({ "format": 1, "changes": [change(), change()] }), "changes[1].stamp"),
    ];
    for (document, place) in cases {
        assert_eq!(refused(document.to_string().as_bytes()), place, "{document}");
    }
    assert_eq!(refused(br#"{"format": 1, "format": 1, "changes": []}"#), "file");
    assert_eq!(refused(br#"{"format": 1, "changes": [{"kind": "a", "kind": "b"}]}"#), "changes[0]");
    assert_eq!(refused(b"{\"format\": 1, \"changes\": [\"\xff\"]}"), "changes[0]");
    assert_eq!(refused(br#"{"format": 1, "changes": ["\ud800"]}"#), "changes[0]");
    assert_eq!(refused(br#"{"format": 1, "changes": []} more"#), "file");
    assert_eq!(refused(b""), "file");
    assert_eq!(refused("\u{feff}{}".as_bytes()), "file");
    assert_eq!(refused(&[b"{\"format\": 1, \"records\": [".as_slice(), &[b'['; 100_000]].concat()), "records[0]");
}

/// Bytes that go on for as long as somebody reads them: a beginning, and then one byte again and again.
struct Endless(&'static [u8], u8, u64);

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        for byte in &mut *buffer {
            *byte = self.0.get(self.2 as usize).copied().unwrap_or(self.1);
            self.2 += 1;
        }
        Ok(buffer.len())
    }
}

impl Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        if let SeekFrom::Start(place) = to {
            self.2 = place;
        }
        Ok(u64::MAX)
    }
}

#[test]
fn what_has_no_end_is_read_no_further_than_its_limit() {
    let (_home, diary) = Home::with_diary();
    let cases: [(&'static [u8], u8, &str); 5] = [
        (b"{\"", b'a', "file"),
        (b"{\"format\": 1, \"more\": \"", b'a', "file"),
        (b"{\"format\": 1, \"records\": [[", b'[', "records[0]"),
        (b"{\"format\": 1, \"changes\": [{\"kind\": \"", b'a', "changes[0]"),
        (b"{\"format\": 1, \"changes\": [{\"fields\": {\"a\": [[[[[[[[[", b'[', "changes[0]"),
    ];
    for (begin, byte, place) in cases {
        let error = diary.import_json(Endless(begin, byte, 0), &Job::default()).unwrap_err();
        assert_eq!(error.details().unwrap().0, place);
    }
}

#[test]
fn a_document_cut_off_anywhere_or_with_a_byte_changed_never_leaves_half_a_diary() {
    let (_home, diary) = whole();
    let made = document(&diary, &own(ShareScope::everything()));
    let (_other, empty) = Home::with_diary();
    let before = all(&empty);
    let import = |bytes: &[u8]| empty.import_json(io::Cursor::new(bytes), &Job::default());
    let cut = 1..made.len() - 2;
    chance::holds(50, cut, |at| {
        let error: Error = import(&made[..at]).unwrap_err();
        prop_assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        prop_assert_eq!(all(&empty), before.clone());
        Ok(())
    });
    chance::holds(30, (0..made.len() - 1, any::<u8>()), |(at, byte)| {
        let mut changed = made.clone();
        changed[at] = byte;
        let (_home, new) = Home::with_diary();
        let before = all(&new);
        // A letter of a note may be another one by that, and nobody could tell.
        if new.import_json(io::Cursor::new(&changed), &Job::default()).is_err() {
            prop_assert_eq!(all(&new), before);
        }
        prop_assert!(new.check().unwrap().sound());
        Ok(())
    });
}

//! The diary as one document and its way back: the same diary, or nothing.
#![allow(clippy::unwrap_used)]

mod keeping;
mod whole;

use keeping::{FIRST, Home, all, at, day, item, typed};
use serde_json::{Value as Json, json};
use somacard_core::Job;
use somacard_core::sessions::Role;
use somacard_core::sharing::ShareScope;
use somacard_core::store::{Change, Fields, Value};
use somacard_core::time::{DeviceId, Stamp};
use whole::{document, for_somebody, import, made_at, own, whole};

fn everything() -> somacard_core::Sharing {
    own(ShareScope::everything())
}

fn parsed(document: &[u8]) -> Json {
    serde_json::from_slice(document).unwrap()
}

/// What changed, without what no copy holds.
fn open(changes: Vec<Change>) -> Vec<Change> {
    changes
        .into_iter()
        .filter(|change| !["clinic", "clinic-item", "recipient", "share"].contains(&change.kind.as_str()))
        .collect()
}

#[test]
fn the_same_diary_comes_back_with_its_history_and_is_written_the_same_again() {
    let (_home, diary) = whole();
    let first = document(&diary, &everything());
    let (_other, again, done) = import(&first);
    let done = done.unwrap();
    assert_eq!((done.days, done.first_day, done.quarantined), (2, Some(day(FIRST)), 0));
    assert_eq!(open(again.changes().unwrap()), open(diary.changes().unwrap()));
    assert_eq!(again.safety_plan(), diary.safety_plan());
    assert_eq!(again.visits(day("2026-03-01"), day("2026-03-31")), diary.visits(day("2026-03-01"), day("2026-03-31")));
    assert!(again.check().unwrap().sound());
    assert_eq!(document(&again, &everything()), first);
    let json = parsed(&first);
    let marks = json["changes"].as_array().unwrap().iter().filter(|change| change["kind"] == "erased").count();
    assert_eq!(marks, 1, "what was erased stays erased");
    again.answer_day(made_at(), typed("sad", 1)).unwrap();
    assert_eq!(again.undo(made_at()).unwrap().records.len(), 1, "it goes on as any diary");
}

#[test]
fn what_a_newer_version_wrote_what_is_odd_and_texts_side_by_side_come_through() {
    let (_home, diary) = whole();
    let newer = |kind: &str, id: &str, fields: Fields, count: u64| Change {
        kind: kind.into(),
        id: id.into(),
        fields,
        stamp: Stamp { time: ((made_at().instant as u64) << 16) + count, device: DeviceId([7; 16]) },
        saw: vec![Stamp { time: 5, device: DeviceId([9; 16]) }],
    };
    let odd =
        Value::List(vec![Value::Null, Value::Int(i64::MIN), Value::List(vec![Value::Text("\u{1f600}\n\"".into())])]);
    let fields = Fields::from([
        ("heart.rate".into(), Value::Other(vec![0xf9, 0x3e, 0x00])),
        ("big".into(), Value::Other(vec![0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])),
        ("odd".into(), odd),
        ("no".into(), Value::Null),
    ]);
    let side = Fields::from([("text.note".into(), Value::Text("beside it".into()))]);
    let changes = [
        newer("heartbeat", "h 1", fields, 1),
        newer("day-answer", "no day at all", Fields::from([("peak".into(), Value::Int(3))]), 2),
        newer("day", FIRST, side, 65_535),
    ];
    diary.absorb(&changes).unwrap();
    let (_other, again, done) = import(&document(&diary, &everything()));
    assert_eq!(done.unwrap().quarantined, 1);
    assert_eq!(open(again.changes().unwrap()), open(diary.changes().unwrap()));
    assert_eq!(keeping::card(&again, FIRST).note.0, ["w-day", "beside it"]);
}

#[test]
fn secrets_are_in_no_copy_and_go_into_no_diary() {
    let (_home, diary) = whole();
    for_somebody(&diary, "Dr. A", ShareScope::preset(Role::DbtTherapist));
    let secret = Fields::from([("secret.link".into(), Value::Text("s3cret".into())), ("opened".into(), Value::Int(1))]);
    let stamp = |count| Stamp { time: ((at(FIRST, 23).instant as u64) << 16) + count, device: DeviceId([7; 16]) };
    let kinds = ["clinic", "clinic-item", "share"];
    let changes: Vec<_> = (1..)
        .zip(kinds)
        .map(|(count, kind)| Change {
            kind: kind.into(),
            id: "x/y".into(),
            fields: secret.clone(),
            stamp: stamp(count),
            saw: vec![],
        })
        .collect();
    diary.absorb(&changes).unwrap();
    let told = String::from_utf8(document(&diary, &everything())).unwrap();
    assert!(!told.contains("s3cret") && !told.contains("secret.") && !told.contains("\"kind\":\"clinic"));
    assert!(!told.contains("\"kind\":\"recipient\"") && told.contains("\"kind\":\"share\""));
    for (kind, field, place) in [
        ("clinic", "a", "changes[0].kind"),
        ("recipient", "a", "changes[0].kind"),
        ("day", "secret.a", "changes[0].fields.secret.a"),
    ] {
        let mut fields = serde_json::Map::new();
        fields.insert(field.into(), json!(1));
        let change = json!({ "kind": kind, "id": "x", "stamp": "2026-03-01T11:00:00.000Z/0", "device": "00".repeat(16),
                             "saw": [], "fields": fields });
        let forged = json!({ "format": 1, "changes": [change] });
        let refused = import(forged.to_string().as_bytes()).2.unwrap_err();
        assert_eq!(refused.details().unwrap().0, place);
    }
}

#[test]
fn a_copy_for_somebody_else_of_some_days_or_without_a_part_holds_no_history_and_makes_no_diary() {
    let (_home, diary) = whole();
    let somebody = for_somebody(&diary, "Dr. A", ShareScope::everything());
    let part = own(ShareScope::everything().without(somacard_core::sharing::SharePart::Notes));
    let days = somacard_core::Sharing { from: day("2026-03-03"), ..everything() };
    for sharing in [somebody, part, days] {
        let made = document(&diary, &sharing);
        assert!(parsed(&made).get("changes").is_none());
        let (_home, untouched, refused) = import(&made);
        let refused = refused.unwrap_err();
        let (field, _, allowed) = refused.details().unwrap();
        assert_eq!(field, "changes");
        assert!(allowed.contains("restore a backup"));
        assert!(untouched.template().unwrap().len() > 20, "its card is still there");
    }
}

#[test]
fn only_a_diary_in_which_nothing_was_written_takes_it() {
    let (_home, diary) = whole();
    let made = document(&diary, &everything());
    let (_a, written) = Home::with_diary();
    written.answer_day(at(FIRST, 20), typed("sad", 1)).unwrap();
    let before = all(&written);
    let refused = written.import_json(std::io::Cursor::new(&made), &Job::default()).unwrap_err();
    assert_eq!(refused.details().unwrap().0, "diary");
    assert_eq!(all(&written), before);
    let home = Home::empty();
    let empty = somacard_core::Diary::create_to_join(&home.place(), home.around(), at(FIRST, 8)).unwrap();
    empty.import_json(std::io::Cursor::new(&made), &Job::default()).unwrap();
    assert_eq!(empty.template(), diary.template());
    let (_b, synced) = Home::with_diary();
    let (relay, join, device_name) = ("https://relay.example".into(), "x".into(), "Phone".into());
    synced.open_mailbox(at(FIRST, 9), &somacard_core::Mailbox { relay, join, device_name }).unwrap();
    let refused = synced.import_json(std::io::Cursor::new(&made), &Job::default()).unwrap_err();
    assert_eq!(refused.code(), "already-synced");
}

#[test]
fn it_can_be_cancelled_and_says_how_far_it_is() {
    let (_home, diary) = whole();
    let made = document(&diary, &everything());
    let (_other, empty) = Home::with_diary();
    let before = all(&empty);
    let job = Job::watched(|job| job.cancel());
    assert_eq!(empty.import_json(std::io::Cursor::new(&made), &job).unwrap_err().code(), "cancelled");
    assert_eq!(all(&empty), before);
    let job = Job::default();
    empty.import_json(std::io::Cursor::new(&made), &job).unwrap();
    assert!((job.fraction() - 1.0).abs() < 1e-9);
}

#[test]
fn names_in_the_document_go_together_and_the_log_stays_readable() {
    let (_home, diary) = whole();
    let json = parsed(&document(&diary, &everything()));
    let of = |kind: &str| {
        json["records"].as_array().unwrap().iter().filter(|record| record["kind"] == kind).cloned().collect::<Vec<_>>()
    };
    let visit = &of("visit")[0]["fields"];
    assert!(of("session").iter().any(|session| session["id"] == visit["session"]));
    let sad = of("day").into_iter().find(|record| record["id"] == FIRST).unwrap();
    let sad = sad["fields"]["answers"].as_array().unwrap().iter().find(|answer| answer["item"] == "sad").cloned();
    assert_eq!(sad.unwrap(), json!({ "item": "sad", "value": 5, "from": "check-in", "typed": 2, "checked_in": 5 }));
    let change = json["changes"].as_array().unwrap().iter().find(|change| change["kind"] == "day-answer").unwrap();
    assert!(change["stamp"].as_str().unwrap().contains(".000Z/"), "{change}");
    assert_eq!(change["id"], format!("{FIRST}/{}", item("sad")));
}

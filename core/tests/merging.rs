//! Two copies of one diary, each written offline: what merges, what stands side by side, what a newer version wrote.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, all, at, card, day, item, noted, rated, typed};
use somacard_core::body::{BodyAnswer, BodyReading, BodyScan, Sensation, TouchLevel};
use somacard_core::card::Answer;
use somacard_core::store::{Change, Fields, Value};
use somacard_core::time::{DeviceId, Stamp};
use somacard_core::{AnswerDay, CheckInDraft, Diary, TouchEdit};

/// A diary on two devices.
fn two() -> (Home, Home, Diary, Diary) {
    let (home, first) = Home::with_diary();
    let words = first.new_recovery_words().unwrap();
    let file = home.path().join("backup");
    first.backup(at(FIRST, 9), &file).unwrap();
    let other = Home::empty();
    let second = Diary::restore(&file, &words, &other.place(), other.around()).unwrap();
    (home, other, first, second)
}

fn exchange(a: &Diary, b: &Diary) {
    a.absorb(&b.changes().unwrap()).unwrap();
    b.absorb(&a.changes().unwrap()).unwrap();
    assert_eq!(all(a), all(b));
}

fn note(text: &str) -> AnswerDay {
    AnswerDay { note: Some(text.into()), ..AnswerDay::default() }
}

#[test]
fn texts_that_did_not_see_each_other_stand_side_by_side_until_one_names_both() {
    let (_a, _b, first, second) = two();
    first.answer_day(at(FIRST, 20), note("from the phone")).unwrap();
    second.answer_day(at(FIRST, 21), note("from the tablet")).unwrap();
    exchange(&first, &second);
    assert_eq!(card(&first, FIRST).note.0, ["from the phone", "from the tablet"]);
    second.answer_day(at(FIRST, 22), note("both in one")).unwrap();
    exchange(&first, &second);
    assert_eq!(card(&first, FIRST).note.0, ["both in one"]);
}

#[test]
fn the_same_day_and_item_typed_in_two_copies_is_one_record() {
    let (_a, _b, first, second) = two();
    first.answer_day(at(FIRST, 20), typed("sleep", 400)).unwrap();
    second.answer_day(at(FIRST, 21), typed("sleep", 430)).unwrap();
    exchange(&first, &second);
    let id = format!("{FIRST}/sleep");
    assert_eq!(first.history_of("day-answer", &id).unwrap().len(), 2, "one record with both values in its history");
    assert_eq!(card(&first, FIRST).items[&item("sleep")].value, Answer::Number(430));
    assert_eq!(first.info().unwrap().days, 1);
}

#[test]
fn a_newer_edit_brings_a_deleted_entry_back_and_an_older_one_stays_in_history() {
    let (_a, _b, first, second) = two();
    let id = first.check_in(at(FIRST, 10), rated("sad", 3)).unwrap().id;
    exchange(&first, &second);
    second.edit_check_in(at(FIRST, 11), &id, noted("older than the deletion")).unwrap();
    first.delete_check_in(at(FIRST, 12), &id).unwrap();
    exchange(&first, &second);
    assert!(!card(&first, FIRST).filled);
    let (_c, _d, first, second) = two();
    let id = first.check_in(at(FIRST, 10), rated("sad", 3)).unwrap().id;
    exchange(&first, &second);
    first.delete_check_in(at(FIRST, 11), &id).unwrap();
    second.edit_check_in(at(FIRST, 12), &id, noted("newer")).unwrap();
    exchange(&first, &second);
    assert_eq!(card(&first, FIRST).items[&item("sad")].value, Answer::Number(3));
    assert_eq!(first.history_of("check-in", &id).unwrap().len(), 3);
}

#[test]
fn an_erased_entry_goes_from_the_other_copy_too_and_older_changes_of_it_are_refused() {
    let (_a, _b, first, second) = two();
    let id = first.check_in(at(FIRST, 10), noted("to be forgotten")).unwrap().id;
    exchange(&first, &second);
    second.edit_check_in(at(FIRST, 11), &id, noted("also to be forgotten")).unwrap();
    let late = second.changes().unwrap();
    first.erase_entry(at(FIRST, 12), "check-in", &id).unwrap();
    exchange(&first, &second);
    assert!(!all(&second).contains("to be forgotten"));
    assert_eq!(first.absorb(&late).unwrap(), 0, "what is older than the erasure stays out");
    exchange(&first, &second);
    let marks = second.changes().unwrap().into_iter().filter(|change| change.kind == "erased");
    assert_eq!(marks.count(), 1);
}

/// A change of a version to come, made on another device.
fn newer(kind: &str, id: &str, fields: Fields, millis: i64) -> Change {
    let stamp = Stamp { time: u64::try_from(millis).unwrap() << 16, device: DeviceId([7; 16]) };
    Change { kind: kind.into(), id: id.into(), fields, stamp, saw: Vec::new() }
}

#[test]
fn what_a_newer_version_wrote_survives_the_round_trip_and_blocks_nothing() {
    let (_a, _b, first, second) = two();
    let id = first.check_in(at(FIRST, 10), rated("sad", 3)).unwrap().id;
    // CBOR of 1.5, a value this version does not read.
    let fields =
        Fields::from([("heart.rate".into(), Value::Other(vec![0xf9, 0x3e, 0x00])), ("steps".into(), Value::Int(9))]);
    let now = at(FIRST, 11).instant;
    let changes = [
        newer("heartbeat", "h1", fields.clone(), now),
        newer("check-in", &id, fields, now + 1),
        newer("day-answer", "no day at all", Fields::from([("peak".into(), Value::Int(3))]), now + 2),
    ];
    for change in &changes {
        assert_eq!(Change::from_bytes(&change.to_bytes()).unwrap(), *change);
    }
    assert_eq!(first.absorb(&changes).unwrap(), 3);
    assert_eq!(first.info().unwrap().quarantined, 1);
    assert_eq!(card(&first, FIRST).items[&item("sad")].value, Answer::Number(3));
    exchange(&first, &second);
    assert!(changes.iter().all(|change| second.changes().unwrap().contains(change)));
    first.rebuild().unwrap();
    assert!(first.check().unwrap().sound());
    assert_eq!(all(&first), all(&second));
}

#[test]
fn a_clock_far_ahead_is_taken_and_later_changes_go_past_it() {
    let (_a, _b, first, second) = two();
    second.answer_day(at("2031-01-01", 10), AnswerDay { day: Some(day(FIRST)), ..typed("sleep", 100) }).unwrap();
    exchange(&first, &second);
    first.answer_day(at(FIRST, 21), typed("sleep", 430)).unwrap();
    exchange(&first, &second);
    assert_eq!(
        card(&second, FIRST).items[&item("sleep")].value,
        Answer::Number(430),
        "typed later, whatever the clocks say"
    );
}

#[test]
fn undo_never_takes_the_card_itself_back_whatever_came_in() {
    let (_a, _b, first, second) = two();
    let old = newer("heartbeat", "h0", Fields::from([("steps".into(), Value::Int(1))]), at("2020-01-01", 1).instant);
    first.absorb(&[old]).unwrap();
    assert_eq!(first.undo(at(FIRST, 20)).unwrap_err().code(), "nothing-to-undo");
    assert_eq!(second.undo(at(FIRST, 20)).unwrap_err().code(), "nothing-to-undo");
    assert!(first.template().unwrap().len() > 20);
}

#[test]
fn names_that_are_none_block_nothing() {
    let (_a, _b, first, _second) = two();
    let id = first.check_in(at(FIRST, 10), rated("sad", 3)).unwrap().id;
    let named = ["peak.N o", "value.", "text.item.\u{7f}", "skill.A/B", "reading.jaw.Big one", "trigger.", "text.\n"];
    let value = |name: &str| if name.starts_with("text") { Value::Text("x".into()) } else { Value::Int(1) };
    let fields = named.map(|name| (name.to_owned(), value(name)));
    let now = at(FIRST, 11).instant;
    let changes = [
        newer("check-in", &id, fields.into(), now),
        newer("day-answer", &format!("{FIRST}/N o"), Fields::from([("peak".into(), Value::Int(3))]), now + 1),
        newer("skill-tick", &format!("{FIRST}/"), Fields::from([("ticked".into(), Value::Bool(true))]), now + 2),
    ];
    first.absorb(&changes).unwrap();
    assert_eq!(card(&first, FIRST).items.len(), 1);
    assert_eq!(first.check_ins(day(FIRST), day(FIRST)).unwrap().len(), 1);
    assert_eq!(first.info().unwrap().quarantined, 2);
    assert!(first.check().unwrap().sound());
}

#[test]
fn a_mark_of_erasure_has_one_spelling() {
    let (_a, _b, first, _second) = two();
    let mark = |id: String, millis| newer("erased", &id, Fields::from([("erased".into(), Value::Bool(true))]), millis);
    let now = at(FIRST, 11).instant;
    first.absorb(&[mark("ab".repeat(32), now + 1), mark("AB".repeat(32), now)]).unwrap();
    assert_eq!(first.info().unwrap().quarantined, 1);
    assert!(first.check().unwrap().sound());
}

#[test]
fn a_stamp_at_the_end_of_time_does_not_end_writing() {
    let (_a, _b, first, second) = two();
    let mut change = newer("day", FIRST, Fields::from([("away".into(), Value::Bool(true))]), 0);
    change.stamp.time = Stamp::LATEST + 1;
    assert_eq!(first.absorb(std::slice::from_ref(&change)).unwrap_err().code(), "damaged");
    change.stamp.time = Stamp::LATEST - 1000;
    first.absorb(&[change]).unwrap();
    first.answer_day(at(FIRST, 20), AnswerDay { away: Some(false), ..AnswerDay::default() }).unwrap();
    first.check_in(at(FIRST, 21), rated("sad", 3)).unwrap();
    exchange(&first, &second);
    assert!(!card(&second, FIRST).away);
}

#[test]
fn readings_and_asked_regions_of_two_devices_are_all_there_and_a_copied_one_that_either_changed_is_observed() {
    let (_a, _b, first, second) = two();
    let felt = |target: &str, number| {
        BodyReading::new(target, Sensation::new("tight").unwrap(), BodyAnswer::Intensity(number))
    };
    let map = |target: &str, number, asked: &str| {
        let scan = Some(BodyScan { asked: vec![asked.into()], stopped: false });
        CheckInDraft { readings: vec![felt(target, number)], scan, ..CheckInDraft::default() }
    };
    let id = first.check_in(at(FIRST, 10), map("nape", 2, "nape")).unwrap().id;
    let copied = first.copy_map(at("2026-03-03", 9), day(FIRST), None).unwrap();
    exchange(&first, &second);
    first.edit_check_in(at(FIRST, 11), &id, map("jaw-left", 4, "throat")).unwrap();
    second.edit_check_in(at(FIRST, 12), &id, map("nape", 5, "jaw-left")).unwrap();
    first.confirm_copied(at("2026-03-03", 10), &copied, None).unwrap();
    second.edit_check_in(at("2026-03-03", 11), &copied, CheckInDraft { scan: None, ..map("nape", 7, "nape") }).unwrap();
    exchange(&first, &second);
    let entry = first.check_ins(day(FIRST), day(FIRST)).unwrap().remove(0);
    assert_eq!(entry.readings, [felt("jaw-left", 4), felt("nape", 5)]);
    assert_eq!(entry.scan.unwrap().asked, ["jaw-left", "throat", "nape"]);
    let day_after = first.body_day(day("2026-03-03")).unwrap();
    assert_eq!(day_after.places[0].intensity(None), Some(7), "changed on one device, confirmed on the other");
}

#[test]
fn a_copied_reading_confirmed_on_one_device_and_changed_on_the_other_is_observed_with_the_changed_number() {
    for (confirmed, changed) in [(10, 11), (11, 10)] {
        let (_a, _b, first, second) = two();
        let felt = |number| BodyReading::new("nape", Sensation::new("tight").unwrap(), BodyAnswer::Intensity(number));
        let map = |number| CheckInDraft { readings: vec![felt(number)], ..CheckInDraft::default() };
        first.check_in(at(FIRST, 10), map(2)).unwrap();
        let (next, id) = ("2026-03-03", first.copy_map(at("2026-03-03", 9), day(FIRST), None).unwrap());
        exchange(&first, &second);
        first.confirm_copied(at(next, confirmed), &id, Some("nape")).unwrap();
        second.edit_check_in(at(next, changed), &id, map(7)).unwrap();
        exchange(&first, &second);
        assert_eq!(first.check_ins(day(next), day(next)).unwrap()[0].readings, [felt(7)]);
    }
}

#[test]
fn terms_of_two_devices_stand_side_by_side_until_one_edit_names_both() {
    let (_a, _b, first, second) = two();
    let say = |diary: &Diary, hour, name: &str, text: &str| {
        diary.edit_session_terms(at(FIRST, hour), &[(name.into(), text.into())]).unwrap();
    };
    let terms = |diary: &Diary| {
        let said = diary.session_terms().unwrap().0.into_iter().filter(|(_, said)| !said.0.is_empty());
        said.map(|(name, said)| (name, said.0)).collect::<Vec<_>>()
    };
    say(&first, 10, "door", "closed");
    say(&second, 11, "door", "ajar");
    say(&second, 12, "talk", "little");
    exchange(&first, &second);
    let both = [("door", vec!["closed".to_owned(), "ajar".to_owned()]), ("talk", vec!["little".to_owned()])];
    assert_eq!((terms(&first), terms(&second)), (both.to_vec(), both.to_vec()));
    say(&first, 13, "door", "closed, not locked");
    exchange(&first, &second);
    let one = [("door", vec!["closed, not locked".to_owned()]), ("talk", vec!["little".to_owned()])];
    assert_eq!((terms(&first), terms(&second)), (one.to_vec(), one.to_vec()));
}

#[test]
fn texts_of_one_moment_stand_in_the_same_order_on_every_device() {
    let (home, _other, first, second) = two();
    let third = Home::empty();
    let words = first.new_recovery_words().unwrap();
    let file = home.path().join("backup");
    first.backup(at(FIRST, 9), &file).unwrap();
    let third = Diary::restore(&file, &words, &third.place(), third.around()).unwrap();
    // Devices know each other in the order in which they met: the two never met, and write in the same millisecond.
    second.answer_day(at(FIRST, 20), note("of the second")).unwrap();
    third.answer_day(at(FIRST, 20), note("of the third")).unwrap();
    exchange(&second, &third);
    assert_eq!(card(&second, FIRST).note.0.len(), 2);
}

/// Taken away by an undo there, changed here, and this change undone here: it is away again, not half back.
#[test]
fn undoing_a_change_that_brought_a_record_back_takes_it_away_again() {
    let (_a, _b, first, second) = two();
    let marked = |level| vec![TouchEdit { region: "neck-back-left".into(), level: Some(Some(level)), reason: None }];
    second.edit_touch(at(FIRST, 10), marked(TouchLevel::UsuallyFine)).unwrap();
    second.undo(at(FIRST, 11)).unwrap();
    exchange(&first, &second);
    let before = first.touch_plan().unwrap();
    first.edit_touch(at(FIRST, 12), marked(TouchLevel::Avoid)).unwrap();
    assert_ne!(first.touch_plan().unwrap(), before);
    first.undo(at(FIRST, 13)).unwrap();
    assert_eq!(first.touch_plan().unwrap(), before, "nobody said that it is usually fine");
}

#[test]
fn two_changes_of_one_name_that_come_with_others_of_their_record_are_both_there() {
    let (_a, _b, first, second) = two();
    let id = first.check_in(at(FIRST, 10), rated("sad", 3)).unwrap().id;
    first.edit_check_in(at(FIRST, 11), &id, noted("edited")).unwrap();
    let mut changes = first.changes().unwrap();
    let made = changes.iter().find(|change| change.id == id).unwrap().clone();
    // A copied device gave the same stamp to another entry.
    changes.push(Change { id: "019cbc5c-0000-7000-8000-000000000001".into(), ..made });
    second.absorb(&changes).unwrap();
    first.absorb(&second.changes().unwrap()).unwrap();
    assert_eq!(all(&first), all(&second));
    assert_eq!(second.info().unwrap().check_ins, 2);
    assert!(second.check().unwrap().sound());
}

//! What format 2 added: scans, notes on readings, a map taken over, touch, terms, health questions. Written once; nothing
//! here may change.

use std::collections::{BTreeMap, BTreeSet};

use somacard_core::body::{BodyAnswer, BodyReading, BodyScan, Sensation, TouchLevel};
use somacard_core::card::Versions;
use somacard_core::sessions::{ScreeningAnswer, ScreeningAnswers};
use somacard_core::{CheckInDraft, Diary, TouchEdit};

use crate::life::{at, day};

pub fn live(diary: &Diary) {
    scans(diary);
    touch(diary);
    screenings(diary);
}

fn felt(target: &str, intensity: u8, note: &str) -> BodyReading {
    let note = Versions(Some(note.to_owned()).filter(|note| !note.is_empty()).into_iter().collect());
    let tight = Sensation::new("tight").unwrap();
    BodyReading { note, ..BodyReading::new(target, tight, BodyAnswer::Intensity(intensity)) }
}

fn scans(diary: &Diary) {
    diary.set_scan(at("04-02T09:00"), true).unwrap();
    diary.set_shows_intimate(at("04-02T09:01"), true).unwrap();
    let scan = BodyScan { asked: ["jaw-left", "jaw-right", "throat"].map(str::to_owned).to_vec(), stopped: true };
    let readings = vec![felt("jaw-left", 6, "since the call"), felt("nape", 3, ""), felt("head", 2, "")];
    let draft = CheckInDraft { readings, scan: Some(scan), ..CheckInDraft::default() };
    let id = diary.check_in(at("04-02T10:00"), draft).unwrap().id;
    let unmark = vec![("nape".to_owned(), Sensation::new("tight").unwrap())];
    diary.edit_check_in(at("04-02T10:05"), &id, CheckInDraft { unmark, ..CheckInDraft::default() }).unwrap();
    let copy = diary.copy_map(at("04-03T08:00"), day("04-02"), None).unwrap();
    diary.confirm_copied(at("04-03T08:05"), &copy, Some("head")).unwrap();
}

fn touch(diary: &Diary) {
    let mark = |region: &str, level| TouchEdit { region: region.into(), level: Some(Some(level)), reason: None };
    let why = TouchEdit { reason: Some("not told".into()), ..mark("throat", TouchLevel::Avoid) };
    diary.edit_touch(at("04-02T11:00"), vec![why, mark("nape", TouchLevel::UsuallyFine)]).unwrap();
    let said = [("stop-signal", "I lift my hand"), ("door", "closed")];
    diary.edit_session_terms(at("04-02T11:05"), &said.map(|(name, text)| (name.into(), text.into()))).unwrap();
}

fn screenings(diary: &Diary) {
    let answers = [
        ("wound", ScreeningAnswer::Yes),
        ("heart", ScreeningAnswer::Unsure),
        ("fever", ScreeningAnswer::No),
        ("trauma", ScreeningAnswer::Declined),
    ];
    let answers = answers.map(|(item, answer)| (item.to_owned(), answer));
    let places = BTreeMap::from([("wound".to_owned(), BTreeSet::from(["knee-left".to_owned()]))]);
    diary.screen(at("04-02T12:00"), &ScreeningAnswers { answers: answers.into(), places }).unwrap();
    diary.screening_changed(at("04-02T12:30")).unwrap();
}

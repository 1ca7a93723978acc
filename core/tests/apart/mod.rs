//! A case of a test in a process of its own: as another user, or with a small disk that no other process sees. And what
//! every case of a diary that can't be written must show.
#![allow(dead_code, clippy::unwrap_used)]

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use somacard_core::card::{Answer, ItemKind, Scale};
use somacard_core::safety::{Because, Discretion, Offer, Step};
use somacard_core::store::Place;
use somacard_core::{Diary, Error, ItemDraft, ItemEdit, PlanLineEdit, Result, SafetyPlanEdit, UrgeRuleEdit, WeekEdit};

use crate::keeping::{FIRST, Home, all, around, at, card, day, item, live_a_little, noted, rated, typed};

/// Names the case to the process that runs it.
pub const CASE: &str = "SOMACARD_CASE";
/// A document of the sidecar.
const PLAN: &[u8] = b"ring my sister";

/// Runs `the_case` in a process of its own in `folder`; false where the system does not let it start.
pub fn run(mut process: Command, case: &str, folder: &Path) -> bool {
    process.args(["--exact", "the_case", "--ignored", "--nocapture"]).env(CASE, case).current_dir(folder);
    let done = match process.output() {
        Ok(done) => done,
        Err(why) => return skipped(case, &why.to_string()),
    };
    let (said, heard) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    if !said.contains("running 1 test") {
        return skipped(case, &heard);
    }
    assert!(done.status.success(), "{case}: {said}{heard}");
    true
}

pub fn skipped(case: &str, why: &str) -> bool {
    println!("skipped: {case}: {why}");
    false
}

/// A home with a closed diary, and this test's program within reach.
pub fn home() -> (Home, PathBuf) {
    let (home, diary) = Home::with_diary();
    live_a_little(&diary);
    diary.new_recovery_words().unwrap();
    publish(home.path());
    let program = home.path().join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    (home, program)
}

/// A document beside the diary of this folder.
pub fn publish(home: &Path) {
    let place = Place::new(home.join("diary"));
    let mut sidecar = Diary::sidecar(&place, &around(&home.join("diary.key"), &place)).unwrap();
    sidecar.publish_document("safety-plan", Some(PLAN)).unwrap();
}

pub fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}

/// The diary in the folder of a case.
pub fn open(home: &Path) -> Diary {
    let place = Place::new(home.join("diary"));
    Diary::open(&place, around(&home.join("diary.key"), &place)).unwrap()
}

/// The diary and the sidecar in `home` can be read and backed up; every write meets the refusal and changes nothing.
pub fn only_reads(home: &Path, refusal: &Error, elsewhere: &Path) {
    let diary = &open(home);
    let info = diary.info().unwrap();
    assert_eq!((info.writable, info.read_only_because.as_deref()), (false, Some(refusal.code())));
    assert_eq!((info.days, info.check_ins), (2, 3));
    assert_eq!(card(diary, FIRST).items[&item("sad")].value, Answer::Number(2));
    assert!(diary.check().unwrap().sound());
    diary.backup(at(FIRST, 23), &elsewhere.join("backup")).unwrap();
    let before = all(diary);
    for (place, write) in writes(diary).into_iter().enumerate() {
        assert_eq!(write.as_ref().err(), Some(refusal), "write {place}");
    }
    assert_eq!(all(diary), before);
    let place = Place::new(home.join("diary"));
    let mut sidecar = Diary::sidecar(&place, &around(&home.join("diary.key"), &place)).unwrap();
    assert_eq!(sidecar.document("safety-plan").unwrap().as_deref(), Some(PLAN));
    assert_eq!(sidecar.publish_document("safety-plan", None).as_ref().err(), Some(refusal));
    assert_eq!(sidecar.document("safety-plan").unwrap().as_deref(), Some(PLAN));
}

pub fn writes(diary: &Diary) -> Vec<Result<()>> {
    let now = at(FIRST, 23);
    let (kind, scale) = (ItemKind::Question, Scale::YesNo);
    let draft = ItemDraft { kind, scale, label: "Swam".into(), target: None, replaces: None };
    let entry = diary.changes().unwrap().into_iter().find(|change| change.kind == "check-in").unwrap();
    let line = PlanLineEdit { words: Some("Lena".into()), ..PlanLineEdit::default() };
    let rule = UrgeRuleEdit { at_least: Some(Some(5)), ..UrgeRuleEdit::default() };
    let because = vec![Because { item: item("urge-suicide"), number: 4 }];
    let offer = Offer { for_day: Some(day(FIRST)), because, ..Offer::default() };
    vec![
        diary.check_in(now, rated("sad", 5)).map(drop),
        diary.edit_check_in(now, &entry.id, noted("later")).map(drop),
        diary.delete_check_in(now, &entry.id),
        diary.answer_day(now, typed("sad", 5)).map(drop),
        diary.set_life_worth_living(now, "a garden"),
        diary.add_item(now, draft).map(drop),
        diary.edit_item(now, &item("sad"), ItemEdit { sort: Some(1), ..ItemEdit::default() }),
        diary.edit_week(now, day(FIRST), WeekEdit { filled_in_session: Some(true), ..WeekEdit::default() }).map(drop),
        diary.set_day_start(now, 3),
        diary.add_plan_line(now, Step::People, line).map(drop),
        diary.edit_safety_plan(now, &SafetyPlanEdit { country: Some("ES".into()), ..SafetyPlanEdit::default() }),
        diary.edit_urge_rule(now, &item("urge-quit-therapy"), &rule),
        diary.set_discretion(Discretion { discreet: true, hidden: false }),
        diary.set_plan_while_locked(now, true),
        diary.dismiss_offer(&offer),
        diary.undo(now).map(drop),
        diary.rebuild(),
        diary.absorb(std::slice::from_ref(&entry)).map(drop),
        diary.erase_entry(now, &entry.kind, &entry.id).map(drop),
        diary.new_recovery_words().map(drop),
    ]
}

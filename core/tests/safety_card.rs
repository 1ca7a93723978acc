//! The plan on the worst evening: the diary locked, damaged, of another format, without its key, or gone. What the person allowed
//! is shown from the copy beside it, and the emergency numbers always.
#![allow(clippy::unwrap_used)]

mod keeping;
#[allow(dead_code)]
mod kept;

use std::fs;
use std::sync::Arc;

use keeping::{FIRST, Home, OwnerAway, at, files, live_a_little, rated};
use kept::raw;
use somacard_core::reminders::Limits;
use somacard_core::safety::{SafetyScreen, Step, shipped};
use somacard_core::store::KeySlot;
use somacard_core::time::parse_zone;
use somacard_core::{
    Diary, PlanLineEdit, Replan, SafetyCard, SafetyPlanEdit, Surroundings, SystemEntropy, UrgeRuleEdit,
};

const WORDS: &str = "ring the kingfisher house";

fn locked(home: &Home) -> SafetyScreen {
    let around = Surroundings { vault: Arc::new(OwnerAway(home.around().vault)), entropy: Arc::new(SystemEntropy) };
    assert!(Diary::open(&home.place(), around.clone()).is_err());
    SafetyCard::open(&home.place(), &around).screen(at(FIRST, 22), false)
}

/// A secret of the key file, 64 hexadecimal digits.
fn secret(home: &Home, slot: KeySlot) -> String {
    home.around().vault.load(slot).unwrap().unwrap().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn line_of(words: &str) -> PlanLineEdit {
    let phone = Some("07700 900001".into());
    PlanLineEdit { words: Some(words.into()), phone, ..PlanLineEdit::default() }
}

/// A diary with a plan that may be shown while it is locked.
fn allowed() -> (Home, Diary) {
    let (home, diary) = Home::with_diary();
    live_a_little(&diary);
    diary.add_plan_line(at(FIRST, 9), Step::People, line_of(WORDS)).unwrap();
    let country = SafetyPlanEdit { country: Some("NL".into()), ..SafetyPlanEdit::default() };
    diary.edit_safety_plan(at(FIRST, 9), &country).unwrap();
    diary.set_plan_while_locked(at(FIRST, 9), true).unwrap();
    (home, diary)
}

/// The whole screen is there: plan, contact, number, lines.
fn whole(screen: &SafetyScreen) {
    assert_eq!(screen.plan.as_ref().unwrap().lines[0].words.0, [WORDS]);
    assert_eq!(screen.contacts[0].phone, "07700 900001");
    assert_eq!(screen.emergency.len(), 1);
    assert!(!screen.lines.is_empty());
}

#[test]
fn the_plan_shows_while_the_diary_is_locked() {
    let (home, diary) = allowed();
    whole(&locked(&home));
    assert_eq!(locked(&home), diary.safety(at(FIRST, 22), false).unwrap());
    diary.lock();
    whole(&locked(&home));
}

#[test]
fn a_damaged_diary_still_shows_the_plan() {
    let (home, diary) = allowed();
    drop(diary);
    let sound = fs::read(home.place().diary()).unwrap();
    for page in 0..sound.len() / 4096 {
        let mut harmed = sound.clone();
        harmed[page * 4096 + 100] ^= 0xff;
        fs::write(home.place().diary(), &harmed).unwrap();
        whole(&SafetyCard::open(&home.place(), &home.around()).screen(at(FIRST, 22), false));
    }
    fs::write(home.place().diary(), &sound[..sound.len() / 2]).unwrap();
    whole(&locked(&home));
    fs::remove_file(home.place().diary()).unwrap();
    whole(&SafetyCard::open(&home.place(), &home.around()).screen(at(FIRST, 22), false));
}

#[test]
fn a_failed_migration_still_shows_the_plan() {
    let (home, diary) = allowed();
    drop(diary);
    let newer = |version: i64| {
        let file = raw(&home.place().diary(), &secret(&home, KeySlot::File));
        file.pragma_update(None, "user_version", version).unwrap();
    };
    // Of a newer format it is not opened; of an older one whose migration can't be done, neither.
    for version in [99, 3] {
        newer(version);
        assert!(home.open().is_err(), "{version}");
        whole(&locked(&home));
    }
}

#[test]
fn not_allowed_there_is_no_plan_in_the_copy() {
    let (home, diary) = allowed();
    diary.check_in(at(FIRST, 20), rated("self-harm", 1)).unwrap();
    diary.set_plan_while_locked(at(FIRST, 21), false).unwrap();
    let screen = locked(&home);
    assert_eq!((&screen.plan, screen.contacts.len()), (&None, 0));
    assert_eq!(screen.country.as_deref(), Some("NL"), "numbers are for everybody");
    assert!(!screen.lines.is_empty());
    assert!(!diary.plan_while_locked().unwrap());
}

#[test]
fn taken_back_it_is_nowhere_in_the_sidecar() {
    let (home, diary) = allowed();
    let pages = || {
        let plain = home.path().join("plain.db");
        let _ = fs::remove_file(&plain);
        let file = raw(&home.place().sidecar(), &secret(&home, KeySlot::Always));
        let export = "ATTACH '{}' AS plain KEY ''; SELECT sqlcipher_export('plain'); DETACH plain";
        file.execute_batch(&export.replace("{}", plain.to_str().unwrap())).unwrap();
        fs::read(plain).unwrap()
    };
    let holds = |bytes: &[u8]| bytes.windows(WORDS.len()).any(|window| window == WORDS.as_bytes());
    assert!(holds(&pages()));
    diary.set_plan_while_locked(at(FIRST, 21), false).unwrap();
    assert!(!holds(&pages()));
    let log = home.place().folder().join("sidecar.db-wal");
    assert!(!log.exists() || fs::metadata(log).unwrap().len() == 0, "nor in its log");
    assert!(files(home.place().folder()).iter().all(|(_, bytes)| !holds(bytes)), "and never in plain");
}

#[test]
fn without_anything_there_are_emergency_numbers() {
    let home = Home::empty();
    let empty = SafetyCard::open(&home.place(), &home.around()).screen(at(FIRST, 22), true);
    assert_eq!(empty.plan, None);
    assert_eq!(empty.emergency.len(), shipped().countries.len());
    assert!(empty.injury_first);
    // A sidecar that is no sidecar, and a vault without keys.
    let (home, diary) = allowed();
    drop(diary);
    fs::write(home.place().sidecar(), b"no sidecar").unwrap();
    assert_eq!(locked(&home).emergency.len(), shipped().countries.len());
    fs::remove_file(home.key_file()).unwrap();
    let screen = SafetyCard::open(&home.place(), &home.around()).screen(at(FIRST, 22), false);
    assert_eq!(screen.emergency.len(), shipped().countries.len());
}

#[test]
fn the_copy_follows_every_change() {
    let (home, diary) = allowed();
    let same = || {
        assert!(diary.copy_is_current(at(FIRST, 22)).unwrap());
        assert_eq!(locked(&home).plan, Some(diary.safety_plan().unwrap()));
    };
    let id = diary.add_plan_line(at(FIRST, 10), Step::Myself, PlanLineEdit { phone: None, ..line_of("walk") }).unwrap();
    same();
    let words = PlanLineEdit { words: Some("walk the dog".into()), ..PlanLineEdit::default() };
    diary.edit_plan_line(at(FIRST, 11), &id, &words).unwrap();
    same();
    diary.undo(at(FIRST, 12)).unwrap();
    same();
    diary.delete_plan_line(at(FIRST, 13), &id).unwrap();
    same();
    diary.erase_entry(at(FIRST, 14), "plan-line", &id).unwrap();
    same();
    let act = diary.check_in(at(FIRST, 20), rated("self-harm", 1)).unwrap();
    same();
    diary.dismiss_offer(&act.offer).unwrap();
    diary.check_in(at(FIRST, 21), rated("self-harm", 1)).unwrap();
    same();
    diary.delete_check_in(at(FIRST, 22), &act.id).unwrap();
    same();
    diary.answer_day(at(FIRST, 22), keeping::typed("self-harm", 0)).unwrap();
    same();
    let off = UrgeRuleEdit { on: Some(false), ..UrgeRuleEdit::default() };
    diary.edit_urge_rule(at(FIRST, 22), &keeping::item("self-harm"), &off).unwrap();
    same();
}

#[test]
fn what_is_erased_on_another_device_is_gone_from_the_copy_here() {
    let (home, diary) = allowed();
    let words = diary.new_recovery_words().unwrap();
    let backup = home.path().join("backup");
    diary.backup(at(FIRST, 21), &backup).unwrap();
    let new = Home::empty();
    let other = Diary::restore(&backup, &words, &new.place(), new.around()).unwrap();
    let line = diary.safety_plan().unwrap().lines[0].id.clone();
    other.erase_entry(at(FIRST, 22), "plan-line", &line).unwrap();
    diary.absorb(&other.changes().unwrap()).unwrap();
    assert_eq!(locked(&home).plan.map(|plan| plan.lines.len()), Some(0));
    other.add_plan_line(at(FIRST, 23), Step::Reasons, PlanLineEdit { phone: None, ..line_of("the dog") }).unwrap();
    diary.absorb(&other.changes().unwrap()).unwrap();
    assert_eq!(locked(&home).plan.map(|plan| plan.lines.len()), Some(1), "what was written there is here, too");
}

#[test]
fn a_copied_folder_is_asked_anew_and_its_copy_is_made_anew() {
    let (home, diary) = allowed();
    drop(diary);
    let copied = Home::empty();
    std::fs::create_dir(copied.place().folder()).unwrap();
    for file in ["diary.db", "sidecar.db"] {
        fs::copy(home.place().folder().join(file), copied.place().folder().join(file)).unwrap();
    }
    fs::copy(home.key_file(), copied.key_file()).unwrap();
    let diary = copied.open().unwrap();
    assert!(!diary.plan_while_locked().unwrap());
    assert_eq!(locked(&copied).plan, None);
}

#[test]
fn a_damaged_sidecar_is_made_anew_and_reminders_go_on() {
    let (home, diary) = allowed();
    fs::write(home.place().sidecar(), vec![7; 8192]).unwrap();
    let (zone, limits) = (parse_zone("Europe/Amsterdam").unwrap(), Limits::IOS);
    diary.replan(at(FIRST, 21), zone, limits, Replan::DataChanged).unwrap();
    whole(&locked(&home));
}

#[test]
fn a_phone_that_gets_a_backup_is_asked_anew() {
    let (home, diary) = allowed();
    let words = diary.new_recovery_words().unwrap();
    let backup = home.path().join("backup");
    diary.backup(at(FIRST, 21), &backup).unwrap();
    let new = Home::empty();
    let restored = Diary::restore(&backup, &words, &new.place(), new.around()).unwrap();
    assert!(!restored.plan_while_locked().unwrap());
    assert_eq!(locked(&new).plan, None);
    assert_eq!(restored.safety_plan().unwrap(), diary.safety_plan().unwrap());
}

#[test]
fn erasing_the_diary_takes_the_copy_along() {
    let (home, diary) = allowed();
    drop(diary);
    Diary::erase(&home.place(), &home.around()).unwrap();
    let screen = SafetyCard::open(&home.place(), &home.around()).screen(at(FIRST, 22), false);
    assert_eq!((screen.plan, screen.country), (None, None));
}

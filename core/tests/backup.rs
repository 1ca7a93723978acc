//! A backup is sealed to the recovery words: they and nothing else open it, whole or not at all.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::fs;
use std::path::PathBuf;

use keeping::{FIRST, Home, NOTE, all, at, files, from_paper, live_a_little, noted};
use somacard_core::store::RecoveryWords;
use somacard_core::{Diary, Error};

/// A home whose diary has a backup, the backup and its words.
fn backed_up() -> (Home, Diary, PathBuf, RecoveryWords) {
    let (home, diary) = Home::with_diary();
    live_a_little(&diary);
    let words = diary.new_recovery_words().unwrap();
    let file = home.path().join("evening.backup");
    diary.backup(at(FIRST, 22), &file).unwrap();
    (home, diary, file, words)
}

fn other_words() -> RecoveryWords {
    Home::with_diary().1.new_recovery_words().unwrap()
}

#[test]
fn the_words_bring_the_same_days_to_an_empty_place_as_another_device() {
    let (_home, diary, file, words) = backed_up();
    let new = Home::empty();
    let restored = Diary::restore(&file, &from_paper(&words), &new.place(), new.around()).unwrap();
    assert_eq!(all(&restored), all(&diary));
    assert_ne!(restored.info().unwrap().device, diary.info().unwrap().device);
    assert!(restored.check().unwrap().sound());
    restored.check_in(at("2026-03-04", 9), noted("written on the new phone")).unwrap();
    let device = restored.info().unwrap().device;
    drop(restored);
    assert_eq!(new.open().unwrap().info().unwrap().device, device);
    assert!(Diary::sidecar(&new.place(), &new.around()).unwrap().reminders().unwrap().is_empty());
}

#[test]
fn nothing_can_be_sealed_before_there_are_words() {
    let (home, diary) = Home::with_diary();
    let file = home.path().join("b");
    assert_eq!(diary.backup(at(FIRST, 9), &file), Err(Error::NoRecoveryWords));
    assert!(!file.exists());
}

#[test]
fn other_words_are_wrong_words_and_the_place_stays_as_it_was() {
    let (_home, _diary, file, _words) = backed_up();
    let new = Home::empty();
    fs::create_dir(new.place().folder()).unwrap();
    fs::write(new.place().sidecar(), "a sidecar that was left").unwrap();
    let before = files(new.path());
    let refused = Diary::restore(&file, &other_words(), &new.place(), new.around());
    assert_eq!(refused.err(), Some(Error::WrongWords));
    assert_eq!(files(new.path()), before);
    let nowhere = Home::empty();
    let refused = Diary::restore(&file, &other_words(), &nowhere.place(), nowhere.around());
    assert_eq!(refused.err(), Some(Error::WrongWords));
    assert_eq!(fs::read_dir(nowhere.path()).unwrap().count(), 0, "not even a folder is left");
}

#[test]
fn a_backup_is_never_restored_over_a_diary() {
    let (home, diary, file, words) = backed_up();
    let before = all(&diary);
    let refused = Diary::restore(&file, &words, &home.place(), home.around());
    assert_eq!(refused.err(), Some(Error::DiaryExists));
    assert_eq!(all(&diary), before);
}

#[test]
fn the_drill_checks_all_of_it_touches_nothing_and_leaves_nothing() {
    let (home, diary, file, words) = backed_up();
    let scratch = Home::empty();
    let before = files(home.path());
    let (summary, report) = Diary::check_backup(&file, &words, scratch.path()).unwrap();
    let (of_diary, info) = (diary.check().unwrap(), diary.info().unwrap());
    assert!(report.sound(), "{report:?}");
    assert_eq!((report.changes, report.days), (info.changes, 2));
    assert_eq!(report, of_diary);
    assert_eq!(summary.made_at, at(FIRST, 22));
    assert_eq!(summary.size_bytes, fs::metadata(&file).unwrap().len());
    assert_eq!(Diary::check_backup(&file, &other_words(), scratch.path()).err(), Some(Error::WrongWords));
    assert_eq!(files(home.path()), before);
    assert_eq!(files(scratch.path()), []);
}

#[test]
fn a_backup_cut_anywhere_is_refused() {
    let (_home, _diary, file, words) = backed_up();
    let whole = fs::read(&file).unwrap();
    let scratch = Home::empty();
    let cut = scratch.path().join("cut");
    let places = (0..60).chain((60..100).map(|part| whole.len() * (part - 59) / 41)).chain([whole.len() - 1]);
    for length in places.filter(|length| *length < whole.len()) {
        fs::write(&cut, &whole[..length]).unwrap();
        let refused = Diary::check_backup(&cut, &words, scratch.path()).err();
        assert!(matches!(refused, Some(Error::Damaged { .. })), "{length} of {}: {refused:?}", whole.len());
        assert_eq!(files(scratch.path()).len(), 1, "{length}: only the cut backup is there");
    }
}

#[test]
fn a_flipped_byte_anywhere_is_refused() {
    let (_home, _diary, file, words) = backed_up();
    let whole = fs::read(&file).unwrap();
    let scratch = Home::empty();
    let flipped = scratch.path().join("flipped");
    for place in (0..60).chain((1..40).map(|part| whole.len() * part / 40)).chain([whole.len() - 1]) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x40;
        fs::write(&flipped, bytes).unwrap();
        let refused = Diary::check_backup(&flipped, &words, scratch.path()).err();
        assert!(matches!(refused, Some(Error::Damaged { .. } | Error::WrongWords)), "at {place}: {refused:?}");
    }
}

#[test]
fn former_words_open_former_backups_only() {
    let (home, diary, former, words) = backed_up();
    let new_words = diary.new_recovery_words().unwrap();
    let newer = home.path().join("newer.backup");
    diary.backup(at(FIRST, 23), &newer).unwrap();
    let opened = |file, words| Diary::check_backup(file, words, home.path()).map(|(_, report)| report.sound());
    assert_eq!(opened(&former, &words), Ok(true));
    assert_eq!(opened(&newer, &new_words), Ok(true));
    assert_eq!(opened(&newer, &words), Err(Error::WrongWords));
    assert_eq!(opened(&former, &new_words), Err(Error::WrongWords));
}

#[test]
fn a_backup_takes_the_place_of_a_former_backup_and_of_nothing_else() {
    let (home, diary, file, _words) = backed_up();
    let (of_old, copied) = (fs::metadata(&file).unwrap().len(), home.path().join("evening.backup.copy"));
    fs::copy(&file, &copied).unwrap();
    diary.check_in(at(FIRST, 23), noted(&"a long evening ".repeat(1000))).unwrap();
    assert!(diary.backup(at(FIRST, 23), &file).unwrap().size_bytes > of_old);
    assert_eq!(fs::metadata(&copied).unwrap().len(), of_old, "a copy the person made is theirs");
    let before = files(home.path());
    for theirs in [home.place().diary(), home.place().sidecar(), home.key_file()] {
        let refused = diary.backup(at(FIRST, 23), &theirs).unwrap_err();
        assert_eq!(refused.details().map(|(field, ..)| field), Some("file"), "{refused}");
    }
    assert!(diary.backup(at(FIRST, 23), home.path()).is_err(), "a folder");
    assert_eq!(files(home.path()), before);
}

#[test]
fn no_backup_shows_a_text_of_the_diary_or_of_the_words() {
    let (home, _diary, file, words) = backed_up();
    let bytes = fs::read(&file).unwrap();
    let words = words.words().collect::<Vec<_>>().join(" ");
    for text in [NOTE, "SQLite format 3", "check_in", "urge-suicide", words.as_str()] {
        assert!(!bytes.windows(text.len()).any(|window| window == text.as_bytes()), "it shows a text");
    }
    let names: Vec<_> =
        files(home.path()).into_iter().map(|(path, _)| path.extension().map(|e| e.to_owned())).collect();
    assert!(!names.iter().flatten().any(|ending| ending.to_string_lossy().starts_with("somacard")), "{names:?}");
}

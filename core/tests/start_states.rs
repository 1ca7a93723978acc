//! How a diary starts: with file and key it opens, with one of them it asks, with neither it can begin; a copy is a
//! device of its own.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use keeping::{FIRST, Forgetful, Home, all, around, at, card, files, live_a_little, noted, rated};
use somacard_core::store::{Place, StartState};
use somacard_core::{Diary, Error, Surroundings};

fn home_of_a_closed_diary() -> Home {
    let (home, diary) = Home::with_diary();
    live_a_little(&diary);
    home
}

/// What opening and beginning answer in a home, which must stay as it is.
fn refusals(home: &Home) -> (StartState, Option<Error>, Option<Error>) {
    let before = files(home.path());
    let state = home.place().start_state(&*home.around().vault).unwrap();
    let (opened, begun) = (home.open().err(), Diary::create(&home.place(), home.around(), at(FIRST, 9)).err());
    assert_eq!(files(home.path()), before, "{state:?}");
    (state, opened, begun)
}

#[test]
fn file_and_key_open() {
    let home = home_of_a_closed_diary();
    assert_eq!(refusals(&home), (StartState::Ready, None, Some(Error::DiaryExists)));
    assert_eq!(card(&home.open().unwrap(), FIRST).sources.len(), 3);
}

#[test]
fn a_file_without_its_key_asks_and_no_new_key_is_made_over_it() {
    let home = home_of_a_closed_diary();
    let key = fs::read(home.key_file()).unwrap();
    fs::remove_file(home.key_file()).unwrap();
    assert_eq!(refusals(&home), (StartState::KeyMissing, Some(Error::KeyMissing), Some(Error::DiaryExists)));
    let anew = Diary::create_with_kept_key(&home.place(), home.around(), at(FIRST, 9));
    assert_eq!(anew.err(), Some(Error::DiaryExists));
    assert!(!home.key_file().exists());
    fs::write(home.key_file(), key).unwrap();
    assert!(home.open().is_ok());
}

#[test]
fn a_key_that_can_never_be_read_again_is_missing_and_makes_way_for_a_backup() {
    let (home, diary) = Home::with_diary();
    let words = diary.new_recovery_words().unwrap();
    let backup = home.path().join("backup");
    diary.backup(at(FIRST, 9), &backup).unwrap();
    drop(diary);
    let vault = Arc::new(Forgetful { vault: home.around().vault, forgot: AtomicBool::new(true) });
    let around = || Surroundings { vault: vault.clone(), ..home.around() };
    let state = || home.place().start_state(&*vault).unwrap();
    assert_eq!(state(), StartState::KeyMissing);
    assert_eq!(Diary::open(&home.place(), around()).err(), Some(Error::KeyMissing));
    assert_eq!(Diary::create(&home.place(), around(), at(FIRST, 9)).err(), Some(Error::DiaryExists));
    assert!(vault.forgot.load(Ordering::SeqCst), "nothing was stored over it");

    Diary::erase(&home.place(), &around()).unwrap();
    vault.forgot.store(true, Ordering::SeqCst);
    assert_eq!(state(), StartState::New, "without a file nothing hangs on it");
    assert!(Diary::restore(&backup, &words, &home.place(), around()).is_ok());
    assert_eq!(state(), StartState::Ready);
}

#[test]
fn a_key_without_its_file_asks_and_begins_anew_only_when_told_to() {
    let home = home_of_a_closed_diary();
    fs::remove_file(home.place().diary()).unwrap();
    assert_eq!(refusals(&home), (StartState::FileMissing, Some(Error::FileMissing), Some(Error::FileMissing)));
    let key = fs::read(home.key_file()).unwrap();
    let anew = Diary::create_with_kept_key(&home.place(), home.around(), at(FIRST, 9)).unwrap();
    assert_eq!(anew.info().unwrap().days, 0);
    assert_eq!(fs::read(home.key_file()).unwrap(), key);
}

#[test]
fn with_neither_there_is_no_diary_until_one_begins() {
    let home = Home::empty();
    assert_eq!(home.place().start_state(&*home.around().vault), Ok(StartState::New));
    assert_eq!(home.open().err(), Some(Error::NoDiary));
    assert_eq!(files(home.path()), []);
    let diary = Diary::create(&home.place(), home.around(), at(FIRST, 8)).unwrap();
    assert_eq!((diary.info().unwrap().days, diary.info().unwrap().writable), (0, true));
    assert_eq!(diary.template().unwrap().len(), somacard_core::card::card_pack().1.len());
}

#[test]
fn the_same_folder_reopened_is_the_same_device() {
    let home = home_of_a_closed_diary();
    let device = |home: &Home| home.open().unwrap().info().unwrap().device;
    assert_eq!(device(&home), device(&home));
}

#[test]
fn a_copy_at_another_path_is_another_device_with_the_same_days() {
    let home = home_of_a_closed_diary();
    let there = Home::empty();
    copy(home.place().folder(), there.place().folder());
    fs::copy(home.key_file(), there.key_file()).unwrap();
    let (first, second) = (home.open().unwrap(), there.open().unwrap());
    assert_ne!(first.info().unwrap().device, second.info().unwrap().device);
    assert_eq!(all(&first), all(&second));
    // Each goes on by itself, and their changes have names of their own.
    first.check_in(at(FIRST, 23), noted("here")).unwrap();
    second.check_in(at(FIRST, 23), noted("there")).unwrap();
    let last = |diary: &Diary| diary.changes().unwrap().last().unwrap().stamp;
    assert_ne!(last(&first), last(&second));
    let device = second.info().unwrap().device;
    drop(second);
    assert_eq!(there.open().unwrap().info().unwrap().device, device, "it stays the device it became");
}

#[test]
fn a_copy_that_shares_the_key_file_is_another_device_too() {
    let home = home_of_a_closed_diary();
    let place = Place::new(home.path().join("copy"));
    copy(home.place().folder(), place.folder());
    let copied = Diary::open(&place, around(&home.key_file(), &place)).unwrap();
    assert_ne!(copied.info().unwrap().device, home.open().unwrap().info().unwrap().device);
}

#[test]
fn a_second_opening_is_the_same_store() {
    let (home, first) = Home::with_diary();
    let second = home.open().unwrap();
    first.check_in(at(FIRST, 12), rated("sad", 3)).unwrap();
    assert_eq!(all(&second), all(&first));
    let by_detour = Place::new(home.path().join("diary").join("..").join("diary"));
    let third = Diary::open(&by_detour, home.around()).unwrap();
    first.lock();
    assert_eq!(second.info().err(), Some(Error::Locked));
    assert_eq!(third.check_in(at(FIRST, 13), rated("sad", 3)).err(), Some(Error::Locked));
    assert_eq!(home.open().unwrap().info().unwrap().check_ins, 1, "opened anew, with the key");
    assert_eq!(first.info().err(), Some(Error::Locked), "who was locked out stays so");
}

#[test]
fn an_open_diary_is_not_handed_to_another_key() {
    let ((home, _open), other) = (Home::with_diary(), home_of_a_closed_diary());
    assert_eq!(Diary::open(&home.place(), other.around()).err(), Some(Error::WrongKey));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for (path, bytes) in files(from) {
        fs::write(to.join(path.file_name().unwrap()), bytes).unwrap();
    }
}

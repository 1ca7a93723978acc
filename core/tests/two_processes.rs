//! One diary open in two processes, such as an app and a terminal: neither loses what the other wrote.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::path::Path;
use std::process::Command;

use keeping::{FIRST, Home, at, card, day, noted};
use somacard_core::card::Versions;

const HOME: &str = "SOMACARD_HOME";

/// Another process opens the diary, writes a note and closes it.
fn elsewhere(home: &Home) {
    let mut process = Command::new(std::env::current_exe().unwrap());
    let done = process.args(["--exact", "the_other_process", "--ignored"]).env(HOME, home.path()).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
}

#[test]
#[ignore = "the tests below run it"]
fn the_other_process() {
    let Some(home) = std::env::var_os(HOME) else { return };
    let place = somacard_core::store::Place::new(Path::new(&home).join("diary"));
    let around = keeping::around(&Path::new(&home).join("diary.key"), &place);
    let diary = somacard_core::Diary::open(&place, around).unwrap();
    diary.check_in(at(FIRST, 12), noted("there")).unwrap();
}

#[test]
fn what_another_process_wrote_and_closed_is_seen_and_kept() {
    let (home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 11), noted("here, before")).unwrap();
    elsewhere(&home);
    assert_eq!(card(&diary, FIRST).sources.len(), 2);
    diary.check_in(at(FIRST, 13), noted("here, after")).unwrap();
    assert!(diary.check().unwrap().sound());
    elsewhere(&home);
    diary.check_in(at(FIRST, 14), noted("here, last")).unwrap();
    drop(diary);
    let found = home.open().unwrap().check_ins(day(FIRST), day(FIRST)).unwrap();
    let notes: Vec<_> = found.into_iter().map(|entry| entry.note).collect();
    let texts = ["here, before", "there", "there", "here, after", "here, last"];
    assert_eq!(notes, texts.map(|text| Versions(vec![text.into()])));
}

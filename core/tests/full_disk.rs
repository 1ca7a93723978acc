//! On a full disk a diary opens for reading and says why; what does not fit is refused, leaves no trace, and can be
//! written once there is room.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

mod apart;
mod keeping;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use apart::{CASE, home, is_root, only_reads, open, publish, run};
use keeping::{FIRST, all, around, at, noted};
use somacard_core::safety::Step;
use somacard_core::store::Place;
use somacard_core::{Diary, Error, PlanLineEdit, SafetyCard};

/// Runs a case beside a disk of 2 MB that no other process sees.
fn run_with_a_small_disk(case: &str) {
    let (home, program) = home();
    let script = "mkdir disk && mount -t tmpfs -o size=2m none disk && exec \"$0\" \"$@\"";
    let mut process = Command::new("unshare");
    process.args(if is_root() { &["--mount"][..] } else { &["--map-root-user", "--mount"] });
    process.args(["sh", "-c", script]).arg(program);
    run(process, case, home.path());
}

#[test]
fn a_full_disk_opens_for_reading() {
    run_with_a_small_disk("a full disk");
}

#[test]
fn a_disk_that_fills_up_refuses_what_does_not_fit_and_takes_it_later() {
    run_with_a_small_disk("a disk that fills up");
}

#[test]
fn a_full_disk_shows_what_a_killed_process_left_in_the_log() {
    run_with_a_small_disk("a full disk after a kill");
}

#[test]
#[ignore = "the tests above run it"]
fn the_case() {
    let Ok(case) = std::env::var(CASE) else { return };
    let disk = Path::new("disk");
    match case.as_str() {
        "a full disk" => {
            plan(&open(&moved(disk)));
            publish(disk);
            fill(disk);
            let elsewhere = tempfile::tempdir_in(".").unwrap();
            only_reads(disk, &Error::DiskFull, elsewhere.path());
            let place = Place::new(disk.join("diary"));
            let card = SafetyCard::open(&place, &around(&disk.join("diary.key"), &place));
            let plan = card.screen(at(FIRST, 23), false).plan.unwrap();
            assert_eq!(plan.lines[0].words.0, ["ring Lena"], "the plan is there, whatever the disk");
        }
        "a disk that fills up" => fills_up(disk, &open(&moved(disk))),
        "a full disk after a kill" => {
            drop(open(&moved(disk)));
            after_a_kill(disk);
        }
        _ => {
            let diary = open(disk);
            diary.check_in(at(FIRST, 23), noted("the last one")).unwrap();
            std::process::abort();
        }
    }
}

/// A plan that may be shown while the diary is locked.
fn plan(diary: &Diary) {
    let line = PlanLineEdit { words: Some("ring Lena".into()), ..PlanLineEdit::default() };
    diary.add_plan_line(at(FIRST, 22), Step::People, line).unwrap();
    diary.set_plan_while_locked(at(FIRST, 22), true).unwrap();
}

/// The diary of this folder on another disk.
fn moved(disk: &Path) -> PathBuf {
    fs::create_dir(disk.join("diary")).unwrap();
    for file in ["diary.key", "diary/diary.db", "diary/sidecar.db"] {
        fs::copy(file, disk.join(file)).unwrap();
    }
    disk.to_owned()
}

fn fill(disk: &Path) {
    let mut ballast = fs::File::create(disk.join("ballast")).unwrap();
    while ballast.write_all(&[7; 512]).is_ok() {}
}

/// Writes until the disk is full: what was refused left no trace, and it can be written once there is room.
fn fills_up(disk: &Path, diary: &Diary) {
    fill(disk);
    let long = noted(&"a long evening ".repeat(1300));
    let mut before = all(diary);
    let refused = loop {
        match diary.check_in(at(FIRST, 23), long.clone()) {
            Ok(_) => before = all(diary),
            Err(refused) => break refused,
        }
    };
    assert_eq!((refused, all(diary) == before), (Error::DiskFull, true));
    assert!(diary.check().unwrap().sound());
    fs::remove_file(disk.join("ballast")).unwrap();
    diary.check_in(at(FIRST, 23), long).unwrap();
    assert_ne!(all(diary), before);
}

/// The last entry is still in the log that a killed process left.
fn after_a_kill(disk: &Path) {
    let mut process = Command::new(std::env::current_exe().unwrap());
    process.args(["--exact", "the_case", "--ignored"]).env(CASE, "a kill").output().unwrap();
    assert!(disk.join("diary/diary.db-wal").metadata().unwrap().len() > 0);
    fill(disk);
    assert_eq!(open(disk).info().unwrap().check_ins, 4);
}

//! The sidecar opens with the always key alone, before the diary is unlocked; it keeps what was done meanwhile until the
//! diary has it.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::fs;

use keeping::{FIRST, Home, OwnerAway, at, live_a_little};
use somacard_core::store::{Act, Sidecar, SidecarKind, SidecarReminder, Taken};
use somacard_core::{Diary, Error};

fn home() -> Home {
    let (home, diary) = Home::with_diary();
    live_a_little(&diary);
    home
}

fn open(home: &Home) -> Sidecar {
    Diary::sidecar(&home.place(), &home.around()).unwrap()
}

fn reminder(id: &str, at: i64) -> SidecarReminder {
    SidecarReminder { id: id.into(), at, text: format!("the text of {id}"), kind: SidecarKind::Reminder }
}

fn taken(reminder: &str, act: Act, hour: u32) -> Taken {
    Taken { reminder: reminder.into(), act, at: at(FIRST, hour) }
}

/// Drains into a list.
fn drained(sidecar: &mut Sidecar) -> Vec<Taken> {
    let mut kept = Vec::new();
    let keep = |taken: &[Taken]| {
        kept.extend_from_slice(taken);
        Ok(())
    };
    sidecar.drain(keep).unwrap();
    kept
}

#[test]
fn the_always_key_alone_shows_reminders_and_the_plan() {
    let home = home();
    open(&home).publish_reminders(&[reminder("b", 2), reminder("c", 1), reminder("a", 2)]).unwrap();
    open(&home).publish_document("safety-plan", Some(b"ring my sister")).unwrap();
    let (vault, place) = (home.around().vault, home.place());
    let sidecar = Sidecar::open(&place, &OwnerAway(vault)).unwrap();
    assert_eq!(sidecar.reminders().unwrap(), [reminder("c", 1), reminder("a", 2), reminder("b", 2)]);
    assert_eq!(sidecar.document("safety-plan").unwrap().as_deref(), Some(b"ring my sister".as_slice()));
    assert_eq!(sidecar.document("helplines").unwrap(), None);
}

#[test]
fn publishing_replaces_what_was_there() {
    let home = home();
    let mut sidecar = open(&home);
    sidecar.publish_reminders(&[reminder("a", 1), reminder("b", 2)]).unwrap();
    assert!(sidecar.publish_reminders(&[reminder("c", 3), reminder("c", 4)]).is_err(), "one id twice");
    assert_eq!(sidecar.reminders().unwrap(), [reminder("a", 1), reminder("b", 2)], "the former ones are kept");
    sidecar.publish_reminders(&[reminder("b", 5)]).unwrap();
    assert_eq!(sidecar.reminders().unwrap(), [reminder("b", 5)]);
    sidecar.publish_document("safety-plan", Some(b"one")).unwrap();
    sidecar.publish_document("safety-plan", Some(b"two")).unwrap();
    assert_eq!(sidecar.document("safety-plan").unwrap().as_deref(), Some(b"two".as_slice()));
    sidecar.publish_document("safety-plan", None).unwrap();
    assert_eq!(sidecar.document("safety-plan").unwrap(), None);
}

#[test]
fn what_was_done_while_locked_waits_until_the_diary_has_it() {
    let home = home();
    let acts = [taken("a", Act::Later, 9), taken("b", Act::Done, 8), taken("a", Act::Done, 10)];
    acts.iter().for_each(|taken| open(&home).take(taken).unwrap());
    let refused = open(&home).drain(|_| Err(Error::DiskFull));
    assert_eq!(refused, Err(Error::DiskFull));
    assert_eq!(drained(&mut open(&home)), acts, "nothing is forgotten, and the order is that of the acts");
    assert_eq!(drained(&mut open(&home)), []);
}

#[test]
fn a_sidecar_that_is_not_this_one_s_is_refused_and_left_alone() {
    let (home, other) = (home(), home());
    let mine = fs::read(home.place().sidecar()).unwrap();
    let refused = |bytes: &[u8]| {
        fs::write(home.place().sidecar(), bytes).unwrap();
        let refused = Diary::sidecar(&home.place(), &home.around()).err();
        assert!(fs::read(home.place().sidecar()).unwrap() == bytes);
        refused.unwrap()
    };
    assert_eq!(refused(&fs::read(other.place().sidecar()).unwrap()), Error::WrongKey);
    assert_eq!(refused(b"SQLite format 3\0".repeat(256).as_slice()), Error::NoCipher);
    for length in [0, 100, 4096, mine.len() - 4096, mine.len() - 1] {
        assert!(matches!(refused(&mine[..length]), Error::Damaged { .. }), "{length}");
    }
    let diary = home.open().unwrap();
    assert_eq!(diary.info().unwrap().check_ins, 3, "the diary does not need it");
    fs::remove_file(home.key_file()).unwrap();
    assert_eq!(Diary::sidecar(&home.place(), &home.around()).err(), Some(Error::KeyMissing));
}

#[test]
fn a_sidecar_of_a_newer_format_is_refused() {
    let home = home();
    let text = fs::read_to_string(home.key_file()).unwrap();
    let key = text.lines().find_map(|line| line.strip_prefix("always ")).unwrap();
    let file = rusqlite::Connection::open(home.place().sidecar()).unwrap();
    file.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    file.pragma_update(None, "user_version", 2).unwrap();
    drop(file);
    let refused = Diary::sidecar(&home.place(), &home.around()).err();
    assert_eq!(refused, Some(Error::NewerFormat { found: 2, known: 1 }));
}

#[test]
fn a_lost_sidecar_is_made_anew_when_the_diary_opens_and_a_damaged_one_when_asked() {
    let home = home();
    let file = home.place().sidecar();
    open(&home).publish_reminders(&[reminder("r", 1)]).unwrap();
    std::fs::remove_file(&file).unwrap();
    drop(home.open().unwrap());
    assert_eq!(open(&home).reminders().unwrap(), []);
    std::fs::write(&file, [7; 8192]).unwrap();
    assert!(Diary::sidecar(&home.place(), &home.around()).is_err());
    drop(Diary::renew_sidecar(&home.place(), &home.around()).unwrap());
    assert_eq!(open(&home).reminders().unwrap(), []);
}

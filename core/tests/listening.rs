//! Who listens hears of every change after it is durable, may call the diary, and can't break or block a write.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::sync::{Arc, Mutex};

use keeping::{Home, at, item};
use somacard_core::card::Answer;
use somacard_core::{Area, ChangeListener, CheckInDraft, Diary, Error, ListenerError};

/// Keeps what it was told, and what the diary held then.
#[derive(Default)]
struct Notes {
    told: Mutex<Vec<(Vec<Area>, u64)>>,
    diary: Mutex<Option<Diary>>,
    check_ins: Mutex<Vec<u64>>,
    fails: bool,
}

impl ChangeListener for Notes {
    fn changed(&self, areas: Vec<Area>, revision: u64) -> Result<(), ListenerError> {
        self.told.lock().unwrap().push((areas, revision));
        if let Some(diary) = self.diary.lock().unwrap().as_ref() {
            self.check_ins.lock().unwrap().push(diary.info().unwrap().check_ins);
        }
        if self.fails { Err(ListenerError::Failed) } else { Ok(()) }
    }
}

fn sad(number: i32) -> CheckInDraft {
    CheckInDraft { answers: vec![(item("sad"), Answer::Number(number))], ..CheckInDraft::default() }
}

#[test]
fn a_listener_is_told_after_the_commit_and_may_read() {
    let (_home, diary) = Home::with_diary();
    let notes = Arc::new(Notes { diary: Mutex::new(Some(diary.clone())), ..Notes::default() });
    let listening = diary.listen(notes.clone());
    let before = diary.revision();
    diary.check_in(at("2026-03-01", 20), sad(3)).unwrap();
    let told = notes.told.lock().unwrap().clone();
    assert_eq!(told[0].1, before + 1);
    assert!(told[0].0.contains(&Area::Card) && told[0].0.contains(&Area::Reminders), "{told:?}");
    assert!(!told[0].0.contains(&Area::Settings));
    assert_eq!(notes.check_ins.lock().unwrap()[0], 1);
    assert_eq!(diary.revision(), told.last().unwrap().1);
    listening.stop();
    diary.check_in(at("2026-03-01", 21), sad(4)).unwrap();
    assert_eq!(notes.told.lock().unwrap().len(), told.len());
    *notes.diary.lock().unwrap() = None;
}

#[test]
fn what_was_refused_is_told_to_nobody() {
    let (_home, diary) = Home::with_diary();
    let notes = Arc::new(Notes::default());
    let _listening = diary.listen(notes.clone());
    let refused = diary.check_in(at("2026-03-01", 20), sad(6));
    assert!(matches!(refused, Err(Error::Invalid { .. })));
    assert!(notes.told.lock().unwrap().is_empty());
}

#[test]
fn a_listener_that_fails_or_locks_takes_nothing_from_the_write() {
    struct Locks(Diary);
    impl ChangeListener for Locks {
        fn changed(&self, _: Vec<Area>, _: u64) -> Result<(), ListenerError> {
            self.0.lock();
            Ok(())
        }
    }
    let (home, diary) = Home::with_diary();
    let failing = diary.listen(Arc::new(Notes { fails: true, ..Notes::default() }));
    diary.check_in(at("2026-03-01", 20), sad(3)).unwrap();
    drop(failing);
    let locking = diary.listen(Arc::new(Locks(diary.clone())));
    diary.check_in(at("2026-03-01", 21), sad(4)).unwrap();
    assert_eq!(diary.info(), Err(Error::Locked));
    drop((locking, diary));
    assert_eq!(home.open().unwrap().info().unwrap().check_ins, 2);
}

#[test]
fn two_that_open_at_once_have_one_diary() {
    let (home, diary) = Home::with_diary();
    drop(diary);
    for _ in 0..20 {
        let both: Vec<Diary> = std::thread::scope(|scope| {
            let opening: Vec<_> = (0..2).map(|_| scope.spawn(|| home.open().unwrap())).collect();
            opening.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        both[0].lock();
        assert_eq!(both[1].info(), Err(Error::Locked));
    }
}

#[test]
fn changes_from_elsewhere_are_told_as_what_they_are() {
    let ((_one, from), (_other, to)) = (Home::with_diary(), Home::with_diary());
    from.set_day_start(at("2026-03-01", 20), 5).unwrap();
    let notes = Arc::new(Notes::default());
    let _listening = to.listen(notes.clone());
    to.absorb(&from.changes().unwrap()).unwrap();
    let told = notes.told.lock().unwrap().clone();
    assert!(told[0].0.contains(&Area::Settings), "{told:?}");
    to.absorb(&from.changes().unwrap()).unwrap();
    assert_eq!(notes.told.lock().unwrap().len(), told.len(), "what was known is no news");
}

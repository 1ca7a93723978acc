//! One evening, start to end, through the public door.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::sync::Arc;

use somacard_core::card::{Answer, From, ItemId};
use somacard_core::store::{KeyFile, Place};
use somacard_core::time::Moment;
use somacard_core::{AnswerDay, CheckInDraft, Diary, Surroundings, SystemEntropy};

fn at(hour: u32) -> Moment {
    let text = format!("2026-03-02T{hour:02}:00:00+01:00");
    Moment::of(chrono::DateTime::parse_from_rfc3339(&text).unwrap()).unwrap()
}

fn around(folder: &Path) -> (Place, Surroundings) {
    let place = Place::new(folder.join("diary"));
    let vault = KeyFile::new(folder.join("diary.key"), place.folder());
    (place, Surroundings { vault: Arc::new(vault), entropy: Arc::new(SystemEntropy) })
}

fn sad(value: i32) -> CheckInDraft {
    CheckInDraft { answers: vec![(ItemId::new("sad").unwrap(), Answer::Number(value))], ..CheckInDraft::default() }
}

#[test]
fn a_later_higher_check_in_raises_the_card_again() {
    let folder = tempfile::tempdir().unwrap();
    let (place, around) = around(folder.path());
    let diary = Diary::create(&place, around.clone(), at(8)).unwrap();
    diary.check_in(at(12), sad(4)).unwrap();
    let typed =
        AnswerDay { answers: vec![(ItemId::new("sad").unwrap(), Some(Answer::Number(2)))], ..AnswerDay::default() };
    diary.answer_day(at(18), typed).unwrap();
    let day = diary.today(at(18)).unwrap();
    let value = |diary: &Diary| diary.days(day, day).unwrap().days[0].items[&ItemId::new("sad").unwrap()].clone();
    assert_eq!((value(&diary).value, value(&diary).from), (Answer::Number(2), From::Card));
    diary.check_in(at(22), sad(5)).unwrap();
    assert_eq!((value(&diary).value, value(&diary).from), (Answer::Number(5), From::CheckIn));
    assert_eq!(value(&diary).typed, Some(Answer::Number(2)));
    assert!(diary.check().unwrap().sound());
    drop(diary);
    let diary = Diary::open(&place, around.clone()).unwrap();
    assert_eq!(value(&diary).value, Answer::Number(5));
    diary.undo(at(23)).unwrap();
    assert_eq!(value(&diary).value, Answer::Number(2));
    let words = diary.new_recovery_words().unwrap();
    let file = folder.path().join("b.backup");
    diary.backup(at(23), &file).unwrap();
    let (_, report) = Diary::check_backup(&file, &words, folder.path()).unwrap();
    assert!(report.sound(), "{report:?}");
}

//! What crosses to Kotlin and Swift when something is refused: few kinds, each with what to do, and none that prints what was
//! given.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod keeping;

use std::sync::Arc;

use keeping::{Home, NOTE, at};
use somacard_core::phone::card::{Answer, NewAnswer, NewCheckIn};
use somacard_core::phone::{Diary, SomacardError, WhyNotOpened, refusal_words};
use somacard_core::text::Language;
use somacard_core::{Area, ChangeListener, ListenerError};

fn sad(number: i32) -> NewCheckIn {
    let answer = NewAnswer { item: "sad".into(), answer: Some(Answer::Number { value: number }) };
    NewCheckIn { answers: vec![answer], ..NewCheckIn::default() }
}

#[test]
fn no_error_prints_what_was_given() {
    let (_home, diary) = Home::with_phone(Language::English);
    let item = NewAnswer { item: NOTE.replace(' ', "-"), answer: Some(Answer::Number { value: 1 }) };
    let unknown = NewCheckIn { answers: vec![item], ..NewCheckIn::default() };
    let long = NewCheckIn { note: Some(NOTE.repeat(1000)), ..NewCheckIn::default() };
    for refused in [unknown, long, sad(987_654)] {
        let error = diary.save_check_in(at(keeping::FIRST, 20), refused).unwrap_err();
        let printed = format!("{error} {error:?}");
        assert!(!printed.contains("kingfisher") && !printed.contains("987"), "{printed}");
    }
}

#[test]
fn what_was_given_goes_back_to_the_screen_it_came_from() {
    let (_home, diary) = Home::with_phone(Language::English);
    match diary.save_check_in(at(keeping::FIRST, 20), sad(9)).unwrap_err() {
        SomacardError::Invalid { field, given, allowed } => {
            assert_eq!(
                (field.as_str(), given.to_caller(), allowed.as_str()),
                ("sad", "9", "a whole number from 0 to 5")
            );
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_newer_diary_says_that_the_app_has_to_be_updated() {
    let error = SomacardError::from(somacard_core::Error::NewerFormat { found: 9, known: 4 });
    let SomacardError::CannotOpen { why: WhyNotOpened::NewerFormat, advice } = error else { panic!("{error:?}") };
    assert_eq!(advice, "this was written by a newer version (format 9; this version knows 4)");
}

#[test]
fn what_was_saved_before_a_lock_says_so_and_is_there_once() {
    struct Locks(Arc<Diary>);
    impl ChangeListener for Locks {
        fn changed(&self, _: Vec<Area>, _: u64) -> Result<(), ListenerError> {
            self.0.lock().map_err(|_| ListenerError::Failed)
        }
    }
    let (home, diary) = Home::with_phone(Language::English);
    let listening = diary.listen(Arc::new(Locks(diary.clone()))).unwrap();
    let SomacardError::SavedThenLocked { id } = diary.save_check_in(at(keeping::FIRST, 20), sad(3)).unwrap_err() else {
        panic!("it was saved")
    };
    drop((listening, diary));
    let day = keeping::day(keeping::FIRST);
    let found = home.open().unwrap().check_ins(day, day).unwrap();
    assert_eq!(found.into_iter().map(|entry| entry.id).collect::<Vec<_>>(), [id]);
}

#[test]
fn a_refusal_is_said_in_the_person_s_words_with_its_numbers_and_days() {
    let said = |language, field: &str, allowed: &str| {
        let words = refusal_words(language, field.into(), allowed.into()).unwrap();
        (words.here, words.alone)
    };
    let pair = |here: &str, alone: &str| (here.to_owned(), alone.to_owned());
    assert_eq!(
        said(Language::English, "minutes", "1 to 1440"),
        pair("Possible here: 1 to 1440.", "This could not be saved. Length: possible is 1 to 1440.")
    );
    assert_eq!(
        said(Language::Spanish, "until", "a day from 2026-03-01 on"),
        pair(
            "Aquí es posible: un día a partir del dom 1 mar 2026.",
            "No se pudo guardar. Hasta: es posible un día a partir del dom 1 mar 2026."
        )
    );
    let (here, alone) = said(Language::Spanish, "zz", "something that nobody translated");
    assert_eq!((here.as_str(), alone.as_str()), ("Así no se pudo guardar.", "Así no se pudo guardar."));
    let (_, line) = said(Language::English, "line 7: DTSTART", "a local date and time");
    assert_eq!(line, "This could not be saved as it is. Line 7 of the file needs another look.");
}

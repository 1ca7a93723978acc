//! What the check-in's form takes up again, beside what the story of `tests/scenario` tells of the card.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{Home, at, day, item};
use somacard_core::card::Answer;
use somacard_core::phone::settings::Discreet;
use somacard_core::{ChainDraft, CheckInDraft, Diary};

fn tagged(diary: &Diary, day: &str, tags: &[&str]) {
    let triggers = tags.iter().map(|tag| (*tag).to_owned()).collect();
    diary.check_in(at(day, 20), CheckInDraft { triggers, ..CheckInDraft::default() }).unwrap();
}

#[test]
fn tags_of_the_last_four_weeks_are_offered_the_most_used_first_and_none_on_a_shared_screen() {
    let (home, core) = Home::with_diary();
    tagged(&core, "2026-03-01", &["long ago"]);
    tagged(&core, "2026-03-29", &["work", "family call"]);
    tagged(&core, "2026-03-30", &["work"]);
    let phone = home.phone();
    let now = at("2026-03-31", 20);
    assert_eq!(phone.check_in_form(now, None, None).unwrap().triggers, ["work", "family call"]);
    phone.set_discreet(now, Discreet { discreet: true, hidden: false }).unwrap();
    assert!(phone.check_in_form(now, None, None).unwrap().triggers.is_empty());
}

#[test]
fn of_what_happened_a_chain_is_offered_until_there_is_one_of_that_day() {
    let (home, core) = Home::with_diary();
    let act = |day: &str| {
        let answers = vec![(item("self-harm"), Answer::Number(1)), (item("suicide-attempt"), Answer::YesNo(false))];
        core.check_in(at(day, 10), CheckInDraft { answers, ..CheckInDraft::default() }).unwrap();
    };
    act("2026-03-30");
    act("2026-03-31");
    let phone = home.phone();
    let now = at("2026-03-31", 20);
    let offered = |date: &str| {
        let shown = phone.day(now, day(date).into()).unwrap();
        shown.happened.into_iter().map(|one| (one.id, one.label)).collect::<Vec<_>>()
    };
    assert_eq!(offered("2026-03-31"), [("self-harm".to_owned(), "Self-harm".to_owned())], "a no has no chain");
    let chain =
        ChainDraft { day: Some(day("2026-03-31")), behaviour: Some(item("self-harm")), ..ChainDraft::default() };
    core.add_chain(now, chain).unwrap();
    assert_eq!((offered("2026-03-31").len(), offered("2026-03-30").len(), offered("2026-03-29").len()), (0, 1, 0));
}

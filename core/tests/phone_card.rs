//! What the check-in's form takes up again, beside what the story of `tests/scenario` tells of the card.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{Home, at};
use somacard_core::phone::settings::Discreet;
use somacard_core::{CheckInDraft, Diary};

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

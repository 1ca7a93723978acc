//! The peak of the day: a number on the card replaces what it saw, nothing else; no order of arrival changes the result,
//! and no high value vanishes.
#![allow(clippy::unwrap_used)]

mod chance;
mod keeping;

use std::collections::BTreeSet;

use keeping::{FIRST, Home, at, card, item, rated, typed};
use proptest::prelude::*;
use somacard_core::card::{Answer, DayValue, From};
use somacard_core::time::Moment;
use somacard_core::{Diary, store::Change};

fn sad(diary: &Diary) -> Option<DayValue> {
    card(diary, FIRST).items.get(&item("sad")).cloned()
}

fn value(diary: &Diary) -> Option<i32> {
    sad(diary).and_then(|value| value.value.number())
}

/// A second device, from a backup.
fn second(home: &Home, diary: &Diary) -> (Home, Diary) {
    let words = diary.new_recovery_words().unwrap();
    let file = home.path().join("backup");
    diary.backup(at(FIRST, 9), &file).unwrap();
    let other = Home::empty();
    let restored = Diary::restore(&file, &words, &other.place(), other.around()).unwrap();
    (other, restored)
}

#[derive(Debug, Clone, Copy)]
enum Event {
    CheckIn(usize, i32),
    Card(usize, i32),
    /// One device hears all that the other knows.
    Hears(usize),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        3 => (0..2_usize, 0..=5).prop_map(|(copy, value)| Event::CheckIn(copy, value)),
        2 => (0..2_usize, 0..=5).prop_map(|(copy, value)| Event::Card(copy, value)),
        1 => (0..2_usize).prop_map(Event::Hears),
    ];
    prop::collection::vec(event, 1..14)
}

/// What the rule says, told again without stamps: values by number, and which of them each card number knew of.
#[derive(Default)]
struct Told {
    values: Vec<(bool, i32)>,
    replaced: BTreeSet<usize>,
    known: [BTreeSet<usize>; 2],
}

impl Told {
    fn event(&mut self, event: Event) {
        match event {
            Event::Hears(copy) => self.known[copy] = self.known[0].union(&self.known[1]).copied().collect(),
            Event::CheckIn(copy, value) => self.say(copy, false, value),
            Event::Card(copy, value) => {
                self.replaced.extend(&self.known[copy]);
                self.say(copy, true, value);
            }
        }
    }

    fn say(&mut self, copy: usize, on_card: bool, value: i32) {
        self.known[copy].insert(self.values.len());
        self.values.push((on_card, value));
    }

    fn highest(&self) -> Option<i32> {
        let standing = self.values.iter().enumerate().filter(|(n, _)| !self.replaced.contains(n));
        standing.map(|(_, (_, value))| *value).max()
    }
}

#[test]
fn the_highest_of_what_no_card_number_saw_whatever_the_order_of_arrival() {
    let cases = (events(), prop::collection::vec(any::<prop::sample::Index>(), 40), 1..7_usize);
    chance::holds(20, cases, |(events, shuffle, batch)| {
        let (home, first) = Home::with_diary();
        let (_other, second) = second(&home, &first);
        let copies = [first, second];
        let mut told = Told::default();
        for (n, event) in events.into_iter().enumerate() {
            let now = Moment::new(at(FIRST, 10).instant + n as i64 * 60_000, 60).unwrap();
            told.event(event);
            match event {
                Event::CheckIn(copy, value) => drop(copies[copy].check_in(now, rated("sad", value)).unwrap()),
                Event::Card(copy, value) => copies[copy].answer_day(now, typed("sad", value)).map(drop).unwrap(),
                Event::Hears(copy) => drop(copies[copy].absorb(&copies[1 - copy].changes().unwrap()).unwrap()),
            }
        }
        let mut changes: Vec<Change> =
            [&copies[0], &copies[1]].iter().flat_map(|copy| copy.changes().unwrap()).collect();
        for (n, index) in shuffle.iter().enumerate().take(changes.len()) {
            let to = index.index(changes.len());
            changes.swap(n, to);
        }
        let (_third, third) = Home::with_diary();
        let absorb = |diary: &Diary, changes: &[Change]| diary.absorb(changes).unwrap();
        changes.chunks(batch).for_each(|batch| assert!(absorb(&third, batch) <= batch.len() as u64));
        copies.iter().for_each(|copy| assert!(absorb(copy, &changes) <= changes.len() as u64));
        for diary in copies.iter().chain([&third]) {
            prop_assert_eq!(value(diary), told.highest());
            prop_assert_eq!(sad(diary), sad(&third));
        }
        // Every value that was ever said stays in history.
        let said = third.changes().unwrap();
        let said = said.iter().filter(|change| change.fields.keys().any(|field| field.starts_with("peak"))).count();
        prop_assert_eq!(said, told.values.len());
        Ok(())
    });
}

#[test]
fn two_on_the_card_at_six_and_five_in_a_check_in_at_ten_is_five() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 12), rated("sad", 4)).unwrap();
    diary.answer_day(at(FIRST, 18), typed("sad", 2)).unwrap();
    assert_eq!(sad(&diary).map(|v| (v.value, v.from)), Some((Answer::Number(2), From::Card)));
    diary.check_in(at(FIRST, 22), rated("sad", 5)).unwrap();
    let shown = sad(&diary).unwrap();
    assert_eq!((shown.value, shown.from, shown.typed), (Answer::Number(5), From::CheckIn, Some(Answer::Number(2))));
    assert_eq!(shown.checked_in, Some(Answer::Number(5)), "the card shows both");
}

#[test]
fn card_numbers_typed_on_two_phones_at_once_give_the_higher() {
    let (home, first) = Home::with_diary();
    let (_other, second) = second(&home, &first);
    first.answer_day(at(FIRST, 20), typed("sad", 4)).unwrap();
    second.answer_day(at(FIRST, 21), typed("sad", 1)).unwrap();
    first.absorb(&second.changes().unwrap()).unwrap();
    second.absorb(&first.changes().unwrap()).unwrap();
    assert_eq!((value(&first), value(&second)), (Some(4), Some(4)));
    first.answer_day(at(FIRST, 22), typed("sad", 2)).unwrap();
    assert_eq!(value(&first), Some(2), "one that saw both replaces both");
}

#[test]
fn a_deleted_check_in_counts_no_more_and_comes_back_with_undo() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 12), rated("sad", 2)).unwrap();
    let high = diary.check_in(at(FIRST, 13), rated("sad", 5)).unwrap().id;
    diary.delete_check_in(at(FIRST, 14), &high).unwrap();
    assert_eq!(value(&diary), Some(2));
    diary.undo(at(FIRST, 15)).unwrap();
    assert_eq!(value(&diary), Some(5));
}

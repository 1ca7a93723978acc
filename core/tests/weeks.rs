//! Weeks of a card: days away, missing days, shares, four weeks side by side.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, card, day, noted, rated, typed};
use somacard_core::card::{Shares, Versions, WeekCard};
use somacard_core::time::Source;
use somacard_core::{AnswerDay, CheckInDraft, Diary, Error, MissingDraft};

const TUESDAY: &str = "2026-03-03";
const WEDNESDAY: &str = "2026-03-04";
const THURSDAY: &str = "2026-03-05";

fn on(text: &str) -> AnswerDay {
    AnswerDay { day: Some(day(text)), ..AnswerDay::default() }
}

fn away(text: &str, away: bool) -> AnswerDay {
    AnswerDay { away: Some(away), ..on(text) }
}

fn shares(diary: &Diary, today: &str) -> Shares {
    diary.week(at(today, 22), day(FIRST)).unwrap().1.shares
}

#[test]
fn days_away_are_not_unfilled_and_one_with_an_entry_counts_all_the_same() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 10), rated("sad", 1)).unwrap();
    diary.answer_day(at(TUESDAY, 10), away(TUESDAY, true)).unwrap();
    let counted = |shares: Shares| (shares.days, shares.filled, shares.away);
    assert_eq!(counted(shares(&diary, WEDNESDAY)), (2, 1, 1));
    assert!(card(&diary, TUESDAY).away && !card(&diary, TUESDAY).filled);
    diary.check_in(at(TUESDAY, 20), noted("wrote from the train")).unwrap();
    assert_eq!(counted(shares(&diary, WEDNESDAY)), (3, 2, 0));
    diary.answer_day(at(WEDNESDAY, 10), away(WEDNESDAY, true)).unwrap();
    diary.answer_day(at(WEDNESDAY, 11), away(WEDNESDAY, false)).unwrap();
    assert_eq!(counted(shares(&diary, WEDNESDAY)), (3, 2, 0));
}

#[test]
fn missing_links_are_for_days_neither_filled_nor_away_and_stay_when_the_day_is_filled_later() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 10), rated("sad", 1)).unwrap();
    diary.answer_day(at(TUESDAY, 10), away(TUESDAY, true)).unwrap();
    let asked = MissingDraft { knew: Some(true), willing: Some(false), ..MissingDraft::default() };
    let asked = MissingDraft { in_the_way: Some("a long shift".into()), ..asked };
    let answer = |text: &str| diary.answer_day(at(THURSDAY, 10), AnswerDay { missing: asked.clone(), ..on(text) });
    for text in [FIRST, TUESDAY] {
        assert!(matches!(answer(text), Err(Error::Invalid { field, .. }) if field == "missing"), "{text}");
    }
    answer(WEDNESDAY).unwrap();
    let missing = card(&diary, WEDNESDAY).missing.unwrap();
    assert_eq!((missing.knew, missing.willing, missing.thought_of_it), (Some(true), Some(false), None));
    assert_eq!(missing.in_the_way, Versions(vec!["a long shift".into()]));
    assert!(!card(&diary, WEDNESDAY).filled, "to say why is not to fill in");
    let late = CheckInDraft { for_day: Some(day(WEDNESDAY)), ..rated("sad", 2) };
    diary.check_in(at(THURSDAY, 11), late).unwrap();
    assert!(card(&diary, WEDNESDAY).filled && card(&diary, WEDNESDAY).missing.is_some());
}

#[test]
fn shares_tell_entries_of_the_day_from_late_ones_and_those_of_a_session() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 10), rated("sad", 1)).unwrap();
    diary.check_in(at(TUESDAY, 10), CheckInDraft { for_day: Some(day(FIRST)), ..rated("sad", 2) }).unwrap();
    diary.answer_day(at(WEDNESDAY, 10), AnswerDay { in_session: true, ..typed("joy", 2) }).unwrap();
    diary.answer_day(at(THURSDAY, 10), AnswerDay { day: Some(day(TUESDAY)), ..typed("joy", 2) }).unwrap();
    assert_eq!(card(&diary, FIRST).sources, [Source::Live, Source::Late]);
    assert_eq!([FIRST, TUESDAY, WEDNESDAY].map(|text| card(&diary, text).late), [false, true, false]);
    let expected = Shares { days: 4, filled: 3, live: 1, late: 2, in_session: 1, ..Shares::default() };
    assert_eq!(shares(&diary, THURSDAY), expected);
    assert_eq!(shares(&diary, "2026-04-01").days, 7, "a week that is over has seven days");
}

#[test]
fn four_weeks_stand_side_by_side_oldest_first_and_begin_on_the_chosen_weekday() {
    let (_home, diary) = Home::with_diary();
    let (shown, now) = ("2026-03-26", at("2026-03-26", 12));
    let firsts = |weeks: &[WeekCard]| weeks.iter().map(|week| week.first_day.to_string()).collect::<Vec<_>>();
    let (items, weeks) = diary.four_weeks(now, day(shown)).unwrap();
    assert_eq!(firsts(&weeks), [FIRST, "2026-03-09", "2026-03-16", "2026-03-23"]);
    assert!(weeks.iter().all(|week| week.days.len() == 7) && items == diary.template().unwrap());
    assert_eq!(weeks.last(), Some(&diary.week(now, day(shown)).unwrap().1));
    diary.set_week_start(now, 7).unwrap();
    let weeks = diary.four_weeks(now, day(shown)).unwrap().1;
    assert_eq!(firsts(&weeks), ["2026-03-01", "2026-03-08", "2026-03-15", "2026-03-22"]);
}

//! What a card shows of a day: skills on two axes, missing answers, and a template that changes from a day on.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, card, day, item, rated, skill, typed, used};
use somacard_core::card::{Answer, Effort, From, ItemKind, Scale, SkillUse};
use somacard_core::{AnswerDay, ChainDraft, Diary, ItemDraft, ItemEdit};

const TUESDAY: &str = "2026-03-03";
const WEDNESDAY: &str = "2026-03-04";

fn on(text: &str) -> AnswerDay {
    AnswerDay { day: Some(day(text)), ..AnswerDay::default() }
}

fn number(diary: &Diary, text: &str, id: &str) -> Option<i32> {
    card(diary, text).items.get(&item(id)).and_then(|value| value.value.number())
}

#[test]
fn a_skill_use_says_how_hard_it_was_and_only_where_used_whether_it_helped() {
    let (_home, diary) = Home::with_diary();
    let pack = ["stop", "tipp", "give", "fast", "please", "observe", "describe", "improve"];
    for (number, id) in (0..).zip(pack) {
        diary.check_in(at(FIRST, 10), used(id, number)).unwrap();
    }
    let shown = card(&diary, FIRST);
    let of = |id: &str| shown.skills.iter().find(|used| used.skill == skill(id)).unwrap().clone();
    assert_eq!(pack.map(|id| of(id).number()), [0, 1, 2, 3, 4, 5, 6, 7]);
    let helped = [None, None, None, None, Some(false), Some(true), Some(false), Some(true)];
    assert_eq!(pack.map(|id| of(id).helped), helped);
    assert_eq!((of("please").effort, of("improve").effort), (Effort::Tried, Effort::WithoutTrying));
    assert_eq!(shown.ticks, ["describe", "improve", "observe", "please"].map(skill), "only what was used is ticked");
}

#[test]
fn the_day_s_own_answer_about_skills_is_what_was_typed_last_never_an_average() {
    let (_home, diary) = Home::with_diary();
    for number in [7, 1] {
        diary.check_in(at(FIRST, 10), used("stop", number)).unwrap();
    }
    let shown = card(&diary, FIRST);
    assert!(!shown.items.contains_key(&item("skills")), "uses alone answer nothing");
    assert_eq!(SkillUse::proposed_day_answer(&shown.skills), Some(7));
    for answer in [6, 2] {
        diary.answer_day(at(FIRST, 20), typed("skills", answer)).unwrap();
        assert_eq!(number(&diary, FIRST, "skills"), Some(answer));
    }
    diary.answer_day(at(FIRST, 21), AnswerDay { answers: vec![(item("skills"), None)], ..on(FIRST) }).unwrap();
    assert_eq!(number(&diary, FIRST, "skills"), None, "emptied");
}

#[test]
fn an_item_without_an_answer_is_missing_and_a_day_without_an_entry_is_not_filled() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 10), rated("sad", 0)).unwrap();
    let shown = card(&diary, FIRST);
    assert_eq!((shown.items.len(), number(&diary, FIRST, "sad")), (1, Some(0)));
    let next = card(&diary, TUESDAY);
    assert!(!next.filled && !next.late && next.items.is_empty() && next.sources.is_empty());
}

#[test]
fn a_card_whose_template_changed_shows_old_days_as_they_were_answered() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 10), rated("sad", 4)).unwrap();
    diary.answer_day(at(FIRST, 20), typed("shame", 2)).unwrap();
    let before = card(&diary, FIRST);
    let (label, active_to) = (Some("Heavy heart".into()), Some(Some(day(TUESDAY))));
    let edit = ItemEdit { label, sort: Some(1), active_to, ..ItemEdit::default() };
    diary.edit_item(at(TUESDAY, 8), &item("sad"), edit).unwrap();
    let range = Scale::range(0, 10, 1, Some("none".into()), Some("all there is".into())).unwrap();
    let (kind, replaces) = (ItemKind::Emotion, Some(item("shame")));
    let draft = ItemDraft { kind, scale: range, label: "Shame, finer".into(), target: None, replaces };
    let finer = diary.add_item(at(WEDNESDAY, 8), draft).unwrap();
    diary.check_in(at(WEDNESDAY, 12), rated(finer.as_str(), 9)).unwrap();
    assert_eq!(card(&diary, FIRST), before);
    assert_eq!(number(&diary, WEDNESDAY, finer.as_str()), Some(9));
    let template = diary.template().unwrap();
    let of = |id: &str| template.iter().find(|one| one.id == item(id)).unwrap();
    assert_eq!((of("sad").label.as_deref(), of("sad").sort), (Some("Heavy heart"), 1));
    let asked = |id: &str| [FIRST, TUESDAY, WEDNESDAY].map(|text| of(id).active_on(day(text)));
    assert_eq!(asked("sad"), [true, false, false]);
    assert_eq!(asked("shame"), [true, true, false]);
    assert_eq!(asked(finer.as_str()), [false, false, true]);
    assert_eq!((of("shame").sort, &of("shame").scale), (of(finer.as_str()).sort, &Scale::Peak), "in its place");
}

#[test]
fn a_number_emptied_on_the_card_lets_the_check_ins_count_again() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 10), rated("sad", 4)).unwrap();
    diary.answer_day(at(FIRST, 20), typed("sad", 1)).unwrap();
    assert_eq!(number(&diary, FIRST, "sad"), Some(1));
    diary.answer_day(at(FIRST, 21), AnswerDay { answers: vec![(item("sad"), None)], ..on(FIRST) }).unwrap();
    let value = card(&diary, FIRST).items[&item("sad")].clone();
    assert_eq!((value.value, value.from, value.typed), (Answer::Number(4), From::CheckIn, None));
}

#[test]
fn a_chain_can_be_moved_to_another_day_and_nothing_else() {
    let (_home, diary) = Home::with_diary();
    let repair = Some("tea together".to_owned());
    let id = diary.add_chain(at(TUESDAY, 9), ChainDraft { repair, ..ChainDraft::default() }).unwrap();
    diary.edit_chain(at(TUESDAY, 10), &id, ChainDraft { day: Some(day(FIRST)), ..ChainDraft::default() }).unwrap();
    let chain = diary.chains().unwrap().remove(0);
    assert_eq!((chain.time.for_day, chain.repair.current()), (day(FIRST), Some("tea together")));
}

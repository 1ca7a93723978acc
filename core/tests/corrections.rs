//! What a check-in says can be taken away again, one by one: a slip of the thumb must not stand for what was felt.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, card, day, item, rated, refuses, skill};
use somacard_core::card::{Answer, CheckIn, From, SkillUse};
use somacard_core::{CheckInDraft, Diary};

fn whole() -> CheckInDraft {
    CheckInDraft {
        answers: vec![
            (item("sad"), Answer::Number(3)),
            (item("urge-use"), Answer::Number(5)),
            (item("sleep"), Answer::Number(400)),
            (item("self-harm"), Answer::Number(1)),
        ],
        triggers: vec!["work".into(), "call".into()],
        skills: vec![
            SkillUse::from_number(skill("stop"), 5).unwrap(),
            SkillUse::from_number(skill("wise-mind"), 2).unwrap(),
        ],
        ..CheckInDraft::default()
    }
}

fn only(diary: &Diary) -> CheckIn {
    diary.check_ins(day(FIRST), day(FIRST)).unwrap().remove(0)
}

#[test]
fn an_answer_a_tag_and_a_skill_are_taken_away_and_the_rest_stays() {
    let (_home, diary) = Home::with_diary();
    let id = diary.check_in(at(FIRST, 10), whole()).unwrap().id;
    let slip = CheckInDraft {
        unanswer: vec![item("urge-use"), item("sleep"), item("anger")],
        untrigger: vec!["call".into()],
        unskill: vec![skill("wise-mind")],
        ..CheckInDraft::default()
    };
    diary.edit_check_in(at(FIRST, 11), &id, slip).unwrap();
    let left = only(&diary);
    let answered: Vec<_> = left.answers.iter().map(|(item, _)| item.as_str()).collect();
    assert_eq!(answered, ["sad", "self-harm"]);
    assert_eq!((left.triggers, left.skills.len()), (vec!["work".to_owned()], 1));
    assert!(!card(&diary, FIRST).items.contains_key(&item("urge-use")), "no value is not a 0");
    assert_eq!(card(&diary, FIRST).skills.len(), 1);

    diary.undo(at(FIRST, 12)).unwrap();
    assert_eq!(only(&diary).answers.len(), 4, "undone as any other change");
}

#[test]
fn a_day_falls_back_to_what_its_other_check_ins_say() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 9), rated("urge-use", 2)).unwrap();
    let id = diary.check_in(at(FIRST, 10), rated("urge-use", 5)).unwrap().id;
    let slip = CheckInDraft { unanswer: vec![item("urge-use")], ..CheckInDraft::default() };
    diary.edit_check_in(at(FIRST, 11), &id, slip).unwrap();
    let value = card(&diary, FIRST).items[&item("urge-use")].clone();
    assert_eq!((value.value, value.from), (Answer::Number(2), From::CheckIn));
    diary.edit_check_in(at(FIRST, 12), &id, rated("urge-use", 4)).unwrap();
    assert_eq!(card(&diary, FIRST).items[&item("urge-use")].value, Answer::Number(4), "it can be said again");
}

#[test]
fn what_an_edit_says_and_takes_away_at_once_is_refused() {
    let (_home, diary) = Home::with_diary();
    let id = diary.check_in(at(FIRST, 10), whole()).unwrap().id;
    let edit = |draft| diary.edit_check_in(at(FIRST, 11), &id, draft);
    refuses("item", "sad", edit(CheckInDraft { unanswer: vec![item("sad")], ..rated("sad", 2) }));
    refuses("item", "zebra", edit(CheckInDraft { unanswer: vec![item("zebra")], ..CheckInDraft::default() }));
    refuses("skill", "zebra", edit(CheckInDraft { unskill: vec![skill("zebra")], ..CheckInDraft::default() }));
    let twice = CheckInDraft { untrigger: vec!["work".into(); 2], ..CheckInDraft::default() };
    refuses("trigger", "work", edit(twice));
    let nothing_there = CheckInDraft { unanswer: vec![item("anger")], ..CheckInDraft::default() };
    refuses("check-in", "nothing", edit(nothing_there));
    assert_eq!((only(&diary).answers.len(), only(&diary).triggers.len()), (4, 2));
}

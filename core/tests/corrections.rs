//! What was entered can be taken away again, piece by piece: a slip of the thumb must not stand for what was felt.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, card, day, item, rated, refuses, skill};
use somacard_core::card::{Answer, CheckIn, Coming, FilledIn, From, SkillUse};
use somacard_core::safety::Discretion;
use somacard_core::sessions::{Boundary, Role, SessionKind};
use somacard_core::{
    AnswerDay, ChainDraft, CheckInDraft, Diary, NewRecipient, PlaceEdit, PractitionerEdit, RecipientEdit, VisitDraft,
    VisitPart, WeekEdit, WeekPart,
};

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

#[test]
fn a_week_s_header_and_a_visit_take_back_what_was_tapped_by_mistake() {
    let (_home, diary) = Home::with_diary();
    let rated = |name: &str, number| {
        let mut coming = Coming::default();
        coming.rate(name, number).unwrap();
        coming
    };
    let edit = |edit: WeekEdit| diary.edit_week(at(FIRST, 10), day(FIRST), edit);
    edit(WeekEdit {
        filled_in: Some(FilledIn::Daily),
        skill_of_week: Some(skill("stop")),
        before: rated("urge-suicide", 5),
        ..WeekEdit::default()
    })
    .unwrap();
    let slip = vec![WeekPart::FilledIn, WeekPart::Before("urge-suicide")];
    edit(WeekEdit { unsaid: slip, ..WeekEdit::default() }).unwrap();
    let header = diary.week(at(FIRST, 11), day(FIRST)).unwrap().1.header;
    assert_eq!((header.filled_in, header.before.ratings().count()), (None, 0));
    assert_eq!(header.skill_of_week, Some(skill("stop")), "the rest stays");
    let both =
        WeekEdit { before: rated("urge-use", 1), unsaid: vec![WeekPart::Before("urge-use")], ..WeekEdit::default() };
    refuses("week", "before.urge-use", edit(both));

    let visit = VisitDraft {
        kind: Some(SessionKind::Massage),
        boundary: Some(Boundary::No),
        after: rated("urge-use", 4),
        ..VisitDraft::default()
    };
    let id = diary.add_visit(at(FIRST, 12), visit).unwrap().id;
    let slip = vec![VisitPart::Boundary, VisitPart::After("urge-use")];
    diary.edit_visit(at(FIRST, 13), &id, VisitDraft { unsaid: slip, ..VisitDraft::default() }).unwrap();
    let visit = diary.visits(day(FIRST), day(FIRST)).unwrap().remove(0);
    assert_eq!((visit.boundary, visit.after.ratings().count()), (None, 0));
}

#[test]
fn a_chain_a_person_and_a_place_go_and_what_named_them_stays() {
    let (_home, diary) = Home::with_diary();
    let chain = ChainDraft {
        behaviour: Some(item("self-harm")),
        prompting_event: Some("a call".into()),
        ..ChainDraft::default()
    };
    let id = diary.add_chain(at(FIRST, 10), chain).unwrap();
    diary.edit_chain(at(FIRST, 11), &id, ChainDraft { no_behaviour: true, ..ChainDraft::default() }).unwrap();
    assert_eq!(diary.chains().unwrap()[0].behaviour, None);
    diary.delete_chain(at(FIRST, 12), &id).unwrap();
    assert!(diary.chains().unwrap().is_empty());
    refuses("chain", &id, diary.delete_chain(at(FIRST, 13), &id));
    diary.undo(at(FIRST, 14)).unwrap();
    assert_eq!(diary.chains().unwrap().len(), 1);

    let name = |name: &str| Some(name.to_owned());
    let with = diary.add_practitioner(at(FIRST, 15), &PractitionerEdit { name: name("Kim"), ..Default::default() });
    let place = diary.add_place(at(FIRST, 15), &PlaceEdit { name: name("Room 2"), ..Default::default() }).unwrap();
    diary.delete_practitioner(at(FIRST, 16), &with.unwrap()).unwrap();
    diary.delete_place(at(FIRST, 16), &place).unwrap();
    assert_eq!((diary.practitioners().unwrap().len(), diary.places().unwrap().len()), (0, 0));
    refuses("place", &place, diary.delete_place(at(FIRST, 17), &place));
}

#[test]
fn somebody_to_share_with_gets_another_key_or_leaves_the_list_and_the_log_stays() {
    let (_home, diary) = Home::with_diary();
    let key = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    let new = NewRecipient { name: "Dr. B".into(), role: Role::DbtTherapist, seal_to: None };
    let id = diary.add_share_recipient(at(FIRST, 10), &new).unwrap();
    let edit = |edit: RecipientEdit| diary.edit_share_recipient(at(FIRST, 11), &id, &edit);
    edit(RecipientEdit { name: Some("Dr. Bee".into()), seal_to: Some(Some(key.into())), ..Default::default() })
        .unwrap();
    let one = diary.share_recipients().unwrap().remove(0);
    assert_eq!((one.name.as_str(), one.seal_to.as_deref(), one.role), ("Dr. Bee", Some(key), Role::DbtTherapist));
    refuses("recipient", "nothing", edit(RecipientEdit::default()));
    refuses(
        "recipient",
        "62 characters",
        edit(RecipientEdit { seal_to: Some(Some("x".repeat(62))), ..Default::default() }),
    );
    edit(RecipientEdit { seal_to: Some(None), ..Default::default() }).unwrap();
    assert_eq!(diary.share_recipients().unwrap()[0].seal_to, None);
    diary.delete_share_recipient(at(FIRST, 12), &id).unwrap();
    assert!(diary.share_recipients().unwrap().is_empty());
    refuses("recipient", &id, diary.delete_share_recipient(at(FIRST, 13), &id));
}

#[test]
fn in_discreet_mode_a_note_is_written_beside_the_one_that_is_not_shown() {
    let (_home, diary) = Home::with_diary();
    let note = |text: &str| AnswerDay { note: Some(text.into()), ..AnswerDay::default() };
    diary.answer_day(at(FIRST, 10), note("the first")).unwrap();
    let id = diary.check_in(at(FIRST, 11), CheckInDraft { note: Some("of the morning".into()), ..rated("sad", 1) });
    let id = id.unwrap().id;
    diary.set_discretion(Discretion { discreet: true, hidden: false }).unwrap();
    diary.answer_day(at(FIRST, 12), note("typed on the bus")).unwrap();
    let more = CheckInDraft { note: Some("more".into()), ..CheckInDraft::default() };
    diary.edit_check_in(at(FIRST, 13), &id, more).unwrap();
    diary.set_discretion(Discretion::default()).unwrap();
    assert_eq!(card(&diary, FIRST).note.0, ["the first", "typed on the bus"]);
    assert_eq!(only(&diary).note.0, ["of the morning", "more"]);
    diary.answer_day(at(FIRST, 14), note("both, in one")).unwrap();
    assert_eq!(card(&diary, FIRST).note.0, ["both, in one"], "what is seen is replaced");
}

#[test]
fn in_discreet_mode_a_visit_s_own_note_is_seen_and_replaced_also_beside_a_mood() {
    let (_home, diary) = Home::with_diary();
    let visit = |note: &str| VisitDraft {
        kind: Some(SessionKind::Other),
        felt_after: Some(rated("sad", 2)),
        note: Some(note.into()),
        ..VisitDraft::default()
    };
    let id = diary.add_visit(at(FIRST, 12), visit("the first")).unwrap().id;
    diary.set_discretion(Discretion { discreet: true, hidden: false }).unwrap();
    diary.edit_visit(at(FIRST, 13), &id, visit("the second")).unwrap();
    assert_eq!(diary.visits(day(FIRST), day(FIRST)).unwrap()[0].note.0, ["the second"]);
}

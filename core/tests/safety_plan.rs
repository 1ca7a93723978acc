//! The plan itself: its steps in order, own words and contacts, versions, two devices, what it refuses, what undo and erasing do.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, day, refuses};
use somacard_core::safety::{SafetyPlan, Step};
use somacard_core::time::Moment;
use somacard_core::{Diary, PlanLineEdit, SafetyPlanEdit};

fn words(text: &str) -> PlanLineEdit {
    PlanLineEdit { words: Some(text.into()), ..PlanLineEdit::default() }
}

fn contact(text: &str, phone: &str) -> PlanLineEdit {
    PlanLineEdit { phone: Some(phone.into()), ..words(text) }
}

fn told(plan: &SafetyPlan) -> Vec<(Step, &str)> {
    plan.lines.iter().map(|line| (line.step, line.words.0[0].as_str())).collect()
}

fn add(diary: &Diary, now: Moment, step: Step, text: &str) -> String {
    diary.add_plan_line(now, step, words(text)).unwrap()
}

#[test]
fn the_steps_come_in_the_order_of_the_field() {
    let (_home, diary) = Home::with_diary();
    assert!(diary.safety_plan().unwrap().is_empty());
    for (hour, step) in (9..).zip(Step::ALL.into_iter().rev()) {
        add(&diary, at(FIRST, hour), step, step.name());
    }
    let plan = diary.safety_plan().unwrap();
    assert_eq!(told(&plan), Step::ALL.map(|step| (step, step.name())));
    let agreed = SafetyPlanEdit {
        agreed_with: Some("S. Brandt".into()),
        agreed_on: Some(Some(day(FIRST))),
        reviewed_on: Some(Some(day("2026-03-09"))),
        country: Some("es".into()),
    };
    diary.edit_safety_plan(at("2026-03-09", 12), &agreed).unwrap();
    let plan = diary.safety_plan().unwrap();
    assert_eq!((plan.agreed_with.as_deref(), plan.agreed_on), (Some("S. Brandt"), Some(day(FIRST))));
    assert_eq!(diary.safety(at("2026-03-09", 13), false).unwrap().country.as_deref(), Some("ES"));
    let gone = SafetyPlanEdit { agreed_with: Some(" ".into()), agreed_on: Some(None), ..SafetyPlanEdit::default() };
    diary.edit_safety_plan(at("2026-03-09", 14), &gone).unwrap();
    let plan = diary.safety_plan().unwrap();
    assert_eq!((plan.agreed_with, plan.agreed_on, plan.reviewed_on), (None, None, Some(day("2026-03-09"))));
}

#[test]
fn lines_keep_their_order() {
    let (_home, diary) = Home::with_diary();
    let place = |text: &str, place| PlanLineEdit { place: Some(place), ..words(text) };
    for text in ["a", "b", "c"] {
        add(&diary, at(FIRST, 9), Step::Myself, text);
    }
    let now = at(FIRST, 10);
    diary.add_plan_line(now, Step::Myself, place("first", 0)).unwrap();
    // More often between the same two than numbers lie between them.
    for n in 0..40 {
        diary.add_plan_line(now, Step::Myself, place(&format!("{n}"), 2)).unwrap();
    }
    let plan = diary.safety_plan().unwrap();
    let order: Vec<_> = plan.lines.iter().map(|line| line.words.0[0].as_str()).collect();
    let between = (0..40).rev().map(|n| n.to_string()).collect::<Vec<_>>();
    let expected = [vec!["first", "a"], between.iter().map(String::as_str).collect(), vec!["b", "c"]].concat();
    assert_eq!(order, expected);
    let c = plan.lines.last().unwrap().id.clone();
    diary.edit_plan_line(now, &c, &PlanLineEdit { place: Some(1), ..PlanLineEdit::default() }).unwrap();
    assert_eq!(diary.safety_plan().unwrap().lines[1].words.0, ["c"]);
    diary.edit_plan_line(now, &c, &PlanLineEdit { place: Some(99), ..PlanLineEdit::default() }).unwrap();
    assert_eq!(diary.safety_plan().unwrap().lines.last().unwrap().id, c);
}

#[test]
fn an_earlier_plan_can_be_read() {
    let (_home, diary) = Home::with_diary();
    let id = add(&diary, at(FIRST, 9), Step::Signs, "no supper");
    diary.edit_plan_line(at("2026-03-10", 9), &id, &words("no supper, no answer")).unwrap();
    add(&diary, at("2026-03-12", 9), Step::Reasons, "the dog");
    diary.delete_plan_line(at("2026-03-20", 9), &id).unwrap();
    let then = |day: &str| diary.safety_plan_at(at(day, 12)).unwrap();
    assert!(then("2026-03-01").is_empty());
    assert_eq!(told(&then(FIRST)), [(Step::Signs, "no supper")]);
    assert_eq!(told(&then("2026-03-11")), [(Step::Signs, "no supper, no answer")]);
    assert_eq!(then("2026-03-19").lines.len(), 2);
    assert_eq!(told(&then("2026-03-21")), [(Step::Reasons, "the dog")]);
    assert_eq!(then("2026-03-21"), diary.safety_plan().unwrap());
    let changes: Vec<_> = diary.safety_plan_changes().unwrap();
    let days = ["2026-03-20", "2026-03-12", "2026-03-10", FIRST].map(|day| at(day, 9).instant);
    assert_eq!(changes, days);
    diary.undo(at("2026-03-21", 9)).unwrap();
    assert_eq!(diary.safety_plan().unwrap().lines.len(), 2, "taken away by mistake, it comes back");
}

#[test]
fn two_devices_writing_one_line_keep_both() {
    let (home, phone) = Home::with_diary();
    let id = add(&phone, at(FIRST, 8), Step::People, "my sister");
    let sealed = phone.new_recovery_words().unwrap();
    let backup = home.path().join("backup");
    phone.backup(at(FIRST, 9), &backup).unwrap();
    let other = Home::empty();
    let tablet = Diary::restore(&backup, &sealed, &other.place(), other.around()).unwrap();
    phone.edit_plan_line(at(FIRST, 10), &id, &words("my sister, after eight")).unwrap();
    tablet.edit_plan_line(at(FIRST, 11), &id, &contact("my sister Lena", "07700 900001")).unwrap();
    let lines = [&phone, &tablet].map(|diary| {
        for from in [&phone, &tablet] {
            diary.absorb(&from.changes().unwrap()).unwrap();
        }
        diary.safety_plan().unwrap().lines
    });
    assert_eq!(lines[0], lines[1]);
    assert_eq!(lines[0][0].words.0, ["my sister, after eight", "my sister Lena"]);
    assert_eq!(lines[0][0].phone.as_deref(), Some("07700 900001"));
}

#[test]
fn erased_means_gone_from_earlier_plans_too() {
    let (_home, diary) = Home::with_diary();
    let id = add(&diary, at(FIRST, 9), Step::Signs, "the bridge at night");
    diary.erase_entry(at(FIRST, 10), "plan-line", &id).unwrap();
    assert!(diary.safety_plan_at(at(FIRST, 9)).unwrap().is_empty());
    assert!(diary.check().unwrap().sound());
}

#[test]
fn what_can_not_be_taken_is_refused() {
    let (_home, diary) = Home::with_diary();
    let now = at(FIRST, 9);
    let id = add(&diary, now, Step::Signs, "no supper");
    let before = diary.safety_plan().unwrap();
    refuses("words", "nothing", diary.add_plan_line(now, Step::Signs, PlanLineEdit::default()));
    refuses("words", "nothing", diary.edit_plan_line(now, &id, &words(" \n")));
    refuses("phone", "signs", diary.edit_plan_line(now, &id, &contact("no supper", "07700 900001")));
    refuses("phone", "myself", diary.add_plan_line(now, Step::Myself, contact("a walk", "112")));
    refuses("line", "nothing", diary.edit_plan_line(now, &id, &PlanLineEdit::default()));
    refuses("plan-line", "nobody", diary.edit_plan_line(now, "nobody", &words("x")));
    refuses("plan-line", "nobody", diary.delete_plan_line(now, "nobody"));
    refuses("plan", "nothing", diary.edit_safety_plan(now, &SafetyPlanEdit::default()));
    let country = |code: &str| SafetyPlanEdit { country: Some(code.into()), ..SafetyPlanEdit::default() };
    refuses("country", "a text of 5 characters", diary.edit_safety_plan(now, &country("Spain")));
    refuses("step", "hope", Step::from_name("hope"));
    assert_eq!(diary.safety_plan().unwrap(), before);
}

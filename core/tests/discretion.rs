//! What others must not see: the discreet card, reminders that tell nothing, and a lock screen from which a text is taken back.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::collections::BTreeSet;

use keeping::{FIRST, Home, NOTE, at, card, day, item, live_a_little, rated};
use somacard_core::card::{Coming, ItemKind};
use somacard_core::reminders::{About, Limits, PlannedReminder, ReminderText, When};
use somacard_core::safety::{Discretion, sensitive};
use somacard_core::text::{Language, Texts};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{Zone, parse_civil, parse_zone};
use somacard_core::{Diary, ReminderEdit, ReminderPlan, Replan, WeekEdit};

const DISCREET: Discretion = Discretion { discreet: true, hidden: false };

fn evening() -> When {
    let start = parse_civil("start", "2026-03-02T21:00").unwrap();
    When::Floating(Schedule::parse(start, "FREQ=DAILY", None).unwrap())
}

fn own_zone() -> Zone {
    parse_zone("Europe/Amsterdam").unwrap()
}

/// Plans anew and tells the platform.
fn told(diary: &Diary, hour: u32) -> ReminderPlan {
    let plan = diary.replan(at(FIRST, hour), own_zone(), Limits::IOS, Replan::DataChanged).unwrap();
    diary.handed_over(at(FIRST, hour), &plan, &Texts::new(Language::English)).unwrap();
    plan
}

/// Those of a rule; "open me" moves with the clock.
fn ruled(all: &[PlannedReminder]) -> Vec<&PlannedReminder> {
    all.iter().filter(|one| one.rule.is_some()).collect()
}

#[test]
fn a_discreet_card_lacks_what_is_not_for_other_eyes() {
    let (home, diary) = Home::with_diary();
    live_a_little(&diary);
    diary.check_in(at(FIRST, 14), rated("urge-suicide", 4)).unwrap();
    let mut before = Coming::default();
    before.rate("urge-suicide", 3).unwrap();
    diary.edit_week(at(FIRST, 15), day(FIRST), WeekEdit { before, ..WeekEdit::default() }).unwrap();
    let whole = keeping::all(&diary);
    diary.set_discretion(DISCREET).unwrap();

    let shown = card(&diary, FIRST);
    assert!(shown.items.contains_key(&item("sad")) && !shown.items.contains_key(&item("urge-suicide")));
    assert!(shown.filled, "that something was entered is no secret");
    let reading = diary.days(day(FIRST), day(FIRST)).unwrap();
    let all = diary.template().unwrap();
    assert!(!reading.items.iter().any(|item| sensitive(item, &all)), "not even their names are there");
    let (items, weeks) = diary.four_weeks(at(FIRST, 20), day(FIRST)).unwrap();
    let entries = diary.check_ins(day(FIRST), day(FIRST)).unwrap();
    let said = format!("{reading:?}{items:?}{weeks:?}{entries:?}");
    for hidden in ["suicide", "self-harm", NOTE, "alcohol"] {
        assert!(!said.contains(hidden), "{hidden}");
    }
    drop(diary);
    let diary = home.open().unwrap();
    assert_eq!(diary.discretion().unwrap(), DISCREET, "it stays so");
    diary.set_discretion(Discretion::default()).unwrap();
    assert_eq!(keeping::all(&diary), whole, "nothing was taken from the diary");
}

#[test]
fn every_urge_target_and_substance_is_sensitive() {
    let (_home, diary) = Home::with_diary();
    let all = diary.template().unwrap();
    for item in all.clone() {
        let hidden = matches!(item.kind, ItemKind::Urge | ItemKind::TargetBehaviour | ItemKind::Substance);
        assert_eq!(sensitive(&item, &all), hidden, "{}", item.id);
    }
}

#[test]
fn a_text_made_private_is_taken_back_from_the_lock_screen() {
    let (_home, diary) = Home::with_diary();
    let own = ReminderEdit { text: Some(ReminderText::Own("Ring Lena".into())), ..ReminderEdit::default() };
    let id = diary.add_reminder(at(FIRST, 9), About::Own, evening(), own).unwrap();
    let first = told(&diary, 10);
    assert!(!ruled(&first.diff.add).is_empty());
    assert_eq!(ruled(&told(&diary, 11).diff.add).len(), 0, "nothing changed, nothing is told");
    let private = ReminderEdit { text: Some(ReminderText::Private), ..ReminderEdit::default() };
    diary.edit_reminder(at(FIRST, 12), &id, private).unwrap();
    let diff = told(&diary, 12).diff;
    let again = ruled(&diff.add);
    assert_eq!(again.len(), ruled(&first.plan.reminders).len());
    assert!(again.iter().all(|one| diff.cancel.contains(&one.id) && one.text == ReminderText::Private));
    assert_eq!(ruled(&told(&diary, 13).diff.add).len(), 0);
}

#[test]
fn discreet_reminders_are_all_private() {
    let (_home, diary) = Home::with_diary();
    let own = ReminderEdit { text: Some(ReminderText::Own("Ring Lena".into())), ..ReminderEdit::default() };
    diary.add_reminder(at(FIRST, 9), About::Own, evening(), own).unwrap();
    let plain = ReminderEdit { text: Some(ReminderText::Plain), ..ReminderEdit::default() };
    diary.add_reminder(at(FIRST, 9), About::PlanReview, evening(), plain).unwrap();
    let texts = Texts::new(Language::English);
    let said = |plan: &ReminderPlan| {
        ruled(&plan.plan.reminders).into_iter().map(|one| texts.lock_screen(one)).collect::<BTreeSet<_>>()
    };
    let plan = told(&diary, 10);
    assert_eq!(said(&plan).into_iter().collect::<Vec<_>>(), ["A look at your plan", "Ring Lena"]);
    diary.set_discretion(DISCREET).unwrap();
    let discreet = told(&diary, 11);
    assert_eq!(said(&discreet).into_iter().collect::<Vec<_>>(), [texts.say("reminder-private")]);
    assert_eq!(ruled(&discreet.diff.add).len(), ruled(&plan.plan.reminders).len(), "what is pending is told anew");
    diary.set_discretion(Discretion { discreet: true, hidden: true }).unwrap();
    assert_eq!(ruled(&told(&diary, 12).diff.add).len(), 0);
}

#[test]
fn a_review_of_the_plan_settles_its_reminder_for_a_week() {
    let (_home, diary) = Home::with_diary();
    diary.add_reminder(at(FIRST, 9), About::PlanReview, evening(), ReminderEdit::default()).unwrap();
    let rung = |hour| {
        let plan = diary.reminders(at(FIRST, hour), own_zone(), Limits::ANDROID_EXACT).unwrap().plan;
        plan.reminders.into_iter().find(|one| one.rule.is_some()).unwrap().civil.date().to_string()
    };
    assert_eq!(rung(10), FIRST);
    let reviewed = somacard_core::SafetyPlanEdit { reviewed_on: Some(Some(day(FIRST))), ..Default::default() };
    diary.edit_safety_plan(at(FIRST, 11), &reviewed).unwrap();
    assert_eq!(rung(12), "2026-03-10");
}

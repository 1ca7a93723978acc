//! The sample person's safety plan: written on the first morning, agreed in the first session, with numbers that are kept for
//! made-up people.

use somacard_core::reminders::{About, When};
use somacard_core::safety::Step;
use somacard_core::time::recurrence::{Rule, Schedule};
use somacard_core::time::{DiaryDay, Moment};
use somacard_core::{Diary, PlanLineEdit, ReminderEdit, Result, SafetyPlanEdit};

use super::evening::clock;
use super::person::Person;

/// Writes the plan, and asks to be reminded of it every three months.
pub(super) fn set_up(diary: &Diary, person: &Person, now: Moment, first: DiaryDay) -> Result<()> {
    for (step, words, phone, not_after_self_harm) in lines(person) {
        let phone = phone.map(str::to_owned);
        let line = PlanLineEdit {
            words: Some(words),
            phone,
            not_after_self_harm: not_after_self_harm.then_some(true),
            ..PlanLineEdit::default()
        };
        diary.add_plan_line(now, step, line)?;
    }
    diary.edit_safety_plan(now, &SafetyPlanEdit { country: Some("GB".into()), ..SafetyPlanEdit::default() })?;
    let quarterly = Schedule::repeating(clock(first, 17 * 60, 0), Rule::parse("FREQ=MONTHLY;INTERVAL=3", None)?);
    diary.add_reminder(now, About::PlanReview, When::Floating(quarterly), ReminderEdit::default()).map(drop)
}

/// Agreed in session.
pub(super) fn agree(diary: &Diary, now: Moment) -> Result<()> {
    let today = Some(diary.today(now)?);
    let agreed =
        SafetyPlanEdit { agreed_with: Some("S. Brandt".into()), agreed_on: Some(today), ..SafetyPlanEdit::default() };
    diary.edit_safety_plan(now, &agreed)
}

/// Step, words, number, and whether it is not for the day after self-harm. The numbers are those that Ofcom keeps free for
/// stories.
fn lines(person: &Person) -> Vec<(Step, String, Option<&'static str>, bool)> {
    let Person { friend, close, family, pet, .. } = person;
    vec![
        (Step::Signs, format!("I stop answering {friend}."), None, false),
        (Step::Signs, "Two evenings without supper.".into(), None, false),
        (Step::Myself, format!("Sit on the floor with {pet} until my breath is slower."), None, false),
        (Step::Myself, "Headphones, the loud playlist, three songs.".into(), None, false),
        (Step::Distraction, "The bench at the harbour, there are always people.".into(), None, false),
        (Step::Distraction, format!("{friend}, about anything but this"), Some("07700 900145"), false),
        (Step::People, format!("{close} knows and may be woken"), Some("07700 900326"), false),
        (Step::People, family.to_string(), Some("07700 900871"), false),
        (Step::Professionals, "S. Brandt, coaching until nine".into(), Some("01632 960188"), true),
        (Step::Surroundings, format!("The tablets are with {close}. I ask for one day at a time."), None, false),
        (Step::Reasons, format!("{pet} waits at the door."), None, false),
    ]
}

//! What format 4 added: the plan line by line and as a whole, rules that bring it up, the reminder to go through it, an offer
//! put away, the copy that opens while the diary is locked. Written once; nothing here may change.

use serde_json::{Value as Json, json};
use somacard_core::card::{Answer, ItemId};
use somacard_core::insights::InsightQuestion;
use somacard_core::reminders::{About, When};
use somacard_core::safety::{Jump, Show, Step};
use somacard_core::time::parse_civil;
use somacard_core::time::recurrence::Schedule;
use somacard_core::{CheckInDraft, Diary, PlanLineEdit, ReminderEdit, SafetyPlanEdit, UrgeRuleEdit};

use crate::life::{at, day};

pub fn live(diary: &Diary) {
    let ids = lines(diary);
    corrections(diary, &ids);
    whole(diary);
    rules(diary);
    review(diary);
    act(diary);
    diary.set_plan_while_locked(at("04-03T08:40"), true).unwrap();
    questions(diary);
}

/// What the person asks of their days: one question stands, one was taken back.
fn questions(diary: &Diary) {
    for (place, on) in [("jaw-left", true), ("whole", true), ("whole", false)] {
        let question = InsightQuestion { item: ItemId::new("anger").unwrap(), place: place.into() };
        diary.set_insight_question(at("04-03T08:50"), &question, on).unwrap();
    }
}

fn words(words: &str) -> PlanLineEdit {
    PlanLineEdit { words: Some(words.into()), ..PlanLineEdit::default() }
}

fn phone(who: &str, phone: &str) -> PlanLineEdit {
    PlanLineEdit { phone: Some(phone.into()), ..words(who) }
}

/// Each step as it was first written.
fn lines(diary: &Diary) -> Vec<String> {
    let lines = [
        (Step::Signs, words("I stop answering")),
        (Step::Signs, words("the flat gets small")),
        (Step::Myself, words("walk to the harbour\nwithout the phone")),
        (Step::Distraction, phone("Swimming pool, été comme hiver", "555 0101")),
        (Step::People, PlanLineEdit { not_after_self_harm: Some(true), ..phone("Mara", "555 0102") }),
        (Step::People, phone("My sister", "555 0103")),
        (Step::People, words("the neighbours")),
        (Step::Professionals, phone("Night line of the clinic", "555 0104")),
        (Step::Surroundings, words("the blades are at my sister's")),
        (Step::Reasons, words("the boat")),
    ];
    lines.map(|(step, said)| diary.add_plan_line(at("04-03T08:10"), step, said).unwrap()).to_vec()
}

/// Another order, other words, a number taken away, a line that is no longer true.
fn corrections(diary: &Diary, ids: &[String]) {
    let now = at("04-03T08:30");
    let place = |place| PlanLineEdit { place: Some(place), ..PlanLineEdit::default() };
    diary.edit_plan_line(now, &ids[1], &PlanLineEdit { place: Some(0), ..words("the flat is too small") }).unwrap();
    diary.edit_plan_line(now, &ids[6], &place(1)).unwrap();
    diary.edit_plan_line(now, &ids[3], &PlanLineEdit { phone: Some(String::new()), ..place(0) }).unwrap();
    let agreed = PlanLineEdit { not_after_self_harm: Some(false), ..phone("Night desk", "555 0105") };
    diary.edit_plan_line(now, &ids[7], &agreed).unwrap();
    diary.delete_plan_line(now, &ids[2]).unwrap();
}

fn whole(diary: &Diary) {
    let agreed = SafetyPlanEdit {
        agreed_with: Some("Anna, on paper too".into()),
        agreed_on: Some(Some(day("03-05"))),
        reviewed_on: Some(Some(day("03-30"))),
        country: Some("nl".into()),
    };
    diary.edit_safety_plan(at("04-03T08:31"), &agreed).unwrap();
}

fn rules(diary: &Diary) {
    let rule = |id: &str, edit: UrgeRuleEdit| {
        let edit = UrgeRuleEdit { agreed_on: Some(Some(day("03-05"))), ..edit };
        diary.edit_urge_rule(at("04-03T08:32"), &ItemId::new(id).unwrap(), &edit).unwrap();
    };
    let jump = Some(Some(Jump { by: 3, least: 4 }));
    let chronic = UrgeRuleEdit { at_least: Some(None), jump, quiet: Some(true), ..UrgeRuleEdit::default() };
    rule("urge-suicide", chronic);
    rule("urge-self-harm", UrgeRuleEdit { at_least: Some(Some(5)), jump: Some(None), ..UrgeRuleEdit::default() });
    rule("self-harm", UrgeRuleEdit { at_least: Some(Some(1)), act: Some(true), ..UrgeRuleEdit::default() });
    let own = UrgeRuleEdit { at_least: Some(Some(4)), on: Some(false), ..UrgeRuleEdit::default() };
    rule("shame", own);
}

fn review(diary: &Diary) {
    let start = parse_civil("start", "2026-04-05T10:00").unwrap();
    let weekly = When::Floating(Schedule::parse(start, "FREQ=WEEKLY", None).unwrap());
    diary.add_reminder(at("04-03T08:33"), About::PlanReview, weekly, ReminderEdit::default()).unwrap();
}

/// What [`act`] types, and a test once more.
pub fn hurt() -> CheckInDraft {
    CheckInDraft { answers: vec![(ItemId::new("self-harm").unwrap(), Answer::Number(1))], ..CheckInDraft::default() }
}

/// After it one contact rests; the offer is put away.
fn act(diary: &Diary) {
    let offer = diary.check_in(at("04-03T08:35"), hurt()).unwrap().offer;
    assert_eq!((offer.show, offer.injury_first), (Show::Plan, true));
    diary.dismiss_offer(&offer).unwrap();
}

/// What screens show of it: the rules that were agreed, because the others are a version's own, and nothing of the pack of
/// helplines, because that is newer with each.
pub fn shown(diary: &Diary) -> Json {
    let mut rules = diary.urge_rules().unwrap();
    rules.retain(|rule| rule.agreed_on.is_some());
    let mut screen = json!(diary.safety(at("04-03T09:00"), false).unwrap());
    for of_pack in ["emergency", "lines", "poison"] {
        screen.as_object_mut().unwrap().remove(of_pack);
    }
    json!({
        "plan": diary.safety_plan().unwrap(),
        "plan_before": diary.safety_plan_at(at("04-03T08:20")).unwrap(),
        "plan_changes": diary.safety_plan_changes().unwrap(),
        "rules": rules,
        "screen": screen,
    })
}

//! A diary in which every private text is marked with the part it belongs to: `zz-PART-where`. What belongs to nobody else is marked
//! `zz-nobody-where`.
#![allow(dead_code, clippy::unwrap_used)]

use somacard_core::body::{BodyAnswer, BodyReading, Sensation, TouchLevel};
use somacard_core::card::{Answer, ChainLink, Coming, DbtTarget, ItemKind, LinkKind, Scale, Versions};
use somacard_core::safety::Step;
use somacard_core::sessions::{Boundary, Role, ScreeningAnswer, ScreeningAnswers, SessionKind, Timetable};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{Zone, parse_civil, parse_zone};
use somacard_core::{
    AnswerDay, ChainDraft, CheckInDraft, Diary, ItemDraft, MissingDraft, PlaceEdit, PlanLineEdit, PractitionerEdit,
    SeriesDraft, SeriesEdit, SessionEdit, TouchEdit, VisitDraft, WeekEdit,
};

use crate::keeping::{FIRST, at, day, item, skill, typed};

/// Every mark there is.
pub const MARKS: [&str; 27] = [
    "zz-notes-day",
    "zz-notes-checkin",
    "zz-notes-trigger-text",
    "zz-notes-tag",
    "zz-notes-reading",
    "zz-notes-answer",
    "zz-notes-in-the-way",
    "zz-notes-visit",
    "zz-notes-homework",
    "zz-notes-felt",
    "zz-notes-session",
    "zz-notes-life",
    "zz-life-threatening-item",
    "zz-card-item",
    "zz-private-reasons-touch",
    "zz-private-reasons-boundary",
    "zz-chains-vulnerability",
    "zz-chains-link",
    "zz-chains-repair",
    "zz-safety-plan-line",
    "zz-safety-plan-name",
    "zz-session-terms-stop",
    "zz-session-terms-draping",
    "zz-nobody-practitioner",
    "zz-nobody-place",
    "zz-nobody-series",
    "zz-nobody-title",
];

pub fn zone() -> Zone {
    parse_zone("Europe/Amsterdam").unwrap()
}

/// Lives two weeks full of marked words.
pub fn live(diary: &Diary) {
    card(diary);
    plans(diary);
    sessions(diary);
}

fn card(diary: &Diary) {
    let now = at(FIRST, 20);
    let own = |label: &str, target| ItemDraft {
        kind: ItemKind::TargetBehaviour,
        scale: Scale::Count,
        label: label.into(),
        target,
        replaces: None,
    };
    let danger = diary.add_item(now, own("zz-life-threatening-item", Some(DbtTarget::LifeThreatening))).unwrap();
    let plain = diary.add_item(now, own("zz-card-item", None)).unwrap();
    let reading = |target: &str, number: u8, note: &str| {
        let sensation = Sensation::new("tight").unwrap();
        let note = if note.is_empty() { Versions::default() } else { Versions(vec![note.into()]) };
        BodyReading { note, ..BodyReading::new(target, sensation, BodyAnswer::Intensity(number)) }
    };
    let numbers = [("sad", 3), ("urge-suicide", 5), ("urge-self-harm", 4), ("self-harm", 1)];
    let mut answers: Vec<_> = numbers.iter().map(|(id, n)| (item(id), Answer::Number(*n))).collect();
    answers.extend([(danger, Answer::Number(2)), (plain, Answer::Number(7))]);
    answers.push((item("suicide-attempt"), Answer::YesNo(true)));
    let draft = CheckInDraft {
        answers,
        readings: vec![reading("jaw-left", 6, "zz-notes-reading"), reading("genitals", 8, "")],
        triggers: vec!["zz-notes-tag".into()],
        trigger_text: Some("zz-notes-trigger-text".into()),
        note: Some("zz-notes-checkin".into()),
        ..CheckInDraft::default()
    };
    diary.check_in(now, draft).unwrap();
    diary.answer_day(now, typed("sad", 4)).unwrap();
    let words = vec![(item("alcohol-what"), Some(Answer::Text("zz-notes-answer".into())))];
    let ticks = vec![(skill("wise-mind"), true)];
    let answered = AnswerDay { answers: words, ticks, note: Some("zz-notes-day".into()), ..AnswerDay::default() };
    diary.answer_day(now, answered).unwrap();
    let missing = MissingDraft { in_the_way: Some("zz-notes-in-the-way".into()), ..MissingDraft::default() };
    let missed = AnswerDay { day: Some(day(FIRST).plus(-2)), missing, ..AnswerDay::default() };
    diary.answer_day(now, missed).unwrap();
    let mut before = Coming::default();
    before.rate("urge-suicide", 3).unwrap();
    before.rate("change-emotions", 2).unwrap();
    diary.edit_week(now, day(FIRST), WeekEdit { before, ..WeekEdit::default() }).unwrap();
}

fn plans(diary: &Diary) {
    let now = at(FIRST, 21);
    diary.set_life_worth_living(now, "zz-notes-life").unwrap();
    let chain = ChainDraft {
        behaviour: Some(item("sad")),
        vulnerability: Some("zz-chains-vulnerability".into()),
        links: Some(vec![ChainLink { kind: LinkKind::Thought, text: "zz-chains-link".into() }]),
        repair: Some("zz-chains-repair".into()),
        ..ChainDraft::default()
    };
    diary.add_chain(now, ChainDraft { behaviour: None, ..chain }).unwrap();
    let line = |words: &str, phone: Option<&str>| PlanLineEdit {
        words: Some(words.into()),
        phone: phone.map(str::to_owned),
        ..PlanLineEdit::default()
    };
    diary.add_plan_line(now, Step::Signs, line("zz-safety-plan-line", None)).unwrap();
    diary.add_plan_line(now, Step::People, line("zz-safety-plan-name", Some("+31 20 000 00 00"))).unwrap();
    let reason = Some("zz-private-reasons-touch".into());
    let touch = TouchEdit { region: "throat".into(), level: Some(Some(TouchLevel::Avoid)), reason };
    diary.edit_touch(now, vec![touch]).unwrap();
    let terms = [("stop-signal", "zz-session-terms-stop"), ("clothes", "zz-session-terms-draping")];
    diary.edit_session_terms(now, &terms.map(|(name, said)| (name.to_owned(), said.to_owned()))).unwrap();
    let mut said = ScreeningAnswers::default();
    said.answers.insert("touch-sensitive".into(), ScreeningAnswer::Yes);
    said.answers.insert("trauma".into(), ScreeningAnswer::Unsure);
    diary.screen(now, &said).unwrap();
}

fn sessions(diary: &Diary) {
    let now = at(FIRST, 21);
    let named = |name: &str, role| PractitionerEdit { name: Some(name.into()), role: Some(role), ..Default::default() };
    let practitioner =
        diary.add_practitioner(now, &named("zz-nobody-practitioner", Role::MassagePractitioner)).unwrap();
    let place = PlaceEdit { name: Some("zz-nobody-place".into()), ..PlaceEdit::default() };
    let place = diary.add_place(now, &place).unwrap();
    for (kind, start) in [(SessionKind::Massage, "2026-03-02T14:00"), (SessionKind::IndividualDbt, "2026-03-02T10:00")]
    {
        let start = parse_civil("start", start).unwrap();
        let timetable = Timetable::new(Schedule::parse(start, "FREQ=WEEKLY", None).unwrap(), zone(), 60).unwrap();
        let about = SeriesEdit {
            title: Some("zz-nobody-title".into()),
            practitioner: Some(practitioner.clone()),
            place: Some(place.clone()),
            note: Some("zz-nobody-series".into()),
        };
        let series = diary.add_series(at(FIRST, 8), SeriesDraft { kind, timetable, about }).unwrap();
        let note = SessionEdit { note: Some("zz-notes-session".into()), ..SessionEdit::default() };
        diary.edit_session(now, &series, start, &note).unwrap();
        let mut visit = VisitDraft { series: Some(series), original: Some(start), ..VisitDraft::default() };
        visit.before.rate("urge-suicide", 2).unwrap();
        visit.felt_before =
            Some(CheckInDraft { note: Some("zz-notes-felt".into()), ..crate::keeping::rated("urge-suicide", 3) });
        visit.next_day.0.insert("urge".into(), 4);
        visit.relationship.0.insert("heard".into(), 2);
        (visit.note, visit.homework) = (Some("zz-notes-visit".into()), Some("zz-notes-homework".into()));
        if kind == SessionKind::Massage {
            (visit.boundary, visit.boundary_note) = (Some(Boundary::No), Some("zz-private-reasons-boundary".into()));
        }
        diary.add_visit(now, visit).unwrap();
    }
}

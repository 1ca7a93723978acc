//! A diary with something of every kind in it, and copies of it. Own words are marked, so that it can be told where they are.
#![allow(dead_code, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;

use somacard_core::body::{BodyAnswer, BodyReading, BodyScan, Sensation, TouchLevel};
use somacard_core::card::{Answer, ChainLink, Coming, FilledIn, ItemId, ItemKind, LinkKind, Scale, SkillUse, Versions};
use somacard_core::safety::Step;
use somacard_core::sessions::{
    Boundary, NEXT_DAY, RELATIONSHIP, Ratings, ScreeningAnswer, ScreeningAnswers, SessionKind, Timetable,
    screening_items,
};
use somacard_core::sharing::ShareScope;
use somacard_core::text::{Language, Texts};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{Moment, parse_civil, parse_zone};
use somacard_core::{
    AnswerDay, ChainDraft, CheckInDraft, Diary, ExportedTables, ImportedJson, ItemDraft, Job, MissingDraft,
    NewRecipient, PlanLineEdit, Result, SafetyPlanEdit, SeriesDraft, SeriesEdit, ShareWay, Sharing, TouchEdit,
    VisitDraft, WeekEdit,
};

use crate::keeping::{FIRST, Home, at, day, item, skill, used};

/// A note that a spreadsheet would run.
pub const FORMULA: &str = "=HYPERLINK(\"http://example.org\";\"léeme\")";
/// Other own words, each in one place.
pub const WORDS: [&str; 16] = [
    "w-day",
    "w-check-in",
    "w-reading",
    "w-trigger",
    "w-tag",
    "w-answer",
    "w-visit",
    "w-homework",
    "w-boundary",
    "w-touch",
    "w-term",
    "w-chain",
    "w-link",
    "w-plan",
    "w-worth",
    "w-label",
];

/// A diary with something of every kind.
pub fn whole() -> (Home, Diary) {
    let (home, diary) = Home::with_diary();
    fill(&diary);
    (home, diary)
}

pub fn fill(diary: &Diary) {
    let now = |hour| at(FIRST, hour);
    diary.set_shows_intimate(now(8), true).unwrap();
    let own = ItemDraft {
        kind: ItemKind::Question,
        scale: Scale::range(-3, 3, 1, Some("low, \"quoted\"".into()), None).unwrap(),
        label: "w-label".into(),
        target: None,
        replaces: None,
    };
    let own = diary.add_item(now(8), own).unwrap();
    moments(diary, &own);
    card(diary, &own);
    sessions(diary);
    plans(diary);
}

fn moments(diary: &Diary, own: &ItemId) {
    let felt = |target: &str, answer| BodyReading::new(target, Sensation::new("tight").unwrap(), answer);
    let noted = BodyReading { note: Versions(vec!["w-reading".into()]), ..felt("jaw-left", BodyAnswer::Intensity(7)) };
    let draft = CheckInDraft {
        answers: vec![
            (item("sad"), Answer::Number(4)),
            (item("urge-suicide"), Answer::Number(3)),
            (item("medication-prescribed"), Answer::YesNo(true)),
            (item("alcohol-what"), Answer::Text("w-answer".into())),
            (own.clone(), Answer::Number(-2)),
        ],
        readings: vec![noted, felt("nape", BodyAnswer::Absent), felt("whole", BodyAnswer::Declined)],
        scan: Some(BodyScan { asked: vec!["jaw-left".into(), "throat".into()], stopped: true }),
        triggers: vec!["w-tag".into()],
        trigger_text: Some("w-trigger, two\r\nlines".into()),
        skills: vec![SkillUse::from_number(skill("stop"), 5).unwrap()],
        note: Some("w-check-in".into()),
        ..CheckInDraft::default()
    };
    let id = diary.check_in(at(FIRST, 10), draft).unwrap().id;
    diary
        .edit_check_in(at(FIRST, 11), &id, CheckInDraft { note: Some(FORMULA.into()), ..CheckInDraft::default() })
        .unwrap();
    let gone = diary.check_in(at(FIRST, 12), used("give", 2)).unwrap().id;
    diary.delete_check_in(at(FIRST, 13), &gone).unwrap();
    let erased = diary.check_in(at(FIRST, 12), used("give", 6)).unwrap().id;
    diary.erase_entry(at(FIRST, 13), "check-in", &erased).unwrap();
    diary.copy_map(at("2026-03-03", 9), day(FIRST), None).unwrap();
}

fn card(diary: &Diary, own: &ItemId) {
    let answers = vec![(item("sad"), Some(Answer::Number(2))), (item("skills"), Some(Answer::Number(6)))];
    let ticks = vec![(skill("wise-mind"), true)];
    let note = Some("w-day".into());
    diary.answer_day(at(FIRST, 21), AnswerDay { answers, ticks, note, ..AnswerDay::default() }).unwrap();
    let late = AnswerDay { day: Some(day("2026-03-01")), answers: vec![(own.clone(), None)], ..AnswerDay::default() };
    let missing = MissingDraft { knew: Some(true), willing: Some(false), ..MissingDraft::default() };
    diary.answer_day(at(FIRST, 22), AnswerDay { answers: vec![], missing, ..late }).unwrap();
    diary
        .answer_day(
            at("2026-03-05", 9),
            AnswerDay { day: Some(day("2026-03-04")), away: Some(true), ..AnswerDay::default() },
        )
        .unwrap();
    let mut coming = Coming::default();
    coming.rate("urge-suicide", 2).unwrap();
    coming.rate("change-actions", 0).unwrap();
    let week = WeekEdit {
        before: coming,
        filled_in: Some(FilledIn::TwoOrThree),
        skill_of_week: Some(skill("give")),
        ..WeekEdit::default()
    };
    diary.edit_week(at(FIRST, 21), day(FIRST), week).unwrap();
    diary.set_life_worth_living(at(FIRST, 21), "w-worth").unwrap();
}

fn sessions(diary: &Diary) {
    let zone = parse_zone("Europe/Amsterdam").unwrap();
    let start = parse_civil("start", "2026-03-02T14:00").unwrap();
    let timetable =
        Timetable::new(Schedule::parse(start, "FREQ=WEEKLY;COUNT=3", Some(zone)).unwrap(), zone, 60).unwrap();
    let draft = SeriesDraft { kind: SessionKind::Massage, timetable, about: SeriesEdit::default() };
    let series = diary.add_series(at(FIRST, 9), draft).unwrap();
    let rated = |names: &[&str], most, number| {
        let mut ratings = Ratings::default();
        names.iter().for_each(|name| ratings.rate(names, most, name, number).unwrap());
        ratings
    };
    let sad = |number| CheckInDraft {
        answers: vec![(item("sad"), Answer::Number(number))],
        readings: vec![BodyReading::new("nape", Sensation::new("ache").unwrap(), BodyAnswer::Intensity(number as u8))],
        ..CheckInDraft::default()
    };
    let visit = VisitDraft {
        series: Some(series),
        original: Some(start),
        felt_before: Some(sad(5)),
        felt_after: Some(sad(1)),
        relationship: rated(&RELATIONSHIP, 10, 8),
        next_day: rated(&NEXT_DAY, 5, 1),
        homework: Some("w-homework".into()),
        note: Some("w-visit".into()),
        boundary: Some(Boundary::NotSure),
        boundary_note: Some("w-boundary".into()),
        ..VisitDraft::default()
    };
    diary.add_visit(at(FIRST, 16), visit).unwrap();
}

fn plans(diary: &Diary) {
    let now = at(FIRST, 18);
    let touch = |region: &str, level, reason: Option<&str>| TouchEdit {
        region: region.into(),
        level: Some(Some(level)),
        reason: reason.map(str::to_owned),
    };
    let marks = vec![touch("nape", TouchLevel::UsuallyFine, None), touch("throat", TouchLevel::Avoid, Some("w-touch"))];
    diary.edit_touch(now, marks).unwrap();
    let answers = BTreeMap::from([(screening_items()[9].id.clone(), ScreeningAnswer::Yes)]);
    diary.screen(now, &ScreeningAnswers { answers, ..ScreeningAnswers::default() }).unwrap();
    diary.edit_session_terms(now, &[("door".into(), "w-term".into())]).unwrap();
    let chain = ChainDraft {
        behaviour: Some(item("self-harm")),
        prompting_event: Some("w-chain".into()),
        links: Some(vec![ChainLink { kind: LinkKind::Urge, text: "w-link".into() }]),
        ..ChainDraft::default()
    };
    diary.add_chain(now, chain).unwrap();
    let line =
        PlanLineEdit { words: Some("w-plan".into()), phone: Some("+31 555 0100".into()), ..PlanLineEdit::default() };
    diary.add_plan_line(now, Step::People, line).unwrap();
    let agreed = SafetyPlanEdit { agreed_with: Some("Anna".into()), ..SafetyPlanEdit::default() };
    diary.edit_safety_plan(now, &agreed).unwrap();
}

/// The moment of every copy.
pub fn made_at() -> Moment {
    at("2026-03-10", 9)
}

/// All of March, for nobody else, by this scope.
pub fn own(scope: ShareScope) -> Sharing {
    Sharing { recipient: None, scope, from: day("2026-02-01"), to: day("2026-03-31"), named: false }
}

/// The same for somebody.
pub fn for_somebody(diary: &Diary, name: &str, scope: ShareScope) -> Sharing {
    let new = NewRecipient { name: name.into(), role: scope.role, seal_to: None };
    let id = diary.add_share_recipient(made_at(), &new).unwrap();
    Sharing { recipient: Some(diary.share_recipient(&id).unwrap()), ..own(scope) }
}

pub fn texts() -> Texts {
    Texts::new(Language::English)
}

/// Tables in a folder.
pub fn tables(diary: &Diary, sharing: &Sharing, folder: &Path) -> ExportedTables {
    diary.export_csv(made_at(), sharing, &texts(), folder, &Job::default()).unwrap()
}

/// The document.
pub fn document(diary: &Diary, sharing: &Sharing) -> Vec<u8> {
    let mut out = Vec::new();
    diary.export_json(made_at(), sharing, ShareWay::File, &texts(), &mut out, &Job::default()).unwrap();
    out
}

/// A document made a diary.
pub fn import(document: &[u8]) -> (Home, Diary, Result<ImportedJson>) {
    let (home, diary) = Home::with_diary();
    let done = diary.import_json(std::io::Cursor::new(document), &Job::default());
    (home, diary, done)
}

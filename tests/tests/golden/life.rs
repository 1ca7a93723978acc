//! A few days that touch every kind of record and every field of format 1. Written once; nothing here may change.

use somacard_core::body::{BodyAnswer, BodyReading, Sensation};
use somacard_core::card::{Answer, ChainLink, Coming, DbtTarget, FilledIn, ItemId, ItemKind, LinkKind, Scale};
use somacard_core::card::{SkillId, SkillUse};
use somacard_core::time::{DiaryDay, Moment};
use somacard_core::{AnswerDay, ChainDraft, CheckInDraft, Diary, ItemDraft, ItemEdit, MissingDraft, WeekEdit};

use crate::elsewhere;

pub fn at(text: &str) -> Moment {
    Moment::of(chrono::DateTime::parse_from_rfc3339(&format!("2026-{text}:00+01:00")).unwrap()).unwrap()
}

pub fn day(text: &str) -> DiaryDay {
    format!("2026-{text}").parse().unwrap()
}

fn item(id: &str) -> ItemId {
    ItemId::new(id).unwrap()
}

fn skill(id: &str) -> SkillId {
    SkillId::new(id).unwrap()
}

pub fn live(diary: &Diary) {
    diary.set_day_start(at("03-01T09:00"), 3).unwrap();
    diary.set_week_start(at("03-01T09:01"), 7).unwrap();
    diary.set_life_worth_living(at("03-01T09:02"), "a boat, and friends who come aboard").unwrap();
    items(diary);
    check_ins(diary);
    cards(diary);
    week_and_chain(diary);
    elsewhere::import(diary);
    take_back(diary);
    elsewhere::absorb(diary);
}

fn items(diary: &Diary) {
    let now = at("03-02T08:00");
    let scale = Scale::range(-3, 3, 1, Some("far below".into()), Some("far above".into())).unwrap();
    let (kind, label, replaces) = (ItemKind::Emotion, "Mood, my scale".into(), Some(item("joy")));
    let target = Some(DbtTarget::QualityOfLife);
    let own = diary.add_item(now, ItemDraft { kind, scale, label, target, replaces }).unwrap();
    let gone =
        ItemDraft { kind: ItemKind::Question, scale: Scale::YesNo, label: "Swam".into(), target: None, replaces: None };
    let gone = diary.add_item(now, gone).unwrap();
    let label = Some("Swam today".into());
    let edit =
        ItemEdit { label, sort: Some(50), target: Some(Some(DbtTarget::Skills)), active_to: Some(Some(day("03-04"))) };
    diary.edit_item(at("03-03T08:00"), &gone, edit).unwrap();
    let answers = vec![(own, Answer::Number(-2)), (gone, Answer::YesNo(true))];
    diary.check_in(at("03-02T08:30"), CheckInDraft { answers, ..CheckInDraft::default() }).unwrap();
}

fn reading(target: &str, sensation: &str, answer: BodyAnswer) -> BodyReading {
    BodyReading::new(target, Sensation::new(sensation).unwrap(), answer)
}

fn check_ins(diary: &Diary) {
    let answers = vec![
        (item("sad"), Answer::Number(4)),
        (item("sleep"), Answer::Number(410)),
        (item("therapy-interfering"), Answer::YesNo(false)),
        (item("alcohol-what"), Answer::Text("a beer at the harbour".into())),
    ];
    let readings = vec![
        reading("jaw-left", "tight", BodyAnswer::Intensity(7)),
        reading("whole", "numb", BodyAnswer::Absent),
        reading("breastbone", "heavy", BodyAnswer::Declined),
    ];
    let skills = [("stop", 5), ("tipp", 3), ("observe", 6)];
    let saved = diary.check_in(
        at("03-02T12:00"),
        CheckInDraft {
            answers,
            readings,
            skills: skills.map(|(id, number)| SkillUse::from_number(skill(id), number).unwrap()).to_vec(),
            triggers: vec!["work".into(), "été à Paris".into()],
            trigger_text: Some("a letter\nof two lines".into()),
            note: Some("first".into()),
            ..CheckInDraft::default()
        },
    );
    let saved = saved.unwrap();
    let edit = CheckInDraft { note: Some("first, corrected".into()), ..CheckInDraft::default() };
    diary.edit_check_in(at("03-02T12:05"), &saved.id, edit).unwrap();
    let sad = |number| vec![(item("sad"), Answer::Number(number))];
    let late = CheckInDraft { for_day: Some(day("03-01")), answers: sad(2), ..CheckInDraft::default() };
    diary.check_in(at("03-02T13:00"), late).unwrap();
    let in_session = CheckInDraft { in_session: true, answers: sad(3), ..CheckInDraft::default() };
    diary.check_in(at("03-03T14:00"), in_session).unwrap();
}

fn cards(diary: &Diary) {
    let answers = vec![
        (item("sad"), Some(Answer::Number(1))),
        (item("self-harm"), Some(Answer::Number(0))),
        (item("medication-prescribed"), Some(Answer::YesNo(true))),
        (item("reinforced-how"), Some(Answer::Text("music".into()))),
        (item("skills"), Some(Answer::Number(5))),
        (item("fear"), Some(Answer::Number(3))),
    ];
    let ticks = vec![(skill("please"), true), (skill("half-smile"), true)];
    let note = Some("a day like a river".into());
    diary.answer_day(at("03-02T21:00"), AnswerDay { answers, ticks, note, ..AnswerDay::default() }).unwrap();
    let (answers, ticks) = (vec![(item("fear"), None)], vec![(skill("half-smile"), false)]);
    diary.answer_day(at("03-02T21:05"), AnswerDay { answers, ticks, ..AnswerDay::default() }).unwrap();
    let raised = CheckInDraft { answers: vec![(item("sad"), Answer::Number(5))], ..CheckInDraft::default() };
    diary.check_in(at("03-02T23:00"), raised).unwrap();
    let away = AnswerDay { day: Some(day("03-04")), away: Some(true), ..AnswerDay::default() };
    diary.answer_day(at("03-05T10:00"), away).unwrap();
    let in_the_way = Some("a long shift".into());
    let missing = MissingDraft { knew: Some(true), willing: Some(true), thought_of_it: Some(false), in_the_way };
    diary
        .answer_day(at("03-06T10:00"), AnswerDay { day: Some(day("03-05")), missing, ..AnswerDay::default() })
        .unwrap();
}

fn week_and_chain(diary: &Diary) {
    let rated = |from: i64| {
        let mut coming = Coming::default();
        (from..).zip(Coming::NAMES).for_each(|(number, name)| coming.rate(name, number % 6).unwrap());
        coming
    };
    let edit = WeekEdit {
        unsaid: Vec::new(),
        started_on: Some(day("03-01")),
        filled_in: Some(FilledIn::FourToSix),
        filled_in_session: Some(true),
        skill_of_week: Some(skill("opposite-action")),
        before: rated(1),
        after: rated(0),
    };
    diary.edit_week(at("03-06T11:00"), day("03-02"), edit).unwrap();
    let link = |(kind, text): (LinkKind, &str)| ChainLink { kind, text: text.into() };
    let links = LinkKind::ALL.into_iter().zip(["not again", "shame", "a knot", "to leave", "left"]).map(link).collect();
    let text = |text: &str| Some(text.to_owned());
    let draft = ChainDraft {
        no_behaviour: false,
        day: Some(day("03-02")),
        in_session: true,
        behaviour: Some(item("self-harm")),
        vulnerability: text("four hours of sleep"),
        prompting_event: text("the letter"),
        links: Some(links),
        consequences: text("quiet, then worse"),
        skill_instead: text("tipp"),
        repair: text("called my sister"),
    };
    let id = diary.add_chain(at("03-06T11:30"), draft).unwrap();
    let links = Some(vec![link((LinkKind::Thought, "not again")), link((LinkKind::Urge, "to leave"))]);
    diary.edit_chain(at("03-06T11:40"), &id, ChainDraft { links, ..ChainDraft::default() }).unwrap();
}

/// One entry deleted, one undone, one erased.
fn take_back(diary: &Diary) {
    let noted = |time: &str, note: &str| {
        diary.check_in(at(time), CheckInDraft { note: Some(note.into()), ..CheckInDraft::default() }).unwrap().id
    };
    let deleted = noted("04-02T10:00", "deleted");
    diary.delete_check_in(at("04-02T10:01"), &deleted).unwrap();
    noted("04-02T11:00", "undone");
    diary.undo(at("04-02T11:01")).unwrap();
    let erased = noted("04-02T12:00", "erased");
    diary.erase_entry(at("04-02T12:01"), "check-in", &erased).unwrap();
}

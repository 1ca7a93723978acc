//! Visits: mood and body before and after are of the day, too; what is rated stays private; a plan is never due.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{Home, card, item, refuses};
use somacard_core::body::{BodyAnswer, BodyReading, Sensation};
use somacard_core::card::{Answer, Coming};
use somacard_core::sessions::{
    Ago, Boundary, Cadence, NEXT_DAY, Outcome, RELATIONSHIP, Ratings, SessionKind, Timetable,
};
use somacard_core::text::{Language, Texts};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{DiaryDay, Moment, Source, Zone, parse_civil, parse_zone, resolve};
use somacard_core::{CheckInDraft, Diary, SeriesDraft, SeriesEdit, VisitDraft};

/// Where the person lives.
fn own_zone() -> Zone {
    parse_zone("Europe/Amsterdam").unwrap()
}

fn day(text: &str) -> DiaryDay {
    text.parse().unwrap()
}

fn at(text: &str) -> Moment {
    resolve(own_zone(), parse_civil("at", text).unwrap()).unwrap().moment()
}

fn series(diary: &Diary, kind: SessionKind) -> String {
    let start = parse_civil("start", "2026-03-03T14:00").unwrap();
    let timetable = Timetable::new(Schedule::parse(start, "FREQ=WEEKLY", None).unwrap(), own_zone(), 60).unwrap();
    let draft = SeriesDraft { kind, timetable, about: SeriesEdit::default() };
    diary.add_series(at("2026-03-01T12:00"), draft).unwrap()
}

fn felt(sad: i32, jaw: u8) -> Option<CheckInDraft> {
    let tight = Sensation::new("tight").unwrap();
    let readings = vec![BodyReading::new("jaw-left", tight, BodyAnswer::Intensity(jaw))];
    Some(CheckInDraft { answers: vec![(item("sad"), Answer::Number(sad))], readings, ..CheckInDraft::default() })
}

fn of(series: &str) -> VisitDraft {
    VisitDraft { series: Some(series.into()), ..VisitDraft::default() }
}

fn rated(names: &[&str], most: i32, name: &str, number: i64) -> Ratings {
    let mut ratings = Ratings::default();
    ratings.rate(names, most, name, number).unwrap();
    ratings
}

#[test]
fn a_visit_marks_its_session_attended_and_its_check_ins_count_for_the_day() {
    let (_home, diary) = Home::with_diary();
    let id = series(&diary, SessionKind::Massage);
    let mut coming = Coming::default();
    coming.rate("urge-quit-therapy", 2).unwrap();
    let draft = VisitDraft { felt_before: felt(4, 7), felt_after: felt(1, 3), before: coming.clone(), ..of(&id) };
    let visit = diary.add_visit(at("2026-03-10T15:30"), draft).unwrap().id;
    let today = day("2026-03-10");
    let session = diary.sessions(today, today).unwrap().remove(0);
    assert_eq!(session.outcome, Some(Outcome::Attended));
    let known = diary.visits(today, today).unwrap().remove(0);
    assert_eq!((known.original, &known.before), (Some(session.original), &coming));
    let entries = diary.check_ins(today, today).unwrap();
    let linked = |id: &Option<String>| entries.iter().find(|entry| Some(&entry.id) == id.as_ref()).unwrap();
    assert_eq!(linked(&known.check_in_before).readings[0].answer, BodyAnswer::Intensity(7));
    assert_eq!(linked(&known.check_in_after).readings[0].answer, BodyAnswer::Intensity(3));
    assert_eq!(card(&diary, "2026-03-10").items[&item("sad")].value, Answer::Number(4));
    let again = VisitDraft { felt_after: felt(2, 4), ..VisitDraft::default() };
    diary.edit_visit(at("2026-03-11T09:00"), &visit, again).unwrap();
    assert_eq!(diary.check_ins(today, today).unwrap().len(), 2, "a correction goes into the same check-in");
    diary.undo(at("2026-03-11T09:01")).unwrap();
    diary.undo(at("2026-03-11T09:02")).unwrap();
    assert!(diary.visits(today, today).unwrap().is_empty(), "one action is taken back as one");
    assert!(diary.check_ins(today, today).unwrap().is_empty());
    assert_eq!(diary.sessions(today, today).unwrap()[0].outcome, None);
}

#[test]
fn the_day_after_homework_and_ratings_are_added_later_and_stay_private_unless_ticked() {
    let (_home, diary) = Home::with_diary();
    let id = series(&diary, SessionKind::Massage);
    let draft = VisitDraft {
        relationship: rated(&RELATIONSHIP, 10, "heard", 9),
        homework: Some("warm shower".into()),
        boundary: Some(Boundary::NotSure),
        ..of(&id)
    };
    let visit = diary.add_visit(at("2026-03-17T16:00"), draft).unwrap().id;
    let read = || diary.visits(day("2026-03-17"), day("2026-03-17")).unwrap().remove(0);
    assert_eq!((read().shown_to_rated, read().homework_done, read().time.source), (false, false, Source::Live));
    assert_eq!(read().boundary.unwrap().next_steps().len(), 5);
    assert!(Boundary::Yes.next_steps().is_empty());
    let later = VisitDraft {
        next_day: rated(&NEXT_DAY, 5, "flashback", 3),
        homework_done: Some(true),
        boundary_note: Some("the towel".into()),
        ..VisitDraft::default()
    };
    diary.edit_visit(at("2026-03-18T09:00"), &visit, later).unwrap();
    assert_eq!((read().next_day.0["flashback"], read().relationship.0["heard"]), (3, 9));
    assert!(read().homework_done && read().boundary_note.current() == Some("the towel"));
    assert_eq!(read().time.for_day, day("2026-03-17"), "the check on the day after is of the visit's day");
}

#[test]
fn what_a_visit_can_not_be_is_refused_and_nothing_is_saved() {
    let (_home, diary) = Home::with_diary();
    let (massage, therapy) = (series(&diary, SessionKind::Massage), series(&diary, SessionKind::IndividualDbt));
    let before = diary.changes().unwrap();
    let now = at("2026-03-10T16:00");
    let on = |for_day: &str| VisitDraft { for_day: Some(day(for_day)), ..of(&massage) };
    refuses("session", "2026-03-09", diary.add_visit(now, on("2026-03-09")));
    refuses("for_day", "2026-03-17", diary.add_visit(now, on("2026-03-17")));
    refuses("visit", "nothing", diary.add_visit(now, VisitDraft::default()));
    refuses("series", "nobody", diary.add_visit(now, of("nobody")));
    let boundary = VisitDraft { boundary: Some(Boundary::No), ..of(&therapy) };
    refuses("boundary", "no", diary.add_visit(now, boundary));
    refuses("sad", "9", diary.add_visit(now, VisitDraft { felt_after: felt(9, 3), ..of(&massage) }));
    refuses("heard", "11", Ratings::default().rate(&RELATIONSHIP, 10, "heard", 11));
    refuses("rating", "happy", Ratings::default().rate(&RELATIONSHIP, 10, "happy", 3));
    assert_eq!(diary.changes().unwrap(), before);
}

#[test]
fn the_plan_says_when_the_last_visit_was_and_never_that_one_is_due() {
    let (_home, diary) = Home::with_diary();
    let id = series(&diary, SessionKind::Massage);
    let now = at("2026-03-10T16:00");
    diary.edit_massage_plan(now, Some("to sleep"), Some(Some(Cadence::TwoWeeks))).unwrap();
    assert_eq!(diary.massage_plan(now).unwrap().last_visit, None);
    diary.add_visit(now, of(&id)).unwrap();
    let plan = diary.massage_plan(at("2026-04-14T09:00")).unwrap();
    assert_eq!((plan.goal.current(), plan.cadence), (Some("to sleep"), Some(Cadence::TwoWeeks)));
    assert_eq!(plan.next.unwrap().original, parse_civil("at", "2026-04-14T14:00").unwrap());
    let texts = Language::ALL.map(Texts::new);
    let said = |today: &str| texts[0].last_visit(Some(Ago::of(plan.last_visit.unwrap(), day(today))));
    assert_eq!(said("2026-04-14"), "Last visit 5 weeks ago");
    assert_eq!(
        (said("2026-03-10").as_str(), said("2026-03-11").as_str()),
        ("Last visit today", "Last visit yesterday")
    );
    assert_eq!(
        (said("2026-03-23").as_str(), said("2026-03-24").as_str()),
        ("Last visit 13 days ago", "Last visit 2 weeks ago")
    );
    assert_eq!(
        (said("2026-06-08").as_str(), said("2026-06-09").as_str()),
        ("Last visit 12 weeks ago", "Last visit 3 months ago")
    );
    for (ago, texts) in
        (0..900).map(|days| Ago::of(day("2026-03-10"), day("2026-03-10").plus(days))).zip(texts.iter().cycle())
    {
        let said = texts.last_visit(Some(ago)).to_lowercase();
        assert!(
            !["due", "late", "overdue", "toca", "atras"].iter().any(|word| said.split(' ').any(|w| w == *word)),
            "{said}"
        );
    }
    refuses("cadence", "0", Cadence::from_name("0"));
    refuses("massage-plan", "nothing", diary.edit_massage_plan(now, None, None));
}

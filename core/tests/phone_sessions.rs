//! Sessions, visits, the massage plan, health questions, touch and calendars, as a phone calls them.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod keeping;

use std::sync::{Arc, Mutex};

use keeping::Home;
use keeping::phone::refused_as;
use somacard_core::body::TouchLevel;
use somacard_core::phone::card::{Answer, BodyAnswer, NewAnswer, NewCheckIn, NewRating, NewReading};
use somacard_core::phone::sessions::{
    Cadence, MassagePlanEdit, NewHours, NewPractitioner, NewScreeningAnswer, NewTerm, NewTouch, NewVisit, Repeats,
    SeriesAbout, SessionChange, SessionsScreen, ShownDays, VisitOf,
};
use somacard_core::phone::{Civil, Day, Diary, SomacardError};
use somacard_core::safety::Show;
use somacard_core::sessions::{Boundary, Outcome, Role, ScreeningAnswer, SessionKind, Tier};
use somacard_core::text::Language;
use somacard_core::time::{Moment, parse_civil, parse_zone, resolve};
use somacard_core::{Area, ChangeListener, ListenerError};

const ZONE: &str = "Europe/Amsterdam";

fn at(text: &str) -> Moment {
    let civil = parse_civil("at", &format!("2026-{text}")).unwrap();
    resolve(parse_zone(ZONE).unwrap(), civil).unwrap().moment()
}

fn day(month: u8, day: u8) -> Day {
    Day { year: 2026, month, day }
}

fn civil(month: u8, of_month: u8, hour: u8) -> Civil {
    Civil { day: day(month, of_month), hour, minute: 0, second: 0 }
}

fn begun(language: Language) -> (Home, Arc<Diary>) {
    let home = Home::empty();
    let folder = home.path().join("diary").to_str().unwrap().to_owned();
    let diary = Diary::create(folder, home.around().vault, language, at("03-01T08:00")).unwrap();
    (home, diary)
}

/// Tuesdays at 14:00, from 3 March 2026 on.
fn tuesdays(repeats: Repeats) -> NewHours {
    NewHours { start: civil(3, 3, 14), zone: ZONE.into(), repeats, minutes: 60 }
}

fn add(diary: &Diary, kind: SessionKind, repeats: Repeats) -> (String, SessionsScreen) {
    let added = diary.add_series(at("03-01T12:00"), kind, tuesdays(repeats), SeriesAbout::default(), None).unwrap();
    (added.id, added.sessions)
}

#[test]
fn a_series_is_shown_with_its_sessions_people_and_hours_in_words() {
    let (_home, diary) = begun(Language::English);
    let ana =
        NewPractitioner { name: Some("Ana".into()), role: Some(Role::DbtTherapist), ..NewPractitioner::default() };
    let with = diary.add_practitioner(at("03-01T11:00"), ana, None).unwrap().id;
    let about = SeriesAbout { title: Some("Ana".into()), practitioner: Some(with), ..SeriesAbout::default() };
    let hours = tuesdays(Repeats::Weekly);
    let added = diary.add_series(at("03-01T12:00"), SessionKind::IndividualDbt, hours, about, None).unwrap();
    let (series, screen) = (&added.sessions.series[0], &added.sessions);
    assert_eq!((series.id.as_str(), series.title.as_str()), (added.id.as_str(), "Ana"));
    assert_eq!((series.label.as_str(), series.practitioner_name.as_deref()), ("Individual therapy", Some("Ana")));
    assert_eq!(series.hours[0].text, "every week, Tue 14:00, 60 minutes");
    assert_eq!((series.hours[0].start, series.hours[0].zone.as_str()), (civil(3, 3, 14), ZONE));
    assert_eq!(screen.shown, ShownDays { from: day(2, 1), to: day(4, 26) });
    assert_eq!((screen.sessions.len(), screen.next.as_ref()), (8, screen.sessions.first()));
    let next = &screen.sessions[0];
    assert_eq!((next.title.as_str(), next.begins_text.as_str()), ("Ana", "Tue 3 Mar 2026, 14:00"));
    let first = ShownDays { from: day(3, 1), to: day(3, 7) };
    let paused = diary.pause_series(at("03-01T12:01"), added.id.clone(), Some(day(3, 9)), None, Some(first)).unwrap();
    assert_eq!((paused.sessions.len(), paused.series[0].pauses[0].text.as_str()), (1, "paused from Mon 9 Mar 2026"));
    let ended = diary.end_series(at("03-10T12:00"), added.id.clone(), None, None).unwrap();
    assert_eq!((ended.next, ended.series[0].rests), (None, true));
    assert_eq!(ended.series[0].ended_text.as_deref(), Some("ended on Mon 9 Mar 2026"));
    let again = diary.resume_series(at("03-12T12:00"), added.id, None, None).unwrap();
    assert_eq!(again.next.unwrap().begins, civil(3, 17, 14));
}

#[test]
fn each_way_to_repeat_reads_back_as_it_was_chosen() {
    let (_home, diary) = begun(Language::English);
    let by_rule = |lines: &str| Repeats::ByRule { lines: lines.into() };
    let ways = [
        (Repeats::Once, "Tue 3 Mar 2026, 14:00"),
        (Repeats::Daily, "every day, 14:00"),
        (Repeats::Weekly, "every week, Tue 14:00"),
        (Repeats::TwoWeeks, "every two weeks, Tue 14:00"),
        (Repeats::Monthly, "every month, Tue 14:00"),
        (by_rule("RRULE:FREQ=WEEKLY;BYDAY=TU,TH\n"), "every week, Tue, Thu 14:00"),
        (by_rule("RRULE:FREQ=WEEKLY;COUNT=3\n"), "Tue 3 Mar 2026, 14:00, RRULE:FREQ=WEEKLY;COUNT=3"),
    ];
    for (way, words) in ways {
        let (id, screen) = add(&diary, SessionKind::Massage, way.clone());
        let hours = &screen.series.iter().find(|series| series.id == id).unwrap().hours[0];
        assert_eq!((&hours.repeats, hours.text.as_str()), (&way, format!("{words}, 60 minutes").as_str()));
    }
    // A fifth Tuesday: the last one of each month is meant.
    let fifth = NewHours { start: civil(3, 31, 14), ..tuesdays(Repeats::Monthly) };
    let added = diary.add_series(at("03-01T12:00"), SessionKind::Other, fifth, SeriesAbout::default(), None).unwrap();
    let days = added.sessions.sessions.iter().filter(|session| session.series == added.id).map(|session| session.day);
    assert_eq!(days.collect::<Vec<_>>(), [day(3, 31)]);
    let shown = ShownDays { from: day(4, 27), to: day(6, 30) };
    let later = diary.sessions(at("03-01T12:00"), Some(shown)).unwrap().sessions;
    let days = later.iter().filter(|session| session.series == added.id).map(|session| session.day);
    assert_eq!(days.collect::<Vec<_>>(), [day(4, 28), day(5, 26), day(6, 30)]);
}

#[test]
fn one_session_is_moved_cancelled_and_planned_again() {
    let (_home, diary) = begun(Language::English);
    let (id, _) = add(&diary, SessionKind::Massage, Repeats::Weekly);
    let now = at("03-01T13:00");
    let edit = |change| diary.edit_session(now, id.clone(), civil(3, 3, 14), change, None);
    let moved = SessionChange { moved_to: Some(civil(3, 4, 9)), minutes: Some(90), ..SessionChange::default() };
    let row = edit(moved).unwrap().sessions.remove(0);
    assert_eq!((row.original, row.begins, row.minutes), (civil(3, 3, 14), civil(3, 4, 9), 90));
    assert_eq!(row.moved_text.as_deref(), Some("moved from Tue 3 Mar 2026, 14:00"));
    let cancelled = SessionChange { outcome: Some(Outcome::Cancelled), moved_back: true, ..SessionChange::default() };
    let row = edit(cancelled).unwrap().sessions.remove(0);
    assert_eq!((row.moved, row.outcome_text.as_deref()), (false, Some("cancelled")));
    let planned = SessionChange { planned_again: true, usual_minutes: true, ..SessionChange::default() };
    let row = edit(planned).unwrap().sessions.remove(0);
    assert_eq!((row.outcome, row.minutes), (None, 60));
    let both = SessionChange { outcome: Some(Outcome::Cancelled), planned_again: true, ..SessionChange::default() };
    assert_eq!(refused_as(edit(both)), "invalid outcome");
    let early = SessionChange { outcome: Some(Outcome::Attended), ..SessionChange::default() };
    assert_eq!(refused_as(edit(early)), "invalid outcome");
    assert_eq!(refused_as(edit(SessionChange::default())), "invalid session");
    let none = diary.edit_session(now, id, civil(3, 4, 14), SessionChange::default(), None);
    assert_eq!(refused_as(none), "no session");
}

#[test]
fn a_refusal_names_the_field_and_saves_nothing() {
    let (_home, diary) = begun(Language::English);
    let now = at("03-01T12:00");
    let series = |hours, about, shown| diary.add_series(now, SessionKind::Massage, hours, about, shown);
    let hours = || tuesdays(Repeats::Weekly);
    let nowhere = NewHours { zone: "Mars/Olympus".into(), ..hours() };
    assert_eq!(refused_as(series(nowhere, SeriesAbout::default(), None)), "invalid zone");
    let long = NewHours { minutes: 1441, ..hours() };
    assert_eq!(refused_as(series(long, SeriesAbout::default(), None)), "invalid minutes");
    let rule = NewHours { repeats: Repeats::ByRule { lines: "FREQ=HOURLY".into() }, ..hours() };
    assert!(refused_as(series(rule, SeriesAbout::default(), None)).starts_with("invalid"));
    let nobody = SeriesAbout { practitioner: Some("nobody".into()), ..SeriesAbout::default() };
    assert_eq!(refused_as(series(hours(), nobody, None)), "no practitioner");
    // What to show is checked first, so that no answer says refused of something that was saved.
    let backwards = ShownDays { from: day(3, 2), to: day(3, 1) };
    assert_eq!(refused_as(series(hours(), SeriesAbout::default(), Some(backwards))), "invalid to");
    let screen = diary.sessions(now, None).unwrap();
    assert!(screen.series.is_empty() && screen.next.is_none());
    assert_eq!(screen.none, "No sessions on these days.");
}

fn felt(sad: i32, jaw: u8) -> Option<NewCheckIn> {
    let reading = NewReading {
        target: "jaw-left".into(),
        sensation: "tight".into(),
        answer: BodyAnswer::Intensity { value: jaw },
        note: None,
    };
    let answer = NewAnswer { item: "sad".into(), answer: Some(Answer::Number { value: sad }) };
    Some(NewCheckIn { answers: vec![answer], readings: vec![reading], ..NewCheckIn::default() })
}

fn coming(name: &str, number: i32) -> Vec<NewRating> {
    vec![NewRating { name: name.into(), number: Some(number) }]
}

fn rating(name: &str, number: i32) -> Vec<NewRating> {
    vec![NewRating { name: name.into(), number: Some(number) }]
}

#[test]
fn a_visit_is_asked_saved_added_to_and_taken_away() {
    let (_home, diary) = begun(Language::English);
    let (id, screen) = add(&diary, SessionKind::Massage, Repeats::Weekly);
    let of = VisitOf::Session { series: id, original: screen.sessions[0].original };
    let now = at("03-03T15:30");
    let form = diary.visit_form(now, of.clone()).unwrap();
    assert_eq!((form.for_day, form.with_touch, form.title.as_str()), (day(3, 3), true, "Massage"));
    assert_eq!(form.questions.coming[0].label, "Urge to quit therapy");
    assert_eq!(form.questions.relationship[0].label, "I felt heard and respected");
    assert!(!form.check_in.items.is_empty() && form.editing.is_none());
    let said = NewVisit {
        before: coming("urge-quit-therapy", 2),
        felt_before: felt(4, 7),
        felt_after: felt(1, 3),
        relationship: rating("heard", 8),
        boundary: Some(Boundary::NotSure),
        ..NewVisit::default()
    };
    let saved = diary.save_visit(now, of, said, None).unwrap();
    assert_eq!(saved.next_steps.len(), 5);
    assert_eq!(saved.next_steps[2].label, "End these sessions, without giving a reason");
    let row = &saved.visits.visits[0];
    assert!(!row.shown_to_rated, "private unless ticked");
    assert_eq!(row.felt_after.as_ref().unwrap().readings[0].answer, BodyAnswer::Intensity { value: 3 });
    let session = diary.sessions(now, None).unwrap().sessions.remove(0);
    assert_eq!((session.visit, session.outcome), (Some(saved.id.clone()), Some(Outcome::Attended)));
    // The day after.
    let now = at("03-04T09:00");
    let form = diary.noted_visit_form(now, day(3, 3), saved.id.clone()).unwrap();
    assert_eq!(form.editing.as_ref(), Some(row));
    assert_eq!(form.session.unwrap().visit, Some(saved.id.clone()));
    let after = NewVisit { next_day: rating("soreness", 3), homework: Some("stretch".into()), ..NewVisit::default() };
    let edited = diary.edit_visit(now, saved.id.clone(), after, None).unwrap();
    let row = &edited.visits.visits[0];
    assert_eq!((row.boundary, row.next_day[0].number), (Some(Boundary::NotSure), 3));
    assert!(edited.next_steps.is_empty(), "offered after the answer, not after every word");
    assert!(diary.delete_visit(now, saved.id, None).unwrap().visits.is_empty());
}

#[test]
fn a_visit_offers_the_plan_and_refuses_what_does_not_belong_to_it() {
    let (_home, diary) = begun(Language::English);
    let (id, screen) = add(&diary, SessionKind::IndividualDbt, Repeats::Weekly);
    let of = || VisitOf::Session { series: id.clone(), original: screen.sessions[0].original };
    let now = at("03-03T15:30");
    assert!(!diary.visit_form(now, of()).unwrap().with_touch);
    let save = |visit| diary.save_visit(now, of(), visit, None);
    let touched = NewVisit { boundary: Some(Boundary::Yes), ..NewVisit::default() };
    assert_eq!(refused_as(save(touched)), "invalid boundary");
    assert_eq!(
        refused_as(save(NewVisit { relationship: rating("heard", 11), ..NewVisit::default() })),
        "invalid heard"
    );
    assert_eq!(refused_as(save(NewVisit { next_day: rating("luck", 1), ..NewVisit::default() })), "invalid rating");
    let none = VisitOf::Session { series: id.clone(), original: civil(3, 4, 14) };
    assert_eq!(refused_as(diary.visit_form(now, none)), "no session");
    assert_eq!(refused_as(diary.noted_visit_form(now, day(3, 3), "none".into())), "no visit");
    assert!(diary.visits(now, None).unwrap().visits.is_empty());
    let saved = save(NewVisit { before: coming("urge-suicide", 5), ..NewVisit::default() }).unwrap();
    assert_eq!(saved.offer.show, Show::Plan);
    let once = VisitOf::OneOff { kind: SessionKind::Other };
    let saved =
        diary.save_visit(now, once, NewVisit { note: Some("tea".into()), ..NewVisit::default() }, None).unwrap();
    let row = saved.visits.visits.iter().find(|row| row.id == saved.id).unwrap();
    assert_eq!((row.title.as_str(), row.series.as_ref(), row.notes[0].as_str()), ("Session", None, "tea"));
}

#[test]
fn the_massage_plan_says_how_long_ago_and_never_that_one_is_due() {
    let (_home, diary) = begun(Language::English);
    let plan = diary.massage_plan(at("03-03T12:00")).unwrap();
    assert_eq!(
        (plan.last_visit_text.as_str(), plan.next_text.as_str()),
        ("No visit noted yet", "No next session planned")
    );
    let once = VisitOf::OneOff { kind: SessionKind::Massage };
    diary.save_visit(at("03-03T12:00"), once, NewVisit::default(), None).unwrap();
    let now = at("04-07T12:00");
    let wish = MassagePlanEdit { goal: Some("sleep".into()), cadence: Some(Cadence::TwoWeeks), no_cadence: false };
    let plan = diary.edit_massage_plan(now, wish).unwrap();
    assert_eq!((plan.last_visit_text.as_str(), plan.last_visit), ("Last visit 5 weeks ago", Some(day(3, 3))));
    assert_eq!((plan.goals[0].as_str(), plan.cadence_text.as_deref()), ("sleep", Some("every two weeks")));
    let every = |days| MassagePlanEdit { cadence: Some(Cadence::EveryDays { days }), ..MassagePlanEdit::default() };
    assert_eq!(diary.edit_massage_plan(now, every(21)).unwrap().cadence_text.as_deref(), Some("every 21 days"));
    assert_eq!(refused_as(diary.edit_massage_plan(now, every(400))), "invalid cadence");
    let none = MassagePlanEdit { no_cadence: true, ..MassagePlanEdit::default() };
    let plan = diary.edit_massage_plan(now, none).unwrap();
    assert_eq!((plan.cadence, plan.goals.len()), (None, 1));
    let signal = NewTerm { name: "stop-signal".into(), text: "I lift my hand".into() };
    let plan = diary.edit_session_terms(now, vec![signal]).unwrap();
    let term = plan.terms.iter().find(|term| term.name == "stop-signal").unwrap();
    assert_eq!(term.texts, ["I lift my hand"]);
    let unknown = NewTerm { name: "music".into(), text: "none".into() };
    assert_eq!(refused_as(diary.edit_session_terms(now, vec![unknown])), "no term");
}

fn says(question: &str, answer: ScreeningAnswer, regions: &[&str]) -> NewScreeningAnswer {
    let regions = regions.iter().map(|region| (*region).to_owned()).collect();
    NewScreeningAnswer { question: question.into(), answer, regions }
}

#[test]
fn health_questions_give_help_first_then_lists_and_places_to_leave_out() {
    let (_home, diary) = begun(Language::English);
    let now = at("03-03T12:00");
    let first = diary.screening(now).unwrap();
    assert!(!first.ever && first.nothing.is_none() && first.questions.iter().all(|question| question.asked));
    assert_eq!(first.standing[0], "These questions were not answered yet.");
    assert_eq!(refused_as(diary.screening_changed(now)), "no screening");
    use ScreeningAnswer::{Declined, No, Unsure, Yes};
    let answers = vec![
        says("chest-pain", Yes, &[]),
        says("wound", Yes, &["knee-left"]),
        says("seizures", Unsure, &[]),
        says("trauma", Declined, &[]),
    ];
    let screen = diary.answer_screening(now, answers).unwrap();
    assert!(screen.help_now.unwrap().starts_with("Get medical help now"));
    assert_eq!(screen.help_because.len(), 1);
    assert_eq!(screen.lists.iter().map(|list| list.tier).collect::<Vec<_>>(), [Tier::NotHere, Tier::Doctor]);
    assert_eq!(screen.lists[1].lines, ["I have seizures."]);
    assert_eq!(screen.no_go, ["knee-left"]);
    let knee = diary.touch_plan().unwrap().regions.into_iter().find(|row| row.region == "knee-left").unwrap();
    assert_eq!((knee.level, knee.no_go, knee.marked), (TouchLevel::Avoid, true, None));
    assert_eq!(knee.why.as_deref(), Some("left out after the health questions"));
    // What was yes stays until it is asked again, and is never filled in as no.
    let later = diary.screening_changed(at("03-05T12:00")).unwrap();
    let wound = later.questions.iter().find(|question| question.id == "wound").unwrap();
    assert!(wound.asked && wound.carried && wound.placed && later.help_now.is_none());
    let all_no = later.questions.iter().map(|question| says(&question.id, No, &[])).collect();
    let screen = diary.answer_screening(at("03-05T12:01"), all_no).unwrap();
    assert!(screen.nothing.is_some() && screen.lists.is_empty() && screen.valid_until.is_some());
    let history = diary.screening_history().unwrap().screenings;
    assert_eq!((history.len(), history[1].answers[1].places.len()), (2, 1));
    assert!(history[1].changed.is_some() && history[0].changed.is_none());
    let twice = vec![says("fever", Yes, &[]), says("fever", No, &[])];
    assert_eq!(refused_as(diary.answer_screening(now, twice)), "invalid screening");
    assert_eq!(refused_as(diary.answer_screening(now, vec![says("luck", Yes, &[])])), "no screening item");
    assert_eq!(refused_as(diary.answer_screening(now, vec![says("wound", No, &["knee-left"])])), "invalid place");
}

#[test]
fn touch_is_marked_all_of_it_or_nothing_and_locks_hold() {
    let (_home, diary) = begun(Language::English);
    let now = at("03-03T12:00");
    let mark = |region: &str, level| NewTouch { region: region.into(), level: Some(level), ..NewTouch::default() };
    let locked = diary.touch_plan().unwrap().regions.into_iter().find(|row| row.locked).unwrap();
    assert_eq!((locked.level, locked.why.as_deref()), (TouchLevel::Avoid, Some("locked")));
    let marks = vec![mark("jaw-left", TouchLevel::UsuallyFine), mark(&locked.region, TouchLevel::AskFirst)];
    assert_eq!(refused_as(diary.edit_touch(now, marks)), "invalid touch");
    let jaw = |plan: somacard_core::phone::sessions::TouchScreen| {
        plan.regions.into_iter().find(|row| row.region == "jaw-left").unwrap()
    };
    assert_eq!(jaw(diary.touch_plan().unwrap()).marked, None);
    let fine = NewTouch { reason: Some("it helps".into()), ..mark("jaw-left", TouchLevel::UsuallyFine) };
    let row = jaw(diary.edit_touch(now, vec![fine]).unwrap());
    assert_eq!((row.level, row.level_text.as_str()), (TouchLevel::UsuallyFine, "usually fine, still ask"));
    let both = NewTouch { unmark: true, ..mark("jaw-left", TouchLevel::Avoid) };
    assert_eq!(refused_as(diary.edit_touch(now, vec![both])), "invalid level");
    let unmark = NewTouch { region: "jaw-left".into(), unmark: true, ..NewTouch::default() };
    let row = jaw(diary.edit_touch(now, vec![unmark]).unwrap());
    assert_eq!((row.level, row.marked, row.reasons.len()), (TouchLevel::AskFirst, None, 1));
}

#[test]
fn a_calendar_goes_out_without_a_word_and_comes_in_once() {
    let (_home, diary) = begun(Language::English);
    let (_away, other) = begun(Language::English);
    add(&diary, SessionKind::Massage, Repeats::Weekly);
    let now = at("03-01T13:00");
    let file = diary.export_calendar(now, None).unwrap();
    assert!(file.contains("SUMMARY:Appointment") && !file.contains("Massage"));
    let import = |bytes: &[u8]| other.import_calendar(now, ZONE.into(), bytes.to_vec(), SessionKind::Other, None);
    let first = import(file.as_bytes()).unwrap();
    assert_eq!((first.read, first.imported, first.sessions.sessions.len()), (1, 1, 8));
    let again = import(file.as_bytes()).unwrap();
    assert_eq!((again.imported, again.unchanged, again.sessions.series.len()), (0, 1, 1));
    assert!(refused_as(import(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n")).starts_with("invalid"));
    for (language, why) in [(Language::English, "this diary wrote it"), (Language::Spanish, "la escribió este diario")]
    {
        let speaking = diary.in_language(language).unwrap();
        let own = speaking.import_calendar(now, ZONE.into(), file.clone().into_bytes(), SessionKind::Other, None);
        assert_eq!(own.unwrap().passed_over[0].reason, why);
    }
}

/// Keeps what it is told.
#[derive(Default)]
struct Told(Mutex<Vec<(Vec<Area>, u64)>>);

impl ChangeListener for Told {
    fn changed(&self, areas: Vec<Area>, revision: u64) -> Result<(), ListenerError> {
        self.0.lock().unwrap().push((areas, revision));
        Ok(())
    }
}

#[test]
fn what_an_action_returns_holds_the_change_it_told() {
    let (_home, diary) = begun(Language::Spanish);
    let told = Arc::new(Told::default());
    let _listening = diary.listen(told.clone()).unwrap();
    let (_, screen) = add(&diary, SessionKind::Massage, Repeats::TwoWeeks);
    let (areas, revision) = told.0.lock().unwrap().pop().unwrap();
    assert!(areas.contains(&Area::Sessions) && screen.revision >= revision);
    assert_eq!(screen.series[0].label, "Masaje");
    let plan = diary.massage_plan(at("03-02T12:00")).unwrap();
    assert!(plan.revision >= revision && plan.next.is_some());
    diary.lock().unwrap();
    let now = at("03-02T12:00");
    assert!(matches!(diary.sessions(now, None), Err(SomacardError::Locked)));
    assert!(matches!(diary.visits(now, None), Err(SomacardError::Locked)));
    assert!(matches!(diary.screening(now), Err(SomacardError::Locked)));
    assert!(matches!(
        diary.edit_touch(now, Vec::new()),
        Err(SomacardError::Locked) | Err(SomacardError::Invalid { .. })
    ));
}

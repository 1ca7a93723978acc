//! Insights and what is shared, through the phone's door.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod keeping;

use std::sync::Arc;

use keeping::phone::refused;
use keeping::{FIRST, Home, NOTE, at, day, item, noted, rated};
use somacard_core::body::{BodyAnswer, BodyReading, Sensation, TouchLevel};
use somacard_core::card::Answer;
use somacard_core::insights::{FindingKind, Verdict};
use somacard_core::phone::sharing::ShareScope;
use somacard_core::phone::{Day, Diary, SomacardError};
use somacard_core::sessions::Role;
use somacard_core::sharing::SharePart;
use somacard_core::text::Language;
use somacard_core::time::Moment;
use somacard_core::{CheckInDraft, Job, TouchEdit};

const DAYS: i64 = 90;

fn job() -> Arc<Job> {
    Arc::new(Job::default())
}

fn cancelled() -> Arc<Job> {
    let job = job();
    job.cancel();
    job
}

/// The evening of the last day.
fn evening() -> Moment {
    at(&day(FIRST).plus(DAYS - 1).to_string(), 22)
}

/// Each evening anger, which goes with the left jaw, and an urge to use, which goes with the chest.
fn lived() -> (Home, somacard_core::Diary) {
    let (home, diary) = Home::with_diary();
    for n in 0..DAYS {
        let (anger, urge) = (i32::try_from(n * 7 % 11 % 6).unwrap(), i32::try_from(n * 5 % 13 % 6).unwrap());
        let felt = |target: &str, number: i32| {
            let strong = u8::try_from(number + 1 + i32::try_from(n * 3 % 4).unwrap()).unwrap();
            BodyReading::new(target, Sensation::new("tight").unwrap(), BodyAnswer::Intensity(strong))
        };
        let draft = CheckInDraft {
            answers: vec![(item("anger"), Answer::Number(anger)), (item("urge-use"), Answer::Number(urge))],
            readings: vec![felt("jaw-left", anger), felt("chest-left", urge)],
            ..CheckInDraft::default()
        };
        diary.check_in(at(&day(FIRST).plus(n).to_string(), 20), draft).unwrap();
    }
    (home, diary)
}

fn pair(field: &str, given: &str) -> (String, String) {
    (field.into(), given.into())
}

#[test]
fn what_went_together_is_said_with_its_numbers_under_its_heading() {
    let (home, _diary) = lived();
    let phone = home.phone();
    let told = job();
    let screen = phone.insights(evening(), None, None, told.clone()).unwrap();
    assert_eq!((screen.from, screen.to), (day(FIRST).into(), day(FIRST).plus(DAYS - 1).into()));
    assert_eq!((screen.days, screen.nothing.as_ref(), told.fraction()), (90, None, 1.0));
    assert!(screen.looked.starts_with("90 days with entries"), "{}", screen.looked);
    let jaw = screen.findings.iter().find(|one| one.subject.item.as_deref() == Some("anger")).unwrap();
    assert_eq!(
        (jaw.kind, jaw.verdict, jaw.verdict_label.as_str()),
        (FindingKind::Association, Verdict::Clear, "clear")
    );
    assert_eq!(jaw.heading, "What went together");
    assert!(jaw.sentence.starts_with("On days with more Anger, there was strongly more in the"), "{}", jaw.sentence);
    let interval = jaw.interval.unwrap();
    assert!(interval.low < jaw.effect && jaw.effect < interval.high && jaw.days == 90 && jaw.p <= jaw.q);
    let other = phone.in_language(Language::Spanish).unwrap().insights(evening(), None, None, job()).unwrap();
    assert_eq!((other.findings.len(), other.revision), (screen.findings.len(), screen.revision));
    assert!(other.findings.iter().zip(&screen.findings).all(|(one, two)| one.sentence != two.sentence));
}

#[test]
fn an_empty_diary_says_that_nothing_stands_out() {
    let (home, _diary) = Home::with_diary();
    let screen = home.phone().insights(at(FIRST, 20), None, None, job()).unwrap();
    assert_eq!((screen.from, screen.days, screen.findings.len()), (day(FIRST).into(), 0, 0));
    assert!(screen.nothing.is_some());
}

#[test]
fn days_the_wrong_way_round_and_a_cancelled_job_are_refused() {
    let (home, _diary) = lived();
    let (phone, now) = (home.phone(), evening());
    let first = Some(Day::from(day(FIRST)));
    let before = Some(Day::from(day(FIRST).plus(-1)));
    assert_eq!(refused(phone.insights(now, first, before, job())), pair("to", "2026-03-01"));
    let scope = phone.share_preset(Role::DbtTherapist).unwrap();
    assert_eq!(refused(phone.report(now, first, before, scope.clone(), job())), pair("to", "2026-03-01"));
    let none = Day { year: 2026, month: 2, day: 30 };
    assert_eq!(refused(phone.insights(now, Some(none), None, job())), pair("day", "2026-02-30"));
    assert!(matches!(phone.insights(now, None, None, cancelled()), Err(SomacardError::Cancelled)));
    assert!(matches!(phone.report(now, None, None, scope, cancelled()), Err(SomacardError::Cancelled)));
}

#[test]
fn own_questions_are_chosen_by_name_and_taken_back() {
    let (home, _diary) = lived();
    let (phone, now) = (home.phone(), evening());
    let ask = |item: &str, place: &str, on| phone.set_insight_question(now, item.into(), place.into(), on);
    let asked = ask("anger", "jaw-left", true).unwrap();
    let [question] = &asked.questions[..] else { panic!("{asked:?}") };
    assert_eq!((question.item.label.as_str(), question.place.label.as_str()), ("Anger", "left jaw"));
    assert!(asked.items.iter().any(|item| item.id == "urge-use") && asked.most == 5);
    assert!(asked.items.iter().all(|item| !item.id.contains("suicide") && !item.id.contains("self-harm")));
    let places: Vec<_> = asked.places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(places[..2], ["head", "whole"]);
    assert!(["arm-left", "belly", "jaw-left"].iter().all(|place| places.contains(place)), "{places:?}");
    assert!(!places.contains(&"genitals"), "hidden on the map");
    let screen = phone.insights(now, None, None, job()).unwrap();
    assert_eq!((screen.findings[0].asked, screen.findings[0].heading.as_str()), (true, "Your questions"));
    ["neck", "chest", "belly", "back"].iter().for_each(|place| drop(ask("sad", place, true).unwrap()));
    assert_eq!(refused(ask("fear", "head", true)), pair("question", "6"));
    assert_eq!(refused(ask("urge-suicide", "head", true)), pair("item", "urge-suicide"));
    assert_eq!(refused(ask("anger", "elsewhere", true)), pair("region", "elsewhere"));
    assert_eq!(ask("anger", "jaw-left", false).unwrap().questions.len(), 4);
}

#[test]
fn a_discreet_screen_names_no_urge_not_even_one_that_was_asked_about() {
    let (home, diary) = lived();
    let (phone, now) = (home.phone(), evening());
    phone.set_insight_question(now, "urge-use".into(), "chest".into(), true).unwrap();
    diary.set_discretion(somacard_core::safety::Discretion { discreet: true, hidden: false }).unwrap();
    let screen = phone.insights(now, None, None, job()).unwrap();
    let said = serde_json::to_string(&(&screen, phone.insight_questions(now).unwrap())).unwrap();
    assert!(said.contains("anger") && !said.contains("urge-use") && !said.contains("Urge to drink"));
    assert_eq!(screen.questions, []);
}

/// What is usual for a DBT therapist, with these two as they are said.
fn chosen(phone: &Diary, life_threatening: bool, notes: bool) -> ShareScope {
    let mut scope = phone.share_preset(Role::DbtTherapist).unwrap();
    scope.parts.retain(|part| life_threatening || *part != SharePart::LifeThreatening);
    scope.parts.extend(notes.then_some(SharePart::Notes));
    scope
}

#[test]
fn a_report_leaves_out_what_its_preview_says() {
    let (home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 12), noted(NOTE)).unwrap();
    diary.check_in(at(FIRST, 13), rated("urge-suicide", 4)).unwrap();
    let (phone, now) = (home.phone(), at(FIRST, 22));
    for shows_intimate in [false, true] {
        diary.set_shows_intimate(now, shows_intimate).unwrap();
        for (life_threatening, notes) in [(true, true), (true, false), (false, true), (false, false)] {
            let scope = chosen(&phone, life_threatening, notes);
            let preview = phone.report_preview(now, None, None, scope.clone()).unwrap();
            let report = phone.report(now, None, None, scope, job()).unwrap();
            assert_eq!((&preview.left_out, preview.from, preview.to), (&report.left_out, report.from, report.to));
            assert_eq!(preview.from, day(FIRST).plus(-21).into());
            let danger = "what is about danger to life".to_owned();
            assert_eq!(preview.in_it.contains(&danger), life_threatening);
            assert_eq!(preview.left_out.iter().any(|part| part.label == danger), !life_threatening);
            assert_eq!(report.html.contains("Suicide urge"), life_threatening);
            assert_eq!(report.html.contains(NOTE), notes);
            assert!(report.html.contains(&preview.notice) && preview.notice.starts_with("Not monitored"));
        }
    }
}

#[test]
fn the_page_for_massage_holds_the_terms_that_were_chosen_and_no_reason() {
    let (home, diary) = Home::with_diary();
    let (phone, now) = (home.phone(), at(FIRST, 20));
    let term = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let said = [term("stop-signal", "I lift my hand"), term("talk", "as little as can be"), term("door", "not locked")];
    diary.edit_session_terms(now, &said).unwrap();
    let edit =
        TouchEdit { region: "neck-back-left".into(), level: Some(Some(TouchLevel::Avoid)), reason: Some(NOTE.into()) };
    diary.edit_touch(now, vec![edit]).unwrap();
    let sheet = phone.touch_sheet(now, vec!["talk".into()]).unwrap();
    let ids = |named: &[somacard_core::phone::card::Named]| named.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(
        (ids(&sheet.on_it), ids(&sheet.not_on_it)),
        (vec!["talk".into(), "stop-signal".into()], vec!["door".into()])
    );
    assert!(sheet.html.contains("I lift my hand") && sheet.html.contains("as little as can be"));
    assert!(!sheet.html.contains("not locked") && !sheet.html.contains(NOTE) && sheet.left_out == "private reasons");
    assert_eq!(refused(phone.touch_sheet(now, vec!["music".into()])), pair("term", "music"));
}

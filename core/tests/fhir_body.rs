//! The FHIR document: the body, visits, sessions, what is for body work, and words that R4 does not take as they are.
#![allow(clippy::unwrap_used)]

mod documents;
mod keeping;
mod marked;

use documents::{answer, everything};
use keeping::{FIRST, Home, at, day, item, noted};
use serde_json::Value;
use somacard_core::body::{BodyAnswer, BodyReading, BodyScan, Sensation};
use somacard_core::card::{Answer, Versions};
use somacard_core::sessions::{Outcome, SessionKind, Timetable};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{parse_civil, parse_zone};
use somacard_core::{CheckInDraft, Diary, SeriesDraft, SeriesEdit, SessionEdit, VisitDraft};

fn felt(target: &str, sensation: &str, answer: BodyAnswer) -> BodyReading {
    BodyReading::new(target, Sensation::new(sensation).unwrap(), answer)
}

fn in_the_body(diary: &Diary, hour: u32, readings: Vec<BodyReading>) {
    diary.check_in(at(FIRST, hour), CheckInDraft { readings, ..CheckInDraft::default() }).unwrap();
}

fn site<'a>(one: &'a Value, system: &str) -> Option<&'a str> {
    let codings = one["bodySite"]["coding"].as_array().unwrap();
    codings.iter().find(|coding| coding["system"].as_str().unwrap().contains(system))?["code"].as_str()
}

#[test]
fn a_side_is_in_our_code_in_words_and_in_a_body_structure_and_snomeds_is_its_unsided_parent() {
    let (_home, diary) = Home::with_diary();
    let places = ["shoulder-top-left", "shoulder-top-right", "nape", "flank-left", "whole"];
    in_the_body(&diary, 9, places.map(|place| felt(place, "tight", BodyAnswer::Intensity(6))).into());
    let document = everything(&diary);
    let at_place = |place: &str| {
        let all = document.observed("tight");
        all.into_iter().find(|one| site(one, "body-region") == Some(place)).unwrap()
    };
    let structure = |one: &Value| {
        let to = one["bodySite"]["extension"][0]["valueReference"]["reference"].as_str()?;
        document.of_type("BodyStructure").into_iter().find(|one| to.ends_with(one["id"].as_str().unwrap()))
    };
    for (place, said, side) in [
        ("shoulder-top-left", "top of the left shoulder", "419161000"),
        ("shoulder-top-right", "top of the right shoulder", "419465000"),
    ] {
        let one = at_place(place);
        assert_eq!((site(one, "snomed"), &one["bodySite"]["text"]), (Some("16982005"), &said.into()));
        let structure = structure(one).unwrap();
        assert_eq!(structure["locationQualifier"][0]["coding"][0]["code"], side);
        assert_eq!(structure["location"]["text"], said);
    }
    assert!(structure(at_place("nape")).is_none() && structure(at_place("whole")).is_none());
    let flank = at_place("flank-left");
    assert!(structure(flank).is_some() && site(flank, "snomed").is_none(), "sources disagree on its code");
    assert_eq!(document.of_type("BodyStructure").len(), 3, "one for each side that is spoken of");
}

#[test]
fn numb_declined_and_zero_are_three_things_and_a_copied_mark_is_none() {
    let (_home, diary) = Home::with_diary();
    let day_before = day(FIRST).plus(-1);
    let earlier = CheckInDraft {
        for_day: Some(day_before),
        readings: vec![felt("calf-left", "ache", BodyAnswer::Intensity(7))],
        ..CheckInDraft::default()
    };
    diary.check_in(at(FIRST, 8), earlier).unwrap();
    diary.copy_map(at(FIRST, 9), day_before, Some(day(FIRST))).unwrap();
    let numb =
        BodyReading { note: Versions(vec!["since noon".into()]), ..felt("jaw-left", "numb", BodyAnswer::Absent) };
    let readings =
        vec![numb, felt("throat", "any", BodyAnswer::Declined), felt("nape", "tight", BodyAnswer::Intensity(0))];
    let asked = ["jaw-left", "jaw-right", "throat"].map(str::to_owned).into();
    let scan = Some(BodyScan { asked, stopped: true });
    diary.check_in(at(FIRST, 10), CheckInDraft { readings, scan, ..CheckInDraft::default() }).unwrap();
    let document = everything(&diary);
    let numb = document.observed("numb")[0];
    assert_eq!(numb["valueCodeableConcept"]["coding"][0]["code"], "absent");
    assert_eq!(numb["note"][0]["text"], "since noon");
    let declined = document.observed("any")[0];
    assert_eq!(declined["dataAbsentReason"]["coding"][0]["code"], "asked-declined");
    assert!(declined["valueInteger"].is_null());
    assert_eq!(document.observed("tight")[0]["valueInteger"], 0);
    assert_eq!(document.observed("ache").len(), 1, "the copy was not confirmed");
    let scan = document.observed("scan")[0];
    let parts = scan["component"].as_array().unwrap();
    let said = |code: &str| {
        let part = parts.iter().find(|part| part["code"]["coding"][0]["code"] == code).unwrap();
        part["valueBoolean"].as_bool().unwrap()
    };
    assert_eq!((said("jaw-left"), said("jaw-right"), said("throat"), said("scan-stopped")), (true, false, true, true));
    assert_eq!((parts.len(), scan["hasMember"].as_array().unwrap().len()), (4, 3));
}

#[test]
fn a_sensation_in_own_words_keeps_them() {
    let (_home, diary) = Home::with_diary();
    in_the_body(&diary, 9, vec![felt("nape", "like-a-rope", BodyAnswer::Intensity(3))]);
    assert_eq!(everything(&diary).observed("own")[0]["code"]["text"], "like-a-rope");
}

fn series(diary: &Diary, kind: SessionKind, start: &str) -> String {
    let start = parse_civil("start", start).unwrap();
    let zone = parse_zone("Europe/Amsterdam").unwrap();
    let timetable = Timetable::new(Schedule::parse(start, "FREQ=DAILY;COUNT=4", None).unwrap(), zone, 60).unwrap();
    diary.add_series(at(FIRST, 8), SeriesDraft { kind, timetable, about: SeriesEdit::default() }).unwrap()
}

#[test]
fn a_session_says_when_and_what_became_of_it_and_nothing_of_with_whom() {
    let (_home, diary) = Home::with_diary();
    let id = series(&diary, SessionKind::IndividualDbt, "2026-03-02T10:00");
    let outcomes = [Some(Outcome::Attended), Some(Outcome::Missed), Some(Outcome::Cancelled)];
    for (after, outcome) in outcomes.into_iter().enumerate() {
        let start = parse_civil("start", &format!("2026-03-0{}T10:00", after + 2)).unwrap();
        let edit = SessionEdit { outcome: Some(outcome), ..SessionEdit::default() };
        diary.edit_session(at("2026-03-06", 8), &id, start, &edit).unwrap();
    }
    let document = everything(&diary);
    let sessions = document.of_type("Appointment");
    let of = |field: &str| sessions.iter().map(|one| one[field].as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(of("status"), ["fulfilled", "noshow", "cancelled", "booked"]);
    assert_eq!((of("start")[0], of("end")[0]), ("2026-03-02T10:00:00+01:00", "2026-03-02T11:00:00+01:00"));
    let person = format!("urn:uuid:{}", document.of_type("Patient")[0]["id"].as_str().unwrap());
    assert!(sessions.iter().all(|one| one["participant"].as_array().unwrap().len() == 1));
    assert!(sessions.iter().all(|one| one["participant"][0]["actor"]["reference"] == person));
}

#[test]
fn a_massage_is_a_procedure_with_before_and_after_as_its_parts_and_each_check_in_goes_once() {
    let (_home, diary) = Home::with_diary();
    let felt_before =
        CheckInDraft { readings: vec![felt("nape", "tight", BodyAnswer::Intensity(8))], ..keeping::rated("fear", 4) };
    let felt_after =
        CheckInDraft { readings: vec![felt("nape", "tight", BodyAnswer::Intensity(3))], ..CheckInDraft::default() };
    let mut visit = VisitDraft { kind: Some(SessionKind::Massage), ..VisitDraft::default() };
    (visit.felt_before, visit.felt_after) = (Some(felt_before), Some(felt_after));
    visit.next_day.0.insert("soreness".into(), 2);
    visit.homework = Some("drink water".into());
    diary.add_visit(at(FIRST, 18), visit).unwrap();
    let document = everything(&diary);
    let massage = document.of_type("Procedure")[0];
    assert_eq!((&massage["status"], &massage["performedDateTime"]), (&"completed".into(), &FIRST.into()));
    let name = format!("urn:uuid:{}", massage["id"].as_str().unwrap());
    let when = |one: &Value| one["category"][1]["coding"][0]["code"].as_str().unwrap().to_owned();
    let body = document.observed("tight");
    assert_eq!(
        body.iter().map(|one| (when(one), one["valueInteger"].as_i64().unwrap())).collect::<Vec<_>>(),
        [("before".into(), 8), ("after".into(), 3)]
    );
    let sore = document.observed("next-day-soreness")[0];
    assert_eq!((when(sore), &sore["effectiveDateTime"]), ("next-day".into(), &"2026-03-03".into()));
    assert!(body.into_iter().chain([sore]).all(|one| one["partOf"][0]["reference"] == name));
    let method = |one: &&Value| one["method"]["coding"][0]["code"].as_str().unwrap().to_owned();
    let fear: Vec<_> = document.observed("fear").iter().map(method).collect();
    assert_eq!(fear, ["remembered", "highest-of-day"], "with the visit, not with the day again");
    let of_body: Vec<_> = document.observed("tight").iter().map(method).collect();
    assert_eq!(of_body, ["remembered", "in-the-moment"], "both were typed after it");
    let noted = document.answered("visit")[0];
    assert_eq!(answer(noted, "homework"), Some(&"drink water".into()));
    assert_eq!(answer(noted, "next-day-soreness"), Some(&2.into()));
}

#[test]
fn what_was_typed_before_a_session_began_is_of_that_moment() {
    let (_home, diary) = Home::with_diary();
    let id = series(&diary, SessionKind::Massage, "2026-03-02T10:00");
    let before = Some(keeping::rated("fear", 4));
    let visit = VisitDraft { series: Some(id), felt_before: before, ..VisitDraft::default() };
    let visit = diary.add_visit(at(FIRST, 9), visit).unwrap().id;
    let after = Some(keeping::rated("fear", 1));
    diary.edit_visit(at(FIRST, 12), &visit, VisitDraft { felt_after: after, ..VisitDraft::default() }).unwrap();
    let document = everything(&diary);
    let moments = document.observed("fear").into_iter().filter(|one| one["effectiveDateTime"].is_string());
    let moments: Vec<_> = moments.map(|one| one["effectiveDateTime"].as_str().unwrap()).collect();
    assert_eq!(moments, ["2026-03-02T09:00:00+01:00", "2026-03-02T12:00:00+01:00"]);
}

#[test]
fn health_answers_terms_touch_and_plans_are_answered_forms_and_never_conditions() {
    let (_home, diary) = Home::with_diary();
    marked::live(&diary);
    let document = everything(&diary);
    let health = document.answered("screening")[0];
    assert_eq!(answer(health, "touch-sensitive").unwrap()["display"], "yes");
    assert_eq!(answer(health, "trauma").unwrap()["code"], "unsure");
    assert_eq!(answer(health, "fever"), None, "not answered");
    let touch = document.answered("touch-plan")[0];
    assert_eq!(answer(touch, "throat").unwrap()["code"], "avoid");
    assert_eq!(answer(touch, "throat-reason"), Some(&"zz-private-reasons-touch".into()));
    assert_eq!(answer(touch, "nape").unwrap()["code"], "ask-first", "what is not marked");
    assert_eq!(answer(document.answered("session-terms")[0], "stop-signal"), Some(&"zz-session-terms-stop".into()));
    assert_eq!(answer(document.answered("chain")[0], "what"), Some(&"zz-chains-link".into()));
    assert_eq!(answer(document.answered("safety-plan")[0], "people-phone"), Some(&"+31 20 000 00 00".into()));
    let types: std::collections::BTreeSet<_> =
        document.resources().map(|one| one["resourceType"].as_str().unwrap()).collect();
    assert!(!types.contains("Condition") && !types.contains("Practitioner") && !types.contains("Location"));
}

#[test]
fn text_that_r4_does_not_take_is_made_fit_and_markup_stays_text() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 9), noted("  a\u{7}b \u{b} c\n<b>&\"</b> 🫀  ")).unwrap();
    diary.check_in(at(FIRST, 10), noted(" \n\t ")).unwrap();
    let words = (item("alcohol-what"), Answer::Text("\u{1}".into()));
    diary.check_in(at(FIRST, 11), CheckInDraft { answers: vec![words], ..CheckInDraft::default() }).unwrap();
    diary.set_life_worth_living(at(FIRST, 12), "<script>alert(1)</script> & \"sea\"").unwrap();
    let document = everything(&diary);
    let notes: Vec<_> = document.answered("check-in").iter().filter_map(|one| answer(one, "note")).collect();
    assert_eq!(notes, ["a\u{fffd}b \u{fffd} c\n<b>&\"</b> 🫀"]);
    assert_eq!(answer(document.answered("diary-card")[0], "alcohol-what"), Some(&"\u{fffd}".into()));
    let told = document.section("words").unwrap()["text"]["div"].as_str().unwrap().to_owned();
    assert!(told.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;sea&quot;") && !told.contains("<script"));
}

#[test]
fn the_report_goes_along_as_page_and_print() {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use somacard_core::sharing::ShareScope;
    use somacard_core::sharing::fhir::ReportFiles;
    use somacard_core::text::Language;
    let (_home, diary) = Home::with_diary();
    let report = ReportFiles { html: Some(b"<html>".into()), pdf: Some(b"%PDF-1.7 \xff".into()) };
    let sharing = documents::sharing(ShareScope::everything(), None);
    let document = documents::Document::made(&diary, &sharing, at(FIRST, 23), &report, Language::Spanish);
    let files: Vec<_> = document.of_type("DocumentReference")[0]["content"].as_array().unwrap().clone();
    let kinds: Vec<_> = files.iter().map(|one| one["attachment"]["contentType"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["application/pdf", "text/html"]);
    let data = files[0]["attachment"]["data"].as_str().unwrap();
    assert_eq!(STANDARD.decode(data).unwrap(), b"%PDF-1.7 \xff");
    assert!(document.section("report").unwrap()["entry"].is_array());
    assert!(everything(&diary).section("report").is_none());
}

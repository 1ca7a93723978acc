//! The FHIR document: names, times, and what is not in it. What R4 asks for, HAPI's validator checks
//! (`tests/steps/85-fhir.sh`).
#![allow(clippy::unwrap_used)]

mod documents;
mod keeping;
mod marked;

use documents::{Document, answer, everything, sharing, somebody};
use keeping::{FIRST, Home, at, day, item, rated, typed};
use serde_json::Value;
use somacard_core::card::{Answer, ItemKind, Scale};
use somacard_core::sessions::Role;
use somacard_core::sharing::fhir::ReportFiles;
use somacard_core::sharing::{SharePart, ShareScope};
use somacard_core::text::Language;
use somacard_core::time::Moment;
use somacard_core::{AnswerDay, CheckInDraft, Diary, ItemDraft};

fn own_line(diary: &Diary, label: &str) -> String {
    let (kind, scale) = (ItemKind::Emotion, Scale::Peak);
    let draft = ItemDraft { kind, scale, label: label.into(), target: None, replaces: None };
    diary.add_item(at(FIRST, 8), draft).unwrap().as_str().to_owned()
}

fn statistic(one: &Value) -> &str {
    one["method"]["coding"][0]["code"].as_str().unwrap()
}

#[test]
fn a_second_document_to_one_reader_has_the_same_names_and_to_another_none_of_them() {
    let (_home, diary) = Home::with_diary();
    marked::live(&diary);
    let [one, other] = ["One", "Another"].map(|name| somebody(&diary, name));
    let of = |recipient| Document::of(&diary, &sharing(ShareScope::everything(), recipient));
    let (first, stranger, own) = (of(Some(one.clone())), of(Some(other)), of(None));
    diary.check_in(at(FIRST, 22), rated("joy", 2)).unwrap();
    let second = of(Some(one));
    let (first, second) = (first.ids(), second.ids());
    assert!(first.is_subset(&second), "{:?}", first.difference(&second).collect::<Vec<_>>());
    assert!(second.len() > first.len());
    assert!(
        stranger.ids().is_disjoint(&first) && own.ids().is_disjoint(&first) && own.ids().is_disjoint(&stranger.ids())
    );
}

#[test]
fn one_diary_at_one_moment_makes_the_same_bytes_and_later_only_another_copy() {
    let (_home, diary) = Home::with_diary();
    marked::live(&diary);
    let sharing = sharing(ShareScope::everything(), Some(somebody(&diary, "One")));
    let made = |hour| Document::made(&diary, &sharing, at(FIRST, hour), &ReportFiles::default(), Language::Spanish);
    let (first, again, later) = (made(22), made(22), made(23));
    assert_eq!(first.text, again.text);
    assert_ne!(first.all["identifier"], later.all["identifier"], "each copy is a document of its own");
    assert_eq!(first.ids(), later.ids());
    let moments = |text: &str| text.replace("T22:00:00", "T:").replace("T23:00:00", "T:");
    let entries = |document: &Document| moments(&document.all["entry"].to_string());
    assert_eq!(entries(&first), entries(&later));
}

#[test]
fn no_id_of_the_diary_shows_for_it_tells_when_something_was_typed() {
    let (_home, diary) = Home::with_diary();
    marked::live(&diary);
    let own = own_line(&diary, "Homesick");
    diary.check_in(at(FIRST, 22), rated(&own, 3)).unwrap();
    for recipient in [None, Some(somebody(&diary, "One"))] {
        let text = Document::of(&diary, &sharing(ShareScope::everything(), recipient)).text;
        assert!(text.contains("Homesick") && !text.contains(&own));
        let uuids = text.split(|c: char| !c.is_ascii_hexdigit() && c != '-').filter(|word| word.len() == 36);
        let (mut seen, mut by_time) = (0, 0);
        for uuid in uuids {
            seen += 1;
            by_time += i32::from(uuid.as_bytes()[14] == b'7');
        }
        assert!(seen > 100 && by_time == 0, "{by_time} of {seen}");
    }
}

#[test]
fn the_highest_of_a_day_is_no_moment() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 9), rated("sad", 2)).unwrap();
    diary.check_in(at(FIRST, 15), rated("sad", 4)).unwrap();
    diary.answer_day(at(FIRST, 21), typed("urge-use", 1)).unwrap();
    let document = everything(&diary);
    let card = document.answered("diary-card")[0];
    let [peak, first, second] = document.observed("sad")[..] else { panic!("three numbers") };
    assert_eq!((statistic(peak), &peak["valueInteger"]), ("highest-of-day", &4.into()));
    assert_eq!(peak["effectivePeriod"]["start"], FIRST);
    assert_eq!(peak["effectivePeriod"]["end"], FIRST);
    assert_eq!(peak["issued"], format!("{FIRST}T21:00:00+01:00"));
    assert_eq!(peak["derivedFrom"][0]["reference"], format!("urn:uuid:{}", card["id"].as_str().unwrap()));
    assert_eq!(peak["code"]["text"], "Sadness, highest of the day");
    for (moment, (hour, number)) in [first, second].into_iter().zip([("09", 2), ("15", 4)]) {
        assert_eq!((statistic(moment), &moment["valueInteger"]), ("in-the-moment", &number.into()));
        assert_eq!(moment["effectiveDateTime"], format!("{FIRST}T{hour}:00:00+01:00"));
        assert!(moment["derivedFrom"].is_null() && moment["code"]["text"] == "Sadness");
    }
    assert_eq!(answer(card, "sad"), Some(&4.into()));
    assert_eq!(card["authored"], format!("{FIRST}T21:00:00+01:00"));
    assert_eq!(answer(card, "day"), Some(&FIRST.into()));
}

#[test]
fn what_was_written_later_is_marked_and_remembered() {
    let (_home, diary) = Home::with_diary();
    let before = day(FIRST).plus(-1);
    diary.check_in(at(FIRST, 12), CheckInDraft { for_day: Some(before), ..rated("fear", 3) }).unwrap();
    diary.answer_day(at(FIRST, 12), AnswerDay { day: Some(before), ..typed("fear", 2) }).unwrap();
    diary.check_in(at(FIRST, 12), CheckInDraft { in_session: true, ..rated("joy", 1) }).unwrap();
    let document = everything(&diary);
    let tags =
        |one: &Value| one["meta"]["tag"].as_array().unwrap().iter().map(|tag| tag["code"].clone()).collect::<Vec<_>>();
    let [late, today] = document.answered("diary-card")[..] else { panic!("two days") };
    assert_eq!((tags(late), tags(today)), (vec!["late".into()], vec!["in-session".into()]));
    assert_eq!(late["authored"], format!("{FIRST}T12:00:00+01:00"));
    let [_, remembered] = document.observed("fear")[..] else { panic!("a highest and what is behind it") };
    assert_eq!(statistic(remembered), "remembered");
    assert_eq!(remembered["effectivePeriod"]["start"], before.to_string(), "no moment of that day is known");
    assert_eq!(remembered["issued"], format!("{FIRST}T12:00:00+01:00"));
    let counted = document.observed("completeness")[0]["component"].as_array().unwrap();
    let count = |code: &str| {
        let one = counted.iter().find(|one| one["code"]["coding"][0]["code"] == format!("entries-{code}")).unwrap();
        one["valueInteger"].as_i64().unwrap()
    };
    assert_eq!((count("late"), count("in-session"), count("live"), count("filled")), (2, 1, 0, 2));
}

#[test]
fn a_missing_day_sends_nothing_and_an_unanswered_line_is_absent() {
    let (_home, diary) = Home::with_diary();
    diary.answer_day(at(FIRST, 21), typed("sad", 0)).unwrap();
    diary.answer_day(at("2026-03-04", 21), typed("joy", 2)).unwrap();
    let document = everything(&diary);
    let days: Vec<_> = document.answered("diary-card").iter().map(|one| answer(one, "day").unwrap().clone()).collect();
    assert_eq!(days, [FIRST, "2026-03-04"]);
    assert_eq!(document.observed("sad").len(), 1, "0 is an answer, no answer is none");
    assert!(document.observed("shame").is_empty());
    assert_eq!(answer(document.answered("diary-card")[0], "joy"), None);
}

#[test]
fn what_is_left_out_is_named_and_absent() {
    let (_home, diary) = Home::with_diary();
    marked::live(&diary);
    let mut scope = ShareScope::preset(Role::MassagePractitioner).with(SharePart::Card).without(SharePart::Screening);
    scope.without_items.insert(item("sad"));
    let document = Document::of(&diary, &sharing(scope, None));
    for code in ["check-ins", "body", "visits", "screening", "chains", "safety-plan", "words"] {
        let section = document.section(code).unwrap();
        assert_eq!(section["emptyReason"]["coding"][0]["code"], "withheld", "{code}");
        assert!(section["entry"].is_null(), "{code}");
    }
    assert!(document.section("touch-plan").unwrap()["entry"].is_array());
    let left_out = document.section("left-out").unwrap()["text"]["div"].as_str().unwrap();
    for name in ["what is about danger to life", "notes, triggers", "private reasons", "one more line of the card"] {
        assert!(left_out.contains(name), "{name}");
    }
    assert!(document.observed("sad").is_empty() && document.of_type("Procedure").is_empty());
    let provision = &document.of_type("Consent")[0]["provision"];
    let codes = |provision: &Value| provision["code"].as_array().unwrap().len();
    assert_eq!(codes(provision) + codes(&provision["provision"][0]), SharePart::ALL.len());
}

#[test]
fn of_danger_to_life_not_even_a_question_shows_where_it_is_left_out() {
    let (_home, diary) = Home::with_diary();
    marked::live(&diary);
    for language in Language::ALL {
        let scope = ShareScope::everything().without(SharePart::LifeThreatening);
        let made = |scope| {
            let sharing = sharing(scope, None);
            Document::made(&diary, &sharing, at(FIRST, 23), &ReportFiles::default(), language).text.to_lowercase()
        };
        let (without, with) = (made(scope), made(ShareScope::everything()));
        for word in ["suicid", "self-harm", "autolesi"] {
            assert!(!without.contains(word), "{word} in {language:?}");
        }
        assert!(with.contains("suicid"));
    }
}

#[test]
fn that_nobody_watches_stands_first_and_an_empty_diary_says_nothing() {
    let (_home, diary) = Home::with_diary();
    let document = everything(&diary);
    let first = &document.of_type("Composition")[0]["section"][0];
    assert_eq!(first["title"], "Not monitored. Not for emergencies.");
    assert!(first["text"]["div"].as_str().unwrap().contains("call the emergency number"));
    assert_eq!(
        document.of_type("Patient")[0].as_object().unwrap().keys().collect::<Vec<_>>(),
        ["id", "identifier", "meta", "resourceType"]
    );
    assert!(document.answered("diary-card").is_empty() && document.of_type("Appointment").is_empty());
    assert_eq!(document.section("card").unwrap()["emptyReason"]["text"], "Nothing was noted in these days.");
}

#[test]
fn a_moment_in_an_offset_that_r4_does_not_have_is_written_in_utc() {
    let (_home, diary) = Home::with_diary();
    let far = Moment::new(at(FIRST, 9).instant, 15 * 60).unwrap();
    diary.check_in(far, rated("sad", 2)).unwrap();
    let document = everything(&diary);
    let moments: Vec<_> =
        document.observed("sad").into_iter().filter(|one| statistic(one) == "in-the-moment").collect();
    assert_eq!(moments[0]["effectiveDateTime"], format!("{FIRST}T08:00:00+00:00"));
}

#[test]
fn a_line_of_ones_own_is_told_by_its_words_and_which_question_of_the_form_it_is() {
    let (_home, diary) = Home::with_diary();
    let [one, other] = ["Homesick", "Proud"].map(|label| own_line(&diary, label));
    let answers = [(one, 4), (other, 1)].map(|(id, number)| (item(&id), Some(Answer::Number(number))));
    diary.answer_day(at(FIRST, 21), AnswerDay { answers: answers.into(), ..AnswerDay::default() }).unwrap();
    let document = everything(&diary);
    let form = document.of_type("Questionnaire").into_iter().find(|one| one["name"] == "DiaryCard").unwrap();
    let observed = document.observed("own-emotion");
    assert_eq!(observed.len(), 2);
    for one in observed {
        let line = one["extension"][0]["valueString"].as_str().unwrap();
        let label = one["code"]["text"].as_str().unwrap();
        assert!(
            form.to_string()
                .contains(&format!("\"linkId\":\"{line}\",\"text\":\"{}", label.split(',').next().unwrap()))
        );
        assert_eq!(answer(document.answered("diary-card")[0], line), Some(&one["valueInteger"]));
    }
}

#[test]
fn another_card_is_another_version_of_the_form() {
    let (_home, diary) = Home::with_diary();
    diary.answer_day(at(FIRST, 21), typed("sad", 1)).unwrap();
    let form = |document: &Document| {
        let form = document.of_type("Questionnaire")[0].clone();
        assert_eq!(
            document.answered("diary-card")[0]["questionnaire"],
            format!("{}|{}", form["url"].as_str().unwrap(), form["version"].as_str().unwrap())
        );
        form
    };
    let (before, again) = (form(&everything(&diary)), form(&everything(&diary)));
    own_line(&diary, "Homesick");
    let after = form(&everything(&diary));
    assert_eq!(before, again);
    assert_eq!(before["url"], after["url"]);
    assert_ne!(before["version"], after["version"]);
}

//! The rules of the health questions by themselves, without a diary: what answers lead to, what is refused, to the day when
//! an answer runs out, and what no text may claim.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use somacard_core::Error;
use somacard_core::sessions::{Screening, ScreeningAnswer, ScreeningAnswers, Tier, no_go, screening_items, standing};
use somacard_core::time::{DiaryDay, EntryTime, Moment, Source};

use ScreeningAnswer::{Declined, No, Unsure, Yes};

fn said(answers: &[(&str, ScreeningAnswer)], places: &[(&str, &[&str])]) -> ScreeningAnswers {
    let regions = |all: &[&str]| all.iter().map(|region| (*region).to_owned()).collect::<BTreeSet<_>>();
    ScreeningAnswers {
        answers: answers.iter().map(|(item, answer)| ((*item).to_owned(), *answer)).collect(),
        places: places.iter().map(|(item, all)| ((*item).to_owned(), regions(all))).collect(),
    }
}

/// One answer to every question.
fn all(answer: ScreeningAnswer) -> ScreeningAnswers {
    said(&screening_items().iter().map(|item| (item.id.as_str(), answer)).collect::<Vec<_>>(), &[])
}

fn of(tier: Tier) -> Vec<&'static str> {
    screening_items().iter().filter(|item| item.tier == tier).map(|item| item.id.as_str()).collect()
}

fn day(text: &str) -> DiaryDay {
    text.parse().unwrap()
}

/// Answers given on a day. The rules take screenings newest first.
fn on(for_day: DiaryDay, said: ScreeningAnswers) -> Screening {
    let time = EntryTime { for_day, recorded_at: Moment::new(0, 0).unwrap(), source: Source::Live };
    Screening { id: for_day.to_string(), time, said, changed: false }
}

fn refusal(said: &ScreeningAnswers) -> (&'static str, String, String) {
    match said.check().unwrap_err() {
        Error::NotFound { field, given, .. } => ("not found", field, given.to_caller().to_owned()),
        Error::Invalid { field, given, .. } => ("invalid", field, given.to_caller().to_owned()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn yes_to_everything_is_every_question_once_in_the_order_of_the_pack_and_not_sure_is_the_same() {
    let outcome = all(Yes).outcome();
    assert_eq!((&outcome.help_now, &outcome.postpone), (&of(Tier::Now), &of(Tier::Postpone)));
    assert_eq!((&outcome.doctor, &outcome.agree), (&of(Tier::Doctor), &of(Tier::Agree)));
    assert!(outcome.no_go.is_empty() && outcome.no_go_somewhere);
    assert_eq!(all(Unsure).outcome(), outcome);
    let ids: BTreeSet<_> = screening_items().iter().map(|item| &item.id).collect();
    assert_eq!(ids.len(), screening_items().len(), "ids are distinct");
    assert!(serde_json::to_string(&outcome).unwrap().starts_with(r#"{"help_now":["#), "help now comes first");
}

#[test]
fn regions_come_together_once_in_reading_order_and_no_question_is_named_with_them() {
    let places: [(&str, &[&str]); 2] = [("wound", &["nape", "calf-right"]), ("device", &["knee-left", "nape"])];
    for answer in [Yes, Unsure] {
        let both = said(&[("wound", answer), ("device", answer)], &places);
        both.check().unwrap();
        let outcome = both.outcome();
        assert_eq!(outcome.no_go, ["knee-left", "nape", "calf-right"]);
        assert!(!outcome.no_go_somewhere);
        let third = said(&[("wound", answer), ("device", answer), ("veins", answer)], &places).outcome();
        assert_eq!(third.no_go, outcome.no_go);
        assert!(third.no_go_somewhere, "the third has no place");
        let told = serde_json::to_string(&third).unwrap();
        assert!(of(Tier::NotHere).iter().all(|item| !told.contains(&format!("\"{item}\""))), "{told}");
    }
}

#[test]
fn unknown_questions_and_places_that_do_not_belong_are_refused_by_name() {
    let knee: &[&str] = &["knee-left"];
    for unknown in [said(&[("flu", Yes)], &[]), said(&[("fever", No)], &[("flu", knee)])] {
        assert_eq!(refusal(&unknown), ("not found", "screening item".into(), "flu".into()));
    }
    for item in screening_items().iter().map(|item| item.id.as_str()) {
        let placed = |answer, region| said(&[(item, answer)], &[(item, &["knee-left", region])]);
        let stray = ("invalid", "place".to_owned(), item.to_owned());
        for answer in [No, Declined] {
            assert_eq!(refusal(&placed(answer, "nape")), stray);
        }
        if of(Tier::NotHere).contains(&item) {
            assert_eq!(placed(Unsure, "nape").check(), Ok(()));
            assert_eq!(refusal(&placed(Unsure, "tail")), ("not found", "region".into(), "tail".into()));
            assert_eq!(refusal(&said(&[("fever", No)], &[(item, knee)])), stray, "not answered");
        } else {
            assert_eq!(refusal(&placed(Yes, "nape")), stray);
        }
    }
}

#[test]
fn each_answer_counts_through_its_last_day_and_is_asked_again_on_the_next() {
    // Over the end of a leap-year February and a clock change: only days count.
    for first in ["2028-02-28", "2026-03-27", "2026-12-31"].map(day) {
        let screenings = [on(first, all(No))];
        for item in screening_items() {
            let asked = |after: i64| standing(&screenings, first.plus(after)).asked_again.contains(&item);
            assert!(!asked(0) && !asked(item.days) && asked(item.days + 1), "{} from {first}", item.id);
        }
        let shortest = screening_items().iter().filter(|item| !item.of_the_day()).map(|item| item.days).min().unwrap();
        let until = |after: i64| standing(&screenings, first.plus(after)).valid_until;
        assert_eq!(until(0), Some(first.plus(shortest)));
        assert_eq!((until(shortest), until(shortest + 1)), (Some(first.plus(shortest)), None));
    }
    assert!(screening_items().iter().all(|item| item.tier != Tier::Now || item.of_the_day()), "that day alone");
}

#[test]
fn the_latest_answer_holds_and_what_was_left_open_stays_open() {
    let first = day("2026-03-02");
    let wound = said(&[("wound", Yes), ("heart", Yes), ("trauma", Declined)], &[("wound", &["nape"])]);
    let older = on(first, wound);
    let one = standing(std::slice::from_ref(&older), first);
    let asked: Vec<_> = one.asked_again.iter().map(|item| item.id.as_str()).collect();
    let open =
        screening_items().iter().map(|item| item.id.as_str()).filter(|id| !["wound", "heart", "trauma"].contains(id));
    assert_eq!(asked, open.collect::<Vec<_>>(), "what was declined is not asked again the same day");
    assert_eq!(one.valid_until, None, "something lasting is open");
    assert_eq!((one.outcome.doctor, one.outcome.agree.len()), (vec!["heart"], 0));

    let newer = on(first.plus(3), said(&[("heart", No)], &[]));
    let two = standing(&[newer.clone(), older.clone()], first.plus(3)).outcome;
    assert!(two.doctor.is_empty());
    assert_eq!(two.no_go, ["nape"]);

    // Something changed after the older answers: they are asked again, and the place stays left out until then.
    let changed = Screening { changed: true, ..newer };
    let three = standing(&[changed.clone(), older.clone()], first.plus(3));
    assert_eq!(three.asked_again.len(), screening_items().len());
    assert_eq!((three.outcome.no_go, no_go(&[changed, older])), (vec!["nape"], vec!["nape"]));
}

#[test]
fn names_lead_back_to_answers_and_are_those_of_the_files() {
    for answer in ScreeningAnswer::ALL {
        assert_eq!(ScreeningAnswer::from_name(answer.name()), Some(answer));
        assert_eq!(serde_json::to_value(answer).unwrap(), answer.name());
    }
    assert!(["", "YES", "maybe"].iter().all(|name| ScreeningAnswer::from_name(name).is_none()));
    assert_eq!(Tier::ALL.map(Tier::name), ["now", "postpone", "not-here", "doctor", "agree"]);
}

#[test]
fn no_text_calls_anybody_fit_or_asks_where_a_wound_is_from_and_places_have_no_line_to_take_along() {
    let claims = "fit safe safely harmless cleared heals cures apto apta segura seguro inofensivo cura";
    let origins = "cut cuts yourself burns accident corte cortes cortado cortaste autolesión autolesiones accidente";
    let forbidden: BTreeSet<_> = claims.split(' ').chain(origins.split(' ')).collect();
    for language in ["en", "es"] {
        // From the file itself: what one language lacks would be said in the other and go unnoticed.
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(language).join("screening.ftl");
        let file = std::fs::read_to_string(file).unwrap().to_lowercase();
        let texts = file.lines().filter(|line| !line.starts_with('#'));
        let mut words = texts.flat_map(|line| line.split(|c: char| !c.is_alphabetic()));
        assert_eq!(words.find(|word| forbidden.contains(word)), None, "{language}");
        for item in screening_items() {
            let told = !matches!(item.tier, Tier::Now | Tier::NotHere);
            assert_eq!(file.contains(&format!("\nscreening-{}-take = ", item.id)), told, "{} in {language}", item.id);
        }
    }
}

#[test]
fn only_a_no_frees_a_place_and_an_old_yes_counts_until_it_is_asked() {
    let first = day("2026-03-02");
    let wound = on(first, said(&[("wound", Yes), ("clot", Unsure)], &[("wound", &["nape"])]));
    for answer in [Declined, Unsure, Yes] {
        let newer = on(first.plus(1), said(&[("wound", answer)], &[]));
        assert_eq!(no_go(&[newer, wound.clone()]), ["nape"], "{answer:?}");
    }
    let freed = on(first.plus(1), said(&[("wound", No)], &[]));
    let since = on(first.plus(2), said(&[("wound", Declined)], &[]));
    assert!(no_go(&[freed.clone(), wound.clone()]).is_empty());
    assert!(no_go(&[since, freed, wound.clone()]).is_empty());
    let later = standing(std::slice::from_ref(&wound), first.plus(200));
    assert_eq!((later.outcome.postpone, later.carried), (vec!["clot"], vec!["clot", "wound"]));
    assert!(standing(&[wound], first.plus(90)).carried == ["wound"]);
}

//! Health questions before massage: help now before any list, regions to leave out without a reason, answers that run out.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::collections::{BTreeMap, BTreeSet};

use keeping::{FIRST, Home, at, on_a_diary, refuses};
use somacard_core::body::TouchLevel;
use somacard_core::sessions::{ScreeningAnswer, ScreeningAnswers, Tier, screening_items, screening_pack};
use somacard_core::text::{Language, Texts};
use somacard_core::{Diary, Error};

use ScreeningAnswer::{Declined, No, Unsure, Yes};

fn said(answers: &[(&str, ScreeningAnswer)]) -> ScreeningAnswers {
    let answers = answers.iter().map(|(item, answer)| ((*item).to_owned(), *answer)).collect();
    ScreeningAnswers { answers, places: BTreeMap::new() }
}

fn at_places(item: &str, answer: ScreeningAnswer, regions: &[&str]) -> ScreeningAnswers {
    let regions: BTreeSet<_> = regions.iter().map(|region| (*region).to_owned()).collect();
    ScreeningAnswers { places: BTreeMap::from([(item.to_owned(), regions)]), ..said(&[(item, answer)]) }
}

/// No to everything.
fn all_no() -> ScreeningAnswers {
    said(&screening_items().iter().map(|item| (item.id.as_str(), No)).collect::<Vec<_>>())
}

fn asked_again(diary: &Diary, day: &str) -> Vec<&'static str> {
    diary.screening(at(day, 12)).unwrap().asked_again.iter().map(|item| item.id.as_str()).collect()
}

#[test]
fn every_question_leads_where_its_tier_says() {
    for item in screening_items() {
        for answer in [Yes, Unsure] {
            let outcome = said(&[(&item.id, answer)]).outcome();
            let lists = [&outcome.help_now, &outcome.postpone, &outcome.doctor, &outcome.agree];
            let at = [Tier::Now, Tier::Postpone, Tier::Doctor, Tier::Agree].iter().position(|tier| *tier == item.tier);
            for (place, list) in lists.into_iter().enumerate() {
                assert_eq!(list.contains(&item.id.as_str()), at == Some(place), "{}", item.id);
            }
            assert_eq!(outcome.no_go_somewhere, item.tier == Tier::NotHere, "{}", item.id);
        }
        for answer in [No, Declined] {
            assert_eq!(said(&[(&item.id, answer)]).outcome(), all_no().outcome(), "{}: no list", item.id);
        }
    }
    assert_eq!(screening_pack().id, "somacard-screening");
    let tiers: Vec<_> = screening_items().iter().map(|item| item.tier).collect();
    assert!(tiers.is_sorted(), "help now is asked first");
}

#[test]
fn every_question_and_every_line_to_take_along_is_worded_in_both_languages() {
    let [english, spanish] = Language::ALL.map(Texts::new);
    for item in screening_items() {
        let takes = !matches!(item.tier, Tier::Now | Tier::NotHere);
        let ids = [Some(format!("screening-{}", item.id)), takes.then(|| format!("screening-{}-take", item.id))];
        for id in ids.into_iter().flatten() {
            let (ours, theirs) = (english.say(&id), spanish.say(&id));
            assert!(ours != id && theirs != ours, "{id}");
            assert_eq!(ours.ends_with('?'), !id.ends_with("-take"), "{id}");
            for hard in ["phlebitis", "thrombo", "oedema", "lesion", "flebitis", "trombo", "edema"] {
                assert!(!ours.to_lowercase().contains(hard) && !theirs.to_lowercase().contains(hard), "{id}: {hard}");
            }
        }
    }
    for id in ["screening-nothing", "screening-why", "screening-valid-until", "screening-tier-agree"] {
        for claim in ["you are fit", "you may have a massage", "safe", "apto", "seguro"] {
            assert!(!english.say(id).contains(claim) && !spanish.say(id).contains(claim), "{id}");
        }
    }
    assert!(english.say("screening-help-now").contains("112") && spanish.say("screening-help-now").contains("112"));
}

#[test]
fn regions_to_leave_out_stand_in_the_touch_plan_without_a_reason() {
    let (_home, diary) = Home::with_diary();
    let mut answers = at_places("wound", Yes, &["knee-left", "nape"]);
    answers.places.extend(at_places("veins", Unsure, &["calf-right", "knee-left"]).places);
    answers.answers.insert("veins".into(), Unsure);
    diary.screen(at(FIRST, 9), &answers).unwrap();
    let outcome = diary.screening(at(FIRST, 10)).unwrap().outcome;
    assert_eq!(outcome.no_go, ["knee-left", "nape", "calf-right"], "in reading order, each once");
    assert!(!outcome.no_go_somewhere);
    let avoided = || -> Vec<_> {
        let plan = diary.touch_plan().unwrap();
        plan.touches.into_iter().filter(|touch| touch.no_go).map(|touch| (touch.region, touch.level)).collect()
    };
    let avoid =
        |regions: &[&'static str]| regions.iter().map(|region| (*region, TouchLevel::Avoid)).collect::<Vec<_>>();
    assert_eq!(avoided(), avoid(&["knee-left", "nape", "calf-right"]));
    assert!(!format!("{:?}", diary.touch_plan().unwrap()).contains("wound"));
    // Long after its time the place is still left out; answered anew, it is free.
    assert!(asked_again(&diary, "2026-09-01").contains(&"wound"));
    diary.screen(at("2026-09-01", 9), &said(&[("wound", No)])).unwrap();
    assert_eq!(avoided(), avoid(&["knee-left", "calf-right"]));
    assert_eq!(diary.screening(at("2026-09-01", 10)).unwrap().outcome.no_go, ["knee-left", "calf-right"]);
}

#[test]
fn answers_run_out_by_what_they_are_about() {
    let (_home, diary) = Home::with_diary();
    assert_eq!(asked_again(&diary, FIRST).len(), screening_items().len());
    assert!(!diary.screening(at(FIRST, 8)).unwrap().ever);
    diary.screen(at(FIRST, 9), &all_no()).unwrap();
    let standing = diary.screening(at(FIRST, 10)).unwrap();
    assert!(standing.asked_again.is_empty() && standing.ever);
    assert_eq!(standing.valid_until.unwrap().to_string(), "2026-03-16", "two weeks, for places");
    let tiers = |day: &str| {
        let standing = diary.screening(at(day, 12)).unwrap();
        standing.asked_again.iter().map(|item| item.tier).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(tiers("2026-03-03"), [Tier::Now, Tier::Postpone]);
    assert_eq!(tiers("2026-03-16"), [Tier::Now, Tier::Postpone]);
    assert_eq!(tiers("2026-03-17"), [Tier::Now, Tier::Postpone, Tier::NotHere]);
    assert_eq!(tiers("2026-05-31"), [Tier::Now, Tier::Postpone, Tier::NotHere]);
    assert_eq!(tiers("2026-06-01"), [Tier::Now, Tier::Postpone, Tier::NotHere, Tier::Doctor]);
    assert_eq!(tiers("2026-08-30").len(), 5, "everything after half a year");
    // Answering some again leaves the others as old as they are.
    diary.screen(at("2026-03-10", 9), &said(&[("wound", No), ("fever", No)])).unwrap();
    let asked = asked_again(&diary, "2026-03-20");
    assert!(!asked.contains(&"wound") && asked.contains(&"fever") && asked.contains(&"radiation"));
}

#[test]
fn what_was_acute_yesterday_is_no_list_today_and_what_lasts_is() {
    let (_home, diary) = Home::with_diary();
    diary.screen(at(FIRST, 9), &said(&[("chest-pain", Yes), ("fever", Unsure), ("heart", Yes)])).unwrap();
    let today = diary.screening(at(FIRST, 10)).unwrap().outcome;
    assert_eq!((today.help_now, today.postpone, today.doctor), (vec!["chest-pain"], vec!["fever"], vec!["heart"]));
    let later = diary.screening(at("2026-08-03", 10)).unwrap().outcome;
    assert!(later.help_now.is_empty() && later.postpone.is_empty());
    assert_eq!(later.doctor, ["heart"], "asked again, and not forgotten until then");
}

#[test]
fn when_something_changed_everything_is_asked_again_and_history_stays() {
    let (_home, diary) = Home::with_diary();
    assert!(matches!(diary.screening_changed(at(FIRST, 8)), Err(Error::NotFound { .. })));
    diary.screen(at(FIRST, 9), &all_no()).unwrap();
    diary.screening_changed(at(FIRST, 10)).unwrap();
    assert_eq!(asked_again(&diary, FIRST).len(), screening_items().len());
    diary.undo(at(FIRST, 11)).unwrap();
    assert!(asked_again(&diary, FIRST).is_empty());
    diary.screening_changed(at(FIRST, 12)).unwrap();
    diary.screen(at(FIRST, 13), &all_no()).unwrap();
    assert!(asked_again(&diary, FIRST).is_empty());
    let all = diary.screenings().unwrap();
    assert_eq!(all.iter().map(|screening| screening.changed).collect::<Vec<_>>(), [false, true], "newest first");
    assert_eq!(all[1].said, all_no());
    diary.rebuild().unwrap();
    assert_eq!(diary.screenings().unwrap(), all);
}

#[test]
fn what_can_t_be_taken_is_refused_and_nothing_changes() {
    on_a_diary(|diary| {
        let screen = |said: &ScreeningAnswers| diary.screen(at(FIRST, 22), said);
        refuses("screening", "nothing", screen(&ScreeningAnswers::default()));
        refuses("screening item", "flu", screen(&said(&[("fever", No), ("flu", Yes)])));
        refuses("place", "fever", screen(&at_places("fever", Yes, &["knee-left"])));
        refuses("place", "wound", screen(&at_places("wound", No, &["knee-left"])));
        refuses("region", "tail", screen(&at_places("wound", Yes, &["tail"])));
        assert!(diary.screenings().unwrap().is_empty());
    });
}

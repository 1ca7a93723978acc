//! Insights through the front door: what was planted in a diary is found and said, what is excluded never is, and the smallest and
//! emptiest diaries get an honest answer.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, day, item, refuses};
use somacard_core::body::{BodyAnswer, BodyReading, BodyScan, Sensation};
use somacard_core::card::{Answer, ItemKind, Scale};
use somacard_core::insights::{FindingKind, InsightQuestion, Insights, Verdict, When};
use somacard_core::safety::Discretion;
use somacard_core::text::{Language, Texts};
use somacard_core::{CheckInDraft, Diary, ItemDraft, ItemEdit, Job};

/// A number from 0 to 1 that only its place makes: the same on every machine.
fn chance(n: u64) -> f64 {
    let mut x = n.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (x ^ (x >> 31)) as f64 / u64::MAX as f64
}

fn felt(target: &str, number: u8) -> BodyReading {
    BodyReading::new(target, Sensation::new("tight").unwrap(), BodyAnswer::Intensity(number))
}

/// Each evening: anger, which goes with the left jaw; sadness, which goes with nothing; two suicide and self-harm urges that go with
/// the chest. A scan asks jaw, chest and belly.
fn lived(days: i64) -> (Home, Diary) {
    let (home, diary) = Home::with_diary();
    for n in 0..days {
        let seed = 10 * u64::try_from(n).unwrap();
        let (anger, urge) = ((chance(seed) * 5.9) as i32, (chance(seed + 1) * 3.9) as i32);
        let answers = [("anger", anger), ("sad", (chance(seed + 2) * 5.9) as i32)]
            .into_iter()
            .chain([("urge-suicide", urge), ("urge-self-harm", urge)])
            .map(|(id, number)| (item(id), Answer::Number(number)));
        let jaw = (f64::from(anger) * 1.4 + 3.0 * chance(seed + 3)) as u8;
        let readings = vec![felt("jaw-left", jaw), felt("chest-left", (urge * 2) as u8)];
        let asked = ["jaw-left", "jaw-right", "chest-left", "upper-belly"].map(str::to_owned).into();
        let draft = CheckInDraft {
            answers: answers.collect(),
            readings: readings.into_iter().filter(|one| one.answer.intensity() > Some(0)).collect(),
            scan: Some(BodyScan { asked, stopped: false }),
            ..CheckInDraft::default()
        };
        diary.check_in(at(&day(FIRST).plus(n).to_string(), 20), draft).unwrap();
    }
    (home, diary)
}

fn all(diary: &Diary, days: i64) -> Insights {
    diary.insights(day(FIRST), day(FIRST).plus(days - 1), &Job::default()).unwrap()
}

#[test]
fn what_goes_together_is_found_in_the_region_and_said() {
    let (_home, diary) = lived(120);
    let insights = all(&diary, 120);
    assert_eq!(insights.days, 120);
    let clear: Vec<_> = insights.findings.iter().filter(|finding| finding.verdict == Verdict::Clear).collect();
    let named: Vec<_> =
        clear.iter().map(|one| (one.subject.item.clone().unwrap(), one.subject.place.clone().unwrap())).collect();
    assert!(
        named.contains(&(item("anger"), "head".into())) && named.contains(&(item("anger"), "jaw-left".into())),
        "{named:?}"
    );
    assert!(
        named.iter().all(|(item, place)| item.as_str() == "anger" && (place == "head" || place == "jaw-left")),
        "{named:?}"
    );
    let jaw = clear.iter().find(|one| one.subject.place.as_deref() == Some("jaw-left")).unwrap();
    let (low, high) = jaw.interval.unwrap();
    assert!(low < jaw.effect && jaw.effect < high && low > 0.3, "{jaw:?}");
    assert_eq!((jaw.kind, jaw.days, jaw.subject.when), (FindingKind::Association, 120, Some(When::SameDay)));
    assert!(jaw.p <= jaw.q && jaw.q <= 0.05);
    let said = Texts::new(Language::English).finding(jaw, &diary.template().unwrap());
    assert!(said.starts_with("On days with more Anger, there was strongly more in the left jaw."), "{said}");
    assert!(said.contains("120 days, clear."), "{said}");
}

#[test]
fn suicide_and_self_harm_are_never_looked_at_nor_what_replaces_them() {
    let (_home, diary) = lived(120);
    let draft = ItemDraft {
        kind: ItemKind::Urge,
        scale: Scale::Peak,
        label: "The dark one".into(),
        target: None,
        replaces: Some(item("urge-suicide")),
    };
    let dark = diary.add_item(at("2026-07-01", 9), draft).unwrap();
    let insights = all(&diary, 150);
    let said = format!("{insights:?}");
    for hidden in ["suicide", "self-harm", dark.as_str()] {
        assert!(!said.contains(hidden), "{hidden}");
    }
    let question = |id: &str| InsightQuestion { item: item(id), place: "chest".into() };
    for id in ["urge-suicide", "self-harm", dark.as_str()] {
        let refused = diary.set_insight_question(at("2026-07-01", 10), &question(id), true).unwrap_err();
        assert_eq!(refused.details().map(|(field, given, _)| (field, given.to_caller())), Some(("item", id)));
    }
}

/// Put under another target, it is still what it is about.
#[test]
fn no_target_makes_a_suicide_urge_something_to_look_at() {
    let (_home, diary) = lived(120);
    let target = Some(Some(somacard_core::card::DbtTarget::QualityOfLife));
    diary.edit_item(at(FIRST, 9), &item("urge-suicide"), ItemEdit { target, ..ItemEdit::default() }).unwrap();
    assert!(!format!("{:?}", all(&diary, 120)).contains("suicide"));
    let question = InsightQuestion { item: item("urge-suicide"), place: "chest".into() };
    assert!(diary.set_insight_question(at(FIRST, 10), &question, true).is_err());
}

#[test]
fn hidden_places_and_a_discreet_screen_are_left_out() {
    let (_home, diary) = lived(120);
    diary.set_discretion(Discretion { discreet: true, hidden: false }).unwrap();
    let insights = all(&diary, 120);
    assert!(!insights.findings.is_empty() && !format!("{insights:?}").contains("urge-"));
}

#[test]
fn own_questions_come_first_and_are_always_answered() {
    let (_home, diary) = lived(90);
    let now = at(FIRST, 9);
    let ask = |id: &str, place: &str, on| {
        diary.set_insight_question(now, &InsightQuestion { item: item(id), place: place.into() }, on)
    };
    ask("anger", "jaw-left", true).unwrap();
    ask("sad", "belly", true).unwrap();
    ask("joy", "foot-left", true).unwrap();
    let insights = all(&diary, 90);
    let own: Vec<_> = insights.findings.iter().take_while(|finding| finding.asked).collect();
    assert_eq!(own.len() + insights.not_enough.iter().filter(|open| open.asked).count(), 3);
    assert_eq!(own.iter().filter(|one| one.verdict == Verdict::Clear).count(), 1);
    assert!(insights.not_enough.iter().any(|open| open.asked && open.days_needed > 0), "joy was never rated");
    ask("sad", "jaw-right", true).unwrap();
    ask("sad", "whole", true).unwrap();
    refuses("question", "6", ask("fear", "whole", true));
    refuses("region", "elsewhere", ask("anger", "elsewhere", false));
    refuses("item", "nobody", ask("nobody", "whole", true));
    ask("joy", "foot-left", false).unwrap();
    ask("fear", "whole", true).unwrap();
    assert_eq!(diary.insight_questions().unwrap().len(), 5);
}

#[test]
fn few_days_no_days_and_one_day_say_how_many_more() {
    for days in [0, 1, 20] {
        let (_home, diary) = lived(days);
        let insights = all(&diary, days.max(1));
        assert_eq!((insights.findings.len(), insights.days), (0, usize::try_from(days).unwrap()));
        assert!(insights.not_enough.iter().all(|open| open.days_needed > 0));
        let pairs = insights.not_enough.iter().filter(|open| open.kind == FindingKind::Association).count();
        assert_eq!(pairs == 0, days == 0, "what was never noted is no pair");
        let texts = Texts::new(Language::Spanish);
        for open in &insights.not_enough {
            let said = texts.not_enough(open, &diary.template().unwrap());
            assert!(said.contains("día"), "{said}");
        }
    }
}

#[test]
fn constant_days_and_copied_readings_say_nothing() {
    let (_home, diary) = Home::with_diary();
    for n in 0..60 {
        let draft = CheckInDraft {
            answers: vec![(item("anger"), Answer::Number(3))],
            readings: vec![felt("jaw-left", 5)],
            ..CheckInDraft::default()
        };
        diary.check_in(at(&day(FIRST).plus(n).to_string(), 20), draft).unwrap();
    }
    assert!(all(&diary, 60).findings.is_empty());
    let (_home, diary) = Home::with_diary();
    diary
        .check_in(at(FIRST, 12), CheckInDraft { readings: vec![felt("jaw-left", 5)], ..CheckInDraft::default() })
        .unwrap();
    for n in 0..60 {
        let date = day(FIRST).plus(n).to_string();
        let answers = vec![(item("anger"), Answer::Number(i32::try_from(n % 6).unwrap()))];
        diary.check_in(at(&date, 20), CheckInDraft { answers, ..CheckInDraft::default() }).unwrap();
        // Taken over on the angry days only: if copies counted, the jaw would go with anger.
        if n % 6 > 2 {
            diary.copy_map(at(&date, 21), day(FIRST), None).unwrap();
        }
    }
    let insights = all(&diary, 60);
    let jaw = insights.not_enough.iter().find(|open| open.subject.place.as_deref() == Some("head")).unwrap();
    assert!(insights.told(FindingKind::Association).is_empty() && jaw.days_needed >= 27, "one day is known: {jaw:?}");
    refuses("to", "2026-03-01", diary.insights(day(FIRST), day("2026-03-01"), &Job::default()));
}

#[test]
fn the_same_days_give_the_same_insights_whatever_the_device() {
    let (home, diary) = lived(100);
    let insights = all(&diary, 100);
    drop(diary);
    assert_eq!(all(&home.open().unwrap(), 100), insights);
    assert!(insights.findings.iter().all(|finding| finding.effect.is_finite() && (0.0..=1.0).contains(&finding.p)));
}

//! From a strong sensation or emotion to what the person used before and found helpful, counted and never promised; what is offered
//! where nothing is known; and what is never offered.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, day, item, rated, refuses, skill};
use somacard_core::body::{BodyAnswer, BodyReading, Sensation};
use somacard_core::card::{Answer, SkillUse, skill_pack};
use somacard_core::safety::{Coping, CopingFrom, NEUTRAL, OUTWARD, Suggested};
use somacard_core::text::{Language, Texts};
use somacard_core::{CheckInDraft, Diary};

fn from(id: &str) -> CopingFrom {
    CopingFrom { items: vec![item(id)], ..CopingFrom::default() }
}

fn felt(target: &str, sensation: &str, number: u8) -> BodyReading {
    BodyReading::new(target, Sensation::new(sensation).unwrap(), BodyAnswer::Intensity(number))
}

/// A moment with a number, a reading, and a skill that went so (0 to 7).
fn moment(diary: &Diary, hour: u32, sad: i32, body: Option<BodyReading>, used: (&str, i64)) {
    let draft = CheckInDraft {
        answers: vec![(item("sad"), Answer::Number(sad))],
        readings: body.into_iter().collect(),
        skills: vec![SkillUse::from_number(skill(used.0), used.1).unwrap()],
        ..CheckInDraft::default()
    };
    diary.check_in(at(FIRST, hour), draft).unwrap();
}

fn helped(coping: &Coping) -> Vec<(&str, u32, u32)> {
    coping.helped.iter().map(|one| (one.skill.as_str(), one.used, one.helped)).collect()
}

fn lived() -> (Home, Diary) {
    let (home, diary) = Home::with_diary();
    moment(&diary, 9, 4, None, ("stop", 5));
    moment(&diary, 10, 5, None, ("stop", 4));
    moment(&diary, 11, 3, None, ("opposite-action", 7));
    moment(&diary, 12, 2, None, ("give", 5));
    moment(&diary, 13, 4, None, ("self-soothe", 2));
    moment(&diary, 14, 4, None, ("tipp", 5));
    (home, diary)
}

#[test]
fn own_skills_that_helped_come_by_module() {
    let (_home, diary) = lived();
    let coping = diary.coping(at(FIRST, 20), &from("sad")).unwrap();
    // Sad at 2 is not a moment like this; a skill that was wanted and not done is not one that was used.
    assert_eq!(helped(&coping), [("opposite-action", 1, 1), ("stop", 2, 1), ("tipp", 1, 1)]);
    assert_eq!((coping.suggested, coping.plan_first), (Suggested::None, false));
    let modules: Vec<_> = coping.helped.iter().map(|one| one.module.as_str()).collect();
    assert_eq!(modules, ["emotion-regulation", "distress-tolerance", "distress-tolerance"]);
    // A year later it is no longer looked at, and something neutral is offered.
    let later = diary.coping(at("2027-03-10", 20), &from("sad")).unwrap();
    assert_eq!((later.helped.len(), later.suggested), (0, Suggested::Neutral));
}

#[test]
fn a_place_or_a_sensation_leads_there_too() {
    let (_home, diary) = Home::with_diary();
    moment(&diary, 9, 0, Some(felt("jaw-left", "tight", 7)), ("stop", 5));
    moment(&diary, 10, 0, Some(felt("jaw-left", "tight", 4)), ("give", 5));
    moment(&diary, 11, 0, Some(felt("jaw-right", "warm", 8)), ("fast", 5));
    let ask = |targets: &[&str], sensations: &[&str]| {
        let from = CopingFrom {
            targets: targets.iter().map(|name| (*name).to_owned()).collect(),
            sensations: sensations.iter().map(|name| Sensation::new(name).unwrap()).collect(),
            ..CopingFrom::default()
        };
        let coping = diary.coping(at(FIRST, 20), &from).unwrap();
        coping.helped.iter().map(|one| one.skill.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ask(&["jaw-left"], &[]), ["stop"]);
    assert_eq!(ask(&[], &["warm"]), ["fast"]);
    assert_eq!(ask(&["jaw-left", "jaw-right"], &[]), ["fast", "stop"]);
    assert!(ask(&["jaw-left"], &["warm"]).is_empty(), "the left jaw was never warm");
}

#[test]
fn after_spaced_out_only_what_turns_outward() {
    let (_home, diary) = lived();
    moment(&diary, 15, 4, None, ("distract", 5));
    diary.check_in(at(FIRST, 16), rated("spaced-out", 3)).unwrap();
    let coping = diary.coping(at(FIRST, 20), &from("sad")).unwrap();
    assert_eq!(helped(&coping), [("distract", 1, 1)]);
    assert_eq!(coping.suggested, Suggested::Outward);
    let body = CheckInDraft { readings: vec![felt("jaw-left", "tight", 7)], ..CheckInDraft::default() };
    diary.check_in(at(FIRST, 17), body).unwrap();
    assert_eq!(
        diary.coping(at(FIRST, 20), &from("sad")).unwrap().suggested,
        Suggested::Outward,
        "nothing else was said"
    );
    diary.answer_day(at(FIRST, 18), keeping::typed("spaced-out", 4)).unwrap();
    let mild = diary.check_in(at(FIRST, 17), rated("spaced-out", 2)).unwrap().id;
    assert_eq!(
        diary.coping(at(FIRST, 20), &from("sad")).unwrap().suggested,
        Suggested::Outward,
        "the card said so last"
    );
    diary.delete_check_in(at(FIRST, 19), &mild).unwrap();
    diary.check_in(at(FIRST, 19), rated("spaced-out", 2)).unwrap();
    assert_eq!(diary.coping(at(FIRST, 20), &from("sad")).unwrap().suggested, Suggested::None, "it passed");
    // The next morning is another day.
    let tomorrow = at(&day(FIRST).plus(1).to_string(), 9);
    assert_eq!(diary.coping(tomorrow, &from("sad")).unwrap().suggested, Suggested::None);
    assert_eq!(diary.coping(tomorrow, &from("spaced-out")).unwrap().suggested, Suggested::Outward);
    let numb = CopingFrom { sensations: vec![Sensation::new("numb").unwrap()], ..CopingFrom::default() };
    assert_eq!(diary.coping(tomorrow, &numb).unwrap().suggested, Suggested::Outward);
}

#[test]
fn a_caution_stands_before_its_skill() {
    let (_home, diary) = lived();
    let coping = diary.coping(at(FIRST, 20), &from("sad")).unwrap();
    let cautions: Vec<_> = coping.helped.iter().filter(|one| one.caution).map(|one| one.skill.as_str()).collect();
    assert_eq!(cautions, ["tipp"]);
}

#[test]
fn from_a_suicide_urge_the_plan_comes_first() {
    let (_home, diary) = lived();
    for id in ["urge-suicide", "urge-self-harm", "suicide-attempt", "self-harm"] {
        let coping = diary.coping(at(FIRST, 20), &from(id)).unwrap();
        let tips = (coping.helped.len(), coping.suggested);
        assert_eq!((coping.plan_first, tips), (true, (0, Suggested::None)), "{id} is never turned into a tip");
    }
}

#[test]
fn no_fallback_has_cold_water_or_hard_exercise() {
    let (_home, diary) = Home::with_diary();
    let coping = diary.coping(at(FIRST, 20), &from("sad")).unwrap();
    assert_eq!((coping.helped.len(), coping.suggested), (0, Suggested::Neutral));
    for language in Language::ALL {
        let texts = Texts::new(language);
        for key in NEUTRAL.iter().chain(&OUTWARD) {
            let said = texts.say(&format!("coping-{key}")).to_lowercase();
            let never = ["cold", "ice", "run", "body", "breath", "frí", "hielo", "corr", "cuerpo", "respir"];
            assert!(never.iter().all(|word| !said.split_whitespace().any(|one| one.starts_with(word))), "{said}");
        }
    }
    let outward: Vec<_> = skill_pack().1.iter().filter(|one| one.outward).map(|one| one.id.as_str()).collect();
    assert_eq!(outward, ["participate", "distract", "self-soothe"]);
    assert!(skill_pack().1.iter().all(|one| !(one.outward && one.caution)));
}

#[test]
fn copied_readings_and_unknown_names_lead_nowhere() {
    let (_home, diary) = Home::with_diary();
    moment(&diary, 9, 0, Some(felt("jaw-left", "tight", 7)), ("stop", 5));
    refuses("from", "nothing", diary.coping(at(FIRST, 20), &CopingFrom::default()));
    refuses("item", "nobody", diary.coping(at(FIRST, 20), &from("nobody")));
    let nowhere = CopingFrom { targets: vec!["jaw-middle".into()], ..CopingFrom::default() };
    refuses("region", "jaw-middle", diary.coping(at(FIRST, 20), &nowhere));
}

//! The body's and the skills' screens through the door that Kotlin and Swift use: real values, words, refusals.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod keeping;

use std::sync::Arc;

use keeping::phone::refused;
use keeping::{FIRST, Home, at};
use somacard_core::body::View;
use somacard_core::body::figure::figure;
use somacard_core::phone::body::{BodyFill, BodyScreen};
use somacard_core::phone::card::{Answer, BodyAnswer, NewAnswer, NewCheckIn, NewDay, NewReading, SkillUsed, Ticked};
use somacard_core::phone::skills::{CopingStart, SkillUsage, SkillsScreen};
use somacard_core::phone::{Day, Diary, SomacardError};
use somacard_core::text::Language;

const NEXT: &str = "2026-03-03";

fn day(day: u8) -> Day {
    Day { year: 2026, month: 3, day }
}

fn felt(target: &str, sensation: &str, answer: BodyAnswer) -> NewReading {
    NewReading { target: target.into(), sensation: sensation.into(), answer, note: None }
}

fn strong(value: u8) -> BodyAnswer {
    BodyAnswer::Intensity { value }
}

fn read(readings: Vec<NewReading>) -> NewCheckIn {
    NewCheckIn { readings, ..NewCheckIn::default() }
}

fn used(skill: &str, number: i32) -> NewCheckIn {
    NewCheckIn { skills: vec![SkillUsed { skill: skill.into(), number }], ..NewCheckIn::default() }
}

/// Two days: a map and a scan, then only a check-in without a map.
fn lived() -> (Home, Arc<Diary>) {
    let (home, diary) = Home::with_phone(Language::English);
    let readings = vec![
        felt("jaw-left", "tight", strong(6)),
        felt("jaw-left", "pain", strong(2)),
        felt("foot-right", "numb", BodyAnswer::Absent),
        felt("whole", "heavy", strong(3)),
    ];
    let scan = NewCheckIn { scanned: Some(vec!["jaw-left".into(), "forehead".into()]), ..read(readings) };
    diary.save_check_in(at(FIRST, 12), scan).unwrap();
    diary.save_check_in(at(NEXT, 9), used("stop", 5)).unwrap();
    (home, diary)
}

fn targets(screen: &BodyScreen) -> Vec<&str> {
    screen.places.iter().map(|place| place.target.as_str()).collect()
}

#[test]
fn the_figure_crosses_without_loss() {
    let (_home, diary) = Home::with_phone(Language::Spanish);
    let crossed = diary.body_figure().unwrap();
    assert_eq!((crossed.width, crossed.height, crossed.finger), (500.0, 1000.0, 12.0));
    let (mut regions, mut last) = (0, 0);
    for view in &crossed.views {
        for (row, shape) in view.regions.iter().zip(figure().shapes(view.view)) {
            let curves = &shape.path.0;
            let begins = [curves[0].from.x, curves[0].from.y];
            let rest = curves.iter().flat_map(|one| [one.first, one.second, one.to]).flat_map(|at| [at.x, at.y]);
            let exact: Vec<f64> = begins.into_iter().chain(rest).collect();
            assert_eq!(row.path.iter().map(|number| f64::from(*number)).collect::<Vec<_>>(), exact, "{row:?}");
            assert_eq!(row.path[..2], row.path[row.path.len() - 2..], "closed");
            assert_eq!(row.region.id, shape.region.id);
            assert!(row.order > last && row.label_room > 0.0);
            (regions, last) = (regions + 1, row.order);
        }
    }
    assert_eq!(regions, somacard_core::body::regions().len());
    assert_eq!(crossed.outline.len() % 6, 2);
    let [front, back] = [&crossed.views[0], &crossed.views[1]];
    assert_eq!((front.at_left.as_str(), front.at_right.as_str()), ("derecha", "izquierda"));
    assert_eq!((back.view, back.at_left.as_str()), (View::Back, "izquierda"));
    assert_eq!(crossed.placeless.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["whole", "head"]);
}

#[test]
fn a_touch_names_the_region_and_says_when_it_is_not_clear() {
    let (_home, diary) = Home::with_phone(Language::English);
    let shape = figure().shape("shoulder-blade-left").unwrap();
    let (x, y) = (shape.anchor().x, shape.anchor().y);
    let hit = diary.body_hit(View::Back, x, y, 4.0, false).unwrap();
    let region = hit.region.unwrap();
    assert_eq!((region.id.as_str(), region.label.as_str()), ("shoulder-blade-left", "left shoulder blade"));
    assert_eq!((hit.distance, hit.candidates.len()), (Some(0.0), 1));
    let unclear = diary.body_hit(View::Front, 250.0, 60.0, 40.0, false).unwrap();
    assert!(unclear.candidates.len() > 1, "{unclear:?}");
    let away = diary.body_hit(View::Front, 5.0, 5.0, 12.0, false).unwrap();
    assert_eq!((away.region, away.distance, away.candidates.len()), (None, None, 0));
    // What is hidden is not there.
    let intimate = figure().shape("genitals").unwrap().anchor();
    let at_it = |shown| diary.body_hit(View::Front, intimate.x, intimate.y, 0.0, shown).unwrap().region;
    assert_eq!(at_it(true).unwrap().id, "genitals");
    assert_eq!(at_it(false), None);
    assert_eq!(refused(diary.body_hit(View::Front, f64::NAN, 1.0, 1.0, false)).0, "x");
    assert_eq!(refused(diary.body_hit(View::Front, 1.0, 1.0, 101.0, false)).0, "reach");
}

#[test]
fn a_day_s_map_says_what_is_known_and_never_makes_it_a_0() {
    let (_home, diary) = lived();
    let map = diary.body_day(at(NEXT, 10), Some(day(2))).unwrap();
    assert_eq!(map.title, "Body map of Mon 2 Mar 2026");
    assert_eq!(targets(&map), ["whole", "forehead", "jaw-left", "foot-right"]);
    let of = |target: &str| map.places.iter().find(|place| place.target == target).unwrap();
    assert_eq!((of("forehead").intensity, of("forehead").asked), (Some(0), true));
    assert_eq!((of("foot-right").intensity, of("foot-right").absent), (None, true));
    let jaw = of("jaw-left");
    assert_eq!((jaw.label.as_str(), jaw.intensity, jaw.felt.len()), ("left jaw", Some(6), 2));
    assert_eq!(jaw.mark.as_ref().unwrap().fill, BodyFill::Step { step: 3 });
    assert_eq!(of("foot-right").mark.as_ref().unwrap().fill, BodyFill::Stripes);
    assert_eq!((jaw.words.as_str(), &of("whole").mark), ("left jaw: pain 2; tight 6", &None));
    let words = ["whole body: heavy 3", "left jaw: pain 2; tight 6", "top of the right foot: numb or absent"];
    assert_eq!(map.words[..3], words);
    assert_eq!(map.words[3], "Nothing felt, when asked: forehead");
    let empty = diary.body_day(at(NEXT, 10), None).unwrap();
    assert_eq!((empty.day, &empty.places, empty.words[0].as_str()), (day(3), &vec![], "Nothing was noted."));
    let none = Day { year: 2026, month: 2, day: 30 };
    assert_eq!(refused(diary.body_day(at(NEXT, 10), Some(none))).0, "day");
}

#[test]
fn a_map_that_was_taken_over_waits_until_it_is_confirmed() {
    let (_home, diary) = lived();
    assert_eq!(diary.body_day(at(NEXT, 10), None).unwrap().can_copy_from, Some(day(2)));
    assert_eq!(refused(diary.copy_map(at(NEXT, 10), day(1), None)).0, "from");
    let copied = diary.copy_map(at(NEXT, 10), day(2), None).unwrap();
    assert_eq!((copied.day, copied.can_copy_from), (day(3), None));
    let jaw = &copied.places[1];
    assert_eq!((jaw.target.as_str(), jaw.intensity, jaw.felt[0].copied), ("jaw-left", None, true));
    assert!(jaw.mark.as_ref().unwrap().copied);
    let [waiting] = copied.to_confirm.as_slice() else { panic!("{:?}", copied.to_confirm) };
    assert_eq!(waiting.places.len(), 3);
    let id = waiting.check_in.clone();
    let partly = diary.confirm_copied(at(NEXT, 11), day(3), id.clone(), Some("jaw-left".into())).unwrap();
    assert_eq!((partly.places[1].intensity, partly.to_confirm[0].places.len()), (Some(6), 2));
    let all = diary.confirm_copied(at(NEXT, 11), day(3), id.clone(), None).unwrap();
    assert_eq!(all.to_confirm, []);
    assert_eq!(refused(diary.confirm_copied(at(NEXT, 11), day(3), id, None)).0, "confirm");
    assert!(matches!(
        diary.confirm_copied(at(NEXT, 11), day(3), "none".into(), None),
        Err(SomacardError::NotFound { .. })
    ));
}

#[test]
fn hidden_regions_are_nowhere_and_scans_are_off_until_chosen() {
    let (_home, diary) = Home::with_phone(Language::English);
    diary.save_check_in(at(FIRST, 12), read(vec![felt("groin-left", "tight", strong(4))])).unwrap();
    let hidden = diary.body_day(at(NEXT, 9), Some(day(2))).unwrap();
    assert_eq!((hidden.places.len(), hidden.shows_intimate, hidden.scan_on), (0, false, false));
    assert_eq!(diary.body_day(at(NEXT, 9), None).unwrap().can_copy_from, None);
    let shown = diary.set_shows_intimate(at(NEXT, 9), Some(day(2)), true).unwrap();
    assert_eq!((targets(&shown), shown.shows_intimate), (vec!["groin-left"], true));
    assert!(shown.revision > hidden.revision);
    let off = diary.body_scan().unwrap();
    assert_eq!((off.steps, off.own_grounding.len()), (None, 0));
    assert_eq!(off.grounding.unwrap().lines[0], "Name five things that you see");
    let scan = diary.set_scan(at(NEXT, 9), true).unwrap();
    assert_eq!(scan.steps.unwrap()[0].heading, "Head");
    assert!(diary.body_day(at(NEXT, 9), None).unwrap().scan_on);
}

#[test]
fn a_span_says_mean_peak_and_change() {
    let (_home, diary) = Home::with_phone(Language::English);
    for (text, number) in [(FIRST, 4), ("2026-03-10", 6), ("2026-03-11", 8)] {
        diary.save_check_in(at(text, 12), read(vec![felt("jaw-left", "tight", strong(number))])).unwrap();
    }
    let span = diary.body_period(at("2026-03-12", 9), Some(day(6)), Some(day(12)), None).unwrap();
    let [jaw] = span.places.as_slice() else { panic!("{span:?}") };
    assert_eq!((jaw.known, jaw.mean, jaw.mean_before, jaw.change), (2, Some(7.0), Some(4.0), Some(3.0)));
    let peak = jaw.peak.unwrap();
    assert_eq!((peak.intensity, peak.day), (8, day(11)));
    assert_eq!(span.words, ["left jaw: tight, felt on 2 of 2 days, mean 7.0, up from 4, highest 8"]);
    assert_eq!(jaw.mark.as_ref().unwrap().fill, BodyFill::Step { step: 4 });
    assert_eq!((span.days, span.title.as_str()), (2, "Body map, Fri 6 Mar 2026 to Thu 12 Mar 2026"));
    // Without days, it is the last four weeks.
    let lately = diary.body_period(at("2026-03-12", 9), None, None, Some("pain".into())).unwrap();
    assert_eq!((lately.from, lately.to), (Day { year: 2026, month: 2, day: 13 }, day(12)));
    assert_eq!((lately.sensation.unwrap().label.as_str(), lately.places.len()), ("pain", 0));
    assert_eq!(refused(diary.body_period(at(FIRST, 9), Some(day(3)), Some(day(2)), None)).0, "to");
    assert_eq!(refused(diary.body_period(at(FIRST, 9), None, None, Some("Ouch!".into()))).0, "sensation");
    let history = diary.felt(at("2026-03-12", 9), "jaw-left".into(), None, None).unwrap();
    assert_eq!((history.label.as_str(), history.felt.len()), ("left jaw", 3));
    assert_eq!((history.felt[2].for_day, history.felt[2].reading.answer), (day(11), strong(8)));
    assert_eq!(refused(diary.felt(at(FIRST, 9), "tail".into(), None, None)).0, "region");
}

fn usage<'a>(skills: &'a SkillsScreen, id: &str) -> &'a SkillUsage {
    skills.modules.iter().flat_map(|module| &module.skills).find(|usage| usage.skill.id == id).unwrap()
}

#[test]
fn skills_are_counted_and_never_averaged() {
    let (_home, diary) = Home::with_phone(Language::English);
    for (hour, number) in [(9, 5), (10, 4), (11, 7), (12, 3), (13, 1)] {
        diary.save_check_in(at(FIRST, hour), used("stop", number)).unwrap();
    }
    let ticks = vec![Ticked { skill: "stop".into(), ticked: true }, Ticked { skill: "give".into(), ticked: true }];
    let answers = vec![NewAnswer { item: "skills".into(), answer: Some(Answer::Number { value: 5 }) }];
    diary.answer_day(at(NEXT, 20), NewDay { ticks, answers, ..NewDay::default() }).unwrap();
    let skills = diary.skills(at(NEXT, 21), None, None).unwrap();
    assert_eq!((skills.filled, skills.days), (2, 2));
    let stop = usage(&skills, "stop");
    assert_eq!((stop.days, stop.helped, stop.not_helped, stop.could_not, stop.not_done), (2, 2, 1, 1, 1));
    assert_eq!(
        stop.answers.iter().map(|one| (one.number, one.count)).collect::<Vec<_>>(),
        [1, 3, 4, 5, 7].map(|n| (n, 1))
    );
    assert_eq!(stop.answers[4].label, "Did it without trying; it helped");
    assert_eq!((usage(&skills, "give").days, usage(&skills, "wise-mind").days), (1, 0));
    assert_eq!(skills.day_answers.iter().map(|one| one.count).collect::<Vec<_>>(), [0, 0, 0, 0, 0, 1, 0, 0]);
    let words = ["A skill was used on 2 of 2 days filled in", "It helped in 2 of 3 uses of which that was said"];
    assert_eq!(skills.words, words);
    assert_eq!(refused(diary.skills(at(NEXT, 21), Some(day(3)), Some(day(2)))).0, "to");
}

#[test]
fn coping_tells_what_helped_and_leads_from_an_urge_to_the_plan() {
    let (_home, diary) = Home::with_phone(Language::English);
    let answers = vec![NewAnswer { item: "sad".into(), answer: Some(Answer::Number { value: 4 }) }];
    diary.save_check_in(at(FIRST, 9), NewCheckIn { answers, ..used("tipp", 5) }).unwrap();
    let from = |item: &str| CopingStart { items: vec![item.into()], ..CopingStart::default() };
    let coping = diary.coping(at(FIRST, 20), from("sad")).unwrap();
    assert_eq!((coping.plan_first, coping.suggestions), (None, None));
    let [module] = coping.helped.as_slice() else { panic!("{:?}", coping.helped) };
    let tipp = &module.skills[0];
    assert_eq!((module.label.as_str(), tipp.skill.id.as_str()), ("Distress tolerance", "tipp"));
    assert_eq!(tipp.words, "used once, helped that time");
    assert!(tipp.skill.caution.is_some());
    let urge = diary.coping(at(FIRST, 20), from("urge-suicide")).unwrap();
    assert_eq!(urge.plan_first.unwrap(), "Your safety plan comes first here.");
    assert_eq!((urge.helped.len(), urge.suggestions), (0, None));
    let numb = CopingStart { sensations: vec!["numb".into()], ..CopingStart::default() };
    assert!(diary.coping(at(FIRST, 20), numb).unwrap().suggestions.unwrap().outward);
    assert_eq!(refused(diary.coping(at(FIRST, 20), CopingStart::default())).0, "from");
    assert_eq!(refused(diary.coping(at(FIRST, 20), from("nothing-like-it"))).0, "item");
}

#[test]
fn a_locked_diary_shows_no_body() {
    let (_home, diary) = lived();
    diary.lock().unwrap();
    assert!(matches!(diary.body_day(at(NEXT, 10), None), Err(SomacardError::Locked)));
    assert!(matches!(diary.skills(at(NEXT, 10), None, None), Err(SomacardError::Locked)));
    assert!(diary.body_hit(View::Front, 250.0, 500.0, 12.0, false).is_ok());
}

//! The body by words alone: regions in reading order with names and sides, readings in them, a region's history.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::collections::BTreeSet;

use keeping::{FIRST, Home, at, day, on_a_diary, refuses};
use somacard_core::CheckInDraft;
use somacard_core::body::{BodyAnswer, BodyReading, Region, Sensation, Side, View, regions, sensations};
use somacard_core::text::{Language, Texts};

fn felt(target: &str, sensation: &str, answer: BodyAnswer) -> BodyReading {
    BodyReading::new(target, Sensation::new(sensation).unwrap(), answer)
}

fn noted(readings: Vec<BodyReading>) -> CheckInDraft {
    CheckInDraft { readings, ..CheckInDraft::default() }
}

#[test]
fn regions_have_their_own_ids_an_order_and_a_partner_on_the_other_side() {
    let ids: BTreeSet<_> = regions().iter().map(|region| &region.id).collect();
    assert_eq!(ids.len(), regions().len());
    assert!(regions().iter().enumerate().all(|(n, region)| region.order == n + 1));
    for view in [View::Front, View::Back] {
        let sides = |side| regions().iter().filter(|region| region.view == view && region.side == side).count();
        assert_eq!(sides(Side::Left), sides(Side::Right));
        assert!(sides(Side::Midline) > 3, "midline regions included");
    }
    for region in regions() {
        let partner = region.partner().unwrap();
        assert_eq!(partner.partner().unwrap(), region);
        assert_eq!((partner.view, &partner.group, partner.intimate), (region.view, &region.group, region.intimate));
        assert_eq!(partner == region, region.side == Side::Midline);
    }
    let intimate: BTreeSet<_> = regions().iter().filter(|r| r.intimate).map(|r| r.kind.as_str()).collect();
    assert_eq!(intimate.into_iter().collect::<Vec<_>>(), ["breast", "genitals", "groin"]);
}

#[test]
fn every_region_and_sensation_has_a_name_of_its_own_in_both_languages() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let names: BTreeSet<_> = regions().iter().map(|region| texts.region(&region.id)).collect();
        assert_eq!(names.len(), regions().len(), "{}", language.tag());
        assert!(names.iter().all(|name| !name.contains("region-")), "{}", language.tag());
        for sensation in sensations() {
            let name = texts.sensation(&Sensation::new(sensation).unwrap());
            assert!(language == Language::English || name != *sensation, "{sensation}");
        }
        for region in regions() {
            assert_ne!(texts.say(&format!("group-{}", region.group)), format!("group-{}", region.group));
        }
    }
    assert_eq!(Texts::new(Language::English).region("shoulder-blade-left"), "left shoulder blade");
    assert_eq!(Texts::new(Language::Spanish).region("ribs-right"), "costillas derechas");
}

#[test]
fn a_region_has_a_history_and_the_other_side_another() {
    let (_home, diary) = Home::with_diary();
    let tight = |n| felt("jaw-left", "tight", BodyAnswer::Intensity(n));
    diary.check_in(at(FIRST, 10), noted(vec![tight(6), felt("whole", "heavy", BodyAnswer::Intensity(3))])).unwrap();
    diary.check_in(at(FIRST, 20), noted(vec![tight(4), felt("jaw-right", "numb", BodyAnswer::Absent)])).unwrap();
    diary.check_in(at("2026-03-03", 20), noted(vec![felt("jaw-left", "ache", BodyAnswer::Declined)])).unwrap();
    let history = |target: &str| {
        let felt = diary.felt(target, day(FIRST), day("2026-03-31")).unwrap();
        felt.into_iter()
            .map(|felt| (felt.reading.sensation.as_str().to_owned(), felt.reading.answer))
            .collect::<Vec<_>>()
    };
    let answers = |pairs: &[(&str, BodyAnswer)]| pairs.iter().map(|(s, a)| ((*s).to_owned(), *a)).collect::<Vec<_>>();
    let (six, four) = (BodyAnswer::Intensity(6), BodyAnswer::Intensity(4));
    assert_eq!(history("jaw-left"), answers(&[("tight", six), ("tight", four), ("ache", BodyAnswer::Declined)]));
    assert_eq!(history("jaw-right"), answers(&[("numb", BodyAnswer::Absent)]));
    assert_eq!(history("whole").len(), 1);
    assert_eq!(diary.felt("jaw-left", day("2026-03-03"), day("2026-03-03")).unwrap().len(), 1);
}

#[test]
fn an_unknown_region_and_an_intensity_of_eleven_are_refused() {
    on_a_diary(|diary| {
        let save = |reading| diary.check_in(at(FIRST, 23), noted(vec![reading]));
        refuses("region", "tail", save(felt("tail", "tight", BodyAnswer::Intensity(1))));
        refuses("region", "jaw", save(felt("jaw", "tight", BodyAnswer::Intensity(1))));
        refuses("intensity", "11", save(felt("jaw-left", "tight", BodyAnswer::Intensity(11))));
        refuses("region", "tail", diary.felt("tail", day(FIRST), day(FIRST)));
        refuses("region", "tail", Region::find("tail"));
    });
}

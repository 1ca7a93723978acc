//! A scan by words alone, what counts as 0, maps taken over from an earlier day, and how a span of days is summed up.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, day, on_a_diary, refuses};
use somacard_core::body::{BodyAnswer, BodyReading, BodyScan, Place, Sensation, places, scan_steps};
use somacard_core::card::Versions;
use somacard_core::text::{Language, Texts};
use somacard_core::{CheckInDraft, Diary, Error};

const SECOND: &str = "2026-03-03";

fn sensation(name: &str) -> Sensation {
    Sensation::new(name).unwrap()
}

fn felt(target: &str, name: &str, intensity: u8) -> BodyReading {
    BodyReading::new(target, sensation(name), BodyAnswer::Intensity(intensity))
}

fn noted(readings: Vec<BodyReading>) -> CheckInDraft {
    CheckInDraft { readings, ..CheckInDraft::default() }
}

fn scanned(asked: &[&str], stopped: bool, readings: Vec<BodyReading>) -> CheckInDraft {
    let scan = BodyScan { asked: asked.iter().map(|id| (*id).to_owned()).collect(), stopped };
    CheckInDraft { scan: Some(scan), ..noted(readings) }
}

fn place(diary: &Diary, text: &str, target: &str) -> Option<Place> {
    diary.body_day(day(text)).unwrap().places.into_iter().find(|place| place.target == target)
}

fn said(diary: &Diary, text: &str) -> Vec<String> {
    let texts = Texts::new(Language::English);
    diary.body_day(day(text)).unwrap().places.iter().map(|place| texts.place(place, None)).collect()
}

#[test]
fn a_whole_scan_by_words_from_the_first_region_to_a_stop() {
    let (_home, diary) = Home::with_diary();
    assert_eq!(diary.scan(), Ok(None), "off until it is chosen");
    diary.set_scan(at(FIRST, 9), true).unwrap();
    let steps = diary.scan().unwrap().unwrap();
    assert_eq!(steps, scan_steps(false));
    let texts = Texts::new(Language::English);
    // The person goes through the steps in order, hears each region's name, answers some, and stops in the belly.
    let (mut asked, mut readings) = (Vec::new(), Vec::new());
    for step in steps.iter().take_while(|step| step.group != "belly") {
        for region in &step.regions {
            asked.push(region.id.as_str());
            match texts.region(&region.id).as_str() {
                "left jaw" => readings.push(felt(&region.id, "tight", 6)),
                "right jaw" => readings.push(felt(&region.id, "tight", 4)),
                "throat" => readings.push(BodyReading::new(&region.id, Sensation::any(), BodyAnswer::Absent)),
                "breastbone" => readings.push(BodyReading::new(&region.id, Sensation::any(), BodyAnswer::Declined)),
                _ => {}
            }
        }
    }
    diary.check_in(at(FIRST, 10), scanned(&asked, true, readings)).unwrap();
    let entry = diary.check_ins(day(FIRST), day(FIRST)).unwrap().remove(0);
    let scan = entry.scan.as_ref().unwrap();
    assert!(scan.stopped);
    assert_eq!(scan.asked, asked, "in reading order");
    assert!(!scan.asked.iter().any(|id| id.starts_with("breast-")), "hidden regions are not asked");
    let known = |target: &str| place(&diary, FIRST, target).and_then(|place| place.intensity(None));
    assert_eq!((known("jaw-left"), known("jaw-right"), known("forehead")), (Some(6), Some(4), Some(0)));
    assert_eq!((known("throat"), known("breastbone")), (None, None), "absent and declined are no zeros");
    assert_eq!((known("upper-belly"), known("knee-left")), (None, None), "after the stop nothing is known");
    let words = said(&diary, FIRST);
    assert_eq!(words[0], "forehead: nothing felt");
    assert!(words.contains(&"left jaw: tight 6".into()) && words.contains(&"throat: numb or absent".into()));
    assert!(words.contains(&"breastbone: prefer not to look".into()));
    assert_eq!(places(&entry.readings, entry.scan.as_ref()), diary.body_day(day(FIRST)).unwrap().places);
}

#[test]
fn intimate_regions_are_asked_and_shown_once_the_person_shows_them() {
    let (_home, diary) = Home::with_diary();
    diary.set_scan(at(FIRST, 9), true).unwrap();
    diary.check_in(at(FIRST, 10), noted(vec![felt("groin-left", "ache", 3), felt("knee-left", "ache", 2)])).unwrap();
    let count = || diary.scan().unwrap().unwrap().iter().map(|step| step.regions.len()).sum::<usize>();
    let hidden = count();
    assert_eq!(said(&diary, FIRST), ["left knee: ache 2"]);
    diary.set_shows_intimate(at(FIRST, 11), true).unwrap();
    assert_eq!(count() - hidden, 5);
    assert_eq!(said(&diary, FIRST), ["left groin: ache 3", "left knee: ache 2"]);
}

#[test]
fn notes_stay_with_their_reading_and_a_reading_can_be_taken_away() {
    let (_home, diary) = Home::with_diary();
    let noted_at = |note: &str, intensity| BodyReading {
        note: Versions(vec![note.into()]),
        ..felt("jaw-left", "tight", intensity)
    };
    let id =
        diary.check_in(at(FIRST, 10), noted(vec![noted_at("since the call", 6), felt("nape", "ache", 1)])).unwrap().id;
    let read = || diary.felt("jaw-left", day(FIRST), day(FIRST)).unwrap();
    assert_eq!(read()[0].reading.note.0, ["since the call"]);
    diary.edit_check_in(at(FIRST, 11), &id, noted(vec![noted_at("and before it", 5)])).unwrap();
    assert_eq!(read()[0].reading, noted_at("and before it", 5));
    let unmark = vec![("jaw-left".to_owned(), sensation("tight"))];
    diary.edit_check_in(at(FIRST, 12), &id, CheckInDraft { unmark, ..CheckInDraft::default() }).unwrap();
    assert_eq!((read().len(), said(&diary, FIRST)), (0, vec!["nape: ache 1".to_owned()]));
    diary.undo(at(FIRST, 13)).unwrap();
    assert_eq!(read()[0].reading, noted_at("and before it", 5));
}

#[test]
fn a_map_taken_over_is_no_observation_until_each_part_is_confirmed_or_changed() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 9), noted(vec![felt("jaw-left", "tight", 8), felt("nape", "ache", 2)])).unwrap();
    diary.check_in(at(FIRST, 20), noted(vec![felt("jaw-left", "tight", 5), felt("throat", "pressure", 3)])).unwrap();
    let id = diary.copy_map(at(SECOND, 9), day(FIRST), None).unwrap();
    assert_eq!(
        said(&diary, SECOND),
        [
            "left jaw: tight 5 (taken over, not confirmed)",
            "throat: pressure 3 (taken over, not confirmed)",
            "nape: ache 2 (taken over, not confirmed)",
        ],
        "the last of each sensation, not the day's highest"
    );
    let known = |target: &str| place(&diary, SECOND, target).unwrap().intensity(None);
    assert_eq!(known("jaw-left"), None);
    assert!(diary.body_period(day(SECOND), day(SECOND), None).unwrap().places.is_empty());
    diary.confirm_copied(at(SECOND, 10), &id, Some("jaw-left")).unwrap();
    diary.edit_check_in(at(SECOND, 11), &id, noted(vec![felt("throat", "pressure", 3)])).unwrap();
    assert_eq!((known("jaw-left"), known("throat"), known("nape")), (Some(5), Some(3), None));
    diary.undo(at(SECOND, 12)).unwrap();
    assert_eq!(known("throat"), None, "an undone confirmation");
    diary.confirm_copied(at(SECOND, 13), &id, None).unwrap();
    assert_eq!((known("throat"), known("nape")), (Some(3), Some(2)));
    refuses("confirm", "every region", diary.confirm_copied(at(SECOND, 14), &id, None));
    refuses("from", "2026-01-01", diary.copy_map(at(SECOND, 15), day("2026-01-01"), None));
}

#[test]
fn a_reading_taken_away_takes_its_note_along_and_waits_for_nothing() {
    let (_home, diary) = Home::with_diary();
    let throat = BodyReading { note: Versions(vec!["old note".into()]), ..felt("throat", "tight", 3) };
    diary.check_in(at(FIRST, 9), noted(vec![throat])).unwrap();
    let id = diary.copy_map(at(SECOND, 9), day(FIRST), None).unwrap();
    let unmark = || CheckInDraft { unmark: vec![("throat".into(), sensation("tight"))], ..CheckInDraft::default() };
    diary.edit_check_in(at(SECOND, 10), &id, unmark()).unwrap();
    refuses("confirm", "every region", diary.confirm_copied(at(SECOND, 11), &id, None));
    let first = diary.check_ins(day(FIRST), day(FIRST)).unwrap()[0].id.clone();
    diary.edit_check_in(at(SECOND, 12), &first, unmark()).unwrap();
    diary.edit_check_in(at(SECOND, 13), &first, noted(vec![felt("throat", "tight", 8)])).unwrap();
    assert_eq!(diary.felt("throat", day(FIRST), day(FIRST)).unwrap()[0].reading, felt("throat", "tight", 8));
}

#[test]
fn a_day_shows_the_strongest_and_says_how_it_changed() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 9), noted(vec![felt("shoulder-front-left", "tight", 4)])).unwrap();
    let absent = BodyReading::new("shoulder-front-left", sensation("tight"), BodyAnswer::Absent);
    for (hour, reading) in [(9, felt("shoulder-front-left", "tight", 3)), (12, felt("shoulder-front-left", "tight", 6))]
    {
        diary.check_in(at(SECOND, hour), noted(vec![reading])).unwrap();
    }
    diary.check_in(at(SECOND, 18), noted(vec![absent])).unwrap();
    let [before, now] = [FIRST, SECOND].map(|text| place(&diary, text, "shoulder-front-left").unwrap());
    let (english, spanish) = (Texts::new(Language::English), Texts::new(Language::Spanish));
    assert_eq!(english.place(&now, Some(&before)), "front of the left shoulder: tight 6, up from 4");
    assert_eq!(english.place(&before, Some(&now)), "front of the left shoulder: tight 4, down from 6");
    assert_eq!(spanish.place(&now, Some(&before)), "parte delantera del hombro izquierdo: tensión 6, antes 4, sube");
    assert_eq!(english.place(&now, Some(&now)), "front of the left shoulder: tight 6");
}

#[test]
fn a_span_counts_known_days_alone_and_compares_with_as_many_before() {
    let (_home, diary) = Home::with_diary();
    let on = |text: &str, draft: CheckInDraft| drop(diary.check_in(at(text, 9), draft).unwrap());
    on("2026-03-01", noted(vec![felt("nape", "tight", 6)]));
    on("2026-03-04", noted(vec![felt("nape", "tight", 8), felt("nape", "ache", 9), felt("whole", "heavy", 2)]));
    on("2026-03-05", scanned(&["nape", "throat"], false, vec![]));
    on("2026-03-06", noted(vec![felt("nape", "tight", 1), felt("knee-left", "cold", 0)]));
    on("2026-03-07", noted(vec![BodyReading::new("nape", sensation("tight"), BodyAnswer::Absent)]));
    on("2026-03-07", noted(vec![BodyReading::new("jaw-left", Sensation::any(), BodyAnswer::Declined)]));
    let period = diary.body_period(day("2026-03-04"), day("2026-03-07"), None).unwrap();
    assert_eq!(period.days, 4);
    let targets: Vec<_> = period.places.iter().map(|place| place.target.as_str()).collect();
    assert_eq!(targets, ["whole", "throat", "knee-left", "nape"], "in reading order; what was declined says nothing");
    let nape = &period.places[3];
    assert_eq!((nape.known, nape.felt, nape.absent), (3, 2, 1));
    assert_eq!((nape.mean, nape.peak, nape.mean_before), (Some(10.0 / 3.0), Some((9, day("2026-03-04"))), Some(6.0)));
    assert_eq!(nape.sensations, [(sensation("tight"), 2), (sensation("ache"), 1)]);
    assert_eq!(nape.change(), Some(10.0 / 3.0 - 6.0));
    assert_eq!(
        Texts::new(Language::English).place_over_time(nape),
        "nape: tight, ache, felt on 2 of 3 days, mean 3.3, down from 6, highest 9, numb or absent on 1 day"
    );
    assert_eq!(
        Texts::new(Language::Spanish).place_over_time(nape),
        "nuca: tensión, molestia, se sintió 2 de 3 días, media 3,3, antes 6, baja, máximo 9, dormido o ausente 1 día"
    );
    let ache = diary.body_period(day("2026-03-04"), day("2026-03-07"), Some(&sensation("ache"))).unwrap();
    let nape = ache.places.iter().find(|place| place.target == "nape").unwrap();
    // Tight alone was noted on the 6th: that says nothing about the ache. The 5th was asked: nothing was felt.
    assert_eq!((nape.known, nape.felt, nape.mean), (2, 1, Some(4.5)));
}

#[test]
fn what_can_t_be_taken_is_refused_and_nothing_changes() {
    on_a_diary(|diary| {
        refuses("region", "tail", diary.check_in(at(SECOND, 9), scanned(&["jaw-left", "tail"], false, vec![])));
        refuses("scan", "nothing", diary.check_in(at(SECOND, 9), scanned(&[], false, vec![])));
        let twice = vec![felt("nape", "tight", 1), felt("nape", "tight", 2)];
        refuses("body", "nape.tight", diary.check_in(at(SECOND, 9), noted(twice)));
        refuses("intensity", "11", diary.check_in(at(SECOND, 9), noted(vec![felt("nape", "tight", 11)])));
        let note = BodyReading { note: Versions(vec!["a\0b".into()]), ..felt("nape", "tight", 1) };
        refuses("note", "a NUL at character 2", diary.check_in(at(SECOND, 9), noted(vec![note])));
        refuses("to", FIRST, diary.body_period(day(SECOND), day(FIRST), None));
        assert!(matches!(diary.confirm_copied(at(SECOND, 9), "none", None), Err(Error::NotFound { .. })));
    });
}

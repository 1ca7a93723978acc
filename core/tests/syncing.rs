//! One diary on several devices through a mailbox: what one writes the others have, whatever is lost on the way.
#![allow(clippy::unwrap_used)]

mod devices;
mod keeping;
mod mailbox;

use devices::{now, two};
use keeping::{FIRST, NOTE, all, at, card, day, item, noted, rated, typed};
use mailbox::{sync, synced};
use somacard_core::AnswerDay;
use somacard_core::card::Answer;
use somacard_core::sync::Ended;

#[test]
fn a_tablet_that_was_paired_holds_what_the_phone_holds() {
    let mut two = two();
    assert_eq!(all(&two.phone), all(&two.tablet));
    assert_eq!(two.tablet.template().unwrap().len(), two.phone.template().unwrap().len());
    two.settle(3);
    assert_eq!(two.noticed(), [vec![], vec![]]);
    let status = two.tablet.sync_status().unwrap();
    let names: Vec<_> = status.devices.iter().map(|device| (device.name.as_str(), device.this)).collect();
    assert_eq!(names, [("Phone", false), ("Tablet", true)]);
    assert_eq!(status.waiting, 0);
}

#[test]
fn what_both_write_offline_is_on_both_after_they_synced() {
    let mut two = two();
    two.phone.check_in(at(FIRST, 14), rated("urge-suicide", 4)).unwrap();
    two.phone
        .answer_day(
            at("2026-03-05", 1),
            AnswerDay { day: Some(day(FIRST)), note: Some("from the phone".into()), ..typed("sleep", 400) },
        )
        .unwrap();
    two.tablet
        .answer_day(
            at("2026-03-05", 2),
            AnswerDay { day: Some(day(FIRST)), note: Some("from the tablet".into()), ..typed("urge-suicide", 1) },
        )
        .unwrap();
    assert!(two.phone.sync_status().unwrap().waiting > 0);
    two.settle(4);
    let shown = card(&two.tablet, FIRST);
    assert_eq!(shown.note.0, ["from the phone", "from the tablet"]);
    assert_eq!(shown.items[&item("urge-suicide")].value, Answer::Number(4), "no high urge vanishes");
    assert_eq!(two.noticed(), [vec![], vec![]]);
}

#[test]
fn a_sync_with_nothing_new_writes_nothing() {
    let mut two = two();
    two.settle(4);
    let head = two.relay.head();
    two.settle(5);
    assert_eq!(two.relay.head(), head);
}

#[test]
fn whichever_answer_is_lost_nothing_is_lost_or_doubled() {
    for lost in 0..24 {
        let mut two = two();
        two.relay.lose = vec![two.relay.seen.len() + lost, two.relay.seen.len() + lost + 2];
        two.phone.check_in(at(FIRST, 15), noted("after the storm")).unwrap();
        two.tablet.check_in(at(FIRST, 16), rated("sad", 5)).unwrap();
        two.phone.new_recovery_words().unwrap();
        sync(&two.phone, &mut two.relay, now(5));
        sync(&two.tablet, &mut two.relay, now(5));
        two.relay.lose.clear();
        two.settle(6);
        assert_eq!(two.noticed(), [vec![], vec![]], "answer {lost}");
        let entries = two.phone.check_ins(FIRST.parse().unwrap(), FIRST.parse().unwrap()).unwrap();
        assert_eq!(entries.len(), 4);
    }
}

#[test]
fn the_relay_holds_nothing_that_can_be_read_and_sizes_fall_in_classes() {
    let mut two = two();
    two.settle(4);
    let everything: Vec<u8> = two.relay.items.concat();
    for text in [NOTE, "Phone", "Tablet", "sad", "check-in", "fields"] {
        assert!(!everything.windows(text.len()).any(|part| part == text.as_bytes()), "{text}");
    }
    assert!(two.relay.items.iter().all(|item| item.len().is_power_of_two() && item.len() >= 1024));
}

#[test]
fn a_device_that_was_taken_off_gets_nothing_more_and_the_others_go_on() {
    let mut two = two();
    let tablet = two.tablet.info().unwrap().device;
    two.phone.remove_device(&tablet).unwrap();
    assert!(two.phone.sync_status().unwrap().devices.iter().any(|device| device.going));
    two.phone.check_in(at(FIRST, 17), noted("without the tablet")).unwrap();
    synced(&two.phone, &mut two.relay, now(6));
    assert_eq!(two.phone.sync_status().unwrap().devices.len(), 1);
    assert_eq!(two.relay.access.len(), 1, "its token is gone");
    assert_eq!(sync(&two.tablet, &mut two.relay, now(7)).ended, Ended::NoAccess);
    assert!(!all(&two.tablet).contains("without the tablet"));
}

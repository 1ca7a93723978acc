//! Devices that come, go, are lost, copied, restored or silent for long.
#![allow(clippy::unwrap_used)]

mod devices;
mod keeping;
mod mailbox;
mod traces;

use std::fs;

use devices::{Two, now, two};
use keeping::{Home, NOTE, all, at, from_paper, live_a_little, noted, rated};
use mailbox::{RELAY, Relay, link, pair, sync, synced};
use somacard_core::sync::{Ended, Next, Noticed};
use somacard_core::{Diary, Error};
use traces::traces;

/// Every device gone: the words read the mailbox into a new diary, and say who wrote last.
#[test]
fn words_alone_bring_the_diary_back_on_a_new_phone() {
    let mut two = two();
    let words = two.phone.new_recovery_words().unwrap();
    two.tablet.check_in(now(5), noted("the last entry")).unwrap();
    two.settle(6);
    assert!(two.phone.sync_status().unwrap().words_read_it);
    // Something that nobody can open stands in the mailbox, too.
    two.relay.items.push([vec![1, 1], vec![7; 1022]].concat());
    let home = Home::empty();
    let new = Diary::create_to_join(&home.place(), home.around(), now(8)).unwrap();
    let session = new.recover(now(8), RELAY, &from_paper(&words)).unwrap();
    let report = loop {
        match session.next().unwrap() {
            Next::Ask(request) => session.answer(&two.relay.ask(&request).unwrap()).unwrap(),
            Next::Done(report) => break report,
        }
    };
    assert_eq!(report.ended, Ended::Synced);
    assert_eq!(report.last_written.unwrap().device, "Tablet");
    assert_eq!(report.notices.iter().map(|notice| &notice.what).collect::<Vec<_>>(), [&Noticed::Tampered]);
    two.relay.items.pop();
    assert_eq!(all(&new), all(&two.phone));
    assert!(!new.is_synced().unwrap());
    // It goes on in a mailbox of its own, or with a device that turns up again.
    pair(&two.phone, &new, &mut two.relay, now(9), "New phone");
    new.check_in(now(10), noted("from the new phone")).unwrap();
    synced(&new, &mut two.relay, now(10));
    two.settle(11);
    assert!(all(&two.tablet).contains("from the new phone"));
}

#[test]
fn former_words_and_words_of_somebody_else_read_nothing() {
    let mut two = two();
    let former = two.phone.new_recovery_words().unwrap();
    two.settle(5);
    let (_other, stranger) = Home::with_diary();
    two.phone.new_recovery_words().unwrap();
    two.settle(6);
    for words in [former, stranger.new_recovery_words().unwrap()] {
        let home = Home::empty();
        let new = Diary::create_to_join(&home.place(), home.around(), now(8)).unwrap();
        let session = new.recover(now(8), RELAY, &words).unwrap();
        while let Next::Ask(request) = session.next().unwrap() {
            session.answer(&two.relay.ask(&request).unwrap()).unwrap();
        }
        let Next::Done(report) = session.next().unwrap() else { unreachable!() };
        assert_eq!((report.ended, report.received), (Ended::NoAccess, 0));
    }
}

/// A backup restored elsewhere is a device of its own that puts itself on the list.
#[test]
fn a_restored_diary_joins_as_a_device_of_its_own() {
    let mut two = two();
    let words = two.phone.new_recovery_words().unwrap();
    two.settle(4);
    let backup = two.homes[0].path().join("backup");
    two.phone.backup(now(4), &backup).unwrap();
    two.phone.check_in(now(5), noted("after the backup")).unwrap();
    two.settle(5);
    let home = Home::empty();
    let restored = Diary::restore(&backup, &words, &home.place(), home.around()).unwrap();
    restored.check_in(now(6), noted("on the restored one")).unwrap();
    synced(&restored, &mut two.relay, now(6));
    two.settle(7);
    synced(&restored, &mut two.relay, now(7));
    assert_eq!(all(&restored), all(&two.phone));
    assert!(all(&two.tablet).contains("on the restored one"));
    let names: Vec<_> = two.phone.sync_status().unwrap().devices.into_iter().map(|device| device.name).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert_eq!(two.noticed(), [vec![], vec![]]);
}

/// Folder and key copied together: two devices of one name, until one of them sees the other.
#[test]
fn a_device_copied_with_its_keys_is_noticed_and_nothing_of_either_is_lost() {
    let mut two = two();
    two.settle(3);
    let (_home, twin) = copied(&mut two);
    for round in 0..3 {
        // The clock stands still for both: their stamps are the same.
        two.phone.check_in(now(4), noted(&format!("original {round}"))).unwrap();
        twin.check_in(now(4), noted(&format!("copy {round}"))).unwrap();
    }
    synced(&two.phone, &mut two.relay, now(5));
    synced(&twin, &mut two.relay, now(5));
    two.settle(6);
    synced(&twin, &mut two.relay, now(6));
    two.settle(7);
    assert_eq!(all(&twin), all(&two.phone));
    for text in ["original 0", "original 2", "copy 0", "copy 2"] {
        assert!(all(&two.tablet).contains(text), "{text}");
    }
    let fork = |diary: &Diary| diary.sync_status().unwrap().notices.iter().any(|notice| notice.what == Noticed::Fork);
    assert!(fork(&twin) || fork(&two.phone));
    assert_ne!(twin.info().unwrap().device, two.phone.info().unwrap().device);
    assert!(twin.check().unwrap().sound());
}

/// The phone's folder and key once more, elsewhere.
fn copied(two: &mut Two) -> (Home, Diary) {
    two.phone.lock();
    let copy = Home::empty();
    fs::create_dir(copy.place().folder()).unwrap();
    for file in fs::read_dir(two.homes[0].place().folder()).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), copy.place().folder().join(file.file_name())).unwrap();
    }
    let around = copied_around(&two.homes[0], &copy);
    let twin = Diary::open(&copy.place(), around).unwrap();
    two.phone = two.homes[0].open().unwrap();
    assert_eq!(twin.info().unwrap().device, two.phone.info().unwrap().device);
    (copy, twin)
}

#[test]
fn what_a_copy_has_in_common_with_the_original_stays_the_originals() {
    let mut two = two();
    let id = two.tablet.check_in(now(3), noted("to be forgotten")).unwrap().id;
    two.settle(3);
    two.phone.check_in(now(4), noted("before the copy")).unwrap();
    let (_home, twin) = copied(&mut two);
    // Both hear of it by a snapshot, in which nobody's chain is seen.
    synced(&two.phone, &mut two.relay, now(5));
    two.tablet.erase_entry(now(5), "check-in", &id).unwrap();
    assert!(synced(&two.tablet, &mut two.relay, now(5)).compacted);
    synced(&twin, &mut two.relay, now(5));
    two.phone.check_in(now(6), noted("of the original")).unwrap();
    twin.check_in(now(6), noted("of the copy")).unwrap();
    synced(&two.phone, &mut two.relay, now(6));
    synced(&twin, &mut two.relay, now(6));
    two.settle(7);
    synced(&twin, &mut two.relay, now(7));
    two.settle(8);
    let logs = [&two.phone, &two.tablet, &twin].map(|diary| format!("{:?}", diary.changes().unwrap()));
    assert!(logs[0] == logs[1] && logs[1] == logs[2], "the logs differ");
    assert_eq!(logs[0].matches("before the copy").count(), 1);
}

/// The surroundings of a copy that does not know that it is one: the key file names the folder of the original.
fn copied_around(original: &Home, copy: &Home) -> somacard_core::Surroundings {
    fs::copy(original.key_file(), copy.key_file()).unwrap();
    let vault = somacard_core::store::KeyFile::new(copy.key_file(), original.place().folder());
    somacard_core::Surroundings { vault: std::sync::Arc::new(vault), ..copy.around() }
}

#[test]
fn an_erased_entry_goes_from_the_other_device_and_from_the_relay() {
    let mut two = two();
    let id = two.phone.check_in(now(4), noted("to be forgotten")).unwrap().id;
    two.settle(5);
    two.phone.erase_entry(now(6), "check-in", &id).unwrap();
    let report = synced(&two.phone, &mut two.relay, now(6));
    assert!(report.compacted, "the relay's copy goes with a snapshot");
    assert_eq!((two.relay.items.len(), two.relay.base > 0), (0, true));
    two.settle(7);
    assert!(!all(&two.tablet).contains("to be forgotten"));
    for home in &two.homes {
        assert_eq!(traces(home, &["to be forgotten"]), (vec![], vec![]));
    }
    // A third device begins with the snapshot.
    let home = Home::empty();
    let third = Diary::create_to_join(&home.place(), home.around(), now(8)).unwrap();
    pair(&two.tablet, &third, &mut two.relay, now(8), "Third");
    synced(&third, &mut two.relay, now(8));
    assert_eq!(all(&third), all(&two.phone));
    assert!(all(&third).contains(NOTE));
}

#[test]
fn a_device_silent_for_a_year_loads_the_snapshot_and_brings_what_it_wrote() {
    let mut two = two();
    two.settle(3);
    two.tablet.check_in(now(4), noted("written before the silence")).unwrap();
    // Long notes, so that the log soon grows past what is worth a snapshot.
    let (year, mut compacted) = (at("2027-03-04", 9), false);
    for n in 0..200 {
        two.phone.check_in(year, noted(&format!("entry {n} {}", "sea ".repeat(2200)))).unwrap();
        compacted |= synced(&two.phone, &mut two.relay, year).compacted;
    }
    assert!(compacted && two.relay.base > 100);
    for diary in [&two.tablet, &two.phone, &two.tablet] {
        synced(diary, &mut two.relay, year);
    }
    assert_eq!(all(&two.phone), all(&two.tablet));
    assert!(all(&two.phone).contains("written before the silence"));
    assert_eq!(two.tablet.info().unwrap().check_ins, two.phone.info().unwrap().check_ins);
    assert_eq!(two.noticed(), [vec![], vec![]]);
}

#[test]
fn two_diaries_begun_apart_become_one() {
    let (_home, phone) = Home::with_diary();
    live_a_little(&phone);
    let mut relay = Relay::default();
    link(&phone, &mut relay, now(1), "Phone");
    phone
        .edit_item(now(2), &keeping::item("sad"), somacard_core::ItemEdit { sort: Some(-7), ..Default::default() })
        .unwrap();
    let other = Home::empty();
    let tablet = Diary::create(&other.place(), other.around(), now(3)).unwrap();
    tablet.check_in(now(4), noted("begun apart")).unwrap();
    pair(&phone, &tablet, &mut relay, now(5), "Tablet");
    for _ in 0..2 {
        synced(&tablet, &mut relay, now(6));
        synced(&phone, &mut relay, now(6));
    }
    assert_eq!(all(&phone), all(&tablet));
    assert!(all(&phone).contains("begun apart") && all(&tablet).contains(NOTE));
    let sad = tablet.template().unwrap().into_iter().find(|item| item.id == keeping::item("sad")).unwrap();
    assert_eq!(sad.sort, -7, "the card of the diary that was joined stands");
    assert!(tablet.check().unwrap().sound());
}

#[test]
fn what_is_not_synced_says_so() {
    let (_home, diary) = Home::with_diary();
    assert_eq!(diary.sync(now(1)).err(), Some(Error::NotSynced));
    assert_eq!(diary.sync_status().err(), Some(Error::NotSynced));
    assert_eq!(diary.show_pairing(now(1)).err(), Some(Error::NotSynced));
    let mailbox = |relay: &str, name: &str| somacard_core::Mailbox {
        relay: relay.into(),
        join: "join me".into(),
        device_name: name.into(),
    };
    for relay in ["", "relay.example", "http://relay.example", "ftp://relay.example", "https://", "https://a b"] {
        assert_eq!(diary.open_mailbox(now(1), &mailbox(relay, "Phone")).unwrap_err().code(), "invalid", "{relay}");
    }
    assert_eq!(diary.open_mailbox(now(1), &mailbox(RELAY, " ")).unwrap_err().code(), "invalid");
    assert!(!diary.is_synced().unwrap());
    let mut relay = Relay::default();
    let refused = somacard_core::Mailbox { join: "wrong".into(), ..mailbox(RELAY, "Phone") };
    diary.open_mailbox(now(1), &refused).unwrap();
    assert_eq!(sync(&diary, &mut relay, now(1)).ended, Ended::JoinRefused);
    diary.stop_syncing().unwrap();
    assert_eq!(link(&diary, &mut relay, now(2), "Phone").ended, Ended::Synced);
    assert_eq!(diary.open_mailbox(now(3), &mailbox(RELAY, "Phone")).err(), Some(Error::AlreadySynced));
}

#[test]
fn a_clock_more_than_a_day_ahead_is_taken_and_shown() {
    let mut two = two();
    two.tablet.check_in(at("2027-03-04", 9), rated("sad", 2)).unwrap();
    synced(&two.tablet, &mut two.relay, at("2027-03-04", 9));
    synced(&two.phone, &mut two.relay, now(5));
    assert_eq!(two.noticed()[0], [Noticed::ClockWrong]);
    let status = two.phone.sync_status().unwrap();
    assert!(status.devices.iter().any(|device| device.clock_wrong && device.name == "Tablet"));
    two.phone.check_in(now(6), rated("sad", 3)).unwrap();
    two.tablet.check_in(now(6), rated("sad", 1)).unwrap();
    two.settle(7);
    assert_eq!(two.noticed()[0], [], "its clock is right again");
}

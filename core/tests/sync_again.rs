//! What the relay lost, a device could not read, or left behind: had again.
#![allow(clippy::unwrap_used)]

mod devices;
mod keeping;
mod mailbox;

use devices::{now, two};
use keeping::{Home, all, live_a_little, noted};
use mailbox::{Relay, link, pair, sync, synced};
use somacard_core::Diary;
use somacard_core::sync::{Ended, Noticed};

#[test]
fn an_old_copy_of_the_relay_lets_in_who_joined_since_when_another_device_has_synced() {
    let (_home, phone) = Home::with_diary();
    live_a_little(&phone);
    let mut relay = Relay::default();
    link(&phone, &mut relay, now(0), "Phone");
    let old = relay.clone();
    let other = Home::empty();
    let tablet = Diary::create_to_join(&other.place(), other.around(), now(1)).unwrap();
    pair(&phone, &tablet, &mut relay, now(1), "Tablet");
    synced(&tablet, &mut relay, now(2));
    synced(&phone, &mut relay, now(2));
    relay = old;
    tablet.check_in(now(3), noted("while locked out")).unwrap();
    assert_eq!(sync(&tablet, &mut relay, now(3)).ended, Ended::NoAccess);
    synced(&phone, &mut relay, now(4));
    synced(&tablet, &mut relay, now(4));
    synced(&phone, &mut relay, now(5));
    assert_eq!(all(&phone), all(&tablet));
    assert!(all(&phone).contains("while locked out"));
}

#[test]
fn an_old_copy_of_the_relay_that_knows_only_former_tokens_locks_nobody_out() {
    let mut two = two();
    let home = Home::empty();
    let third = Diary::create_to_join(&home.place(), home.around(), now(3)).unwrap();
    pair(&two.phone, &third, &mut two.relay, now(3), "Third");
    synced(&third, &mut two.relay, now(3));
    two.settle(4);
    let old = two.relay.clone();
    // With a device taken off, the others change their tokens.
    two.phone.remove_device(&third.info().unwrap().device).unwrap();
    two.settle(5);
    two.relay = old;
    two.settle(6);
    assert_eq!(sync(&third, &mut two.relay, now(7)).ended, Ended::NoAccess, "taken off from the old copy as well");
}

#[test]
fn a_device_that_stopped_joins_again_with_its_file_and_reads_the_snapshot() {
    let mut two = two();
    let id = two.phone.check_in(now(3), noted("to be forgotten")).unwrap().id;
    two.settle(3);
    two.tablet.stop_syncing().unwrap();
    two.phone.check_in(now(4), noted("meanwhile")).unwrap();
    two.phone.erase_entry(now(4), "check-in", &id).unwrap();
    assert!(synced(&two.phone, &mut two.relay, now(4)).compacted);
    pair(&two.phone, &two.tablet, &mut two.relay, now(5), "Tablet");
    synced(&two.tablet, &mut two.relay, now(5));
    two.settle(6);
    assert!(all(&two.tablet).contains("meanwhile"));
    let log = format!("{:?}", two.tablet.changes().unwrap());
    assert!(!log.contains("to be forgotten"));
    assert!(two.noticed().concat().is_empty(), "{:?}", two.noticed());
}

#[test]
fn what_a_device_can_not_read_it_does_not_make_smaller_away() {
    let mut two = two();
    let id = two.phone.check_in(now(3), noted("to be forgotten")).unwrap().id;
    two.settle(3);
    let mut newer = vec![7; 1024];
    (newer[0], newer[1]) = (2, 9);
    two.relay.items.push(newer.clone());
    two.phone.erase_entry(now(4), "check-in", &id).unwrap();
    let report = synced(&two.phone, &mut two.relay, now(4));
    assert!(!report.compacted && two.relay.items.contains(&newer), "a newer version may read it");
    assert!(two.noticed()[0].contains(&Noticed::Newer));
}

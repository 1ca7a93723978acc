//! What the relay lost, a device could not read, or left behind: had again.
#![allow(clippy::unwrap_used)]

mod devices;
mod keeping;
mod mailbox;

use devices::{now, two};
use keeping::{Home, all, live_a_little, noted};
use mailbox::{Relay, link, pair, sync, synced};
use somacard_core::Diary;
use somacard_core::store::{Change, Fields, Value};
use somacard_core::sync::{Ended, Next, Noticed};
use somacard_core::time::{DeviceId, Stamp};

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
    two.tablet.check_in(now(4), noted("on its own")).unwrap();
    pair(&two.phone, &two.tablet, &mut two.relay, now(5), "Tablet again");
    synced(&two.tablet, &mut two.relay, now(5));
    two.settle(6);
    let names = two.phone.sync_status().unwrap().devices.into_iter().map(|device| device.name).collect::<Vec<_>>();
    assert_eq!(names, ["Phone", "Tablet again"], "in the place of who it was");
    assert!(all(&two.phone).contains("on its own"));
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

/// A change of a version to come: a kind, a field and a value (CBOR of 1.5) that this one does not know.
fn newer(kind: &str, id: &str, millis: i64) -> Change {
    let fields =
        Fields::from([("heart.rate".into(), Value::Other(vec![0xf9, 0x3e, 0x00])), ("steps".into(), Value::Int(9))]);
    let stamp = Stamp { time: u64::try_from(millis).unwrap() << 16, device: DeviceId([7; 16]) };
    Change { kind: kind.into(), id: id.into(), fields, stamp, saw: Vec::new() }
}

#[test]
fn what_a_newer_version_wrote_goes_through_an_older_one_and_comes_back() {
    let (_home, phone) = Home::with_diary();
    let id = phone.check_in(now(0), noted("of both versions")).unwrap().id;
    let millis = now(1).instant;
    let changes = [newer("heartbeat", "h1", millis), newer("check-in", &id, millis + 1)];
    phone.absorb(&changes).unwrap();
    let mut relay = Relay::default();
    link(&phone, &mut relay, now(1), "Phone");
    let homes = [Home::empty(), Home::empty()];
    let join = |home: &Home| Diary::create_to_join(&home.place(), home.around(), now(2)).unwrap();
    let [tablet, third] = homes.each_ref().map(join);
    pair(&phone, &tablet, &mut relay, now(2), "Tablet");
    synced(&tablet, &mut relay, now(2));
    // The older one edits what it knows of the record, and hands all on to another device.
    tablet.edit_check_in(now(3), &id, noted("edited on the older one")).unwrap();
    synced(&tablet, &mut relay, now(3));
    pair(&tablet, &third, &mut relay, now(4), "Third");
    for diary in [&third, &phone, &tablet] {
        synced(diary, &mut relay, now(5));
    }
    assert_eq!([all(&tablet), all(&third)], [all(&phone), all(&phone)]);
    for diary in [&phone, &tablet, &third] {
        let log = diary.changes().unwrap();
        assert!(changes.iter().all(|change| log.contains(change)));
    }
}

#[test]
fn a_snapshot_that_is_gone_while_it_is_read_is_given_up() {
    let mut two = two();
    let id = two.phone.check_in(now(3), noted("to be forgotten")).unwrap().id;
    two.settle(3);
    let old = two.relay.clone();
    two.phone.check_in(now(4), noted("more")).unwrap();
    two.phone.erase_entry(now(4), "check-in", &id).unwrap();
    assert!(synced(&two.phone, &mut two.relay, now(4)).compacted);
    // The tablet begins to read the snapshot, and then the relay has it no longer.
    let session = two.tablet.sync(now(5)).unwrap();
    for _ in 0..2 {
        let Next::Ask(request) = session.next().unwrap() else { panic!("it is over") };
        session.answer(&two.relay.ask(&request).unwrap()).unwrap();
    }
    drop(session);
    two.relay = old;
    two.settle(6);
    let log = format!("{:?}", two.tablet.changes().unwrap());
    assert!(log.contains("more") && !log.contains("to be forgotten"));
}

//! A relay that lies: what it changes, cuts, repeats, turns round or holds back is refused and named, and nothing of it stops the
//! diary.
#![allow(clippy::unwrap_used)]

mod devices;
mod keeping;
mod mailbox;

use devices::{Two, now, two};
use keeping::{FIRST, all, at, noted, rated};
use mailbox::{Relay, link, sync, synced};
use somacard_core::sync::{Noticed, PairingEnd, PairingInvitation, PairingStep};

/// The phone writes three entries, each into a batch of its own, before the tablet reads.
fn three_unread() -> Two {
    let mut two = two();
    two.settle(3);
    for hour in 4..7 {
        two.phone.check_in(now(hour), noted(&format!("entry of hour {hour}"))).unwrap();
        synced(&two.phone, &mut two.relay, now(hour));
    }
    two
}

fn last(two: &mut Two) -> &mut Vec<u8> {
    two.relay.items.last_mut().unwrap()
}

/// The tablet syncs and notices just this; the diary goes on, and once the relay is honest again, all is the same.
fn notices(mut two: Two, honest: Relay, noticed: &[Noticed]) {
    sync(&two.tablet, &mut two.relay, now(8));
    let there = &two.noticed()[1];
    assert!(noticed.iter().all(|what| there.contains(what)), "{noticed:?}: {there:?}");
    two.tablet.check_in(now(9), rated("sad", 1)).unwrap();
    let access = two.relay.access.clone();
    two.relay = Relay { access, ..honest };
    two.settle(10);
    assert!(all(&two.tablet).contains("entry of hour 6"));
}

#[test]
fn a_changed_item_is_refused_and_named() {
    for place in [40, 200, 700, 1023] {
        let mut two = three_unread();
        let honest = two.relay.clone();
        last(&mut two)[place] ^= 1;
        notices(two, honest, &[Noticed::Tampered]);
    }
}

#[test]
fn a_changed_header_is_refused_and_named() {
    for place in [5, 25] {
        let mut two = three_unread();
        let honest = two.relay.clone();
        last(&mut two)[place] ^= 1;
        notices(two, honest, &[Noticed::Tampered]);
    }
}

#[test]
fn a_cut_item_is_refused_and_named() {
    for length in [0, 10, 1000] {
        let mut two = three_unread();
        let honest = two.relay.clone();
        last(&mut two).truncate(length);
        notices(two, honest, &[Noticed::Truncated]);
    }
    let mut two = three_unread();
    let honest = two.relay.clone();
    last(&mut two).resize(2048, 0);
    notices(two, honest, &[Noticed::Tampered]);
}

#[test]
fn a_repeated_item_is_refused_and_named() {
    let mut two = three_unread();
    let honest = two.relay.clone();
    let again = last(&mut two).clone();
    two.relay.items.push(again);
    notices(two, honest, &[Noticed::Replayed]);
}

#[test]
fn items_in_another_order_are_refused_and_named() {
    let mut two = three_unread();
    let honest = two.relay.clone();
    let length = two.relay.items.len();
    two.relay.items.swap(length - 1, length - 2);
    notices(two, honest, &[Noticed::Reordered]);
}

#[test]
fn an_item_that_was_left_out_is_noticed() {
    let mut two = three_unread();
    let honest = two.relay.clone();
    let place = two.relay.items.len() - 2;
    two.relay.items.remove(place);
    notices(two, honest, &[Noticed::Reordered]);
}

#[test]
fn an_item_of_somebody_else_is_refused_and_named() {
    let mut two = three_unread();
    let honest = two.relay.clone();
    let (_home, stranger) = keeping::Home::with_diary();
    let mut other = Relay::default();
    link(&stranger, &mut other, now(3), "Stranger's");
    two.relay.items.extend(other.items);
    notices(two, honest, &[Noticed::Tampered]);
}

#[test]
fn an_item_of_a_newer_version_blocks_nothing_and_is_named() {
    let mut two = three_unread();
    let honest = two.relay.clone();
    let place = two.relay.items.len() - 3;
    let mut newer = vec![7; 1024];
    (newer[0], newer[1]) = (2, 9);
    two.relay.items[place] = newer;
    sync(&two.tablet, &mut two.relay, now(7));
    assert!(!two.noticed()[1].contains(&Noticed::Tampered), "nobody changed it: {:?}", two.noticed());
    notices(two, honest, &[Noticed::Newer]);
}

#[test]
fn a_device_taken_off_that_the_relay_helps_is_refused_and_named() {
    let mut two = two();
    let home = keeping::Home::empty();
    let third = somacard_core::Diary::create_to_join(&home.place(), home.around(), now(3)).unwrap();
    mailbox::pair(&two.phone, &third, &mut two.relay, now(3), "Third");
    synced(&third, &mut two.relay, now(3));
    two.settle(4);
    let access = two.relay.access.clone();
    two.phone.remove_device(&third.info().unwrap().device).unwrap();
    two.settle(5);
    // The relay lets it in all the same.
    two.relay.access.extend(access);
    third.check_in(now(6), noted("from the thief")).unwrap();
    mailbox::sync(&third, &mut two.relay, now(6));
    two.settle(7);
    assert!(!all(&two.phone).contains("from the thief"));
    assert!(two.noticed().iter().all(|noticed| noticed.contains(&Noticed::OldKey)), "{:?}", two.noticed());
}

#[test]
fn a_relay_put_back_to_an_old_copy_is_noticed_and_gets_again_what_it_lost() {
    let mut two = two();
    two.settle(3);
    let old = two.relay.clone();
    two.phone.check_in(now(4), noted("lost by the relay")).unwrap();
    two.tablet.check_in(now(4), noted("lost as well")).unwrap();
    two.settle(5);
    two.relay = old;
    two.settle(6);
    assert!(two.noticed()[0].contains(&Noticed::RolledBack), "{:?}", two.noticed());
    // A third device that begins with what the relay has now has everything.
    let third = keeping::Home::empty();
    let third = somacard_core::Diary::create_to_join(&third.place(), third.around(), now(7)).unwrap();
    mailbox::pair(&two.phone, &third, &mut two.relay, now(7), "Third");
    synced(&third, &mut two.relay, now(8));
    two.settle(9);
    synced(&third, &mut two.relay, now(9));
    assert_eq!(all(&third), all(&two.phone));
}

#[test]
fn a_relay_that_shows_each_device_something_else_is_noticed_by_whoever_reads_the_other() {
    let mut two = two();
    two.settle(3);
    let mut shown_to_tablet = two.relay.clone();
    two.phone.check_in(now(4), noted("seen by the phone's view")).unwrap();
    two.tablet.check_in(now(4), noted("seen by the tablet's view")).unwrap();
    synced(&two.phone, &mut two.relay, now(5));
    synced(&two.tablet, &mut shown_to_tablet, now(5));
    // Now the tablet is shown the phone's view: what it wrote itself is not in it.
    two.settle(6);
    assert!(two.noticed()[1].contains(&Noticed::RolledBack), "{:?}", two.noticed());
    assert!(all(&two.phone).contains("seen by the tablet's view"));
}

#[test]
fn a_hostile_invitation_is_refused_or_leads_nowhere() {
    let two = two();
    let invitation = two.phone.show_pairing(now(5)).unwrap().invitation().unwrap();
    let text = invitation.text();
    for wrong in [
        "",
        "SOMACARD-PAIR-1",
        "https://relay.example",
        &text.replace("PAIR-1", "PAIR-2"),
        &format!("{text} more"),
        &text.replace("https://relay.example", "http://relay.example"),
        &text.replace("https://relay.example", "https://user@relay.example"),
        &text.replace("https://relay.example", "https://relay.example/path"),
        &text[..text.len() - 2],
    ] {
        assert_eq!(PairingInvitation::scanned(wrong).unwrap_err().code(), "invalid", "{wrong}");
    }
    let words = invitation.words();
    let same = PairingInvitation::spoken("https://relay.example", &words.to_uppercase()).unwrap();
    assert_eq!(same.text(), text);
    assert!(PairingInvitation::spoken("https://relay.example", &words.replace(' ', " the ")).is_err());
    assert!(!format!("{invitation:?}").contains(&text[text.len() - 8..]));
}

/// Somebody saw the code and was faster: the tablet is told, and whoever compares the digits sees no digits there.
#[test]
fn whoever_answers_an_invitation_first_is_seen() {
    let mut two = two();
    let host = two.phone.show_pairing(now(5)).unwrap();
    let invitation = host.invitation().unwrap();
    let homes = [keeping::Home::empty(), keeping::Home::empty()];
    let [thief, tablet] = homes.each_ref().map(|home| {
        let diary = somacard_core::Diary::create_to_join(&home.place(), home.around(), now(5)).unwrap();
        diary.join(now(5), &invitation, "New").unwrap()
    });
    let mut shown = [String::new(), String::new(), String::new()];
    let mut ended = None;
    for _ in 0..60 {
        for (place, side) in [&host, &thief, &tablet].into_iter().enumerate() {
            match side.next(now(5)).unwrap() {
                PairingStep::Ask(request) => side.answer(&two.relay.ask(&request).unwrap()).unwrap(),
                PairingStep::Compare { code, .. } => shown[place] = code,
                PairingStep::Done(end) if place == 2 => ended = Some(end),
                PairingStep::Wait | PairingStep::Done(_) => {}
            }
        }
    }
    assert_eq!(ended, Some(PairingEnd::Disturbed));
    assert_eq!((shown[0].len(), &shown[2]), (6, &String::new()), "no digits to compare with");
    assert_eq!(two.phone.sync_status().unwrap().devices.len(), 2, "nobody joined");
}

#[test]
fn an_invitation_ends_after_ten_minutes_and_what_is_declined_joins_nothing() {
    let mut two = two();
    let host = two.phone.show_pairing(at(FIRST, 5)).unwrap();
    let late = at(FIRST, 6);
    let mut code = String::new();
    let end = (0..5).find_map(|_| mailbox::step(&host, &mut two.relay, late, &mut code));
    assert_eq!(end, Some(PairingEnd::Expired));
}

#[test]
fn whoever_of_both_says_no_nothing_is_joined_and_both_hear_it() {
    for declines in [0, 1] {
        let mut two = two();
        let host = two.phone.show_pairing(now(5)).unwrap();
        let home = keeping::Home::empty();
        let diary = somacard_core::Diary::create_to_join(&home.place(), home.around(), now(5)).unwrap();
        let guest = diary.join(now(5), &host.invitation().unwrap(), "New").unwrap();
        let mut ends = [None, None];
        for _ in 0..60 {
            for (place, side) in [&host, &guest].into_iter().enumerate() {
                match side.next(now(5)).unwrap() {
                    PairingStep::Ask(request) => side.answer(&two.relay.ask(&request).unwrap()).unwrap(),
                    PairingStep::Compare { .. } => side.compared(place != declines),
                    PairingStep::Done(end) => ends[place] = Some(end),
                    PairingStep::Wait => {}
                }
            }
        }
        assert_eq!(ends, [Some(PairingEnd::Declined); 2]);
        assert!(!diary.is_synced().unwrap());
        assert_eq!(two.phone.sync_status().unwrap().devices.len(), 2);
        assert_eq!(two.relay.access.len(), 2, "the guest's token is gone");
    }
}

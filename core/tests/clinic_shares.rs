//! A share on its way to a clinic: delivered by the person, fetched by the desk, once, whatever is lost on the way or withheld.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use std::fs;

use clinics::shares::{Linked, delivery, id};
use clinics::{Clinic, deliver, delivered_once, linked, now};
use keeping::Home;
use somacard_core::Error;
use somacard_core::clinic::{ClinicNext, Delivery, DeskAct, PractitionerKey, WhyRefused};
use somacard_core::sync::Ended;

#[test]
fn a_share_is_at_the_relay_for_thirty_days_and_kept_by_the_desk_once() {
    let mut link = Linked::new();
    link.deliver(&delivery(1));
    let kept: Vec<_> = link.relay.mailboxes[0].blobs.values().cloned().collect();
    assert_eq!(kept, [(30, vec![1; 70_000])]);
    assert!(link.relay.mailboxes[0].items.iter().all(|letter| letter.len() == 1024), "a letter tells nothing");
    assert_eq!(link.clinic.talked(&mut link.relay, &link.pair, now(11)).received, 1);
    assert_eq!(link.kept(), [(format!("{}.age", id(1)), vec![1; 70_000])]);
    link.deliver(&delivery(1));
    assert_eq!(link.clinic.talked(&mut link.relay, &link.pair, now(12)).received, 0, "one share, by its id");
    assert_eq!(link.asked_for_blobs(), 1);
    let log = link.clinic.desk.log().unwrap();
    let [line] = log.as_slice() else { panic!("{log:?}") };
    assert_eq!((line.what, &line.share, &line.pair), (DeskAct::Fetched, &id(1), &link.pair));
    assert_eq!(line.who, "Dr. A. Example");
}

#[test]
fn a_delivery_that_is_cut_at_any_point_and_repeated_is_one_share() {
    for lost in 0..6 {
        let mut link = Linked::new();
        link.relay.lose = vec![link.relay.asked + lost];
        let first = delivered_once(&link.diary, &mut link.relay, &link.pair, now(10), &delivery(1));
        assert_eq!(first.is_none(), lost < 3, "read, file, letter: {lost}");
        link.deliver(&delivery(1));
        link.relay.lose = vec![link.relay.asked + lost];
        let whole = link.clinic.talk(&mut link.relay, &link.pair, now(11));
        assert_eq!((whole.ended, whole.refused.len(), link.kept().len()), (Ended::Synced, 0, 1), "{lost}");
    }
}

#[test]
fn a_desk_that_stops_between_any_two_questions_has_the_share_in_the_end() {
    let mut link = Linked::new();
    link.deliver(&delivery(1));
    for answers in 0..5 {
        let session = link.clinic.desk.session(now(11), &link.clinic.key, &link.pair).unwrap();
        for _ in 0..answers {
            let ClinicNext::Ask(request) = session.next().unwrap() else { break };
            session.answer(&link.relay.ask(&request).unwrap()).unwrap();
        }
    }
    assert_eq!((link.kept().len(), link.asked_for_blobs()), (1, 1));
}

#[test]
fn a_file_that_is_gone_or_another_is_refused_by_name_and_not_asked_for_again() {
    let mut link = Linked::new();
    (1..=4).for_each(|byte| link.deliver(&delivery(byte)));
    let blobs = &mut link.relay.mailboxes[0].blobs;
    let names: Vec<_> = blobs.keys().cloned().collect();
    let of = |byte: u8| names.iter().find(|name| blobs[*name].1[0] == byte).unwrap().clone();
    let [gone, longer, changed] = [1, 2, 3].map(of);
    blobs.remove(&gone);
    blobs.get_mut(&longer).unwrap().1.push(2);
    blobs.get_mut(&changed).unwrap().1[9] ^= 1;
    let why = [(WhyRefused::Gone, id(1)), (WhyRefused::Differs, id(2)), (WhyRefused::Differs, id(3))];
    assert_eq!(link.refused(), why);
    assert_eq!(link.kept(), [(format!("{}.age", id(4)), vec![4; 70_000])], "the others go on");
    let asked = link.relay.asked;
    assert_eq!((link.refused(), link.relay.asked - asked), (vec![], 1));
    link.deliver(&delivery(2));
    assert_eq!(link.refused(), [], "sent again by the person, it is looked for again");
    assert_eq!(link.kept().len(), 2);
}

#[test]
fn a_relay_that_withholds_the_file_holds_the_reading_back_and_nothing_is_lost() {
    let mut link = Linked::new();
    link.deliver(&delivery(1));
    let session = link.clinic.desk.session(now(11), &link.clinic.key, &link.pair).unwrap();
    while let ClinicNext::Ask(request) = session.next().unwrap() {
        let mut answer = link.relay.ask(&request).unwrap();
        if request.url.contains("/v1/blobs/") {
            answer.status = 503;
        }
        session.answer(&answer).unwrap();
    }
    let ClinicNext::Done(report) = session.next().unwrap() else { panic!() };
    assert_eq!((report.ended, link.kept().len()), (Ended::Later, 0));
    assert_eq!(link.clinic.talked(&mut link.relay, &link.pair, now(12)).received, 1);
    assert_eq!(link.kept().len(), 1);
}

#[test]
fn nothing_is_asked_for_a_file_no_relay_keeps_or_a_clinic_whose_key_ended() {
    let mut link = Linked::new();
    let try_with = |sealed: Vec<u8>| {
        let refused = link.diary.deliver_to_clinic(now(10), &link.pair, Delivery { sealed, ..delivery(1) }).err();
        refused.map(|refused| refused.details().unwrap().0.to_owned())
    };
    assert_eq!(try_with(Vec::new()), Some("sealed".into()));
    assert_eq!(try_with(vec![0; 16 * 1024 * 1024 + 1]), Some("sealed".into()));
    assert_eq!(try_with(vec![0; 16 * 1024 * 1024]), None);
    let unknown = link.diary.deliver_to_clinic(now(10), &id(9), delivery(1)).err().unwrap();
    assert!(matches!(unknown, Error::NotFound { .. }));
    // The clinic ends its key, and the person learns it in the talk that is to deliver.
    link.clinic.desk.revoke(now(10), &link.clinic.key, &link.pair).unwrap();
    link.clinic.talked(&mut link.relay, &link.pair, now(10));
    let report = deliver(&link.diary, &mut link.relay, &link.pair, now(11), &delivery(1));
    assert_eq!((report.ended, report.delivered), (Ended::Synced, false));
    assert_eq!(link.relay.mailboxes[0].blobs.len(), 0);
    let refused = link.diary.deliver_to_clinic(now(12), &link.pair, delivery(1)).err().unwrap();
    assert_eq!(refused.details().unwrap().0, "key");
    link.diary.unlink_clinic(now(12), &link.pair).unwrap();
    let refused = link.diary.deliver_to_clinic(now(12), &link.pair, delivery(1)).err().unwrap();
    assert_eq!(refused.details().unwrap().0, "pair");
}

#[test]
fn a_share_that_was_withdrawn_before_it_was_fetched_is_gone() {
    let mut link = Linked::new();
    link.deliver(&delivery(1));
    let request = link.diary.withdraw_from_clinic(&link.pair, delivery(1).blob).unwrap();
    assert_eq!(link.relay.ask(&request).unwrap().status, 204);
    assert_eq!(link.refused(), [(WhyRefused::Gone, id(1))]);
}

#[test]
fn nobody_but_the_client_announces_a_share() {
    let mut link = Linked::new();
    link.deliver(&delivery(1));
    // The same letter in another pair's mailbox, and one that was changed.
    let letter = link.relay.mailboxes[0].items.last().unwrap().clone();
    let other = Clinic::of(PractitionerKey::parse(&link.clinic.key.to_text()).unwrap());
    let (_home, diary) = Home::with_diary();
    let pair = linked(&diary, &other, &mut link.relay, "OTHER");
    link.relay.mailboxes[1].items.push(letter.clone());
    let report = other.talked(&mut link.relay, &pair, now(11));
    assert_eq!(report.refused.iter().map(|refused| refused.why).collect::<Vec<_>>(), [WhyRefused::NotForThisLink]);
    let mut changed = letter;
    changed[100] ^= 1;
    link.relay.mailboxes[0].items.insert(1, changed);
    let fresh = Clinic::of(PractitionerKey::parse(&link.clinic.key.to_text()).unwrap());
    fs::copy(
        link.clinic.folder.path().join(format!("desk/{}.json", link.pair)),
        fresh.folder.path().join(format!("desk/{}.json", link.pair)),
    )
    .unwrap();
    let report = fresh.talk(&mut link.relay, &link.pair, now(11));
    assert!(report.refused.iter().any(|refused| refused.why == WhyRefused::NotForThisLink), "{report:?}");
}

//! A link with a clinic from the invitation to its end, through a relay that can read nothing.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use clinics::{Clinic, KNOWN_AS, fetched, linked, now};
use keeping::{Home, day};
use mailbox::Host;
use somacard_core::clinic::ItemContent;
use somacard_core::{ItemAnswer, LinkChange};

#[test]
fn a_person_scans_links_and_accepts_an_appointment() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::with(&["code"]));
    let invited = clinic.invite("code");
    let before = diary.changes().unwrap();
    let preview = diary.scan_clinic(now(9), &invited.text).unwrap();
    assert_eq!((preview.claimed_name.as_str(), preview.relay_host.as_str()), ("Dr. A. Example", "relay.example"));
    assert_eq!((preview.fingerprint, preview.change), (invited.fingerprint, LinkChange::New));
    assert_eq!(diary.changes().unwrap(), before, "a scan keeps nothing");
    assert!(relay.mailboxes.is_empty(), "a scan sends nothing");

    let pair = diary.link_clinic(now(9), &invited.text, KNOWN_AS).unwrap();
    fetched(&diary, &mut relay, &pair, now(9));
    clinic.talked(&mut relay, &pair, now(10));
    assert_eq!(clinic.desk.pairs(&clinic.key).unwrap()[0].client.as_deref(), Some(KNOWN_AS));

    clinic.appoint(&pair, "2026-03-10");
    clinic.talked(&mut relay, &pair, now(10));
    assert_eq!(fetched(&diary, &mut relay, &pair, now(11)).received, 1);
    let item = diary.clinic_items(now(11)).unwrap().remove(0);
    assert!(matches!(&item.content, ItemContent::Appointment(a) if a.what == "Individual session"));
    assert_eq!((item.answer, item.acceptable), (None, true));
    assert!(diary.sessions(day("2026-03-01"), day("2026-03-31")).unwrap().is_empty(), "nothing is applied on its own");

    diary.accept_clinic_item(now(12), &item.id, false).unwrap();
    let sessions = diary.sessions(day("2026-03-01"), day("2026-03-31")).unwrap();
    assert_eq!((sessions.len(), sessions[0].minutes), (1, 50));
    assert_eq!(diary.clinic_items(now(12)).unwrap()[0].answer, Some(ItemAnswer::Accepted));
    assert!(diary.check().unwrap().sound());
}

#[test]
fn linked_works() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    linked(&diary, &clinic, &mut relay, "x");
}

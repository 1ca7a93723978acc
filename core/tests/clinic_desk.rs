//! The clinic's desk: one program at a time, keys that are what they say, files that are what they were.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use std::fs;
use std::sync::Arc;

use clinics::{Clinic, KNOWN_AS, appointment, draft, key, now};
use keeping::{Home, day};
use mailbox::Host;
use somacard_core::clinic::PractitionerKey;
use somacard_core::sessions::Role;
use somacard_core::sync::Ended;
use somacard_core::{Desk, Error, SystemEntropy};

#[test]
fn a_key_file_reads_as_it_was_written_and_each_line_that_is_off_is_named() {
    let key = key("Dr. A. Example");
    let text = key.to_text();
    let again = PractitionerKey::parse(&text).unwrap();
    assert_eq!(
        (again.name.as_str(), again.role, again.expires),
        ("Dr. A. Example", Role::DbtTherapist, day("2027-03-03"))
    );
    assert_eq!((again.fingerprint(), again.to_text()), (key.fingerprint(), text.clone()));
    for line in ["name", "role", "expires", "signing", "agreement"] {
        let without: String = text.lines().filter(|l| !l.starts_with(line)).map(|l| format!("{l}\n")).collect();
        assert_eq!(PractitionerKey::parse(&without).unwrap_err().details().unwrap().0, "key", "{line}");
    }
    for other in ["", "somacard-clinic-key 2\n", "somacard-keys 1\n"] {
        assert_eq!(PractitionerKey::parse(other).unwrap_err().details().unwrap().0, "key");
    }
    let shown = format!("{key:?} {:?}", PractitionerKey::parse("somacard-clinic-key 1\n").unwrap_err());
    assert_eq!(shown.matches("signing").count(), 0);
}

#[test]
fn a_successor_says_whose_place_it_takes() {
    let key = key("Dr. A. Example");
    let next = key.successor(day("2027-03-03"), now(1), &SystemEntropy).unwrap();
    assert_eq!((next.name.as_str(), next.role), ("Dr. A. Example", Role::DbtTherapist));
    assert_ne!(next.fingerprint(), key.fingerprint());
    assert!(PractitionerKey::parse(&next.to_text()).unwrap().renews.is_some_and(|key| key.len() == 64));
}

#[test]
fn only_one_program_has_a_desk_open() {
    let clinic = Clinic::new();
    let folder = clinic.folder.path().join("desk");
    assert_eq!(Desk::open(&folder, Arc::new(SystemEntropy)).err(), Some(Error::Busy));
    drop(clinic.desk);
    assert!(Desk::open(&folder, Arc::new(SystemEntropy)).is_ok());
}

#[test]
fn a_desk_without_join_code_or_with_another_key_is_refused_and_a_damaged_file_is_said() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let refusal = clinic.desk.invite(now(8), &clinic.key, &draft(None)).unwrap_err();
    assert_eq!(refusal.details().unwrap().0, "join");
    let unanswered = clinic.invite("unused").pair;
    assert_eq!(clinic.talk(&mut relay, &unanswered, now(9)).ended, Ended::NoAccess);
    let refusal = clinic.desk.appoint(now(9), &clinic.key, &unanswered, appointment("2026-03-10")).unwrap_err();
    assert_eq!(refusal.code(), "not-found", "nobody answered yet");

    let pair = clinics::linked(&diary, &clinic, &mut relay, "code");
    let stranger = key("Dr. C.");
    assert_eq!(clinic.desk.session(now(9), &stranger, &pair).err().unwrap().details().unwrap().0, "key");
    let refusal = clinic.desk.appoint(now(9), &stranger, &pair, appointment("2026-03-10")).unwrap_err();
    assert_eq!(refusal.details().unwrap().0, "key");
    assert!(clinic.desk.pairs(&stranger).unwrap().is_empty());
    let over = clinic.desk.appoint(now(9), &clinic.key, &pair, appointment("2026-03-01")).unwrap_err();
    assert_eq!(over.details().unwrap().0, "start");

    let file = clinic.folder.path().join("desk").join(format!("{pair}.json"));
    let good = fs::read_to_string(&file).unwrap();
    fs::write(&file, &good[..good.len() / 2]).unwrap();
    assert!(matches!(clinic.desk.session(now(9), &clinic.key, &pair).err(), Some(Error::Damaged { .. })));
    fs::write(&file, good.replace("\"format\": 1", "\"format\": 2")).unwrap();
    assert!(matches!(clinic.desk.session(now(9), &clinic.key, &pair).err(), Some(Error::NewerFormat { .. })));
    fs::write(&file, good).unwrap();
    let mut links = clinic.desk.pairs(&clinic.key).unwrap();
    links.retain(|link| link.pair == pair);
    assert_eq!((links.len(), links[0].client.as_deref()), (1, Some(KNOWN_AS)));
}

#[test]
fn what_is_refused_uses_no_version_and_changes_nothing() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = clinics::linked(&diary, &clinic, &mut relay, "code");
    let before = clinic.desk.pairs(&clinic.key).unwrap();
    let mut draft = appointment("2026-03-10");
    draft.what = "see www.evil.example".into();
    assert_eq!(
        clinic.desk.appoint(now(9), &clinic.key, &pair, draft.clone()).unwrap_err().details().unwrap().0,
        "what"
    );
    (draft.what, draft.minutes) = ("Session".into(), 601);
    assert_eq!(clinic.desk.appoint(now(9), &clinic.key, &pair, draft).unwrap_err().details().unwrap().0, "minutes");
    assert_eq!(
        clinic.desk.cancel(now(9), &clinic.key, "00112233445566778899aabbccddeeff").unwrap_err().code(),
        "not-found"
    );
    assert_eq!(clinic.desk.pairs(&clinic.key).unwrap(), before);
    clinic.send_appointment(&mut relay, &pair, "2026-03-10");
    assert_eq!(clinic.desk.pairs(&clinic.key).unwrap()[0].sent[0].version, 1);
}

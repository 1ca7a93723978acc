//! Keys that change, run out or are ended; and links that end: nothing of their secrets is left.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;
mod traces;

use clinics::forge::{Forger, V, appointment, letter};
use clinics::two::Two;
use clinics::{Clinic, KNOWN_AS, bytes, fetch, fetched, linked, now, open_item};
use keeping::{Home, at, day};
use mailbox::Host;
use rusqlite::types::ValueRef;
use somacard_core::card::Owner;
use somacard_core::clinic::{ClinicTemplate, KeyState, PractitionerKey, WhyRefused};
use somacard_core::sessions::Role;
use somacard_core::store::Value;
use somacard_core::sync::Ended;
use somacard_core::{Diary, LinkChange, SystemEntropy};
use traces::decrypted;

fn whys(report: &somacard_core::clinic::ClinicReport) -> Vec<WhyRefused> {
    report.refused.iter().map(|refused| refused.why).collect()
}

/// Puts an appointment into the mailbox that whoever has a key file can write.
fn forge(relay: &mut Host, clinic: &Clinic, key: &PractitionerKey, pair: &str, version: u64) {
    let (forger, id) = (Forger::with(&key.to_text()), bytes(pair));
    let content = V::Map(appointment("00112233445566778899aabbccddeeff")).bytes();
    let item = forger.item(&id, version, now(9).instant + 30 * 86_400_000, &content);
    relay.mailboxes[0].items.push(letter(5, &id, &clinic.client_key(pair), &item));
}

#[test]
fn a_key_that_was_ended_counts_no_more_at_once_and_another_one_goes_on() {
    let (_home, diary) = Home::with_diary();
    let (mut clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    clinic.send_appointment(&mut relay, &pair, "2026-03-10");
    fetched(&diary, &mut relay, &pair, now(10));
    let waiting = open_item(&diary, now(10)).id;
    clinic.desk.revoke(now(10), &clinic.key, &pair).unwrap();
    clinic.talked(&mut relay, &pair, now(10));
    assert_eq!(whys(&fetched(&diary, &mut relay, &pair, now(11))), []);
    assert_eq!(diary.clinics(now(11)).unwrap()[0].key, KeyState::Revoked);
    let refusal = diary.accept_clinic_item(now(11), &waiting, false).unwrap_err();
    assert_eq!(refusal.details().unwrap().0, "key", "what it had signed before is in doubt, too");
    assert!(clinic.desk.pairs(&clinic.key).unwrap()[0].revoked);
    let again = clinic.desk.appoint(now(11), &clinic.key, &pair, clinics::appointment("2026-03-17"));
    assert_eq!(again.unwrap_err().details().unwrap().0, "key");
    forge(&mut relay, &clinic, &clinic.key, &pair, 50);
    assert_eq!(whys(&fetched(&diary, &mut relay, &pair, now(12))), [WhyRefused::KeyRevoked]);

    let successor = clinic.key.successor(day("2027-03-01"), now(12), &SystemEntropy).unwrap();
    let invited = clinic.desk.renew(now(12), &successor, &pair, None, 14).unwrap();
    let preview = diary.scan_clinic(now(12), &invited.text).unwrap();
    assert_eq!((preview.change, preview.pair.as_str()), (LinkChange::KeyChanged, pair.as_str()));
    let known = preview.known.unwrap();
    assert_eq!((known.claimed_name.as_str(), known.fingerprint), ("Dr. A. Example", clinic.key.fingerprint()));
    assert_ne!(preview.fingerprint, clinic.key.fingerprint());
    assert_eq!(diary.clinics(now(12)).unwrap()[0].key, KeyState::Revoked, "a scan alone changes nothing");
    diary.link_clinic(now(12), &invited.text, KNOWN_AS).unwrap();
    assert_eq!(diary.clinics(now(12)).unwrap()[0].key, KeyState::Holds);
    fetched(&diary, &mut relay, &pair, now(12));

    // The tokens of the key before open nothing any more, and what it signs is refused by name.
    assert_eq!(clinic.talk(&mut relay, &pair, now(13)).ended, Ended::NoAccess);
    forge(&mut relay, &clinic, &clinic.key, &pair, 51);
    assert_eq!(whys(&fetched(&diary, &mut relay, &pair, now(13))), [WhyRefused::FormerKey]);
    clinic.key = successor;
    clinic.talked(&mut relay, &pair, now(13));
    clinic.send_appointment(&mut relay, &pair, "2026-03-24");
    assert_eq!(fetched(&diary, &mut relay, &pair, now(14)).received, 1);
    let items = diary.clinic_items(now(14)).unwrap();
    let new = items.iter().find(|item| item.acceptable).unwrap();
    diary.accept_clinic_item(now(14), &new.id, false).unwrap();
    assert_eq!(relay.mailboxes[0].access.len(), 3, "no token of a key before is left");
}

#[test]
fn a_key_past_its_last_day_counts_no_more_and_the_link_says_so() {
    let (_home, diary) = Home::with_diary();
    let key = PractitionerKey::generate("Dr. B.", Role::MassagePractitioner, day("2026-03-10"), now(0), &SystemEntropy);
    let (clinic, mut relay) = (Clinic::of(key.unwrap()), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    clinic.send_appointment(&mut relay, &pair, "2026-03-20");
    let (last, after) = (at("2026-03-10", 23), at("2026-03-11", 2));
    assert_eq!(diary.clinics(last).unwrap()[0].key, KeyState::Holds);
    assert_eq!(diary.clinics(after).unwrap()[0].key, KeyState::Expired);
    assert_eq!(whys(&fetched(&diary, &mut relay, &pair, after)), [WhyRefused::KeyExpired]);
    let refusal = clinic.desk.appoint(after, &clinic.key, &pair, clinics::appointment("2026-03-20")).unwrap_err();
    assert_eq!(refusal.details().unwrap().0, "key");
    assert!(clinic.desk.renew(after, &clinic.key, &pair, None, 14).is_err());
}

#[test]
fn an_invitation_that_renews_fits_its_link_or_is_refused() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    let invited = clinic.desk.renew(now(10), &clinic.key, &pair, Some("Read daily."), 14).unwrap();
    let preview = diary.scan_clinic(now(10), &invited.text).unwrap();
    assert_eq!((preview.change, preview.clinic_words.as_str()), (LinkChange::SameKey, "Read daily."));
    let (_other_home, other) = Home::with_diary();
    assert_eq!(other.scan_clinic(now(10), &invited.text).unwrap_err().details().unwrap().0, "join");
    diary.link_clinic(now(10), &invited.text, "Kim").unwrap();
    fetched(&diary, &mut relay, &pair, now(10));
    clinic.talked(&mut relay, &pair, now(10));
    assert_eq!(clinic.desk.pairs(&clinic.key).unwrap()[0].client.as_deref(), Some("Kim"));
    // Whoever knows the pair can make an invitation for it: it is another key, and an older one or elsewhere is none.
    let forger = Forger::stranger();
    let fields = |then| clinics::forge::with(forger.fields(then), 1, V::Bytes(bytes::<16>(&pair).to_vec()));
    let theirs = forger.invitation(fields(now(11).instant));
    assert_eq!(diary.scan_clinic(now(11), &theirs).unwrap().change, LinkChange::KeyChanged);
    let elsewhere =
        forger.invitation(clinics::forge::with(fields(now(11).instant), 2, V::text("https://other.example")));
    assert_eq!(diary.scan_clinic(now(11), &elsewhere).unwrap_err().details().unwrap().0, "relay");
    let older = forger.invitation(fields(now(1).instant));
    assert_eq!(diary.scan_clinic(now(11), &older).unwrap_err().details().unwrap().0, "made-at");
}

/// The values of the fields that no history shows.
fn secrets(diary: &Diary) -> Vec<String> {
    let mut all = Vec::new();
    for change in diary.changes().unwrap() {
        for (_, value) in change.fields.into_iter().filter(|(name, _)| name.starts_with("secret.")) {
            match value {
                Value::Text(text) => all.push(text),
                Value::List(texts) => all.extend(texts.iter().filter_map(Value::text).map(str::to_owned)),
                other => panic!("{other:?}"),
            }
        }
    }
    all
}

/// Every value of every table and every page of the file, decrypted.
fn laid_open(home: &Home) -> Vec<u8> {
    let mut file = decrypted(home);
    let mut all = file.serialize("main").unwrap().to_vec();
    let mut query = file.prepare("SELECT name, value FROM file_fact").unwrap();
    let mut rows = query.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        for column in 0..2 {
            if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = row.get_ref(column).unwrap() {
                all.extend_from_slice(bytes);
            }
        }
    }
    all
}

fn holds(all: &[u8], text: &[u8]) -> bool {
    all.windows(text.len()).any(|part| part == text)
}

const TEMPLATE: &str = "version = 1\n[[item]]\nid = \"a\"\nlabel = \"Longing\"\nkind = \"emotion\"\nscale = \"peak\"\n";

#[test]
fn ending_a_link_deletes_the_mailbox_and_leaves_no_secret_and_what_was_used_stays() {
    let (home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    clinic.appoint(&pair, "2026-03-10");
    clinic.desk.send_template(now(9), &clinic.key, &pair, ClinicTemplate::from_toml(TEMPLATE).unwrap()).unwrap();
    clinic.talked(&mut relay, &pair, now(9));
    fetched(&diary, &mut relay, &pair, now(10));
    for item in diary.clinic_items(now(10)).unwrap() {
        diary.accept_clinic_item(now(10), &item.id, false).unwrap();
    }
    clinic.send_appointment(&mut relay, &pair, "2026-03-17");
    fetched(&diary, &mut relay, &pair, now(10));
    let secrets = secrets(&diary);
    assert!(secrets.len() >= 3 && secrets.iter().all(|secret| holds(&laid_open(&home), secret.as_bytes())));
    let shown = format!("{:?} {:?}", diary.history(1_000).unwrap(), diary.history_of("clinic", &pair).unwrap());
    assert!(secrets.iter().all(|secret| !shown.contains(secret.as_str())), "no history shows them");

    relay.down = Some(503);
    diary.unlink_clinic(now(11), &pair).unwrap();
    assert_eq!(fetch(&diary, &mut relay, &pair, now(11)).ended, Ended::Later);
    assert!(diary.clinics(now(11)).unwrap()[0].unlinking);
    relay.down = None;
    let report = fetched(&diary, &mut relay, &pair, now(12));
    assert!(report.unlinked && relay.mailboxes.is_empty());

    assert!(diary.clinics(now(12)).unwrap().is_empty() && diary.clinic_items(now(12)).unwrap().is_empty());
    assert_eq!(diary.clinic_session(now(12), &pair).err().unwrap().code(), "not-found");
    assert_eq!(clinic.talk(&mut relay, &pair, now(12)).ended, Ended::NoAccess);
    assert_eq!(diary.sessions(day("2026-03-01"), day("2026-03-31")).unwrap().len(), 1);
    let line = diary.template().unwrap().into_iter().find(|item| item.owner == Owner::Clinic(pair.clone())).unwrap();
    assert_eq!(line.label.as_deref(), Some("Longing"));
    assert!(diary.check().unwrap().sound());
    drop(diary);
    let left = laid_open(&home);
    for secret in &secrets {
        assert!(!holds(&left, secret.as_bytes()), "a secret is left");
        if secret.len() == 64 {
            assert!(!holds(&left, &bytes::<32>(secret)), "the bytes of a secret are left");
        }
    }
    assert!(!holds(&left, KNOWN_AS.as_bytes()));
}

#[test]
fn a_link_whose_relay_is_gone_can_be_forgotten_here() {
    let (home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    let secrets = secrets(&diary);
    diary.forget_clinic(now(10), &pair).unwrap();
    assert!(diary.clinics(now(10)).unwrap().is_empty());
    drop(diary);
    let left = laid_open(&home);
    assert!(secrets.iter().all(|secret| !holds(&left, secret.as_bytes())));
}

#[test]
fn a_link_that_never_opened_a_mailbox_ends_as_well() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let invited = clinic.invite("unknown code");
    let pair = diary.link_clinic(now(9), &invited.text, KNOWN_AS).unwrap();
    diary.unlink_clinic(now(9), &pair).unwrap();
    assert_eq!(diary.scan_clinic(now(9), &invited.text).unwrap_err().details().unwrap().0, "pair");
    assert!(fetched(&diary, &mut relay, &pair, now(9)).unlinked);
    assert!(diary.clinics(now(9)).unwrap().is_empty());
    relay.codes.push("unknown code".into());
    let pair = diary.link_clinic(now(10), &invited.text, KNOWN_AS).unwrap();
    fetched(&diary, &mut relay, &pair, now(10));
    assert_eq!(diary.clinics(now(10)).unwrap().len(), 1, "the same invitation can be taken again");
}

#[test]
fn a_link_that_one_device_ends_leaves_no_secret_on_the_other_and_nothing_comes_back() {
    let (mut two, clinic, mut relay) = (Two::new(), Clinic::new(), Host::default());
    let pair = linked(&two.phone, &clinic, &mut relay, "code");
    clinic.send_appointment(&mut relay, &pair, "2026-03-10");
    two.settle(10);
    fetched(&two.tablet, &mut relay, &pair, now(10));
    two.settle(10);
    let secrets = secrets(&two.tablet);
    assert!(secrets.len() >= 3 && secrets.iter().all(|secret| holds(&laid_open(&two.homes[1]), secret.as_bytes())));
    // The tablet accepts what it read while the phone ends the link.
    two.tablet.accept_clinic_item(now(11), &open_item(&two.tablet, now(11)).id, false).unwrap();
    two.phone.unlink_clinic(now(11), &pair).unwrap();
    assert!(fetched(&two.phone, &mut relay, &pair, now(11)).unlinked);
    two.settle(12);
    assert!(two.tablet.clinics(now(12)).unwrap().is_empty());
    assert_eq!(clinics::sessions(&two.phone).len(), 1, "what was accepted stays");
    let Two { phone, tablet, homes, .. } = two;
    assert!(phone.check().unwrap().sound() && tablet.check().unwrap().sound());
    drop((phone, tablet));
    for home in &homes {
        let left = laid_open(home);
        assert!(secrets.iter().all(|secret| !holds(&left, secret.as_bytes())), "a secret is left");
        assert!(!holds(&left, KNOWN_AS.as_bytes()));
    }
}

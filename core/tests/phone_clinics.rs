//! Links with clinics through the door that Kotlin and Swift use: what an invitation says, what comes, what is
//! accepted, how a link ends.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use std::sync::Arc;

use clinics::{Clinic, KNOWN_AS, WORDS, now};
use keeping::Home;
use keeping::phone::{refused, refused_as};
use mailbox::Host;
use somacard_core::clinic::KeyState;
use somacard_core::phone::clinics::{ClinicItemKind, ClinicLineKind, ClinicPreview};
use somacard_core::phone::syncing::{SyncReport, SyncStep};
use somacard_core::phone::{Diary, SomacardError, WhyNotOpened};
use somacard_core::sync::{Ended, Response};
use somacard_core::text::Language;
use somacard_core::{ItemAnswer, LinkChange, SystemEntropy};

/// Talks with the mailbox of a pair as a front end does.
fn talked(diary: &Diary, relay: &mut Host, pair: &str, hour: u32) -> SyncReport {
    let session = diary.clinic_session(now(hour), pair.into()).unwrap();
    for _ in 0..100 {
        match session.next().unwrap() {
            SyncStep::Done { report } => return report,
            SyncStep::Ask { request } => {
                let response = relay.ask(&request).unwrap_or(Response { status: 503, body: Vec::new() });
                session.answer(response).unwrap();
            }
        }
    }
    panic!("the talk has no end");
}

fn said(preview: &ClinicPreview, kind: ClinicLineKind) -> Vec<&str> {
    preview.lines.iter().filter(|line| line.kind == kind).map(|line| line.text.as_str()).collect()
}

/// A phone that is linked, and known there.
fn linked(clinic: &Clinic, relay: &mut Host) -> (Home, Arc<Diary>, String) {
    let (home, diary) = Home::with_phone(Language::English);
    relay.codes.push("code".into());
    let invitation = clinic.invite("code").text;
    let pair = diary.link_clinic(now(9), invitation, KNOWN_AS.into(), None).unwrap().pair;
    talked(&diary, relay, &pair, 9);
    clinic.talked(relay, &pair, now(9));
    (home, diary, pair)
}

#[test]
fn a_scan_says_everything_in_order_and_keeps_nothing() {
    let (_home, diary) = Home::with_phone(Language::English);
    let clinic = Clinic::new();
    let invited = clinic.invite("code");
    let preview = diary.scan_clinic(now(9), invited.text).unwrap();
    assert_eq!((preview.change, preview.must_compare), (LinkChange::New, false));
    assert_eq!((preview.relay_host.as_str(), preview.clinic_words.as_str()), ("relay.example", WORDS));
    assert_eq!((preview.key_until.year, preview.key_until.day), (2027, 3));
    assert_eq!(preview.lines[0].text, "They say they are Dr. A. Example. Nobody has checked that.");
    assert_eq!(said(&preview, ClinicLineKind::Words), [invited.fingerprint.join(" ")]);
    assert_eq!(said(&preview, ClinicLineKind::Point).len(), 3);
    assert!(said(&preview, ClinicLineKind::Warning).is_empty());
    assert!(preview.lines.iter().any(|line| line.text == format!("Their words: {WORDS}")));
    let screen = diary.clinics(now(9)).unwrap();
    assert_eq!((screen.links.len(), screen.no_links.as_str()), (0, "No links with clinics."));
    assert_eq!(refused_as(diary.scan_clinic(now(9), "a shopping list".into())), "invalid invitation");
}

#[test]
fn words_that_differ_link_nothing_and_a_changed_key_needs_them() {
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let (_home, diary, pair) = linked(&clinic, &mut relay);
    let successor = clinic.key.successor(keeping::day("2027-03-01"), now(10), &SystemEntropy).unwrap();
    let invited = clinic.desk.renew(now(10), &successor, &pair, None, 14).unwrap();
    let preview = diary.scan_clinic(now(10), invited.text.clone()).unwrap();
    assert!(preview.must_compare);
    assert!(said(&preview, ClinicLineKind::Warning)[0].starts_with("The key of Dr. A. Example has changed."));
    let link = |words: Option<String>| diary.link_clinic(now(10), invited.text.clone(), KNOWN_AS.into(), words);
    assert_eq!(refused(link(None)), ("compare".into(), "nothing".into()));
    let known = clinic.key.fingerprint().join(" ");
    assert_eq!(refused(link(Some(known.clone()))).0, "compare");
    assert_eq!(diary.clinics(now(10)).unwrap().links[0].fingerprint.join(" "), known);
    let linked = link(Some(invited.fingerprint.join("  ").to_uppercase())).unwrap();
    assert_eq!((linked.pair, &linked.clinics.links[0].fingerprint), (pair, &invited.fingerprint));
    assert!(!linked.clinics.links[0].introduced);
}

#[test]
fn what_came_is_shown_accepted_and_a_cancellation_says_of_what() {
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let (_home, diary, pair) = linked(&clinic, &mut relay);
    let link = &diary.clinics(now(9)).unwrap().links[0];
    assert_eq!((link.known_as.as_str(), link.key, link.introduced), (KNOWN_AS, KeyState::Holds, true));
    assert_eq!((link.role_label.as_str(), link.about[0].as_str()), ("DBT therapist", "key holds"));

    let appointment = clinic.send_appointment(&mut relay, &pair, "2026-03-10");
    let report = talked(&diary, &mut relay, &pair, 10);
    assert_eq!(
        (report.ended, report.received, report.more.as_slice()),
        (Ended::Synced, 1, ["1 new item".into()].as_slice())
    );
    let item = diary.clinics(now(10)).unwrap().items.remove(0);
    assert_eq!((item.kind, item.title.as_str(), item.acceptable), (ClinicItemKind::Appointment, "Appointment", true));
    let when = "Tue 10 Mar 2026, 09:00 Europe/Amsterdam, 50 minutes";
    assert_eq!(item.lines, ["Individual session", when, "Room 3, first floor"]);
    assert_eq!((item.answer, item.answer_text.as_str()), (None, "not answered"));
    assert!(diary.sessions(now(10), None).unwrap().sessions.is_empty());

    let screen = diary.accept_clinic_item(now(11), item.id.clone(), true).unwrap();
    assert_eq!(screen.items[0].answer, Some(ItemAnswer::Accepted));
    assert_eq!(diary.sessions(now(11), None).unwrap().sessions.len(), 1);
    assert_eq!(refused_as(diary.hide_clinic_item(now(11), item.id, false)), "invalid clinic-item");
    assert_eq!(talked(&diary, &mut relay, &pair, 11).sent, 1);

    clinic.desk.cancel(now(12), &clinic.key, &appointment).unwrap();
    clinic.talked(&mut relay, &pair, now(12));
    talked(&diary, &mut relay, &pair, 12);
    let cancelled = diary.clinics(now(12)).unwrap().items.remove(0);
    assert_eq!((cancelled.kind, cancelled.lines[1].as_str()), (ClinicItemKind::Cancellation, when));
    assert_eq!(refused_as(diary.accept_clinic_item(now(12), "0".repeat(32), false)), "no clinic-item");
}

#[test]
fn a_link_ends_at_the_relay_and_here_and_without_the_relay_here_alone() {
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let (_home, diary, pair) = linked(&clinic, &mut relay);
    assert_eq!(diary.clinic_mailbox_deletions().unwrap().len(), 1);
    let ending = diary.unlink_clinic(now(10), pair.clone()).unwrap();
    assert!(ending.links[0].unlinking);
    assert!(ending.links[0].about.contains(&"ended here; the relay has not been told yet".into()));
    relay.down = Some(503);
    let report = talked(&diary, &mut relay, &pair, 10);
    assert_eq!((report.ended, report.unlinked), (Ended::Later, false));
    relay.down = None;
    let report = talked(&diary, &mut relay, &pair, 10);
    assert!(report.unlinked && relay.mailboxes.is_empty());
    assert!(diary.clinics(now(10)).unwrap().links.is_empty());
    assert_eq!(refused_as(diary.clinic_session(now(10), pair).map(drop)), "no pair");

    relay.codes.push("another".into());
    let linked = diary.link_clinic(now(11), clinic.invite("another").text, KNOWN_AS.into(), None).unwrap();
    assert!(diary.forget_clinic(now(11), linked.pair).unwrap().links.is_empty());
}

#[test]
fn an_invitation_whose_code_is_used_up_says_whom_to_ask() {
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let (_home, diary) = Home::with_phone(Language::Spanish);
    let linked = diary.link_clinic(now(9), clinic.invite("used up").text, KNOWN_AS.into(), None).unwrap();
    let report = talked(&diary, &mut relay, &linked.pair, 9);
    assert_eq!(report.ended, Ended::JoinRefused);
    assert!(report.text.ends_with("Pide otra a la clínica."), "{}", report.text);
}

#[test]
fn an_invitation_of_a_newer_version_asks_for_an_update() {
    use clinics::forge::{Forger, V, with};
    let (_home, diary) = Home::with_phone(Language::English);
    let forger = Forger::stranger();
    let newer = forger.invitation(with(forger.fields(now(8).instant), 0, V::Int(2)));
    let refusal = diary.scan_clinic(now(9), newer).unwrap_err();
    assert!(matches!(refusal, SomacardError::CannotOpen { why: WhyNotOpened::NewerFormat, .. }), "{refusal:?}");
}

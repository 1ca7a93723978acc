//! What goes through a relay, by the door that Kotlin and Swift use: links, deliveries to a linked clinic, taking back.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use std::sync::Arc;

use clinics::{Clinic, KNOWN_AS, WORDS, now};
use keeping::Home;
use keeping::phone::refused_as;
use mailbox::{Host, RELAY, Relay};
use somacard_core::phone::card::{Answer, NewAnswer, NewCheckIn};
use somacard_core::phone::sharing::{ShareReport, ShareRequest, ShareSession, ShareStep};
use somacard_core::phone::syncing::{SyncSession, SyncStep};
use somacard_core::phone::{Diary, SomacardError};
use somacard_core::sessions::Role;
use somacard_core::sharing::{JweKey, LinkFlags, SmartLink};
use somacard_core::sync::{Ended, Method, Request, Response};
use somacard_core::text::Language;
use somacard_core::{Job, ShareWay};

type Asking<'a> = &'a mut dyn FnMut(&Request) -> Option<Response>;

/// Talks to the end as a front end does: a relay that can't be reached is answered for with 503.
fn talked(session: &ShareSession, ask: Asking<'_>) -> ShareReport {
    for _ in 0..100 {
        match session.next().unwrap() {
            ShareStep::Done { report } => return report,
            ShareStep::Ask { request } => session.answer(ask(&request).unwrap_or(status(503))).unwrap(),
        }
    }
    panic!("the talk has no end");
}

fn synced(session: &SyncSession, ask: Asking<'_>) {
    while let SyncStep::Ask { request } = session.next().unwrap() {
        session.answer(ask(&request).unwrap_or(status(503))).unwrap();
    }
}

fn status(status: u16) -> Response {
    Response { status, body: Vec::new() }
}

fn job() -> Arc<Job> {
    Arc::new(Job::default())
}

fn sad(diary: &Diary) {
    let answers = vec![NewAnswer { item: "sad".into(), answer: Some(Answer::Number { value: 3 }) }];
    diary.save_check_in(now(8), NewCheckIn { answers, ..NewCheckIn::default() }).unwrap();
}

/// A phone with a mailbox.
fn with_mailbox(relay: &mut Relay) -> (Home, Arc<Diary>) {
    let (home, diary) = Home::with_phone(Language::English);
    sad(&diary);
    diary.open_mailbox(now(8), RELAY.into(), "join me".into(), "Phone".into()).unwrap();
    synced(&diary.sync(now(8)).unwrap(), &mut |request| relay.ask(request));
    (home, diary)
}

/// A phone that is linked with a clinic, and what is usual for it.
fn with_clinic(clinic: &Clinic, relay: &mut Host) -> (Home, Arc<Diary>, ShareRequest) {
    let (home, diary) = Home::with_phone(Language::English);
    sad(&diary);
    relay.codes.push("code".into());
    let pair = diary.link_clinic(now(8), clinic.invite("code").text, KNOWN_AS.into(), None).unwrap().pair;
    synced(&diary.clinic_session(now(8), pair.clone()).unwrap(), &mut |request| relay.ask(request));
    clinic.talked(relay, &pair, now(8));
    let request = diary.share_screen(now(9), Some(pair), None, None, None, true).unwrap();
    assert_eq!((request.known_as.as_deref(), request.recipients[0].linked), (Some(KNOWN_AS), true));
    assert_eq!(request.clinic_words.unwrap(), format!("Their words: {WORDS}"));
    (home, diary, request.request)
}

fn therapist(diary: &Diary) -> ShareRequest {
    let scope = diary.share_preset(Role::DbtTherapist).unwrap();
    ShareRequest { scope, recipient: None, from: None, to: None, named: false }
}

#[test]
fn a_link_opens_what_lies_at_the_relay_until_it_is_taken_back() {
    let mut relay = Relay::default();
    let (_home, diary) = with_mailbox(&mut relay);
    let session = diary.share_link(now(9), therapist(&diary), 7, None, job()).unwrap();
    assert!(
        diary.share_log(now(9)).unwrap().shares[0].about.contains(&"Not delivered, as far as is known here.".into())
    );
    let report = talked(&session, &mut |request| relay.ask(request));
    assert_eq!((report.ended, report.done), (Ended::Synced, true));
    assert!(report.text.starts_with("Who has this link can read the file until Wed 11 Mar 2026."), "{}", report.text);
    let link = report.link.clone().unwrap();
    let read = SmartLink::parse(&link.text, now(9)).unwrap();
    assert_eq!(read.flags(), LinkFlags { one_file: true, ..LinkFlags::default() });
    let kept = String::from_utf8(relay.blobs.values().next().unwrap().1.clone()).unwrap();
    assert!(open(read.key(), &kept).contains("\"resourceType\":\"Bundle\""));
    for printed in [format!("{report:?}"), format!("{:?}", ShareStep::Done { report })] {
        assert!(!printed.contains("shlink") && !printed.contains("svg"), "{printed}");
    }

    let row = diary.share_log(now(10)).unwrap().shares.remove(0);
    assert_eq!((row.way, row.revocable, row.link_shown), (ShareWay::Link, true, true));
    assert_eq!(
        row.about[3..],
        [
            "At the relay since Wed 4 Mar 2026. Whether anybody opened it is not known here.",
            "It can be fetched until Wed 11 Mar 2026.",
        ]
    );
    assert_eq!(diary.shared_link(now(10), row.id.clone()).unwrap(), link);
    let later = keeping::at("2026-03-12", 9);
    let ended = diary.share_log(later).unwrap().shares.remove(0);
    assert!(!ended.revocable && ended.about.contains(&"It could be fetched until Wed 11 Mar 2026.".into()));

    let back = diary.share_revoke(now(10), row.id.clone()).unwrap();
    let report = talked(&back, &mut |request| relay.ask(request));
    assert!(report.done && report.link.is_none() && relay.blobs.is_empty());
    let row = diary.share_log(now(10)).unwrap().shares.remove(0);
    assert_eq!((row.revocable, row.link_shown), (false, false));
    assert_eq!(row.about.last().unwrap(), "Taken back Wed 4 Mar 2026. What somebody fetched before, they have.");
    assert_eq!(refused_as(diary.shared_link(now(10), row.id)), "no share");
}

fn open(key: &JweKey, text: &str) -> String {
    String::from_utf8(key.open(text, 1 << 24).unwrap().content).unwrap()
}

#[test]
fn what_does_not_reach_the_relay_is_no_link_and_says_what_to_do() {
    let mut relay = Relay::default();
    let (_home, diary) = with_mailbox(&mut relay);
    let ends = [(503, Ended::Later), (403, Ended::NoAccess), (413, Ended::Full), (302, Ended::Unexpected)];
    for (answer, expected) in ends {
        let session = diary.share_link(now(9), therapist(&diary), 30, None, job()).unwrap();
        let report = talked(&session, &mut |_| Some(status(answer)));
        assert_eq!((report.ended, report.done, report.link), (expected, false, None));
        assert!(!report.text.contains("share-"), "{}", report.text);
        let row = diary.share_log(now(9)).unwrap().shares.remove(0);
        assert!(!row.link_shown && row.revocable, "it may have arrived all the same");
    }
    for days in [0, 31] {
        assert_eq!(
            refused_as(diary.share_link(now(9), therapist(&diary), days, None, job()).map(drop)),
            "invalid days"
        );
    }
    let seen: Vec<_> =
        relay.seen.iter().filter(|(method, path, _)| *method == Method::Put && path.contains("blobs")).collect();
    assert!(seen.is_empty(), "{seen:?}");
    assert!(!diary.share_log(now(9)).unwrap().shares.iter().any(|row| row.about.concat().contains("At the relay")));
}

#[test]
fn a_linked_clinic_files_what_is_delivered_and_the_log_does_not_say_opened() {
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let (_home, diary, request) = with_clinic(&clinic, &mut relay);
    let session =
        diary.share_to_clinic(now(9), request.clone(), Vec::new(), Some(b"%PDF-1.7".to_vec()), job()).unwrap();
    let report = talked(&session, &mut |request| relay.ask(request));
    assert_eq!((report.ended, report.done, report.link.is_none()), (Ended::Synced, true, true));
    assert_eq!(report.text, "Delivered for Dr. A. Example. Whether and when they open it is not known here.");
    assert_eq!(clinic.talked(&mut relay, request.recipient.as_ref().unwrap(), now(10)).received, 1);
    let opened = clinic.desk.open_shares(now(10), &clinic.key).unwrap();
    assert_eq!(opened.filed[0].files.len(), 3, "{opened:?}");
    assert_eq!((opened.filed[0].share.as_str(), opened.refused.len()), (report.share.as_str(), 0));
    let row = diary.share_log(now(10)).unwrap().shares.remove(0);
    assert_eq!((row.way, row.revocable), (ShareWay::Clinic, true));
    assert_eq!(row.about[3..], ["Delivered Wed 4 Mar 2026. Whether anybody opened it is not known here."]);
    for _ in 0..2 {
        let report = talked(&diary.share_revoke(now(11), row.id.clone()).unwrap(), &mut |request| relay.ask(request));
        assert!(report.done && report.text.starts_with("Taken back at the relay."));
    }
    assert!(relay.mailboxes[0].blobs.is_empty());
}

#[test]
fn a_talk_that_was_answered_is_noted_even_if_nobody_asks_on_and_again_after_a_lost_answer() {
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let (_home, diary, request) = with_clinic(&clinic, &mut relay);
    let session = diary.share_to_clinic(now(9), request.clone(), Vec::new(), None, job()).unwrap();
    let delivered = |row: usize| diary.share_log(now(9)).unwrap().shares[row].about[3].starts_with("Delivered");
    for _ in 0..3 {
        assert!(!delivered(0));
        let ShareStep::Ask { request } = session.next().unwrap() else { panic!("read, file, letter") };
        session.answer(relay.ask(&request).unwrap()).unwrap();
    }
    assert!(delivered(0));
    relay.lose = vec![relay.asked + 1];
    let lost = diary.share_to_clinic(now(10), request, Vec::new(), None, job()).unwrap();
    let report = talked(&lost, &mut |request| relay.ask(request));
    assert_eq!((report.ended, report.done, delivered(0)), (Ended::Later, false, false));
}

#[test]
fn nothing_is_made_for_somebody_else_or_for_a_clinic_whose_key_ended() {
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let (_home, diary, request) = with_clinic(&clinic, &mut relay);
    let send = |request: &ShareRequest, also: &[&str]| {
        let also = also.iter().map(|key| (*key).to_owned()).collect();
        diary.share_to_clinic(now(11), request.clone(), also, None, job())
    };
    assert_eq!(refused_as(send(&therapist(&diary), &[]).map(drop)), "invalid recipient");
    assert_eq!(refused_as(send(&request, &["age1tea"]).map(drop)), "invalid recipient");
    // The clinic ends its key, and the person learns it in the talk that is to deliver.
    let pair = request.recipient.clone().unwrap();
    clinic.desk.revoke(now(10), &clinic.key, &pair).unwrap();
    clinic.talked(&mut relay, &pair, now(10));
    let report = talked(&send(&request, &[]).unwrap(), &mut |request| relay.ask(request));
    assert_eq!((report.ended, report.done), (Ended::Synced, false));
    assert!(report.text.starts_with("Not delivered: the clinic has ended its key."), "{}", report.text);
    let noted = diary.share_log(now(11)).unwrap().shares.len();
    assert_eq!(refused_as(send(&request, &[]).map(drop)), "invalid key");
    assert_eq!(diary.share_log(now(11)).unwrap().shares.len(), noted, "refused before anything is noted");
    assert_eq!(relay.mailboxes[0].blobs.len(), 0);
    diary.lock().unwrap();
    assert!(matches!(send(&request, &[]).err(), Some(SomacardError::Locked)));
}

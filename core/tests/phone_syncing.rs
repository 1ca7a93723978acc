//! Sync through the door that Kotlin and Swift use: a mailbox opened, two phones paired, the words alone; what is
//! shown, what is told to listeners, and that nothing prints a secret.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod keeping;
mod mailbox;

use std::sync::{Arc, Mutex};

use keeping::phone::{refused, refused_as};
use keeping::{Home, at};
use mailbox::{RELAY, Relay};
use somacard_core::phone::card::{Answer, NewAnswer, NewCheckIn};
use somacard_core::phone::syncing::{Pairing, PairingStep, SyncReport, SyncSession, SyncState, SyncStep};
use somacard_core::phone::{Diary, SomacardError, WhyNotYet};
use somacard_core::sync::{Ended, Method, PairingEnd, Request, Response};
use somacard_core::text::Language;
use somacard_core::time::Moment;
use somacard_core::{Area, ChangeListener, ListenerError};

fn now(hour: u32) -> Moment {
    at("2026-03-04", hour)
}

/// Talks to the end as a front end does: a relay that can't be reached is answered for with 503.
fn talked(session: &SyncSession, mut ask: impl FnMut(&Request) -> Option<Response>) -> SyncReport {
    let mut before = 0.0;
    for _ in 0..200 {
        let fraction = session.fraction().unwrap();
        assert!((before..=1.0).contains(&fraction));
        before = fraction;
        match session.next().unwrap() {
            SyncStep::Done { report } => return report,
            SyncStep::Ask { request } => {
                let response = ask(&request).unwrap_or(Response { status: 503, body: Vec::new() });
                session.answer(response).unwrap();
            }
        }
    }
    panic!("the session has no end");
}

fn synced(diary: &Diary, relay: &mut Relay, hour: u32) -> SyncReport {
    talked(&diary.sync(now(hour)).unwrap(), |request| relay.ask(request))
}

fn sad(diary: &Diary, hour: u32) {
    let answers = vec![NewAnswer { item: "sad".into(), answer: Some(Answer::Number { value: 3 }) }];
    diary.save_check_in(now(hour), NewCheckIn { answers, ..NewCheckIn::default() }).unwrap();
}

/// A phone that was synced once.
fn first(relay: &mut Relay, language: Language) -> (Home, Arc<Diary>) {
    let (home, diary) = Home::with_phone(language);
    sad(&diary, 8);
    diary.open_mailbox(now(9), RELAY.into(), "join me".into(), "Phone".into()).unwrap();
    assert_eq!(synced(&diary, relay, 9).ended, Ended::Synced);
    (home, diary)
}

fn joining(home: &Home) -> Arc<Diary> {
    Diary::create_to_join(home.folder(), home.around().vault, Language::English, now(10)).unwrap()
}

/// One step of a pairing; its end, once it has one. The digits are compared as `same` says.
fn step(pairing: &Pairing, relay: &mut Relay, same: bool, code: &mut String) -> Option<PairingEnd> {
    match pairing.next(now(10)).unwrap() {
        PairingStep::Ask { request } => pairing.answer(relay.ask(&request).unwrap()).unwrap(),
        PairingStep::Wait => {}
        PairingStep::Compare { question } => {
            assert!(question.name.contains("calls itself") && question.text.ends_with('?'));
            assert_eq!(question.after_yes, "Say so on the other device as well.");
            *code = question.code;
            pairing.compared(same).unwrap();
        }
        PairingStep::Done { end, text } => {
            assert!(!text.contains("sync-pairing"), "{text}");
            return Some(end);
        }
    }
    None
}

fn paired(sides: [&Pairing; 2], relay: &mut Relay, same: bool) -> ([Option<PairingEnd>; 2], [String; 2]) {
    let (mut ends, mut codes) = ([None, None], [String::new(), String::new()]);
    for _ in 0..100 {
        for side in 0..2 {
            ends[side] = ends[side].or_else(|| step(sides[side], relay, same, &mut codes[side]));
        }
        if ends.iter().all(Option::is_some) {
            break;
        }
    }
    (ends, codes)
}

#[test]
fn a_diary_without_a_mailbox_says_so_and_what_comes_first() {
    let (_home, diary) = Home::with_phone(Language::English);
    let screen = diary.syncing(now(9)).unwrap();
    assert_eq!((screen.state, screen.text.as_str()), (SyncState::NotSynced, "Not synced yet"));
    assert_eq!(screen.mailbox, None);
    for refusal in [diary.sync(now(9)).err(), diary.show_pairing(now(9)).err(), diary.stop_syncing(now(9)).err()] {
        assert!(matches!(refusal, Some(SomacardError::NotYet { why: WhyNotYet::Mailbox, .. })), "{refusal:?}");
    }
    assert!(diary.mailbox_deletion().is_err());
    let open = |relay: &str, name: &str| diary.open_mailbox(now(9), relay.into(), "join me".into(), name.into());
    assert_eq!(refused(open("http://relay.example", "Phone")), ("relay".into(), "http://relay.example".into()));
    assert_eq!(refused(open(RELAY, " ")).0, "device-name");
    open(RELAY, "Phone").unwrap();
    let again = open(RELAY, "Phone").unwrap_err();
    assert!(matches!(again, SomacardError::NotYet { why: WhyNotYet::LeavingTheMailbox, .. }), "{again:?}");
}

#[test]
fn the_screen_says_what_is_synced_and_what_waits() {
    let mut relay = Relay::default();
    let (_home, diary) = Home::with_phone(Language::English);
    let opened = diary.open_mailbox(now(9), RELAY.into(), "join me".into(), "Phone".into()).unwrap();
    let mailbox = opened.mailbox.unwrap();
    assert_eq!((opened.state, mailbox.devices, mailbox.synced_at), (SyncState::FirstSyncWaits, vec![], None));
    assert!(mailbox.waiting > 0);
    let report = synced(&diary, &mut relay, 9);
    assert!(report.text.starts_with("Synced") && report.sent > 0 && !report.unlinked);
    assert_eq!(report.more, [format!("Changes that came: 0, that went: {}", report.sent)]);
    let screen = diary.syncing(now(10)).unwrap();
    assert_eq!((screen.state, screen.text.as_str()), (SyncState::Synced, "Last synced Wed 4 Mar 2026, 09:00"));
    let mailbox = screen.mailbox.unwrap();
    assert_eq!(mailbox.relay_text, "Through relay.example, which can't read it");
    let phone = &mailbox.devices[0];
    assert_eq!((phone.name.as_str(), phone.this_device, phone.going), ("Phone", true, false));
    assert_eq!(phone.about, ["this device"]);
    assert_eq!((mailbox.waiting, mailbox.waiting_text.as_str()), (0, "Nothing waits to be sent"));
    assert!(!mailbox.words_read_it && mailbox.words_text.starts_with("No recovery words"));
    sad(&diary, 11);
    assert_eq!(diary.syncing(now(11)).unwrap().mailbox.unwrap().waiting_text, "1 change waits to be sent");
    let spanish = diary.in_language(Language::Spanish).unwrap().syncing(now(11)).unwrap();
    assert_eq!(spanish.mailbox.unwrap().devices_title, "Dispositivos");
}

#[test]
fn a_refused_join_code_says_what_to_do_and_can_be_given_anew() {
    let mut relay = Relay::default();
    let (_home, diary) = Home::with_phone(Language::English);
    diary.open_mailbox(now(9), RELAY.into(), "used up".into(), "Phone".into()).unwrap();
    let report = synced(&diary, &mut relay, 9);
    assert_eq!(report.ended, Ended::JoinRefused);
    assert!(report.text.starts_with("The relay refused the join code"));
    assert_eq!(diary.stop_syncing(now(9)).unwrap().state, SyncState::NotSynced);
    diary.open_mailbox(now(9), RELAY.into(), "join me".into(), "Phone".into()).unwrap();
    assert_eq!(synced(&diary, &mut relay, 9).ended, Ended::Synced);
}

#[test]
fn a_relay_that_is_not_there_costs_nothing() {
    let (_home, diary) = Home::with_phone(Language::English);
    diary.open_mailbox(now(9), RELAY.into(), "join me".into(), "Phone".into()).unwrap();
    let report = talked(&diary.sync(now(9)).unwrap(), |_| None);
    assert_eq!((report.ended, report.text.contains("Try again later")), (Ended::Later, true));
    assert_eq!(diary.syncing(now(9)).unwrap().state, SyncState::FirstSyncWaits);
}

#[test]
fn two_phones_pair_by_code_and_have_the_same_diary() {
    let mut relay = Relay::default();
    let (_home, phone) = first(&mut relay, Language::English);
    let other = Home::empty();
    let tablet = joining(&other);
    let shown = phone.show_pairing(now(10)).unwrap();
    let code = shown.code().unwrap().unwrap();
    assert_eq!((code.words.len(), code.relay.as_str(), code.minutes), (12, RELAY, 10));
    let answers = tablet.join(now(10), code.text, "Tablet".into()).unwrap();
    assert_eq!(answers.code().unwrap(), None);
    let (ends, codes) = paired([&shown, &answers], &mut relay, true);
    assert_eq!(ends, [Some(PairingEnd::Paired); 2]);
    assert_eq!((codes[0].len(), &codes[0]), (6, &codes[1]));
    assert_eq!(tablet.syncing(now(10)).unwrap().state, SyncState::FirstSyncWaits);
    assert!(synced(&tablet, &mut relay, 11).received > 0);
    assert_eq!(tablet.today(now(11)).unwrap().day.check_ins.len(), 1);
    let mailbox = tablet.syncing(now(11)).unwrap().mailbox.unwrap();
    let about: Vec<_> = mailbox.devices.iter().map(|row| (row.name.as_str(), row.about[0].as_str())).collect();
    assert_eq!(about, [("Phone", "last seen Wed 4 Mar 2026"), ("Tablet", "this device")]);

    let (id, own) = (mailbox.devices[1].id.clone(), mailbox.devices[0].id.clone());
    assert_eq!(refused_as(phone.remove_device(now(12), own)), "no device");
    let going = phone.remove_device(now(12), id).unwrap().mailbox.unwrap();
    assert_eq!(going.devices[1].about.last().unwrap(), "goes with the next sync");
    assert!(going.removing.contains("can't be made to forget"));
    synced(&phone, &mut relay, 12);
    let report = synced(&tablet, &mut relay, 13);
    assert_eq!((report.ended, report.text.contains("taken off the list")), (Ended::NoAccess, true));
    assert_eq!(phone.mailbox_deletion().unwrap().method, Method::Delete);
}

#[test]
fn twelve_words_do_as_well_and_digits_that_differ_join_nothing() {
    let mut relay = Relay::default();
    let (_home, phone) = first(&mut relay, Language::English);
    let other = Home::empty();
    let tablet = joining(&other);
    let shown = phone.show_pairing(now(10)).unwrap();
    let words = shown.code().unwrap().unwrap().words.join(" ").to_uppercase();
    let answers = tablet.join_with_words(now(10), RELAY.into(), words, "Tablet".into()).unwrap();
    let (ends, _) = paired([&shown, &answers], &mut relay, false);
    assert_eq!(ends, [Some(PairingEnd::Declined); 2]);
    assert_eq!(tablet.syncing(now(10)).unwrap().state, SyncState::NotSynced);
    let mistyped = tablet.join_with_words(now(10), RELAY.into(), "one two".into(), "Tablet".into());
    assert_eq!(refused(mistyped.map(drop)), ("pairing-words".into(), "2 words".into()));
    assert_eq!(refused(tablet.join(now(10), "a shopping list".into(), "Tablet".into()).map(drop)).0, "invitation");
}

#[test]
fn the_words_alone_bring_the_diary_back_and_ask_whether_it_is_all() {
    let mut relay = Relay::default();
    let (_home, phone) = Home::with_phone(Language::English);
    let words = phone.new_recovery_words().unwrap().join(" ");
    sad(&phone, 8);
    phone.open_mailbox(now(9), RELAY.into(), "join me".into(), "Phone".into()).unwrap();
    synced(&phone, &mut relay, 9);
    assert!(phone.syncing(now(9)).unwrap().mailbox.unwrap().words_read_it);
    let other = Home::empty();
    let found = joining(&other);
    assert_eq!(refused(found.recover(now(12), RELAY.into(), "abandon".into()).map(drop)).0, "recovery-words");
    let report = talked(&found.recover(now(12), RELAY.into(), words).unwrap(), |request| relay.ask(request));
    assert_eq!((report.ended, report.last_written.unwrap().device.as_str()), (Ended::Synced, "Phone"));
    assert!(report.more.iter().any(|line| line.starts_with("The last to write was Phone")));
    assert!(report.more.iter().any(|line| line.starts_with("Only you can say")));
    assert_eq!(found.today(now(12)).unwrap().day.check_ins.len(), 1);
    assert_eq!(found.syncing(now(12)).unwrap().state, SyncState::NotSynced);
}

#[test]
fn words_of_another_diary_open_nothing_and_that_is_said() {
    let mut relay = Relay::default();
    let (_home, phone) = first(&mut relay, Language::English);
    let words = phone.new_recovery_words().unwrap().join(" ");
    let other = Home::empty();
    let found = joining(&other);
    let report = talked(&found.recover(now(12), RELAY.into(), words).unwrap(), |request| relay.ask(request));
    assert_eq!(report.ended, Ended::NoAccess);
    assert!(report.text.starts_with("The relay knows no mailbox that these words open."));
}

#[test]
fn nothing_prints_a_token_a_body_or_a_code() {
    let mut relay = Relay::default();
    let (_home, phone) = first(&mut relay, Language::English);
    let shown = phone.show_pairing(now(10)).unwrap();
    let code = shown.code().unwrap().unwrap();
    let SyncStep::Ask { request } = phone.sync(now(10)).unwrap().next().unwrap() else { panic!("it asks first") };
    let pairing = shown.next(now(10)).unwrap();
    let printed = format!("{code:?} {request:?} {pairing:?} {:?}", SyncStep::Ask { request: request.clone() });
    let token = request.authorization.unwrap();
    for secret in [token.trim_start_matches("Bearer "), code.text.split(' ').next_back().unwrap(), &code.words[0]] {
        assert!(!printed.contains(secret), "{printed}");
    }
}

/// Counts what it is told, and asks the session meanwhile.
struct Asks(Mutex<Option<Arc<SyncSession>>>, Mutex<Vec<Vec<Area>>>);

impl ChangeListener for Asks {
    fn changed(&self, areas: Vec<Area>, _: u64) -> Result<(), ListenerError> {
        if let Some(session) = &*self.0.lock().unwrap() {
            session.fraction().map_err(|_| ListenerError::Failed)?;
        }
        self.1.lock().unwrap().push(areas);
        Ok(())
    }
}

#[test]
fn a_listener_hears_that_a_sync_ended_once_and_may_ask_the_session() {
    let mut relay = Relay::default();
    let (_home, phone) = first(&mut relay, Language::English);
    let session = phone.sync(now(10)).unwrap();
    let asks = Arc::new(Asks(Mutex::new(Some(session.clone())), Mutex::default()));
    let listening = phone.listen(asks.clone()).unwrap();
    let before = phone.syncing(now(10)).unwrap().revision;
    talked(&session, |request| relay.ask(request));
    session.next().unwrap();
    let told = asks.1.lock().unwrap().clone();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains(&Area::Settings));
    assert!(phone.syncing(now(10)).unwrap().revision > before);
    listening.stopping().unwrap();
    *asks.0.lock().unwrap() = None;
}

//! A practitioner with a desk, and short ways to invite, to link and to let both sides talk to a relay in memory.
#![allow(dead_code, clippy::unwrap_used)]

pub mod card;
pub mod forge;
pub mod packages;
pub mod shares;
pub mod two;

use std::sync::Arc;

use somacard_core::clinic::{ClinicNext, ClinicReport, Delivery, InvitationDraft, PractitionerKey};
use somacard_core::sessions::{Occurrence, Role};
use somacard_core::sync::Ended;
use somacard_core::time::{Moment, parse_civil, parse_zone};
use somacard_core::{AppointmentDraft, ClinicItem, Desk, Diary, Invited, SystemEntropy};
use tempfile::TempDir;

pub use packages::{KNOWN_AS, bytes};

use crate::keeping::{at, day};
use crate::mailbox::{Host, RELAY};

/// The clinic's words.
pub const WORDS: &str = "Read on weekdays, not monitored, not for emergencies. Meanwhile call 112.";

/// A practitioner at a desk.
pub struct Clinic {
    pub key: PractitionerKey,
    pub desk: Desk,
    pub folder: TempDir,
}

pub fn now(hour: u32) -> Moment {
    at("2026-03-04", hour)
}

pub fn key(name: &str) -> PractitionerKey {
    PractitionerKey::generate(name, Role::DbtTherapist, day("2027-03-03"), now(0), &SystemEntropy).unwrap()
}

pub fn draft(join: Option<&str>) -> InvitationDraft {
    InvitationDraft { relay: RELAY.into(), join: join.map(Into::into), words: WORDS.into(), days: 14 }
}

impl Clinic {
    pub fn new() -> Self {
        Self::of(key("Dr. A. Example"))
    }

    pub fn of(key: PractitionerKey) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(&folder.path().join("desk"), Arc::new(SystemEntropy)).unwrap();
        Self { key, desk, folder }
    }

    pub fn invite(&self, join: &str) -> Invited {
        self.desk.invite(now(8), &self.key, &draft(Some(join))).unwrap()
    }

    /// Talks with the mailbox of a pair to the end.
    pub fn talk(&self, relay: &mut Host, pair: &str, now: Moment) -> ClinicReport {
        until_done(|| {
            let session = self.desk.session(now, &self.key, pair).unwrap();
            talk(relay, || session.next().unwrap(), |response| session.answer(response).unwrap())
        })
    }

    /// The same, and it has to end well.
    pub fn talked(&self, relay: &mut Host, pair: &str, now: Moment) -> ClinicReport {
        let report = self.talk(relay, pair, now);
        assert_eq!(report.ended, Ended::Synced);
        report
    }

    /// The pair's public key of the person, as the desk knows it.
    pub fn client_key(&self, pair: &str) -> [u8; 32] {
        let text = std::fs::read_to_string(self.folder.path().join("desk").join(format!("{pair}.json"))).unwrap();
        bytes(serde_json::from_str::<serde_json::Value>(&text).unwrap()["client"]["key"].as_str().unwrap())
    }

    /// Sends an appointment on a day at nine.
    pub fn send_appointment(&self, relay: &mut Host, pair: &str, day: &str) -> String {
        let id = self.appoint(pair, day);
        self.talked(relay, pair, now(9));
        id
    }

    /// Puts an appointment on a day at nine into the outbox.
    pub fn appoint(&self, pair: &str, day: &str) -> String {
        self.desk.appoint(now(9), &self.key, pair, appointment(day)).unwrap()
    }
}

pub fn appointment(day: &str) -> AppointmentDraft {
    AppointmentDraft {
        start: parse_civil("start", &format!("{day}T09:00:00")).unwrap(),
        zone: parse_zone("Europe/Amsterdam").unwrap(),
        minutes: 50,
        what: "Individual session".into(),
        place: Some("Room 3, first floor".into()),
    }
}

/// The one item that was not answered yet.
pub fn open_item(diary: &Diary, now: Moment) -> ClinicItem {
    let mut open: Vec<_> = diary.clinic_items(now).unwrap().into_iter().filter(|item| item.answer.is_none()).collect();
    assert_eq!(open.len(), 1, "{open:?}");
    open.remove(0)
}

/// The sessions of March.
pub fn sessions(diary: &Diary) -> Vec<Occurrence> {
    diary.sessions(day("2026-03-01"), day("2026-03-31")).unwrap()
}

/// Talks with the mailbox of a pair on the person's side to the end.
pub fn fetch(diary: &Diary, relay: &mut Host, pair: &str, now: Moment) -> ClinicReport {
    until_done(|| {
        let session = diary.clinic_session(now, pair).unwrap();
        talk(relay, || session.next().unwrap(), |response| session.answer(response).unwrap())
    })
}

/// Delivers a share to the end; a lost answer begins the same delivery again.
pub fn deliver(diary: &Diary, relay: &mut Host, pair: &str, now: Moment, delivery: &Delivery) -> ClinicReport {
    until_done(|| delivered_once(diary, relay, pair, now, delivery))
}

/// One talk that delivers; nothing when an answer was lost.
pub fn delivered_once(
    diary: &Diary,
    relay: &mut Host,
    pair: &str,
    now: Moment,
    delivery: &Delivery,
) -> Option<ClinicReport> {
    let session = diary.deliver_to_clinic(now, pair, delivery.clone()).unwrap();
    talk(relay, || session.next().unwrap(), |response| session.answer(response).unwrap())
}

/// The same, and it has to end well.
pub fn fetched(diary: &Diary, relay: &mut Host, pair: &str, now: Moment) -> ClinicReport {
    let report = fetch(diary, relay, pair, now);
    assert_eq!(report.ended, Ended::Synced);
    report
}

/// One talk to its end; nothing when an answer was lost.
fn talk(
    relay: &mut Host,
    next: impl Fn() -> ClinicNext,
    answer: impl Fn(&somacard_core::sync::Response),
) -> Option<ClinicReport> {
    for _ in 0..1_000 {
        match next() {
            ClinicNext::Done(report) => return Some(report),
            ClinicNext::Ask(request) => answer(&relay.ask(&request)?),
        }
    }
    panic!("the talk has no end");
}

/// Talks until one comes to its end.
fn until_done(mut one: impl FnMut() -> Option<ClinicReport>) -> ClinicReport {
    (0..20).find_map(|_| one()).expect("a talk that comes to its end")
}

/// A diary that is linked: the clinic knows who it is.
pub fn linked(diary: &Diary, clinic: &Clinic, relay: &mut Host, join: &str) -> String {
    relay.codes.push(join.into());
    let invited = clinic.invite(join);
    let pair = diary.link_clinic(now(9), &invited.text, KNOWN_AS).unwrap();
    fetched(diary, relay, &pair, now(9));
    clinic.talked(relay, &pair, now(9));
    pair
}

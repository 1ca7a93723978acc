//! A client who is linked with a clinic, and hands it packages that the library makes; over HTTP, as an app would.
#![allow(dead_code, clippy::unwrap_used)]

#[path = "../../../core/tests/clinics/packages.rs"]
pub mod packages;

use std::sync::Arc;

use packages::Parcel;
use serde_json::Value;
use somacard_core::clinic::{ClinicNext, Delivery, PractitionerKey};
use somacard_core::store::{KeyFile, Place};
use somacard_core::sync::{Method, Request, Response};
use somacard_core::{Diary, Surroundings, SystemEntropy};

use crate::terminal::Terminal;

pub const AT: [&str; 4] = ["--key", "dr.key", "--desk", "desk"];

/// A terminal in which Kim is linked with Dr. A. Example by a relay that gave this join code. Returns the pair.
pub fn linked(relay: &str, code: &str) -> (Terminal, String) {
    let terminal = Terminal::with_diary();
    terminal.done(&["clinic", "keygen", "--name", "Dr. A. Example", "--role", "dbt-therapist", "--out", "dr.key"]);
    let invite = ["clinic", "invite", "--words", "Read on weekdays.", "--relay", relay, "--json"];
    let invited = terminal.typing(code, &[&invite, AT.as_slice()].concat());
    assert_eq!(invited.status, 0, "{invited:?}");
    let invited: Value = serde_json::from_str(&invited.stdout).unwrap();
    terminal.file("invitation.txt", invited["text"].as_str().unwrap());
    terminal.done(&["clinic", "link", "--file", "invitation.txt", "--as", "Kim"]);
    terminal.done(&inbox());
    (terminal, invited["pair"].as_str().unwrap().to_owned())
}

pub fn inbox() -> Vec<&'static str> {
    [&["clinic", "inbox"], AT.as_slice()].concat()
}

/// The clinic's key.
pub fn key(terminal: &Terminal) -> PractitionerKey {
    PractitionerKey::read(&terminal.path("dr.key")).unwrap()
}

/// Delivers a parcel, sealed to the clinic's key.
pub fn deliver(terminal: &Terminal, pair: &str, parcel: &Parcel) {
    delivered(terminal, pair, parcel.delivery(&key(terminal)));
}

/// Delivers anything.
pub fn delivered(terminal: &Terminal, pair: &str, delivery: Delivery) {
    let place = Place::new(terminal.path("diary"));
    let vault = Arc::new(KeyFile::new(terminal.path("diary.key"), place.folder()));
    let diary = Diary::open(&place, Surroundings { vault, entropy: Arc::new(SystemEntropy) }).unwrap();
    let session = diary.deliver_to_clinic(packages::made_at("2026-03-04T20:00:00+01:00"), pair, delivery).unwrap();
    loop {
        match session.next().unwrap() {
            ClinicNext::Ask(request) => session.answer(&ask(&request)).unwrap(),
            ClinicNext::Done(report) => return assert!(report.delivered, "{report:?}"),
        }
    }
}

/// Asks a relay over HTTP.
pub fn ask(request: &Request) -> Response {
    let config = ureq::Agent::config_builder().http_status_as_error(false).build();
    let mut builder = ureq::http::Request::builder().method(request.method.name()).uri(&request.url);
    if let Some(authorization) = &request.authorization {
        builder = builder.header("Authorization", authorization);
    }
    if let Some(content_type) = &request.content_type {
        builder = builder.header("Content-Type", content_type);
    }
    let agent = config.new_agent();
    let mut answer = match request.method {
        Method::Get | Method::Delete => agent.run(builder.body(()).unwrap()).unwrap(),
        Method::Post | Method::Put => agent.run(builder.body(request.body.as_slice()).unwrap()).unwrap(),
    };
    Response { status: answer.status().as_u16(), body: answer.body_mut().read_to_vec().unwrap() }
}

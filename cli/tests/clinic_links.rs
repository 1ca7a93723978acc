//! Files under a key of their own: opened by hand with their key, or by a link through a real relay.
#![allow(clippy::unwrap_used)]

mod relayed;
mod served;
mod sharing;
mod terminal;

use std::fs;

use relayed::Relayed;
use serde_json::json;
use served::Served;
use sharing::ask;
use somacard_core::sharing::{JweKey, LinkFlags, SmartLink};
use somacard_core::store::{KeyFile, Place};
use somacard_core::sync::BlobNext;
use somacard_core::{BlobSession, Diary, Surroundings, SystemEntropy};
use terminal::Terminal;

const FHIR: &str = "application/fhir+json;fhirVersion=4.0.1";
const BUNDLE: &[u8] = b"{\"resourceType\":\"Bundle\",\"type\":\"document\"}";
const BLOB: [u8; 32] = [8; 32];

fn key() -> JweKey {
    JweKey::from_bytes([3; 32])
}

fn sealed(content_type: &str, content: &[u8]) -> String {
    key().seal(content_type, content, &SystemEntropy).unwrap()
}

fn one_file() -> LinkFlags {
    LinkFlags { long_term: false, passcode: false, one_file: true }
}

/// A terminal whose diary has a mailbox at a relay, and the link to a file there.
fn with_link(relay: &str, code: &str) -> (Terminal, Diary, String) {
    let terminal = Terminal::with_diary();
    terminal.done(&["sync", "--relay", relay, "--join", code, "--name", "Phone"]);
    let place = Place::new(terminal.path("diary"));
    let vault = std::sync::Arc::new(KeyFile::new(terminal.path("diary.key"), place.folder()));
    let surroundings = Surroundings { vault, entropy: std::sync::Arc::new(SystemEntropy) };
    let diary = Diary::open(&place, surroundings).unwrap();
    let url = diary.blob_url(BLOB).unwrap();
    let link = SmartLink::new(&url, key(), one_file(), Some("A diary")).unwrap();
    let text = link.until(sharing::packages::made_at("2026-03-11T00:00:00+01:00")).to_text().unwrap().to_string();
    (terminal, diary, text)
}

fn done(session: &BlobSession) {
    while let BlobNext::Ask(request) = session.next() {
        session.answer(&ask(&request));
    }
    assert_eq!(
        session.next(),
        BlobNext::Done(somacard_core::sync::BlobReport { ended: somacard_core::sync::Ended::Synced })
    );
}

#[test]
fn a_link_leads_to_the_file_until_it_runs_out_or_is_taken_back() {
    let relay = Relayed::start();
    let (mut terminal, diary, text) = with_link(&relay.url, &relay.join_code());
    let now = sharing::packages::made_at("2026-03-04T21:00:00+01:00");
    done(&diary.put_blob(now, BLOB, 7, sealed(FHIR, BUNDLE).into_bytes()).unwrap());
    terminal.file("link.txt", format!("https://viewer.example/#{text}\n"));
    let open = ["clinic", "open", "link.txt", "--as", "Dr. A. Example", "--out"];
    let to = |out: &'static str| [open.as_slice(), &[out]].concat();
    let said = terminal.json(&to("opened"));
    assert_eq!((&said["label"], &said["content_type"]), (&json!("A diary"), &json!(FHIR)));
    assert_eq!(fs::read(terminal.path("opened/diary.fhir.json")).unwrap(), BUNDLE);
    let desk = ["clinic", "open", "link.txt", "--desk", "desk"];
    assert_eq!(terminal.refused(&desk)["field"], "out", "it is of no client of a desk");
    terminal.at("2026-03-12T09:00:00+01:00");
    assert_eq!(terminal.refused(&to("late"))["field"], "exp");
    terminal.at("2026-03-05T09:00:00+01:00");
    done(&diary.delete_blob(BLOB).unwrap());
    let gone = terminal.refused(&to("gone"));
    assert_eq!((&gone["error"], &gone["field"]), (&json!("not-found"), &json!("link")));
    assert!(!terminal.path("gone").exists() && !terminal.path("late").exists());
}

#[test]
fn a_link_that_a_person_made_leads_to_their_document() {
    let relay = Relayed::start();
    let (terminal, diary, _) = with_link(&relay.url, &relay.join_code());
    drop(diary);
    terminal.done(&["checkin", "joy=3"]);
    let link = terminal.json(&["share", "link", "--no-pdf"])["link"].as_str().unwrap().to_owned();
    terminal.file("link.txt", link);
    let said = terminal.json(&["clinic", "open", "link.txt", "--as", "Dr. A. Example", "--out", "opened"]);
    assert_eq!((&said["file"], &said["label"]), (&json!("diary.fhir.json"), &json!("A shared file")));
    let bundle: serde_json::Value =
        serde_json::from_slice(&fs::read(terminal.path("opened/diary.fhir.json")).unwrap()).unwrap();
    assert_eq!(bundle["resourceType"], "Bundle");
}

#[test]
fn what_a_link_leads_to_is_believed_only_with_its_key() {
    let relay = Served::with(&["C0DE"]);
    let (terminal, diary, text) = with_link(&relay.url, "C0DE");
    terminal.file("link.txt", &text);
    let now = sharing::packages::made_at("2026-03-04T21:00:00+01:00");
    let refused = |body: Vec<u8>| {
        done(&diary.put_blob(now, BLOB, 7, body).unwrap());
        terminal.refused(&["clinic", "open", "link.txt", "--out", "opened"])
    };
    let mut changed = sealed(FHIR, BUNDLE).into_bytes();
    // A letter of the tag.
    let place = changed.len() - 9;
    changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
    assert_eq!(refused(changed)["error"], "wrong-key", "changed or another key: they look the same");
    let other = JweKey::from_bytes([4; 32]).seal(FHIR, BUNDLE, &SystemEntropy).unwrap();
    assert_eq!(refused(other.into_bytes())["error"], "wrong-key");
    assert_eq!(refused(vec![0xff; 40])["error"], "damaged");
    assert_eq!(refused(sealed("text/html", b"<script>x()</script>").into_bytes())["field"], "page");
    assert_eq!(refused(sealed("application/x-sh", b"rm").into_bytes())["field"], "content-type");
    relay.down(Some(503));
    assert_eq!(terminal.refused(&["clinic", "open", "link.txt", "--out", "opened"])["error"], "unreachable");
    assert!(!terminal.path("opened").exists());
}

#[test]
fn a_file_by_hand_opens_with_its_jwk() {
    let terminal = Terminal::new();
    terminal.file("diary.jwe", sealed(FHIR, BUNDLE));
    terminal.file("diary.jwk", key().to_jwk().as_bytes());
    let open = |jwk: &'static str, out: &'static str| ["clinic", "open", "diary.jwe", "--jwk", jwk, "--out", out];
    terminal.done(&open("diary.jwk", "opened"));
    assert_eq!(fs::read(terminal.path("opened/diary.fhir.json")).unwrap(), BUNDLE);
    assert_eq!(terminal.refused(&open("diary.jwk", "opened"))["field"], "out");
    assert_eq!(terminal.refused(&open("none.jwk", "other"))["field"], "jwk");
    terminal.file("other.jwk", JweKey::from_bytes([4; 32]).to_jwk().as_bytes());
    assert_eq!(terminal.refused(&open("other.jwk", "other"))["error"], "wrong-key");
    terminal.file("diary.jwe", "no file");
    assert_eq!(terminal.refused(&open("diary.jwk", "other"))["error"], "invalid");
    assert!(!terminal.path("other").exists());
}

//! Sharing from the person's side: a look first, files, links, a delivery to a linked clinic, the log, and taking back. Real processes
//! and a real relay.
#![allow(clippy::unwrap_used)]

mod relayed;
mod sharing;
mod terminal;

use std::fs;

use relayed::Relayed;
use serde_json::{Value, json};
use sharing::{inbox, linked};
use terminal::Terminal;

const USUAL: [&str; 7] = ["card", "life-threatening", "check-ins", "body", "together", "visits", "sessions"];

/// A terminal whose diary has a week in it, linked with a clinic.
fn with_clinic(relay: &Relayed) -> (Terminal, String) {
    let (terminal, pair) = linked(&relay.url, &relay.join_code());
    for day in ["2026-03-01", "2026-03-02", "2026-03-03"] {
        terminal.done(&["checkin", "--for", day, "sad=3", "urge-suicide=2", "--note", "a note of mine"]);
    }
    (terminal, pair)
}

fn names(parts: &Value) -> Vec<&str> {
    parts.as_array().unwrap().iter().map(|part| part["part"].as_str().unwrap_or(part.as_str().unwrap_or(""))).collect()
}

#[test]
fn a_look_first_says_what_goes_in_how_many_entries_and_writes_nothing() {
    let relay = Relayed::start();
    let (terminal, _) = with_clinic(&relay);
    let preview = terminal.json(&["share", "preview", "--for", "Dr. A. Example"]);
    assert_eq!(names(&preview["parts"]), USUAL);
    assert_eq!((&preview["parts"][0]["entries"], &preview["parts"][2]["entries"]), (&json!(3), &json!(3)));
    assert_eq!(preview["parts"][4]["entries"], Value::Null, "counted when it is looked for");
    assert!(names(&preview["left_out"]).contains(&"notes") && preview["recipient"] == "Dr. A. Example");
    assert!(preview["clinic_words"].as_str().is_some_and(|words| !words.is_empty()));
    let said = terminal.done(&["share", "preview", "--for", "Dr. A. Example", "--named"]);
    for part in
        ["      3  the diary card", "With your name: Kim", "notes, triggers", "Not monitored, not for emergencies"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(terminal.json(&["share", "log"]), json!([]));
}

#[test]
fn what_is_sent_to_a_linked_clinic_lies_on_its_desk_and_can_be_taken_back_at_the_relay() {
    let relay = Relayed::start();
    let (terminal, pair) = with_clinic(&relay);
    let sent = terminal.json(&["share", "send", "--for", "Dr. A. Example", "--no-pdf", "--named"]);
    assert_eq!(sent["delivered"], true);
    let log = terminal.json(&["share", "log"]);
    assert_eq!(
        (&log[0]["way"], &log[0]["name"], &log[0]["id"]),
        (&json!("clinic"), &json!("Dr. A. Example"), &sent["share"])
    );
    assert!(log[0]["delivered_at"].is_i64() && log[0]["revoked_at"].is_null());
    let filed = &terminal.json(&inbox())["filed"][0];
    assert_eq!((&filed["client"], &filed["signer"], &filed["filled"]), (&json!("Kim"), &json!("announced"), &json!(3)));
    let folder = terminal.path("desk").join(filed["folder"].as_str().unwrap());
    let share: Value = serde_json::from_slice(&fs::read(folder.join("share.json")).unwrap()).unwrap();
    assert_eq!((&share["id"], &share["recipient"]["pair"]), (&sent["share"], &json!(pair)));
    assert_eq!(names(&share["parts"]), USUAL);
    let page = fs::read_to_string(folder.join("report.html")).unwrap();
    assert!(page.contains("Suicide urge") && !page.contains("a note of mine"));
    let again = terminal.json(&["share", "send", "--for", "Dr. A. Example", "--no-pdf", "--with", "notes"]);
    assert_eq!(terminal.json(&["share", "revoke", again["share"].as_str().unwrap()])["revoked"], true);
    let inbox = terminal.refused(&inbox());
    assert_eq!((&inbox["filed"], &inbox["pairs"][0]["refused"][0]["why"]), (&json!([]), &json!("gone")), "and said so");
    let log = terminal.json(&["share", "log"]);
    // Both are of one moment.
    let one = log.as_array().unwrap().iter().find(|entry| entry["id"] == again["share"]).unwrap();
    assert!(one["revoked_at"].is_i64());
    for told in [&b"Kim"[..], b"sad", b"Example", b"a note"] {
        assert!(!relay.everything().windows(told.len()).any(|part| part == told), "the relay knows nothing of it");
    }
}

#[test]
fn the_same_things_have_the_same_names_towards_one_clinic_and_others_towards_another() {
    let relay = Relayed::start();
    let (terminal, _) = with_clinic(&relay);
    terminal.done(&["share", "recipients", "add", "Dr. Other", "--role", "dbt-therapist"]);
    let ids = |whom: &str| {
        terminal.done(&["export", "fhir", "--out", "x.json", "--for", whom, "--no-pdf"]);
        let bundle: Value = serde_json::from_slice(&fs::read(terminal.path("x.json")).unwrap()).unwrap();
        let entries = bundle["entry"].as_array().unwrap().iter();
        let of = |kind: &'static str| move |entry: &&Value| entry["resource"]["resourceType"] == kind;
        entries.filter(of("Observation")).map(|entry| entry["fullUrl"].to_string()).collect::<Vec<_>>()
    };
    let (first, again, other) = (ids("Dr. A. Example"), ids("Dr. A. Example"), ids("Dr. Other"));
    assert!(first.len() > 5);
    assert_eq!(first, again, "a second export updates");
    assert!(first.iter().all(|id| !other.contains(id)));
}

#[test]
fn a_link_can_be_opened_until_it_is_taken_back() {
    let relay = Relayed::start();
    let (terminal, _) = with_clinic(&relay);
    assert_eq!(terminal.refused(&["share", "link", "--no-pdf"])["error"], "not-synced");
    terminal.done(&["sync", "--relay", &relay.url, "--join", &relay.join_code()]);
    assert_eq!(terminal.refused(&["share", "link", "--no-pdf", "--days", "31"])["field"], "days");
    let made = terminal.json(&["share", "link", "--no-pdf", "--days", "3", "--qr", "link.svg"]);
    let link = made["link"].as_str().unwrap();
    assert!(link.starts_with("shlink:/") && !fs::read_to_string(terminal.path("link.svg")).unwrap().contains("shlink"));
    let file = terminal.file("link.txt", link);
    terminal.done(&["clinic", "open", &file, "--out", "opened", "--as", "Somebody"]);
    let bundle: Value = serde_json::from_slice(&fs::read(terminal.path("opened/diary.fhir.json")).unwrap()).unwrap();
    assert_eq!((&bundle["resourceType"], &bundle["type"]), (&json!("Bundle"), &json!("document")));
    let log = terminal.json(&["share", "log"]);
    assert_eq!((&log[0]["way"], &log[0]["expires"]), (&json!("link"), &made["expires"]));
    assert!(!log.to_string().contains("shlink"), "a log that is shown opens nothing");
    terminal.done(&["share", "revoke", &made["share"].as_str().unwrap()[..8]]);
    terminal.refused(&["clinic", "open", &file, "--out", "gone", "--as", "Somebody"]);
    let history = terminal.json(&["history"]).to_string();
    assert!(!history.contains("shlink") && !history.contains("secret."));
}

#[test]
fn a_file_under_a_key_and_one_sealed_to_a_key_are_not_taken_back() {
    let terminal = Terminal::with_diary();
    terminal.done(&["checkin", "sad=3"]);
    terminal.done(&["share", "file", "--out", "f.jwe", "--qr", "key.svg", "--no-pdf"]);
    let age = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";
    terminal.done(&["export", "fhir", "--out", "f.age", "--seal-to", age, "--no-pdf"]);
    assert!(fs::read(terminal.path("f.age")).unwrap().starts_with(b"age-encryption.org/v1\n"));
    let log = terminal.json(&["share", "log"]);
    assert_eq!(
        (log.as_array().unwrap().len(), &log[0]["way"], &log[1]["way"]),
        (2, &json!("sealed"), &json!("sealed"))
    );
    for entry in log.as_array().unwrap() {
        let refused = terminal.refused(&["share", "revoke", entry["id"].as_str().unwrap()]);
        assert_eq!((&refused["field"], &refused["given"]), (&json!("share"), &json!("sealed")));
    }
    assert_eq!(terminal.refused(&["share", "revoke", "0000"])["error"], "not-found");
    assert_eq!(terminal.refused(&["share", "file", "--out", "one", "--qr", "one", "--no-pdf"])["field"], "qr");
    assert!(!terminal.path("one").exists(), "a key that takes the place of its file opens nothing");
    assert_eq!(terminal.refused(&["export", "fhir", "--out", "g.age", "--seal-to", "age1nobody"])["error"], "invalid");
    assert!(!terminal.path("g.age").exists() && !terminal.path("g.age.new").exists());
}

#[test]
fn what_is_left_out_is_what_was_meant_and_words_that_may_tell_are_said() {
    let terminal = Terminal::with_diary();
    terminal.done(&["checkin", "sad=3", "urge-suicide=2"]);
    let wrong = ["export", "fhir", "--out", "f.json", "--no-pdf", "--without-item", "urge-suicid"];
    assert_eq!((&terminal.refused(&wrong)["field"], terminal.path("f.json").exists()), (&json!("item"), false));
    let words = "they may speak of what you left out";
    let without = ["--no-pdf", "--with", "notes", "--without", "life-threatening"];
    let said = terminal.done(&[&["export", "fhir", "--out", "f.json"], &without[..]].concat());
    assert!(said.split_whitespace().collect::<Vec<_>>().join(" ").contains(words), "{said}");
    assert!(!terminal.done(&["export", "json", "--out", "a.json"]).contains("may speak"), "everything goes");
}

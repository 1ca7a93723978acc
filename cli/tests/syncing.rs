//! Sync by the commands, with a real relay in a process of its own: what one device writes the other has, what can't be reached
//! waits, and what the relay keeps and says can be read by nobody.
#![allow(clippy::unwrap_used)]

mod paired;
mod relayed;
mod terminal;
mod way;

use std::collections::BTreeSet;

use paired::{Talk, agree, notes, open, recovery_words, settle};
use relayed::Relayed;
use serde_json::{Value, json};
use terminal::Terminal;
use way::Way;

const FIRST: &str = "A quiet evening";

#[test]
fn what_either_writes_is_on_both_and_the_relay_can_read_none_of_it() {
    let relay = Relayed::start();
    let (phone, tablet) = (Terminal::with_diary(), Terminal::new());
    phone.done(&["checkin", "sad=3", "--note", FIRST]);
    let words = recovery_words(&phone);
    open(&phone, &relay, "Phone");
    let mut host = Talk::start(&phone, &["device", "pair", "--json"]);
    let shown = host.says();
    let mut guest = Talk::start(&tablet, &["device", "new", "--name", "Tablet", "--json"]);
    guest.hears(shown["invitation"].as_str().unwrap());
    let (_, joined) = agree(host, guest);
    assert!(joined["received"].as_u64().unwrap() > 0);
    assert_eq!(tablet.json(&["template", "show"]), phone.json(&["template", "show"]));
    tablet.done(&["checkin", "sad=1", "--note", "Written on the tablet"]);
    phone.done(&["checkin", "sad=2", "--note", "Written on the phone"]);
    let devices = [phone, tablet];
    settle(&devices);
    for device in &devices {
        assert_eq!(notes(device), [FIRST, "Written on the phone", "Written on the tablet"]);
        let listed = device.json(&["device", "list"]);
        let names = listed["devices"].as_array().unwrap().iter().map(|device| device["name"].as_str().unwrap());
        // They joined at one moment, as the clock stands still here.
        assert_eq!((names.collect::<BTreeSet<_>>(), &listed["waiting"]), (["Phone", "Tablet"].into(), &json!(0)));
        assert_eq!(listed["words_read_it"], true);
    }
    let told = told_by(&relay, &devices, &shown, &words);
    assert!(told.is_empty(), "the relay keeps or says {told:?}");
}

/// What of two devices stands in what the relay keeps and says: entries, names, words and keys, as text and as bytes.
fn told_by(relay: &Relayed, devices: &[Terminal], shown: &Value, words: &str) -> Vec<String> {
    let said = ["quiet", "Written", "Phone", "Tablet", "sad", "note", "check-in", "fields", "SOMACARD", "127.0.0.1"];
    let mut looked: Vec<_> = said.iter().map(|text| ((*text).to_owned(), text.as_bytes().to_vec())).collect();
    for phrase in [words, shown["words"].as_str().unwrap()] {
        let pairs: Vec<_> = phrase.split(' ').collect();
        looked.extend(pairs.windows(2).map(|two| (two.join(" "), two.join(" ").into_bytes())));
    }
    let mut secrets = vec![shown["invitation"].as_str().unwrap().split(' ').next_back().unwrap().to_owned()];
    for device in devices {
        let keys = std::fs::read_to_string(device.path("diary.key")).unwrap();
        secrets.extend(keys.lines().skip(1).map(|line| line.split(' ').next_back().unwrap().to_owned()));
        secrets.push(device.json(&["info"])["device"].as_str().unwrap().to_owned());
    }
    assert!(secrets.iter().all(|secret| secret.len() >= 32), "keys are found in their files");
    for secret in secrets {
        looked.push((secret.clone(), bytes(&secret)));
        looked.push((secret.clone(), secret.into_bytes()));
    }
    let everything = relay.everything();
    let stands = |part: &[u8]| everything.windows(part.len()).any(|there| there == part);
    assert!(stands(b"/v1/batches") && stands(b"SQLite format 3"), "what is there is found");
    looked.into_iter().filter(|(_, part)| stands(part)).map(|(name, _)| name).collect()
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap()).collect()
}

#[test]
fn a_first_sync_says_what_it_needs_and_a_refused_code_can_be_given_anew() {
    let (relay, other) = (Relayed::start(), Relayed::start());
    let phone = Terminal::with_diary();
    assert_eq!(phone.refused(&["sync"])["error"], "not-synced");
    assert_eq!(phone.refused(&["sync", "--relay", &relay.url])["field"], "join");
    assert_eq!(phone.refused(&["sync", "--join", "C0DE"])["field"], "relay");
    let refusal = phone.refused(&["sync", "--relay", &relay.url, "--join", "0LD"]);
    assert_eq!((&refusal["error"], relay.mailboxes()), (&json!("join-refused"), 0));
    assert_eq!(phone.refused(&["sync"])["error"], "join-refused");
    assert_eq!(phone.refused(&["sync", "--join", "0THER"])["error"], "join-refused");
    let code = relay.join_code();
    let first = ["sync", "--relay", &relay.url, "--join", &code];
    assert_eq!(phone.json(&first)["ended"], "synced");
    assert_eq!(phone.json(&first)["ended"], "synced", "a script may say it again");
    assert_eq!(phone.json(&["device", "list"])["devices"][0]["name"], "This computer");
    let refusal = phone.refused(&["sync", "--relay", &other.url]);
    assert_eq!((&refusal["field"], other.mailboxes(), relay.mailboxes()), (&json!("relay"), 0, 1));
}

#[test]
fn what_can_not_be_reached_waits_and_a_pairing_tries_on() {
    let relay = Relayed::start();
    let way = Way::to(&relay.url);
    let (phone, tablet) = (Terminal::with_diary(), Terminal::new());
    phone.done(&["checkin", "sad=3", "--note", FIRST]);
    let code = relay.join_code();
    way.cut(true);
    let refusal = phone.refused(&["sync", "--relay", &way.url, "--join", &code, "--name", "Phone"]);
    assert_eq!((&refusal["error"], &refusal["ended"], &refusal["sent"]), (&json!("later"), &json!("later"), &json!(0)));
    assert_eq!(notes(&phone), [FIRST]);
    way.cut(false);
    assert!(phone.json(&["sync"])["sent"].as_u64().unwrap() > 0);
    way.cut(true);
    phone.done(&["checkin", "sad=4", "--note", "Offline"]);
    assert_eq!(phone.refused(&["sync"])["error"], "later");
    assert!(phone.json(&["device", "list"])["waiting"].as_u64().unwrap() > 0);

    let mut host = Talk::start(&phone, &["device", "pair", "--json"]);
    let shown = host.says();
    let mut guest = Talk::start(&tablet, &["device", "new", "--name", "Tablet", "--json"]);
    guest.hears(shown["invitation"].as_str().unwrap());
    way.met();
    way.cut(false);
    agree(host, guest);
    assert_eq!(notes(&tablet), [FIRST, "Offline"]);
    way.cut(true);
    let removed = phone.refused(&["device", "remove", "tablet"]);
    assert_eq!((&removed["error"], &removed["removed"]), (&json!("later"), &json!(false)));
    assert!(phone.done(&["device", "list"]).contains("goes with the next sync"));
    way.cut(false);
    assert_eq!(phone.json(&["sync"])["ended"], "synced");
    assert_eq!(phone.json(&["device", "list"])["devices"].as_array().unwrap().len(), 1);
}

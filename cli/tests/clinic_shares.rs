//! What a client shares, from their device through a relay onto the clinic's desk: real processes, real files; killed in between,
//! changed on the way, withheld.
#![allow(clippy::unwrap_used)]

mod relayed;
mod served;
mod sharing;
mod terminal;

use std::fs;
use std::time::Duration;

use relayed::Relayed;
use serde_json::{Value, json};
use served::Served;
use sharing::packages::Parcel;
use sharing::{AT, deliver, inbox, key, linked};
use terminal::Terminal;

/// What lies in a client's folder.
fn lies(terminal: &Terminal, pair: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(terminal.path(&format!("desk/clients/{pair}"))) else { return Vec::new() };
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_share_comes_through_the_relay_is_filed_and_stands_on_the_page() {
    let relay = Relayed::start();
    let (terminal, pair) = linked(&relay.url, &relay.join_code());
    deliver(&terminal, &pair, &Parcel::of(&pair, 1));
    let said = terminal.json(&[inbox(), vec!["--as", "Locum"]].concat());
    let filed = &said["filed"][0];
    let folder = format!("clients/{pair}/2026-03-04-01010101/");
    assert_eq!(
        (&filed["client"], &filed["folder"], &filed["signer"]),
        (&json!("Kim"), &json!(folder), &json!("announced"))
    );
    assert_eq!((&filed["filled"], &filed["days"], &filed["newest"]), (&json!(24), &json!(28), &json!(true)));
    assert_eq!((lies(&terminal, &pair), &said["refused"]), (vec!["2026-03-04-01010101".to_owned()], &json!([])));
    assert_eq!(
        fs::read_to_string(terminal.path("desk").join(&folder).join("report.html")).unwrap(),
        sharing::packages::PAGE
    );
    let page = fs::read_to_string(terminal.path("desk/index.html")).unwrap();
    assert!(page.contains("Not monitored. Not for emergencies.") && page.contains(&format!("{folder}report.html")));
    assert!(page.contains(">Kim</h2>"));
    let log = terminal.json(&["clinic", "log", "--desk", "desk"]);
    let acts: Vec<_> = log.as_array().unwrap().iter().map(|line| (&line["what"], &line["who"])).collect();
    let locum = json!("Locum");
    assert_eq!(acts, [(&json!("fetched"), &locum), (&json!("opened"), &locum), (&json!("filed"), &locum)]);
    let check = terminal.json(&["clinic", "log", "--check", "--desk", "desk"]);
    assert_eq!((&check["lines"], &check["wrong"], &check["end_differs"]), (&json!(3), &Value::Null, &json!(false)));
    let again = terminal.json(&inbox());
    assert_eq!((&again["filed"], terminal.json(&["clinic", "log", "--desk", "desk"])), (&json!([]), log), "each once");
    let shown = terminal.done(&["clinic", "index", "--desk", "desk"]);
    assert_eq!(shown.trim(), "desk/index.html");
    assert!(!relay.everything().windows(3).any(|part| part == b"Kim"), "the relay knows no name");
}

#[test]
fn what_is_new_is_said_in_words() {
    let relay = Served::with(&["C0DE"]);
    let (terminal, pair) = linked(&relay.url, "C0DE");
    deliver(&terminal, &pair, &Parcel::of(&pair, 1));
    let said = terminal.done(&inbox());
    for part in [
        "Kim",
        "2026-02-05 to 2026-03-04, 24 of 28 days",
        "(new)",
        "report.html, check-ins.csv",
        "not in it: notes, triggers and other own words; the safety plan",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!terminal.done(&inbox()).contains("(new)"));
}

#[test]
fn a_log_that_was_changed_is_noticed() {
    let relay = Served::with(&["C0DE"]);
    let (terminal, pair) = linked(&relay.url, "C0DE");
    deliver(&terminal, &pair, &Parcel::of(&pair, 1));
    terminal.done(&inbox());
    let log = fs::read_to_string(terminal.path("desk/opened.jsonl")).unwrap();
    terminal.file("desk/opened.jsonl", log.lines().skip(1).map(|line| format!("{line}\n")).collect::<String>());
    let refused = terminal.refused(&["clinic", "log", "--check", "--desk", "desk"]);
    assert_eq!(
        (&refused["error"], &refused["wrong"], &refused["end_differs"]),
        (&json!("damaged"), &json!(1), &json!(true))
    );
}

#[test]
fn a_desk_that_is_killed_at_any_moment_files_each_share_once_in_the_end() {
    let mut relay = Relayed::start();
    let (terminal, pair) = linked(&relay.url, &relay.join_code());
    let parcels: Vec<_> = (1..=4).map(|byte| Parcel::of(&pair, byte)).collect();
    for (round, parcel) in parcels.iter().enumerate() {
        deliver(&terminal, &pair, parcel);
        for wait in 0..6 {
            let mut child = terminal.start(&inbox());
            std::thread::sleep(Duration::from_millis(7 * (round as u64) + 23 * wait));
            child.kill().unwrap();
            child.wait().unwrap();
        }
        relay.kill_and_start_again();
    }
    terminal.done(&inbox());
    let folders: Vec<_> = (1..=4).map(|byte| format!("2026-03-04-{}", format!("{byte:02x}").repeat(4))).collect();
    assert_eq!(lies(&terminal, &pair), folders, "each once, and nothing beside them");
    for folder in folders {
        assert_eq!(fs::read_dir(terminal.path(&format!("desk/clients/{pair}/{folder}"))).unwrap().count(), 4);
    }
    terminal.done(&["clinic", "log", "--check", "--desk", "desk"]);
}

#[test]
fn a_file_that_was_changed_or_taken_away_at_the_relay_is_refused_by_name() {
    let relay = Served::with(&["C0DE"]);
    let (terminal, pair) = linked(&relay.url, "C0DE");
    (1..=3).for_each(|byte| deliver(&terminal, &pair, &Parcel::of(&pair, byte)));
    relay.changed(|host| {
        let blobs = &mut host.mailboxes[0].blobs;
        blobs.values_mut().next().unwrap().1[30] ^= 1;
        let last = blobs.keys().last().unwrap().clone();
        blobs.remove(&last);
    });
    let refused = terminal.refused(&inbox());
    assert_eq!((&refused["error"], refused["filed"].as_array().unwrap().len()), (&json!("share-refused"), 1));
    let why: Vec<_> =
        refused["pairs"][0]["refused"].as_array().unwrap().iter().map(|one| (&one["why"], &one["share"])).collect();
    let (one, three) = (json!("01".repeat(16)), json!("03".repeat(16)));
    assert_eq!(why, [(&json!("differs"), &one), (&json!("gone"), &three)]);
    assert_eq!(terminal.json(&inbox())["pairs"][0]["refused"], json!([]), "it is not asked for again");
    assert!(fs::read_to_string(terminal.path("desk/index.html")).unwrap().contains("was refused (gone)"));
}

#[test]
fn a_relay_that_withholds_loses_nothing() {
    let relay = Served::with(&["C0DE"]);
    let (terminal, pair) = linked(&relay.url, "C0DE");
    deliver(&terminal, &pair, &Parcel::of(&pair, 1));
    relay.down(Some(503));
    let refused = terminal.refused(&inbox());
    assert_eq!((&refused["error"], &refused["filed"]), (&json!("later"), &json!([])));
    relay.down(None);
    assert_eq!(terminal.json(&inbox())["filed"].as_array().unwrap().len(), 1);
}

#[test]
fn a_large_export_comes_through_whole() {
    let relay = Relayed::start();
    let (terminal, pair) = linked(&relay.url, &relay.join_code());
    // What hardly packs: every number is another.
    let mut seed = 7_u64;
    let mut noise = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as u8
    };
    let content: Vec<u8> = (0..6 << 20).map(|_| noise()).collect();
    let parcel = Parcel { files: vec![("report.pdf", "application/pdf", content.clone())], ..Parcel::of(&pair, 1) };
    deliver(&terminal, &pair, &parcel);
    let folder = terminal.json(&inbox())["filed"][0]["folder"].as_str().unwrap().to_owned();
    assert!(fs::read(terminal.path("desk").join(folder).join("report.pdf")).unwrap() == content);
}

#[test]
fn a_file_that_comes_by_hand_is_filed_or_opened_without_a_desk() {
    let relay = Served::with(&["C0DE"]);
    let (terminal, pair) = linked(&relay.url, "C0DE");
    terminal.file("stick.age", Parcel::of(&pair, 1).sealed(&key(&terminal)));
    let open = |more: &[&'static str]| [&["clinic", "open", "stick.age"], more].concat();
    assert!(terminal.done(&open(&AT)).contains("ask the client whether it is theirs"));
    let again = terminal.json(&open(&AT));
    assert_eq!((&again["already"], &again["share"]), (&json!(true), &json!("01".repeat(16))));
    assert!(fs::read_to_string(terminal.path("desk/index.html")).unwrap().contains("04-01010101"));
    let out = terminal.json(&open(&["--key", "dr.key", "--out", "opened"]));
    assert_eq!((&out["known_as"], terminal.path("opened/report.html").exists()), (&json!("Kim from Tuesdays"), true));
    assert_eq!(terminal.refused(&open(&["--key", "dr.key", "--out", "opened"]))["field"], "out");
    assert_eq!(terminal.refused(&open(&["--out", "other"]))["field"], "key");
    assert_eq!(terminal.run(&open(&["--key", "dr.key"])).status, 2, "neither desk nor folder");
    terminal.done(&["clinic", "keygen", "--name", "B", "--role", "other", "--out", "b.key"]);
    assert_eq!(terminal.refused(&open(&["--key", "b.key", "--out", "other"]))["error"], "wrong-key");
    terminal.file("stick.age", b"hello\n");
    assert_eq!(terminal.refused(&open(&["--key", "dr.key", "--out", "other"]))["error"], "invalid");
    assert!(!terminal.path("other").exists());
}

#[test]
fn what_a_person_sends_themselves_is_filed_with_their_report() {
    let relay = Relayed::start();
    let (terminal, pair) = linked(&relay.url, &relay.join_code());
    terminal.done(&["checkin", "joy=3", "--note", "a quiet evening"]);
    let sent = terminal.json(&["share", "send", "--no-pdf", "--for", &pair]);
    assert_eq!(sent["delivered"], true);
    let said = terminal.json(&inbox());
    let filed = &said["filed"][0];
    assert_eq!((&filed["share"], &filed["client"]), (&sent["share"], &json!("Kim")), "{said}");
    let folder = terminal.path("desk").join(filed["folder"].as_str().unwrap());
    let bundle: Value = serde_json::from_slice(&fs::read(folder.join("diary.fhir.json")).unwrap()).unwrap();
    assert_eq!(bundle["resourceType"], "Bundle");
    assert!(!filed["left_out"].as_array().unwrap().is_empty(), "what is left out is named");
    assert_eq!(terminal.json(&["share", "revoke", sent["share"].as_str().unwrap()])["revoked"], true);
    assert_eq!(terminal.json(&inbox())["filed"], json!([]));
    assert!(folder.join("report.html").exists(), "{filed}");
}

//! The devices of one diary by the commands, with a real relay in a process of its own: a pairing that is declined, one that is taken
//! off, recovery with the words alone, and who stops or erases.
#![allow(clippy::unwrap_used)]

mod paired;
mod relayed;
mod terminal;
mod way;

use std::sync::Arc;

use paired::{Talk, agree, notes, open, pair, recovery_words, two};
use relayed::Relayed;
use serde_json::{Value, json};
use somacard_core::store::{KeyFile, Place, RecoveryWords};
use somacard_core::time::Moment;
use somacard_core::{Diary, Surroundings, SystemEntropy};
use terminal::Terminal;
use way::Way;

const FIRST: &str = "A quiet evening";

#[test]
fn a_pairing_that_is_declined_leaves_nothing_and_the_words_can_be_typed_then() {
    let relay = Relayed::start();
    let way = Way::to(&relay.url);
    let (phone, mut tablet) = (Terminal::with_diary(), Terminal::new());
    phone.done(&["sync", "--relay", &way.url, "--join", &relay.join_code()]);
    let mut host = Talk::start(&phone, &["device", "pair", "--json"]);
    tablet.file("invitation.txt", host.says()["invitation"].as_str().unwrap());
    tablet.speaking("es");
    let mut guest = Talk::start(&tablet, &["device", "new", "--name", "Tablet", "--file", "invitation.txt"]);
    let digits = host.says()["code"].as_str().unwrap().to_owned();
    while guest.line().trim() != format!("{} {}", &digits[..3], &digits[3..]) {}
    // A no is one, whether or not the relay hears of it.
    way.cut(true);
    host.hears("perhaps");
    guest.input_ends();
    let (ended, status) = host.ends();
    assert_eq!((&ended["error"], &ended["pairing"], status), (&json!("declined"), &json!("declined"), 1));
    assert!(guest.rest().contains("Sin emparejar"), "it is said in the person's language");
    assert!(!tablet.path("diary.key").exists() && !tablet.path("diary/diary.db").exists());
    assert_eq!(phone.json(&["device", "list"])["devices"].as_array().unwrap().len(), 1);

    way.cut(false);
    let mut host = Talk::start(&phone, &["device", "pair", "--json"]);
    let shown = host.says();
    assert_eq!(shown["relay"], way.url);
    let mut guest = Talk::start(&tablet, &["device", "new", "--name", "Tablet", "--relay", &way.url, "--json"]);
    guest.hears(&shown["words"].as_str().unwrap().to_uppercase());
    agree(host, guest);
    assert_eq!(phone.json(&["device", "list"])["devices"].as_array().unwrap().len(), 2);
}

#[test]
fn the_code_is_shown_at_once_as_text_with_the_words_and_the_relay() {
    let relay = Relayed::start();
    let phone = Terminal::with_diary();
    open(&phone, &relay, "Phone");
    let mut host = Talk::start(&phone, &["device", "pair"]);
    let shown: Vec<_> =
        std::iter::from_fn(|| Some(host.line()).filter(|line| !line.contains("With the relay"))).collect();
    let code = format!("SOMACARD-PAIR-1 {} ", relay.url);
    assert!(shown.iter().any(|line| line.starts_with(&code) && line.len() == code.len() + 32), "{shown:?}");
    let words = shown.iter().filter(|line| line.starts_with("    ")).flat_map(|line| line.split_whitespace()).count();
    assert_eq!(words, 12);
    assert!(!shown.iter().any(|line| line.contains('█')), "no picture for a pipe");
    host.stop();
}

#[test]
fn what_is_no_invitation_is_named_and_begins_nothing() {
    let mut tablet = Terminal::new();
    let refused = |input: &str, more: &[&str]| {
        let output = tablet.typing(input, &[&["device", "new", "--name", "Tablet", "--json"], more].concat());
        assert_eq!(output.status, 1, "{output:?}");
        let refusal: Value = serde_json::from_str(&output.stdout).unwrap();
        assert!(!output.stdout.contains("abandon") && !output.stdout.contains("00112233"), "{refusal}");
        refusal["field"].as_str().unwrap().to_owned()
    };
    let (relay, words) = (["--relay", "https://relay.example"], "abandon ".repeat(12));
    assert_eq!(refused("", &[]), "invitation");
    assert_eq!(refused("SOMACARD-PAIR-1 https://relay.example 00112233\n", &[]), "invitation");
    assert_eq!(refused("SOMACARD-PAIR-1 http://relay.example 00112233445566778899aabbccddeeff\n", &[]), "relay");
    assert_eq!(refused("SOMACARD-PAIR-1 https://other.example 00112233445566778899aabbccddeeff\n", &relay), "relay");
    assert_eq!(refused(&words, &[]), "relay");
    assert_eq!(refused(&words, &relay), "pairing-words");
    assert_eq!(refused("", &["--file", "nowhere.txt"]), "file");
    let named = ["device", "new", "--name", "", "--json"];
    let code = "SOMACARD-PAIR-1 https://relay.example 00112233445566778899aabbccddeeff\n";
    assert!(tablet.typing(code, &named).stdout.contains("device-name"));
    tablet.with("SOMACARD_KEY", &"5a".repeat(32));
    assert!(tablet.typing(code, &named).stdout.contains("device-name"), "a key given from outside begins one as well");
    assert!(!tablet.path("diary.key").exists() && !tablet.path("diary/diary.db").exists());
    for call in
        [&["device", "new", "--name", "Tablet", code] as &[&str], &["device", "new"], &["device", "new", "--recover"]]
    {
        assert_eq!(tablet.run(call).status, 2, "no secret is an argument, and what is needed is said: {call:?}");
    }
}

#[test]
fn a_device_that_was_taken_off_syncs_no_longer_and_gets_nothing_that_came_after() {
    let relay = Relayed::start();
    let [phone, tablet] = two(&relay);
    for unknown in ["Watch", "Phone", "", "zz"] {
        assert_eq!(phone.refused(&["device", "remove", unknown])["error"], "not-found", "{unknown}");
    }
    let id = tablet.json(&["info"])["device"].as_str().unwrap().to_owned();
    let removed = phone.json(&["device", "remove", &id[..8]]);
    assert_eq!(
        (&removed["removed"], &removed["name"], &removed["ended"]),
        (&json!(true), &json!("Tablet"), &json!("synced"))
    );
    phone.done(&["checkin", "sad=5", "--note", "After the tablet"]);
    phone.done(&["sync"]);
    tablet.done(&["checkin", "sad=4", "--note", "On the tablet alone"]);
    let refusal = tablet.refused(&["sync"]);
    assert_eq!((&refusal["error"], &refusal["ended"]), (&json!("no-access"), &json!("no-access")));
    assert_eq!(notes(&tablet), [FIRST, "On the tablet alone"], "it keeps what it had");
    assert_eq!(notes(&phone), [FIRST, "After the tablet"]);
    assert_eq!(phone.json(&["device", "list"])["devices"].as_array().unwrap().len(), 1);
    assert_eq!(tablet.json(&["device", "stop"])["mailbox"], "shared");
    assert_eq!((tablet.refused(&["sync"])["error"].clone(), relay.mailboxes()), (json!("not-synced"), 1));
    pair(&phone, &tablet);
    let both = [phone, tablet];
    both.iter().chain(&both).for_each(|device| drop(device.json(&["sync"])));
    let all = [FIRST, "After the tablet", "On the tablet alone"];
    both.iter().for_each(|device| assert_eq!(notes(device), all, "paired again, it has what the other has"));
    for device in &both {
        let listed = device.json(&["device", "list"]);
        assert_eq!((listed["devices"].as_array().unwrap().len(), &listed["notices"]), (2, &json!([])), "{listed}");
    }
}

#[test]
fn the_words_alone_bring_a_diary_back_and_other_words_leave_nothing() {
    let relay = Relayed::start();
    let (phone, new) = (Terminal::with_diary(), Terminal::new());
    phone.done(&["checkin", "sad=3", "--note", FIRST]);
    new.file("words.txt", recovery_words(&phone));
    new.file("other.txt", recovery_words(&Terminal::with_diary()));
    open(&phone, &relay, "Phone");
    let recover = ["device", "new", "--recover", "--relay", &relay.url, "--words-file"];
    let with = |words: &'static str| [recover.as_slice(), &[words]].concat();
    assert_eq!(new.refused(&with("other.txt"))["error"], "no-access");
    assert!(!new.path("diary.key").exists() && !new.path("diary/diary.db").exists());
    interrupted(&new, &relay.url);
    let elsewhere = ["device", "new", "--recover", "--relay", "https://relay.example", "--words-file", "words.txt"];
    assert_eq!(new.refused(&elsewhere)["field"], "relay");
    let recovered = new.json(&with("words.txt"));
    assert_eq!((&recovered["ended"], &recovered["last_written"]["device"]), (&json!("synced"), &json!("Phone")));
    assert_eq!(notes(&new), [FIRST]);
    assert_eq!(new.refused(&["sync"])["error"], "not-synced");
    assert_eq!(new.refused(&with("words.txt"))["error"], "diary-exists", "two diaries never become one");
    open(&new, &relay, "New");
    assert_eq!(relay.mailboxes(), 2);
}

/// A recovery that was begun, and then the machine went off.
fn interrupted(terminal: &Terminal, relay: &str) {
    let folder = terminal.path("diary");
    let vault = Arc::new(KeyFile::new(terminal.path("diary.key"), &folder));
    let surroundings = Surroundings { vault, entropy: Arc::new(SystemEntropy) };
    let now = Moment::new(1_772_654_000_000, 60).unwrap();
    let diary = Diary::create_to_join(&Place::new(folder), surroundings, now).unwrap();
    let words = RecoveryWords::parse(&std::fs::read_to_string(terminal.path("words.txt")).unwrap()).unwrap();
    diary.recover(now, relay, &words).unwrap();
}

#[test]
fn who_erases_the_last_device_deletes_the_mailbox_and_one_of_two_leaves_it() {
    let relay = Relayed::start();
    let [phone, tablet] = two(&relay);
    let erase = ["erase", "diary", "--yes"];
    assert_eq!((tablet.json(&erase)["mailbox"].clone(), relay.mailboxes()), (json!("shared"), 1));
    assert!(!tablet.path("diary.key").exists());
    phone.done(&["device", "remove", "Tablet"]);
    assert_eq!((phone.json(&erase)["mailbox"].clone(), relay.mailboxes()), (json!("deleted"), 0));
    assert!(!phone.path("diary.key").exists());
    assert_eq!(Terminal::with_diary().json(&erase)["mailbox"], Value::Null);
}

#[test]
fn a_mailbox_that_can_not_be_deleted_keeps_no_diary_from_being_erased() {
    let relay = Relayed::start();
    let way = Way::to(&relay.url);
    let phones = [Terminal::with_diary(), Terminal::with_diary()];
    for phone in &phones {
        phone.json(&["sync", "--relay", &way.url, "--join", &relay.join_code()]);
    }
    way.cut(true);
    let erased = phones[0].done(&["erase", "diary", "--yes"]);
    assert!(erased.contains("nobody has the key"), "{erased}");
    assert!(!phones[0].path("diary.key").exists());
    way.cut(false);
    let file = phones[1].path("diary/diary.db");
    let mut damaged = std::fs::read(&file).unwrap();
    damaged[20..2000].fill(7);
    std::fs::write(&file, damaged).unwrap();
    assert_eq!(phones[1].refused(&["info"])["error"], "damaged");
    assert_eq!(phones[1].json(&["erase", "diary", "--yes"])["mailbox"], Value::Null);
    assert!(!file.exists());
}

#[test]
fn the_last_device_stops_only_with_its_mailbox_unless_that_is_gone_for_good() {
    let relay = Relayed::start();
    let way = Way::to(&relay.url);
    let phone = Terminal::with_diary();
    phone.done(&["checkin", "sad=3", "--note", FIRST]);
    let begin = || phone.json(&["sync", "--relay", &way.url, "--join", &relay.join_code()]);
    begin();
    way.cut(true);
    assert_eq!(phone.refused(&["device", "stop"])["error"], "unreachable");
    assert_eq!(phone.json(&["device", "stop", "--without-relay"])["stopped"], true);
    way.cut(false);
    begin();
    assert_eq!(relay.mailboxes(), 2);
    assert_eq!(phone.json(&["device", "stop"])["mailbox"], "deleted");
    assert_eq!((relay.mailboxes(), notes(&phone)), (1, vec![FIRST.to_owned()]));
    for command in [&["device", "stop"] as &[&str], &["device", "list"], &["device", "put-away"], &["device", "pair"]] {
        assert_eq!(phone.refused(command)["error"], "not-synced", "{command:?}");
    }
}

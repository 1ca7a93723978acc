//! What was: history, undo, an erased entry, an erased diary.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::{Value, json};
use terminal::Terminal;

/// The card of 4 March as JSON.
fn card(terminal: &Terminal) -> Value {
    terminal.json(&["card", "--from", "2026-03-04", "--to", "2026-03-04"])[0].clone()
}

/// Value and origin of an item on 4 March.
fn value(terminal: &Terminal, item: &str) -> (Value, Value) {
    let item = &card(terminal)["items"][item];
    (item["value"].clone(), item["from"].clone())
}

#[test]
fn history_keeps_what_undo_takes_back() {
    let terminal = Terminal::with_diary();
    terminal.done(&["card", "set", "sad=3"]);
    terminal.done(&["card", "set", "sad=4"]);
    terminal.done(&["undo"]);
    assert_eq!(value(&terminal, "sad").0, 3);
    terminal.done(&["undo"]);
    assert_eq!(card(&terminal)["filled"], false);
    let history = terminal.json(&["history", "day-answer", "2026-03-04/sad"]);
    let peaks: Vec<_> = history.as_array().unwrap().iter().filter_map(|change| change["fields"].get("peak")).collect();
    assert!(peaks.contains(&&json!(3)) && peaks.contains(&&json!(4)), "{history}");
    assert_eq!(terminal.json(&["history", "--limit", "2"]).as_array().unwrap().len(), 2);
}

#[test]
fn a_new_diary_has_nothing_to_undo() {
    let terminal = Terminal::with_diary();
    assert_eq!(terminal.refused(&["undo"])["error"], "nothing-to-undo");
    terminal.done(&["checkin", "sad=1"]);
    terminal.done(&["undo"]);
    assert_eq!(terminal.refused(&["undo"])["error"], "nothing-to-undo");
    assert!(!terminal.json(&["template", "show"])["items"].as_array().unwrap().is_empty());
}

#[test]
fn an_erased_entry_leaves_history_and_card() {
    let terminal = Terminal::with_diary();
    let id = terminal.json(&["checkin", "sad=4", "--note", "Never mind"])["id"].as_str().unwrap().to_owned();
    terminal.done(&["checkin", "sad=1"]);
    assert_eq!(terminal.json(&["erase", "entry", "check-in", &id])["id"], id.as_str());
    assert_eq!(value(&terminal, "sad").0, 1);
    assert!(!terminal.json(&["history", "--limit", "1000"]).to_string().contains("Never mind"));
    assert_eq!(terminal.json(&["history", "check-in", &id]), json!([]));
    assert_eq!(terminal.json(&["check"])["sound"], true);
}

#[test]
fn a_whole_diary_is_erased_only_when_that_is_said() {
    let terminal = Terminal::with_diary();
    for input in ["", "erase\n"] {
        let output = terminal.typing(input, &["erase", "diary"]);
        assert_eq!(output.status, 1, "not on a terminal: {output:?}");
    }
    terminal.json(&["info"]);
    terminal.done(&["erase", "diary", "--yes"]);
    assert!(!terminal.path("diary/diary.db").exists() && !terminal.path("diary.key").exists());
    assert_eq!(terminal.refused(&["info"])["error"], "no-diary");
    terminal.done(&["init"]);
}

//! Reminders through the command line: the plan for a person and as JSON.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::json;
use terminal::Terminal;

/// A nightly card and a session tomorrow, on a Wednesday evening at nine.
fn with_reminders() -> Terminal {
    let terminal = Terminal::with_diary();
    terminal.done(&["remind", "add", "card", "--at", "22:00"]);
    terminal.done(&["session", "add", "--kind", "massage", "--start", "2026-03-05T14:00", "--title", "Anna"]);
    terminal.done(&["remind", "add", "before-session", "--before", "120", "--text", "plain"]);
    terminal
}

#[test]
fn the_plan_reads_by_day_and_says_up_to_when_it_is_certain() {
    let mut terminal = with_reminders();
    assert_eq!(
        terminal.done(&["remind", "plan", "--capacity", "4"]),
        "Wed 4 Mar 2026\n  22:00  Card of the day                     “You have something planned”\n\
         Thu 5 Mar 2026\n  12:00  Before a session: Anna              “You have a session soon”\n  \
         22:00  Card of the day                     “You have something planned”\n\
         Fri 6 Mar 2026\n  22:00  Please open the app: it has nothing more planned after this\n\n\
         Certain until Fri 6 Mar 2026, 22:00. You are asked then to open the app.\n"
    );
    terminal.done(&["remind", "here", "off"]);
    assert_eq!(terminal.done(&["remind", "plan"]), "Reminders are switched off on this device.\n");
    terminal.speaking("es");
    assert_eq!(terminal.done(&["remind", "plan"]), "Los recordatorios están desactivados en este dispositivo.\n");
}

#[test]
fn the_plan_as_json_has_the_fields_that_scripts_rely_on() {
    let terminal = with_reminders();
    let plan = terminal.json(&["remind", "plan", "--capacity", "4", "--inexact"]);
    assert_eq!(plan["coverage_until"], "2026-03-06T22:00:00+01:00");
    let first = &plan["reminders"][0];
    let expected = json!({
        "at": "2026-03-04T22:00:00+01:00", "civil": "2026-03-04T22:00:00", "zone": null, "rule": "card",
        "text": "You have something planned", "exact": false,
    });
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&first[name], value, "{name}");
    }
    assert_eq!(plan["reminders"][1]["zone"], "Europe/Amsterdam");
    let again = terminal.json(&["remind", "plan", "--capacity", "4"]);
    assert_eq!(again["reminders"][0]["id"], first["id"]);
}

#[test]
fn a_reminder_handed_over_is_skipped_put_off_and_leaves_a_receipt() {
    let mut terminal = with_reminders();
    let told = terminal.json(&["remind", "plan", "--hand-over"]);
    let id = told["reminders"][0]["id"].as_str().unwrap().to_owned();
    terminal.at("2026-03-04T22:01:00+01:00");
    terminal.done(&["remind", "later", &id, "--minutes", "20"]);
    assert_eq!(terminal.json(&["remind", "plan"])["reminders"][0]["at"], "2026-03-04T22:21:00+01:00");
    terminal.done(&["remind", "skip", &id]);
    assert_ne!(terminal.json(&["remind", "plan"])["reminders"][0]["id"], json!(id));
    let receipts = terminal.json(&["remind", "receipts"]);
    let receipt = receipts.as_array().unwrap().iter().find(|receipt| receipt["id"] == json!(id)).unwrap();
    assert_eq!(receipt["act"], "skipped");
    assert_eq!(terminal.json(&["remind", "skip-today", "card"]), json!({ "skipped": 0 }));
    assert_eq!(terminal.json(&["remind", "test"])["at"], "2026-03-04T22:02:00+01:00");
}

#[test]
fn rules_are_listed_changed_and_refused_by_their_field() {
    let terminal = with_reminders();
    terminal.done(&["remind", "quiet", "22:30", "07:00"]);
    terminal.done(&["remind", "edit", "card", "--switch", "off", "--label", "Evening", "--text", "my own words"]);
    let list = terminal.done(&["remind", "list"]);
    for line in [
        "Evening  card\n",
        "own words on the lock screen, rests on days away, switched off",
        "Quiet from 22:30 to 07:00",
    ] {
        assert!(list.contains(line), "{line}: {list}");
    }
    let field = |arguments: &[&str]| terminal.refused(&[&["remind"], arguments].concat())["field"].clone();
    assert_eq!(field(&["add", "coffee", "--at", "9:00"]), "about");
    assert_eq!(field(&["add", "medication", "--at", "9:00"]), "item");
    assert_eq!(field(&["add", "card", "--at", "noon"]), "at");
    assert_eq!(field(&["add", "card"]), "when");
    assert_eq!(field(&["edit", "nobody", "--switch", "on"]), "reminder");
    assert_eq!(field(&["skip", "nobody"]), "reminder");
    assert_eq!(field(&["quiet", "22:30"]), "to");
}

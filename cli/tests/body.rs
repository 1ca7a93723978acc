//! The body by words through the command line: regions listed, felt, and shown again.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::json;
use terminal::Terminal;

#[test]
fn what_is_felt_by_words_is_in_the_day_and_in_the_region_s_history() {
    let mut terminal = Terminal::with_diary();
    terminal.done(&[
        "checkin",
        "--body",
        "jaw-left=tight:6",
        "--body",
        "whole=numb:absent",
        "--body",
        "nape=ache:declined",
    ]);
    let day = terminal.done(&["card", "--day", "2026-03-04"]);
    assert!(day.contains("left jaw: tight 6"), "{day}");
    assert!(day.contains("whole body: numb or absent") && day.contains("nape: prefer not to look"), "{day}");
    let history = terminal.json(&["body", "history", "jaw-left"]);
    assert_eq!((&history[0]["for_day"], &history[0]["answer"]), (&json!("2026-03-04"), &json!({ "intensity": 6 })));
    assert_eq!(terminal.json(&["body", "history", "jaw-right"]), json!([]));
    assert!(terminal.speaking("es").done(&["body", "history", "jaw-left"]).contains("mandíbula izquierda: tensión 6"));
}

#[test]
fn regions_are_listed_head_to_foot_without_a_diary() {
    let terminal = Terminal::new();
    let regions = terminal.json(&["body", "regions"]);
    assert_eq!((&regions[0]["id"], &regions[0]["order"]), (&json!("forehead"), &json!(1)));
    assert_eq!(regions[1]["name"], "left temple");
    assert_eq!(regions.as_array().unwrap().last().unwrap()["id"], "sole-right");
    assert!(!terminal.path("diary").exists());
}

#[test]
fn what_is_no_region_sensation_or_number_is_refused() {
    let terminal = Terminal::with_diary();
    let refusal = |typed: &str| {
        let refusal = terminal.refused(&["checkin", "--body", typed]);
        (refusal["error"].clone(), refusal["field"].clone())
    };
    assert_eq!(refusal("tail=tight:3"), (json!("not-found"), json!("region")));
    assert_eq!(refusal("jaw-left=tight:11"), (json!("invalid"), json!("intensity")));
    assert_eq!(refusal("jaw-left=tight"), (json!("invalid"), json!("body")));
    assert_eq!(refusal("jaw-left=Very tight:3"), (json!("invalid"), json!("sensation")));
    assert_eq!(terminal.refused(&["body", "history", "tail"])["field"], "region");
}

//! The body map through the command line: touches, scans, maps in words and as pictures, what was taken over.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::{Value, json};
use terminal::Terminal;

fn hit(more: &[&str]) -> Value {
    Terminal::new().json(&[&["body", "hit", "--view", "front"], more].concat())
}

#[test]
fn a_touch_says_its_region_without_a_diary() {
    let eye =
        json!({ "region": "eye-left", "side": "left", "view": "front", "distance": 0.0, "candidates": ["eye-left"] });
    assert_eq!(hit(&["--x", "265", "--y", "70"]), eye);
    let nowhere = json!({ "region": null, "side": null, "view": "front", "distance": null, "candidates": [] });
    assert_eq!(hit(&["--x", "-20", "--y", "20"]), nowhere);
    assert_eq!(hit(&["--x", "300", "--y", "270", "--without-intimate"]), nowhere);
    let line = hit(&["--x", "265", "--y", "62", "--reach", "20"]);
    assert!(line["candidates"].as_array().unwrap().len() > 1, "{line}");
    let terminal = Terminal::new();
    assert!(
        terminal
            .done(&["body", "hit", "--view", "back", "--x", "300", "--y", "250"])
            .starts_with("shoulder-blade-right")
    );
}

#[test]
fn a_touch_that_is_no_place_is_refused() {
    let refused = |view: &str, x: &str, y: &str, more: &[&str]| {
        let typed = [&["body", "hit", "--view", view, "--x", x, "--y", y], more].concat();
        Terminal::new().refused(&typed)["field"].clone()
    };
    assert_eq!(refused("side", "1", "1", &[]), "view");
    assert_eq!(refused("front", "NaN", "1", &[]), "x");
    assert_eq!(refused("front", "1", "inf", &[]), "y");
    assert_eq!(refused("front", "1", "left", &[]), "y");
    assert_eq!(refused("front", "1", "1", &["--reach", "200"]), "reach");
}

#[test]
fn a_scan_by_words_says_what_was_asked_and_stops_where_the_person_stops() {
    let terminal = Terminal::with_diary();
    assert!(terminal.done(&["body", "scan"]).contains("off"));
    let steps = terminal.done(&["body", "scan", "on"]);
    assert!(steps.starts_with("Head (front): forehead, left temple"), "{steps}");
    assert!(!steps.contains("groin"));
    let scan = ["checkin", "--asked", "head,throat", "--stopped", "--body", "jaw=tight:6", "--body", "eye-left=absent"];
    terminal.done(&scan);
    let map = terminal.done(&["body", "map", "--day", "2026-03-04"]);
    for line in [
        "left eye: numb or absent",
        "left jaw: tight 6",
        "right jaw: tight 6",
        "Nothing felt, when asked, in 10 other places.",
    ] {
        assert!(map.contains(line), "{line}: {map}");
    }
    assert!(!map.contains("knee"), "{map}");
    let day = terminal.json(&["body", "map", "--day", "2026-03-04"]);
    let asked = |target: &str| {
        day["places"].as_array().unwrap().iter().any(|place| place["target"] == target && place["asked"] == true)
    };
    assert!(asked("throat") && asked("crown") && !asked("nape"));
    assert_eq!(terminal.refused(&["checkin", "--asked", "tail"])["field"], "region");
}

#[test]
fn notes_corrections_and_readings_taken_away() {
    let terminal = Terminal::with_diary();
    let id =
        terminal.json(&["checkin", "--body", "nape=tight:6:since the call: loud"])["id"].as_str().unwrap().to_owned();
    assert!(terminal.done(&["body", "history", "nape"]).contains("since the call: loud"));
    terminal.done(&["checkin", "--edit", &id, "--body", "nape=tight:3"]);
    assert_eq!(terminal.json(&["body", "history", "nape"])[0]["answer"], json!({ "intensity": 3 }));
    terminal.done(&["checkin", "--edit", &id, "--unmark", "nape=tight"]);
    assert_eq!(terminal.json(&["body", "history", "nape"]), json!([]));
    terminal.done(&["undo"]);
    assert_eq!(terminal.json(&["body", "history", "nape"])[0]["note"], "since the call: loud");
}

#[test]
fn yesterday_s_map_is_taken_over_and_confirmed() {
    let mut terminal = Terminal::with_diary();
    terminal.done(&["checkin", "--body", "nape=ache:4", "--body", "throat=pressure:2"]);
    terminal.at("2026-03-05T21:00:00+01:00");
    let id = terminal.json(&["body", "copy"])["id"].as_str().unwrap().to_owned();
    let map = |terminal: &Terminal| terminal.done(&["body", "map", "--day", "2026-03-05"]);
    assert!(map(&terminal).contains("nape: ache 4 (taken over, not confirmed)"));
    terminal.done(&["body", "confirm", &id, "nape"]);
    assert!(map(&terminal).contains("nape: ache 4\n") && map(&terminal).contains("throat: pressure 2 (taken over"));
    terminal.done(&["body", "confirm", &id]);
    assert!(!map(&terminal).contains("taken over"));
    assert_eq!(terminal.refused(&["body", "copy", "--from", "2026-01-01"])["field"], "from");
}

#[test]
fn a_span_of_days_in_words_in_both_languages() {
    let mut terminal = Terminal::with_diary();
    terminal.done(&["checkin", "--body", "nape=ache:4", "--body", "whole=heavy:3"]);
    terminal.at("2026-03-05T21:00:00+01:00").done(&["checkin", "--body", "nape=ache:1"]);
    let english = terminal.done(&["body", "map"]);
    assert!(english.starts_with("Body map, 2026-02-06 to 2026-03-05\nwhole body: heavy"), "{english}");
    assert!(english.contains("nape: ache, felt on 2 of 2 days, mean 2.5, highest 4"), "{english}");
    let spanish = terminal.speaking("es").done(&["body", "map", "--from", "2026-03-04", "--to", "2026-03-05"]);
    assert!(spanish.contains("nuca: molestia, se sintió 2 de 2 días, media 2,5, máximo 4"), "{spanish}");
    let heavy = terminal.json(&["body", "map", "--sensation", "heavy"]);
    assert_eq!((heavy["places"].as_array().unwrap().len(), &heavy["places"][0]["target"]), (1, &json!("whole")));
    assert_eq!(terminal.refused(&["body", "map", "--from", "2026-03-05", "--to", "2026-03-04"])["field"], "to");
}

#[test]
fn pictures_hide_what_is_hidden_and_are_the_same_every_time() {
    let terminal = Terminal::with_diary();
    terminal.done(&["checkin", "--body", "groin-left=ache:8", "--body", "calf-left=ache:5", "--body", "head=pain:2"]);
    let draw = |more: &[&str]| terminal.done(&[&["body", "svg", "--day", "2026-03-04"], more].concat());
    let light = draw(&[]);
    assert!(
        light.starts_with("<svg ")
            && light.contains("data-region=\"calf-left\"")
            && light.contains("left calf: ache 5")
    );
    assert!(light.contains("head as a whole: pain 2"), "what has no region stands below");
    assert!(!light.contains("left groin: ache 8"));
    assert_eq!(light, draw(&[]));
    assert_ne!(light, draw(&["--dark"]));
    terminal.done(&["body", "svg", "--day", "2026-03-04", "--out", &terminal.place("map.svg")]);
    assert_eq!(std::fs::read_to_string(terminal.path("map.svg")).unwrap(), light);
    terminal.done(&["body", "intimate", "on"]);
    assert!(draw(&[]).contains("left groin: ache 8"));
}

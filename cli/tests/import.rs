//! Importing a CSV by the command: the summary, a refused file in both forms, maps by path and by name.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::{Value, json};
use terminal::Terminal;

const MAP: &str = r#"
name = "moods"
zone = "Europe/Amsterdam"
key = ["id"]
note = "words"

[time]
column = "at"
format = "%Y-%m-%dT%H:%M"

[[column]]
name = "mood"
item = "moods-good"
kind = "emotion"
label = "Good"
scale = { min = -3, max = 3 }
"#;

const ROWS: &str = "id,at,mood,words\n1,2026-03-01T10:00,2,\n2,2026-03-02T11:30,-3,rain\n3,2026-03-02T20:00,,quiet\n";

/// A terminal with a diary, `map.toml`, `rows.csv` and `bad.csv`, whose lines 5 and 6 are refused.
fn terminal() -> Terminal {
    let terminal = Terminal::with_diary();
    terminal.file("map.toml", MAP);
    terminal.file("rows.csv", ROWS);
    terminal.file("bad.csv", format!("{ROWS}4,yesterday,1,\n5,2026-03-03T10:00,9,\n"));
    terminal
}

fn counts(told: &Value) -> [u64; 3] {
    ["read", "imported", "unchanged"].map(|count| told[count].as_u64().unwrap())
}

#[test]
fn the_same_file_adds_nothing_the_second_time() {
    let terminal = terminal();
    let call = ["import", "csv", "rows.csv", "--map", "map.toml"];
    let told = terminal.json(&call);
    assert_eq!((counts(&told), &told["skipped"]), ([3, 3, 0], &json!([])));
    assert_eq!(counts(&terminal.json(&call)), [3, 0, 3]);
    let day = terminal.json(&["card", "--day", "2026-03-02"])[0].clone();
    assert_eq!(
        (&day["items"]["moods-good"]["value"], &day["items"]["moods-good"]["scale"]),
        (&json!(-3), &json!("range"))
    );
}

#[test]
fn a_refused_file_is_a_refusal_with_its_summary_and_changes_nothing() {
    let terminal = terminal();
    let before = terminal.json(&["info"]);
    let call = ["import", "csv", "bad.csv", "--map", "map.toml"];
    let refusal = terminal.refused(&call);
    let fields = ["error", "field", "given", "allowed", "message", "read", "imported", "unchanged", "skipped"];
    assert!(fields.iter().all(|field| refusal.get(field).is_some()), "{refusal}");
    assert_eq!((&refusal["error"], counts(&refusal)), (&json!("import-refused"), [5, 0, 0]));
    let lines: Vec<_> = refusal["skipped"].as_array().unwrap().iter().map(|skipped| &skipped["line"]).collect();
    assert_eq!(lines, [5, 6]);
    assert!(refusal["skipped"][0]["reason"].as_str().unwrap().starts_with("at: "), "{refusal}");
    assert_eq!(terminal.json(&["info"])["changes"], before["changes"]);
    assert!(!refusal.to_string().contains("yesterday"), "a cell is never repeated");
    let output = terminal.run(&call);
    assert_eq!(output.status, 1);
    assert!(output.stdout.contains("line 5: at: ") && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn bad_rows_can_be_skipped_and_are_named() {
    let terminal = terminal();
    let told = terminal.json(&["import", "csv", "bad.csv", "--map", "map.toml", "--skip-bad"]);
    assert_eq!((counts(&told), told["skipped"].as_array().unwrap().len()), ([5, 3, 0], 2));
}

#[test]
fn a_refused_file_keeps_no_earlier_one_out() {
    let terminal = terminal();
    let refusal = terminal.refused(&["import", "csv", "rows.csv", "bad.csv", "--map", "map.toml"]);
    assert_eq!(counts(&refusal), [8, 3, 0], "files are whole or not at all, each by itself: {refusal}");
    assert_eq!(terminal.json(&["info"])["check_ins"], 3);
}

#[test]
fn a_map_is_a_file_or_one_that_comes_along() {
    let terminal = terminal();
    let by_name = ["import", "csv", "rows.csv", "--map", "esm-single-person"];
    let refusal = terminal.refused(&by_name);
    assert_eq!(refusal["field"], "column", "the map was found, the file has other columns: {refusal}");
    terminal.file("esm-single-person", MAP);
    assert_eq!(terminal.json(&by_name)["imported"], 3, "a file comes first");
    assert_eq!(terminal.refused(&["import", "csv", "rows.csv", "--map", "gone.toml"])["field"], "map");
    assert_eq!(terminal.refused(&["import", "csv", "gone.csv", "--map", "map.toml"])["field"], "file");
}

//! The JSON forms that scripts rely on, and that stdout holds nothing else.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::{Value, json};
use terminal::Terminal;

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

/// Asserts that an object has at least these fields.
fn assert_has(value: &Value, fields: &[&str]) {
    let missing: Vec<_> = fields.iter().filter(|field| !keys(value).contains(field)).collect();
    assert!(missing.is_empty(), "{missing:?} of {value}");
}

#[test]
fn info_counts_what_is_there() {
    let terminal = Terminal::with_diary();
    let fields = ["schema", "days", "check_ins", "changes", "first_day", "last_day", "size_bytes"];
    let empty = terminal.json(&["info"]);
    assert_has(&empty, &fields);
    assert_eq!((&empty["schema"], &empty["days"], &empty["first_day"]), (&json!(4), &json!(0), &Value::Null));
    terminal.done(&["checkin", "sad=1", "--for", "2026-02-28"]);
    terminal.done(&["checkin", "sad=1"]);
    terminal.done(&["checkin", "sad=2"]);
    let info = terminal.json(&["info"]);
    assert_eq!((&info["days"], &info["check_ins"]), (&json!(2), &json!(3)));
    assert_eq!((&info["first_day"], &info["last_day"]), (&json!("2026-02-28"), &json!("2026-03-04")));
    assert_eq!(info["changes"].as_u64().unwrap(), empty["changes"].as_u64().unwrap() + 3);
    assert_eq!(info["size_bytes"], std::fs::metadata(terminal.path("diary/diary.db")).unwrap().len());
}

#[test]
fn card_is_one_object_a_day_and_a_missing_day_is_there_too() {
    let terminal = Terminal::with_diary();
    terminal.done(&["checkin", "sad=3", "--note", "On the check-in"]);
    terminal.done(&["card", "set", "urge-use=1", "--note", "On the card"]);
    let week = terminal.json(&["card"]);
    let days: Vec<_> = week.as_array().unwrap().iter().map(|day| day["day"].as_str().unwrap()).collect();
    assert_eq!((days.len(), days[0], days[6]), (7, "2026-03-02", "2026-03-08"));
    for day in week.as_array().unwrap() {
        assert_has(day, &["day", "filled", "late", "items", "note"]);
        assert_eq!(day["filled"], day["day"] == "2026-03-04");
    }
    assert_eq!((&week[0]["items"], &week[0]["note"]), (&json!({}), &Value::Null));
    let items = &week[2]["items"];
    assert_eq!(keys(items), ["sad", "urge-use"]);
    for item in ["sad", "urge-use"] {
        assert_has(&items[item], &["value", "kind", "scale", "from"]);
    }
    let sad = json!([items["sad"]["value"], items["sad"]["kind"], items["sad"]["scale"], items["sad"]["from"]]);
    assert_eq!(sad, json!([3, "emotion", "peak", "check-in"]));
    assert_eq!((&items["urge-use"]["from"], &week[2]["note"]), (&json!("card"), &json!("On the card")));
}

#[test]
fn card_shows_a_day_any_span_and_four_weeks() {
    let terminal = Terminal::with_diary();
    let shown = |call: &[&str]| {
        let days = terminal.json(call).as_array().unwrap().clone();
        (days.len(), days[0]["day"].as_str().unwrap().to_owned())
    };
    assert_eq!(shown(&["card", "--from", "2026-02-26", "--to", "2026-03-10"]), (13, "2026-02-26".into()));
    assert_eq!(shown(&["card", "--four-weeks", "--week", "2026-03-01"]), (28, "2026-02-02".into()));
    assert_eq!(shown(&["card", "--day", "2026-03-03"]), (1, "2026-03-03".into()));
    terminal.done(&["template", "week-start", "7"]);
    assert_eq!(shown(&["card"]), (7, "2026-03-01".into()));
}

#[test]
fn every_command_answers_with_one_json_value_and_a_quiet_stderr() {
    let terminal = Terminal::new();
    let calls: [&[&str]; 17] = [
        &["init"],
        &["checkin", "sad=1"],
        &["card"],
        &["card", "--four-weeks"],
        &["card", "set", "joy=2"],
        &["card", "header", "--filled-in", "daily", "--before", "urge-use=2"],
        &["template", "show"],
        &["template", "week-start", "1"],
        &["goals"],
        &["chain", "list"],
        &["skills"],
        &["history"],
        &["undo"],
        &["check"],
        &["recovery-words"],
        &["backup", "backup"],
        &["erase", "diary", "--yes"],
    ];
    for call in calls {
        let output = terminal.run(&[call, &["--json"]].concat());
        assert_eq!((output.status, output.stderr.as_str()), (0, ""), "{call:?}: {output:?}");
        assert!(serde_json::from_str::<Value>(&output.stdout).is_ok(), "{call:?}: {}", output.stdout);
    }
}

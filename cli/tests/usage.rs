//! How every command is called: options between commands, options that don't go together, language, clock, one JSON value.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::Value;
use terminal::Terminal;

#[test]
fn global_options_stand_between_the_commands_too() {
    let terminal = Terminal::with_diary();
    let calls = [["--json", "template", "show"], ["template", "--json", "show"], ["template", "show", "--json"]];
    let shown = calls.map(|call| terminal.done(&call));
    assert!(shown[0].starts_with('{') && shown.iter().all(|text| *text == shown[0]));
}

#[test]
fn options_that_do_not_go_together_are_wrong_usage() {
    let terminal = Terminal::with_diary();
    let calls: [&[&str]; 5] = [
        &["card", "--week", "2026-03-01", "--day", "2026-03-01"],
        &["card", "--from", "2026-03-01"],
        &["checkin", "--edit", "a", "--delete", "b"],
        &["history", "chain"],
        &["erase"],
    ];
    for call in calls {
        let output = terminal.run(call);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{call:?}");
        assert!(String::from_utf8(output.stderr).unwrap().contains("Usage"), "{call:?}");
    }
}

#[test]
fn neither_a_key_nor_a_recovery_word_can_be_an_argument() {
    let terminal = Terminal::with_diary();
    let (key, words) = ("ab".repeat(32), "abandon abandon abandon");
    let calls: [&[&str]; 5] = [
        &["info", "--key", &key],
        &["init", &key],
        &["restore", "a.backup", words],
        &["check", "a.backup", words],
        &["recovery-words", words],
    ];
    for call in calls {
        assert_eq!(terminal.run(call).status.code(), Some(2), "{call:?}");
    }
}

#[test]
fn the_language_is_chosen_by_option_or_by_the_environment() {
    let terminal = Terminal::with_diary();
    let card = |variables: &[(&str, &str)], options: &[&str]| {
        let mut command = terminal.command(&[&["card"], options].concat());
        let output = command.envs(variables.iter().copied()).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let spanish = ("LANG", "es_ES.UTF-8");
    assert!(card(&[], &[]).contains("Sadness"));
    assert!(card(&[spanish], &[]).contains("Tristeza"));
    assert!(card(&[spanish, ("LC_ALL", "en_GB.UTF-8")], &[]).contains("Sadness"));
    assert!(card(&[spanish], &["--lang", "en"]).contains("Sadness"));
}

#[test]
fn the_clock_is_read_as_wall_clock_in_the_zone_or_as_an_instant() {
    let terminal = Terminal::with_diary();
    let day = |now: &str, zone: &str| {
        let told = terminal.json(&["checkin", "sad=1", "--now", now, "--zone", zone]);
        told["day"].as_str().unwrap().to_owned()
    };
    assert_eq!(day("2026-03-05T01:30", "Europe/Amsterdam"), "2026-03-04", "before four it is still the day before");
    assert_eq!(day("2026-03-05T23:00:00Z", "Asia/Tokyo"), "2026-03-06", "an instant is shown in the zone");
    assert_eq!(day("2026-03-05T23:00:00Z", "America/Lima"), "2026-03-05");
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
        assert!(output.status.success() && output.stderr.is_empty(), "{call:?}: {output:?}");
        assert!(serde_json::from_slice::<Value>(&output.stdout).is_ok(), "{call:?}");
    }
}

#[test]
fn a_map_is_a_file_or_one_that_comes_along() {
    let terminal = Terminal::with_diary();
    terminal.write("rows.csv", "n,at,sad\n1,2026-03-01T10:00,3\n");
    let import = |map: &str| ["import", "csv", "rows.csv", "--map", map].map(str::to_owned);
    let refused = |map: &str| terminal.refused(&import(map).each_ref().map(String::as_str))["field"].clone();
    assert_eq!(refused("esm-single-person"), "column", "the map was found, the file has other columns");
    assert_eq!(refused("nowhere.toml"), "map");
    let map = "name = \"m\"\nzone = \"UTC\"\nkey = [\"n\"]\n[time]\ncolumn = \"at\"\nformat = \"%Y-%m-%dT%H:%M\"\n\
               [[column]]\nname = \"sad\"\nitem = \"sad\"\n";
    terminal.write("esm-single-person", map);
    let told = terminal.json(&import("esm-single-person").each_ref().map(String::as_str));
    assert_eq!(told["imported"], 1, "a file comes first");
    assert_eq!(terminal.refused(&["import", "csv", "gone.csv", "--map", "esm-single-person"])["field"], "file");
}

#[test]
fn weeks_begin_on_the_day_that_was_chosen() {
    let terminal = Terminal::with_diary();
    let first = || terminal.json(&["card"])[0]["day"].as_str().unwrap().to_owned();
    assert_eq!(first(), "2026-03-02");
    terminal.done(&["template", "week-start", "7"]);
    assert_eq!(first(), "2026-03-01");
    assert_eq!(terminal.refused(&["template", "week-start", "8"])["given"], "8");
}

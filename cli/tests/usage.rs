//! How the command is called: options anywhere, wrong usage, language and clock, plain bytes in a pipe.
#![allow(clippy::unwrap_used)]

mod terminal;

use terminal::Terminal;

/// The escape character that begins every colour.
const ESCAPE: char = '\u{1b}';

#[test]
fn global_options_stand_before_between_or_after_the_commands() {
    let terminal = Terminal::with_diary();
    let diary = terminal.place("diary");
    let calls: [&[&str]; 4] = [
        &["--diary", &diary, "--json", "template", "show"],
        &["template", "--diary", &diary, "--json", "show"],
        &["template", "show", "--json", "--diary", &diary],
        &["--json", "template", "show", "--diary", &diary],
    ];
    let answers = calls.map(|call| terminal.bare("", call));
    assert!(answers.iter().all(|answer| answer.status == 0 && answer.stdout.starts_with('{')), "{answers:?}");
    assert!(answers.iter().all(|answer| answer.stdout == answers[0].stdout));
}

#[test]
fn wrong_usage_is_exit_2_and_says_so_on_stderr_alone() {
    let terminal = Terminal::new();
    let calls: [&[&str]; 9] = [
        &[],
        &["fly"],
        &["checkin", "--wings"],
        &["checkin", "--edit", "a", "--delete", "b"],
        &["import", "csv", "a.csv"],
        &["erase"],
        &["history", "chain"],
        &["card", "--from", "2026-03-01"],
        &["card", "--week", "2026-03-01", "--four-weeks", "--day", "2026-03-01"],
    ];
    for call in calls {
        for json in [&[] as &[&str], &["--json"]] {
            let output = terminal.run(&[call, json].concat());
            assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{call:?}");
            assert!(output.stderr.contains("Usage"), "{call:?}: {}", output.stderr);
        }
    }
    assert!(!terminal.path("diary").exists());
}

#[test]
fn help_and_version_are_no_failure() {
    let terminal = Terminal::new();
    for call in ["--help", "--version", "help"] {
        let output = terminal.bare("", &[call]);
        assert_eq!((output.status, output.stderr.as_str()), (0, ""), "{call}");
        assert!(output.stdout.starts_with("somacard") || output.stdout.contains("Usage: somacard"));
    }
}

#[test]
fn what_needs_no_diary_opens_and_makes_none() {
    let terminal = Terminal::new();
    let skills = terminal.json(&["skills"]);
    let tipp = skills.as_array().unwrap().iter().find(|skill| skill["id"] == "tipp").unwrap();
    assert_eq!(tipp["module"], "distress-tolerance");
    assert!(tipp["caution"].as_str().unwrap().contains("doctor"));
    assert_eq!(std::fs::read_dir(terminal.path("")).unwrap().count(), 0);
}

#[test]
fn nothing_is_coloured_in_a_pipe_unless_that_is_asked_for() {
    let mut terminal = Terminal::with_diary();
    terminal.done(&["checkin", "sad=5", "--note", "long day", "--skill", "tipp=5"]);
    let calls: [&[&str]; 6] =
        [&["card"], &["card", "--four-weeks"], &["info"], &["skills"], &["checkin", "sad=9"], &["card", "--wings"]];
    for call in calls {
        let output = terminal.run(call);
        assert!(!output.stdout.contains(ESCAPE) && !output.stderr.contains(ESCAPE), "{call:?}: {output:?}");
    }
    terminal.with("CLICOLOR_FORCE", "1");
    assert!(terminal.done(&["card"]).contains(ESCAPE), "the check above can fail");
    assert!(!terminal.done(&["card", "--json"]).contains(ESCAPE));
}

#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let terminal = Terminal::with_diary();
    let calls: [&[&str]; 4] = [
        &["--diary", "diary", "card"],
        &["--diary", "diary", "template", "show", "--json"],
        &["--diary", "nowhere", "info", "--json"],
        &["skills"],
    ];
    for call in calls {
        let mut child = terminal.command(call).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(i32::from(call.contains(&"nowhere"))), "{call:?}");
        assert_eq!(output.stderr, b"", "{call:?}");
    }
}

#[test]
fn the_language_is_chosen_by_option_or_by_the_environment() {
    let mut terminal = Terminal::with_diary();
    terminal.with("LANG", "es_ES.UTF-8");
    let card = ["--diary", "diary", "--now", "2026-03-04T21:00", "card"];
    assert!(terminal.bare("", &card).stdout.contains("Tristeza"));
    let english = terminal.bare("", &[&card as &[&str], &["--lang", "en"]].concat());
    assert!(english.stdout.contains("Sadness"));
    terminal.with("LC_ALL", "en_GB.UTF-8");
    assert!(terminal.bare("", &card).stdout.contains("Sadness"));
}

#[test]
fn the_clock_is_read_as_wall_clock_in_the_zone_or_as_an_instant() {
    let terminal = Terminal::with_diary();
    let day = |now: &str, zone: &str| {
        let call = ["--diary", "diary", "--now", now, "--zone", zone, "checkin", "sad=1", "--json"];
        let json: serde_json::Value = serde_json::from_str(&terminal.bare("", &call).stdout).unwrap();
        json["day"].as_str().unwrap().to_owned()
    };
    assert_eq!(day("2026-03-05T01:30", "Europe/Amsterdam"), "2026-03-04", "before four it is still the day before");
    assert_eq!(day("2026-03-05T23:00:00Z", "Asia/Tokyo"), "2026-03-06", "an instant is shown in the zone");
    assert_eq!(day("2026-03-05T23:00:00Z", "America/Lima"), "2026-03-05");
}

//! Refusals: each class with its exit status and its five fields, and a diary that is as it was.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::Value;
use terminal::Terminal;

/// Asserts that a refusal has exactly the five fields and this error; returns it.
fn assert_error(refusal: Value, error: &str) -> Value {
    let fields: Vec<_> = refusal.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["allowed", "error", "field", "given", "message"], "{refusal}");
    assert_eq!(refusal["error"], error, "{refusal}");
    assert!(!refusal["message"].as_str().unwrap().is_empty());
    refusal
}

#[test]
fn a_value_that_does_not_fit_is_refused_with_field_given_and_allowed() {
    let terminal = Terminal::with_diary();
    let before = terminal.json(&["info"]);
    let cases: [(&[&str], &str, &str, &str); 21] = [
        (&["checkin", "sad=9"], "sad", "9", "0 to 5"),
        (&["checkin", "sad=2.5"], "sad", "2.5", "0 to 5"),
        (&["checkin", "sad=-1"], "sad", "-1", "0 to 5"),
        (&["checkin", "sad"], "answer", "a text of 3 characters", "ITEM=VALUE"),
        (&["checkin", "suicide-attempt=perhaps"], "suicide-attempt", "perhaps", "yes or no"),
        (&["checkin", "sleep=25h"], "sleep", "25h", "1440"),
        (&["checkin", "--skill", "tipp=8"], "tipp", "8", "0 to 7"),
        (&["checkin", "sad=1", "--for", "2026-03-06"], "for_day", "2026-03-06", "2026-03-04"),
        (&["checkin", "sad=1", "--for", "today"], "for", "today", "date"),
        (&["card", "--week", "soon"], "week", "soon", "date"),
        (&["card", "--from", "2026-03-02", "--to", "2026-03-01"], "to", "2026-03-01", "2026-03-02"),
        (&["card", "set", "sad=1", "--day", "2026-02-30"], "day", "2026-02-30", "date"),
        (&["card", "set", "--away", "maybe"], "away", "maybe", "yes or no"),
        (&["card", "header", "--filled-in", "often"], "filled-in", "often", "daily"),
        (&["card", "header", "--before", "urge-use=7"], "urge-use", "7", "0 to 5"),
        (&["template", "add", "Lost", "--kind", "mood"], "kind", "mood", "emotion"),
        (&["template", "add", "Lost", "--scale", "5..1"], "scale", "5 to 1 by 1", "min < max"),
        (&["template", "day-start", "13"], "day_start", "13", "0 to 12"),
        (&["goals", "target", "sad", "urgent"], "target", "urgent", "quality-of-life"),
        (&["chain", "add", "--link", "smell:smoke"], "link", "a text of 11 characters", "KIND:TEXT"),
        (&["demo", "--weeks", "0"], "weeks", "0", "1 to 520"),
    ];
    for (call, field, given, allowed) in cases {
        let refusal = assert_error(terminal.refused(call), "invalid");
        assert_eq!((refusal["field"].as_str(), refusal["given"].as_str()), (Some(field), Some(given)), "{call:?}");
        assert!(refusal["allowed"].as_str().unwrap().contains(allowed), "{call:?}: {refusal}");
    }
    assert_eq!(terminal.json(&["info"]), before);
}

#[test]
fn zone_clock_and_language_are_checked_before_anything_else() {
    let terminal = Terminal::new();
    let cases = [("now", "yesterday"), ("now", "2026-02-30T10:00"), ("zone", "Mars/Olympus"), ("lang", "xx")];
    for (field, value) in cases {
        let output = terminal.bare("", &["skills", &format!("--{field}"), value, "--json"]);
        let refusal = assert_error(serde_json::from_str(&output.stdout).unwrap(), "invalid");
        assert_eq!((output.status, &refusal["field"], &refusal["given"]), (1, &field.into(), &value.into()));
    }
}

#[test]
fn a_message_holds_neither_value_nor_name_since_it_may_be_logged() {
    let terminal = Terminal::with_diary();
    for call in [["checkin", "sad=secret"], ["checkin", "secret=3"], ["card", "--week=secret"]] {
        let refusal = terminal.refused(&call);
        assert!(refusal["given"].as_str().unwrap().contains("secret"), "{refusal}");
        assert!(!refusal["message"].as_str().unwrap().contains("secret"), "{refusal}");
    }
}

#[test]
fn one_bad_answer_keeps_the_others_out() {
    let terminal = Terminal::with_diary();
    terminal.refused(&["checkin", "sad=3", "shame=9"]);
    terminal.refused(&["card", "set", "sad=3", "shame=9"]);
    assert_eq!(terminal.refused(&["checkin"])["field"], "check-in", "nothing to say is nothing to save");
    assert_eq!(terminal.json(&["info"])["days"], 0);
}

#[test]
fn a_name_that_nothing_answers_to_is_refused() {
    let terminal = Terminal::with_diary();
    let unknown = "019d0000-0000-7000-8000-000000000000";
    let cases: [(&[&str], &str, &str); 7] = [
        (&["checkin", "boredom=3"], "item", "boredom"),
        (&["checkin", "--edit", unknown, "sad=1"], "check-in", unknown),
        (&["checkin", "--delete", unknown], "check-in", unknown),
        (&["card", "set", "--clear", "boredom"], "item", "boredom"),
        (&["chain", "show", unknown], "chain", unknown),
        (&["erase", "entry", "check-in", unknown], "entry", unknown),
        (&["template", "edit", "boredom", "--label", "Bored"], "item", "boredom"),
    ];
    for (call, field, given) in cases {
        let refusal = assert_error(terminal.refused(call), "not-found");
        assert_eq!((refusal["field"].as_str(), refusal["given"].as_str()), (Some(field), Some(given)), "{call:?}");
    }
}

#[test]
fn without_json_the_refusal_stands_on_stderr_with_what_was_given() {
    let terminal = Terminal::with_diary();
    let output = terminal.run(&["checkin", "sad=9"]);
    assert_eq!((output.status, output.stdout.as_str()), (1, ""));
    assert!(output.stderr.contains("sad") && output.stderr.contains('9') && output.stderr.contains("0 to 5"));
}

#[test]
fn what_a_person_wrote_is_never_repeated() {
    let terminal = Terminal::with_diary();
    let text = "I met Robin and ".repeat(2_000);
    let calls: [&[&str]; 5] = [
        &["checkin", "--note", &text],
        &["checkin", "--trigger", &text],
        &["card", "set", "--note", &text],
        &["goals", "life", &text],
        &["template", "add", &text],
    ];
    for call in calls {
        let output = terminal.run(call);
        assert_eq!(output.status, 1, "{:?}", call[0]);
        assert!(!(output.stdout + &output.stderr).contains("Robin"));
        assert!(!terminal.refused(call).to_string().contains("Robin"));
    }
}

#[test]
fn a_place_says_what_is_missing() {
    let terminal = Terminal::new();
    assert_error(terminal.refused(&["info"]), "no-diary");
    assert_error(terminal.refused(&["erase", "diary", "--yes"]), "no-diary");
    terminal.done(&["init"]);
    assert_error(terminal.refused(&["init"]), "diary-exists");
    std::fs::rename(terminal.path("diary.key"), terminal.path("kept.key")).unwrap();
    assert_error(terminal.refused(&["info"]), "key-missing");
    assert_error(terminal.refused(&["init"]), "diary-exists");
    std::fs::rename(terminal.path("kept.key"), terminal.path("diary.key")).unwrap();
    std::fs::rename(terminal.path("diary/diary.db"), terminal.path("kept.db")).unwrap();
    assert_error(terminal.refused(&["info"]), "file-missing");
    assert_error(terminal.refused(&["init"]), "file-missing");
    std::fs::rename(terminal.path("kept.db"), terminal.path("diary/diary.db")).unwrap();
    assert_eq!(terminal.json(&["check"])["sound"], true);
}

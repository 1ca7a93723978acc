//! Keys and recovery words from outside: who can read the key file, a key in the environment, nothing secret as argument.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::json;
use terminal::Terminal;

#[test]
#[cfg(unix)]
fn the_key_lies_beside_the_folder_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let terminal = Terminal::with_diary();
    let mode = |name: &str| std::fs::metadata(terminal.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("diary.key"), 0o600);
    let output = terminal.bare("", &["init", "--diary", "second", "--key-file", "elsewhere.key"]);
    assert_eq!(output.status, 0, "{output:?}");
    assert_eq!(mode("elsewhere.key"), 0o600);
    assert!(!terminal.path("second.key").exists());
}

#[test]
fn a_key_from_the_environment_opens_the_diary_and_is_kept_nowhere() {
    let mut terminal = Terminal::new();
    terminal.with("SOMACARD_KEY", &"0123456789abcdef".repeat(4)).done(&["init"]);
    terminal.done(&["checkin", "sad=3"]);
    let info = terminal.json(&["info"]);
    assert_eq!(info["check_ins"], 1);
    let files: Vec<_> = std::fs::read_dir(terminal.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["diary"]);
    assert_eq!(terminal.json(&["info"])["device"], info["device"], "the same place is the same device");
    std::fs::rename(terminal.path("diary"), terminal.path("copy")).unwrap();
    let copy = terminal.bare("", &["info", "--json", "--diary", "copy"]).stdout;
    assert_ne!(serde_json::from_str::<serde_json::Value>(&copy).unwrap()["device"], info["device"]);
    std::fs::rename(terminal.path("copy"), terminal.path("diary")).unwrap();
    terminal.with("SOMACARD_KEY", &"f".repeat(64));
    assert_eq!(terminal.refused(&["info"])["error"], "wrong-key");
}

#[test]
fn erasing_says_that_a_given_key_cannot_be_forgotten() {
    let mut terminal = Terminal::new();
    terminal.with("SOMACARD_KEY", &"0a".repeat(32)).done(&["init"]);
    assert!(terminal.done(&["erase", "diary", "--yes"]).contains("environment"));
    assert!(!terminal.path("diary/diary.db").exists());
}

#[test]
fn a_given_key_must_be_a_key_and_is_never_repeated() {
    let mut terminal = Terminal::new();
    for key in ["short", &"xy".repeat(32), &"0a".repeat(33), ""] {
        let refusal = terminal.with("SOMACARD_KEY", key).refused(&["info"]);
        assert_eq!((&refusal["error"], &refusal["field"]), (&json!("invalid"), &json!("SOMACARD_KEY")), "{key}");
        assert_eq!(refusal["given"], format!("{} characters", key.len()));
    }
}

#[test]
fn neither_a_key_nor_a_recovery_word_can_be_an_argument() {
    let terminal = Terminal::with_diary();
    let (key, words) = ("ab".repeat(32), "abandon abandon abandon");
    let calls: [&[&str]; 6] = [
        &["info", "--key", &key],
        &["init", &key],
        &["restore", "a.backup", words],
        &["restore", "a.backup", "--words", words],
        &["check", "a.backup", words],
        &["recovery-words", words],
    ];
    for call in calls {
        let output = terminal.run(call);
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{call:?}");
    }
    let help = ["restore", "check", "recovery-words"].map(|command| terminal.done(&["help", command])).concat();
    assert!(!help.contains("--words ") && !help.contains("--key "), "{help}");
}

#[test]
fn words_come_from_a_file_the_environment_or_the_input() {
    let mut terminal = Terminal::with_diary();
    let words = terminal.json(&["recovery-words"])["words"].clone();
    let words: Vec<_> = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    assert_eq!(words.len(), 24);
    terminal.done(&["backup", "backup"]);
    terminal.file("words.txt", words.join("\n"));
    let by_file = terminal.json(&["check", "backup", "--words-file", "words.txt"]);
    let by_input = terminal.typing(&words.join(" ").to_uppercase(), &["check", "backup", "--json"]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&by_input.stdout).unwrap(), by_file, "{by_input:?}");
    terminal.with("SOMACARD_WORDS", &words.join(" "));
    assert_eq!(terminal.json(&["check", "backup"]), by_file);
}

#[test]
fn words_bring_the_diary_back_as_a_device_of_its_own() {
    let terminal = Terminal::with_diary();
    terminal.done(&["checkin", "sad=3"]);
    let words = terminal.json(&["recovery-words"])["words"].to_string().replace(['[', ']', '"', ','], " ");
    terminal.done(&["backup", "backup"]);
    let restored = terminal.bare(&words, &["restore", "backup", "--diary", "again", "--json"]);
    assert_eq!(restored.status, 0, "{restored:?}");
    let again = terminal.bare("", &["info", "--diary", "again", "--json"]).stdout;
    let (again, first): (serde_json::Value, _) = (serde_json::from_str(&again).unwrap(), terminal.json(&["info"]));
    assert_eq!((&again["check_ins"], &again["changes"]), (&first["check_ins"], &first["changes"]));
    assert_ne!(again["device"], first["device"]);
}

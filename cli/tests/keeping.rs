//! Keeping a diary: recovery words, backups, the drill, restoring, damaged files; each command a process of its own.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::{Value, json};
use terminal::Terminal;

/// A terminal with a check-in, the words in `words.txt` and a backup in `backup`; also returns the words.
fn backed_up() -> (Terminal, String) {
    let terminal = Terminal::with_diary();
    terminal.done(&["checkin", "sad=3", "--note", "A quiet evening"]);
    let words = new_words(&terminal);
    terminal.file("words.txt", &words);
    terminal.done(&["backup", "backup"]);
    (terminal, words)
}

fn new_words(terminal: &Terminal) -> String {
    let words = terminal.json(&["recovery-words"])["words"].clone();
    let words: Vec<_> = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    words.join(" ")
}

/// What the drill says of the backup with these words.
fn drilled(terminal: &Terminal, words: &str) -> Value {
    terminal.file("other.txt", words);
    terminal.refused(&["check", "backup", "--words-file", "other.txt"])
}

#[test]
fn recovery_words_are_numbered_with_what_they_are_for() {
    let terminal = Terminal::with_diary();
    let shown = terminal.done(&["recovery-words"]);
    for number in 1..=24 {
        assert!(shown.contains(&format!("{number}. ")), "{number}: {shown}");
    }
    assert!(shown.contains("paper") && shown.contains("not shown again"), "{shown}");
    assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
}

#[test]
fn a_backup_needs_words_first() {
    let terminal = Terminal::with_diary();
    assert_eq!(terminal.refused(&["backup", "backup"])["error"], "no-recovery-words");
    assert!(!terminal.path("backup").exists());
}

#[test]
fn the_drill_touches_no_diary_and_needs_none() {
    let (terminal, _) = backed_up();
    let before = std::fs::read(terminal.path("diary/diary.db")).unwrap();
    let drill = ["check", "backup", "--words-file", "words.txt"];
    let told = terminal.json(&drill);
    assert_eq!((&told["sound"], &told["days"], &told["problems"]), (&json!(true), &json!(1), &json!([])));
    assert!(std::fs::read(terminal.path("diary/diary.db")).unwrap() == before);
    terminal.done(&["erase", "diary", "--yes"]);
    assert_eq!(terminal.json(&drill), told);
}

#[test]
fn a_diary_is_never_restored_over_another() {
    let (terminal, _) = backed_up();
    let before = std::fs::read(terminal.path("diary/diary.db")).unwrap();
    assert_eq!(terminal.refused(&["restore", "backup", "--words-file", "words.txt"])["error"], "diary-exists");
    assert!(std::fs::read(terminal.path("diary/diary.db")).unwrap() == before);
}

#[test]
fn a_wrong_word_is_named_by_its_place_and_never_repeated() {
    let (terminal, words) = backed_up();
    let mut wrong: Vec<_> = words.split(' ').collect();
    wrong[3] = "xylophonist";
    let refusal = drilled(&terminal, &wrong.join(" "));
    assert_eq!((&refusal["field"], &refusal["given"]), (&json!("recovery-words"), &json!("word 4 is not on the list")));
    assert!(!refusal.to_string().contains("xylophonist"));
    assert_eq!(drilled(&terminal, "")["given"], "0 words");
}

#[test]
fn former_words_open_former_backups_only() {
    let (terminal, _) = backed_up();
    let newer = new_words(&terminal);
    assert_eq!(drilled(&terminal, &newer)["error"], "wrong-words");
    assert_eq!(terminal.json(&["check", "backup", "--words-file", "words.txt"])["sound"], true);
    terminal.done(&["backup", "newer"]);
    assert_eq!(terminal.refused(&["check", "newer", "--words-file", "words.txt"])["error"], "wrong-words");
}

#[test]
fn a_damaged_backup_is_refused() {
    let (terminal, _) = backed_up();
    let whole = std::fs::read(terminal.path("backup")).unwrap();
    for bytes in [&whole[..whole.len() - 1], b"something else", b""] {
        terminal.file("cut", bytes);
        assert_eq!(terminal.refused(&["check", "cut", "--words-file", "words.txt"])["error"], "damaged");
        let restored = terminal.refused(&["restore", "cut", "--words-file", "words.txt", "--diary", "new"]);
        assert_eq!(restored["error"], "damaged");
        assert!(!terminal.path("new.key").exists() && !terminal.path("new/diary.db").exists());
    }
}

#[test]
fn a_file_that_is_not_the_diary_is_refused_and_left_as_it_is() {
    let terminal = Terminal::with_diary();
    terminal.done(&["checkin", "sad=2"]);
    let path = terminal.path("diary/diary.db");
    let whole = std::fs::read(&path).unwrap();
    let plain = [b"SQLite format 3\0".as_slice(), &[0; 4080]].concat();
    let mut altered = whole.clone();
    altered[5000] ^= 1;
    let cases = [(plain, "no-cipher"), (whole[..whole.len() / 2].into(), "damaged"), (altered, "damaged")];
    for (bytes, error) in cases {
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(terminal.refused(&["card"])["error"], error);
        assert!(std::fs::read(&path).unwrap() == bytes, "{error}: the file changed");
    }
    std::fs::write(&path, &whole).unwrap();
    assert_eq!(terminal.json(&["info"])["check_ins"], 1);
}

#[test]
fn another_diarys_key_and_a_broken_key_file_are_refused() {
    let terminal = Terminal::with_diary();
    terminal.done(&["init", "--diary", "other"]);
    assert_eq!(terminal.refused(&["info", "--key-file", "other.key"])["error"], "wrong-key");
    terminal.file("broken.key", "somacard-keys 1\nfile 12\n");
    assert_eq!(terminal.refused(&["info", "--key-file", "broken.key"])["error"], "vault");
}

//! Two devices of one person, each a terminal of its own, that pair and sync as real processes through a real relay.
#![allow(dead_code, clippy::unwrap_used)]

use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout};

use serde_json::{Value, json};

use crate::relayed::Relayed;
use crate::terminal::Terminal;

/// A command that is talked with while it goes on. What it says is read a line at a time.
pub struct Talk {
    child: Child,
    input: Option<ChildStdin>,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Talk {
    pub fn start(terminal: &Terminal, arguments: &[&str]) -> Self {
        let mut child = terminal.start(arguments);
        let (input, lines) = (child.stdin.take(), BufReader::new(child.stdout.take().unwrap()).lines());
        Self { child, input, lines }
    }

    /// The next line.
    pub fn line(&mut self) -> String {
        self.lines.next().expect("it says nothing more").unwrap()
    }

    /// The next line as JSON.
    pub fn says(&mut self) -> Value {
        serde_json::from_str(&self.line()).unwrap()
    }

    /// Types a line. One that has ended does not read it any more.
    pub fn hears(&mut self, line: &str) {
        let _ = writeln!(self.input.as_mut().unwrap(), "{line}");
    }

    /// Nothing more is typed.
    pub fn input_ends(&mut self) {
        self.input = None;
    }

    /// All that it still says.
    pub fn rest(self) -> String {
        self.lines.map(|line| line.unwrap() + "\n").collect()
    }

    /// Ends it where it is.
    pub fn stop(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// What it says last, and its exit status.
    pub fn ends(mut self) -> (Value, i32) {
        let last = self.says();
        (last, self.child.wait().unwrap().code().unwrap())
    }
}

/// Opens a mailbox for this diary.
pub fn open(terminal: &Terminal, relay: &Relayed, name: &str) {
    let code = relay.join_code();
    let opened = terminal.json(&["sync", "--relay", &relay.url, "--join", &code, "--name", name]);
    assert_eq!(opened["ended"], "synced");
}

/// Pairs two devices: the digits are compared, and both say yes.
pub fn pair(first: &Terminal, second: &Terminal) -> (Value, Value) {
    let mut host = Talk::start(first, &["device", "pair", "--json"]);
    let shown = host.says();
    let mut guest = Talk::start(second, &["device", "new", "--name", "Tablet", "--json"]);
    guest.hears(shown["invitation"].as_str().unwrap());
    agree(host, guest)
}

/// Both show the same digits, and the person says so; what came of it on both.
pub fn agree(mut host: Talk, mut guest: Talk) -> (Value, Value) {
    let digits = [host.says(), guest.says()].map(|said| said["code"].as_str().unwrap().to_owned());
    assert_eq!((&digits[0], digits[0].len()), (&digits[1], 6));
    host.hears("yes");
    guest.hears("yes");
    let ((host, _), (guest, _)) = (host.ends(), guest.ends());
    assert_eq!((&host["pairing"], &guest["pairing"]), (&json!("paired"), &json!("paired")), "{host} {guest}");
    assert_eq!((&host["ended"], &guest["ended"]), (&json!("synced"), &json!("synced")));
    (host, guest)
}

/// A phone with a check-in and a tablet that was paired with it.
pub fn two(relay: &Relayed) -> [Terminal; 2] {
    let (phone, tablet) = (Terminal::with_diary(), Terminal::new());
    phone.done(&["checkin", "sad=3", "--note", "A quiet evening"]);
    open(&phone, relay, "Phone");
    pair(&phone, &tablet);
    [phone, tablet]
}

/// Syncs each until each has what the other has.
pub fn settle(terminals: &[Terminal]) {
    for _ in 0..2 {
        for terminal in terminals {
            assert_eq!(terminal.json(&["sync"])["notices"], json!([]));
        }
    }
}

/// The notes of all entries.
pub fn notes(terminal: &Terminal) -> Vec<String> {
    let all = terminal.json(&["history", "--limit", "1000000"]);
    let all = all.as_array().unwrap().iter().filter_map(|entry| entry["fields"]["text.note"].as_str());
    let mut notes: Vec<_> = all.map(str::to_owned).collect();
    notes.sort();
    notes
}

/// New recovery words, with blanks between.
pub fn recovery_words(terminal: &Terminal) -> String {
    let words = terminal.json(&["recovery-words"])["words"].clone();
    words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

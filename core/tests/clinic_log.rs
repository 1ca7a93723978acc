//! The desk's log of who opened what: whatever is changed in it or taken out of it is noticed, and stays noticed.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use clinics::now;
use clinics::shares::{Linked, delivery};
use somacard_core::clinic::{ClinicNext, DeskAct, LogCheck};
use somacard_core::{Desk, SystemEntropy};

/// A desk that has fetched four shares.
fn with_four() -> Linked {
    let mut link = Linked::new();
    (1..=4).for_each(|byte| link.fetch(byte));
    assert_eq!(link.clinic.desk.check_log().unwrap().lines, 4);
    link
}

impl Linked {
    fn fetch(&mut self, byte: u8) {
        self.deliver(&delivery(byte));
        self.clinic.talked(&mut self.relay, &self.pair, now(11));
    }

    fn log_file(&self) -> PathBuf {
        self.clinic.folder.path().join("desk/opened.jsonl")
    }

    fn lines(&self) -> Vec<String> {
        fs::read_to_string(self.log_file()).unwrap().lines().map(str::to_owned).collect()
    }

    /// The log with these lines in the place of those there were.
    fn rewritten(&self, lines: &[String]) -> LogCheck {
        fs::write(self.log_file(), lines.iter().map(|line| format!("{line}\n")).collect::<String>()).unwrap();
        self.clinic.desk.check_log().unwrap()
    }
}

#[test]
fn a_line_that_was_changed_taken_out_added_or_turned_round_is_noticed() {
    let link = with_four();
    let lines = link.lines();
    assert!(link.rewritten(&lines).sound());
    for place in 0..4 {
        let without = [&lines[..place], &lines[place + 1..]].concat();
        assert!(!link.rewritten(&without).sound(), "line {place} taken out");
        let mut changed = lines.clone();
        changed[place] = changed[place].replace("Dr. A. Example", "Dr. B. Example");
        assert!(!link.rewritten(&changed).sound(), "line {place} changed");
        let twice = [&lines[..place], &lines[place..=place], &lines[place..]].concat();
        assert!(!link.rewritten(&twice).sound(), "line {place} twice");
    }
    let mut turned = lines.clone();
    turned.swap(1, 2);
    assert_eq!(link.rewritten(&turned).wrong, Some(2));
    assert!(!link.rewritten(&[]).sound(), "all taken out");
    fs::remove_file(link.log_file()).unwrap();
    assert!(!link.clinic.desk.check_log().unwrap().sound(), "the file is gone");
}

#[test]
fn what_was_taken_out_is_noticed_after_many_more_lines_too() {
    let mut link = with_four();
    let lines = link.lines();
    link.rewritten(&lines[..2]);
    (5..=9).for_each(|byte| link.fetch(byte));
    let check = link.clinic.desk.check_log().unwrap();
    assert_eq!((check.lines, check.wrong, check.end_differs), (7, None, true));
    fs::remove_file(link.clinic.folder.path().join("desk/opened.end")).unwrap();
    link.fetch(10);
    assert!(link.clinic.desk.check_log().unwrap().end_differs, "without its end it is not trusted again");
}

#[test]
fn a_line_that_was_cut_off_while_it_was_written_leaves_a_sound_log() {
    let mut link = with_four();
    let whole = fs::read_to_string(link.log_file()).unwrap();
    fs::write(link.log_file(), whole.clone() + &link.lines()[3][..40]).unwrap();
    assert!(link.clinic.desk.check_log().unwrap().sound(), "it never was there");
    link.fetch(5);
    let check = link.clinic.desk.check_log().unwrap();
    assert_eq!((check.lines, check.sound()), (5, true));
    // The end is written after its line: the program may stop between the two.
    let before = fs::read_to_string(link.clinic.folder.path().join("desk/opened.end")).unwrap();
    link.fetch(6);
    fs::write(link.clinic.folder.path().join("desk/opened.end"), before).unwrap();
    assert!(link.clinic.desk.check_log().unwrap().sound());
    link.fetch(7);
    assert!(link.clinic.desk.check_log().unwrap().sound());
}

#[test]
fn a_log_whose_end_can_not_be_written_again_and_again_stays_sound() {
    let mut link = with_four();
    let in_the_way = link.clinic.folder.path().join("desk/opened.end.new");
    fs::create_dir(&in_the_way).unwrap();
    for byte in 5..8 {
        link.deliver(&delivery(byte));
        let session = link.clinic.desk.session(now(11), &link.clinic.key, &link.pair).unwrap();
        let failed = std::iter::repeat_with(|| match session.next().unwrap() {
            ClinicNext::Ask(request) => session.answer(&link.relay.ask(&request).unwrap()),
            ClinicNext::Done(report) => panic!("{report:?}"),
        });
        assert!(failed.take(5).any(|answered| answered.is_err()), "the log comes first");
    }
    fs::remove_dir(&in_the_way).unwrap();
    assert!(link.clinic.desk.check_log().unwrap().sound());
    assert_eq!(link.clinic.talked(&mut link.relay, &link.pair, now(11)).received, 3, "and nothing was lost");
    assert!(link.clinic.desk.check_log().unwrap().sound());
}

#[test]
fn a_line_says_who_did_what_and_no_name_of_a_client() {
    let mut link = with_four();
    let folder = tempfile::tempdir().unwrap();
    let desk = std::mem::replace(&mut link.clinic.desk, Desk::open(folder.path(), Arc::new(SystemEntropy)).unwrap());
    link.clinic.desk = desk.used_by("locum.b").unwrap();
    link.fetch(5);
    let log = link.clinic.desk.log().unwrap();
    let who: Vec<_> = log.iter().map(|line| line.who.as_str()).collect();
    assert_eq!(who, ["Dr. A. Example", "Dr. A. Example", "Dr. A. Example", "Dr. A. Example", "locum.b"]);
    assert!(log.iter().all(|line| line.what == DeskAct::Fetched && line.at == "2026-03-04T11:00:00+01:00"));
    assert!(!fs::read_to_string(link.log_file()).unwrap().contains("Kim"));
    for name in ["", "  ", "a\nb", &"x".repeat(61)] {
        let desk = Desk::open(&folder.path().join("other"), Arc::new(SystemEntropy)).unwrap();
        assert_eq!(desk.used_by(name).err().unwrap().details().unwrap().0, "as");
    }
}

#[test]
#[cfg(unix)]
fn the_log_and_what_waits_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let link = with_four();
    let desk = link.clinic.folder.path().join("desk");
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let client = desk.join("clients").join(&link.pair);
    assert_eq!([mode(desk.join("clients")), mode(client.clone())], [0o700; 2]);
    let files = [desk.join("opened.jsonl"), desk.join("opened.end"), client.join(&link.kept()[0].0)];
    assert_eq!(files.map(mode), [0o600; 3]);
}

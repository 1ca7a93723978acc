//! The other commands, also while a relay serves.

use std::path::Path;

use serde_json::Value;

use crate::client::Token;
use crate::process::{Relay, command, place};

/// What `check` ends with, and what it says.
pub fn check(place: &Path) -> (Option<i32>, Value) {
    let flags = if place.is_dir() {
        vec!["check", "--data", place.to_str().unwrap()]
    } else {
        vec!["check", place.to_str().unwrap()]
    };
    let checked = command(&flags);
    (checked.status.code(), serde_json::from_slice(&checked.stdout).unwrap_or_default())
}

#[test]
fn check_finds_a_flipped_byte_and_says_what_is_wrong() {
    let place = place();
    let mut relay = Relay::start(place.path(), &[]);
    let owner = relay.open(Token(1));
    relay.client().append(0, owner, &[0x77; 3000]).unwrap();
    assert_eq!(check(&relay.data).0, Some(0), "while it serves");
    relay.signal("TERM");
    relay.wait();
    let path = relay.data.join("relay.db");
    let mut file = std::fs::read(&path).unwrap();
    let at = file.windows(100).position(|bytes| bytes == [0x77; 100]).unwrap();
    file[at + 50] ^= 1;
    std::fs::write(&path, file).unwrap();
    let (status, said) = check(&relay.data);
    assert_eq!((status, said["wrong"].as_array().unwrap().len()), (Some(1), 1), "{said}");
}

#[test]
fn wrong_command_lines_end_with_2_and_refusals_with_1() {
    let place = place();
    let data = place.path().to_str().unwrap();
    assert_eq!(command(&["serve", "--data", data]).status.code(), Some(2), "no address");
    assert_eq!(
        command(&["serve", "--data", data, "--listen", "127.0.0.1:0", "--tls-cert", "x"]).status.code(),
        Some(2)
    );
    assert_eq!(command(&["join-code", "--data", data, "--uses", "0"]).status.code(), Some(2));
    assert_eq!(command(&["backup", "--data", data, "x.db"]).status.code(), Some(1), "nothing there to copy");
    assert_eq!(command(&["check", "--data", data]).status.code(), Some(1));
}

//! The other commands, while a relay serves: codes, backups, checks, and the drill of a restore.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;

use crate::client::Token;
use crate::process::{Relay, command, page, place};

fn check(place: &Path) -> (Option<i32>, Value) {
    let flags = if place.is_dir() {
        vec!["check", "--data", place.to_str().unwrap()]
    } else {
        vec!["check", place.to_str().unwrap()]
    };
    let checked = command(&flags);
    (checked.status.code(), serde_json::from_slice(&checked.stdout).unwrap_or_default())
}

#[test]
fn a_backup_made_under_load_is_whole_and_a_relay_restored_from_it_goes_on() {
    let place = place();
    let relay = Relay::start(place.path(), &[]);
    let (still, busy) = (relay.open(Token(1)), relay.open(Token(2)));
    for n in 0..20 {
        relay.client().append(n, still, &[n as u8; 5000]).unwrap();
    }
    let (stop, backup) = (AtomicBool::new(false), place.path().join("backup.db"));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let (mut client, mut head) = (relay.client(), 0);
            while !stop.load(Ordering::SeqCst) {
                assert!(matches!(client.append(head, busy, &[1; 50_000]).unwrap().status, 201 | 429 | 507));
                head += 1;
            }
        });
        while page(&mut relay.client(), 0, busy).0 < 20 {
            std::thread::yield_now();
        }
        let made = command(&["backup", "--data", relay.data.to_str().unwrap(), backup.to_str().unwrap()]);
        stop.store(true, Ordering::SeqCst);
        assert!(made.status.success(), "{made:?}");
    });
    let (status, said) = check(&backup);
    assert_eq!((status, &said["mailboxes"]), (Some(0), &Value::from(2)), "{said}");
    let restored = place.path().join("restored");
    std::fs::create_dir_all(restored.join("data")).unwrap();
    std::fs::copy(&backup, restored.join("data/relay.db")).unwrap();
    let restored = Relay::start(&restored, &[]);
    let (head, frames) = page(&mut restored.client(), 0, still);
    assert_eq!((head, frames.len()), (20, 20));
    let (head, _) = page(&mut restored.client(), 0, busy);
    assert!(head >= 20);
    assert_eq!(restored.client().append(20, still, b"and on").unwrap().status, 201);
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

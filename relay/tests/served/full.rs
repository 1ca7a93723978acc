//! A disk that fills up: what does not fit is refused, what was acknowledged is there, and it goes on once there is
//! room.

use std::path::Path;
use std::process::Command;

use crate::client::Token;
use crate::process::{Relay, page, place};

/// A relay whose data lie on a disk of 24 MB that no other process sees, half of it taken.
fn relay_with_a_small_disk(place: &Path) -> Relay {
    let script = "mkdir -p \"$1/data\" && mount -t tmpfs -o size=24m none \"$1/data\" &&
        head -c 12000000 /dev/zero >\"$1/data/filler\" && \"$0\" join-code --data \"$1/data\" >\"$1/code\" &&
        exec \"$0\" serve --data \"$1/data\" --listen 127.0.0.1:0";
    let mut command = Command::new("unshare");
    command.args(if is_root() { &["--mount"][..] } else { &["--map-root-user", "--mount"] });
    command.args(["sh", "-c", script, env!("CARGO_BIN_EXE_somacard-relay")]).arg(place);
    Relay::of(command, place)
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout == b"0\n"
}

#[test]
fn a_full_disk_refuses_what_does_not_fit_and_takes_it_when_there_is_room() {
    let place = place();
    let relay = relay_with_a_small_disk(place.path());
    let owner = Token(1);
    relay.open_with(std::fs::read_to_string(place.path().join("code")).unwrap().trim(), owner);
    let (mut client, mut head) = (relay.client(), 0);
    let refused = loop {
        let reply = client.append(head, owner, &[head as u8; 200_000]).unwrap();
        if reply.status != 201 {
            break reply;
        }
        head += 1;
    };
    assert_eq!((refused.status, refused.error().as_str()), (507, "full"));
    assert!(head > 2);
    let (found, frames) = page(&mut client, head - 1, owner);
    assert_eq!((found, frames), (head, vec![(head, vec![head as u8 - 1; 200_000])]), "reading goes on");
    // The relay's own view of its disk.
    let filler = format!("/proc/{}/root{}", relay.child.id(), place.path().join("data/filler").display());
    std::fs::remove_file(filler).unwrap();
    assert_eq!(client.append(head, owner, &[1; 200_000]).unwrap().status, 201);
    assert_eq!(client.get("/health", None).status, 200);
}

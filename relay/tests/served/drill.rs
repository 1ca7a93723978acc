//! The drill of a restore: a copy made under load is whole, and a relay that starts from it goes on.
//! `tests/soak/relay` does it with a gibibyte (SOAK_MEBIBYTES).

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::client::Token;
use crate::commands::check;
use crate::process::{Relay, command, page, place};

/// The longest there may be.
const BATCH: usize = 1 << 20;

#[test]
fn a_backup_made_under_load_is_whole_and_a_relay_restored_from_it_goes_on() {
    let batches: u64 = std::env::var("SOAK_MEBIBYTES").map_or(2, |mebibytes| mebibytes.parse().unwrap());
    let rates = ["--token-burst", "1e9", "--address-burst", "1e9"];
    let flags = [&["--mailbox-quota", "1TiB", "--relay-quota", "1TiB"], rates.as_slice()].concat();
    let place = place();
    let relay = Relay::start(place.path(), &flags);
    let (still, busy) = (relay.open(Token(1)), relay.open(Token(2)));
    let mut client = relay.client();
    for n in 0..batches {
        assert_eq!(client.append(n, still, &batch(n)).unwrap().status, 201);
    }
    let backup = place.path().join("backup.db");
    back_up_under_load(&relay, busy, &backup);
    let start = Instant::now();
    let (status, said) = check(&backup);
    println!("drill: {batches} MiB checked in {:.1} s", start.elapsed().as_secs_f64());
    assert_eq!((status, &said["mailboxes"]), (Some(0), &2.into()), "{said}");
    let restored = place.path().join("restored");
    std::fs::create_dir_all(restored.join("data")).unwrap();
    std::fs::rename(&backup, restored.join("data/relay.db")).unwrap();
    let restored = Relay::start(&restored, &flags);
    assert_eq!(restored.client().get("/health", None).status, 200);
    everything_is_there(&restored, still, batches);
    assert!(page(&mut restored.client(), 0, busy).0 >= 20);
    assert_eq!(restored.client().append(batches, still, b"and on").unwrap().status, 201);
}

fn batch(n: u64) -> Vec<u8> {
    n.to_be_bytes().repeat(BATCH / 8)
}

/// Makes a backup while `busy` appends as fast as it can.
fn back_up_under_load(relay: &Relay, busy: Token, to: &Path) {
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let (mut client, mut head, mut slowest) = (relay.client(), 0, Duration::ZERO);
            while !stop.load(Ordering::SeqCst) {
                let start = Instant::now();
                assert_eq!(client.append(head, busy, &[1; 50_000]).unwrap().status, 201);
                (head, slowest) = (head + 1, slowest.max(start.elapsed()));
            }
            (head, slowest)
        });
        while page(&mut relay.client(), 0, busy).0 < 20 {
            std::thread::yield_now();
        }
        let start = Instant::now();
        let made = command(&["backup", "--data", relay.data.to_str().unwrap(), to.to_str().unwrap()]);
        let took = start.elapsed().as_secs_f64();
        stop.store(true, Ordering::SeqCst);
        assert!(made.status.success(), "{made:?}");
        let (appends, slowest) = writer.join().unwrap();
        println!("drill: copied in {took:.1} s, {appends} appends meanwhile, the slowest {} ms", slowest.as_millis());
    });
}

fn everything_is_there(relay: &Relay, token: Token, batches: u64) {
    let (mut client, mut after) = (relay.client(), 0);
    while after < batches {
        let (head, frames) = page(&mut client, after, token);
        assert_eq!(head, batches);
        for (sequence, bytes) in frames {
            assert_eq!((sequence, bytes == batch(after)), (after + 1, true));
            after = sequence;
        }
    }
}

//! Killed under load, at many moments: what was acknowledged is there, in its order, and the next start needs no help.
//! `tests/soak/relay` does it a hundred times (SOAK_KILLS, SOAK_SEED).

use std::sync::atomic::{AtomicU64, Ordering};

use crate::client::{Client, Token};
use crate::process::{Relay, command, page, place};

const WRITERS: u64 = 8;

#[test]
fn after_a_kill_every_acknowledged_batch_is_there() {
    let place = place();
    let rates = ["--token-burst", "1e9", "--address-burst", "1e9"];
    let mut relay = Relay::start(place.path(), &rates);
    for token in 0..WRITERS {
        relay.open(Token(token));
    }
    let mut heads = [0; WRITERS as usize];
    let mut dice = number("SOAK_SEED").unwrap_or(7);
    let kills = number("SOAK_KILLS").unwrap_or(3);
    println!("killed: SOAK_SEED={dice} SOAK_KILLS={kills}");
    for _ in 0..kills {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let kill_after = 1 + (dice >> 33) % 300;
        let acknowledged = AtomicU64::new(0);
        let address = relay.address().to_owned();
        heads = std::thread::scope(|scope| {
            let write = |token: u64| {
                let (address, acknowledged, head) = (&address, &acknowledged, heads[token as usize]);
                scope.spawn(move || write_until_it_breaks(address, Token(token), head, acknowledged))
            };
            let writers: Vec<_> = (0..WRITERS).map(write).collect();
            while acknowledged.load(Ordering::SeqCst) < kill_after {
                std::thread::yield_now();
            }
            relay.kill();
            let ends: Vec<u64> = writers.into_iter().map(|writer| writer.join().unwrap()).collect();
            ends.try_into().unwrap()
        });
        let checked = command(&["check", "--data", place.path().join("data").to_str().unwrap()]);
        assert!(checked.status.success(), "{checked:?}");
        relay = Relay::start(place.path(), &rates);
        for (token, head) in heads.iter_mut().enumerate() {
            *head = holds(&relay, Token(token as u64), *head);
        }
    }
    println!("killed: {kills} times, {} batches acknowledged, all there", heads.iter().sum::<u64>());
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Appends until the connection breaks; answers the last sequence that was acknowledged.
fn write_until_it_breaks(address: &str, token: Token, mut head: u64, acknowledged: &AtomicU64) -> u64 {
    // The relay may be gone before this one has come.
    let Ok(mut client) = Client::try_to(address) else { return head };
    while let Ok(reply) = client.append(head, token, &batch(token, head + 1)) {
        assert_eq!(reply.status, 201);
        head += 1;
        acknowledged.fetch_add(1, Ordering::SeqCst);
    }
    head
}

fn batch(token: Token, sequence: u64) -> Vec<u8> {
    format!("{} {sequence} ", token.0).into_bytes().repeat(1 + (sequence % 100) as usize)
}

/// All batches up to `head` are there; one more may be, whose answer was lost. Answers the head.
fn holds(relay: &Relay, token: Token, head: u64) -> u64 {
    let (mut client, mut after) = (relay.client(), 0);
    loop {
        let (found, frames) = page(&mut client, after, token);
        assert!(found == head || found == head + 1, "{found} instead of {head}");
        for (sequence, bytes) in &frames {
            assert_eq!((*sequence, bytes), (after + 1, &batch(token, *sequence)));
            after = *sequence;
        }
        if frames.is_empty() {
            assert_eq!(after, found);
            return found;
        }
    }
}

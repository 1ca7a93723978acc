//! Three copies of one diary live for as long as they are given. `SOAK_SECONDS` (60) and `SOAK_SEED` (of the clock) choose
//! the run; both are printed.
#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use somacard_tests::copies::Life;

fn main() {
    let seconds = number("SOAK_SECONDS").unwrap_or(60);
    let clock = || std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let seed = number("SOAK_SEED").unwrap_or_else(clock);
    println!("soak: copies, SOAK_SEED={seed} SOAK_SECONDS={seconds}");
    let mut life = Life::begin(seed);
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut actions, mut meetings) = (0_u64, 0_u64);
    while Instant::now() < end {
        for _ in 0..life.below(40) {
            let copy = life.below(3);
            life.act(copy);
            actions += 1;
        }
        life.gossip();
        if life.below(4) == 0 {
            life.meet();
            meetings += 1;
        }
        if life.below(10) == 0 {
            let copy = life.below(3);
            life.reopen(copy);
            life.rebuild(copy);
        }
    }
    life.meet();
    println!(
        "soak: copies, {actions} actions, {} changes, {} meetings: all the same, all sound",
        life.copies[0].changes().unwrap().len(),
        meetings + 1
    );
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

//! Random diaries and their copies in JSON, one after another, for as long as they are given: each comes back as it was. `SOAK_SECONDS`
//! (60) and `SOAK_SEED` (of the clock) choose the run; both are printed.
#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use somacard_tests::copies::Life;
use somacard_tests::whole_copy::comes_back;

fn main() {
    let seconds = number("SOAK_SECONDS").unwrap_or(60);
    let clock = || std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let seed = number("SOAK_SEED").unwrap_or_else(clock);
    println!("soak: records, SOAK_SEED={seed} SOAK_SECONDS={seconds}");
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut diaries, mut changes) = (0, 0);
    while Instant::now() < end {
        let mut life = Life::begin(seed.wrapping_add(diaries));
        for _ in 0..=life.below(6) {
            for _ in 0..life.below(60) {
                let copy = life.below(3);
                life.act(copy);
            }
            life.gossip();
        }
        // Also of copies that did not hear everything yet.
        let copy = life.below(3);
        changes += comes_back(&life.copies[copy]);
        diaries += 1;
    }
    println!("soak: records, {diaries} diaries, {changes} changes: all came back as they were");
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

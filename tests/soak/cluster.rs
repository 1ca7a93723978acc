//! Devices and relay with everything going wrong, for as long as they are given. `SOAK_SECONDS` (60) and `SOAK_SEED` (of the clock)
//! choose the run; both are printed.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use somacard_tests::cluster::Cluster;

fn main() {
    let seconds = number("SOAK_SECONDS").unwrap_or(60);
    let seed = number("SOAK_SEED").unwrap_or_else(|| std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs());
    println!("soak: cluster, SOAK_SEED={seed} SOAK_SECONDS={seconds}");
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut stories, mut happened) = (0, BTreeMap::<_, u64>::new());
    while Instant::now() < end {
        let mut cluster = Cluster::begin(seed + stories);
        for _ in 0..6 {
            (0..60).for_each(|_| cluster.step());
            cluster.settle();
        }
        stories += 1;
        cluster.happened.iter().for_each(|(what, times)| *happened.entry(*what).or_default() += times);
    }
    println!("soak: cluster, {stories} stories from seed {seed}: all the same, nothing lost. {happened:?}");
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

//! Medians of two things run in turns, so that what else the machine does weighs on both alike.

use std::time::{Duration, Instant};

/// Median times of `ours` and `peer`, each run `rounds` times, in turns, after one round that does not count.
pub fn in_turns<T, U>(
    rounds: usize,
    mut ours: impl FnMut(usize) -> T,
    mut peer: impl FnMut(usize) -> U,
) -> (Duration, Duration) {
    let (mut a, mut b) = (Vec::with_capacity(rounds), Vec::with_capacity(rounds));
    for round in 0..=rounds {
        let ours = timed(|| ours(round));
        let peer = timed(|| peer(round));
        if round > 0 {
            a.push(ours);
            b.push(peer);
        }
    }
    (median(a), median(b))
}

/// One line of the table.
pub fn row(what: &str, (ours, peer): (Duration, Duration), budget: &str) {
    let ratio = ours.as_secs_f64() / peer.as_secs_f64();
    println!("| {what} | {} | {} | {ratio:.2} × | {budget} |", said(ours), said(peer));
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// A time in a few digits.
pub fn said(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    if micros < 9.95 {
        format!("{micros:.1} µs")
    } else if micros < 1000.0 {
        format!("{micros:.0} µs")
    } else {
        format!("{:.2} ms", micros / 1000.0)
    }
}

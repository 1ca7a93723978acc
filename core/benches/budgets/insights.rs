//! All insights on ten years: the table of days read, every pair looked at. The same statistics in numpy and scipy:
//! `tests/peers/insights_bench.py`.

use std::time::Instant;

use somacard_core::Job;

use crate::years::Years;

/// The row of the table.
pub fn row(years: &Years) {
    let diary = years.open();
    let (from, to) = (years.last_day().plus(-3649), years.last_day());
    let mut times: Vec<_> = (0..5)
        .map(|_| {
            let begun = Instant::now();
            let insights = diary.insights(from, to, &Job::default()).unwrap();
            (begun.elapsed(), insights.pairs_tested)
        })
        .collect();
    times.sort_unstable();
    let (time, pairs) = times[times.len() / 2];
    println!("| all insights on ten years, {pairs} pairs | {:.2} s | – | – | ≤ 1 s |", time.as_secs_f64());
}

//! The time that everything takes on ten years, independent and with one thing behind all of it. Prints the median of
//! eleven runs, and writes the tables for `peers/insights_bench.py` into the folder `TABLES` if there is one.
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::time::Instant;

use somacard_core::insights::statistics::{Answer, Answers, search};
use somacard_tests::insights::{Chance, Diary, Kind, Missing, own_questions};

fn main() {
    let mut chance = Chance::of(11);
    for (name, days, missing) in [("none missing", 3_650, Missing::None), ("half missing", 3_650, Missing::Random)] {
        let filled = missing.filled(days, &mut chance);
        let diary = Diary::independent(Kind::Ar(0.5), &filled, &mut chance);
        time(&format!("ten years, independent, {name}"), &diary);
        let mut tied = Diary::independent(Kind::Ar(0.5), &filled, &mut chance);
        tied.tie(0.5, &mut chance);
        time(&format!("ten years, one thing behind all, {name}"), &tied);
        if let Ok(folder) = std::env::var("TABLES") {
            std::fs::write(format!("{folder}/independent-{missing:?}"), table(&diary)).unwrap();
            std::fs::write(format!("{folder}/tied-{missing:?}"), table(&tied)).unwrap();
        }
    }
}

fn time(name: &str, diary: &Diary) {
    let mut times = Vec::new();
    let mut answers = Answers::default();
    for _ in 0..11 {
        let start = Instant::now();
        answers = search(&diary.feelings, &diary.groups, &own_questions());
        times.push(start.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    println!("{name}: {:.3} s, {} found", times[5], answers.found.len());
    for Answer { p, q, effect, .. } in &answers.own {
        let effect = effect.unwrap();
        println!("{p:.12} {q:.12} {:.12} {:.12} {:.12}", effect.rho, effect.interval.0, effect.interval.1);
    }
}

/// A line for each series, feelings first, then each group's whole and regions; the line's first number is its group.
fn table(diary: &Diary) -> String {
    let mut table = String::new();
    let mut line = |group: i64, series: &[Option<f64>]| {
        let values = series.iter().map(|value| value.map_or("nan".into(), |value| value.to_string()));
        writeln!(table, "{group} {}", values.collect::<Vec<String>>().join(" ")).unwrap();
    };
    diary.feelings.iter().for_each(|series| line(-1, series));
    for (at, group) in diary.groups.iter().enumerate() {
        line(at as i64, &group.whole);
        group.regions.iter().for_each(|series| line(at as i64, series));
    }
    table
}

//! Ranks, correlations, the intervals' ingredients, tests and q-values as scipy and statsmodels have them, on the real
//! diary of an experience-sampling study and on random numbers with ties.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::Arc;

use serde_json::{Value, json};
use somacard_cli::sample;
use somacard_core::card::{CardItem, DayCard};
use somacard_core::insights::statistics::{
    Alike, Filled, Level, average_ranks, bh, effective_days, gamma_above, mann_whitney, matched, normal_above,
    spearman, student_above,
};
use somacard_core::store::{KeyFile, Place};
use somacard_core::time::{Moment, parse_zone};
use somacard_core::{Diary, Surroundings, SystemEntropy};
use somacard_tests::insights::Chance;

const PEER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/insights_peer.py");
const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/esm-single-person.csv");
const LAGS: usize = 7;

type Days = Vec<Option<f64>>;

/// The peer's answers.
fn asked(question: &Value) -> Option<Value> {
    let Some(python) = std::env::var_os("SOMACARD_PEERS_PYTHON") else {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "SOMACARD_PEERS_PYTHON is not set");
        eprintln!("skipped: no peers");
        return None;
    };
    let mut peer = Command::new(python).arg(PEER).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = peer.stdin.take().unwrap();
    let text = question.to_string();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = peer.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// Moods, symptoms and body of the real diary, the highest of each day; days without a report are missing.
fn real() -> Vec<Days> {
    let Ok(mut file) = csv::Reader::from_path(REAL) else {
        eprintln!("skipped: esm-single-person.csv is not in ../shared/data");
        return Vec::new();
    };
    let columns = 3..20_usize;
    let mut days: BTreeMap<i64, Vec<Option<f64>>> = BTreeMap::new();
    for record in file.records() {
        let record = record.unwrap();
        let highest = days.entry(day(&record[0])).or_insert_with(|| vec![None; columns.len()]);
        for (highest, value) in highest.iter_mut().zip(columns.clone().map(|column| record[column].parse::<f64>().ok()))
        {
            *highest = value.into_iter().chain(*highest).reduce(f64::max);
        }
    }
    let (first, last) = (*days.keys().next().unwrap(), *days.keys().last().unwrap());
    let series = |at: usize| (first..=last).map(|day| days.get(&day).and_then(|values| values[at])).collect();
    (0..columns.len()).map(series).collect()
}

/// The number of a day (Hinnant's civil calendar).
fn day(text: &str) -> i64 {
    let number = |from: usize, to: usize| text[from..to].parse::<i64>().unwrap();
    let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10));
    let (year, shifted) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day
}

/// The lines of half a year of the sample person's card.
fn sample() -> Vec<Days> {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("diary"));
    let vault = Arc::new(KeyFile::new(folder.path().join("diary.key"), place.folder()));
    let now = Moment::new(1_795_600_000_000, 60).unwrap();
    let life = sample::Options { weeks: 26, seed: 7, now, zone: parse_zone("Europe/Amsterdam").unwrap() };
    let around = Surroundings { vault, entropy: Arc::new(SystemEntropy) };
    let diary = Diary::create(&place, around, sample::begins(&life).unwrap()).unwrap();
    sample::live(&diary, &life).unwrap();
    let today = diary.today(now).unwrap();
    let reading = diary.days(today.plus(-181), today).unwrap();
    let number =
        |day: &DayCard, item: &CardItem| day.items.get(&item.id).and_then(|value| value.value.number()).map(f64::from);
    let series = |item: &CardItem| reading.days.iter().map(|day| number(day, item)).collect::<Days>();
    reading.items.iter().map(series).filter(|days| days.iter().flatten().count() > 30).collect()
}

fn random(days: usize, most: usize, filled: f64, chance: &mut Chance) -> Days {
    (0..days).map(|_| (chance.even() < filled).then(|| chance.below(most + 1) as f64)).collect()
}

fn pairs(chance: &mut Chance) -> Vec<(Days, Days)> {
    let of = |table: Vec<Days>| {
        let all = (0..table.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
        all.map(|(a, b)| (table[a].clone(), table[b].clone())).collect::<Vec<_>>()
    };
    let mut pairs: Vec<(Days, Days)> = [of(real()), of(sample())].concat();
    for n in 0..200 {
        let (days, most) = (12 + 2 * n, 1 + n % 10);
        pairs.push((random(days, most, 0.7, chance), random(days, 10, 0.9, chance)));
    }
    pairs
}

fn numbers(count: usize, most: usize, chance: &mut Chance) -> Vec<f64> {
    (0..count).map(|_| chance.below(2 * most + 1) as f64 - most as f64).collect()
}

fn close(ours: f64, theirs: &Value, what: &str) {
    let theirs = theirs.as_f64().unwrap_or_else(|| panic!("{what}: {theirs}"));
    assert!((ours - theirs).abs() <= 1e-9 * theirs.abs().max(1.0), "{what}: {ours} beside {theirs}");
}

/// Small probabilities to nine digits.
fn close_tail(ours: f64, theirs: &Value, what: &str) {
    let theirs = theirs.as_f64().unwrap();
    assert!((ours - theirs).abs() <= 1e-9 * theirs + 1e-300, "{what}: {ours} beside {theirs}");
}

fn both((x, y): &(Days, Days)) -> (Vec<f64>, Vec<f64>) {
    x.iter().zip(y).filter_map(|(x, y)| Some(((*x)?, (*y)?))).unzip()
}

/// By lag, of the values around their mean.
fn autocorrelations(series: &Days) -> (Vec<f64>, Vec<f64>) {
    let (days, values): (Vec<usize>, Vec<f64>) =
        series.iter().enumerate().filter_map(|(day, of)| Some((day, (*of)?))).unzip();
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let filled = Filled::new(series.len(), days);
    let around: Vec<f64> = values.iter().map(|value| value - mean).collect();
    filled.autocorrelations(&filled.laid_out(&around), 1..=LAGS)
}

#[test]
fn correlations_and_what_intervals_are_made_of() {
    let pairs = pairs(&mut Chance::of(1));
    let question = json!({"pairs": pairs, "samples": [], "differences": [], "p": [],
        "tails": {"normal": [], "student": [], "gamma": []}});
    let Some(answer) = asked(&question) else { return };
    for (pair, theirs) in pairs.iter().zip(answer["pairs"].as_array().unwrap()) {
        let (x, _) = both(pair);
        for (ours, theirs) in average_ranks(&x).iter().zip(theirs["ranks"].as_array().unwrap()) {
            close(*ours, theirs, "rank");
        }
        match spearman(&pair.0, &pair.1) {
            Some(rho) => close(rho, &theirs["rho"], "rho"),
            None => assert!(theirs["rho"].is_null()),
        }
        let ((rx, apart), (ry, _)) = (autocorrelations(&pair.0), autocorrelations(&pair.1));
        for lag in 0..LAGS {
            close(rx[lag], &theirs["autocorrelations"][lag], "autocorrelation");
            close(apart[lag], &theirs["pairs_apart"][lag], "days apart");
        }
        close(effective_days(x.len() as f64, &rx, &ry), &theirs["effective"], "effective days");
        let level = Level::of(&pair.0).unwrap();
        let ours = [level.quartiles.0, level.median, level.quartiles.1];
        ours.iter()
            .zip(theirs["quartiles"].as_array().unwrap())
            .for_each(|(ours, theirs)| close(*ours, theirs, "quartile"));
        level.day_to_day.into_iter().for_each(|ours| close(ours, &theirs["day_to_day"], "day to day"));
    }
}

#[test]
fn tests_and_q_values() {
    let mut chance = Chance::of(2);
    let samples: Vec<_> = (2..80).map(|n| (numbers(n, 3, &mut chance), numbers(n + 5, 4, &mut chance))).collect();
    let differences: Vec<_> =
        (3..60).map(|n| numbers(n, 4, &mut chance)).filter(|of| of.iter().any(|one| *one != of[0])).collect();
    let p: Vec<Vec<f64>> = (1..60).map(|n| (0..n).map(|_| chance.even().powi(3)).collect()).collect();
    let question = json!({"pairs": [], "samples": samples, "differences": differences, "p": p,
        "tails": {"normal": [], "student": [], "gamma": []}});
    let Some(answer) = asked(&question) else { return };
    for ((first, second), theirs) in samples.iter().zip(answer["samples"].as_array().unwrap()) {
        let ours = mann_whitney(first, second).unwrap();
        close(ours.u, &theirs[0], "U");
        close(ours.p, &theirs[1], "Mann-Whitney p");
    }
    for (of, theirs) in differences.iter().zip(answer["differences"].as_array().unwrap()) {
        // Beside days on which nothing changed, the matched difference is the one-sample test.
        let ours = matched(&[Alike { with: of.clone(), without: vec![0.0, 0.0] }]).unwrap();
        close(ours.mean, &theirs["mean"], "mean difference");
        close(ours.p, &theirs["p"], "p of a mean difference");
        close(ours.interval.0, &theirs["interval"][0], "its interval");
        close(ours.interval.1, &theirs["interval"][1], "its interval");
    }
    for (p, theirs) in p.iter().zip(answer["p"].as_array().unwrap()) {
        bh(p).iter().zip(theirs.as_array().unwrap()).for_each(|(ours, theirs)| close(*ours, theirs, "q"));
    }
}

#[test]
fn tails_far_out() {
    let z: Vec<f64> = (-20..=120).map(|n| f64::from(n) / 10.0).collect();
    let student: Vec<_> = (0..400).map(|n| (f64::from(n % 40) / 2.0 - 2.0, 1.5 + f64::from(n) / 3.0)).collect();
    let gamma: Vec<_> = (1..400).map(|n| (f64::from(n % 37 + 1) * 1.7, f64::from(n % 53) * 2.3 + 0.1)).collect();
    let question = json!({"pairs": [], "samples": [], "differences": [], "p": [],
        "tails": {"normal": z, "student": student, "gamma": gamma}});
    let Some(answer) = asked(&question) else { return };
    let theirs = |name: &str| answer["tails"][name].as_array().unwrap().clone();
    z.iter().zip(theirs("normal")).for_each(|(z, theirs)| close_tail(normal_above(*z), &theirs, "normal"));
    for ((t, df), theirs) in student.iter().zip(theirs("student")) {
        close_tail(student_above(*t, *df), &theirs, "student");
    }
    for ((shape, x), theirs) in gamma.iter().zip(theirs("gamma")) {
        close_tail(gamma_above(*shape, *x), &theirs, "gamma");
    }
}

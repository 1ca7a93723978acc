//! Merging 100,000 changes of another device, each peer in turn in one run, and what a sync costs in a diary of many years.
//! `run` builds it; it prints rows of docs/performance.md.
#![allow(clippy::unwrap_used)]

mod automerge_peer;
mod by_hand;
mod devices;
mod document;
mod life;
mod loro_peer;
#[path = "../../../core/tests/mailbox/mod.rs"]
mod mailbox;
#[path = "../../src/vault.rs"]
#[allow(dead_code)]
mod vault;
#[path = "../../../core/benches/budgets/years.rs"]
#[allow(dead_code)]
mod years;

use std::path::Path;
use std::time::{Duration, Instant};

use automerge::Automerge;
use devices::{Two, sync};
use document::{Document, Kept};
use loro::LoroDoc;
use somacard_core::AnswerDay;
use somacard_core::store::Change;
use somacard_core::sync::Method;

/// The kinds of records that are written.
const KINDS: [&str; 5] = ["item", "check-in", "day-answer", "skill-tick", "day"];
const CHANGES: u64 = 100_000;
/// Days that the receiving device has written for itself, the same that the other wrote first.
const OWN_DAYS: u64 = 30;
const ROUNDS: usize = 3;
/// As many times each diary syncs.
const TURNS: u64 = 40;

fn main() {
    let only = std::env::args().nth(1);
    let wanted = |name: &str| only.as_deref().is_none_or(|only| only == name);
    if wanted("merge") {
        merge();
    }
    if wanted("flat") {
        flat();
    }
}

/// The least of some times, of runs that take turns.
#[derive(Default)]
struct Least(Vec<(String, Duration)>);

impl Least {
    fn time(&mut self, name: &str, work: impl FnOnce()) {
        let start = Instant::now();
        work();
        self.note(name, start.elapsed());
    }

    fn note(&mut self, name: &str, time: Duration) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, least)) => *least = time.min(*least),
            None => self.0.push((name.into(), time)),
        }
        eprintln!("{name}: {:.1} ms", time.as_secs_f64() * 1e3);
    }

    fn of(&self, name: &str) -> f64 {
        self.0.iter().find(|(known, _)| known == name).map_or(f64::NAN, |(_, time)| time.as_secs_f64())
    }
}

fn merge() {
    let folder = tempfile::tempdir().unwrap();
    let two = Two::apart(folder.path(), CHANGES, OWN_DAYS);
    let (news, here) = (two.news(), folder.path().join("here"));
    let sealed: usize = two.relay.items.iter().map(Vec::len).sum();
    let mut least = Least::default();
    let pages = ours(&two, &news, &here, &mut least);
    let rows = rows_of(&two, &here);
    let automerge = peer::<Automerge>(&two, &news, folder.path());
    let loro = peer::<LoroDoc>(&two, &news, folder.path());
    eprintln!("{} changes, {} rows, {pages} pages", news.len(), rows.count());
    eprintln!(
        "sealed {:.1} MB, Automerge {:.1} MB, Loro {:.1} MB",
        mb(sealed),
        mb(automerge.1.len()),
        mb(loro.1.len())
    );
    let file = folder.path().join("document.db");
    for _ in 0..ROUNDS {
        ours(&two, &news, &here, &mut least);
        let device = two.tablet.copy(&here);
        least.time("the rows by hand", || rows.upsert(&here.join("diary.db"), &device.key(), pages));
        let kept = Kept::new(file.clone(), &automerge.0);
        least.time("Automerge", || kept.merge::<Automerge>(&automerge.1));
        let kept = Kept::new(file.clone(), &loro.0);
        least.time("Loro", || kept.merge::<LoroDoc>(&loro.1));
    }
    for (name, time) in &least.0 {
        let ratio = |peer: &str| time.as_secs_f64() / least.of(peer);
        let ratios = ["the rows by hand", "Automerge", "Loro"].map(|peer| format!("{:.2} ×", ratio(peer)));
        println!("| {name} | {:.2} s | {} |", time.as_secs_f64(), ratios.join(" | "));
    }
}

/// Ours, both ways: sealed batches out of a mailbox, and changes as they are. The merged file stays; returns how many pages the
/// mailbox gave.
fn ours(two: &Two, news: &[Change], here: &Path, least: &mut Least) -> usize {
    let device = two.tablet.copy(here);
    least.time("ours, changes as they are", || {
        assert_eq!(device.open().absorb(news).unwrap(), news.len() as u64);
    });
    let (device, mut relay) = (two.tablet.copy(here), two.relay.clone());
    relay.seen.clear();
    let start = Instant::now();
    let diary = device.open();
    let opened = start.elapsed();
    let [read, _] = sync(&diary, &mut relay, life::evening(5000));
    let start = Instant::now();
    drop(diary);
    least.note("ours, sealed batches", opened + read + start.elapsed());
    relay.seen.iter().take_while(|(method, ..)| *method == Method::Get).count()
}

fn mb(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn rows_of(two: &Two, merged: &Path) -> by_hand::Rows {
    let key = two.tablet.key();
    let file = by_hand::open(&merged.join("diary.db"), &key);
    by_hand::Rows::new(&file, &two.tablet.place().diary(), &key)
}

/// The document of the receiving side, and the other side's changes.
fn peer<D: Document>(two: &Two, news: &[Change], folder: &Path) -> (Vec<u8>, D::News) {
    let own = two.tablet.open().changes().unwrap();
    let (own, common): (Vec<_>, Vec<_>) = own.into_iter().partition(|change| change.kind != "item");
    let mut here = D::begin(1);
    document::write(&mut here, &common);
    let mut there = here.fork(2);
    document::write(&mut here, &own);
    document::write(&mut there, news);
    let news = there.news(&mut here);
    let begun = here.save();
    let kept = Kept::new(folder.join("tried.db"), &begun);
    kept.merge::<D>(&news);
    let merged = kept.read::<D>();
    for kind in KINDS {
        assert!(merged.records(kind) >= there.records(kind), "{kind}");
    }
    (begun, news)
}

/// A sync with 20 changes in diaries of different length, in turns: the phone sends them, the tablet takes them.
fn flat() {
    let folder = tempfile::tempdir().unwrap();
    let lengths = [("1 month", 30), ("1 year", 365), ("5 years", 5 * 365), ("10 years", 10 * 365)];
    let mut all = lengths.map(|(name, days)| (name, days, Two::paired(&folder.path().join(name), days)));
    let mut least = Least::default();
    for round in 1..=TURNS {
        for (name, days, two) in &mut all {
            let (phone, tablet) = (two.phone.open(), two.tablet.open());
            let (card, now) = (life::card(&phone.template().unwrap(), round), life::evening(*days + round));
            let answers = card.answers.into_iter().take(19).collect();
            phone.answer_day(now, AnswerDay { answers, note: card.note, ..AnswerDay::default() }).unwrap();
            for (part, diary) in [("send", &phone), ("receive", &tablet)] {
                least.note(&format!("{part}, {name}"), sync(diary, &mut two.relay, now).iter().sum());
            }
        }
    }
    for (name, _, two) in &all {
        let [send, receive] = ["send", "receive"].map(|part| least.of(&format!("{part}, {name}")) * 1e3);
        println!("| {name} | {} | {send:.1} ms | {receive:.1} ms |", two.phone.open().info().unwrap().changes);
    }
}

//! Two devices and their relay as real processes with real files, killed (SIGKILL) at random moments while they write and sync:
//! what a command said is done is there, once, on both. `tests/soak/sync` does it for ten minutes (SOAK_SECONDS, SOAK_SEED).
#![allow(clippy::unwrap_used)]

mod paired;
mod relayed;
#[cfg(target_os = "linux")]
#[path = "killed/stop.rs"]
mod stop;
mod terminal;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use paired::{notes, settle, two};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use relayed::Relayed;
use terminal::Terminal;

/// So many rounds on every run.
const ROUNDS: u64 = 12;

#[test]
fn whoever_is_killed_at_whatever_moment_nothing_is_lost_and_nothing_doubled() {
    let seed = number("SOAK_SEED").unwrap_or(7);
    let until = number("SOAK_SECONDS").map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut relay = Relayed::start();
    let devices = two(&relay);
    let (mut said, mut kills, mut rounds) = (BTreeSet::new(), [0; 2], 0);
    while until.map_or(rounds < ROUNDS, |until| Instant::now() < until) {
        rounds += 1;
        let dice: [u64; 6] = std::array::from_fn(|_| chance.next_u64());
        let lived = std::thread::scope(|scope| {
            let evening = |place: usize| {
                let (device, note) = (&devices[place], format!("note {rounds} of {place}"));
                scope.spawn(move || evening(device, note, dice[place], dice[place + 2]))
            };
            let evenings = [0, 1].map(evening);
            if dice[4].is_multiple_of(3) {
                std::thread::sleep(Duration::from_millis(dice[5] % 200));
                relay.kill_and_start_again();
                kills[1] += 1;
            }
            evenings.map(|evening| evening.join().unwrap())
        });
        for (note, killed) in lived {
            said.extend(note);
            kills[0] += killed;
        }
    }
    settle(&devices);
    let all = notes(&devices[0]);
    assert_eq!(all, notes(&devices[1]), "seed {seed}");
    assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len(), "seed {seed}: one is there twice");
    let missing: Vec<_> = said.iter().filter(|note| !all.contains(note)).collect();
    assert!(missing.is_empty(), "seed {seed}: {} of {} are missing", missing.len(), said.len());
    assert_eq!(devices.each_ref().map(|device| device.json(&["check"])["sound"].clone()), [true, true]);
    assert_eq!(relay.mailboxes(), 1);
    let [commands, relays] = kills;
    println!(
        "killed: seed {seed}, {rounds} rounds, {commands} commands and {relays} relays; {} notes, all there once",
        said.len()
    );
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// A note and a sync, each perhaps killed. The note, if the command said that it was kept, and how many were killed.
fn evening(device: &Terminal, note: String, writing: u64, syncing: u64) -> (Option<String>, u64) {
    let kept = lives(device, &["checkin", "sad=2", "--note", &note], writing, 120);
    let synced = lives(device, &["sync"], syncing, 400);
    (kept.then_some(note), u64::from(!kept) + u64::from(!synced))
}

/// Whether a command came to its end before it was killed: half of them are, at a moment before so many milliseconds.
fn lives(device: &Terminal, arguments: &[&str], dice: u64, before: u64) -> bool {
    let mut child = device.start(arguments);
    drop(child.stdin.take());
    if dice.is_multiple_of(2) {
        std::thread::sleep(Duration::from_millis((dice >> 8) % before));
        let _ = child.kill();
    }
    // A sync that found no relay has ended as well, with a refusal.
    child.wait_with_output().unwrap().status.code().is_some_and(|code| code == 0 || arguments[0] == "sync")
}

/// A sync that brings and takes, killed at each of its writes in turn, half of them torn.
#[test]
#[cfg(target_os = "linux")]
fn a_sync_killed_at_each_of_its_writes_goes_on_where_it_was() {
    let relay = Relayed::start();
    let devices = two(&relay);
    let [phone, tablet] = &devices;
    let Some(shim) = stop::shim(&tablet.path("")) else { return };
    let sync = |round: u64, at: Option<u64>| {
        phone.done(&["checkin", "sad=2", "--note", &format!("phone {round}")]);
        tablet.done(&["checkin", "sad=2", "--note", &format!("tablet {round}")]);
        phone.done(&["sync"]);
        stop::under(tablet.syncing(), tablet, &shim, at).wait_with_output().unwrap().status.success()
    };
    assert!(sync(0, None));
    let writes = stop::writes(tablet);
    assert!(writes > 5, "only {writes} writes");
    let ended = (1..=writes).filter(|at| sync(*at, Some(*at))).count();
    assert!(ended < 3, "{ended} of {writes} came to their end");
    settle(&devices);
    let all = notes(phone);
    assert_eq!(all, notes(tablet));
    let texts = (0..=writes).flat_map(|round| [format!("phone {round}"), format!("tablet {round}")]);
    let expected: BTreeSet<_> = texts.chain(["A quiet evening".into()]).collect();
    assert_eq!(all, expected.into_iter().collect::<Vec<_>>(), "each is there once");
    assert_eq!(devices.each_ref().map(|device| device.json(&["check"])["sound"].clone()), [true, true]);
}

//! A person's devices and the real relay, in one process, with everything going wrong at random: requests and answers lost,
//! repeated, late; clocks wrong by a year; a crash at any step; devices that join, are taken off, restored, copied with their
//! keys, silent for long; the relay put back to an old copy. In the end all devices must be the same, and whatever was
//! written must be there. One seed gives one story, but for the keys.
#![allow(clippy::unwrap_used)]

mod device;
mod relay;
mod story;

use std::collections::{BTreeMap, BTreeSet};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use somacard_core::sync::Request;

pub use device::Device;
pub use relay::{RELAY, Relay};

/// Devices, relay, and the chance that moves them.
pub struct Cluster {
    chance: ChaCha8Rng,
    seed: u64,
    /// The relay.
    pub relay: Relay,
    /// The devices that are there.
    pub devices: Vec<Device>,
    /// Requests that will arrive once more, later.
    late: Vec<Request>,
    /// Texts that were written and not erased since, each once.
    written: BTreeSet<String>,
    /// What happened, by name.
    pub happened: BTreeMap<&'static str, u64>,
    quiet: bool,
    /// The relay was put back to an old copy since all were last the same.
    put_back: bool,
}

impl Cluster {
    /// One device with a mailbox.
    pub fn begin(seed: u64) -> Self {
        let relay = Relay::new();
        let mut cluster = Self {
            chance: ChaCha8Rng::seed_from_u64(seed),
            seed,
            relay,
            devices: Vec::new(),
            late: Vec::new(),
            written: BTreeSet::new(),
            happened: BTreeMap::new(),
            quiet: true,
            put_back: false,
        };
        cluster.devices.push(Device::first(&cluster.relay));
        cluster.sync(0);
        cluster.quiet = false;
        cluster
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.chance.next_u64() % end as u64).unwrap()
    }

    fn note(&mut self, what: &'static str) {
        *self.happened.entry(what).or_default() += 1;
    }

    /// All sync without any trouble until nothing moves, then all must be the same and whole.
    pub fn settle(&mut self) {
        self.quiet = true;
        self.sync_all();
        self.put_back = false;
        for _ in 0..3 {
            self.sync_all();
        }
        if self.strangers_join_again() {
            self.sync_all();
            self.sync_all();
        }
        self.quiet = false;
        self.compare();
    }

    fn sync_all(&mut self) {
        for device in 0..self.devices.len() {
            self.sync(device);
        }
    }

    fn compare(&self) {
        let shown: Vec<_> = self.devices.iter().map(|device| device.shown()).collect();
        for (place, other) in shown.iter().enumerate().skip(1) {
            if shown[0] != *other {
                let differences = self.devices[0].differences(&self.devices[place]);
                panic!("seed {}: device 0 and {place}: {differences} {:?}", self.seed, self.happened);
            }
        }
        let log = self.devices[0].log();
        for text in &self.written {
            assert!(log.contains(text), "seed {}: {text} is lost: {:?}", self.seed, self.happened);
        }
        for device in &self.devices {
            let report = device.diary().check().unwrap();
            assert!(report.sound(), "seed {}: {:?}", self.seed, report.problems);
        }
    }
}

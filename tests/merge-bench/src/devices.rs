//! A person's phone and tablet: paired, each having written alone for a while, and what the phone wrote in the mailbox.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use somacard_core::store::{Change, KeySlot, KeyVault, Place};
use somacard_core::sync::{Method, Next};
use somacard_core::time::Moment;
use somacard_core::{Diary, Surroundings, SystemEntropy};

use crate::life;
use crate::mailbox::{Relay, link, pair, synced};
use crate::vault::FixedVault;

/// A folder with a diary whose keys are in memory.
pub struct Device {
    folder: PathBuf,
    vault: Arc<FixedVault>,
}

impl Device {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, vault: Arc::default() }
    }

    pub fn place(&self) -> Place {
        Place::new(&self.folder)
    }

    pub fn around(&self) -> Surroundings {
        Surroundings { vault: self.vault.clone(), entropy: Arc::new(SystemEntropy) }
    }

    pub fn open(&self) -> Diary {
        Diary::open(&self.place(), self.around()).unwrap()
    }

    /// The raw key of its file.
    pub fn key(&self) -> Vec<u8> {
        self.vault.load(KeySlot::File).unwrap().unwrap()
    }

    /// The same device with a copy of its files, as they are on the disk.
    pub fn copy(&self, to: &Path) -> Self {
        let _ = fs::remove_dir_all(to);
        fs::create_dir_all(to).unwrap();
        for file in fs::read_dir(&self.folder).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
        Self { folder: to.into(), vault: self.vault.clone() }
    }
}

/// Two devices and their mailbox.
pub struct Two {
    pub relay: Relay,
    pub phone: Device,
    pub tablet: Device,
}

impl Two {
    /// A phone with a diary that was lived for so many days before a tablet was paired.
    pub fn paired(folder: &Path, days: u64) -> Self {
        let (phone, tablet) = (Device::new(folder.join("phone")), Device::new(folder.join("tablet")));
        let first = Diary::create(&phone.place(), phone.around(), life::evening(0)).unwrap();
        let items = first.template().unwrap();
        (0..days).for_each(|day| life::live(&first, &items, day, 0));
        let now = life::evening(days);
        let mut relay = Relay::default();
        link(&first, &mut relay, now, "Phone");
        let second = Diary::create_to_join(&tablet.place(), tablet.around(), now).unwrap();
        pair(&first, &second, &mut relay, now, "Tablet");
        for _ in 0..3 {
            [&second, &first].iter().for_each(|diary| drop(synced(diary, &mut relay, now)));
        }
        Self { relay, phone, tablet }
    }

    /// The phone writes so many changes and sends them; the tablet wrote in the first days, too, and has not synced since.
    pub fn apart(folder: &Path, changes: u64, own_days: u64) -> Self {
        let mut two = Self::paired(folder, 0);
        let (phone, tablet) = (two.phone.open(), two.tablet.open());
        let items = phone.template().unwrap();
        (1..=own_days).for_each(|day| life::live(&tablet, &items, day, 1));
        let begun = phone.info().unwrap().changes;
        let mut day = 0;
        while phone.info().unwrap().changes - begun < changes {
            day += 1;
            life::live(&phone, &items, day, 0);
        }
        synced(&phone, &mut two.relay, life::evening(day + 1));
        drop((phone, tablet));
        two
    }

    /// What the phone wrote that the tablet has not.
    pub fn news(&self) -> Vec<Change> {
        let known = self.tablet.open().changes().unwrap();
        let known: std::collections::HashSet<_> = known.iter().map(|change| change.stamp).collect();
        let all = self.phone.open().changes().unwrap();
        all.into_iter().filter(|change| !known.contains(&change.stamp)).collect()
    }
}

/// Syncs to the end. Only the device's own work counts, not the relay's: until the mailbox was read to its end and all of it
/// is durable, and what came after: to send what is new here and perhaps to make the mailbox smaller.
pub fn sync(diary: &Diary, relay: &mut Relay, now: Moment) -> [Duration; 2] {
    let session = diary.sync(now).unwrap();
    let mut own = [Duration::ZERO; 2];
    let mut part = 0;
    loop {
        let start = Instant::now();
        let next = session.next().unwrap();
        part = part.max(usize::from(!matches!(&next, Next::Ask(request) if request.method == Method::Get)));
        own[part] += start.elapsed();
        let Next::Ask(request) = next else { return own };
        let response = relay.ask(&request).unwrap();
        let start = Instant::now();
        session.answer(&response).unwrap();
        own[part] += start.elapsed();
    }
}

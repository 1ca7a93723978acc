//! Bytes from anywhere: changes, backups, maps, CSV files and key files, altered at random. Nothing panics, what can't be
//! read is refused with a typed error, a diary that took whatever could be read is sound, and a refused import leaves it as
//! it was. `SOAK_SECONDS` (60) and `SOAK_SEED` (of the clock) choose the run; both are printed.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use somacard_core::import::ImportMap;
use somacard_core::store::{Change, KeyFile, Place, RecoveryWords};
use somacard_core::time::Moment;
use somacard_core::{Diary, Surroundings, SystemEntropy};

const MAP: &str = include_str!("../../cli/maps/esm-single-person.toml");
const CSV_MAP: &str = "name = \"m\"\nzone = \"Europe/Amsterdam\"\nkey = [\"n\"]\nnote = \"note\"\n[time]\ncolumn = \"at\"\n\
    format = \"%Y-%m-%d %H:%M\"\n[[column]]\nname = \"sad\"\nitem = \"sad\"\n";
const CSV: &str = "n,at,sad,note\n1,2026-02-01 10:00,3,fine\n2,2026-02-02 10:00,4,\"a \"\"quoted\"\"\nnote\"\n3,2026-03-29 02:30,0,é\n";

fn main() {
    let seconds = std::env::var("SOAK_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(60);
    let clock = || std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let seed = std::env::var("SOAK_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or_else(clock);
    println!("soak: bytes, SOAK_SEED={seed} SOAK_SECONDS={seconds}");
    let mut soak = Soak::begin(seed);
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut rounds = 0_u64;
    while Instant::now() < end {
        (0..400).for_each(|_| soak.change());
        soak.absorb();
        (0..40).for_each(|_| soak.map());
        (0..5).for_each(|_| soak.csv());
        (0..5).for_each(|_| soak.backup());
        soak.key_file();
        rounds += 1;
    }
    println!("soak: bytes, {rounds} rounds, {} altered changes were still changes: all refused or sound", soak.read);
}

struct Soak {
    chance: ChaCha8Rng,
    folder: tempfile::TempDir,
    diary: Diary,
    changes: Vec<Vec<u8>>,
    backup: Vec<u8>,
    words: RecoveryWords,
    taken: Vec<Change>,
    read: u64,
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/format-4").join(name)
}

fn now() -> Moment {
    Moment::new(1_774_900_000_000, 60).unwrap()
}

impl Soak {
    fn begin(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("diary"));
        let vault = KeyFile::new(folder.path().join("diary.key"), place.folder());
        let around = Surroundings { vault: Arc::new(vault), entropy: Arc::new(SystemEntropy) };
        let files = fs::read_dir(golden("changes")).unwrap().map(|file| fs::read(file.unwrap().path()).unwrap());
        Self {
            diary: Diary::create(&place, around, now()).unwrap(),
            folder,
            chance: ChaCha8Rng::seed_from_u64(seed),
            changes: files.collect(),
            backup: fs::read(golden("diary.backup")).unwrap(),
            words: RecoveryWords::parse(&fs::read_to_string(golden("words.txt")).unwrap()).unwrap(),
            taken: Vec::new(),
            read: 0,
        }
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.chance.next_u64() % end.max(1) as u64).unwrap()
    }

    /// A few bytes changed, put in, taken out, doubled or cut off.
    fn altered(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(4) {
            let (at, byte) = (self.below(bytes.len()), self.chance.next_u64() as u8);
            match self.below(6) {
                _ if bytes.is_empty() => bytes.push(byte),
                0 => bytes[at] = byte,
                1 => bytes[at] ^= 1 << (byte % 8),
                2 => bytes.insert(at, byte),
                3 => drop(bytes.remove(at)),
                4 => bytes.extend_from_within(at..),
                _ => bytes.truncate(at),
            }
        }
        bytes
    }

    fn change(&mut self) {
        let place = self.below(self.changes.len());
        let original = self.changes[place].clone();
        let bytes = self.altered(&original);
        if let Ok(change) = Change::from_bytes(&bytes) {
            assert_eq!(Change::from_bytes(&change.to_bytes()).unwrap(), change);
            self.read += 1;
            self.taken.push(change);
        }
    }

    /// What could still be read comes in, from a stranger's point of view; the diary is sound and shows its days.
    fn absorb(&mut self) {
        for changes in std::mem::take(&mut self.taken).chunks(50) {
            let _ = self.diary.absorb(changes);
        }
        let report = self.diary.check().unwrap();
        assert!(report.sound(), "{:?}", report.problems);
        let day = "2026-03-01".parse().unwrap();
        self.diary.days(day, "2026-04-30".parse().unwrap()).unwrap();
        self.diary.check_ins(day, "2026-04-30".parse().unwrap()).unwrap();
        self.diary.chains().unwrap();
        self.diary.template().unwrap();
        self.diary.week(now(), day).unwrap();
    }

    fn map(&mut self) {
        let bytes = self.altered(MAP.as_bytes());
        let _ = ImportMap::parse(&String::from_utf8_lossy(&bytes));
    }

    fn csv(&mut self) {
        let bytes = self.altered(CSV.as_bytes());
        let map = ImportMap::parse(CSV_MAP).unwrap();
        let before = self.diary.changes().unwrap().len();
        match self.diary.import_csv(now(), bytes.as_slice(), &map, false, |_| Ok(())) {
            Ok(summary) if summary.published => {}
            _ => assert_eq!(self.diary.changes().unwrap().len(), before),
        }
    }

    fn backup(&mut self) {
        let original = self.backup.clone();
        let bytes = self.altered(&original);
        let file = self.folder.path().join("altered.backup");
        fs::write(&file, &bytes).unwrap();
        let opened = Diary::check_backup(&file, &self.words, self.folder.path());
        assert!(opened.is_err() || bytes == original, "an altered backup was taken for a whole one");
    }

    fn key_file(&mut self) {
        let key = fs::read(self.folder.path().join("diary.key")).unwrap();
        let bytes = self.altered(&key);
        let file = self.folder.path().join("altered.key");
        fs::write(&file, bytes).unwrap();
        let place = Place::new(self.folder.path().join("nowhere"));
        let vault = KeyFile::new(file, place.folder());
        let _ = Diary::open(&place, Surroundings { vault: Arc::new(vault), entropy: Arc::new(SystemEntropy) });
    }
}

//! The write-ahead log cut at a hundred lengths, as a phone that lost power leaves it: each copy opens and holds whole
//! imports only.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use somacard_core::import::ImportMap;
use somacard_core::store::{KeyFile, Place};
use somacard_core::time::Moment;
use somacard_core::{Diary, Surroundings, SystemEntropy};

const FILES: u64 = 4;
const ROWS: u64 = 60;
const CUTS: u64 = 100;

const MAP: &str = "name = \"cut\"\nzone = \"UTC\"\nkey = [\"n\"]\n[time]\ncolumn = \"at\"\nformat = \"%Y-%m-%dT%H:%M\"\n\
    [[column]]\nname = \"sad\"\nitem = \"sad\"\n";

fn door(folder: &Path) -> (Place, Surroundings) {
    let place = Place::new(folder.join("diary"));
    let vault = KeyFile::new(folder.join("diary.key"), place.folder());
    (place, Surroundings { vault: Arc::new(vault), entropy: Arc::new(SystemEntropy) })
}

fn csv(file: u64) -> String {
    let row = |n: u64| format!("{n},2025-{:02}-{:02}T10:00,{}\n", n % 12 + 1, n % 28 + 1, n % 6);
    "n,at,sad\n".to_owned() + &(file * ROWS..(file + 1) * ROWS).map(row).collect::<String>()
}

#[test]
fn a_log_cut_anywhere_leaves_whole_files_only() {
    let folder = tempfile::tempdir().unwrap();
    let (place, around) = door(folder.path());
    let now = Moment::new(1_772_400_000_000, 0).unwrap();
    let diary = Diary::create(&place, around, now).unwrap();
    let map = ImportMap::parse(MAP).unwrap();
    for file in 0..FILES {
        diary.import_csv(now, csv(file).as_bytes(), &map, false, |_| Ok(())).unwrap();
    }
    // The diary is still open and its log shorter than what would be checkpointed: all four imports are in the log alone.
    let log = fs::read(place.folder().join("diary.db-wal")).unwrap();
    assert!(log.len() > 100_000 && log.len() < 1000 * 4096, "{}", log.len());
    let mut held = std::collections::BTreeSet::new();
    for cut in 0..CUTS {
        let length = usize::try_from(log.len() as u64 * cut / (CUTS - 1)).unwrap();
        let copy = tempfile::tempdir().unwrap();
        let (copied, around) = door(copy.path());
        fs::create_dir(copied.folder()).unwrap();
        fs::copy(folder.path().join("diary.key"), copy.path().join("diary.key")).unwrap();
        for file in ["diary.db", "sidecar.db"] {
            fs::copy(place.folder().join(file), copied.folder().join(file)).unwrap();
        }
        fs::write(copied.folder().join("diary.db-wal"), &log[..length]).unwrap();
        let diary = Diary::open(&copied, around).unwrap();
        let check_ins = diary.info().unwrap().check_ins;
        assert_eq!(check_ins % ROWS, 0, "cut at {length} of {}", log.len());
        assert!(diary.check().unwrap().sound(), "cut at {length} of {}", log.len());
        held.insert(check_ins / ROWS);
    }
    assert_eq!(held.into_iter().collect::<Vec<_>>(), (0..=FILES).collect::<Vec<_>>(), "every state was met");
}

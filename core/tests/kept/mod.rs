//! A person's diary in a folder of its own, for tests that look at its files from outside.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use somacard_core::store::{KeyFile, Place};
use somacard_core::time::Moment;
use somacard_core::{Diary, Surroundings, SystemEntropy};

/// The folder goes when this does.
pub struct Kept {
    folder: tempfile::TempDir,
    pub place: Place,
}

pub fn at(hour: u32) -> Moment {
    let text = format!("2026-03-02T{hour:02}:00:00+01:00");
    Moment::of(chrono::DateTime::parse_from_rfc3339(&text).unwrap()).unwrap()
}

impl Kept {
    /// A folder with a new diary, and the diary.
    pub fn begin() -> (Self, Diary) {
        let folder = tempfile::tempdir().unwrap();
        let kept = Self { place: Place::new(folder.path().join("diary")), folder };
        let diary = Diary::create(&kept.place, kept.around(), at(8)).unwrap();
        (kept, diary)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn key_file(&self) -> PathBuf {
        self.path().join("diary.key")
    }

    pub fn around(&self) -> Surroundings {
        let vault = KeyFile::new(self.key_file(), self.place.folder());
        Surroundings { vault: Arc::new(vault), entropy: Arc::new(SystemEntropy) }
    }

    /// The raw key of the diary's file, 64 hexadecimal digits.
    pub fn key(&self) -> String {
        let text = std::fs::read_to_string(self.key_file()).unwrap();
        text.lines().find_map(|line| line.strip_prefix("file ")).unwrap().to_owned()
    }
}

/// Opens a SQLCipher file with its raw key and nothing of the store.
pub fn raw(file: &Path, key: &str) -> rusqlite::Connection {
    somacard_cipher::link();
    let connection = rusqlite::Connection::open(file).unwrap();
    connection.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    connection
}

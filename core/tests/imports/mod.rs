//! A diary to import into, and a logical dump of all that it holds.
#![allow(dead_code, clippy::unwrap_used)]

use std::sync::Arc;

use somacard_core::body::BodyAnswer;
use somacard_core::card::{Answer, CheckIn};
use somacard_core::import::{ImportMap, ImportSummary};
use somacard_core::store::{KeyFile, Place};
use somacard_core::time::{DiaryDay, Moment};
use somacard_core::{Diary, Error, Result, Surroundings, SystemEntropy};
use tempfile::TempDir;

pub const HEADER: &str = "id,at,sad,calm,fear,note";

pub const MAP: &str = r#"
name = "notebook"
zone = "Europe/Amsterdam"
missing = ["NA", "-99"]
key = ["id"]
note = "note"

[time]
column = "at"
format = "%Y-%m-%d %H:%M"

[[column]]
name = "sad"
item = "sad"

[[column]]
name = "calm"
item = "notebook-calm"
kind = "emotion"
label = "Calm"
scale = { min = 1, max = 7, low = "not at all", high = "very" }

[[column]]
name = "fear"
item = "fear"
convert = { from = [0, 100], to = [0, 5] }
"#;

/// A column that is a reading alone.
pub const ACHE: &str = r#"
[[column]]
name = "ache"
reading = { target = "head", sensation = "pain" }
scale = { min = 1, max = 7 }
"#;

/// The map with one more column.
pub fn with(column: &str) -> String {
    format!("{MAP}{column}")
}

/// The map whose own item is a reading as well.
pub fn calm_in_the_body() -> String {
    MAP.replace("label = \"Calm\"", "label = \"Calm\"\nreading = { target = \"whole\", sensation = \"calm\" }")
}

pub fn map(text: &str) -> ImportMap {
    ImportMap::parse(text).unwrap()
}

/// Expects this map to be refused by the name of its part.
pub fn map_refused(text: &str, field: &str, given: &str) {
    match ImportMap::parse(text) {
        Err(Error::Invalid { field: found, given: said, .. } | Error::NotFound { field: found, given: said, .. }) => {
            assert_eq!((found.as_str(), said.to_caller()), (field, given));
        }
        other => panic!("{text}: {other:?}"),
    }
}

/// A row that is taken.
pub fn good(id: u32) -> String {
    format!("{id},2026-02-20 10:00,2,3,50,a day")
}

pub fn day(text: &str) -> DiaryDay {
    text.parse().unwrap()
}

/// A reader that fails.
pub struct Broken;

impl std::io::Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::ConnectionReset.into())
    }
}

pub struct Desk {
    pub diary: Diary,
    pub now: Moment,
    _folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("diary"));
        let vault = KeyFile::new(folder.path().join("diary.key"), place.folder());
        let around = Surroundings { vault: Arc::new(vault), entropy: Arc::new(SystemEntropy) };
        let now = Moment::of(chrono::DateTime::parse_from_rfc3339("2026-03-02T20:00:00+01:00").unwrap()).unwrap();
        Self { diary: Diary::create(&place, around, now).unwrap(), now, _folder: folder }
    }

    /// Imports the header and these rows, whole or not at all.
    pub fn import(&self, rows: &str) -> Result<ImportSummary> {
        self.import_bytes(format!("{HEADER}\n{rows}\n").as_bytes(), false)
    }

    pub fn import_bytes(&self, file: &[u8], skip_bad: bool) -> Result<ImportSummary> {
        self.import_with(MAP, file, skip_bad)
    }

    pub fn import_with(&self, text: &str, file: &[u8], skip_bad: bool) -> Result<ImportSummary> {
        self.diary.import_csv(self.now, file, &map(text), skip_bad, |_| Ok(()))
    }

    pub fn check_ins(&self) -> Vec<CheckIn> {
        self.diary.check_ins(day("2000-01-01"), day("2026-12-31")).unwrap()
    }

    /// The answers to one item with the moment they were recorded at.
    pub fn answers(&self, item: &str) -> Vec<(String, Answer)> {
        let of = |check_in: CheckIn| {
            let answer = check_in.answers.into_iter().find(|(id, _)| id.as_str() == item)?.1;
            Some((check_in.time.recorded_at.rfc3339(), answer))
        };
        self.check_ins().into_iter().filter_map(of).collect()
    }

    /// What was felt there, in the order it was recorded: sensation and intensity.
    pub fn felt(&self, target: &str) -> Vec<(String, u8)> {
        let felt = self.diary.felt(target, day("2000-01-01"), day("2026-12-31")).unwrap();
        let one = |reading: somacard_core::body::BodyReading| match reading.answer {
            BodyAnswer::Intensity(intensity) => (reading.sensation.as_str().to_owned(), intensity),
            other => panic!("{other:?}"),
        };
        felt.into_iter().map(|at| one(at.reading)).collect()
    }

    /// All that tables and log hold, as text.
    pub fn dump(&self) -> String {
        let diary = &self.diary;
        let report = diary.check().unwrap();
        assert!(report.sound(), "{report:?}");
        let days = diary.days(day("2025-12-01"), day("2026-03-31")).unwrap();
        let (log, items) = (diary.changes().unwrap(), diary.template().unwrap());
        format!("{report:?}\n{log:?}\n{items:?}\n{days:?}\n{:?}\n{:?}", self.check_ins(), diary.goals().unwrap())
    }
}

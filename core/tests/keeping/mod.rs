//! A person's diary in a folder of its own, with a few days in it, and short ways to write in it.
#![allow(dead_code, clippy::unwrap_used)]

#[cfg(feature = "uniffi")]
pub mod phone;

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use somacard_core::card::{Answer, DayCard, ItemId, SkillId, SkillUse};
use somacard_core::store::{KeyFile, KeySlot, KeyVault, Place, RecoveryWords, Secret, VaultError};
use somacard_core::time::{DiaryDay, Moment};
use somacard_core::{AnswerDay, CheckInDraft, Diary, Result, Surroundings, SystemEntropy};
use tempfile::TempDir;

/// A text that stands nowhere else.
pub const NOTE: &str = "the kingfisher under the bridge";
/// A Monday.
pub const FIRST: &str = "2026-03-02";

/// A folder for a diary and its key file; it goes when this does.
pub struct Home(pub TempDir);

impl Home {
    pub fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn with_diary() -> (Self, Diary) {
        let home = Self::empty();
        let diary = Diary::create(&home.place(), home.around(), at(FIRST, 8)).unwrap();
        (home, diary)
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn place(&self) -> Place {
        Place::new(self.path().join("diary"))
    }

    pub fn key_file(&self) -> PathBuf {
        self.path().join("diary.key")
    }

    pub fn around(&self) -> Surroundings {
        around(&self.key_file(), &self.place())
    }

    pub fn open(&self) -> Result<Diary> {
        Diary::open(&self.place(), self.around())
    }
}

/// A vault on a phone that was unlocked once but whose owner is not there: only the always key can be had.
pub struct OwnerAway(pub Arc<dyn KeyVault>);

impl KeyVault for OwnerAway {
    fn has(&self, slot: KeySlot) -> std::result::Result<bool, VaultError> {
        self.0.has(slot)
    }

    fn load(&self, slot: KeySlot) -> std::result::Result<Option<Vec<u8>>, VaultError> {
        if slot == KeySlot::Always { self.0.load(slot) } else { Err(VaultError::unavailable("locked")) }
    }

    fn store(&self, _: Vec<Secret>) -> std::result::Result<(), VaultError> {
        Err(VaultError::unavailable("locked"))
    }

    fn erase(&self) -> std::result::Result<(), VaultError> {
        Err(VaultError::unavailable("locked"))
    }
}

/// A vault whose phone forgot how to open what it holds, until it is given something new.
pub struct Forgetful {
    pub vault: Arc<dyn KeyVault>,
    pub forgot: AtomicBool,
}

impl Forgetful {
    fn readable(&self) -> std::result::Result<(), VaultError> {
        if self.forgot.load(Ordering::SeqCst) { Err(VaultError::unreadable("its key is gone")) } else { Ok(()) }
    }
}

impl KeyVault for Forgetful {
    fn has(&self, slot: KeySlot) -> std::result::Result<bool, VaultError> {
        self.readable().and_then(|()| self.vault.has(slot))
    }

    fn load(&self, slot: KeySlot) -> std::result::Result<Option<Vec<u8>>, VaultError> {
        self.readable().and_then(|()| self.vault.load(slot))
    }

    fn store(&self, secrets: Vec<Secret>) -> std::result::Result<(), VaultError> {
        self.forgot.store(false, Ordering::SeqCst);
        self.vault.store(secrets)
    }

    fn erase(&self) -> std::result::Result<(), VaultError> {
        self.forgot.store(false, Ordering::SeqCst);
        self.vault.erase()
    }
}

pub fn around(key_file: &Path, place: &Place) -> Surroundings {
    Surroundings { vault: Arc::new(KeyFile::new(key_file, place.folder())), entropy: Arc::new(SystemEntropy) }
}

pub fn at(day: &str, hour: u32) -> Moment {
    let text = format!("{day}T{hour:02}:00:00+01:00");
    Moment::of(chrono::DateTime::parse_from_rfc3339(&text).unwrap()).unwrap()
}

pub fn day(text: &str) -> DiaryDay {
    text.parse().unwrap()
}

pub fn item(id: &str) -> ItemId {
    ItemId::new(id).unwrap()
}

pub fn skill(id: &str) -> SkillId {
    SkillId::new(id).unwrap()
}

pub fn rated(id: &str, number: i32) -> CheckInDraft {
    CheckInDraft { answers: vec![(item(id), Answer::Number(number))], ..CheckInDraft::default() }
}

pub fn noted(note: &str) -> CheckInDraft {
    CheckInDraft { note: Some(note.into()), ..CheckInDraft::default() }
}

pub fn used(id: &str, number: i64) -> CheckInDraft {
    let skills = vec![SkillUse::from_number(skill(id), number).unwrap()];
    CheckInDraft { skills, ..CheckInDraft::default() }
}

pub fn typed(id: &str, number: i32) -> AnswerDay {
    AnswerDay { answers: vec![(item(id), Some(Answer::Number(number)))], ..AnswerDay::default() }
}

/// The card of one day.
pub fn card(diary: &Diary, text: &str) -> DayCard {
    diary.days(day(text), day(text)).unwrap().days.remove(0)
}

/// A few entries of two days; one of them holds `NOTE`.
pub fn live_a_little(diary: &Diary) {
    diary.check_in(at(FIRST, 12), rated("sad", 4)).unwrap();
    diary.check_in(at(FIRST, 13), noted(NOTE)).unwrap();
    diary.answer_day(at(FIRST, 21), typed("sad", 2)).unwrap();
    diary.check_in(at("2026-03-03", 9), used("stop", 5)).unwrap();
    diary.set_life_worth_living(at("2026-03-03", 10), "to see the sea every week").unwrap();
}

/// All that the person wrote: cards, check-ins, goals, the log.
pub fn all(diary: &Diary) -> String {
    let (from, to) = (day("2026-02-01"), day("2026-04-30"));
    let (days, entries) = (diary.days(from, to).unwrap(), diary.check_ins(from, to).unwrap());
    format!("{days:?} {entries:?} {:?} {:?}", diary.goals().unwrap(), diary.changes().unwrap())
}

/// Every file below a folder with its bytes.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push((path.clone(), fs::read(path).unwrap())) }
    }
    found.sort();
    found
}

/// The same words as typed from a sheet of paper.
pub fn from_paper(words: &RecoveryWords) -> RecoveryWords {
    RecoveryWords::parse(&words.words().collect::<Vec<_>>().join("\n").to_uppercase()).unwrap()
}

/// Asserts one refusal: its field, what it hands back, and that no text of it shows that.
pub fn refuses<T: Debug>(field: &str, given: &str, answer: Result<T>) {
    let error = answer.expect_err(field);
    let (named, handed_back, allowed) = error.details().unwrap_or_else(|| panic!("{field}: {error:?}"));
    assert_eq!((named, handed_back.to_caller()), (field, given));
    assert!(!allowed.is_empty(), "{field}");
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(!shown.contains(given), "{field}: {shown}");
    }
}

/// Runs refusals on a diary with a few entries, which is the same afterwards.
pub fn on_a_diary(refusals: impl FnOnce(&Diary)) {
    let (_home, diary) = Home::with_diary();
    live_a_little(&diary);
    let before = all(&diary);
    refusals(&diary);
    assert_eq!(all(&diary), before);
    assert_eq!((diary.check().unwrap().problems, diary.info().unwrap().quarantined), (vec![], 0));
}

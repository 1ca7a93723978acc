//! A person's own whole copy, and the diary that is made of it: it has to be the same.
#![allow(clippy::unwrap_used)]

use std::io::Cursor;

use somacard_core::sharing::ShareScope;
use somacard_core::store::Change;
use somacard_core::text::{Language, Texts};
use somacard_core::time::Moment;
use somacard_core::{Diary, Job, ShareWay, Sharing};

use crate::copies::{door, shown};

/// 2026-06-01T12:00Z.
const NOW: i64 = 1_780_315_200_000;

/// The whole copy of a diary.
pub fn document(diary: &Diary) -> Vec<u8> {
    let (now, day) = (Moment::new(NOW, 120).unwrap(), |text: &str| text.parse().unwrap());
    let (from, to) = (day("2026-01-01"), day("2026-06-01"));
    let sharing = Sharing { recipient: None, scope: ShareScope::everything(), from, to, named: false };
    let mut out = Vec::new();
    let texts = Texts::new(Language::English);
    diary.export_json(now, &sharing, ShareWay::File, &texts, &mut out, &Job::default()).unwrap();
    out
}

/// Makes a diary of a diary's copy and compares the two: what screens show, every change, and the copy of it. Returns how many changes
/// there are.
pub fn comes_back(diary: &Diary) -> usize {
    let copy = document(diary);
    let folder = tempfile::tempdir().unwrap();
    let (place, around) = door(folder.path());
    let again = Diary::create(&place, around, Moment::new(NOW, 120).unwrap()).unwrap();
    again.import_json(Cursor::new(&copy), &Job::default()).unwrap();
    assert_eq!(shown(&again), shown(diary));
    assert_eq!(open(&again), open(diary));
    assert!(document(&again) == copy, "the copy of the copy is another one");
    let report = again.check().unwrap();
    assert!(report.sound(), "{:?}", report.problems);
    open(&again).len()
}

/// The changes without those that the copies themselves made.
fn open(diary: &Diary) -> Vec<Change> {
    diary.changes().unwrap().into_iter().filter(|change| change.kind != "share").collect()
}

//! How the golden files were written, and what the sidecar among them holds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use serde_json::json;
use somacard_core::Diary;
use somacard_core::store::{Act, Change, Place, SidecarKind, SidecarReminder, Taken};

use crate::body;
use crate::fixed::{FixedVault, around};
use crate::life::{self, at};
use crate::safety;
use crate::sessions;
use crate::shown;

const SEED: u64 = 1;

/// The formats there were; the last is today's.
pub const FORMATS: [&str; 4] = ["format-1", "format-2", "format-3", "format-4"];

/// Where the golden files are; those of today's format are written first where that was asked for.
static GOLDEN: LazyLock<PathBuf> = LazyLock::new(|| bless(FORMATS[FORMATS.len() - 1], write));

/// The folder of the golden files of a format.
pub fn golden(format: &str) -> PathBuf {
    GOLDEN.with_file_name(format)
}

/// The folder of today's format, which is written first where that was asked for.
pub fn bless(format: &str, write: impl FnOnce(&Path)) -> PathBuf {
    let parent = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let golden = parent.join(format);
    if std::env::var_os("BLESS").is_some_and(|yes| yes == "1") {
        assert!(!golden.exists(), "this format is written already; nothing replaces it");
        fs::create_dir_all(&parent).unwrap();
        let made = tempfile::tempdir_in(parent).unwrap();
        write(made.path());
        fs::rename(made.keep(), &golden).unwrap();
    }
    golden
}

fn write(golden: &Path) {
    let (place, vault) = (Place::new(golden), Arc::new(FixedVault::default()));
    let diary = Diary::create(&place, around(vault.clone(), SEED), at("03-01T08:00")).unwrap();
    life::live(&diary);
    body::live(&diary);
    sessions::live(&diary);
    safety::live(&diary);
    let words = diary.new_recovery_words().unwrap();
    diary.backup(at("04-02T13:00"), &golden.join("diary.backup")).unwrap();
    fs::write(golden.join("words.txt"), words.words().collect::<Vec<_>>().join(" ") + "\n").unwrap();
    vault.write(&golden.join("key.hex"));
    let mut sidecar = Diary::sidecar(&place, &around(vault, SEED)).unwrap();
    sidecar.publish_reminders(&reminders()).unwrap();
    sidecar.publish_document("safety-plan", Some(b"ring my sister")).unwrap();
    taken().iter().for_each(|taken| sidecar.take(taken).unwrap());
    let mut changes = BTreeMap::new();
    fs::create_dir(golden.join("changes")).unwrap();
    for change in richest(diary.changes().unwrap()) {
        fs::write(golden.join("changes").join(format!("{}.cbor", change.kind)), change.to_bytes()).unwrap();
        changes.insert(change.kind.clone(), shown::change(&change));
    }
    let expected = json!({ "diary": shown::diary(&diary), "changes": changes });
    fs::write(golden.join("expected.json"), serde_json::to_string_pretty(&expected).unwrap() + "\n").unwrap();
}

/// Of each kind the change that names most.
fn richest(changes: Vec<Change>) -> Vec<Change> {
    let mut kinds: BTreeMap<String, Change> = BTreeMap::new();
    for change in changes {
        let size = |change: &Change| (change.fields.len(), change.saw.len());
        match kinds.get(&change.kind) {
            Some(known) if size(known) >= size(&change) => {}
            _ => drop(kinds.insert(change.kind.clone(), change)),
        }
    }
    kinds.into_values().collect()
}

pub fn reminders() -> [SidecarReminder; 2] {
    [("a", 1_772_500_000_000), ("b", 1_772_600_000_000)].map(|(id, at)| SidecarReminder {
        id: id.into(),
        at,
        text: format!("the private text of {id}"),
        kind: SidecarKind::Reminder,
    })
}

pub fn taken() -> [Taken; 2] {
    [("a", Act::Later, "03-02T09:00"), ("a", Act::Done, "03-02T09:30")].map(|(reminder, act, time)| Taken {
        reminder: reminder.into(),
        act,
        at: at(time),
    })
}

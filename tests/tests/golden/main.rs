//! Files that each format wrote, opened for ever: the diary, its changes, a backup, the sidecar, a mailbox. `BLESS=1` writes
//! those of today's format, once: after a release they are never made anew. (The mailbox has formats of its own: `BLESS=1` with
//! the name of one of its tests.)
#![allow(clippy::unwrap_used)]

mod body;
mod clinic;
mod elsewhere;
mod fixed;
mod life;
mod locked;
#[path = "../../../core/tests/mailbox/mod.rs"]
mod mailbox;
mod making;
#[cfg(unix)]
mod read_only;
mod safety;
mod sessions;
mod shown;
mod synced;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

use fixed::{FixedVault, SLOTS, around};
use life::at;
use making::{FORMATS, golden, reminders, taken};
use serde_json::Value as Json;
use somacard_core::Diary;
use somacard_core::store::{Change, KeyFile, KeySlot, KeyVault, Place, RecoveryWords, Taken};
use tempfile::TempDir;

/// A copy that a test may open and write.
fn copied(format: &str) -> (TempDir, Place, Arc<FixedVault>) {
    let folder = tempfile::tempdir().unwrap();
    for file in ["diary.db", "sidecar.db", "diary.backup"] {
        fs::copy(golden(format).join(file), folder.path().join(file)).unwrap();
    }
    let place = Place::new(folder.path());
    (folder, place, Arc::new(FixedVault::read(&golden(format).join("key.hex"))))
}

fn expected(format: &str, part: &str) -> Json {
    serde_json::from_str::<Json>(&fs::read_to_string(golden(format).join("expected.json")).unwrap()).unwrap()[part]
        .clone()
}

/// Compares part by part, so that a difference can be read.
fn assert_same(shown: &Json, expected: &Json) {
    for (part, known) in expected.as_object().unwrap() {
        assert_holds(&shown[part], known, part);
    }
}

/// What was shown is still shown; newer fields beside it are welcome.
fn assert_holds(shown: &Json, known: &Json, at: &str) {
    match (shown, known) {
        (Json::Object(shown), Json::Object(known)) => {
            known.iter().for_each(|(name, known)| assert_holds(&shown[name], known, &format!("{at}.{name}")));
        }
        (Json::Array(shown), Json::Array(known)) if shown.len() == known.len() => {
            shown.iter().zip(known).for_each(|(shown, known)| assert_holds(shown, known, at));
        }
        _ => assert_eq!(shown, known, "{at}"),
    }
}

#[test]
fn the_diary_shows_what_it_showed_when_it_was_written() {
    for format in FORMATS {
        let (_folder, place, vault) = copied(format);
        let diary = Diary::open(&place, around(vault, 2)).unwrap();
        assert_same(&shown::diary(&diary), &expected(format, "diary"));
        assert!(diary.check().unwrap().sound());
        diary.rebuild().unwrap();
        assert_same(&shown::diary(&diary), &expected(format, "diary"));
        diary.set_life_worth_living(at("04-03T09:00"), "it can be written").unwrap();
        assert!(diary.check().unwrap().sound());
    }
}

#[test]
fn the_key_file_holds_the_same_secrets() {
    for format in FORMATS {
        let (_folder, place, vault) = copied(format);
        let file = KeyFile::new(golden(format).join("key.hex"), place.folder());
        for (name, slot) in SLOTS.into_iter().filter(|(_, slot)| *slot != KeySlot::DeviceNonce) {
            assert!(file.load(slot) == vault.load(slot) && vault.load(slot).unwrap().is_some(), "{name}");
        }
        assert!(file.load(KeySlot::DeviceNonce).unwrap().is_some_and(|nonce| nonce.len() == 32));
    }
}

#[test]
fn each_change_reads_as_it_was_and_is_written_in_the_same_bytes() {
    for format in FORMATS {
        let known = expected(format, "changes");
        let mut read = BTreeSet::new();
        for file in fs::read_dir(golden(format).join("changes")).unwrap() {
            let bytes = fs::read(file.unwrap().path()).unwrap();
            let change = Change::from_bytes(&bytes).unwrap();
            assert_eq!(shown::change(&change), known[&change.kind]);
            assert_eq!(change.to_bytes(), bytes, "{}", change.kind);
            read.insert(change.kind);
        }
        let (_folder, place, vault) = copied(format);
        let diary = Diary::open(&place, around(vault, 2)).unwrap();
        let kinds: BTreeSet<_> = diary.changes().unwrap().into_iter().map(|change| change.kind).collect();
        assert_eq!(read, kinds);
    }
}

#[test]
fn the_backup_restores_the_same_diary_as_another_device() {
    for format in FORMATS {
        let (folder, ..) = copied(format);
        let words = RecoveryWords::parse(&fs::read_to_string(golden(format).join("words.txt")).unwrap()).unwrap();
        let new = Place::new(folder.path().join("new"));
        let backup = folder.path().join("diary.backup");
        assert!(Diary::check_backup(&backup, &words, folder.path()).unwrap().1.sound());
        let diary = Diary::restore(&backup, &words, &new, around(Arc::default(), 2)).unwrap();
        // Reminders come on another device only when asked to.
        diary.set_reminds_here(true).unwrap();
        let (mut shown, mut expected) = (shown::diary(&diary), expected(format, "diary"));
        let [new, old] = [&mut shown, &mut expected].map(|json| json["info"]["device"].take());
        assert_ne!(new, old);
        assert_same(&shown, &expected);
    }
}

#[test]
fn the_sidecar_reads() {
    for format in FORMATS {
        let (_folder, place, vault) = copied(format);
        let mut sidecar = Diary::sidecar(&place, &around(vault, 2)).unwrap();
        assert_eq!(sidecar.reminders().unwrap(), reminders());
        assert_eq!(sidecar.document("safety-plan").unwrap().as_deref(), Some(b"ring my sister".as_slice()));
        let same = |kept: &[Taken]| {
            assert_eq!(kept, taken());
            Ok(())
        };
        sidecar.drain(same).unwrap();
    }
}

/// What the golden log must hold: each field of each kind; `*` stands for names.
const FIELDS: [(&str, &str); 24] = [
    (
        "chain",
        "behaviour for_day link.* offset recorded_at source text.consequences text.prompting_event text.repair \
         text.skill_instead text.vulnerability",
    ),
    (
        "check-in",
        "asked.* copied.* deleted for_day import map newer offset peak.* reading.* recorded_at skill.* source stopped \
         text.item.* text.note text.reading.* text.trigger trigger.* value.*",
    ),
    ("day", "away knew offset recorded_at source text.in_the_way text.note thought_of_it willing"),
    ("day-answer", "deleted offset peak recorded_at source text.answer value"),
    ("erased", "erased"),
    ("goals", "text.life_worth_living"),
    ("insight-question", "asked"),
    ("item", "active_from active_to high kind label low max min owner replaces scale sort step target"),
    ("massage-plan", "cadence text.goal text.term.*"),
    ("occurrence", "minutes moved_to outcome text.note"),
    ("place", "address name text.note"),
    ("plan-line", "deleted not_after_self_harm phone sort step text.words"),
    ("practitioner", "name phone role text.note"),
    ("reminder", "done later skipped"),
    ("reminder-rule", "about class item label on only_if_not_done own rests_when_away when"),
    ("safety-plan", "agreed_on agreed_with country reviewed_on"),
    ("screening", "answer.* changed for_day offset place.* recorded_at source"),
    ("series", "calendar calendar.* ended kind pause.* place practitioner text.note timetable.* title"),
    ("setting", "value"),
    ("skill-tick", "offset recorded_at source ticked"),
    ("touch", "peak.* text.reason"),
    ("urge-rule", "act agreed_on at_least jump_by jump_least on quiet"),
    (
        "visit",
        "after.* before.* boundary check_in_after check_in_before for_day homework_done kind next-day.* offset original \
         recorded_at relationship.* series shown_to_rated source text.boundary_note text.homework text.note",
    ),
    ("week", "after.* before.* filled_in filled_in_session skill_of_week started_on"),
];

#[test]
fn the_log_holds_every_field_of_every_kind() {
    let (_folder, place, vault) = copied(FORMATS[FORMATS.len() - 1]);
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for change in Diary::open(&place, around(vault, 2)).unwrap().changes().unwrap() {
        found.entry(change.kind).or_default().extend(change.fields.keys().map(|name| general(name)));
    }
    for (kind, fields) in FIELDS {
        assert_eq!(found[kind].iter().map(String::as_str).collect::<Vec<_>>().join(" "), fields, "{kind}");
    }
}

/// A field's name with `*` for what a person or a pack named.
fn general(name: &str) -> String {
    let named = "peak value text.item text.reading text.term asked copied answer place reading trigger skill link before after \
         timetable pause relationship next-day calendar";
    let begins = |prefix: &&str| name.strip_prefix(*prefix).is_some_and(|rest| rest.starts_with('.'));
    named.split(' ').find(begins).map_or_else(|| name.to_owned(), |prefix| format!("{prefix}.*"))
}

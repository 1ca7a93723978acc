//! A mailbox as it was recorded, with the two devices that share it, synced from for ever: a snapshot, announcements, what a
//! pairing said, batches. Each device wrote something that it had not sent yet.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use serde_json::{Value as Json, json};
use somacard_core::store::{Place, RecoveryWords};
use somacard_core::sync::{Next, PairingInvitation};
use somacard_core::time::Moment;
use somacard_core::{CheckInDraft, Diary};
use tempfile::TempDir;

use crate::fixed::{FixedVault, around};
use crate::life::{self, at};
use crate::mailbox::{RELAY, Relay, link, pair, synced};
use crate::making::bless;
use crate::{assert_same, body, safety, sessions, shown};

/// The formats there were, of items and of what a device knows of its mailbox; the last is today's.
const FORMATS: [&str; 1] = ["sync-1"];
const DEVICES: [&str; 2] = ["phone", "tablet"];

static GOLDEN: LazyLock<PathBuf> = LazyLock::new(|| bless(FORMATS[FORMATS.len() - 1], write));

fn write(golden: &Path) {
    let [(phone, first), (tablet, second)] = DEVICES.map(|name| {
        fs::create_dir(golden.join(name)).unwrap();
        (Place::new(golden.join(name)), Arc::<FixedVault>::default())
    });
    let diary = Diary::create(&phone, around(first.clone(), 1), at("03-01T08:00")).unwrap();
    life::live(&diary);
    body::live(&diary);
    sessions::live(&diary);
    safety::live(&diary);
    let mut relay = Relay::default();
    // Something was erased: the mailbox begins with a snapshot.
    link(&diary, &mut relay, at("04-03T10:00"), "Phone");
    let other = Diary::create_to_join(&tablet, around(second.clone(), 2), at("04-03T10:01")).unwrap();
    pair(&diary, &other, &mut relay, at("04-03T10:02"), "Tablet");
    note(&other, at("04-03T10:03"), "on the tablet, not sent yet");
    let words = diary.new_recovery_words().unwrap();
    synced(&diary, &mut relay, at("04-03T10:04"));
    note(&diary, at("04-03T10:05"), "on the phone");
    synced(&diary, &mut relay, at("04-03T10:06"));
    note(&diary, at("04-03T10:07"), "on the phone, not sent yet");
    let shown = diary.show_pairing(at("04-03T10:08")).unwrap();
    let invitation = shown.invitation().unwrap();
    drop((diary, other, shown));
    first.write(&golden.join("phone").join("key.hex"));
    second.write(&golden.join("tablet").join("key.hex"));
    let put = |file: &str, text: String| fs::write(golden.join(file), text + "\n").unwrap();
    put("words.txt", words.words().collect::<Vec<_>>().join(" "));
    put("invitation.txt", format!("{}\n{}", invitation.text(), invitation.words()));
    put("mailbox.json", serde_json::to_string_pretty(&recorded(&relay)).unwrap());
    let mut both = Both::of(golden);
    both.settle();
    put("expected.json", serde_json::to_string_pretty(&shown::diary(&both.phone)).unwrap());
}

fn note(diary: &Diary, now: Moment, note: &str) {
    diary.check_in(now, CheckInDraft { note: Some(note.into()), ..CheckInDraft::default() }).unwrap();
}

/// What the relay holds.
fn recorded(relay: &Relay) -> Json {
    let (id, parts) = relay.snapshot.as_ref().unwrap();
    json!({
        "base": relay.base,
        "base_hash": hex(&relay.base_hash),
        "items": relay.items.iter().map(|item| hex(item)).collect::<Vec<_>>(),
        "snapshot": { "id": id, "parts": parts.iter().map(|part| hex(part)).collect::<Vec<_>>() },
        "access": relay.access,
    })
}

fn played(json: &Json) -> Relay {
    let all = |items: &Json| items.as_array().unwrap().iter().map(bytes).collect();
    let id = json["snapshot"]["id"].as_str().unwrap();
    Relay {
        base: json["base"].as_u64().unwrap(),
        base_hash: bytes(&json["base_hash"]).try_into().unwrap(),
        items: all(&json["items"]),
        snapshot: Some((id.into(), all(&json["snapshot"]["parts"]))),
        access: serde_json::from_value(json["access"].clone()).unwrap(),
        ..Relay::default()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &Json) -> Vec<u8> {
    let hex = hex.as_str().unwrap();
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn text(golden: &Path, file: &str) -> String {
    fs::read_to_string(golden.join(file)).unwrap()
}

/// Copies of both devices, and the mailbox.
struct Both {
    _folder: TempDir,
    relay: Relay,
    phone: Diary,
    tablet: Diary,
}

impl Both {
    fn of(golden: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let [phone, tablet] = DEVICES.map(|name| {
            let (from, to) = (golden.join(name), folder.path().join(name));
            fs::create_dir(&to).unwrap();
            for file in ["diary.db", "sidecar.db"] {
                fs::copy(from.join(file), to.join(file)).unwrap();
            }
            let vault = Arc::new(FixedVault::read(&from.join("key.hex")));
            Diary::open(&Place::new(&to), around(vault, 3)).unwrap()
        });
        let relay = played(&serde_json::from_str(&text(golden, "mailbox.json")).unwrap());
        Self { _folder: folder, relay, phone, tablet }
    }

    /// Both sync until each has what the other has.
    fn settle(&mut self) {
        for diary in [&self.tablet, &self.phone, &self.tablet] {
            synced(diary, &mut self.relay, at("04-03T11:00"));
        }
    }
}

/// What a device shows, without what is of the device alone.
fn shared(diary: &Diary) -> Json {
    diary.set_reminds_here(true).unwrap();
    without_device(shown::diary(diary))
}

fn without_device(mut shown: Json) -> Json {
    for own in ["device", "recovery_words"] {
        shown["info"].as_object_mut().unwrap().remove(own);
    }
    shown
}

fn expected(golden: &Path) -> Json {
    without_device(serde_json::from_str(&text(golden, "expected.json")).unwrap())
}

#[test]
fn two_devices_sync_from_the_mailbox_and_show_the_same() {
    for golden in FORMATS.map(|format| GOLDEN.with_file_name(format)) {
        let mut both = Both::of(&golden);
        both.settle();
        for diary in [&both.phone, &both.tablet] {
            assert_same(&shared(diary), &expected(&golden));
            assert_eq!(diary.sync_status().unwrap().notices, []);
            assert!(diary.check().unwrap().sound());
        }
        assert_eq!(both.phone.changes().unwrap(), both.tablet.changes().unwrap());
    }
}

#[test]
fn the_words_read_the_mailbox() {
    for golden in FORMATS.map(|format| GOLDEN.with_file_name(format)) {
        let mut both = Both::of(&golden);
        both.settle();
        let words = RecoveryWords::parse(&text(&golden, "words.txt")).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path());
        let diary = Diary::create_to_join(&place, around(Arc::default(), 4), at("04-03T12:00")).unwrap();
        let session = diary.recover(at("04-03T12:00"), RELAY, &words).unwrap();
        while let Next::Ask(request) = session.next().unwrap() {
            session.answer(&both.relay.ask(&request).unwrap()).unwrap();
        }
        assert_same(&shared(&diary), &expected(&golden));
    }
}

#[test]
fn an_invitation_reads_as_it_was_shown_and_as_it_was_spoken() {
    for golden in FORMATS.map(|format| GOLDEN.with_file_name(format)) {
        let kept = text(&golden, "invitation.txt");
        let (code, words) = kept.trim_end().split_once('\n').unwrap();
        let scanned = PairingInvitation::scanned(code).unwrap();
        assert_eq!((scanned.text().as_str(), scanned.words().as_str()), (code, words));
        assert!(scanned == PairingInvitation::spoken(RELAY, words).unwrap());
    }
}

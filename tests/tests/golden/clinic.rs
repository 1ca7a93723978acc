//! What a clinic and a person wrote for each other with the first version: the invitation, the practitioner's key file, the desk's
//! file of a pair, a linked diary, and the letters in the mailbox. All of it is read for ever.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use serde_json::{Value as Json, json};
use somacard_core::clinic::{ClinicNext, ClinicReport, ClinicTemplate, InvitationDraft, PractitionerKey};
use somacard_core::sessions::Role;
use somacard_core::store::Place;
use somacard_core::sync::{Ended, Method, Response};
use somacard_core::time::{Moment, parse_civil, parse_zone};
use somacard_core::{AppointmentDraft, Desk, Diary, Result};
use tempfile::TempDir;

use crate::fixed::{FixedVault, around};
use crate::life::at;

const SEED: u64 = 7;
const TEMPLATE: &str = "version = 1\n[[item]]\nid = \"pain\"\nlabel = \"Pain\"\nkind = \"question\"\nscale = \"range\"\n\
                        min = 0\nmax = 10\nlow = \"none\"\nhigh = \"worst\"\n";

/// The golden files, written first where that was asked for.
static GOLDEN: LazyLock<PathBuf> = LazyLock::new(|| {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/clinic-1");
    if std::env::var_os("BLESS").is_some_and(|yes| yes == "1") && !golden.exists() {
        let made = tempfile::tempdir_in(golden.parent().unwrap()).unwrap();
        write(made.path());
        fs::rename(made.keep(), &golden).unwrap();
    }
    golden
});

fn read(name: &str) -> String {
    fs::read_to_string(GOLDEN.join(name)).unwrap()
}

fn now() -> Moment {
    at("03-01T08:00")
}

/// The mailbox's letters as a relay shows them from the beginning.
fn page(letters: &[Vec<u8>]) -> Response {
    let mut body = vec![1];
    body.extend((letters.len() as u64).to_be_bytes());
    body.extend([0; 8]);
    body.extend((letters.concat().len() as u64).to_be_bytes());
    body.extend([0; 28]);
    // The running hash at the beginning is known: zeros.
    body.push(1);
    body.extend([0; 32]);
    for (place, letter) in letters.iter().enumerate() {
        body.extend((place as u64 + 1).to_be_bytes());
        body.extend((letter.len() as u32).to_be_bytes());
        body.extend(letter);
    }
    Response { status: 200, body }
}

/// Talks with a mailbox that holds these letters; what is appended comes to them.
fn talk(
    letters: &mut Vec<Vec<u8>>,
    next: impl Fn() -> Result<ClinicNext>,
    answer: impl Fn(&Response) -> Result<()>,
) -> ClinicReport {
    loop {
        match next().unwrap() {
            ClinicNext::Done(report) => return report,
            // Whoever asks for what comes later is shown another past, and asks again from the beginning.
            ClinicNext::Ask(request) if request.method == Method::Get => answer(&page(letters)).unwrap(),
            ClinicNext::Ask(request) => {
                let appends = request.url.contains("/v1/batches");
                letters.extend(appends.then_some(request.body));
                let status = if request.method == Method::Put { 204 } else { 201 };
                answer(&Response { status, body: Vec::new() }).unwrap();
            }
        }
    }
}

fn desk(folder: &Path) -> Desk {
    Desk::open(folder, around(Arc::default(), SEED).entropy).unwrap()
}

fn write(golden: &Path) {
    let entropy = around(Arc::default(), SEED).entropy;
    let expires = "2027-03-01".parse().unwrap();
    let key = PractitionerKey::generate("Dr. A. Example", Role::DbtTherapist, expires, now(), &*entropy).unwrap();
    key.write(&golden.join("practitioner.key")).unwrap();
    let at_desk = tempfile::tempdir().unwrap();
    let desk = desk(at_desk.path());
    let draft = InvitationDraft {
        relay: "https://relay.example".into(),
        join: Some("CODE".into()),
        words: "Read on weekdays, not for emergencies. Meanwhile call 112.".into(),
        days: 14,
    };
    let invited = desk.invite(now(), &key, &draft).unwrap();
    fs::write(golden.join("invitation.txt"), &invited.text).unwrap();
    let vault = Arc::new(FixedVault::default());
    let diary = Diary::create(&Place::new(golden), around(vault.clone(), SEED), now()).unwrap();
    vault.write(&golden.join("key.hex"));
    let pair = diary.link_clinic(now(), &invited.text, "Kim").unwrap();
    let mut letters = Vec::new();
    let session = diary.clinic_session(now(), &pair).unwrap();
    talk(&mut letters, || session.next(), |response| session.answer(response));
    // Its file is whole once nobody holds it open.
    drop((session, diary));
    let session = desk.session(now(), &key, &pair).unwrap();
    talk(&mut letters, || session.next(), |response| session.answer(response));
    let appointment = AppointmentDraft {
        start: parse_civil("start", "2026-03-10T09:00:00").unwrap(),
        zone: parse_zone("Europe/Amsterdam").unwrap(),
        minutes: 50,
        what: "Individual session".into(),
        place: Some("Room 3".into()),
    };
    let appointment = desk.appoint(now(), &key, &pair, appointment).unwrap();
    desk.cancel(now(), &key, &appointment).unwrap();
    desk.send_template(now(), &key, &pair, ClinicTemplate::from_toml(TEMPLATE).unwrap()).unwrap();
    desk.revoke(now(), &key, &pair).unwrap();
    // As it stood before what waits was sent.
    fs::copy(at_desk.path().join(format!("{pair}.json")), golden.join("pair.json")).unwrap();
    let mut sent = letters.clone();
    let session = desk.session(now(), &key, &pair).unwrap();
    talk(&mut sent, || session.next(), |response| session.answer(response));
    assert_eq!(sent.len(), 5);
    fs::write(golden.join("letters.bin"), sent.concat()).unwrap();
    fs::write(golden.join("expected.json"), serde_json::to_string_pretty(&shown(golden)).unwrap() + "\n").unwrap();
}

/// All that a reader of today makes of the files.
fn shown(golden: &Path) -> Json {
    let read = |name: &str| fs::read_to_string(golden.join(name)).unwrap();
    let key = PractitionerKey::parse(&read("practitioner.key")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for file in ["diary.db", "sidecar.db"] {
        if golden.join(file).exists() {
            fs::copy(golden.join(file), folder.path().join(file)).unwrap();
        }
    }
    let vault = Arc::new(FixedVault::read(&golden.join("key.hex")));
    let diary = Diary::open(&Place::new(folder.path()), around(vault, SEED)).unwrap();
    let all = fs::read(golden.join("letters.bin")).unwrap();
    let mut letters: Vec<Vec<u8>> = all.chunks(1024).map(<[u8]>::to_vec).collect();
    let preview = diary.scan_clinic(now(), &read("invitation.txt")).unwrap();
    let session = diary.clinic_session(now(), &preview.pair).unwrap();
    let fetched = talk(&mut letters, || session.next(), |response| session.answer(response));
    let at_desk: TempDir = tempfile::tempdir().unwrap();
    fs::copy(golden.join("pair.json"), at_desk.path().join(format!("{}.json", preview.pair))).unwrap();
    json!({
        "key": { "name": key.name, "role": key.role, "expires": key.expires, "fingerprint": key.fingerprint() },
        "key_text": *key.to_text() == read("practitioner.key"),
        "invitation": preview,
        "links": diary.clinics(now()).unwrap(),
        "fetched": fetched,
        "items": diary.clinic_items(now()).unwrap(),
        "desk": desk(at_desk.path()).pairs(&key).unwrap(),
    })
}

#[test]
fn what_a_clinic_and_a_person_wrote_is_read_as_it_was() {
    let expected: Json = serde_json::from_str(&read("expected.json")).unwrap();
    let shown = shown(&GOLDEN);
    crate::assert_same(&shown, &expected);
    assert_eq!(shown["fetched"]["ended"], json!(Ended::Synced));
    assert_eq!((&shown["fetched"]["received"], &shown["key_text"]), (&json!(4), &json!(true)));
}

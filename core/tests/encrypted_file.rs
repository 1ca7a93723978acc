//! What someone finds who has the files and not the key; and how a file that is not the diary this key opens is refused
//! and left as it is.
#![allow(clippy::unwrap_used)]

mod kept;

use std::fs;
use std::path::Path;

use kept::{Kept, at, raw};
use somacard_core::store::{SidecarKind, SidecarReminder};
use somacard_core::{AnswerDay, CheckInDraft, Diary, Error};

const PAGE: usize = 4096;
const NOTE: &str = "the heron at the weir";
const TRIGGER: &str = "a letter from the landlord";
const DAY: &str = "slept on the green sofa";
const GOAL: &str = "a boat with a red sail";
const REMINDER: &str = "ring the clinic in Harlingen";
const TEXTS: [&str; 5] = [NOTE, TRIGGER, DAY, GOAL, REMINDER];

/// A diary and a sidecar that hold all of `TEXTS`.
fn written() -> (Kept, Diary) {
    let (kept, diary) = Kept::begin();
    let (note, trigger_text) = (Some(NOTE.into()), Some(TRIGGER.into()));
    diary.check_in(at(12), CheckInDraft { note, trigger_text, ..CheckInDraft::default() }).unwrap();
    diary.answer_day(at(18), AnswerDay { note: Some(DAY.into()), ..AnswerDay::default() }).unwrap();
    diary.set_life_worth_living(at(19), GOAL).unwrap();
    (kept, diary)
}

fn closed() -> Kept {
    let (kept, diary) = written();
    drop(diary);
    kept
}

/// The name of each file of the diary's folder, and which of the texts it shows, in UTF-8 or either UTF-16.
fn shown(folder: &Path) -> Vec<(String, Vec<&'static str>)> {
    let one = |entry: fs::DirEntry| {
        let bytes = fs::read(entry.path()).unwrap();
        let has = |text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
        let wide = |text: &str, of: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(of).collect::<Vec<u8>>();
        let shows = |text: &&str| {
            has(text.as_bytes()) || has(&wide(text, u16::to_le_bytes)) || has(&wide(text, u16::to_be_bytes))
        };
        (entry.file_name().into_string().unwrap(), TEXTS.into_iter().filter(shows).collect())
    };
    fs::read_dir(folder).unwrap().map(|entry| one(entry.unwrap())).collect()
}

/// The refusal to open the diary, which leaves its file as it is.
fn refused(kept: &Kept) -> Error {
    let before = fs::read(kept.place.diary()).unwrap();
    let error = Diary::open(&kept.place, kept.around()).err().expect("a refusal");
    assert!(before == fs::read(kept.place.diary()).unwrap(), "{error} changed the file");
    error
}

#[test]
fn no_file_shows_a_text_of_the_diary_whether_it_is_open_or_closed() {
    let (kept, diary) = written();
    let mut sidecar = Diary::sidecar(&kept.place, &kept.around()).unwrap();
    let reminder = SidecarReminder { id: "r".into(), at: 0, text: REMINDER.into(), kind: SidecarKind::Reminder };
    sidecar.publish_reminders(&[reminder]).unwrap();
    let while_open = shown(kept.place.folder());
    for file in ["diary.db", "diary.db-wal", "sidecar.db", "sidecar.db-wal"] {
        assert!(while_open.iter().any(|(name, _)| name == file), "{file} is not there");
        assert!(fs::metadata(kept.place.folder().join(file)).unwrap().len() > 0, "{file} is empty");
    }
    drop((diary, sidecar));
    for (name, texts) in while_open.into_iter().chain(shown(kept.place.folder())) {
        assert_eq!(texts, [""; 0], "{name}");
    }
}

#[test]
fn the_search_finds_texts_in_files_that_are_not_encrypted() {
    let folder = tempfile::tempdir().unwrap();
    for encoding in ["UTF-8", "UTF-16le", "UTF-16be"] {
        let file = rusqlite::Connection::open(folder.path().join(encoding)).unwrap();
        file.execute_batch(&format!("PRAGMA encoding = '{encoding}'; CREATE TABLE t (x TEXT)")).unwrap();
        for text in TEXTS {
            file.execute("INSERT INTO t VALUES (?1)", [text]).unwrap();
        }
    }
    let found = shown(folder.path());
    assert!(found.len() == 3 && found.iter().all(|(_, texts)| *texts == TEXTS), "{found:?}");
}

#[test]
fn the_file_does_not_say_that_it_is_sqlite_and_our_provider_wrote_it() {
    let kept = closed();
    for file in [kept.place.diary(), kept.place.sidecar()] {
        assert_ne!(fs::read(file).unwrap()[..16], *b"SQLite format 3\0");
    }
    let file = raw(&kept.place.diary(), &kept.key());
    let says = |pragma: &str| file.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(says("cipher_provider"), somacard_cipher::PROVIDER_NAME);
    assert_eq!(says("cipher_log_level"), "NONE", "what it says belongs in no log");
}

#[test]
fn the_key_of_another_diary_is_a_wrong_key() {
    let (kept, other) = (closed(), closed());
    fs::copy(other.key_file(), kept.key_file()).unwrap();
    assert_eq!(refused(&kept), Error::WrongKey);
}

#[test]
fn a_plain_sqlite_file_in_the_diary_s_place_is_not_encrypted() {
    let kept = closed();
    fs::remove_file(kept.place.diary()).unwrap();
    let plain = rusqlite::Connection::open(kept.place.diary()).unwrap();
    plain.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)").unwrap();
    drop(plain);
    assert_eq!(refused(&kept), Error::NoCipher);
}

#[test]
fn an_empty_file_is_no_diary_and_none_is_made_of_it() {
    let kept = closed();
    fs::write(kept.place.diary(), "").unwrap();
    assert_eq!(refused(&kept), Error::Damaged { what: "it is cut off".into() });
    assert_eq!(Diary::create(&kept.place, kept.around(), at(9)).err(), Some(Error::DiaryExists));
    assert_eq!(fs::metadata(kept.place.diary()).unwrap().len(), 0);
}

#[test]
fn a_folder_in_the_diary_s_place_is_no_file_and_stays() {
    let kept = closed();
    fs::remove_file(kept.place.diary()).unwrap();
    fs::create_dir(kept.place.diary()).unwrap();
    fs::write(kept.place.diary().join("a letter"), NOTE).unwrap();
    let error = Diary::open(&kept.place, kept.around()).err();
    assert_eq!(error, Some(Error::Io { kind: "not a file".into() }));
    assert_eq!(Diary::create(&kept.place, kept.around(), at(9)).err(), Some(Error::DiaryExists));
    assert_eq!(fs::read_to_string(kept.place.diary().join("a letter")).unwrap(), NOTE);
}

#[test]
fn a_diary_of_a_newer_format_is_refused_in_either_journal_mode() {
    for mode in ["WAL", "DELETE"] {
        let kept = closed();
        let file = raw(&kept.place.diary(), &kept.key());
        file.pragma_update(None, "user_version", 99).unwrap();
        file.query_row(&format!("PRAGMA journal_mode = {mode}"), [], |_| Ok(())).unwrap();
        drop(file);
        assert!(matches!(refused(&kept), Error::NewerFormat { found: 99, known } if known < 99));
    }
}

#[test]
fn a_diary_cut_off_anywhere_is_damaged() {
    let kept = closed();
    let whole = fs::read(kept.place.diary()).unwrap();
    let pages = whole.len() / PAGE;
    let within = [1, 2, 15, 16, 17, 100, 1024, PAGE - 1, PAGE + 1, whole.len() - PAGE / 2, whole.len() - 1];
    let at_a_page = [1, 2, 3, 4, pages / 4, pages / 3, pages / 2, pages - 2, pages - 1].map(|page| page * PAGE);
    for length in within.into_iter().chain(at_a_page) {
        fs::write(kept.place.diary(), &whole[..length]).unwrap();
        let error = refused(&kept);
        assert!(matches!(error, Error::Damaged { .. }), "{length} bytes: {error}");
    }
}

#[test]
fn one_altered_byte_on_any_page_is_noticed() {
    let kept = closed();
    let whole = fs::read(kept.place.diary()).unwrap();
    assert!(Diary::open(&kept.place, kept.around()).unwrap().check().unwrap().sound());
    for page in 0..whole.len() / PAGE {
        let mut altered = whole.clone();
        altered[page * PAGE + 16 + page * 577 % (PAGE - 16)] ^= 1;
        fs::write(kept.place.diary(), &altered).unwrap();
        let found = Diary::open(&kept.place, kept.around()).and_then(|diary| diary.check());
        let noticed = found.as_ref().map_or_else(|error| error.code() == "damaged", |report| !report.sound());
        assert!(noticed, "page {page}: {found:?}");
        assert!(altered == fs::read(kept.place.diary()).unwrap(), "page {page}: the file changed");
    }
}

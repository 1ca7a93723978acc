//! Files exchanged with a SQLCipher that is built on OpenSSL: it reads a diary, and a file it wrote is read here. The
//! peer is `tests/peers/sqlcipher_peer.py`; `SOMACARD_PEERS_PYTHON` names a Python with `tests/peers/requirements.txt`.
#![allow(clippy::unwrap_used)]

mod kept;

use std::path::Path;
use std::process::{Command, Output};

use kept::{Kept, at, raw};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use serde_json::{Value, json};
use somacard_core::CheckInDraft;
use somacard_core::card::{Answer, ItemId};

const PEER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/peers/sqlcipher_peer.py");

/// Runs the peer; nothing where there is none, which only a test run on a person's own machine may say.
fn peer(what: &str, file: &Path, key: &str) -> Option<Output> {
    let Some(python) = std::env::var_os("SOMACARD_PEERS_PYTHON") else {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "SOMACARD_PEERS_PYTHON is not set");
        eprintln!("skipped: no peers");
        return None;
    };
    Some(Command::new(python).arg(PEER).arg(what).arg(file).arg(key).output().unwrap())
}

fn succeeded(output: &Output) -> &[u8] {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    &output.stdout
}

/// The key with its first digit changed.
fn another(key: &str) -> String {
    let first = if key.starts_with('0') { "1" } else { "0" };
    format!("{first}{}", &key[1..])
}

/// Every row of every table, as the peer prints them.
fn rows_of_each_table(file: &Connection) -> Value {
    let mut query = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names.iter().map(|name| (name.clone(), rows(file, name))).collect()
}

fn rows(file: &Connection, table: &str) -> Value {
    let mut query = file.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
    let columns = query.column_count();
    let row = |row: &Row| (0..columns).map(|column| row.get_ref(column).map(value)).collect::<Result<Value, _>>();
    query.query_map([], row).unwrap().map(Result::unwrap).collect()
}

fn value(stored: ValueRef) -> Value {
    match stored {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => std::str::from_utf8(text).unwrap().into(),
        ValueRef::Blob(bytes) => json!({ "hex": bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>() }),
    }
}

#[test]
fn a_diary_is_an_ordinary_sqlcipher_4_file_to_the_peer() {
    let (kept, diary) = Kept::begin();
    for hour in 9..18 {
        let answers = vec![(ItemId::new("sad").unwrap(), Answer::Number(hour % 6))];
        diary.check_in(at(u32::try_from(hour).unwrap()), CheckInDraft { answers, ..CheckInDraft::default() }).unwrap();
    }
    drop(diary);
    let Some(output) = peer("read", &kept.place.diary(), &kept.key()) else { return };
    let found: Value = serde_json::from_slice(succeeded(&output)).unwrap();
    assert_eq!(found["cipher_integrity"], json!([]));
    assert_eq!(found["integrity"], json!(["ok"]));
    assert!(found["tables"] == rows_of_each_table(&raw(&kept.place.diary(), &kept.key())), "the rows are others");
    assert_eq!(found["tables"]["check_in"].as_array().map(Vec::len), Some(9));
    let change =
        found["schema"].as_array().unwrap().iter().find_map(|sql| sql.as_str()?.strip_prefix("CREATE TABLE change "));
    assert!(change.unwrap().contains("-- The append-only log"), "the schema lost its comments");
}

#[test]
fn the_peer_refuses_a_diary_with_another_key() {
    let (kept, diary) = Kept::begin();
    drop(diary);
    let before = std::fs::read(kept.place.diary()).unwrap();
    let Some(output) = peer("read", &kept.place.diary(), &another(&kept.key())) else { return };
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("refused: file is not a database"));
    assert!(before == std::fs::read(kept.place.diary()).unwrap(), "a refusal changed the file");
}

#[test]
fn a_file_the_peer_wrote_is_read_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (file, key) = (folder.path().join("theirs.db"), "5c".repeat(32));
    let Some(output) = peer("write", &file, &key) else { return };
    succeeded(&output);
    let file = raw(&file, &key);
    let mut query = file.prepare("SELECT n, word FROM known ORDER BY n").unwrap();
    let rows: Vec<(i64, String)> =
        query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    assert_eq!(rows, (1..=1000).map(|n| (n, format!("word {n}"))).collect::<Vec<_>>());
    let mut check = file.prepare("PRAGMA cipher_integrity_check").unwrap();
    assert!(!check.exists([]).unwrap(), "a page does not authenticate");
}

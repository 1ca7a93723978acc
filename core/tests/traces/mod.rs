//! What a diary's file still holds of a text: decrypted, every value of every table and every page, those that are not in use, too.
#![allow(dead_code, clippy::unwrap_used)]

use std::fs;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::keeping::Home;

/// The diary's file, opened with its raw key and nothing of the store.
pub fn decrypted(home: &Home) -> Connection {
    somacard_cipher::link();
    let text = fs::read_to_string(home.key_file()).unwrap();
    let key = text.lines().find_map(|line| line.strip_prefix("file ")).unwrap();
    let file = Connection::open(home.place().diary()).unwrap();
    file.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    file
}

/// Every value of every table, one a line.
fn values(file: &Connection) -> String {
    let mut names = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut said = String::new();
    for table in &names {
        let mut query = file.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = query.column_count();
        let mut rows = query.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                match row.get_ref(column).unwrap() {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => said += &String::from_utf8_lossy(bytes),
                    other => said += &format!("{other:?}"),
                }
                said.push('\n');
            }
        }
    }
    said
}

/// Which of the texts stand in a table, and which on a page of the file, pages that are not in use included.
pub fn traces(home: &Home, of: &[&'static str]) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut file = decrypted(home);
    let (values, pages) = (values(&file), file.serialize("main").unwrap());
    assert!(pages.starts_with(b"SQLite format 3\0"), "the pages are plain");
    let on_a_page = |text: &&&str| pages.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    (
        of.iter().filter(|text| values.contains(**text)).copied().collect(),
        of.iter().filter(on_a_page).copied().collect(),
    )
}

/// Bytes of former pages that wait to be written to the file.
pub fn in_the_log(home: &Home) -> u64 {
    fs::metadata(home.place().folder().join("diary.db-wal")).map_or(0, |log| log.len())
}

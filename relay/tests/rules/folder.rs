//! The data folder: one relay at a time, no format of the future, backups, and damage that is found.

use rusqlite::Connection;
use somacard_relay::engine::sqlite::{backup, check};
use somacard_relay::{OpenError, SqliteEngine};

use crate::house::{House, Token, blob};

#[tokio::test]
async fn a_folder_is_served_by_one_and_is_there_again_afterwards() {
    let House { folder, engine, .. } = {
        let house = House::new();
        house.open(Token(1)).await;
        house
    };
    assert!(matches!(SqliteEngine::open(folder.path()), Err(OpenError::Served)));
    engine.close();
    drop(engine);
    assert!(SqliteEngine::open(folder.path()).is_ok());
}

#[test]
fn a_newer_format_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    SqliteEngine::open(folder.path()).unwrap().close();
    let path = folder.path().join("relay.db");
    let file = Connection::open(&path).unwrap();
    file.pragma_update(None, "user_version", 2).unwrap();
    file.close().unwrap();
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(SqliteEngine::open(folder.path()), Err(OpenError::Newer { found: 2 })));
    assert!(matches!(check(folder.path()), Err(OpenError::Newer { found: 2 })));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

/// A house with some of everything in it.
async fn lived_in() -> House {
    let house = House::new();
    for token in 1..=3 {
        let owner = house.open(Token(token)).await;
        for n in 0..10 {
            house.append(n, owner, &vec![n as u8 + 1; 700 * (n as usize + 1)]).await;
        }
        house.put(&format!("/v1/snapshots/{token:032x}/0"), owner, &[9; 5000]).await;
        house.post(&format!("/v1/snapshots/{token:032x}?upto=4&parts=1"), owner).await;
        house.put(&format!("{}?days=3", blob(token)), owner, &[8; 9000]).await;
    }
    house
}

#[tokio::test]
async fn a_backup_is_whole_and_can_be_served() {
    let house = lived_in().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("relay.db");
    backup(house.folder.path(), &file).unwrap();
    assert!(backup(house.folder.path(), &file).is_err(), "a file that is there is not written over");
    house.append(10, Token(1), b"after the backup").await;
    let checked = check(&file).unwrap();
    assert_eq!((checked.mailboxes, checked.batches, checked.contents, checked.wrong), (3, 18, 24, Vec::new()));
    drop(SqliteEngine::open(elsewhere.path()).unwrap());
    assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 2, "file and lock");
}

#[tokio::test]
async fn every_byte_of_what_is_kept_is_checked() {
    let house = lived_in().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("backup.db");
    backup(house.folder.path(), &file).unwrap();
    let whole = std::fs::read(&file).unwrap();
    // The runs of 1 to 9 are sealed bytes; one of each sort and its neighbours are flipped in turn.
    let sealed: Vec<usize> = (5..=9).filter_map(|n| whole.windows(64).position(|bytes| bytes == [n; 64])).collect();
    assert_eq!(sealed.len(), 5, "they were found");
    let elsewhere = (0..whole.len()).step_by(4096).map(|page| page + 3).take(12);
    for at in sealed.into_iter().chain(elsewhere) {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x10;
        std::fs::write(&file, &flipped).unwrap();
        let found = check(&file).map_or(true, |checked| !checked.wrong.is_empty());
        assert!(found, "a flipped bit at {at}");
    }
    std::fs::write(&file, &whole).unwrap();
    assert_eq!(check(&file).unwrap().wrong, Vec::<String>::new());
}

#[tokio::test]
async fn what_does_not_belong_together_is_found() {
    let house = lived_in().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("backup.db");
    let one = "(SELECT min(content) FROM batch)";
    for (harm, said) in [
        (format!("DELETE FROM content WHERE id = {one}"), "1 pieces of sealed bytes are missing"),
        (format!("UPDATE batch SET length = length + 1 WHERE content = {one}"), "another length"),
        ("DELETE FROM blob WHERE mailbox = 1".into(), "1 pieces of sealed bytes belong to nothing"),
        ("UPDATE mailbox SET blob_bytes = 1 WHERE id = 1".into(), "1 sums of bytes"),
        ("UPDATE mailbox SET snapshot_parts = 2".into(), "3 snapshots"),
        ("UPDATE access SET role = 1 WHERE mailbox = 2".into(), "1 mailboxes have no owner"),
        ("UPDATE mailbox SET head = 11 WHERE id = 3".into(), "1 logs"),
        ("DELETE FROM batch WHERE sequence = 7".into(), "3 logs"),
        ("UPDATE access SET mailbox = 9 WHERE mailbox = 2".into(), "1 rows belong to no mailbox"),
    ] {
        let _ = std::fs::remove_file(&file);
        backup(house.folder.path(), &file).unwrap();
        let harmed = Connection::open(&file).unwrap();
        harmed.execute_batch(&format!("PRAGMA foreign_keys = OFF; {harm}")).unwrap();
        drop(harmed);
        let wrong = check(&file).unwrap().wrong;
        assert!(wrong.iter().any(|line| line.contains(said)), "{harm}: {wrong:?}");
    }
}

#[test]
fn what_is_no_data_is_told_apart_from_damage() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(check(folder.path()), Err(OpenError::Missing)));
    std::fs::write(folder.path().join("relay.db"), b"").unwrap();
    assert!(matches!(check(folder.path()), Err(OpenError::Missing)));
    std::fs::write(folder.path().join("relay.db"), [7; 8192]).unwrap();
    assert!(matches!(check(folder.path()), Err(OpenError::File(_))));
    assert!(matches!(SqliteEngine::open(folder.path()), Err(OpenError::File(_))));
}

//! Deleted means gone: the file and its log are searched for every byte that was deleted.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use somacard_relay::SqliteEngine;
use somacard_relay::engine::sqlite::check;
use somacard_relay::engine::{BlobId, Caller, Engine, SnapshotId, TokenHash};

use crate::house::{House, Token};

const MARK: &[u8; 8] = b"sealed! ";
const MAILBOXES: u64 = 40;

/// Bytes full of a mark and a number.
fn marked(number: u32, length: usize) -> Vec<u8> {
    let one = [MARK.as_slice(), &number.to_be_bytes()].concat();
    one.into_iter().cycle().take(length).collect()
}

/// The numbers of which two marks in a row are anywhere in the folder. (After a single one, a page may end.)
fn found(folder: &Path) -> BTreeSet<u32> {
    let files = std::fs::read_dir(folder).unwrap();
    let all = files.map(|file| std::fs::read(file.unwrap().path()).unwrap());
    let marks = |bytes: Vec<u8>| -> Vec<u32> {
        let twice = |window: &&[u8]| window.starts_with(MARK) && window[..12] == window[12..];
        let number = |window: &[u8]| u32::from_be_bytes(*window.last_chunk().unwrap());
        bytes.windows(24).filter(twice).map(number).collect()
    };
    all.flat_map(marks).collect()
}

/// Whether any page of a tree holds sealed bytes. Trees copy rows when they split and leave copies behind; pages of
/// sealed bytes alone (which begin with the number of the next such page, here less than 2^24) are never split.
fn in_trees(house: &House) -> bool {
    let file = std::fs::read(house.folder.path().join("relay.db")).unwrap();
    let trees = file.chunks(4096).filter(|page| [2, 5, 10, 13].contains(&page[0]));
    trees.into_iter().any(|page| page.windows(MARK.len()).any(|window| window == MARK))
}

/// A small source of numbers with a fixed seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

#[tokio::test]
async fn nothing_of_what_was_deleted_is_left_in_the_file_or_its_log() {
    let house = House::new();
    let (engine, now) = (Arc::clone(&house.engine), house.now());
    let mut callers = Vec::new();
    for token in 1..=MAILBOXES {
        house.open(Token(token)).await;
        callers.push(engine.caller(TokenHash::of(&Token(token).bytes()), now).await.unwrap().unwrap());
    }
    let mut dice = Dice(7);
    let (mut number, mut live) = (0_u32, BTreeSet::new());
    let mut kept: Vec<Vec<u32>> = vec![Vec::new(); callers.len()];
    let mut heads = vec![0; callers.len()];
    for turn in 0..40_u64 {
        // Many appends at once, so that groups and splits of pages happen as they do under load.
        let mut asked = Vec::new();
        for (who, caller) in callers.iter().enumerate() {
            // Also around the ends of pages, and where a number of the row's header grows by a byte.
            let lengths =
                [24, 57, 58, 1000, 1024, 3572, 3573, 3574, 4091, 4092, 4093, 6000, 8183, 8184, 8185, 8186, 20_000];
            let length = lengths[dice.below(lengths.len() as u64) as usize];
            number += 1;
            asked.push(engine.append(*caller, heads[who], marked(number, length).into(), now));
            heads[who] += 1;
            kept[who].push(number);
            live.insert(number);
        }
        for answer in asked {
            answer.await.unwrap();
        }
        let who = dice.below(MAILBOXES) as usize;
        number += 1;
        let id = SnapshotId([turn as u8 + 1; 16]);
        engine.stage(callers[who], id, 0, marked(number, 5000).into(), now).await.unwrap();
        let first_try = number;
        number += 1;
        engine.stage(callers[who], id, 0, marked(number, 3000).into(), now).await.unwrap();
        engine.publish(callers[who], id, heads[who], 1, now).await.unwrap();
        for gone in kept[who].drain(..) {
            live.remove(&gone);
        }
        kept[who].push(number);
        live.insert(number);
        assert!(!live.contains(&first_try));
    }
    blobs_come_and_go(&*engine, callers[0], &mut number, now).await;
    let gone = dice.below(MAILBOXES) as usize;
    engine.delete_mailbox(callers[gone], now).await.unwrap();
    for number in &kept[gone] {
        live.remove(number);
    }
    assert!(!in_trees(&house));
    let found = found(house.folder.path());
    assert!(found.is_superset(&live), "the search finds what is there");
    assert_eq!(found.difference(&live).collect::<Vec<_>>(), Vec::<&u32>::new(), "left behind");
    assert_eq!(check(house.folder.path()).unwrap().wrong, Vec::<String>::new());
}

/// One blob deleted, one replaced and deleted, one over.
async fn blobs_come_and_go(engine: &dyn Engine, owner: Caller, number: &mut u32, now: u64) {
    for (id, ends) in [(1, now + 60), (2, now + 60), (2, now + 60), (3, now + 1)] {
        *number += 1;
        engine.put_blob(owner, BlobId([id; 32]), marked(*number, 30_000).into(), ends, now).await.unwrap();
    }
    engine.delete_blob(owner, BlobId([1; 32]), now).await.unwrap();
    engine.delete_blob(owner, BlobId([2; 32]), now).await.unwrap();
    let swept = engine.expire(now + 1).await.unwrap();
    assert_eq!((swept.blobs, swept.guests, swept.parts), (1, 0, 0));
}

#[tokio::test]
async fn what_a_killed_relay_could_not_overwrite_any_more_the_next_one_does() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    house.append(0, owner, &marked(1, 5000)).await;
    // Someone reads, such as a backup, so that the log can't be emptied; then the relay is killed.
    let reader = Connection::open(house.folder.path().join("relay.db")).unwrap();
    reader.execute_batch("BEGIN; SELECT * FROM mailbox").unwrap();
    assert_eq!(house.delete("/v1/mailbox", owner).await.status, 204);
    let left = tempfile::tempdir().unwrap();
    for name in ["relay.db", "relay.db-wal"] {
        std::fs::copy(house.folder.path().join(name), left.path().join(name)).unwrap();
    }
    assert_eq!(found(left.path()), BTreeSet::from([1]));
    let next = SqliteEngine::open(left.path()).unwrap();
    next.health().await.unwrap();
    assert_eq!(found(left.path()), BTreeSet::new());
}

#[tokio::test]
async fn the_file_gives_back_the_room_of_what_was_deleted() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    let size = || std::fs::metadata(house.folder.path().join("relay.db")).unwrap().len();
    for n in 0..4 {
        house.append(n, owner, &vec![n as u8; 1 << 20]).await;
    }
    house.delete("/v1/mailbox", owner).await;
    assert!(size() < 200_000, "{} bytes", size());
}

#[tokio::test]
async fn what_is_over_is_swept_away() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    house.code(1);
    house.grant(owner, Token(2), "guest").await;
    house.put("/v1/snapshots/11111111111111111111111111111111/0", owner, &marked(1, 500)).await;
    let day = house.now() + 24 * 60 * 60;
    let swept = house.engine.expire(day - 1).await.unwrap();
    assert_eq!((swept.guests, swept.codes, swept.parts), (1, 2, 0), "the used code and the one that is over");
    let swept = house.engine.expire(day).await.unwrap();
    assert_eq!((swept.guests, swept.codes, swept.parts), (0, 0, 1));
    assert_eq!(found(house.folder.path()), BTreeSet::new());
    assert_eq!(check(house.folder.path()).unwrap().wrong, Vec::<String>::new());
}

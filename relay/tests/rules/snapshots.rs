//! Compaction: a snapshot takes the place of the log's beginning.

use sha2::{Digest, Sha256};

use crate::house::{House, Token, hex};

const ONE: &str = "/v1/snapshots/11111111111111111111111111111111";
const TWO: &str = "/v1/snapshots/22222222222222222222222222222222";

async fn house_with(batches: u8) -> (House, Token) {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    for n in 0..batches {
        assert_eq!(house.append(n.into(), owner, &[n; 100]).await.status, 201);
    }
    (house, owner)
}

impl House {
    async fn stage(&self, snapshot: &str, part: u32, owner: Token, bytes: &[u8]) -> u16 {
        self.put(&format!("{snapshot}/{part}"), owner, bytes).await.status
    }

    async fn publish(&self, snapshot: &str, upto: u64, parts: u32, owner: Token) -> u16 {
        self.post(&format!("{snapshot}?upto={upto}&parts={parts}"), owner).await.status
    }
}

#[tokio::test]
async fn a_snapshot_stands_for_the_beginning_and_the_log_goes_on() {
    let (house, owner) = house_with(5).await;
    let at_three = house.page(3, owner).await.running;
    assert_eq!(house.stage(ONE, 0, owner, b"first").await, 204);
    assert_eq!(house.stage(ONE, 1, owner, b"second part").await, 204);
    assert_eq!(house.get(&format!("{ONE}/0"), owner).await.status, 404, "it is not published yet");
    assert_eq!(house.publish(ONE, 3, 2, owner).await, 200);
    let page = house.page(0, owner).await;
    assert_eq!((page.head, page.base, page.bytes, page.running), (5, 3, 200, None));
    assert_eq!((page.snapshot, page.parts, page.snapshot_bytes), ([0x11; 16], 2, 16));
    assert_eq!(page.frames.iter().map(|(n, _)| *n).collect::<Vec<_>>(), [4, 5]);
    assert_eq!(house.get(&format!("{ONE}/1"), owner).await.body, "second part");
    assert_eq!(house.page(3, owner).await.running, at_three, "the base keeps its running hash");
    assert_eq!(house.page(2, owner).await.running, None);
    let link = [house.page(5, owner).await.running.unwrap().as_slice(), &Sha256::digest(b"six")].concat();
    assert_eq!(house.append(5, owner, b"six").await.status, 201);
    assert_eq!(house.page(6, owner).await.running.map(|hash| hex(&hash)), Some(hex(&Sha256::digest(link))));
}

#[tokio::test]
async fn publishing_again_changes_nothing_and_neither_does_a_part_that_is_there() {
    let (house, owner) = house_with(3).await;
    house.stage(ONE, 0, owner, b"part").await;
    assert_eq!(house.publish(ONE, 2, 1, owner).await, 200);
    assert_eq!(house.stage(ONE, 0, owner, b"part").await, 204);
    assert_eq!(house.stage(ONE, 0, owner, b"other").await, 409);
    assert_eq!(house.publish(ONE, 2, 1, owner).await, 200);
    assert_eq!(house.publish(ONE, 3, 1, owner).await, 409, "the same name for another state");
    assert_eq!(house.page(0, owner).await.base, 2);
    assert_eq!(house.get(&format!("{ONE}/0"), owner).await.body, "part");
}

#[tokio::test]
async fn a_reader_across_a_snapshot_finds_that_the_former_one_is_gone() {
    let (house, owner) = house_with(4).await;
    house.stage(ONE, 0, owner, b"one, first").await;
    house.stage(ONE, 1, owner, b"one, second").await;
    house.publish(ONE, 2, 2, owner).await;
    assert_eq!(house.get(&format!("{ONE}/0"), owner).await.status, 200);
    house.stage(TWO, 0, owner, b"two").await;
    assert_eq!(house.publish(TWO, 4, 1, owner).await, 200);
    assert_eq!(house.get(&format!("{ONE}/1"), owner).await.status, 404);
    let page = house.page(3, owner).await;
    assert_eq!((page.base, page.snapshot, page.frames), (4, [0x22; 16], Vec::new()));
    assert_eq!(house.get(&format!("{TWO}/0"), owner).await.body, "two");
}

#[tokio::test]
async fn what_does_not_fit_is_a_conflict_and_changes_nothing() {
    let (house, owner) = house_with(4).await;
    assert_eq!(house.publish(ONE, 2, 1, owner).await, 409, "no part at all");
    house.stage(ONE, 0, owner, b"0").await;
    house.stage(ONE, 2, owner, b"2").await;
    assert_eq!(house.publish(ONE, 2, 3, owner).await, 409, "a hole");
    assert_eq!(house.publish(ONE, 5, 1, owner).await, 409, "above the head");
    assert_eq!(house.page(0, owner).await.frames.len(), 4);
    assert_eq!(house.publish(ONE, 2, 1, owner).await, 200, "one part is enough for one");
    house.stage(TWO, 0, owner, b"two").await;
    assert_eq!(house.publish(TWO, 1, 1, owner).await, 409, "below the base");
    assert_eq!(house.publish(TWO, 2, 1, owner).await, 200, "the same state, told anew");
}

#[tokio::test]
async fn the_same_part_again_replaces_it_and_others_are_forgotten_with_the_next_snapshot() {
    let (house, owner) = house_with(1).await;
    house.stage(ONE, 0, owner, b"first try").await;
    house.stage(ONE, 0, owner, b"second try").await;
    house.stage(TWO, 0, owner, b"never published").await;
    assert_eq!(house.publish(ONE, 1, 1, owner).await, 200);
    assert_eq!(house.get(&format!("{ONE}/0"), owner).await.body, "second try");
    assert_eq!(house.publish(TWO, 1, 1, owner).await, 409, "its parts are gone");
}

#[tokio::test]
async fn an_empty_log_can_have_a_snapshot() {
    let (house, owner) = house_with(0).await;
    house.stage(ONE, 0, owner, b"moved here").await;
    assert_eq!(house.publish(ONE, 0, 1, owner).await, 200);
    assert_eq!(house.page(0, owner).await.running, Some([0; 32]));
    assert_eq!(house.append(0, owner, b"first").await.status, 201);
}

//! Blobs: for whoever knows the name, until their days are over.

use std::time::Duration;

use crate::house::{House, Token, blob};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

impl House {
    async fn keep(&self, number: u64, days: u32, owner: Token, bytes: &[u8]) -> u16 {
        self.put(&format!("{}?days={days}", blob(number)), owner, bytes).await.status
    }

    async fn fetch(&self, path: &str) -> crate::house::Reply {
        self.ask("GET", path, None, ("", b"")).await
    }
}

#[tokio::test]
async fn a_blob_is_there_for_anyone_until_its_days_are_over() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    assert_eq!(house.keep(1, 2, owner, b"sealed").await, 201);
    let reply = house.fetch(&format!("{}?recipient=Clinic%20of%20my%20town", blob(1))).await;
    assert_eq!((reply.status, &reply.body[..]), (200, &b"sealed"[..]));
    let headers =
        [("content-type", "application/jose"), ("cache-control", "no-store"), ("access-control-allow-origin", "*")];
    assert!(headers.iter().all(|(name, value)| reply.headers[*name] == *value));
    house.pass(DAY * 2 - Duration::from_secs(1));
    assert_eq!(house.fetch(&blob(1)).await.status, 200);
    house.pass(Duration::from_secs(1));
    let (over, never) = (house.fetch(&blob(1)).await, house.fetch(&blob(2)).await);
    assert_eq!((over.status, over.headers, over.body), (404, never.headers, never.body));
}

#[tokio::test]
async fn a_blob_is_replaced_and_deleted_by_its_mailbox_alone() {
    let house = House::new();
    let (owner, other) = (house.open(Token(1)).await, house.open(Token(2)).await);
    house.keep(1, 1, owner, b"first").await;
    assert_eq!(house.keep(1, 1, owner, b"second").await, 201);
    assert_eq!(house.fetch(&blob(1)).await.body, "second");
    assert_eq!(house.keep(1, 1, other, b"mine now").await, 403);
    assert_eq!(house.delete(&blob(1), other).await.status, 403);
    assert_eq!(house.fetch(&blob(1)).await.body, "second");
    assert_eq!(house.delete(&blob(1), owner).await.status, 204);
    assert_eq!(house.delete(&blob(1), owner).await.status, 204, "also when there is none");
    assert_eq!(house.fetch(&blob(1)).await.status, 404);
    house.keep(1, 1, owner, b"third").await;
    house.delete("/v1/mailbox", owner).await;
    assert_eq!(house.fetch(&blob(1)).await.status, 404, "gone with its mailbox");
}

#[tokio::test]
async fn the_largest_blob_fits_and_one_byte_more_does_not() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    let most = 16 << 20;
    assert_eq!(house.keep(1, 30, owner, &vec![5; most]).await, 201);
    assert_eq!(house.keep(2, 30, owner, &vec![5; most + 1]).await, 413);
    assert_eq!(house.fetch(&blob(1)).await.body.len(), most);
}

//! Quotas: a full mailbox, a full relay, and how they get room again.

use somacard_relay::engine::Engine;
use somacard_relay::{Limits, Quotas};

use crate::house::{House, Token, blob};

const SNAPSHOT: &str = "/v1/snapshots/11111111111111111111111111111111";

#[tokio::test]
async fn a_full_mailbox_says_so_and_can_still_be_compacted() {
    let house = House::with(Limits::default(), Quotas { mailbox: 10_000, relay: 1 << 30 });
    let owner = house.open(Token(1)).await;
    assert_eq!(house.append(0, owner, &[1; 6000]).await.status, 201);
    assert_eq!(house.put(&format!("{}?days=1", blob(1)), owner, &[2; 4000]).await.status, 201);
    let reply = house.append(1, owner, b"x").await;
    assert_eq!((reply.status, reply.error().as_str()), (507, "full"));
    assert_eq!(house.put(&format!("{}?days=1", blob(1)), owner, &[3; 4000]).await.status, 201, "in place of itself");
    assert_eq!(house.page(0, owner).await.head, 1);
    assert_eq!(house.put(&format!("{SNAPSHOT}/0"), owner, &[4; 3000]).await.status, 204);
    assert_eq!(
        house.put(&format!("{SNAPSHOT}/1"), owner, &[4; 7001]).await.status,
        507,
        "staged parts have a quota too"
    );
    assert_eq!(house.put(&format!("{SNAPSHOT}/0"), owner, &[4; 2000]).await.status, 204);
    assert_eq!(house.post(&format!("{SNAPSHOT}?upto=1&parts=1"), owner).await.status, 200);
    assert_eq!(house.append(1, owner, &[1; 4000]).await.status, 201);
    assert_eq!(house.append(2, owner, b"x").await.status, 507);
    house.delete(&blob(1), owner).await;
    assert_eq!(house.append(2, owner, &[1; 4000]).await.status, 201);
}

#[tokio::test]
async fn a_full_relay_says_so_until_somebody_makes_room() {
    let house = House::with(Limits::default(), Quotas { mailbox: 64 << 20, relay: 3 << 20 });
    let (one, other) = (house.open(Token(1)).await, house.open(Token(2)).await);
    let large = vec![7; 1 << 20];
    assert_eq!(house.append(0, one, &large).await.status, 201);
    assert_eq!(house.append(1, one, &large).await.status, 201);
    assert_eq!(house.append(0, other, &large).await.status, 507);
    assert_eq!(house.put(&format!("{SNAPSHOT}/0"), other, &large).await.status, 507);
    assert_eq!(house.put(&format!("{}?days=1", blob(1)), other, &large).await.status, 507);
    assert_eq!(house.get("/health", other).await.status, 200, "it can still write");
    assert_eq!(house.delete("/v1/mailbox", one).await.status, 204);
    assert_eq!(house.append(0, other, &large).await.status, 201);
}

#[tokio::test]
async fn a_refused_one_does_not_take_others_of_its_group_along() {
    let house = House::with(Limits::default(), Quotas { mailbox: 1000, relay: 1 << 30 });
    for token in 1..=8 {
        house.open(Token(token)).await;
    }
    let asked = (1..=8_u64).map(|token| {
        let (engine, now) = (house.engine.clone(), house.now());
        tokio::spawn(async move {
            let token = somacard_relay::engine::TokenHash::of(&Token(token).bytes());
            let caller = engine.caller(token, now).await.unwrap().unwrap();
            let length = if token.0[0].is_multiple_of(2) { 1000 } else { 1001 };
            (length, engine.append(caller, 0, vec![1; length].into(), now).await.is_ok())
        })
    });
    for answer in asked.collect::<Vec<_>>() {
        let (length, kept) = answer.await.unwrap();
        assert_eq!(kept, length == 1000);
    }
}

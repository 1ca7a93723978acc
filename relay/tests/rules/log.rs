//! The log of a mailbox.

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::house::{House, Token};

#[tokio::test]
async fn batches_come_back_in_their_order_with_the_running_hash_that_a_client_computes() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    let mut running = vec![[0_u8; 32]];
    for n in 0..20_u8 {
        let bytes = vec![n; 1 + 300 * usize::from(n)];
        assert_eq!(house.append(n.into(), owner, &bytes).await.json(), json!({ "sequence": n + 1 }));
        let link = [running[usize::from(n)].as_slice(), &Sha256::digest(&bytes)].concat();
        running.push(Sha256::digest(link).into());
    }
    for after in 0..=20 {
        let page = house.page(after, owner).await;
        assert_eq!((page.head, page.base, page.running), (20, 0, Some(running[after as usize])));
        let sequences: Vec<u64> = page.frames.iter().map(|(sequence, _)| *sequence).collect();
        assert_eq!(sequences, (after + 1..=20).collect::<Vec<u64>>());
        assert!(page.frames.iter().all(|(n, bytes)| *bytes == vec![*n as u8 - 1; 1 + 300 * (*n as usize - 1)]));
    }
    assert_eq!(house.page(0, owner).await.bytes, (0..20).map(|n| 1 + 300 * n).sum::<u64>());
}

#[tokio::test]
async fn reading_beyond_the_head_is_no_error() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    assert_eq!(house.page(0, owner).await.running, Some([0; 32]));
    house.append(0, owner, b"one").await;
    for after in [2, 1 << 40, u64::MAX] {
        let page = house.page(after, owner).await;
        assert_eq!((page.head, page.running, page.frames), (1, None, Vec::new()));
    }
}

#[tokio::test]
async fn who_expects_another_head_is_told_the_head_and_nothing_is_appended() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    house.append(0, owner, b"one").await;
    for expected in [0, 2, u64::MAX] {
        let reply = house.append(expected, owner, b"other").await;
        assert_eq!((reply.status, reply.error(), &reply.json()["head"]), (409, "conflict".into(), &json!(1)));
    }
    assert_eq!(house.page(0, owner).await.frames, [(1, b"one".to_vec())]);
}

#[tokio::test]
async fn of_many_who_append_at_once_each_sequence_goes_to_one() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    for turn in 0..10_u64 {
        let at_once = (0..8_u8).map(|who| {
            let (router, path) = (house.router.clone(), format!("/v1/batches?expected={turn}"));
            let request = axum::http::Request::post(path)
                .header("authorization", format!("Bearer {}", owner.hex()))
                .header("content-type", "application/octet-stream")
                .body(axum::body::Body::from(vec![who]));
            tokio::spawn(tower::ServiceExt::oneshot(router, request.unwrap()))
        });
        let mut taken = 0;
        for answer in at_once.collect::<Vec<_>>() {
            taken += usize::from(answer.await.unwrap().unwrap().status() == 201);
        }
        assert_eq!(taken, 1);
    }
    assert_eq!(house.page(0, owner).await.head, 10);
}

#[tokio::test]
async fn a_page_ends_before_a_mebibyte_but_has_at_least_one_batch() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    let sizes = [1 << 20, 600_000, 400_000, 100_000, 1 << 20, 1];
    for (n, size) in sizes.into_iter().enumerate() {
        assert_eq!(house.append(n as u64, owner, &vec![7; size]).await.status, 201);
    }
    let mut after = 0;
    let mut pages = Vec::new();
    while after < 6 {
        let page = house.page(after, owner).await;
        after = page.frames.last().unwrap().0;
        pages.push(page.frames.iter().map(|(_, bytes)| bytes.len()).collect::<Vec<_>>());
    }
    assert_eq!(pages, [vec![1 << 20], vec![600_000, 400_000], vec![100_000], vec![1 << 20], vec![1]]);
}

#[tokio::test]
async fn mailboxes_do_not_see_each_other() {
    let house = House::new();
    let (one, other) = (house.open(Token(1)).await, house.open(Token(2)).await);
    house.append(0, one, b"of one").await;
    assert_eq!(house.append(0, other, b"of the other").await.status, 201);
    assert_eq!(house.page(0, one).await.frames, [(1, b"of one".to_vec())]);
    assert_eq!(house.page(0, other).await.frames, [(1, b"of the other".to_vec())]);
}

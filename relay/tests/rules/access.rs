//! Opening mailboxes, and who has access to them.

use std::time::Duration;

use serde_json::json;
use somacard_relay::engine::{Engine, Refused, TokenHash};

use crate::house::{House, Token, tag};

#[tokio::test]
async fn a_code_opens_as_many_mailboxes_as_it_says() {
    let house = House::new();
    let code = house.code(2);
    assert_eq!(house.open_with(&code, Token(1)).await.status, 201);
    assert_eq!(house.open_with(&code, Token(1)).await.status, 200, "the very same again");
    assert_eq!(house.open_with(&code, Token(2)).await.status, 201);
    assert_eq!(house.open_with(&code, Token(3)).await.status, 403, "used up");
    assert_eq!(house.open_with(&code, Token(2)).await.status, 200, "the very same, used up or not");
    assert_eq!(house.page(0, Token(2)).await.head, 0);
}

#[tokio::test]
async fn a_code_is_read_as_people_say_it() {
    let house = House::new();
    let said = house.code(1).to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    assert_eq!(house.open_with(&said, Token(1)).await.status, 201);
}

#[tokio::test]
async fn unknown_used_up_and_expired_codes_get_the_same_answer() {
    let house = House::new();
    let (used, late) = (house.code(1), house.code(1));
    house.open_with(&used, Token(1)).await;
    house.pass(Duration::from_secs(3601));
    let mut answers = Vec::new();
    for code in ["0000-0000-0000-0000-0000", "short", "", &used, &late] {
        let reply = house.open_with(code, Token(2)).await;
        answers.push((reply.status, reply.body));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0] && answer.0 == 403));
}

#[tokio::test]
async fn a_token_is_in_one_place_only() {
    let house = House::new();
    let (one, other) = (house.open(Token(1)).await, house.open(Token(2)).await);
    assert_eq!(house.open_with(&house.code(1), one).await.status, 409, "with another code");
    assert_eq!(house.grant(other, one, "reader").await.status, 409);
    assert_eq!(house.page(0, one).await.head, 0);
}

#[tokio::test]
async fn a_tag_is_given_a_new_token_in_one_step_also_ones_own() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    let body = json!({ "token_hash": Token(9).hash(), "role": "owner" });
    let path = format!("/v1/access/{}", tag(1));
    assert_eq!(house.json("PUT", &path, Some(owner), body.clone()).await.status, 204);
    assert_eq!(house.get("/v1/access", owner).await.status, 401);
    assert_eq!(house.json("PUT", &path, Some(Token(9)), body).await.status, 204, "the same again");
    let access = house.get("/v1/access", Token(9)).await.json();
    assert_eq!(access, json!({ "access": [{ "tag": tag(1), "role": "owner" }] }));
}

#[tokio::test]
async fn the_last_owner_stays() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    let itself = format!("/v1/access/{}", tag(1));
    assert_eq!(house.delete(&itself, owner).await.status, 409);
    let less = json!({ "token_hash": Token(9).hash(), "role": "reader" });
    assert_eq!(house.json("PUT", &itself, Some(owner), less).await.status, 409);
    assert_eq!(house.get("/v1/access", owner).await.status, 200, "it was left as it is");
    house.grant(owner, Token(2), "owner").await;
    assert_eq!(house.delete(&itself, owner).await.status, 204);
    assert_eq!(house.delete(&itself, Token(2)).await.status, 204, "also when there is none");
    assert_eq!(house.get("/v1/access", owner).await.status, 401);
}

#[tokio::test]
async fn a_guest_goes_when_the_minutes_are_over() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    house.grant(owner, Token(2), "guest").await;
    house.pass(Duration::from_secs(61));
    let access = house.get("/v1/access", owner).await.json();
    assert_eq!(access["access"][1], json!({ "tag": tag(2), "role": "guest", "minutes_left": 9 }));
    assert_eq!(house.append(0, Token(2), b"hello").await.status, 201);
    house.pass(Duration::from_secs(600 - 61));
    assert_eq!(house.append(1, Token(2), b"late").await.status, 401);
    assert_eq!(house.get("/v1/access", owner).await.json()["access"].as_array().unwrap().len(), 1);
    assert_eq!(house.grant(owner, Token(2), "guest").await.status, 204, "and may come again");
}

#[tokio::test]
async fn a_mailbox_that_was_deleted_is_unknown() {
    let house = House::new();
    let (owner, reader) = (house.open(Token(1)).await, Token(2));
    house.grant(owner, reader, "reader").await;
    house.append(0, owner, b"something").await;
    assert_eq!(house.delete("/v1/mailbox", owner).await.status, 204);
    for token in [owner, reader] {
        assert_eq!(house.get("/v1/batches?after=0", token).await.status, 401);
    }
    house.open(owner).await;
    assert_eq!(house.page(0, owner).await.head, 0, "a new one is empty");
}

#[tokio::test]
async fn a_token_that_was_replaced_can_not_finish_what_it_began() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    house.grant(owner, Token(2), "appender").await;
    let token = TokenHash::of(&Token(2).bytes());
    let began = house.engine.caller(token, house.now()).await.unwrap().unwrap();
    house.delete(&format!("/v1/access/{}", tag(2)), owner).await;
    let finished = house.engine.append(began, 0, "late".into(), house.now()).await;
    assert_eq!(finished, Err(Refused::Unknown));
}

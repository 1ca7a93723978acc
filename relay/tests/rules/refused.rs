//! Bad values are refused plainly: which field, what is allowed; what was given is not repeated.

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::house::{House, JSON, OCTETS, Token, blob, tag};

#[tokio::test]
async fn a_bad_value_is_named_with_what_is_allowed() {
    let house = House::new();
    let owner = Some(house.open(Token(1)).await);
    let snapshot = "/v1/snapshots/11111111111111111111111111111111";
    let bad: &[(&str, &str, &str)] = &[
        ("GET", "/v1/batches", "after"),
        ("GET", "/v1/batches?after=", "after"),
        ("GET", "/v1/batches?after=-1", "after"),
        ("GET", "/v1/batches?after=+1", "after"),
        ("GET", "/v1/batches?after=1.5", "after"),
        ("GET", "/v1/batches?after=0&after=1", "after"),
        ("GET", "/v1/batches?after=18446744073709551616", "after"),
        ("POST", "/v1/batches?after=1", "expected"),
        ("PUT", "/v1/snapshots/xyz/0", "id"),
        ("PUT", "/v1/snapshots/1111111111111111111111111111111%31/0", "id"),
        ("PUT", "/v1/snapshots/00000000000000000000000000000000/0", "id"),
        ("PUT", "/v1/snapshots/11111111111111111111111111111111/4096", "part"),
        ("GET", "/v1/snapshots/11111111111111111111111111111111/x", "part"),
        ("PUT", "/v1/access/ABCDEF00000000000000000000000000", "tag"),
        ("DELETE", "/v1/access/1", "tag"),
        ("PUT", "/v1/blobs/short?days=1", "id"),
        ("DELETE", "/v1/blobs/000000000000000000000000000000000000000000B", "id"),
    ];
    let more = [("POST", format!("{snapshot}?upto=0&parts=0"), "parts")].into_iter();
    let more =
        more.chain([("POST", format!("{snapshot}?parts=1"), "upto"), ("PUT", format!("{}?days=0", blob(1)), "days")]);
    let more = more.chain([("PUT", format!("{}?days=31", blob(1)), "days"), ("PUT", blob(1), "days")]);
    let all = bad.iter().map(|(method, path, field)| (*method, (*path).to_owned(), *field)).chain(more);
    for (method, path, field) in all {
        let reply = house.ask(method, &path, owner, (OCTETS, b"bytes")).await;
        assert_eq!((reply.status, reply.error().as_str()), (400, "bad_value"), "{method} {path}");
        let said = reply.json();
        assert_eq!(said["field"], field, "{method} {path}");
        assert!(!said["allowed"].as_str().unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_bad_field_of_a_json_body_is_named() {
    let house = House::new();
    let owner = Some(house.open(Token(1)).await);
    let hash = Token(2).hash();
    let bad: Vec<(Value, &str)> = vec![
        (json!({ "role": "reader" }), "token_hash"),
        (json!({ "token_hash": hash.to_uppercase(), "role": "reader" }), "token_hash"),
        (json!({ "token_hash": hash }), "role"),
        (json!({ "token_hash": hash, "role": "king" }), "role"),
        (json!({ "token_hash": hash, "role": "guest" }), "minutes"),
        (json!({ "token_hash": hash, "role": "guest", "minutes": 0 }), "minutes"),
        (json!({ "token_hash": hash, "role": "guest", "minutes": 61 }), "minutes"),
        (json!({ "token_hash": hash, "role": "guest", "minutes": "5" }), "minutes"),
        (json!({ "token_hash": hash, "role": "reader", "minutes": 5 }), "minutes"),
        (json!({ "token_hash": hash, "role": "reader", "minutes": null }), "minutes"),
        (json!({ "token_hash": hash, "role": "reader", "rôle": 5 }), "body"),
        (json!([1, 2]), "body"),
    ];
    for (body, field) in bad {
        let reply = house.json("PUT", &format!("/v1/access/{}", tag(2)), owner, body.clone()).await;
        assert_eq!((reply.status, reply.json()["field"].as_str()), (400, Some(field)), "{body}");
    }
    let reply =
        house.json("POST", "/v1/mailboxes", None, json!({ "join": 1, "tag": tag(1), "token_hash": hash })).await;
    assert_eq!((reply.status, &reply.json()["field"]), (400, &json!("join")));
}

#[tokio::test]
async fn garbage_is_refused_and_never_an_error_of_the_relay() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    for garbage in [&b"\xff\xfe\x00"[..], b"{", b"nul", b"{\"role\":{\"role\":{\"role\":1}}}", b"[[[[[[[[[[[["] {
        assert_eq!(house.ask("PUT", &format!("/v1/access/{}", tag(2)), Some(owner), (JSON, garbage)).await.status, 400);
        assert_eq!(house.ask("POST", "/v1/mailboxes", None, (JSON, garbage)).await.status, 400);
    }
    assert_eq!(house.get("/v1/batches?after=0", owner).await.status, 200);
}

#[tokio::test]
async fn bodies_have_a_type_a_length_and_an_end() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    let path = "/v1/batches?expected=0";
    let ask = async |kind: &'static str, size| house.ask("POST", path, Some(owner), (kind, &vec![0; size])).await;
    assert_eq!(ask("", 1).await.status, 415);
    assert_eq!(ask(JSON, 1).await.status, 415);
    assert_eq!(ask(OCTETS, 0).await.status, 400);
    let reply = ask(OCTETS, (1 << 20) + 1).await;
    assert_eq!((reply.status, &reply.json()["allowed"]), (413, &json!("1 to 1048576 bytes")));
    let unknown = Body::from_stream(tokio_stream());
    let request = Request::post(path).header("authorization", format!("Bearer {}", owner.hex()));
    let request = request.header("content-type", OCTETS).body(unknown).unwrap();
    assert_eq!(house.request(request).await.status, 411);
    assert_eq!(ask("Application/Octet-Stream; x=y", 1 << 20).await.status, 201);
    let large = house.ask("POST", "/v1/mailboxes", None, (JSON, &[b' '; 5000])).await;
    assert_eq!(large.status, 413);
}

/// A body whose length nobody knows.
fn tokio_stream() -> impl futures_core::Stream<Item = Result<&'static str, std::io::Error>> + Send + 'static {
    Once(Some("bytes"))
}

struct Once(Option<&'static str>);

impl futures_core::Stream for Once {
    type Item = Result<&'static str, std::io::Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.take().map(Ok))
    }
}

#[tokio::test]
async fn what_is_on_no_route_is_told_apart_from_what_can_not_be_done() {
    let house = House::new();
    let owner = house.open(Token(1)).await;
    for path in ["/", "/v1", "/v1/mailbox/1", "/metrics", "/v1/batches/"] {
        let reply = house.get(path, owner).await;
        assert_eq!((reply.status, reply.error().as_str()), (404, "not_found"), "{path}");
    }
    let reply = house.ask("PATCH", "/v1/batches", Some(owner), ("", b"")).await;
    assert_eq!((reply.status, reply.error().as_str()), (405, "method_not_allowed"));
    assert_eq!(reply.headers["allow"], "GET,HEAD,POST");
}

//! What the relay says of its clients: next to nothing.

use serde_json::{Value, json};

use crate::client::{Client, Token};
use crate::process::{Relay, place};

#[test]
fn logs_and_metrics_tell_no_address_token_tag_hash_name_or_body() {
    let place = place();
    let relay = Relay::start(place.path(), &["--metrics", "127.0.0.1:0"]);
    let owner = relay.open(Token(1));
    let (snapshot, blob) = ("5a".repeat(16), format!("{}A", "q".repeat(42)));
    let mut client = relay.client();
    let octets = |body: &'static [u8]| ("application/octet-stream", body);
    assert_eq!(client.append(0, owner, b"a secret body").unwrap().status, 201);
    let requests = [
        ("GET", "/v1/batches?after=1".to_owned(), Some(owner), ("", &b""[..])),
        ("PUT", format!("/v1/snapshots/{snapshot}/0"), Some(owner), octets(b"a secret body")),
        ("POST", format!("/v1/snapshots/{snapshot}?upto=1&parts=1"), Some(owner), ("", b"")),
        ("PUT", format!("/v1/blobs/{blob}?days=1"), Some(owner), octets(b"a secret body")),
        ("GET", format!("/v1/blobs/{blob}?recipient=secret"), None, ("", b"")),
        ("GET", format!("/v1/secret/{blob}"), None, ("", b"")),
        ("GET", "/v1/access".into(), Some(Token(2)), ("", b"")),
        ("DELETE", format!("/v1/access/{}", owner.tag()), Some(owner), ("", b"")),
        ("SECRET", "/health".into(), None, ("", b"")),
    ];
    for (method, path, token, body) in &requests {
        client.ask(method, path, *token, *body).unwrap();
    }
    let metrics = Client::to(relay.said["metrics"].as_str().unwrap()).get("/metrics", None);
    assert_eq!((metrics.status, metrics.header("content-type")), (200, Some("text/plain; version=0.0.4")));
    let metrics = String::from_utf8(metrics.body).unwrap();
    let said = relay.log() + &metrics;
    let told = [owner.hex(), owner.hash(), owner.tag(), Token(2).hex(), Token(2).hash(), snapshot, blob];
    for secret in told.iter().map(String::as_str).chain(["127.0.0.1", "secret", "SECRET", relay.data.to_str().unwrap()])
    {
        assert!(!said.to_lowercase().contains(&secret.to_lowercase()), "{secret}");
    }
    assert!(metrics.contains("relay_requests_total{route=\"PUT /v1/snapshots/{id}/{part}\",status=\"204\""));
    assert!(metrics.contains("\nrelay_mailboxes 1\n"));
    assert_eq!(relay.client().get("/metrics", None).status, 404, "not on the public address");
}

#[test]
fn a_log_line_is_json_with_route_status_and_classes_alone() {
    let place = place();
    let relay = Relay::start(place.path(), &[]);
    let owner = relay.open(Token(1));
    relay.client().append(0, owner, &[0; 2000]).unwrap();
    let log = relay.log();
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    let mut last = lines[1].as_object().unwrap().clone();
    let (at, took) = (last.remove("at").unwrap(), last.remove("took").unwrap());
    assert_eq!(at.as_str().unwrap().len(), "2026-11-26T03:04Z".len(), "to the minute");
    assert!(took.as_str().unwrap().ends_with('s'));
    assert_eq!(Value::from(last), json!({ "route": "POST /v1/batches", "status": 201, "size": "<=32KiB" }));
}

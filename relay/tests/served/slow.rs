//! Slow, huge and broken requests, over sockets: they are cut, and everybody else is served meanwhile.

use crate::client::{Client, Token};
use crate::process::{Relay, place};

const OCTETS: &str = "application/octet-stream";

#[test]
fn a_slow_body_is_cut_with_a_408_and_others_are_served_meanwhile() {
    let place = place();
    let relay = Relay::start(place.path(), &["--body-time", "1"]);
    let owner = relay.open(Token(1));
    let mut slow = relay.client();
    let head = Client::<std::net::TcpStream>::head("POST", "/v1/batches?expected=0", Some(owner), OCTETS, 100);
    slow.send(head.as_bytes()).unwrap();
    slow.send(b"three").unwrap();
    assert_eq!(relay.client().append(0, owner, b"quick").unwrap().status, 201);
    let reply = slow.reply().unwrap();
    assert_eq!((reply.status, reply.error().as_str()), (408, "timeout"));
    assert!(slow.closed());
}

#[test]
fn a_slow_head_and_a_quiet_connection_are_closed() {
    let place = place();
    let relay = Relay::start(place.path(), &["--patience", "1"]);
    let (mut slow, mut quiet, mut kept) = (relay.client(), relay.client(), relay.client());
    slow.send(b"GET /health HTTP/1.1\r\nhost: re").unwrap();
    assert_eq!(kept.get("/health", None).status, 200);
    assert!(slow.reply().map_or(true, |reply| reply.status == 408));
    assert!(quiet.closed() && kept.closed());
    assert_eq!(relay.client().get("/health", None).status, 200);
}

#[test]
fn a_huge_body_is_refused_before_it_is_sent() {
    let place = place();
    let relay = Relay::start(place.path(), &[]);
    let owner = relay.open(Token(1));
    for (method, path, kind) in [
        ("POST", "/v1/batches?expected=0".to_owned(), OCTETS),
        ("PUT", format!("/v1/blobs/{:042}A?days=1", 1), OCTETS),
        ("POST", "/v1/mailboxes".into(), "application/json"),
    ] {
        let mut client = relay.client();
        let head = Client::<std::net::TcpStream>::head(method, &path, Some(owner), kind, 10 << 30);
        client.send(head.as_bytes()).unwrap();
        assert_eq!(client.reply().unwrap().status, 413);
    }
}

#[test]
fn garbage_and_endless_heads_end_their_connection_alone() {
    let place = place();
    let relay = Relay::start(place.path(), &[]);
    let endless = [b"GET /health HTTP/1.1\r\nhost: x\r\n".to_vec(), b"x: yyyyyyyyyyyyyy\r\n".repeat(100_000)].concat();
    let garbage: [&[u8]; 5] = [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"\r\n\r\n\r\n nothing at all \r\n\r\n",
        b"GET /health HTTP/9.9\r\n\r\n",
        b"POST /v1/mailboxes HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n",
        &endless,
    ];
    for bytes in garbage {
        let mut client = relay.client();
        // The relay may have hung up before all of it is written.
        let _ = client.send(bytes);
        assert!(client.reply().map_or(true, |reply| (400..500).contains(&reply.status)));
    }
    assert_eq!(relay.client().get("/health", None).status, 200);
}

#[test]
fn a_body_that_ends_too_early_is_not_appended() {
    let place = place();
    let relay = Relay::start(place.path(), &[]);
    let owner = relay.open(Token(1));
    let mut client = relay.client();
    let head = Client::<std::net::TcpStream>::head("POST", "/v1/batches?expected=0", Some(owner), OCTETS, 100);
    client.send(&[head.as_bytes(), b"half of it"].concat()).unwrap();
    client.stream.get_mut().shutdown(std::net::Shutdown::Write).unwrap();
    assert!(client.reply().map_or(true, |reply| reply.status == 400));
    assert_eq!(crate::process::page(&mut relay.client(), 0, owner).0, 0);
}

#[test]
fn answers_that_nobody_takes_do_not_hold_memory_forever() {
    let place = place();
    let relay = Relay::start(place.path(), &["--patience", "1", "--memory", "33MiB"]);
    let owner = relay.open(Token(1));
    let path = format!("/v1/blobs/{:042}A", 1);
    let kept = relay.client().ask("PUT", &format!("{path}?days=1"), Some(owner), (OCTETS, &vec![7; 16 << 20])).unwrap();
    assert_eq!(kept.status, 201);
    let mut idle: Vec<Client> = (0..4).map(|_| relay.client()).collect();
    for client in &mut idle {
        client.send(Client::<std::net::TcpStream>::head("GET", &path, None, "", 0).as_bytes()).unwrap();
    }
    assert_eq!(relay.client().get(&path, None).body.len(), 16 << 20);
}

#[test]
fn connections_are_as_many_as_there_may_be() {
    let place = place();
    let relay = Relay::start(place.path(), &["--patience", "1", "--connections", "4"]);
    let _idle: Vec<Client> = (0..4).map(|_| relay.client()).collect();
    assert_eq!(relay.client().get("/health", None).status, 200, "when one of them ended");
    let relay = Relay::start(&place.path().join("other"), &["--connections-from-one", "2"]);
    let (mut one, mut two) = (relay.client(), relay.client());
    assert_eq!((one.get("/health", None).status, two.get("/health", None).status), (200, 200));
    assert!(relay.client().ask("GET", "/health", None, ("", b"")).is_err());
    drop(one);
    while relay.client().ask("GET", "/health", None, ("", b"")).is_err() {
        std::thread::yield_now();
    }
}

//! Ending in order, and one relay for one folder.

use crate::client::{Client, Token};
use crate::process::{Relay, command, page, place};

#[test]
fn requests_under_way_are_finished_new_ones_refused_and_the_file_is_closed() {
    let place = place();
    let mut relay = Relay::start(place.path(), &["--metrics", "127.0.0.1:0"]);
    let owner = relay.open(Token(1));
    let (mut slow, mut kept) = (relay.client(), relay.client());
    assert_eq!(kept.get("/health", None).status, 200);
    let head = Client::<std::net::TcpStream>::head(
        "POST",
        "/v1/batches?expected=0",
        Some(owner),
        "application/octet-stream",
        10,
    );
    slow.send(&[head.as_bytes(), b"first"].concat()).unwrap();
    let metrics = || Client::to(relay.said["metrics"].as_str().unwrap()).get("/metrics", None).body;
    while !String::from_utf8(metrics()).unwrap().contains("relay_requests_under_way 1\n") {
        std::thread::yield_now();
    }
    relay.signal("TERM");
    while relay.client().get("/v1/access", Some(owner)).status != 503 {
        std::thread::yield_now();
    }
    let refused = kept.get("/health", None);
    assert_eq!(
        (refused.status, refused.error().as_str(), refused.header("connection")),
        (503, "closing", Some("close"))
    );
    slow.send(b" half").unwrap();
    assert_eq!(slow.reply().unwrap().status, 201);
    assert!(relay.wait().success());
    let files: Vec<_> = std::fs::read_dir(&relay.data).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(files.iter().all(|name| name == "relay.db" || name == "relay.lock"), "{files:?}");
    let again = Relay::start(place.path(), &[]);
    assert_eq!(page(&mut again.client(), 0, owner), (1, vec![(1, b"first half".to_vec())]));
}

#[test]
fn it_also_ends_at_sigint_and_with_idle_connections() {
    let place = place();
    let mut relay = Relay::start(place.path(), &[]);
    let mut idle = relay.client();
    assert_eq!(idle.get("/health", None).status, 200);
    relay.signal("INT");
    assert!(relay.wait().success());
    assert!(idle.closed());
}

#[test]
fn a_second_relay_on_the_same_folder_is_refused() {
    let place = place();
    let relay = Relay::start(place.path(), &[]);
    let data = relay.data.to_str().unwrap();
    let second = command(&["serve", "--listen", "127.0.0.1:0", "--data", data]);
    assert_eq!(second.status.code(), Some(1));
    assert!(String::from_utf8(second.stderr).unwrap().contains("another relay"));
    assert_eq!(relay.client().get("/health", None).status, 200);
}

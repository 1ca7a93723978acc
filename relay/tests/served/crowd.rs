//! A crowd of connections that dawdle, while others are served. `tests/soak/relay` does it with ten thousand
//! (SOAK_CROWD).

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::client::{Client, Token};
use crate::process::{Relay, place};

/// How a connection dawdles.
#[derive(Clone, Copy)]
enum Dawdling {
    /// Says nothing.
    Idle,
    /// Never ends its head.
    Head,
    /// Never ends its body, with a token that counts.
    Body,
}

#[test]
fn a_crowd_that_dawdles_costs_little_and_others_are_served_meanwhile() {
    let crowd: usize = std::env::var("SOAK_CROWD").map_or(300, |crowd| crowd.parse().unwrap());
    let place = place();
    let (most, at_once) = ((crowd + 100).to_string(), crowd.to_string());
    let flags = ["--connections", &most, "--connections-from-one", &most, "--token-at-once", &at_once];
    // All of them are to be there at once, before the first is cut.
    let (body_time, patience) = ((2 + crowd / 1000).to_string(), (4 + crowd / 500).to_string());
    let rates = ["--token-burst", "1e9", "--address-burst", "1e9", "--patience", &patience, "--body-time", &body_time];
    let relay = Relay::start(place.path(), &[flags.as_slice(), &rates].concat());
    let slow = relay.open(Token(100));
    let others: Vec<Token> = (0..8).map(|token| relay.open(Token(token))).collect();
    let before = resident(&relay);
    let (done, served) = (AtomicBool::new(false), AtomicU64::new(0));
    let refused = std::thread::scope(|scope| {
        for other in others {
            let (relay, done, served) = (&relay, &done, &served);
            scope.spawn(move || {
                let (mut client, mut head) = (relay.client(), 0);
                while !done.load(Ordering::SeqCst) {
                    assert_eq!(client.append(head, other, &[1; 1024]).unwrap().status, 201);
                    head += 1;
                    served.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        let kinds = [Dawdling::Idle, Dawdling::Head, Dawdling::Body];
        let all: Vec<_> = (0..crowd).map(|n| (kinds[n % 3], dawdle(&relay, kinds[n % 3], slow))).collect();
        let ends: Vec<_> = all.into_iter().map(|(kind, client)| end_of(kind, client)).collect();
        done.store(true, Ordering::SeqCst);
        ends.into_iter().filter(|end| *end == Some(408)).count()
    });
    let after = resident(&relay);
    let served = served.load(Ordering::SeqCst);
    println!("crowd: {crowd} dawdled, {served} appends meanwhile, {before} KiB before, {after} KiB at the highest");
    assert_eq!(refused, crowd / 3, "each slow body is told so");
    assert!(served > 100);
    assert!(after < before + 64 * 1024 + 40 * crowd as u64, "{before} KiB before, {after} KiB at the highest");
}

fn dawdle(relay: &Relay, kind: Dawdling, token: Token) -> Client {
    let mut client = relay.client();
    let head = Client::<std::net::TcpStream>::head(
        "POST",
        "/v1/batches?expected=0",
        Some(token),
        "application/octet-stream",
        1 << 20,
    );
    match kind {
        Dawdling::Idle => (),
        Dawdling::Head => client.send(&head.as_bytes()[..head.len() - 4]).unwrap(),
        Dawdling::Body => client.send(&[head.as_bytes(), &[0; 500]].concat()).unwrap(),
    }
    client
}

/// The status a dawdler was told, or nothing when its connection was closed.
fn end_of(kind: Dawdling, mut client: Client) -> Option<u16> {
    let told = client.reply().ok().map(|reply| reply.status);
    assert!(matches!(kind, Dawdling::Body) || told.is_none() || told == Some(408), "{told:?}");
    told.filter(|_| matches!(kind, Dawdling::Body))
}

/// The most memory the process ever had, in KiB.
fn resident(relay: &Relay) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", relay.child.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

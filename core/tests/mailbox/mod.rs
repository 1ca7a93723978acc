//! A relay in memory that a test can make lie: it answers as docs/relay.md says, and what it holds can be changed, cut, turned
//! round or put back to an older state. (The real relay is driven by the simulator in `tests`.)
#![allow(dead_code, clippy::unwrap_used)]

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use somacard_core::sync::{Ended, Method, Next, PairingEnd, PairingStep, Request, Response, SyncReport};
use somacard_core::time::Moment;
use somacard_core::{Diary, Mailbox, Pairing};

/// Where the relay is said to be.
pub const RELAY: &str = "https://relay.example";

/// One mailbox, as the relay keeps it.
#[derive(Clone, Default)]
pub struct Relay {
    pub items: Vec<Vec<u8>>,
    pub base: u64,
    pub base_hash: [u8; 32],
    pub snapshot: Option<(String, Vec<Vec<u8>>)>,
    pub staged: BTreeMap<(String, u32), Vec<u8>>,
    /// Tag: hash of the token, role.
    pub access: BTreeMap<String, (String, String)>,
    /// By their names: for how many days, and the file.
    pub blobs: BTreeMap<String, (u64, Vec<u8>)>,
    /// Every request, as the relay sees it.
    pub seen: Vec<(Method, String, usize)>,
    /// Answers that are lost after the relay did what was asked: the numbers of the requests.
    pub lose: Vec<usize>,
}

impl Relay {
    pub fn head(&self) -> u64 {
        self.base + self.items.len() as u64
    }

    /// Answers a request; nothing when the answer is lost on its way.
    pub fn ask(&mut self, request: &Request) -> Option<Response> {
        let path = request.url.strip_prefix(RELAY).unwrap().to_owned();
        self.seen.push((request.method, path.clone(), request.body.len()));
        let response = self.respond(request, &path);
        (!self.lose.contains(&(self.seen.len() - 1))).then_some(response)
    }

    fn respond(&mut self, request: &Request, path: &str) -> Response {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        if path == "/v1/mailboxes" {
            let body: serde_json::Value = serde_json::from_slice(&request.body).unwrap();
            if body["join"] != "join me" {
                return status(403);
            }
            let text = |name: &str| body[name].as_str().unwrap().to_owned();
            self.access.insert(text("tag"), (text("token_hash"), "owner".into()));
            return status(201);
        }
        if let Some(blob) = fetched_blob(request) {
            return self.blobs.get(blob).map_or(status(404), |(_, body)| Response { status: 200, body: body.clone() });
        }
        let Some(role) = self.role(request) else { return status(401) };
        let parts: Vec<&str> = path.trim_start_matches("/v1/").split('/').collect();
        let owner = role == "owner";
        let (reads, appends) = (role != "appender", role != "reader");
        match (request.method, parts.as_slice()) {
            (Method::Get, ["batches"]) if reads => self.read(number(query, "after")),
            (Method::Post, ["batches"]) if appends => self.append(number(query, "expected"), &request.body),
            (Method::Put, ["snapshots", id, part]) if owner => {
                self.staged.insert(((*id).into(), part.parse().unwrap()), request.body.clone());
                status(204)
            }
            (Method::Post, ["snapshots", id]) if owner => {
                self.publish(id, number(query, "upto"), number(query, "parts"))
            }
            (Method::Get, ["snapshots", id, part]) if reads => self.part(id, part.parse().unwrap()),
            (Method::Put, ["blobs", id]) if owner => {
                self.blobs.insert((*id).into(), (number(query, "days"), request.body.clone()));
                status(201)
            }
            (Method::Delete, ["blobs", id]) if owner => {
                self.blobs.remove(*id);
                status(204)
            }
            (Method::Get, ["access"]) if owner => {
                let all: Vec<_> =
                    self.access.iter().map(|(tag, (_, role))| serde_json::json!({"tag": tag, "role": role})).collect();
                Response { status: 200, body: serde_json::json!({ "access": all }).to_string().into_bytes() }
            }
            (Method::Put, ["access", tag]) if owner => {
                let body: serde_json::Value = serde_json::from_slice(&request.body).unwrap();
                let text = |name: &str| body[name].as_str().unwrap().to_owned();
                self.access.insert((*tag).into(), (text("token_hash"), text("role")));
                status(204)
            }
            (Method::Delete, ["access", tag]) if owner => {
                self.access.remove(*tag);
                status(204)
            }
            _ => status(403),
        }
    }

    fn role(&self, request: &Request) -> Option<String> {
        let token = request.authorization.as_ref()?.strip_prefix("Bearer ")?;
        let bytes: Vec<u8> = (0..32).map(|i| u8::from_str_radix(&token[2 * i..2 * i + 2], 16).unwrap()).collect();
        let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        self.access.values().find(|(known, _)| *known == hash).map(|(_, role)| role.clone())
    }

    fn running(&self, at: u64) -> Option<[u8; 32]> {
        let count = usize::try_from(at.checked_sub(self.base)?).unwrap();
        let items = self.items.get(..count)?;
        Some(items.iter().fold(self.base_hash, |before, item| {
            Sha256::new().chain_update(before).chain_update(Sha256::digest(item)).finalize().into()
        }))
    }

    fn read(&self, after: u64) -> Response {
        let mut body = vec![1];
        body.extend(self.head().to_be_bytes());
        body.extend(self.base.to_be_bytes());
        body.extend((self.items.iter().map(Vec::len).sum::<usize>() as u64).to_be_bytes());
        let (id, parts) = self.snapshot.clone().unwrap_or(("0".repeat(32), Vec::new()));
        body.extend((0..16).map(|i| u8::from_str_radix(&id[2 * i..2 * i + 2], 16).unwrap()));
        body.extend((parts.len() as u32).to_be_bytes());
        body.extend((parts.iter().map(Vec::len).sum::<usize>() as u64).to_be_bytes());
        let running = self.running(after);
        body.push(u8::from(running.is_some()));
        body.extend(running.unwrap_or_default());
        let mut sent = 0;
        for (place, item) in self.items.iter().enumerate() {
            let sequence = self.base + place as u64 + 1;
            if sequence > after && (sent == 0 || sent + item.len() < 1 << 20) {
                sent += item.len();
                body.extend(sequence.to_be_bytes());
                body.extend((item.len() as u32).to_be_bytes());
                body.extend(item);
            }
        }
        Response { status: 200, body }
    }

    fn append(&mut self, expected: u64, item: &[u8]) -> Response {
        if expected != self.head() {
            return status(409);
        }
        self.items.push(item.to_vec());
        status(201)
    }

    fn publish(&mut self, id: &str, upto: u64, parts: u64) -> Response {
        if self.snapshot.as_ref().is_some_and(|(known, _)| known == id) {
            return status(200);
        }
        let all: Option<Vec<_>> = (0..parts as u32).map(|n| self.staged.get(&(id.to_owned(), n)).cloned()).collect();
        let (Some(all), true) = (all, (self.base..=self.head()).contains(&upto)) else { return status(409) };
        self.base_hash = self.running(upto).unwrap();
        self.items.drain(..usize::try_from(upto - self.base).unwrap());
        (self.base, self.snapshot) = (upto, Some((id.into(), all)));
        self.staged.clear();
        status(200)
    }

    fn part(&self, id: &str, part: usize) -> Response {
        let found = self.snapshot.as_ref().filter(|(known, _)| known == id).and_then(|(_, parts)| parts.get(part));
        found.map_or(status(404), |body| Response { status: 200, body: body.clone() })
    }
}

/// A relay with many mailboxes: the token names the mailbox, a join code opens one.
#[derive(Clone, Default)]
pub struct Host {
    pub mailboxes: Vec<Relay>,
    /// Join codes that open a mailbox, each once.
    pub codes: Vec<String>,
    /// Answers everything with this status instead.
    pub down: Option<u16>,
    /// Answers that are lost after the relay did what was asked: the numbers of the requests.
    pub lose: Vec<usize>,
    /// How many requests there were.
    pub asked: usize,
}

impl Host {
    /// A relay that gave these join codes.
    pub fn with(codes: &[&str]) -> Self {
        Self { codes: codes.iter().map(|code| (*code).to_owned()).collect(), ..Self::default() }
    }

    /// Answers a request; nothing when the answer is lost on its way.
    pub fn ask(&mut self, request: &Request) -> Option<Response> {
        self.asked += 1;
        let response = self.respond(request);
        (!self.lose.contains(&(self.asked - 1))).then_some(response)
    }

    fn respond(&mut self, request: &Request) -> Response {
        if let Some(down) = self.down {
            return status(down);
        }
        if request.url == format!("{RELAY}/v1/mailboxes") {
            return self.open(request);
        }
        if let Some(blob) = fetched_blob(request) {
            let holds = self.mailboxes.iter_mut().find(|mailbox| mailbox.blobs.contains_key(blob));
            return holds.map_or(status(404), |mailbox| mailbox.ask(request).unwrap());
        }
        let Some(place) = self.mailboxes.iter().position(|mailbox| mailbox.role(request).is_some()) else {
            return status(401);
        };
        if request.url == format!("{RELAY}/v1/mailbox") {
            assert_eq!(
                (request.method, self.mailboxes[place].role(request).unwrap().as_str()),
                (Method::Delete, "owner")
            );
            self.mailboxes.remove(place);
            return status(204);
        }
        self.mailboxes[place].ask(request).unwrap()
    }

    fn open(&mut self, request: &Request) -> Response {
        let body: serde_json::Value = serde_json::from_slice(&request.body).unwrap();
        let text = |name: &str| body[name].as_str().unwrap().to_owned();
        let access = (text("token_hash"), "owner".to_owned());
        if self.mailboxes.iter().any(|mailbox| mailbox.access.get(&text("tag")) == Some(&access)) {
            return status(200);
        }
        let Some(code) = self.codes.iter().position(|code| *code == text("join")) else { return status(403) };
        self.codes.remove(code);
        self.mailboxes.push(Relay { access: BTreeMap::from([(text("tag"), access)]), ..Relay::default() });
        status(201)
    }
}

/// The name of the blob that is asked for, which takes no token.
fn fetched_blob(request: &Request) -> Option<&str> {
    let blob = request.url.split_once("/v1/blobs/").filter(|_| request.method == Method::Get)?.1;
    assert_eq!(request.authorization, None, "nobody has to say who they are");
    Some(blob.split_once('?').map_or(blob, |(blob, _)| blob))
}

fn status(status: u16) -> Response {
    Response { status, body: Vec::new() }
}

fn number(query: &str, name: &str) -> u64 {
    query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}="))).unwrap().parse().unwrap()
}

/// Gives a diary a mailbox and syncs it for the first time.
pub fn link(diary: &Diary, relay: &mut Relay, now: Moment, name: &str) -> SyncReport {
    let mailbox = Mailbox { relay: RELAY.into(), join: "join me".into(), device_name: name.into() };
    diary.open_mailbox(now, &mailbox).unwrap();
    sync(diary, relay, now)
}

/// Syncs to the end; an answer that is lost ends the session, and another one begins.
pub fn sync(diary: &Diary, relay: &mut Relay, now: Moment) -> SyncReport {
    for _ in 0..20 {
        if let Some(report) = try_sync(diary, relay, now) {
            return report;
        }
    }
    panic!("no sync came to its end");
}

/// One session; nothing when an answer was lost.
pub fn try_sync(diary: &Diary, relay: &mut Relay, now: Moment) -> Option<SyncReport> {
    let session = diary.sync(now).unwrap();
    for _ in 0..10_000 {
        match session.next().unwrap() {
            Next::Done(report) => return Some(report),
            Next::Ask(request) => session.answer(&relay.ask(&request)?).unwrap(),
        }
    }
    panic!("the session has no end: {:?}", &relay.seen[relay.seen.len() - 12..]);
}

/// Syncs, and it has to end well.
pub fn synced(diary: &Diary, relay: &mut Relay, now: Moment) -> SyncReport {
    let report = sync(diary, relay, now);
    assert_eq!(report.ended, Ended::Synced);
    report
}

/// Pairs two devices, both persons seeing the same digits. The codes are returned.
pub fn pair(host: &Diary, guest: &Diary, relay: &mut Relay, now: Moment, name: &str) -> [String; 2] {
    let first = host.show_pairing(now).unwrap();
    let second = guest.join(now, &first.invitation().unwrap(), name).unwrap();
    let mut codes = [String::new(), String::new()];
    let mut ends = [None, None];
    for _ in 0..200 {
        for (side, pairing) in [&first, &second].into_iter().enumerate() {
            ends[side] = ends[side].or(step(pairing, relay, now, &mut codes[side]));
        }
        if ends.iter().all(Option::is_some) {
            assert_eq!(ends, [Some(PairingEnd::Paired); 2]);
            return codes;
        }
    }
    panic!("the pairing has no end: {ends:?} {:?}", &relay.seen[relay.seen.len() - 12..]);
}

/// One step of a pairing.
pub fn step(pairing: &Pairing, relay: &mut Relay, now: Moment, code: &mut String) -> Option<PairingEnd> {
    match pairing.next(now).unwrap() {
        PairingStep::Ask(request) => {
            if let Some(response) = relay.ask(&request) {
                pairing.answer(&response).unwrap();
            }
        }
        PairingStep::Wait => {}
        PairingStep::Compare { code: shown, .. } => {
            *code = shown;
            pairing.compared(true);
        }
        PairingStep::Done(end) => return Some(end),
    }
    None
}

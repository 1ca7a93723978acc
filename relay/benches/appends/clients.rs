//! The relay as a process, and clients on kept connections, each with a mailbox of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};
use somacard_relay::engine::sqlite::join_code;

pub struct Served {
    child: Child,
    metrics: String,
    clients: Vec<Mutex<Client>>,
}

struct Client {
    stream: BufReader<TcpStream>,
    token: String,
    head: u64,
}

impl Served {
    pub fn start(folder: &Path, clients: usize) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_somacard-relay"))
            .args(["serve", "--listen", "127.0.0.1:0", "--metrics", "127.0.0.1:0", "--mailbox-quota", "1TiB"])
            .args(["--relay-quota", "1TiB", "--token-rate", "1e9", "--token-burst", "1e9", "--address-rate", "1e9"])
            .args(["--address-burst", "1e9", "--connections-from-one", "10000", "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let said: serde_json::Value = serde_json::from_str(&line).unwrap();
        let address = |name: &str| said[name].as_str().unwrap().to_owned();
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
        let code = join_code::make(folder, 10_000, now + 3600).unwrap();
        let clients = (0..clients).map(|n| Mutex::new(Client::open(&address("listening"), &code, n))).collect();
        Self { child, metrics: address("metrics"), clients }
    }

    /// Appends for a while; answers how many a second, and how many were committed at once.
    pub fn append(&self, size: usize, span: Duration) -> (f64, f64) {
        let body = vec![0x5a; size];
        let before = self.commits();
        let rate = self.all(span, |client| client.append(&body));
        let after = self.commits();
        (rate, (after.1 - before.1) / (after.0 - before.0))
    }

    /// Asks for news that are not there.
    pub fn poll(&self, span: Duration) -> f64 {
        self.all(span, Client::poll)
    }

    fn all(&self, span: Duration, act: impl Fn(&mut Client) + Sync) -> f64 {
        let start = Instant::now();
        let run = |client: &Mutex<Client>| {
            let (mut client, mut count) = (client.lock().unwrap(), 0_u64);
            while start.elapsed() < span {
                act(&mut client);
                count += 1;
            }
            count
        };
        let run = &run;
        let count: u64 = std::thread::scope(|scope| {
            let running: Vec<_> = self.clients.iter().map(|client| scope.spawn(move || run(client))).collect();
            running.into_iter().map(|client| client.join().unwrap()).sum()
        });
        count as f64 / start.elapsed().as_secs_f64()
    }

    /// Transactions and appends so far.
    fn commits(&self) -> (f64, f64) {
        let mut stream = TcpStream::connect(&self.metrics).unwrap();
        stream.write_all(b"GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        let of = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().parse().unwrap();
        (of("relay_commits_total "), of("relay_writes_total "))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Client {
    fn open(address: &str, code: &str, n: usize) -> Self {
        let token: [u8; 32] = Sha256::digest(n.to_be_bytes()).into();
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        let mut client = Self { stream: BufReader::new(stream), token: hex(&token), head: 0 };
        let hash = hex(&Sha256::digest(token));
        let body = format!("{{\"join\":\"{code}\",\"tag\":\"{n:032x}\",\"token_hash\":\"{hash}\"}}");
        assert_eq!(client.ask("POST /v1/mailboxes", "application/json", body.as_bytes()), 201);
        client
    }

    fn append(&mut self, body: &[u8]) {
        let status = self.ask(&format!("POST /v1/batches?expected={}", self.head), "application/octet-stream", body);
        assert_eq!(status, 201);
        self.head += 1;
    }

    fn poll(&mut self) {
        assert_eq!(self.ask(&format!("GET /v1/batches?after={}", self.head), "none/none", b""), 200);
    }

    fn ask(&mut self, line: &str, kind: &str, body: &[u8]) -> u16 {
        let (token, length) = (&self.token, body.len());
        let head = format!(
            "{line} HTTP/1.1\r\nhost: relay\r\nauthorization: Bearer {token}\r\n\
             content-type: {kind}\r\ncontent-length: {length}\r\n\r\n"
        );
        self.stream.get_mut().write_all(&[head.as_bytes(), body].concat()).unwrap();
        let (mut line, mut length, mut status) = (String::new(), 0, 0);
        loop {
            line.clear();
            self.stream.read_line(&mut line).unwrap();
            if line.starts_with("HTTP/1.1 ") {
                status = line[9..12].parse().unwrap();
            } else if let Some(given) = line.strip_prefix("content-length: ") {
                length = given.trim().parse().unwrap();
            } else if line == "\r\n" {
                break;
            }
        }
        let mut rest = vec![0; length];
        self.stream.read_exact(&mut rest).unwrap();
        status
    }
}

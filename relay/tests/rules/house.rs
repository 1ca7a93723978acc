//! A relay in a folder of its own, and what a client needs to ask it. Every answer is held beside the description: a
//! status that is not described there fails the test that saw it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, header};
use bytes::Bytes;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use somacard_relay::engine::sqlite::join_code;
use somacard_relay::{Limits, OPENAPI, Quotas, SqliteEngine, router};
use tempfile::TempDir;
use tower::ServiceExt;

/// When every test begins, in seconds.
pub const START: u64 = 1_800_000_000;
pub const OCTETS: &str = "application/octet-stream";
pub const JSON: &str = "application/json";

pub struct House {
    pub folder: TempDir,
    pub engine: Arc<SqliteEngine>,
    pub router: Router,
    milliseconds: Arc<AtomicU64>,
}

/// A token of a client, made from a number.
#[derive(Clone, Copy)]
pub struct Token(pub u64);

pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl House {
    pub fn new() -> Self {
        Self::with(Limits::default(), Quotas::default())
    }

    pub fn with(limits: Limits, quotas: Quotas) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let engine = Arc::new(SqliteEngine::open_with(folder.path(), quotas).unwrap());
        let milliseconds = Arc::new(AtomicU64::new(START * 1000));
        let clock = Arc::clone(&milliseconds);
        let clock = move || SystemTime::UNIX_EPOCH + Duration::from_millis(clock.load(Ordering::SeqCst));
        let router = router(engine.clone(), limits, Arc::new(clock));
        Self { folder, engine, router, milliseconds }
    }

    pub fn now(&self) -> u64 {
        self.milliseconds.load(Ordering::SeqCst) / 1000
    }

    pub fn pass(&self, time: Duration) {
        self.milliseconds.fetch_add(time.as_millis() as u64, Ordering::SeqCst);
    }

    pub fn code(&self, uses: u32) -> String {
        join_code::make(self.folder.path(), uses, self.now() + 3600).unwrap()
    }

    /// Asks as the request stands.
    pub async fn request(&self, request: Request<Body>) -> Reply {
        let (method, path) = (request.method().to_string(), request.uri().path().to_owned());
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let status = parts.status.as_u16();
        assert!(described(&method, &path, status), "{method} {path}: {status} is not described");
        Reply { status, headers: parts.headers, body: body.collect().await.unwrap().to_bytes() }
    }

    pub async fn ask(&self, method: &str, path: &str, token: Option<Token>, body: (&str, &[u8])) -> Reply {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", token.hex()));
        }
        if !body.0.is_empty() {
            request = request.header(header::CONTENT_TYPE, body.0);
        }
        self.request(request.body(Body::from(body.1.to_vec())).unwrap()).await
    }

    pub async fn get(&self, path: &str, token: Token) -> Reply {
        self.ask("GET", path, Some(token), ("", b"")).await
    }

    pub async fn put(&self, path: &str, token: Token, bytes: &[u8]) -> Reply {
        self.ask("PUT", path, Some(token), (OCTETS, bytes)).await
    }

    pub async fn post(&self, path: &str, token: Token) -> Reply {
        self.ask("POST", path, Some(token), ("", b"")).await
    }

    pub async fn delete(&self, path: &str, token: Token) -> Reply {
        self.ask("DELETE", path, Some(token), ("", b"")).await
    }

    pub async fn append(&self, expected: u64, token: Token, bytes: &[u8]) -> Reply {
        self.ask("POST", &format!("/v1/batches?expected={expected}"), Some(token), (OCTETS, bytes)).await
    }

    pub async fn json(&self, method: &str, path: &str, token: Option<Token>, body: Value) -> Reply {
        self.ask(method, path, token, (JSON, body.to_string().as_bytes())).await
    }

    pub async fn open_with(&self, code: &str, owner: Token) -> Reply {
        let body = json!({ "join": code, "tag": tag(owner.0), "token_hash": owner.hash() });
        self.json("POST", "/v1/mailboxes", None, body).await
    }

    /// A new mailbox whose owner is `owner`.
    pub async fn open(&self, owner: Token) -> Token {
        assert_eq!(self.open_with(&self.code(1), owner).await.status, 201);
        owner
    }

    pub async fn grant(&self, owner: Token, to: Token, role: &str) -> Reply {
        let mut body = json!({ "token_hash": to.hash(), "role": role });
        if role == "guest" {
            body["minutes"] = 10.into();
        }
        self.json("PUT", &format!("/v1/access/{}", tag(to.0)), Some(owner), body).await
    }
}

impl Token {
    pub fn bytes(self) -> [u8; 32] {
        Sha256::digest(self.0.to_be_bytes()).into()
    }

    pub fn hex(self) -> String {
        hex(&self.bytes())
    }

    pub fn hash(self) -> String {
        hex(&Sha256::digest(self.bytes()))
    }
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The code of a refusal.
    pub fn error(&self) -> String {
        self.json()["error"].as_str().unwrap().to_owned()
    }
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A tag made from a number.
pub fn tag(number: u64) -> String {
    format!("{number:032x}")
}

/// A blob's name made from a number: 43 letters whose last says nothing.
pub fn blob(number: u64) -> String {
    format!("/v1/blobs/{number:042}A")
}

/// Whether the description has this status for this request. Paths that are on no route answer 404, other methods 405.
fn described(method: &str, path: &str, status: u16) -> bool {
    let document: Value = serde_json::from_str(OPENAPI).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let pieces: Vec<&str> = path.split('/').collect();
    let fits = |template: &str| {
        let template: Vec<&str> = template.split('/').collect();
        let same = |(of, given): (&&str, &&str)| of.starts_with('{') && !given.is_empty() || of == given;
        template.len() == pieces.len() && template.iter().zip(&pieces).all(same)
    };
    let Some((_, operations)) = paths.iter().find(|(template, _)| fits(template)) else { return status == 404 };
    match operations.get(method.to_lowercase()) {
        Some(operation) => operation["responses"].get(status.to_string()).is_some(),
        None => status == 405,
    }
}

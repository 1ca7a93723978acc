//! The real relay in this process: its routes over its engine in a folder, asked without sockets. It can be put back to an older
//! copy of its folder, as an operator does who restores a backup.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::body::Body;
use http_body_util::BodyExt;
use somacard_core::sync::{Request, Response};
use somacard_relay::engine::sqlite::join_code;
use somacard_relay::{Limits, Rate, SqliteEngine, router};
use tokio::runtime::Runtime;
use tower::ServiceExt;

/// Where the relay is said to be.
pub const RELAY: &str = "https://relay.example";
/// 2026-03-01T20:00Z, in seconds.
const NOW: u64 = 1_772_395_200;

/// A relay with its data.
pub struct Relay {
    folder: tempfile::TempDir,
    runtime: Runtime,
    served: Option<(Arc<SqliteEngine>, Router)>,
    /// A copy of the folder at some earlier time.
    old: Option<tempfile::TempDir>,
}

impl Relay {
    /// A relay without a mailbox.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let mut relay = Self { folder, runtime, served: None, old: None };
        relay.serve();
        relay
    }

    fn serve(&mut self) {
        let engine = Arc::new(SqliteEngine::open(self.folder.path()).unwrap());
        let much = Rate { per_second: 1e9, burst: 1e9 };
        let limits = Limits { token: much, address: much, ..Limits::default() };
        let clock = Arc::new(|| SystemTime::UNIX_EPOCH + Duration::from_secs(NOW));
        self.served = Some((engine.clone(), router(engine, limits, clock)));
    }

    fn stop(&mut self) {
        if let Some((engine, _)) = self.served.take() {
            engine.close();
        }
    }

    /// A join code.
    pub fn join_code(&self) -> String {
        join_code::make(self.folder.path(), 1, NOW + 3600).unwrap()
    }

    /// Asks it.
    pub fn ask(&self, request: &Request) -> Response {
        let path = request.url.strip_prefix(RELAY).unwrap();
        let mut asked = axum::http::Request::builder().method(request.method.name()).uri(path);
        if let Some(authorization) = &request.authorization {
            asked = asked.header("authorization", authorization);
        }
        if let Some(content_type) = &request.content_type {
            asked = asked.header("content-type", content_type);
        }
        let asked = asked.body(Body::from(request.body.clone())).unwrap();
        let router = self.served.as_ref().unwrap().1.clone();
        self.runtime.block_on(async {
            let answer = router.oneshot(asked).await.unwrap();
            let status = answer.status().as_u16();
            Response { status, body: answer.into_body().collect().await.unwrap().to_bytes().to_vec() }
        })
    }

    /// Keeps a copy of what it has now.
    pub fn keep(&mut self) {
        self.stop();
        let old = tempfile::tempdir().unwrap();
        copy(self.folder.path(), old.path());
        self.old = Some(old);
        self.serve();
    }

    /// Puts it back to the copy, if one was kept. Whether it did.
    pub fn roll_back(&mut self) -> bool {
        let Some(old) = self.old.take() else { return false };
        self.stop();
        for file in fs::read_dir(self.folder.path()).unwrap() {
            fs::remove_file(file.unwrap().path()).unwrap();
        }
        copy(old.path(), self.folder.path());
        self.serve();
        true
    }

    /// Every byte of its files.
    pub fn bytes(&self) -> Vec<u8> {
        let files = fs::read_dir(self.folder.path()).unwrap();
        files.flat_map(|file| fs::read(file.unwrap().path()).unwrap()).collect()
    }
}

impl Default for Relay {
    fn default() -> Self {
        Self::new()
    }
}

/// Copies the files of a folder.
pub(super) fn copy(from: &Path, to: &Path) {
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

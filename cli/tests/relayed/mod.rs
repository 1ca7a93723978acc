//! The relay as a process of its own, on a free port of this machine: the test's program once more, as nothing but the relay.
#![allow(dead_code, clippy::unwrap_used)]

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use somacard_relay::engine::sqlite::{self, join_code};
use somacard_relay::serve::{Connections, Serving, serve};
use somacard_relay::{Limits, Quotas};
use tempfile::TempDir;

/// Where the process that is the relay keeps its data; nothing in the one that tests.
const DATA: &str = "SOMACARD_TEST_RELAY_DATA";
/// Where it listens.
const LISTEN: &str = "SOMACARD_TEST_RELAY_LISTEN";

/// A relay with its data and its log.
pub struct Relayed {
    pub url: String,
    child: Child,
    folder: TempDir,
}

impl Relayed {
    /// Starts one; it takes requests when this returns.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (child, listening) = serving(&folder, "127.0.0.1:0");
        Self { url: format!("http://{listening}"), child, folder }
    }

    /// Kills it and starts it again at the same address.
    pub fn kill_and_start_again(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.child = serving(&self.folder, self.url.strip_prefix("http://").unwrap()).0;
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A join code for one mailbox, as its operator makes it.
    pub fn join_code(&self) -> String {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        join_code::make(&self.data(), 1, now + 24 * 60 * 60).unwrap()
    }

    /// How many mailboxes it keeps. All of its data has to be sound.
    pub fn mailboxes(&self) -> u64 {
        let checked = sqlite::check(&self.data()).unwrap();
        assert_eq!(checked.wrong, [""; 0]);
        checked.mailboxes
    }

    /// What it said of its requests.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap()
    }

    /// Every byte that it keeps and says.
    pub fn everything(&self) -> Vec<u8> {
        let files = fs::read_dir(self.data()).unwrap().map(|file| fs::read(file.unwrap().path()).unwrap());
        files.chain([self.log().into_bytes()]).collect::<Vec<_>>().concat()
    }
}

fn serving(folder: &TempDir, listen: &str) -> (Child, String) {
    let log = File::options().append(true).create(true).open(folder.path().join("log")).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "relayed::is_the_relay", "--ignored", "--nocapture"]);
    command.env(DATA, folder.path().join("data")).env(LISTEN, listen);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).spawn().unwrap();
    let said = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    // The test program says what it runs, too.
    let ready = said.filter_map(|line| Some(line[line.find('{')?..].to_owned())).next().unwrap();
    let ready: Value = serde_json::from_str(&ready).unwrap();
    (child, ready["listening"].as_str().unwrap().to_owned())
}

impl Drop for Relayed {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
#[ignore = "is the relay of other tests, which start it"]
fn is_the_relay() {
    let Some(data) = std::env::var_os(DATA) else { return };
    let serving = Serving {
        data: Path::new(&data).to_owned(),
        listen: std::env::var(LISTEN).unwrap().parse().unwrap(),
        metrics: None,
        tls: None,
        limits: Limits::default(),
        quotas: Quotas::default(),
        connections: Connections { most: 100, from_one: 100, patience: Duration::from_secs(30) },
        grace: Duration::from_secs(1),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(serve(serving, |ready| println!("{ready}"), |line| eprintln!("{line}"))).unwrap();
}

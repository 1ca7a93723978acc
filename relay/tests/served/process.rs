//! The relay as a process, on a free port, in a folder of its own.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::client::{Client, Token};

pub struct Relay {
    pub child: Child,
    pub said: Value,
    pub data: PathBuf,
    log: PathBuf,
}

/// A folder for the data, and beside it for logs and copies.
pub fn place() -> TempDir {
    tempfile::tempdir().unwrap()
}

pub fn command(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_somacard-relay")).args(arguments).output().unwrap()
}

impl Relay {
    /// Starts it and waits until it says where it listens.
    pub fn start(place: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_somacard-relay"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(place.join("data")).args(arguments);
        Self::of(command, place)
    }

    /// The same by another command line that becomes the relay.
    pub fn of(mut command: Command, place: &Path) -> Self {
        std::fs::create_dir_all(place).unwrap();
        let (data, log) = (place.join("data"), place.join("log"));
        let to = File::options().create(true).append(true).open(&log).unwrap();
        let mut child = command.stdout(Stdio::piped()).stderr(to).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let said = serde_json::from_str(&line).unwrap_or_else(|_| panic!("not ready: {line}"));
        Self { child, said, data, log }
    }

    pub fn address(&self) -> &str {
        self.said["listening"].as_str().unwrap()
    }

    pub fn client(&self) -> Client {
        Client::to(self.address())
    }

    pub fn code(&self) -> String {
        let made = command(&["join-code", "--data", self.data.to_str().unwrap()]);
        assert!(made.status.success());
        String::from_utf8(made.stdout).unwrap().trim().to_owned()
    }

    /// A new mailbox.
    pub fn open(&self, owner: Token) -> Token {
        self.open_with(&self.code(), owner)
    }

    pub fn open_with(&self, code: &str, owner: Token) -> Token {
        let body = json!({ "join": code, "tag": owner.tag(), "token_hash": owner.hash() }).to_string();
        let reply = self.client().ask("POST", "/v1/mailboxes", None, ("application/json", body.as_bytes()));
        assert_eq!(reply.unwrap().status, 201);
        owner
    }

    /// What it logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// Sends a signal by name.
    pub fn signal(&self, name: &str) {
        let told = Command::new("kill").args(["-s", name, &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
    }

    pub fn wait(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }

    /// As when the power goes, but for the disk.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Head, base and frames of a page.
pub fn page(client: &mut Client, after: u64, token: Token) -> (u64, Vec<(u64, Vec<u8>)>) {
    let reply = client.get(&format!("/v1/batches?after={after}"), Some(token));
    assert_eq!(reply.status, 200);
    let number = |at: usize| u64::from_be_bytes(reply.body[at..at + 8].try_into().unwrap());
    let mut rest = &reply.body[86..];
    let mut frames = Vec::new();
    while let Some((sequence, more)) = rest.split_first_chunk::<8>() {
        let (length, more) = more.split_first_chunk::<4>().unwrap();
        let (bytes, more) = more.split_at(u32::from_be_bytes(*length) as usize);
        frames.push((u64::from_be_bytes(*sequence), bytes.to_vec()));
        rest = more;
    }
    (number(1), frames)
}

//! A terminal for one test: a folder of its own, a fixed moment, zone and language, and nothing of the machine's own
//! settings. Each call is a process of its own, as a person or a script would start it.
#![allow(dead_code, clippy::unwrap_used)]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// Where commands are typed.
pub struct Terminal {
    folder: TempDir,
    now: String,
    lang: &'static str,
    variables: Vec<(String, String)>,
}

/// What came of one command.
#[derive(Debug)]
pub struct Output {
    /// The exit status.
    pub status: i32,
    /// What went to stdout.
    pub stdout: String,
    /// What went to stderr.
    pub stderr: String,
}

impl Terminal {
    /// A terminal without a diary, on Wednesday 4 March 2026 at nine in the evening.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, now: "2026-03-04T21:00:00+01:00".into(), lang: "en", variables: Vec::new() }
    }

    /// A terminal with a new diary, begun at that moment.
    pub fn with_diary() -> Self {
        let terminal = Self::new();
        terminal.done(&["init"]);
        terminal
    }

    /// Sets the clock.
    pub fn at(&mut self, now: &str) -> &mut Self {
        self.now = now.into();
        self
    }

    /// Chooses the language.
    pub fn speaking(&mut self, lang: &'static str) -> &mut Self {
        self.lang = lang;
        self
    }

    /// Sets a variable of the environment.
    pub fn with(&mut self, name: &str, value: &str) -> &mut Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// A path in the test's folder. The diary is at `diary`.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The same as text.
    pub fn place(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// Writes a file there and returns its path.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.place(name)
    }

    /// Runs a command on the test's diary, with its clock, zone and language.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.typing("", arguments)
    }

    /// The same, with this on stdin.
    pub fn typing(&self, input: &str, arguments: &[&str]) -> Output {
        ended(self.start(arguments), input)
    }

    /// The same, begun: the test talks with it while it goes on.
    pub fn start(&self, arguments: &[&str]) -> Child {
        let diary = self.place("diary");
        let mut all = vec!["--diary", &diary, "--now", &self.now, "--zone", "Europe/Amsterdam", "--lang", self.lang];
        all.extend(arguments);
        self.command(&all).spawn().unwrap()
    }

    /// Runs exactly these arguments.
    pub fn bare(&self, input: &str, arguments: &[&str]) -> Output {
        ended(self.command(arguments).spawn().unwrap(), input)
    }

    /// The process, not started yet: nothing of the machine's environment but the path, all three streams piped.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_somacard"));
        command.env_clear().env("HOME", self.folder.path()).envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.current_dir(self.folder.path()).args(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// A sync of the test's diary, not started yet.
    pub fn syncing(&self) -> Command {
        let diary = self.place("diary");
        self.command(&["--diary", &diary, "--now", &self.now, "--zone", "Europe/Amsterdam", "sync"])
    }

    /// Runs a command that must succeed; what it shows.
    pub fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status, 0, "{arguments:?}: {output:?}");
        output.stdout
    }

    /// Runs a command with `--json` that must succeed; its JSON, which is all that stdout holds.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(output.status, 0, "{arguments:?}: {output:?}");
        serde_json::from_str(&output.stdout).unwrap()
    }

    /// Runs a command with `--json` that must be refused; the refusal, which is all that stdout holds.
    pub fn refused(&self, arguments: &[&str]) -> Value {
        let output = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(output.status, 1, "{arguments:?}: {output:?}");
        serde_json::from_str(&output.stdout).unwrap()
    }
}

/// What came of a process that has this to read.
fn ended(mut child: Child, input: &str) -> Output {
    // A command that reads no input may have ended by now.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Output {
        status: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

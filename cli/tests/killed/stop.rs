//! A library that counts the writes of a process and kills it at one, every second time with the write torn in half.
#![allow(dead_code, clippy::unwrap_used)]

use std::path::Path;
use std::process::{Child, Command};

use crate::terminal::Terminal;

/// Builds it; nothing where there is no C compiler, which is a failure under `CI=true`.
pub fn shim(folder: &Path) -> Option<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/killed/stop_at_write.c");
    let library = folder.join("stop_at_write.so");
    let built =
        Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl").status();
    if built.is_ok_and(|status| status.success()) {
        return Some(library.to_str().unwrap().to_owned());
    }
    assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "no C compiler");
    eprintln!("skipped: no C compiler for the write counter");
    None
}

/// Lets a command run under it, stopped at a write or only counting them.
pub fn under(mut command: Command, terminal: &Terminal, shim: &str, stop: Option<u64>) -> Child {
    command.env("LD_PRELOAD", shim).env("COUNT_WRITES_TO", terminal.path("writes"));
    command.envs(stop.map(|at| ("STOP_AT_WRITE", at.to_string())));
    command.spawn().unwrap()
}

/// How many writes the last one made that came to its end.
pub fn writes(terminal: &Terminal) -> u64 {
    std::fs::read_to_string(terminal.path("writes")).unwrap().parse().unwrap()
}

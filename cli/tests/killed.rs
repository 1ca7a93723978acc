//! A long import killed at a hundred of its writes, every second one torn in half: each time the diary opens and holds
//! whole files only.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

#[path = "killed/stop.rs"]
mod stop;
mod terminal;

use stop::{shim, under, writes};
use terminal::Terminal;

const FILES: u64 = 4;
const ROWS: u64 = 120;
const POINTS: u64 = 100;

const MAP: &str = "name = \"crash\"\nzone = \"UTC\"\nkey = [\"n\"]\nnote = \"note\"\n[time]\ncolumn = \"at\"\n\
    format = \"%Y-%m-%dT%H:%M\"\n[[column]]\nname = \"sad\"\nitem = \"sad\"\n[[column]]\nname = \"joy\"\nitem = \"joy\"\n";

/// Files of many days, and the map.
fn files(terminal: &Terminal) -> Vec<String> {
    terminal.file("map.toml", MAP);
    let row =
        |n: u64| format!("{n},2025-{:02}-{:02}T1{}:00,{},{},Row {n}\n", n % 12 + 1, n % 28 + 1, n % 10, n % 6, n % 5);
    let file = |file: u64| {
        let rows: String = (file * ROWS..(file + 1) * ROWS).map(row).collect();
        terminal.file(&format!("{file}.csv"), format!("n,at,sad,joy,note\n{rows}"))
    };
    (0..FILES).map(file).collect()
}

/// Imports all files, stopped at a write or only counting them. Returns whether it came to its end.
fn import(terminal: &Terminal, shim: &str, files: &[String], stop: Option<u64>) -> bool {
    let (diary, map) = (terminal.place("diary"), terminal.place("map.toml"));
    let mut arguments = vec!["--diary", &diary, "--zone", "UTC", "import", "csv", "--map", &map];
    arguments.extend(files.iter().map(String::as_str));
    let child = under(terminal.command(&arguments), terminal, shim, stop);
    child.wait_with_output().unwrap().status.success()
}

#[test]
fn a_killed_import_leaves_whole_files_only() {
    let first = Terminal::with_diary();
    let Some(shim) = shim(&first.path("")) else { return };
    let paths = files(&first);
    assert!(import(&first, &shim, &paths, None));
    let writes = writes(&first);
    assert!(writes >= POINTS, "only {writes} writes to choose from");
    let mut seen = std::collections::BTreeSet::new();
    for point in 0..POINTS {
        let terminal = Terminal::with_diary();
        let paths = files(&terminal);
        let stop = 1 + point * writes / POINTS;
        assert!(!import(&terminal, &shim, &paths, Some(stop)), "write {stop} was not reached");
        let held = terminal.json(&["info"])["check_ins"].as_u64().unwrap();
        assert_eq!(held % ROWS, 0, "stopped at write {stop} of {writes}");
        assert_eq!(terminal.json(&["check"])["sound"], true, "stopped at write {stop} of {writes}");
        assert!(import(&terminal, &shim, &paths, None), "the import can be done again");
        assert_eq!(terminal.json(&["info"])["check_ins"], FILES * ROWS);
        seen.insert(held / ROWS);
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), (0..=FILES).collect::<Vec<_>>(), "every state was met");
}

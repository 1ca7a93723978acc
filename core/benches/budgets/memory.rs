//! What ten years take in memory above an empty diary, by the peak of a process of its own that shows every screen.

use std::path::{Path, PathBuf};
use std::process::Command;

use somacard_core::Diary;
use tempfile::TempDir;

use crate::years::{Years, door};

const CHILD: &str = "SOMACARD_BENCH_SHOW";

/// In a child process: shows every screen and returns the peak in kilobytes.
pub fn as_child() -> Option<u64> {
    let folder = PathBuf::from(std::env::var_os(CHILD)?);
    let (place, around) = door(&folder);
    let diary = Diary::open(&place, around).unwrap();
    if let Some(last) = diary.info().unwrap().last_day {
        let now = somacard_core::time::Moment::new(1_782_846_000_000, 120).unwrap();
        drop(diary.week(now, last).unwrap());
        drop(diary.four_weeks(now, last).unwrap());
        drop(diary.check_ins(last.plus(-30), last).unwrap());
        drop(diary.days(last.plus(-365), last).unwrap());
        drop(diary.days(last.plus(-3649), last).unwrap());
        drop(diary.history(200).unwrap());
        drop(diary.chains().unwrap());
        drop(diary.felt("jaw-left", last.plus(-3649), last).unwrap());
        drop(diary.body_period(last.plus(-3649), last, None).unwrap());
    }
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    peak.trim().trim_end_matches(" kB").parse().ok()
}

/// The row of the table.
pub fn row(years: &Years) {
    let empty = TempDir::new().unwrap();
    let (place, around) = door(empty.path());
    drop(Diary::create(&place, around, years.evening(0)).unwrap());
    let (Some(full), Some(empty)) = (peak(years.folder()), peak(empty.path())) else {
        println!("| memory | not measured here | | | |");
        return;
    };
    let megabytes = |kilobytes: u64| kilobytes as f64 / 1024.0;
    println!(
        "| memory, every screen on ten years | {:.1} MB | {:.1} MB | +{:.1} MB | ≤ 32 MB above an empty open |",
        megabytes(full),
        megabytes(empty),
        megabytes(full - empty)
    );
}

fn peak(folder: &Path) -> Option<u64> {
    let child = Command::new(std::env::current_exe().unwrap()).env(CHILD, folder).output().unwrap();
    String::from_utf8(child.stdout).unwrap().trim().parse().ok()
}

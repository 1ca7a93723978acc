//! Where nothing may be written, a diary opens for reading and says why; what would write is refused and changes nothing.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod apart;
mod keeping;

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use apart::{CASE, home, is_root, only_reads, run};
use keeping::{Home, files};
use somacard_core::Error;

const NOBODY: u32 = 65534;

/// Runs a case as someone whom a file's mode binds, which it does not bind root.
fn run_bound_by_modes(case: &str, home: &Home, program: &Path) {
    let mut process = Command::new(program);
    if is_root() {
        let folders = [home.path().to_owned(), home.place().folder().to_owned()];
        let all = files(home.path()).into_iter().map(|(path, _)| path).chain(folders);
        all.for_each(|path| chown(path, Some(NOBODY), None).unwrap());
        process.uid(NOBODY);
    }
    let before = files(home.place().folder());
    run(process, case, home.path());
    let names = |files: &[(PathBuf, Vec<u8>)]| files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
    let after = files(home.place().folder());
    assert_eq!(names(&after), names(&before));
    assert!(after == before, "{case}: a file changed");
}

#[test]
fn a_folder_that_can_t_be_written_opens_for_reading() {
    let (home, program) = home();
    fs::set_permissions(home.place().folder(), Permissions::from_mode(0o500)).unwrap();
    run_bound_by_modes("a folder that can't be written", &home, &program);
}

#[test]
fn a_file_that_can_t_be_written_opens_for_reading() {
    let (home, program) = home();
    for file in [home.place().diary(), home.place().sidecar()] {
        fs::set_permissions(file, Permissions::from_mode(0o400)).unwrap();
    }
    run_bound_by_modes("a file that can't be written", &home, &program);
}

#[test]
#[ignore = "the tests above run it"]
fn the_case() {
    if std::env::var_os(CASE).is_some() {
        let elsewhere = tempfile::tempdir_in(".").unwrap();
        only_reads(Path::new("."), &Error::ReadOnly, elsewhere.path());
    }
}

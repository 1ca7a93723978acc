//! A diary of an older format where nothing may be written: it can't be brought to the newest format there, and is shown.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use serde_json::Value as Json;
use somacard_core::store::Place;
use somacard_core::{Diary, Error};

use crate::fixed::{FixedVault, around};
use crate::life::at;
use crate::making::golden;
use crate::{assert_same, copied, shown};

const FOLDER: &str = "SOMACARD_READ_ONLY";

/// A file's mode does not bind root, so a process of nobody looks.
#[test]
fn a_diary_of_an_older_format_is_shown_where_nothing_can_be_written() {
    let (folder, ..) = copied("format-1");
    let program = folder.path().join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    // Nobody may not look into the checkout either.
    for file in ["key.hex", "expected.json"] {
        fs::copy(golden("format-1").join(file), folder.path().join(file)).unwrap();
    }
    let mut process = Command::new(&program);
    if chown(&program, Some(65534), None).is_ok() {
        for entry in fs::read_dir(folder.path()).unwrap() {
            chown(entry.unwrap().path(), Some(65534), None).unwrap();
        }
        chown(folder.path(), Some(65534), None).unwrap();
        process.uid(65534);
    }
    fs::set_permissions(folder.path(), Permissions::from_mode(0o500)).unwrap();
    process.args(["--exact", "read_only::the_case", "--ignored"]).env(FOLDER, folder.path()).current_dir(folder.path());
    let done = process.output().unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o700)).unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(said.contains("1 passed"), "{said}{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
#[ignore = "the test above runs it"]
fn the_case() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let folder = Path::new(&folder);
    let vault = Arc::new(FixedVault::read(&folder.join("key.hex")));
    let diary = Diary::open(&Place::new(folder), around(vault, 2)).unwrap();
    // The file was copied, but nothing may be noted in it: it is the same device, and the same diary.
    let known: Json = serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    let (mut shown, mut expected) = (shown::diary(&diary), known["diary"].clone());
    let [new, old] = [&mut shown, &mut expected].map(|json| json["info"].take());
    assert_eq!(new["days"], old["days"]);
    assert_same(&shown, &expected);
    assert_eq!(diary.set_life_worth_living(at("04-03T09:00"), "no"), Err(Error::ReadOnly));
}

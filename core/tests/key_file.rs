//! The key file is its owner's alone, is never written over another file, and says when it is none.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::fs;
#[cfg(unix)]
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use keeping::{FIRST, Home, at};
use somacard_core::{Diary, Error};

#[test]
fn a_key_file_that_is_none_is_said_and_kept() {
    let home = Home::with_diary().0;
    let whole = fs::read_to_string(home.key_file()).unwrap();
    for text in ["", "somacard-keys 9\n", &whole[..whole.len() - 2], &whole.replace("file ", "file x")] {
        fs::write(home.key_file(), text).unwrap();
        assert!(matches!(home.open().err(), Some(Error::Vault { .. })), "{} bytes", text.len());
        assert_eq!(fs::read_to_string(home.key_file()).unwrap(), text);
    }
}

#[cfg(unix)]
#[test]
fn a_key_is_never_written_into_a_file_that_was_there() {
    let home = Home::empty();
    let (left, theirs) = (home.path().join("diary.key.new"), home.path().join("diary.new"));
    for file in [&left, &theirs] {
        fs::write(file, "theirs").unwrap();
        fs::set_permissions(file, fs::Permissions::from_mode(0o644)).unwrap();
    }
    Diary::create(&home.place(), home.around(), at(FIRST, 8)).unwrap();
    assert_eq!(fs::metadata(home.key_file()).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!((left.exists(), fs::read_to_string(theirs).unwrap()), (false, "theirs".into()));
}

#[cfg(unix)]
#[test]
fn key_file_and_folder_are_the_owner_s_alone() {
    let home = Home::with_diary().0;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&home.key_file()), mode(home.place().folder())), (0o600, 0o700));
}

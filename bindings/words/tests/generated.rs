//! The files of both apps are what the words give. `BLESS=1` writes them anew: look at them then.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use somacard_words::{rooms, written};

/// Folders, and how the names of those files begin and end that nobody writes by hand there.
const PLACES: [(&str, &str, &str); 4] = [
    ("android/app/src/main/res/values", "strings", ".xml"),
    ("android/app/src/main/res/values-es", "strings", ".xml"),
    ("ios/Sources/SomacardModel/words", "", "Words.swift"),
    ("ios/Sources/SomacardApp/Resources", "Localizable", ".xcstrings"),
];

fn kept(root: &Path) -> BTreeSet<String> {
    let files = PLACES.iter().flat_map(|(folder, begin, end)| {
        let names =
            fs::read_dir(root.join(folder)).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        names
            .filter(move |name| name.starts_with(begin) && name.ends_with(end))
            .map(move |name| format!("{folder}/{name}"))
    });
    files.collect()
}

#[test]
fn the_files_of_both_apps_are_what_the_words_give() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let written = written(&rooms(&root).unwrap_or_else(|error| panic!("{error}")));
    if std::env::var_os("BLESS").is_some_and(|yes| yes == "1") {
        kept(&root).iter().for_each(|path| fs::remove_file(root.join(path)).unwrap());
        written.iter().for_each(|(path, text)| fs::write(root.join(path), text).unwrap());
    }
    assert_eq!(written.keys().cloned().collect::<BTreeSet<_>>(), kept(&root));
    for (path, text) in written {
        assert!(fs::read_to_string(root.join(&path)).unwrap() == text, "{path} differs; BLESS=1 writes it anew");
    }
}

//! A document that the first version of format 1 wrote is read for ever, into the same changes. `BLESS=1` writes it where there is none.
#![allow(clippy::unwrap_used)]

mod keeping;
mod whole;

use std::fs;
use std::path::Path;

use somacard_core::sharing::ShareScope;
use whole::{document, import, own, whole};

/// The part of a document that never changes: what stands now may be told in more fields one day.
fn changes(document: &[u8]) -> String {
    let text = String::from_utf8(document.to_vec()).unwrap();
    text[text.find("\"changes\": [").unwrap()..].to_owned()
}

#[test]
fn a_document_of_the_first_version_is_read_for_ever() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/records-1/whole.json");
    let everything = own(ShareScope::everything());
    if !golden.exists() && std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(golden.parent().unwrap()).unwrap();
        let (_home, diary) = whole();
        fs::write(&golden, document(&diary, &everything)).unwrap();
    }
    let kept = fs::read(&golden).unwrap();
    let (_home, diary, done) = import(&kept);
    assert_eq!(done.unwrap().quarantined, 0);
    assert_eq!(changes(&document(&diary, &everything)), changes(&kept));
    assert!(diary.check().unwrap().sound());
}

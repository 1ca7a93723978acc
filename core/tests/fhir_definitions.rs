//! The definitions in `docs/fhir` are what the code makes. `BLESS=1` writes them anew: look at them then.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use somacard_core::sharing::fhir::definitions;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/fhir")
}

fn made() -> BTreeMap<String, String> {
    let text = |value: &Value| serde_json::to_string_pretty(value).unwrap() + "\n";
    definitions().into_iter().map(|(name, value)| (name, text(&value))).collect()
}

fn kept() -> BTreeMap<String, String> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let definitions = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    definitions
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .collect()
}

#[test]
fn the_files_are_what_the_code_makes() {
    let made = made();
    if std::env::var_os("BLESS").is_some() {
        kept().keys().for_each(|name| fs::remove_file(folder().join(name)).unwrap());
        made.iter().for_each(|(name, text)| fs::write(folder().join(name), text).unwrap());
    }
    let kept = kept();
    assert_eq!(made.keys().collect::<Vec<_>>(), kept.keys().collect::<Vec<_>>());
    for (name, text) in made {
        assert!(text == kept[&name], "{name} differs; BLESS=1 writes it anew");
    }
}

#[test]
fn every_code_is_there_once_and_said_in_both_languages() {
    let systems = definitions().into_iter().map(|(_, one)| one).filter(|one| one["resourceType"] == "CodeSystem");
    let mut seen = 0;
    for system in systems {
        let concepts = system["concept"].as_array().unwrap();
        let codes: std::collections::BTreeSet<_> = concepts.iter().map(|one| one["code"].as_str().unwrap()).collect();
        assert_eq!(codes.len(), concepts.len(), "{}", system["name"]);
        for one in concepts {
            let (code, english, spanish) = (&one["code"], &one["display"], &one["designation"][0]["value"]);
            for said in [english, spanish] {
                let said = said.as_str().unwrap();
                // A text that is missing is shown by its id.
                assert!(!said.is_empty() && !said.starts_with("fhir-") && !said.starts_with("part-"), "{code}: {said}");
            }
            seen += 1;
        }
    }
    assert!(seen > 250);
}

#[test]
fn every_value_set_that_a_profile_or_form_is_bound_to_is_one_of_the_files() {
    let all: Vec<_> = definitions().into_iter().map(|(_, one)| one).collect();
    let urls: std::collections::BTreeSet<_> = all.iter().filter_map(|one| one["url"].as_str()).collect();
    let text = serde_json::to_string(&all).unwrap();
    let named = text.split('"').filter(|part| part.starts_with("https://somacard.org/fhir/ValueSet/"));
    let missing: Vec<_> = named.filter(|url| !urls.contains(url)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

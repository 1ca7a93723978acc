//! What no word may say, what the core says already, and words that nobody says.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use fluent_syntax::serializer::serialize;
use somacard_words::Language;

/// Days that are counted, what leads to what, promises.
const FORBIDDEN: [&str; 14] = [
    "overdue", "streak", "streaks", "cause", "causes", "cure", "cures", "cured", "racha", "rachas", "atrasado",
    "atrasada", "causa", "cura",
];

/// Sentences that the core has as well, for documents, for the terminal or for another screen. A new one is looked at
/// first: what a screen gets from the core is not written here again.
const SAID_BY_THE_CORE_TOO: &str = include_str!("said_by_the_core_too.txt");

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files below a folder whose names end so.
fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_str().unwrap().ends_with(end) {
            found.push(path);
        }
    }
    found
}

/// The messages of a folder of Fluent files, with every argument written `{}`.
fn messages(folder: &Path) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for file in files(folder, ".ftl") {
        let text = fs::read_to_string(file).unwrap();
        for entry in fluent_syntax::parser::parse(text.as_str()).unwrap().body {
            let ast::Entry::Message(mut message) = entry else { continue };
            message.comment = None;
            let id = message.id.name;
            let written = serialize(&ast::Resource { body: vec![ast::Entry::Message(message)] });
            let text = written.split_once('=').unwrap().1.trim().to_owned();
            all.insert(id.to_owned(), without_names(&text));
        }
    }
    all
}

fn without_names(text: &str) -> String {
    let mut parts = text.split("{ $");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |said, part| said + "{}" + part.split_once('}').map_or(part, |(_, rest)| rest))
}

#[test]
fn nothing_shouts_counts_days_or_promises() {
    for language in Language::ALL {
        for (id, text) in messages(&root().join("bindings/words").join(language.tag())) {
            assert!(!text.contains(['!', '¡']), "{id}: {text}");
            let text = text.to_lowercase();
            let bad = text.split(|letter: char| !letter.is_alphabetic()).find(|word| FORBIDDEN.contains(word));
            assert_eq!(bad, None, "{id}: {text}");
        }
    }
}

#[test]
fn what_the_core_says_is_not_written_again() {
    let both = |folder: &str| Language::ALL.map(|language| messages(&root().join(folder).join(language.tag())));
    let [core, core_spanish] = both("core/texts");
    let core: BTreeSet<_> = core.iter().map(|(id, text)| (text, &core_spanish[id])).collect();
    let [english, spanish] = both("bindings/words");
    // A word or two is no sentence: “Day” is the same everywhere.
    let sentence = |text: &str| text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() > 2;
    let repeated: BTreeSet<_> = english
        .iter()
        .filter(|(id, text)| sentence(text) && core.contains(&(*text, &spanish[*id])))
        .map(|(id, _)| id.as_str())
        .collect();
    assert!(core.len() > 500 && english.len() > 1000);
    assert_eq!(repeated, SAID_BY_THE_CORE_TOO.lines().collect());
}

#[test]
fn every_word_is_said_somewhere_in_swift() {
    let sources = root().join("ios/Sources");
    let written = sources.join("SomacardModel/words");
    let screens = files(&sources, ".swift").into_iter().filter(|path| !path.starts_with(&written));
    let code: String = screens.map(|path| fs::read_to_string(path).unwrap()).collect();
    let letters = |letter: char| letter.is_alphanumeric() || letter == '_';
    // What stands after a point: `Word.todayUncover`, or `.todayUncover` where a word is asked for.
    let said: BTreeSet<_> =
        code.split('.').skip(1).map(|rest| rest.trim_start_matches('`').split(|one| !letters(one)).next()).collect();
    let mut all = BTreeSet::new();
    for file in files(&written, "Words.swift") {
        let names = declared(&fs::read_to_string(&file).unwrap());
        let unsaid: Vec<_> = names.iter().filter(|name| !said.contains(&Some(name.as_str()))).collect();
        let room = file.file_stem().unwrap().to_str().unwrap().trim_end_matches("Words").to_lowercase();
        assert!(unsaid.is_empty(), "{room}: no screen says {unsaid:?}: use them, or mark them `# only: android`");
        for name in names {
            assert!(all.insert(name.clone()), "two words are called {name} in Swift");
        }
    }
    assert!(all.len() > 1000);
}

/// The names in a file of words.
fn declared(swift: &str) -> Vec<String> {
    let name = |line: &str| {
        let rest = line.trim().strip_prefix("public static ")?.split_once(' ')?.1;
        Some(rest.split([' ', '(']).next()?.trim_matches('`').to_owned())
    };
    swift.lines().filter_map(name).collect()
}

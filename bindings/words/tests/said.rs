//! What is said: a word filled in by Fluent itself, as Android reads it and as Apple's catalogue has it, is the same.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use serde_json::Value as Json;
use somacard_words::{App, Kind, Language, Text, Word, rooms};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn words() -> Vec<Word> {
    rooms(&root()).unwrap().iter().flat_map(|room| room.words().cloned().collect::<Vec<_>>()).collect()
}

fn fluent(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
    bundle.set_use_isolating(false);
    for file in fs::read_dir(root().join("bindings/words").join(language.tag())).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
    }
    bundle
}

/// Resources by name; a text, a form or an item each with what stands before it there.
fn android(language: Language) -> BTreeMap<String, Vec<(String, String)>> {
    let folder = if language == Language::English { "values" } else { "values-es" };
    let mut all = BTreeMap::new();
    for file in fs::read_dir(root().join("android/app/src/main/res").join(folder)).unwrap().map(Result::unwrap) {
        if !file.file_name().to_str().unwrap().starts_with("strings") {
            continue;
        }
        let xml = fs::read_to_string(file.path()).unwrap();
        for one in roxmltree::Document::parse(&xml).unwrap().root_element().children().filter(|one| one.is_element()) {
            let said = |one: roxmltree::Node<'_, '_>| {
                let form = one.attribute("quantity").unwrap_or(one.tag_name().name());
                (form.to_owned(), unescaped(one.text().unwrap()))
            };
            let texts = match one.tag_name().name() {
                "string" => vec![said(one)],
                _ => one.children().filter(|item| item.is_element()).map(said).collect(),
            };
            let name = one.attribute("name").unwrap().to_owned();
            assert!(all.insert(name.clone(), texts).is_none(), "{name} stands twice");
        }
    }
    all
}

/// As aapt2 reads a text: white space is one space, and a quotation mark or apostrophe would be dropped.
fn unescaped(text: &str) -> String {
    assert!(!text.starts_with(['@', '?']), "another resource: {text}");
    assert_eq!(text, text.split([' ', '\n', '\t']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "));
    let mut letters = text.chars();
    let mut said = String::new();
    while let Some(letter) = letters.next() {
        said.push(match letter {
            '\'' | '"' => panic!("not escaped: {text}"),
            '\\' => match letters.next().unwrap() {
                'n' => '\n',
                'u' => {
                    let hex: String = letters.by_ref().take(4).collect();
                    char::from_u32(u32::from_str_radix(&hex, 16).unwrap()).unwrap()
                }
                letter => {
                    assert!("\\'\"@?".contains(letter), "no escape of Android: {text}");
                    letter
                }
            },
            letter => letter,
        });
    }
    said
}

fn catalogue() -> BTreeMap<String, Json> {
    let text = fs::read_to_string(root().join("ios/Sources/SomacardApp/Resources/Localizable.xcstrings")).unwrap();
    let json: Json = serde_json::from_str(&text).unwrap();
    assert_eq!((&json["sourceLanguage"], &json["version"]), (&"en".into(), &"1.0".into()));
    serde_json::from_value(json["strings"].clone()).unwrap()
}

/// What the places of a word are filled with here.
fn filling(word: &Word, number: usize) -> Vec<String> {
    let one = |argument: &somacard_words::Argument| match argument.kind {
        Kind::Text => format!("<{}>", argument.name),
        Kind::Number => number.to_string(),
    };
    word.arguments.iter().map(one).collect()
}

/// Fills in what an app would; `text` and `number` are how its places end.
fn filled(pattern: &str, word: &Word, with: &[String], text: &str, number: &str) -> String {
    if with.is_empty() {
        return pattern.to_owned();
    }
    let mut said = pattern.to_owned();
    for (at, (argument, with)) in word.arguments.iter().zip(with).enumerate() {
        let end = if argument.kind == Kind::Text { text } else { number };
        said = said.replace(&format!("%{}${end}", at + 1), with);
    }
    said.replace("%%", "%")
}

/// All that a word says to this number: one text, or those of a list.
fn by_fluent(bundle: &FluentBundle<FluentResource>, word: &Word, number: usize) -> Vec<String> {
    let mut arguments = FluentArgs::new();
    for (argument, with) in word.arguments.iter().zip(filling(word, number)) {
        match argument.kind {
            Kind::Text => arguments.set(argument.name.as_str(), with),
            Kind::Number => arguments.set(argument.name.as_str(), number),
        }
    }
    let message = bundle.get_message(&word.id).unwrap();
    let patterns = message.value().into_iter().chain(message.attributes().map(|one| one.value()));
    let mut errors = Vec::new();
    let said =
        patterns.map(|pattern| bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()).collect();
    assert!(errors.is_empty(), "{}: {errors:?}", word.id);
    said
}

fn by_android(texts: &[(String, String)], word: &Word, number: usize) -> Vec<String> {
    let form = if number == 1 { "one" } else { "other" };
    let said = texts.iter().filter(|(kind, _)| ["string", "item", form].contains(&kind.as_str()));
    said.map(|(_, text)| filled(text, word, &filling(word, number), "s", "d")).collect()
}

fn by_apple(catalogue: &BTreeMap<String, Json>, language: Language, word: &Word, number: usize) -> Vec<String> {
    let form = if number == 1 { "one" } else { "other" };
    let keys = match word.text(language) {
        Text::List(list) => list.iter().map(|(item, _)| format!("{}_{item}", word.name())).collect(),
        _ => vec![word.name()],
    };
    let said = keys.iter().map(|key| {
        let said = &catalogue[key]["localizations"][language.tag()];
        let unit = if said["variations"].is_object() { &said["variations"]["plural"][form] } else { said };
        assert_eq!(unit["stringUnit"]["state"], "translated", "{key}");
        filled(unit["stringUnit"]["value"].as_str().unwrap(), word, &filling(word, number), "@", "lld")
    });
    said.collect()
}

#[test]
fn fluent_android_and_apple_say_the_same_in_both_languages() {
    let (words, catalogue) = (words(), catalogue());
    assert!(words.len() > 1000);
    for language in Language::ALL {
        let (fluent, android) = (fluent(language), android(language));
        for (word, number) in words.iter().flat_map(|word| [(word, 1), (word, 5)]) {
            let said = by_fluent(&fluent, word, number);
            if word.is_for(App::Android) {
                assert_eq!(by_android(&android[&word.name()], word, number), said, "{}", word.id);
            }
            if word.is_for(App::Ios) {
                assert_eq!(by_apple(&catalogue, language, word, number), said, "{}", word.id);
            }
        }
    }
}

#[test]
fn each_app_has_its_words_and_no_others() {
    let words = words();
    let named = |app| words.iter().filter(move |word| word.is_for(app));
    for language in Language::ALL {
        let names: BTreeSet<_> = named(App::Android).map(Word::name).collect();
        assert_eq!(android(language).into_keys().collect::<BTreeSet<_>>(), names);
    }
    let keys = named(App::Ios).flat_map(|word| match word.text(Language::English) {
        Text::List(list) => list.iter().map(|(item, _)| format!("{}_{item}", word.name())).collect(),
        _ => vec![word.name()],
    });
    assert_eq!(catalogue().into_keys().collect::<BTreeSet<_>>(), keys.collect());
}

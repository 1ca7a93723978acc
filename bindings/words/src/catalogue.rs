//! Apple's string catalogue: both languages in one JSON file, in the form in which Xcode itself writes it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};

use crate::{App, Kind, Language, Pattern, Room, Text, Word};

/// Where it lies, below the repository.
pub const PATH: &str = "ios/Sources/SomacardApp/Resources/Localizable.xcstrings";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Catalogue {
    source_language: &'static str,
    strings: BTreeMap<String, Entry>,
    version: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    extraction_state: &'static str,
    localizations: BTreeMap<&'static str, Localization>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Localization {
    StringUnit { state: &'static str, value: String },
    Variations { plural: BTreeMap<&'static str, Localization> },
}

/// The file with the words of all rooms that the iOS app says, by their names.
pub fn write(rooms: &[Room]) -> String {
    let words = rooms.iter().flat_map(Room::words).filter(|word| word.is_for(App::Ios));
    let strings = words.flat_map(keys).map(|(key, localizations)| {
        // Written by hand, as Xcode calls it: it does not look for the key in the code.
        (key, Entry { extraction_state: "manual", localizations })
    });
    let catalogue = Catalogue { source_language: Language::English.tag(), strings: strings.collect(), version: "1.0" };
    let mut json = Vec::new();
    catalogue.serialize(&mut Serializer::with_formatter(&mut json, Xcode::default())).expect("texts alone are JSON");
    String::from_utf8(json).expect("JSON is UTF-8")
}

/// What a word is in the catalogue: one key, or one for each text of a list.
fn keys(word: &Word) -> BTreeMap<String, BTreeMap<&'static str, Localization>> {
    let mut keys: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    let mut put = |key, language: Language, said| keys.entry(key).or_default().insert(language.tag(), said);
    for language in Language::ALL {
        match word.text(language) {
            Text::One(text) => _ = put(word.name(), language, unit(word, text)),
            Text::Forms { one, other } => {
                let plural = BTreeMap::from([("one", unit(word, one)), ("other", unit(word, other))]);
                put(word.name(), language, Localization::Variations { plural });
            }
            Text::List(list) => {
                list.iter().for_each(|(item, text)| _ = put(item_key(word, item), language, unit(word, text)));
            }
        }
    }
    keys
}

/// The key of a text in a list.
pub fn item_key(word: &Word, item: &str) -> String {
    format!("{}_{}", word.name(), item.replace('-', "_"))
}

fn unit(word: &Word, text: &Pattern) -> Localization {
    let place = |at: usize| {
        let kind = match word.arguments[at].kind {
            Kind::Text => "@",
            Kind::Number => "lld",
        };
        format!("%{}${kind}", at + 1)
    };
    // Without arguments nothing is formatted, and a percent sign is one.
    let percent = if word.arguments.is_empty() { "%" } else { "%%" };
    Localization::StringUnit { state: "translated", value: text.fill(|literal| literal.replace('%', percent), place) }
}

/// Two spaces, and one on each side of a colon.
#[derive(Default)]
struct Xcode(PrettyFormatter<'static>);

impl Formatter for Xcode {
    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b" : ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

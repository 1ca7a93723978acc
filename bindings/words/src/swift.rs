//! Names for the words in Swift, so that a word that is not there, or an argument too few, does not compile.

use crate::catalogue::item_key;
use crate::{App, Argument, Kind, Language, Room, Text, Word};

/// Where the names of a room lie, below the repository.
pub fn path(room: &Room) -> String {
    let (first, rest) = room.name.split_at(1);
    format!("ios/Sources/SomacardModel/words/{}{rest}Words.swift", first.to_uppercase())
}

/// The file, as `swift format` leaves it; none if the iOS app says no word of this room.
pub fn write(room: &Room) -> Option<String> {
    let words: String = room.sections_for(App::Ios).flat_map(|(_, words)| words).map(member).collect();
    let from = format!("// Written from bindings/words/en/{}.ftl: change that, not this.", room.name);
    (!words.is_empty()).then(|| format!("{from}\n\nextension Word {{\n{words}}}\n"))
}

fn member(word: &Word) -> String {
    let (name, key) = (name(&word.id), word.name());
    match word.text(Language::English) {
        Text::List(list) => {
            let items = list.iter().map(|(item, _)| format!("        Word(\"{}\"),\n", item_key(word, item)));
            format!("    public static let {name} = [\n{}    ]\n", items.collect::<String>())
        }
        _ if word.arguments.is_empty() => format!("    public static let {name} = Word(\"{key}\")\n"),
        _ => function(&name, &key, &word.arguments),
    }
}

fn function(name: &str, key: &str, arguments: &[Argument]) -> String {
    let each = |with: &dyn Fn(&Argument, String) -> String| -> Vec<String> {
        arguments.iter().map(|one| with(one, self::name(&one.name))).collect()
    };
    let takes = each(&|one, name| match one.kind {
        Kind::Text => format!("{name}: String"),
        Kind::Number => format!("{name}: Int"),
    });
    let gives = each(&|one, name| match one.kind {
        Kind::Text => format!(".text({name})"),
        Kind::Number => format!(".number({name})"),
    });
    let head = format!("    public static func {name}({}) -> Word {{", takes.join(", "));
    let body = format!("Word(\"{key}\", {})", gives.join(", "));
    let line = format!("{head} {body} }}\n");
    // With its line's end: 120 columns fit.
    if line.chars().count() <= 121 { line } else { format!("{head}\n        {body}\n    }}\n") }
}

/// `today-uncover` as Swift spells it: `todayUncover`, and its own words between backticks.
fn name(id: &str) -> String {
    let mut parts = id.split(['-', '_']);
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    if KEYWORDS.contains(&name.as_str()) { format!("`{name}`") } else { name }
}

/// Those of Swift that are all small letters, as an id can be.
const KEYWORDS: [&str; 52] = [
    "as",
    "associatedtype",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "continue",
    "default",
    "defer",
    "deinit",
    "do",
    "else",
    "enum",
    "extension",
    "fallthrough",
    "false",
    "fileprivate",
    "for",
    "func",
    "guard",
    "if",
    "import",
    "in",
    "init",
    "inout",
    "internal",
    "is",
    "let",
    "nil",
    "operator",
    "precedencegroup",
    "private",
    "protocol",
    "public",
    "repeat",
    "rethrows",
    "return",
    "self",
    "static",
    "struct",
    "subscript",
    "super",
    "switch",
    "throw",
    "throws",
    "true",
    "try",
    "typealias",
    "var",
    "where",
    "while",
];

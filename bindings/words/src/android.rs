//! Android's strings: `strings_ROOM.xml` for each language, escaped as aapt2 reads it.

use crate::{App, Kind, Language, Pattern, Room, Text, Word};

/// Where a room's strings lie, below the repository.
pub fn path(room: &Room, language: Language) -> String {
    let folder = match language {
        Language::English => "values",
        Language::Spanish => "values-es",
    };
    let file = if room.name == "every" { "strings".to_owned() } else { format!("strings_{}", room.name) };
    format!("android/app/src/main/res/{folder}/{file}.xml")
}

/// The file; none if Android says no word of this room.
pub fn write(room: &Room, language: Language) -> Option<String> {
    let sections: Vec<_> = room
        .sections_for(App::Android)
        .map(|(title, words)| {
            let title = title.map(|title| format!("    <!-- {title} -->\n")).unwrap_or_default();
            title + &words.into_iter().map(|word| resource(word, language)).collect::<String>()
        })
        .collect();
    let head = room.head.as_ref().map(|head| format!("<!-- {head} -->\n")).unwrap_or_default();
    let from = format!("bindings/words/{}/{}.ftl", language.tag(), room.name);
    (!sections.is_empty()).then(|| {
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Written from {from}: change that, not this. -->\n{head}\
             <resources>\n{}</resources>\n",
            sections.join("\n")
        )
    })
}

fn resource(word: &Word, language: Language) -> String {
    let name = word.name();
    let items = |element: &str, items: String| format!("    <{element} name=\"{name}\">\n{items}    </{element}>\n");
    match word.text(language) {
        Text::One(text) => format!("    <string name=\"{name}\">{}</string>\n", said(word, text)),
        Text::Forms { one, other } => {
            let form = |form, text| format!("        <item quantity=\"{form}\">{}</item>\n", said(word, text));
            items("plurals", form("one", one) + &form("other", other))
        }
        Text::List(list) => {
            let item = |text| format!("        <item>{}</item>\n", said(word, text));
            items("string-array", list.iter().map(|(_, text)| item(text)).collect())
        }
    }
}

fn said(word: &Word, text: &Pattern) -> String {
    let place = |at: usize| {
        let kind = match word.arguments[at].kind {
            Kind::Text => 's',
            Kind::Number => 'd',
        };
        format!("%{}${kind}", at + 1)
    };
    let formatted = !word.arguments.is_empty();
    let text = text.fill(|literal| escaped(literal, formatted), place);
    // At the beginning these two name another resource.
    if text.starts_with(['@', '?']) { format!("\\{text}") } else { text }
}

fn escaped(text: &str, formatted: bool) -> String {
    let one = |letter: char| match letter {
        '\\' | '\'' | '"' => format!("\\{letter}"),
        '\n' => "\\n".to_owned(),
        '\u{a0}' => "\\u00A0".to_owned(),
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '%' if formatted => "%%".to_owned(),
        letter => letter.to_string(),
    };
    text.chars().map(one).collect()
}

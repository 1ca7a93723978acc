//! What goes and what does not, in words for who shares.

use std::fmt::Write as _;

use somacard_core::SharePreview;
use somacard_core::sharing::ShareScope;
use somacard_core::text::TextArg;

use crate::here::Here;
use crate::screen::wrapped;

/// What does not go, by name; and that own words may tell of it.
pub fn left_out(here: &Here, scope: &ShareScope) -> String {
    let texts = &here.texts;
    let (parts, lines) = (scope.left_out(), scope.items_left_out());
    let names = parts.iter().map(|part| texts.say(&format!("part-{}", part.name())));
    let lines = (lines > 0).then(|| texts.say_with("part-lines", &[("count", TextArg::Number(lines.into()))]));
    let names: Vec<_> = names.chain(lines).collect();
    if names.is_empty() {
        return String::new();
    }
    let mut text = wrapped(&format!("{} {}.", texts.say("share-left-out"), names.join("; ")), 80, "") + "\n";
    if scope.words_may_tell() {
        text += &(wrapped(&texts.say("share-own-words"), 80, "") + "\n");
    }
    text
}

/// A preview: what goes with how many entries, what does not, how often it is read and whom to call meanwhile.
pub fn previewed(here: &Here, preview: &SharePreview, scope: &ShareScope) -> String {
    let texts = &here.texts;
    let (from, to) = (texts.day(preview.from.date()), texts.day(preview.to.date()));
    let mut text = texts.say_with("report-days", &[("from", TextArg::Text(&from)), ("to", TextArg::Text(&to))]) + "\n";
    let whom = match &preview.recipient {
        Some(name) => texts.say_with("share-for", &[("name", TextArg::Text(name))]),
        None => texts.say("share-for-nobody"),
    };
    let _ = writeln!(text, "{whom}");
    if let Some(name) = &preview.known_as {
        let _ = writeln!(text, "{}", texts.say_with("share-named", &[("name", TextArg::Text(name))]));
    }
    let _ = writeln!(text, "\n{}", texts.say("share-goes"));
    for one in &preview.parts {
        let name = texts.say(&format!("part-{}", one.part.name()));
        let count = one.entries.map(|entries| format!("{entries:>7}")).unwrap_or_else(|| format!("{:>7}", "·"));
        let _ = writeln!(text, "{count}  {name}");
    }
    let _ = writeln!(text, "\n{}", left_out(here, scope));
    if let Some(words) = &preview.clinic_words {
        let _ =
            writeln!(text, "{}", wrapped(&texts.say_with("clinic-words", &[("words", TextArg::Text(words))]), 80, ""));
    }
    let _ = writeln!(text, "{}", wrapped(&texts.say("share-not-monitored"), 80, ""));
    text
}

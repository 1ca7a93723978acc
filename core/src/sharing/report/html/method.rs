//! The person's own words, and how to read the rest: how complete it is, how it was made, what it can't say.

use super::first::filled;
use super::page::Page;
use crate::body::drawing::escaped;
use crate::sharing::{OwnWords, SharePart};

pub(super) fn words(page: &Page<'_>) -> String {
    let days: String = page.report.words.iter().map(|words| day(page, words)).collect();
    page.section("words", &days)
}

fn day(page: &Page<'_>, words: &OwnWords) -> String {
    let mut html = format!("<h3>{}</h3>\n", page.day(words.day));
    if !words.triggers.is_empty() {
        html += &format!("<p><b>{}:</b> {}</p>\n", page.say("triggers"), escaped(&words.triggers.join(", ")));
    }
    for (item, text) in &words.answers {
        html += &format!("<p><b>{}:</b> {}</p>\n", page.item(item), lines(text));
    }
    html + &words.notes.iter().map(|note| format!("<p>{}</p>\n", lines(note))).collect::<String>()
}

/// A text with its line breaks.
pub(super) fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

/// What has to be known to read the page, each with the part it is about.
const SAID: [(Option<SharePart>, &str); 8] = [
    (Some(SharePart::Card), "method-peak"),
    (Some(SharePart::Card), "method-missing"),
    (Some(SharePart::Body), "method-body"),
    (Some(SharePart::Card), "method-skills"),
    (Some(SharePart::Together), "method-together"),
    (Some(SharePart::Visits), "method-visits"),
    (Some(SharePart::Card), "method-tables"),
    (None, "method-not"),
];

pub(super) fn part(page: &Page<'_>) -> String {
    let said = SAID.iter().filter(|(part, _)| part.is_none_or(|part| page.report.has(part)));
    let said: String = said.map(|(_, id)| format!("<li>{}</li>\n", page.say(id))).collect();
    let complete = match page.report.has(SharePart::Card) {
        true => format!("<h3>{}</h3>\n<p>{}</p>\n", page.say("report-complete"), filled(page)),
        false => String::new(),
    };
    page.section("method", &format!("{complete}<h3>{}</h3>\n<ul>\n{said}</ul>\n", page.say("report-how-made")))
}

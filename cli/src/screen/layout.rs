//! Columns and lines by the width that characters have on a screen.

use anstyle::{Effects, Style};
use somacard_core::text::{TextArg, Texts};
use somacard_core::time::DiaryDay;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The width of the screen everything fits in.
pub const SCREEN: usize = 80;
/// The width of the first column.
pub const LABEL: usize = 28;

/// Headings.
pub const STRONG: Style = Style::new().effects(Effects::BOLD);
/// What is there but not the point.
pub const QUIET: Style = Style::new().effects(Effects::DIMMED);

/// Text in a style.
pub fn styled(style: Style, text: &str) -> String {
    format!("{}{text}{}", style.render(), style.render_reset())
}

/// Text filled up to a width on the right; cut with `…` where it is longer.
pub fn left(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let gap = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(gap))
}

/// Text moved to the right end of a width.
pub fn right(text: &str, width: usize) -> String {
    let text = cut(text, width);
    format!("{}{text}", " ".repeat(width.saturating_sub(text.width())))
}

fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for letter in text.chars() {
        used += letter.width().unwrap_or(0);
        if used > width {
            break;
        }
        kept.push(letter);
    }
    kept.push('…');
    kept
}

/// Text in lines of at most `width`, each after the first begun with `indent`. Line breaks stay.
pub fn wrapped(text: &str, width: usize, indent: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let full = !line.is_empty() && line.width() + 1 + word.width() > width;
            if full {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines.join(&format!("\n{indent}"))
}

/// `Mon 2`, in the language.
pub fn weekday(day: DiaryDay, texts: &Texts) -> String {
    use chrono::Datelike;
    format!("{} {}", texts.say(&format!("weekday-{}", day.weekday().number_from_monday())), day.date().day())
}

/// `2 Mar 2026 – 8 Mar 2026`, in the language.
pub fn span(first: DiaryDay, last: DiaryDay, texts: &Texts) -> String {
    use chrono::Datelike;
    let date = |day: DiaryDay| {
        let (number, year) = (day.date().day().to_string(), day.date().year().to_string());
        let month = texts.say(&format!("month-{}", day.date().month()));
        let said = [("day", TextArg::Text(&number)), ("month", TextArg::Text(&month)), ("year", TextArg::Text(&year))];
        texts.say_with("date", &said)
    };
    if first == last { date(first) } else { format!("{} – {}", date(first), date(last)) }
}

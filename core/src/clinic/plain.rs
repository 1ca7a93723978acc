//! What a text from elsewhere may be: one line of plain text, of bounded length, without anything that a screen could turn into a
//! link or that changes how the rest is shown.

use crate::error::{Error, Given, Result};

/// Checks a line of 1 to `most` characters.
///
/// # Errors
/// `Invalid` naming the field: empty, too long, a control character or a mark of direction, a link.
pub(crate) fn plain_line(field: &str, text: &str, most: usize) -> Result<String> {
    let refused =
        |why: &str| Error::invalid(field, Given::text(text), format!("plain text of 1 to {most} characters, {why}"));
    if text.trim() != text || text.is_empty() || text.chars().count() > most {
        return Err(refused("without blanks around it"));
    }
    if text.chars().any(hidden) {
        return Err(refused("in one line, without invisible characters"));
    }
    if text.split_whitespace().any(is_link) {
        return Err(refused("without links; put a blank after a full stop"));
    }
    Ok(text.to_owned())
}

/// Characters that show nothing themselves, or turn the direction of what follows.
pub(crate) fn hidden(c: char) -> bool {
    let formats = matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}');
    c.is_control() || formats
}

/// Whether a screen might make a link of a word: an address with a scheme, or a name with a dot in it that could be a host's.
fn is_link(word: &str) -> bool {
    let word = word.to_lowercase();
    let scheme = ["://", "www.", "mailto:", "tel:", "sms:", "javascript:", "data:"];
    scheme.iter().any(|scheme| word.contains(scheme)) || word.split(|c: char| !host_char(c)).any(is_host)
}

fn host_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '。' | '．' | '｡')
}

fn is_host(part: &str) -> bool {
    let labels: Vec<&str> = part.split(['.', '。', '．', '｡']).collect();
    labels.windows(2).any(|pair| {
        let top = pair[1].chars().count() >= 2 && pair[1].chars().all(|c| c.is_alphabetic() || c == '-');
        top && !pair[0].is_empty()
    }) || numbers(&labels)
}

/// Four numbers with dots between them are an address, too.
fn numbers(labels: &[&str]) -> bool {
    labels.len() == 4 && labels.iter().all(|label| label.parse::<u8>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_places_and_hours_are_plain_and_links_are_not() {
        let plain = [
            "Dr. A. Example",
            "Room 3.14, first floor",
            "Tue 14.30",
            "e.g. z.B. Ms. O'Neill-Ruiz",
            "Call 112",
            "Añón, 2.º B",
        ];
        for text in plain {
            assert!(plain_line("what", text, 60).is_ok(), "{text}");
        }
        let linked = [
            "see https://a.example",
            "www.example",
            "mail me@example.org",
            "example.com/x",
            "evil.example",
            "10.0.0.1",
            "mailto:x",
            "(foo.bar)",
            "St.James",
            "пример.рф",
            "javascript:alert",
            "ex。com",
        ];
        for text in linked {
            assert!(plain_line("what", text, 60).is_err(), "{text}");
        }
        for text in ["", " a", "a\nb", "a\u{202e}b", "a\u{200b}b", "\u{feff}", "a\u{7}", &"x".repeat(61)] {
            assert!(plain_line("what", text, 60).is_err(), "{text:?}");
        }
    }
}

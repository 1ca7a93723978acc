//! Cells that are what they look like. Own words that a spreadsheet would take for a formula, or any program for a number or for nothing,
//! get one apostrophe in front; so do words that begin with an apostrophe, so that taking one away gives back every text.

use std::borrow::Cow;

/// Words that programs take for nothing, such as pandas does.
const NOTHING: [&str; 12] =
    ["#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "None"];
const NOTHING_TOO: [&str; 2] = ["n/a", "null"];

/// The text of a cell. A NUL, at which some programs end a text, becomes U+FFFD.
pub fn cell(text: &str) -> Cow<'_, str> {
    let text = if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(text) };
    if needs_mark(&text) { Cow::Owned(format!("'{text}")) } else { text }
}

/// The text that a cell was made of.
pub fn uncell(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

fn needs_mark(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    // Nearly every cell is decided here.
    if first.is_ascii_alphabetic() && !matches!(first, 'N' | 'n' | 'I' | 'i') {
        return false;
    }
    first == '\'' || first.is_control() || opens_formula(text) || reads_otherwise(text)
}

/// Whether it begins like a formula: after blanks, quotes and marks that are not seen, too, and in the full width of Chinese and Japanese
/// keyboards.
fn opens_formula(text: &str) -> bool {
    let unseen =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let quote = |c: char| matches!(c, '"' | '\'' | '`' | '‘' | '’' | '“' | '”' | '«' | '»' | '＂' | '＇');
    let opens =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '−' | '﹢' | '﹣' | '﹦' | '﹫');
    text.trim_start_matches(|c| unseen(c) || quote(c)).starts_with(opens)
}

/// Whether a program would read it as a number or as nothing.
fn reads_otherwise(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || text.parse::<f64>().is_ok() || NOTHING.contains(&text) || NOTHING_TOO.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_would_run_or_misread_is_marked_and_nothing_else() {
        let marked = [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\rx",
            "\nx",
            "  =1",
            "\"=1\"",
            "'=1",
            "' x",
            "＝1",
            "\u{feff}=1",
            "−1",
            "“=1",
            "12",
            "007",
            "1e5",
            " 4 ",
            "NaN",
            "nan",
            "inf",
            "NA",
            "n/a",
            "None",
            "null",
            "#N/A",
            " ",
            "-",
            "\u{200b}+1",
        ];
        for text in marked {
            assert_eq!(cell(text), format!("'{text}"), "{text:?}");
            assert_eq!(uncell(&cell(text)), text);
        }
        for text in ["", "a = b", "No", "Nights", "Inner", "5 o'clock", "é", "nothing", "(x)", "12 h", "«sí»", "¿=?"]
        {
            assert_eq!(cell(text), text);
            assert_eq!(uncell(&cell(text)), text);
        }
        assert_eq!(cell("a\0b"), "a\u{fffd}b");
    }
}

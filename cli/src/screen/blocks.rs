//! Headings with lines under them, each with what is said beside it.

use std::fmt::Write as _;

use somacard_core::text::Block;

use super::layout::{STRONG, styled, wrapped};

/// The blocks, one under another, each followed by an empty line.
pub fn blocks(all: &[Block]) -> String {
    let mut text = String::new();
    for block in all {
        let _ = writeln!(text, "{}", strong(&block.heading));
        for (line, beside) in &block.lines {
            let _ = writeln!(text, "  {}", with_whole_numbers(line, |line| wrapped(line, 76, "    ")));
            if !beside.is_empty() {
                let _ = writeln!(text, "      {}", wrapped(beside, 72, "      "));
            }
        }
        text.push('\n');
    }
    text
}

/// Wraps a line so that no number to call is parted: its spaces are letters meanwhile.
fn with_whole_numbers(line: &str, wrap: impl Fn(&str) -> String) -> String {
    let letters: Vec<char> = line.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let held = |(at, letter): (usize, &char)| {
        let inside = *letter == ' ' && digit(at.checked_sub(1)) && digit(Some(at + 1));
        if inside { HELD } else { *letter }
    };
    wrap(&letters.iter().enumerate().map(held).collect::<String>()).replace(HELD, " ")
}

/// Of no text: for private use, as wide as a space.
const HELD: char = '\u{e000}';

/// A heading.
pub fn strong(text: &str) -> String {
    styled(STRONG, &wrapped(text, 80, ""))
}

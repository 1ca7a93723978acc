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
            let _ = writeln!(text, "  {}", wrapped(line, 76, "    "));
            if !beside.is_empty() {
                let _ = writeln!(text, "      {}", wrapped(beside, 72, "      "));
            }
        }
        text.push('\n');
    }
    text
}

/// A heading.
pub fn strong(text: &str) -> String {
    styled(STRONG, &wrapped(text, 80, ""))
}

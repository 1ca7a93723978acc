//! Counts lines as an editor does: LF, CRLF and a lone CR each end one, blank lines count, and so do those inside quotes.

use std::collections::VecDeque;
use std::io::{self, Read};

/// Passes bytes on and remembers where each line that is not blank begins, until somebody asks for a later one.
pub(super) struct Lines<R> {
    input: R,
    offset: u64,
    line: u64,
    /// The byte before was a CR: an LF now belongs to the same line end.
    after_cr: bool,
    /// Nothing of the line was seen yet.
    fresh: bool,
    /// Offset and number of each line that is not blank.
    starts: VecDeque<(u64, u64)>,
}

impl<R> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, offset: 0, line: 1, after_cr: false, fresh: true, starts: VecDeque::new() }
    }

    /// The number, from 1, of the first line that is not blank and begins at `offset` or later. Earlier ones are forgotten.
    pub(super) fn at(&mut self, offset: u64) -> u64 {
        while self.starts.front().is_some_and(|(start, _)| *start < offset) {
            self.starts.pop_front();
        }
        self.starts.front().map_or(self.line, |(_, line)| *line)
    }

    fn see(&mut self, byte: u8) {
        let ends = byte == b'\n' || byte == b'\r';
        if ends && !(byte == b'\n' && self.after_cr) {
            self.line += 1;
        }
        if !ends && self.fresh {
            self.starts.push_back((self.offset, self.line));
        }
        (self.fresh, self.after_cr) = (ends, byte == b'\r');
        self.offset += 1;
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        buffer[..count].iter().for_each(|byte| self.see(*byte));
        Ok(count)
    }
}

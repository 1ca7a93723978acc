//! How much is read, and of each part: somebody may make a document that has no end.

use std::cell::Cell;
use std::io::{self, BufReader, ErrorKind, Read};
use std::rc::Rc;

/// Bytes of a whole document: ten times what ten full years take.
const WHOLE: u64 = 2 << 30;
/// Bytes of one change or record. A day's longest note takes a hundredth of it.
const PART: u64 = 4 << 20;
/// Changes of a document.
pub(super) const MOST_CHANGES: u64 = 5_000_000;
/// Marks of erasure, which are held in memory.
pub(super) const MOST_MARKS: usize = 100_000;

/// What may still be read.
#[derive(Clone)]
pub(super) struct Allowance(Rc<Cell<[u64; 2]>>);

impl Allowance {
    pub fn whole() -> Self {
        Self(Rc::new(Cell::new([WHOLE, PART])))
    }

    /// The next part begins.
    pub fn next_part(&self) {
        self.0.set([self.0.get()[0], PART]);
    }

    /// Which limit was met, if any.
    pub fn met(&self) -> Option<String> {
        match self.0.get() {
            [0, _] => Some(format!("up to {} MiB", WHOLE >> 20)),
            [_, 0] => Some(format!("up to {} MiB for each record and each change", PART >> 20)),
            _ => None,
        }
    }
}

/// An input that ends where its allowance ends.
pub(super) struct Bounded<R: Read> {
    input: BufReader<R>,
    allowance: Allowance,
}

impl<R: Read> Bounded<R> {
    pub fn new(input: R, allowance: Allowance) -> Self {
        Self { input: BufReader::with_capacity(1 << 16, input), allowance }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        let left = self.allowance.0.get().map(|left| left.saturating_sub(read as u64));
        self.allowance.0.set(left);
        if read > 0 && left.contains(&0) { Err(ErrorKind::FileTooLarge.into()) } else { Ok(read) }
    }
}

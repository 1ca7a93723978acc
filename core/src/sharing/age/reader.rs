//! Opening while it is read, from the beginning or from anywhere.

use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

use zeroize::Zeroizing;

use super::header::Header;
use super::stanza::{FileKey, Wrapped};
use super::stream::{NONCE, PIECE, Pieces, SEALED, TAG};
use super::{AgeIdentity, damaged};
use crate::error::{Error, Result};

/// Opens a sealed file while it is read. No byte comes out of it that the sender did not seal at that place; that it is whole is
/// known once its end was read.
pub struct AgeReader<R> {
    source: BufReader<R>,
    pieces: Pieces,
    /// The piece at hand, opened, and how much of it was given out.
    piece: Zeroizing<Vec<u8>>,
    given: usize,
    /// The place of the piece that comes next, and how many sealed bytes stand before it.
    next: u64,
    before: u64,
    /// Whether the last piece was opened, and whether something stands behind it.
    ended: bool,
    followed: bool,
}

impl<R: Read> AgeReader<R> {
    /// Reads the header and finds the identity that it is for.
    ///
    /// # Errors
    /// `WrongKey` when it is for none of these; `Invalid` for a file that is none of age's; `NewerFormat`; `Damaged`; `Io`.
    pub fn open(source: R, identities: &[AgeIdentity]) -> Result<Self> {
        let mut source = BufReader::new(source);
        let header = Header::read(&mut source)?;
        let key = file_key(&header, identities)?;
        if !header.is_of(&key) {
            return Err(damaged("the sealed file's header"));
        }
        let mut nonce = [0; NONCE];
        source.read_exact(&mut nonce).map_err(cut_off)?;
        let pieces = Pieces::new(&key, &nonce);
        let piece = Zeroizing::new(Vec::with_capacity(SEALED));
        Ok(Self { source, pieces, piece, given: 0, next: 0, before: 0, ended: false, followed: false })
    }

    /// Opens the piece that comes next.
    fn load(&mut self) -> Result<()> {
        self.piece.clear();
        self.given = 0;
        self.source.by_ref().take(SEALED as u64).read_to_end(&mut self.piece)?;
        let read = self.piece.len();
        let at_end = self.source.fill_buf()?.is_empty();
        // Only an empty file has an empty piece, and only the last one is short.
        let fits = |last: bool| (read > TAG || self.next == 0 && read == TAG) && (read == SEALED || last);
        let tries = [at_end, !at_end].map(|last| (last, fits(last)));
        // What the sender sealed at this place is given out; that it ends here without a last piece, or that more stands behind
        // the last one, is said when it comes to that.
        let Some((last, _)) = tries.into_iter().find(|(last, fits)| *fits && self.open_piece(*last)) else {
            self.piece.clear();
            return Err(damaged(if at_end { "the end of the sealed file" } else { "a piece of the sealed file" }));
        };
        (self.ended, self.followed) = (last, last && !at_end);
        self.before += read as u64;
        self.next += 1;
        Ok(())
    }

    /// Opens the piece at hand in place; it stays as it is where it does not open.
    fn open_piece(&mut self, last: bool) -> bool {
        self.pieces.open(self.next, last, &mut self.piece).is_some()
    }
}

impl<R: Read> Read for AgeReader<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.given == self.piece.len() && !self.ended {
            self.load()?;
        }
        let given = (&self.piece[self.given..]).read(into)?;
        self.given += given;
        if given == 0 && self.followed && !into.is_empty() {
            return Err(damaged("the end of the sealed file").into());
        }
        Ok(given)
    }
}

impl<R: Read + Seek> AgeReader<R> {
    /// Where the pieces begin in the file.
    fn begin(&mut self) -> io::Result<u64> {
        Ok(self.source.stream_position()? - self.before)
    }

    /// How long the opened file is: known only once its last piece was opened.
    fn length(&mut self) -> io::Result<u64> {
        let begin = self.begin()?;
        let sealed = self.source.seek(SeekFrom::End(0))?.saturating_sub(begin);
        let last = sealed.saturating_sub(1) / SEALED as u64;
        self.go(begin, last)?;
        self.load()?;
        if !self.ended {
            return Err(damaged("the end of the sealed file").into());
        }
        Ok(last * PIECE as u64 + self.piece.len() as u64)
    }

    /// Goes to the beginning of a piece.
    fn go(&mut self, begin: u64, place: u64) -> io::Result<()> {
        self.before = place * SEALED as u64;
        self.source.seek(SeekFrom::Start(begin + self.before))?;
        (self.next, self.given, self.ended) = (place, 0, false);
        self.piece.clear();
        Ok(())
    }

    /// How many bytes stand before what is read next.
    fn position(&self) -> u64 {
        let at_hand = self.ended || !self.piece.is_empty();
        let pieces = if at_hand { self.next - 1 } else { self.next };
        pieces * PIECE as u64 + self.given as u64
    }
}

impl<R: Read + Seek> Seek for AgeReader<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let to = match to {
            SeekFrom::Start(to) => Some(to),
            SeekFrom::Current(by) => self.position().checked_add_signed(by),
            SeekFrom::End(by) => self.length()?.checked_add_signed(by),
        };
        let to = to.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        let (place, within) = (to / PIECE as u64, (to % PIECE as u64) as usize);
        if self.piece.is_empty() || place + 1 != self.next {
            // Whoever goes behind the end stands at the end, where the last piece is at hand.
            let begin = self.begin()?;
            if to < self.length()? {
                self.go(begin, place)?;
                self.load()?;
            } else {
                self.given = self.piece.len();
                return Ok(self.position());
            }
        }
        self.given = within.min(self.piece.len());
        Ok(self.position())
    }
}

/// The key of a file, by the first identity that one of its stanzas is for.
fn file_key(header: &Header, identities: &[AgeIdentity]) -> Result<FileKey> {
    let wrapped = header.stanzas.iter().map(|stanza| stanza.wrapped()).collect::<Result<Vec<Option<Wrapped>>>>()?;
    for wrapped in wrapped.iter().flatten() {
        for identity in identities {
            if let Some(key) = wrapped.open(identity)? {
                return Ok(key);
            }
        }
    }
    Err(Error::WrongKey)
}

/// A file that ends too early is damaged.
fn cut_off(error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => damaged("the end of the sealed file"),
        _ => error.into(),
    }
}

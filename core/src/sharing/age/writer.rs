//! Sealing while it is written.

use std::io::{self, Write};

use zeroize::Zeroizing;

use super::stanza::{FileKey, Wrapped};
use super::stream::{NONCE, PIECE, Pieces, SEALED};
use super::{AgeRecipient, header};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};

const MOST_RECIPIENTS: usize = 20;

/// Seals what is written into it. It has to be finished: without its last piece no reader takes the file for whole.
pub struct AgeWriter<W: Write> {
    out: W,
    pieces: Pieces,
    piece: Zeroizing<Vec<u8>>,
    place: u64,
}

impl<W: Write> AgeWriter<W> {
    /// Begins a file that each of these can open.
    ///
    /// # Errors
    /// `Invalid` unless there are 1 to 20 recipients; `NoRandomness`; whatever `out` says.
    pub fn new(mut out: W, recipients: &[AgeRecipient], entropy: &dyn Entropy) -> Result<Self> {
        if !(1..=MOST_RECIPIENTS).contains(&recipients.len()) {
            let allowed = format!("1 to {MOST_RECIPIENTS} recipients");
            return Err(Error::invalid("recipients", Given::value(recipients.len()), allowed));
        }
        let key: FileKey = Zeroizing::new(random(entropy)?);
        let wrapped = recipients.iter().map(|recipient| Wrapped::new(&key, recipient, entropy));
        out.write_all(header::write(&key, &wrapped.collect::<Result<Vec<_>>>()?).as_bytes())?;
        let nonce: [u8; NONCE] = random(entropy)?;
        out.write_all(&nonce)?;
        let piece = Zeroizing::new(Vec::with_capacity(SEALED));
        Ok(Self { out, pieces: Pieces::new(&key, &nonce), piece, place: 0 })
    }

    /// Writes the last piece; what was written to, back.
    ///
    /// # Errors
    /// Whatever `out` says.
    pub fn finish(mut self) -> Result<W> {
        self.put(true)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn put(&mut self, last: bool) -> io::Result<()> {
        let sealed = self.pieces.seal(self.place, last, &mut self.piece);
        sealed.ok_or_else(|| Error::Store { what: "sealing a file".into() })?;
        self.place += 1;
        let put = self.out.write_all(&self.piece);
        self.piece.clear();
        put
    }
}

impl<W: Write> Write for AgeWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece is kept until more comes: only then is it known not to be the last.
        if self.piece.len() == PIECE && !bytes.is_empty() {
            self.put(false)?;
        }
        let taken = bytes.len().min(PIECE - self.piece.len());
        self.piece.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    /// What makes no full piece yet stays here: a piece once sealed can't grow.
    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

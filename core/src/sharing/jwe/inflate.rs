//! Raw deflate, both ways; unpacking stops where somebody's bomb would begin.

use std::io::Read;

use flate2::read::DeflateEncoder;
use flate2::{Compression, Decompress, FlushDecompress, Status};

use crate::error::{Error, Given, Result};

const PIECE: usize = 32 * 1024;

/// Packs what is read.
///
/// # Errors
/// Whatever the reader says.
pub(super) fn deflate(content: impl Read) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    DeflateEncoder::new(content, Compression::default()).read_to_end(&mut packed)?;
    Ok(packed)
}

/// Unpacks, never to more than this.
///
/// # Errors
/// `Invalid` for more; `Damaged` for what is no deflate, or ends too early or too late.
pub(super) fn inflate(packed: &[u8], most_bytes: usize) -> Result<Vec<u8>> {
    let damaged = || Error::Damaged { what: "the packed content".into() };
    let mut unpacking = Decompress::new(false);
    let (mut content, mut piece) = (Vec::new(), vec![0; PIECE]);
    loop {
        let (read, written) = (unpacking.total_in(), unpacking.total_out());
        let rest = &packed[read as usize..];
        let status = unpacking.decompress(rest, &mut piece, FlushDecompress::None).map_err(|_| damaged())?;
        content.extend_from_slice(&piece[..(unpacking.total_out() - written) as usize]);
        check_size(content.len(), most_bytes)?;
        if status == Status::StreamEnd {
            let whole = unpacking.total_in() == packed.len() as u64;
            return whole.then_some(content).ok_or_else(damaged);
        }
        if (read, written) == (unpacking.total_in(), unpacking.total_out()) {
            return Err(damaged());
        }
    }
}

/// Whether there is not too much.
///
/// # Errors
/// `Invalid`.
pub(super) fn check_size(bytes: usize, most_bytes: usize) -> Result<()> {
    if bytes <= most_bytes {
        return Ok(());
    }
    Err(Error::invalid("bytes", Given::value(bytes), format!("at most {most_bytes} bytes")))
}

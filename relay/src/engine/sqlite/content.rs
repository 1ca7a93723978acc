//! Where the sealed bytes lie. When SQLite makes room in a tree's leaf, it moves rows to the next leaf and may leave a
//! copy behind that no deletion finds. Therefore only a row's beginning, of a known length, lies in the leaf: a filler
//! makes each row end where a page ends, and all sealed bytes lie on overflow pages, which never share, move only
//! whole, and are overwritten when they are freed. Rows are only ever added at the end.

use bytes::Bytes;
use rusqlite::{Connection, params};

use crate::engine::ids::sha256;

/// The pages of the file.
pub const PAGE: usize = 4096;
/// What of a long row lies in the leaf, and what on each overflow page (SQLite's file format, section 1.6).
const IN_LEAF: usize = (PAGE - 12) * 32 / 255 - 23;
const ON_PAGE: usize = PAGE - 4;

/// How long the filler before `length` bytes is.
pub fn filler(length: usize) -> usize {
    // The row's header: its own length, then one number for each column: id, hash, filler (of 64 to 8,185 bytes),
    // bytes.
    let header = 1 + 1 + 1 + 2 + varint(12 + 2 * length);
    IN_LEAF + length.div_ceil(ON_PAGE) * ON_PAGE - header - 32 - length
}

/// How many bytes SQLite takes for a number.
fn varint(number: usize) -> usize {
    let bits = usize::BITS - number.leading_zeros();
    bits.div_ceil(7).max(1) as usize
}

/// Keeps bytes; answers their number and their SHA-256.
pub fn keep(file: &Connection, bytes: &Bytes) -> rusqlite::Result<(i64, [u8; 32])> {
    let hash = sha256(&[bytes]);
    let sql = "INSERT INTO content (sha256, filler, bytes) VALUES (?1, zeroblob(?2), ?3)";
    file.prepare_cached(sql)?.execute(params![hash, filler(bytes.len()) as i64, &bytes[..]])?;
    Ok((file.last_insert_rowid(), hash))
}

/// Overwrites and deletes bytes.
pub fn forget(file: &Connection, id: i64) -> rusqlite::Result<()> {
    file.prepare_cached("DELETE FROM content WHERE id = ?1")?.execute([id])?;
    Ok(())
}

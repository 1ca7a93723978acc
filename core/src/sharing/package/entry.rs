//! One file's place in the ZIP: the records around its content, in the one form that is written and taken. Deflated, with its sizes
//! behind it, no extra fields, no comments, dated 1980-01-01, plain files without rights to run.

use super::{MOST_FILES, files};
use crate::error::{Error, Given, Result};

const LOCAL: [u8; 26] = *b"PK\x03\x04\x14\0\x08\0\x08\0\0\0\x21\0\0\0\0\0\0\0\0\0\0\0\0\0";
const BEHIND: [u8; 4] = *b"PK\x07\x08";
const LISTED: [u8; 16] = *b"PK\x01\x02\x14\x03\x14\0\x08\0\x08\0\0\0\x21\0";
const ATTRIBUTES: u32 = 0o100_644 << 16;
const END: [u8; 4] = *b"PK\x05\x06";

/// Bytes of a record of the list without its name.
const LISTED_BYTES: usize = 46;
/// Bytes of the last record.
pub(super) const END_BYTES: usize = 22;
/// Bytes behind a file.
pub(super) const BEHIND_BYTES: u64 = 16;
/// Bytes of the longest list.
const LONGEST_LIST: u32 = ((MOST_FILES + 2) * (LISTED_BYTES + 64)) as u32;

/// A file's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub name: String,
    pub crc: u32,
    /// Bytes of its deflated content, and of itself.
    pub packed: u32,
    pub size: u32,
    /// Where its record begins.
    pub at: u32,
}

impl Entry {
    /// The record before it.
    pub fn before(name: &str) -> Vec<u8> {
        let mut record = LOCAL.to_vec();
        record.extend((name.len() as u32).to_le_bytes());
        record.extend(name.as_bytes());
        record
    }

    /// The record behind it.
    pub fn behind(&self) -> [u8; BEHIND_BYTES as usize] {
        let mut record = [0; BEHIND_BYTES as usize];
        let fields = [BEHIND, self.crc.to_le_bytes(), self.packed.to_le_bytes(), self.size.to_le_bytes()];
        record.chunks_mut(4).zip(fields).for_each(|(place, field)| place.copy_from_slice(&field));
        record
    }

    /// Where its content begins.
    pub fn content(&self) -> u64 {
        u64::from(self.at) + Self::before(&self.name).len() as u64
    }

    /// Where the next record begins.
    pub fn end(&self) -> u64 {
        self.content() + u64::from(self.packed) + BEHIND_BYTES
    }

    /// Its record in the list.
    fn listed(&self) -> Vec<u8> {
        let mut record = LISTED.to_vec();
        for field in [self.crc, self.packed, self.size, self.name.len() as u32, 0] {
            record.extend(field.to_le_bytes());
        }
        record.extend([0; 2]);
        record.extend([ATTRIBUTES.to_le_bytes(), self.at.to_le_bytes()].concat());
        record.extend(self.name.as_bytes());
        record
    }

    /// Reads the next record of a list.
    fn take(list: &mut &[u8]) -> Option<Self> {
        let (record, rest) = list.split_at_checked(LISTED_BYTES)?;
        let number = |at: usize| u32::from_le_bytes(record[at..at + 4].try_into().expect("four bytes are four"));
        let (name, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes([record[28], record[29]])))?;
        let name = std::str::from_utf8(name).ok()?.to_owned();
        *list = rest;
        Some(Self { name, crc: number(16), packed: number(20), size: number(24), at: number(42) })
    }
}

/// The list of all files and the record behind it.
pub(super) fn list(entries: &[Entry], at: u32) -> Vec<u8> {
    let mut list = entries.iter().flat_map(Entry::listed).collect::<Vec<u8>>();
    let size = list.len() as u32;
    list.extend(END);
    list.extend([0; 4]);
    let count = (entries.len() as u16).to_le_bytes();
    list.extend([count, count].concat());
    list.extend(size.to_le_bytes());
    list.extend(at.to_le_bytes());
    list.extend([0; 2]);
    list
}

/// Where the list stands in a file that ends with this record: from, and how many bytes.
///
/// # Errors
/// Nothing for a record that ends no package; `Invalid` for too many files.
pub(super) fn list_place(end: &[u8; END_BYTES], length: u64) -> Result<Option<(u64, usize)>> {
    let number = |at: usize| u32::from_le_bytes(end[at..at + 4].try_into().expect("four bytes are four"));
    let (count, size, at) = (u16::from_le_bytes([end[10], end[11]]), number(12), number(16));
    let form = end.starts_with(&END) && end[4..8] == [0; 4] && end[8..10] == end[10..12] && end[20..] == [0; 2];
    if !form || u64::from(at) + u64::from(size) + END_BYTES as u64 != length {
        return Ok(None);
    }
    if usize::from(count) > MOST_FILES + 2 || size > LONGEST_LIST {
        return Err(Error::invalid("files", Given::value(count), format!("at most {MOST_FILES} files")));
    }
    Ok(Some((u64::from(at), size as usize)))
}

/// Reads a list and the record behind it; nothing where they are not as they are written, or where the files do not stand one behind
/// the other up to the list itself.
///
/// # Errors
/// `Invalid` for a name that no file has here.
pub(super) fn read_list(bytes: &[u8], at: u64) -> Result<Option<Vec<Entry>>> {
    let mut rest = bytes;
    let (mut entries, mut begins) = (Vec::<Entry>::new(), 0);
    while rest.len() > END_BYTES {
        let Some(entry) = Entry::take(&mut rest).filter(|entry| u64::from(entry.at) == begins) else { return Ok(None) };
        files::check_name(&entry.name)?;
        if entries.iter().any(|other| other.name == entry.name) {
            return Err(Error::invalid("name", Given::value(&entry.name), "each file once"));
        }
        begins = entry.end();
        entries.push(entry);
    }
    let as_written = begins == at && u32::try_from(at).is_ok_and(|at| list(&entries, at) == bytes);
    Ok(as_written.then_some(entries))
}

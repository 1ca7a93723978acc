//! Join codes: what a new mailbox costs. Four groups of four letters and digits, and four more: 100 random bits that
//! can be read out loud. Only their hash is kept.

use std::path::Path;

use rusqlite::params;

use super::file::{self, OpenError};
use crate::engine::ids::sha256;
use crate::engine::{CodeHash, Second};

/// Letters and digits that don't look or sound like one another (Crockford's alphabet: no I, L, O, U).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 20;

/// The hash of a code as a person typed it: spaces, dashes and small letters are as good, and O is read as 0, I and L
/// as 1. Nothing when it can't be a code.
pub fn hash(typed: &str) -> Option<CodeHash> {
    let letters = typed.chars().filter(|letter| !matches!(letter, ' ' | '-'));
    let read: Option<Vec<u8>> = letters.take(LENGTH + 1).map(letter).collect();
    read.filter(|code| code.len() == LENGTH).map(|code| CodeHash(sha256(&[&code])))
}

fn letter(typed: char) -> Option<u8> {
    let upper = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    LETTERS.iter().copied().find(|known| char::from(*known) == upper)
}

/// Makes a code for `uses` mailboxes, good until `ends`, in a data folder that may be served meanwhile.
pub fn make(folder: &Path, uses: u32, ends: Second) -> Result<String, OpenError> {
    let mut random = [0; LENGTH];
    getrandom::fill(&mut random).map_err(|_| std::io::Error::other("no randomness"))?;
    let code: Vec<u8> = random.iter().map(|byte| LETTERS[usize::from(byte % 32)]).collect();
    file::make_folder(folder)?;
    let file = file::writer(folder)?;
    let sql = "INSERT INTO join_code (hash, uses, ends) VALUES (?1, ?2, ?3)";
    file.execute(sql, params![sha256(&[&code]), uses, ends])?;
    let groups: Vec<String> = code.chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    Ok(groups.join("-"))
}

//! A file that came under a key of its own (JWE), by a link or by hand: opened into a new folder. It is of nobody in particular: the key
//! says who may read it, and nothing says who wrote it.

use std::fs;
use std::path::Path;

use serde::Serialize;

use super::filing::beside;
use super::unpack::{in_new_folder, sealed_text, write_new};
use crate::clinic::desk::harmless::check_page;
use crate::error::{Error, Given, Result};
use crate::sharing::JweKey;

/// The most that a file is unpacked to, in bytes.
const MOST: usize = 256 * 1024 * 1024;

/// What a file is called by its media type.
const NAMES: [(&str, &str); 6] = [
    ("application/fhir+json", "diary.fhir.json"),
    ("application/json", "diary.json"),
    ("application/pdf", "report.pdf"),
    ("text/csv", "diary.csv"),
    ("text/html", "report.html"),
    ("text/plain", "diary.txt"),
];

/// A file that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnsealedFile {
    /// What it is called in the folder.
    pub file: String,
    /// What it says it is.
    pub content_type: String,
    /// How long it is.
    pub bytes: u64,
}

/// The key of a file with a JWK.
///
/// # Errors
/// `Invalid` for a file that can't be read or is none.
pub fn read_jwk(file: &Path) -> Result<JweKey> {
    let text = fs::read_to_string(file).map(zeroize::Zeroizing::new);
    JweKey::from_jwk(&text.map_err(|error| Error::invalid("jwk", Given::value(error.kind()), "a file with a JWK"))?)
}

/// Opens a file with its key into a new folder.
///
/// # Errors
/// As [`open_jwe`]; `Invalid` for a file that can't be read or is longer than 64 MiB.
pub fn open_jwe_file(key: &JweKey, file: &Path, folder: &Path) -> Result<UnsealedFile> {
    open_jwe(key, &sealed_text(file)?, folder)
}

/// Opens what was fetched with its key into a new folder.
///
/// # Errors
/// `WrongKey`, `Damaged`, `Invalid` naming what is off: the header, the content type, a page that could act, too much content, a folder
/// that is there already; `Io`, `DiskFull`.
pub fn open_jwe(key: &JweKey, text: &str, folder: &Path) -> Result<UnsealedFile> {
    let aside = beside(folder)?;
    let opened = key.open(text.trim(), MOST)?;
    let said = opened.content_type.unwrap_or_default();
    let kind = said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    // A type without its first half is one of `application` (RFC 7515).
    let kind = if kind.contains('/') { kind } else { format!("application/{kind}") };
    let named = NAMES.iter().find(|(known, _)| *known == kind).map(|(_, name)| *name);
    let allowed = || NAMES.map(|(kind, _)| kind).join(", ");
    let name = named.ok_or_else(|| Error::invalid("content-type", Given::text(&said), allowed()))?;
    if kind == "text/html" {
        check_page(&opened.content)?;
    }
    in_new_folder(&aside, folder, |aside| write_new(&aside.join(name), |out| Ok(out.write_all(&opened.content)?)))?;
    Ok(UnsealedFile { file: name.to_owned(), content_type: said, bytes: opened.content.len() as u64 })
}

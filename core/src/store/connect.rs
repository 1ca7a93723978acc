//! Connecting to an encrypted file, or saying plainly why not: not encrypted, wrong key, newer format, cut off, altered. The
//! file is never touched by a refusal.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::key::FileKey;
use crate::error::{Error, Result};

/// SQLCipher's page size; every file is a whole number of pages.
const PAGE: u64 = 4096;

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// A file that must not exist yet.
    Create,
    /// For reading and writing.
    Write,
    /// For reading.
    Read,
    /// For reading where the folder can't even be locked.
    Immutable,
}

/// Connects to a file that this process does not have open yet, and tells by its first bytes what it is. Never while it
/// is open here: closing any handle of a file drops the locks that SQLite holds on it.
pub(super) fn meet(path: &Path, key: &FileKey, mode: Mode) -> Result<Connection> {
    check_header(path, key)?;
    connect(path, key, mode)
}

/// Connects to a file with its raw key and proves that the key is right.
pub(super) fn connect(path: &Path, key: &FileKey, mode: Mode) -> Result<Connection> {
    somacard_cipher::link();
    FIRST.call_once(first);
    let connection = Connection::open_with_flags(uri(path, mode)?, flags(mode))?;
    // Left alone, SQLCipher writes to stderr or to the phone's log.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    // The literal holds the key: it is wiped, and no error text of this statement goes out.
    connection.pragma_update(None, "key", key.literal().as_str()).map_err(|_| Error::NoCipher)?;
    check_cipher(&connection)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    prove_key(&connection)?;
    if mode != Mode::Create {
        check_length(path, &connection)?;
    }
    set_up(&connection, mode)?;
    Ok(connection)
}

/// SQLCipher sets itself up with the first key it is given; two first keys at once, and one of them finds no cipher.
static FIRST: Once = Once::new();

/// A connection to nothing, with a key for nothing.
fn first() {
    let _ = Connection::open_in_memory().and_then(|nothing| nothing.pragma_update(None, "key", "nothing"));
}

fn flags(mode: Mode) -> OpenFlags {
    let base = OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    base | match mode {
        Mode::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Mode::Read | Mode::Immutable => OpenFlags::SQLITE_OPEN_READ_ONLY,
    }
}

/// The path as a `file:` URI, so that `immutable` can be said.
pub(super) fn uri(path: &Path, mode: Mode) -> Result<String> {
    let path = path.to_str().ok_or(Error::Io { kind: "a path that is not Unicode".into() })?;
    let mut escaped = String::with_capacity(path.len() + 20);
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                escaped.push(char::from(byte))
            }
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    Ok(format!("file:{escaped}{}", if mode == Mode::Immutable { "?immutable=1" } else { "" }))
}

/// Tells a plain or cut-off file, and a wrong key, by the first 16 bytes: they are the salt derived from the key.
fn check_header(path: &Path, key: &FileKey) -> Result<()> {
    let found = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::NoDiary,
        _ => error.into(),
    })?;
    // Asked before opening, which would wait at a pipe.
    if !found.is_file() {
        return Err(Error::Io { kind: "not a file".into() });
    }
    let (mut file, length) = (File::open(path)?, found.len());
    // With a write-ahead log beside it, a last page half written is SQLite's to repair.
    if length < PAGE || (length % PAGE != 0 && !has_log(path)) {
        return Err(Error::Damaged { what: "it is cut off".into() });
    }
    let mut header = [0; 16];
    file.read_exact(&mut header)?;
    match header {
        plain if plain == *b"SQLite format 3\0" => Err(Error::NoCipher),
        salt if salt == key.salt() => Ok(()),
        _ => Err(Error::WrongKey),
    }
}

/// A build without the cipher ignores `PRAGMA key` in silence and would write plain text: ask.
fn check_cipher(connection: &Connection) -> Result<()> {
    let version: Result<String, _> = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0));
    version.map(drop).map_err(|_| Error::NoCipher)
}

fn prove_key(connection: &Connection) -> Result<()> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(Error::from)
}

/// The file's own page count tells a file cut off at a page's end. While a write-ahead log is there the count may be
/// ahead of the file, and SQLite's own recovery decides.
fn check_length(path: &Path, connection: &Connection) -> Result<()> {
    if has_log(path) {
        return Ok(());
    }
    let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    let length = std::fs::metadata(path)?.len();
    if u64::try_from(pages).unwrap_or(0) * PAGE > length {
        return Err(Error::Damaged { what: "it is cut off".into() });
    }
    Ok(())
}

/// Whether a write-ahead log with anything in it lies beside a file.
pub(super) fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

fn set_up(connection: &Connection, mode: Mode) -> Result<()> {
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192; PRAGMA trusted_schema = OFF;
         PRAGMA recursive_triggers = OFF; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL;",
    )?;
    connection.set_prepared_statement_cache_capacity(64);
    if mode == Mode::Create { write_ahead(connection) } else { Ok(()) }
}

/// Changes of this file go to a write-ahead log first. This writes to the file: only where its format is known.
pub(super) fn write_ahead(connection: &Connection) -> Result<()> {
    Ok(connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?)
}

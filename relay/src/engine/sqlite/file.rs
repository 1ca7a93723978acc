//! The file itself: its place in the data folder, its settings, its format, and the lock that lets one relay at a time
//! serve it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

/// How long to wait for another process: a join code being made, a check.
pub const WAIT: Duration = Duration::from_secs(10);
/// The format this relay writes.
const FORMAT: i64 = 1;
/// What leads from each format to the next.
const MIGRATIONS: [&str; FORMAT as usize] = [include_str!("schema_1.sql")];

/// Why a data folder did not open. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another relay serves it.
    #[error("another relay serves this data folder")]
    Served,
    /// It was written by a newer relay.
    #[error(
        "this data folder has format {found}; this relay knows formats up to {FORMAT}: install the newer relay again"
    )]
    Newer {
        /// The format found.
        found: i64,
    },
    /// There is no relay's file at this place.
    #[error("there is no relay's data here")]
    Missing,
    /// The folder can't be made or read.
    #[error("the data folder can't be used: {0}")]
    Folder(#[from] std::io::Error),
    /// The file is no relay's file, damaged, or can't be read.
    #[error("the data file can't be used: {0}")]
    File(#[from] rusqlite::Error),
}

/// The data file of a folder.
pub fn data_file(folder: &Path) -> PathBuf {
    folder.join("relay.db")
}

/// Makes the folder if there is none, readable by its owner alone, and takes its lock.
pub fn lock(folder: &Path) -> Result<File, OpenError> {
    make_folder(folder)?;
    let lock = File::options().create(true).append(true).open(folder.join("relay.lock"))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(std::fs::TryLockError::WouldBlock) => Err(OpenError::Served),
        Err(std::fs::TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Makes the folder if there is none, for its owner alone.
#[cfg(unix)]
pub fn make_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Makes the folder if there is none.
#[cfg(not(unix))]
pub fn make_folder(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)
}

/// A connection that writes; makes the file if there is none.
pub fn writer(folder: &Path) -> Result<Connection, OpenError> {
    let mut file = connect(&data_file(folder), OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    let format: i64 = file.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if format > FORMAT {
        return Err(OpenError::Newer { found: format });
    }
    // Only an empty file takes it.
    file.execute_batch("PRAGMA auto_vacuum = INCREMENTAL")?;
    file.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    file.execute_batch("PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA foreign_keys = OFF")?;
    file.query_row("PRAGMA secure_delete = ON", [], |_| Ok(()))?;
    file.query_row("PRAGMA journal_size_limit = 67108864", [], |_| Ok(()))?;
    migrate(&mut file)?;
    Ok(file)
}

/// A connection that only reads; the file must be there, in a format this relay knows.
pub fn reader(path: &Path) -> Result<Connection, OpenError> {
    if !path.is_file() {
        return Err(OpenError::Missing);
    }
    let file = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    match file.query_row("PRAGMA user_version", [], |row| row.get(0))? {
        1..=FORMAT => Ok(file),
        0 => Err(OpenError::Missing),
        found => Err(OpenError::Newer { found }),
    }
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, OpenError> {
    somacard_cipher::link();
    let file = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    file.busy_timeout(WAIT)?;
    file.set_prepared_statement_cache_capacity(64);
    Ok(file)
}

/// Leads the file to the present format, all steps in one transaction.
fn migrate(file: &mut Connection) -> Result<(), OpenError> {
    let act = file.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Asked again under the lock: a join code may be made while a relay starts.
    let format: i64 = act.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if format > FORMAT {
        return Err(OpenError::Newer { found: format });
    }
    for step in MIGRATIONS.iter().skip(usize::try_from(format).unwrap_or(0)) {
        act.execute_batch(step)?;
    }
    act.pragma_update(None, "user_version", FORMAT)?;
    act.commit()?;
    Ok(())
}

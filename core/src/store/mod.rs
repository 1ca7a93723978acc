//! The diary's file: SQLCipher pages under a raw key, a change log that is the truth, and tables folded from it. This room
//! knows SQL, bytes and keys; it does not know screens, the command line or the clock.

mod absorb;
pub(crate) mod backup;
mod begin;
pub(crate) mod cards;
mod change;
mod check;
mod connect;
pub(crate) mod digest;
pub(crate) mod erase;
pub(crate) mod facts;
pub(crate) mod history;
mod intake;
pub(crate) mod interface;
mod key;
pub(crate) mod kinds;
pub(crate) mod log;
mod migrate;
mod new_file;
mod news;
mod open;
mod place;
pub(crate) mod receipts;
mod record;
mod recovery;
mod refusal;
mod sealed;
mod sidecar;
mod tables;
pub(crate) mod twins;
mod value;
mod vault;
mod write;

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard};

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Error, Result};
use crate::time::{DeviceId, Moment};

pub use backup::BackupSummary;
pub use change::{CHANGE_FORMAT, Change};
pub use check::CheckReport;
pub use history::{HistoryEntry, Undone};
pub use key::FileKey;
pub use new_file::NewFile;
pub use place::{Place, StartState};
pub use receipts::Receipt;
pub use record::{Policy, Record};
pub use recovery::RecoveryWords;
pub use sidecar::{Act, Sidecar, SidecarKind, SidecarReminder, Taken};
pub use value::{Fields, Value};
pub use vault::{KeyFile, KeySlot, KeyVault, Secret, VaultError};

pub(crate) use facts::Fact;
pub(crate) use intake::Intake;
pub(crate) use key::{from_hex, to_hex};
pub(crate) use migrate::FORMAT;
pub(crate) use news::{HERE, News};
pub(crate) use write::Action;

use connect::Mode;
use news::EVERYTHING;

/// Why a diary is open for reading only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Writable {
    /// It can be written.
    Yes,
    /// It can't, and this is the refusal that says why.
    No(Error),
}

impl Writable {
    /// The refusal of what would write.
    pub(crate) fn check(&self) -> Result<()> {
        match self {
            Self::Yes => Ok(()),
            Self::No(why) => Err(why.clone()),
        }
    }
}

/// An open diary file: one connection that writes, one that reads.
pub(crate) struct Store {
    place: Place,
    // Closed first: the connection that closes last empties the write-ahead log, and a reader can't.
    reader: Mutex<Connection>,
    writer: Mutex<Connection>,
    writable: Writable,
    device: Mutex<DeviceId>,
    key: FileKey,
    news: News,
}

impl Store {
    /// What a call reads, on the reading connection.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        read(&lock(&self.reader))
    }

    /// One user action: all of it durable, or nothing.
    pub(crate) fn act<T>(&self, now: Moment, act: impl FnOnce(&mut Action<'_>) -> Result<T>) -> Result<T> {
        self.check_writable()?;
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut action = Action::begin(transaction, now, self.device())?;
        let result = act(&mut action)?;
        self.news.add(action.commit()?);
        Ok(result)
    }

    /// Changes from elsewhere, in one transaction. What they erase is erased from the file as well.
    pub(crate) fn absorb(&self, changes: &[Change]) -> Result<u64> {
        let (added, erased) = self.take_in(|intake| Ok((intake.absorb(changes)?, intake.erased())))?;
        if erased {
            self.wipe_free_space()?;
        }
        Ok(added)
    }

    /// Takes in what comes from elsewhere, with what has to be known of it: all of it durable, or nothing.
    pub(crate) fn take_in<T>(&self, work: impl FnOnce(&mut Intake<'_>) -> Result<T>) -> Result<T> {
        self.check_writable()?;
        let mut writer = lock(&self.writer);
        let mut intake = Intake::begin(writer.transaction_with_behavior(TransactionBehavior::Immediate)?)?;
        let result = work(&mut intake)?;
        let device = facts::device(intake.file())?;
        self.news.add(intake.commit()?);
        // A copied file may have become a device of its own.
        *self.device.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = device;
        Ok(result)
    }

    /// The whole log, in the order of its stamps.
    pub(crate) fn changes(&self) -> Result<Vec<Change>> {
        self.read(|file| Ok(log::all(file)?.into_iter().map(|logged| logged.change).collect()))
    }

    /// Folds all tables anew from the log.
    pub(crate) fn rebuild(&self) -> Result<()> {
        self.check_writable()?;
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tables::rebuild(&transaction)?;
        transaction.commit()?;
        self.news.add([EVERYTHING.to_owned()]);
        Ok(())
    }

    /// Overwrites what was freed, empties the write-ahead log and shrinks the file, so that erased text is nowhere.
    pub(crate) fn wipe_free_space(&self) -> Result<()> {
        self.check_writable()?;
        let writer = lock(&self.writer);
        let reader = lock(&self.reader);
        reader.flush_prepared_statement_cache();
        writer.execute_batch("VACUUM")?;
        let busy: bool = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy { Err(Error::Busy) } else { Ok(()) }
    }

    /// Writes what is of this file alone, outside a user action.
    pub(crate) fn with_writer<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        self.check_writable()?;
        let done = work(&mut lock(&self.writer))?;
        self.news.add([HERE.to_owned()]);
        Ok(done)
    }

    /// What is different since it was last asked.
    pub(crate) fn news(&self) -> BTreeSet<String> {
        self.news.take()
    }

    /// Checks the file as it lies on the disk.
    pub(crate) fn check(&self) -> Result<CheckReport> {
        check::check_file(&self.place.diary(), &self.key, self.read_mode()?)
    }

    /// How another connection can read the same file.
    fn read_mode(&self) -> Result<Mode> {
        let read_only = lock(&self.writer).is_readonly("main")?;
        Ok(if read_only { Mode::Immutable } else { Mode::Read })
    }

    /// Where it is.
    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// This device.
    pub(crate) fn device(&self) -> DeviceId {
        *self.device.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// The key that opens the file.
    pub(crate) fn key(&self) -> &FileKey {
        &self.key
    }

    /// Whether it can be written, and if not, why.
    pub(crate) fn writable(&self) -> &Writable {
        &self.writable
    }

    fn check_writable(&self) -> Result<()> {
        self.writable.check()
    }
}

fn lock(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    // A panic while the lock was held rolled its transaction back; the connection is as good as before.
    connection.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

//! Opening a diary: with file and key it opens, with only one of them it asks; where nothing can be written it is open for
//! reading and says why.

use std::fs;
use std::path::Path;
use std::sync::Mutex;

use rusqlite::Connection;

use super::begin::file_key;
use super::check::upgraded_copy;
use super::connect::{Mode, connect, has_log, meet, write_ahead};
use super::key::FileKey;
use super::place::{Place, StartState};
use super::vault::{KeySlot, KeyVault};
use super::{News, Sidecar, Store, Writable, facts, interface, migrate, receipts, tables};
use crate::entropy::Entropy;
use crate::error::{Error, Result};

impl Store {
    /// Opens a diary whose file and key are both there.
    pub(crate) fn open(place: &Place, vault: &dyn KeyVault, entropy: &dyn Entropy) -> Result<Self> {
        match place.start_state(vault)? {
            StartState::Ready => {}
            StartState::KeyMissing => return Err(Error::KeyMissing),
            StartState::FileMissing => return Err(Error::FileMissing),
            StartState::New => return Err(Error::NoDiary),
        }
        let key = file_key(vault, KeySlot::File)?.ok_or(Error::KeyMissing)?;
        let (mut file, mut writable) = connect_best(&place.diary(), &key, migrate::check_format)?;
        if writable == Writable::Yes {
            match prepare(&mut file, place, vault, entropy) {
                // A disk that is full to the last byte shows only now.
                Err(why @ Error::DiskFull) => writable = Writable::No(why),
                prepared => prepared?,
            }
        }
        let mode = if file.is_readonly("main")? { Mode::Immutable } else { Mode::Read };
        let reader = match migrate::format_of(&file)? < migrate::FORMAT {
            // It can't be brought to the newest format where it lies, and can still be read.
            true => upgraded_copy(&place.diary(), &key, mode)?,
            false => connect(&place.diary(), &key, mode)?,
        };
        let device = facts::device(&file)?;
        Ok(Self {
            place: place.clone(),
            writer: Mutex::new(file),
            reader: Mutex::new(reader),
            writable,
            device: Mutex::new(device),
            key,
            news: News::default(),
        })
    }
}

/// Opens for writing; where folder or disk do not let it, for reading. `check` refuses a file before anything is written. A
/// leftover write-ahead log needs its folder to be read right, so that case is refused rather than shown without its last
/// entries.
pub(super) fn connect_best(
    path: &Path,
    key: &FileKey,
    check: fn(&Connection) -> Result<()>,
) -> Result<(Connection, Writable)> {
    let write = may_write(path).and_then(|()| meet(path, key, Mode::Write));
    let refused = match write.and_then(|file| can_write(file, check)) {
        Ok(file) => return Ok((file, Writable::Yes)),
        Err(why @ (Error::Io { .. } | Error::ReadOnly | Error::DiskFull)) => why,
        Err(other) => return Err(other),
    };
    let why = if refused == Error::DiskFull || disk_is_full(&refused) { Error::DiskFull } else { Error::ReadOnly };
    if has_log(path) {
        return Err(why);
    }
    let file = meet(path, key, Mode::Immutable)?;
    check(&file)?;
    Ok((file, Writable::No(why)))
}

/// Asked before SQLite is, which would leave an empty log beside a file that it may not write.
fn may_write(path: &Path) -> Result<()> {
    match fs::OpenOptions::new().write(true).open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Err(Error::ReadOnly),
        file => Ok(file.map(drop)?),
    }
}

/// SQLite opens a file it may not write for reading, in silence: ask.
fn can_write(file: Connection, check: fn(&Connection) -> Result<()>) -> Result<Connection> {
    if file.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    check(&file)?;
    write_ahead(&file)?;
    Ok(file)
}

/// SQLITE_IOERR_SHMSIZE (4874): there was no room for the lock file.
fn disk_is_full(refused: &Error) -> bool {
    matches!(refused, Error::Io { kind } if kind.ends_with(" 4874"))
}

/// Migrates, makes a lost or copied sidecar anew, notices a copied or restored file, and folds the tables anew after an upgrade.
fn prepare(file: &mut Connection, place: &Place, vault: &dyn KeyVault, entropy: &dyn Entropy) -> Result<()> {
    migrate::migrate(file)?;
    let nonce = vault.load(KeySlot::DeviceNonce)?;
    let step = file.transaction_with_behavior(rusqlite::TransactionBehavior::Deferred)?;
    let mut came_here = false;
    if let Some(nonce) = nonce
        && facts::get(&step, facts::Fact::VaultNonce)?.as_deref() != Some(nonce.as_slice())
    {
        facts::become_new_device(&step, &nonce, entropy)?;
        // Two phones that both ring are one too many; the person says where.
        facts::set(&step, facts::Fact::RemindHere, &[0])?;
        receipts::forget_all(&step)?;
        interface::forget(&step)?;
        came_here = true;
    }
    let format = migrate::FORMAT.to_be_bytes();
    if facts::get(&step, facts::Fact::Folded)?.as_deref() != Some(format.as_slice()) {
        tables::rebuild(&step)?;
        facts::set(&step, facts::Fact::Folded, &format)?;
    }
    step.commit()?;
    // It holds copies only; one that came along may show what was allowed elsewhere.
    if !came_here && fs::exists(place.sidecar())? { Ok(()) } else { Sidecar::renew(place, vault).map(drop) }
}

//! Backups: a copy of the diary under a key of its own, sealed to the recovery key. Never is a plain page on the disk.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use rusqlite::Connection;
use serde::Serialize;

use super::begin::NewKeys;
use super::check::{CheckReport, check_file};
use super::connect::{Mode, connect, uri};
use super::key::FileKey;
use super::place::{Place, remove};
use super::recovery::RecoveryWords;
use super::sealed::{MAGIC, check_magic, seal, unseal};
use super::vault::KeyVault;
use super::{Fact, Store, facts, migrate};
use crate::entropy::Entropy;
use crate::error::{Error, Given, Result};
use crate::time::Moment;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackupSummary {
    /// When it was made.
    pub made_at: Moment,
    /// Its size in bytes.
    pub size_bytes: u64,
}

/// Copies a diary's content into another encrypted file.
pub(super) fn export(from: &Path, from_key: &FileKey, read: Mode, to: &Path, to_key: &FileKey) -> Result<()> {
    connect(to, to_key, Mode::Create)?.close().map_err(|(_, error)| error)?;
    let copier = Connection::open_in_memory()?;
    attach(&copier, from, from_key, read, "source")?;
    attach(&copier, to, to_key, Mode::Write, "copy")?;
    let format: i64 = copier.query_row("PRAGMA source.user_version", [], |row| row.get(0))?;
    let application: i64 = copier.query_row("PRAGMA source.application_id", [], |row| row.get(0))?;
    copier.query_row("SELECT sqlcipher_export('copy', 'source')", [], |_| Ok(()))?;
    copier
        .execute_batch(&format!("PRAGMA copy.user_version = {format}; PRAGMA copy.application_id = {application};"))?;
    copier.execute_batch("DETACH source; DETACH copy;")?;
    // One file, with nothing beside it.
    let copy = connect(to, to_key, Mode::Write)?;
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    copy.close().map_err(|(_, error)| error.into())
}

/// Makes another file visible on a connection, with its key.
pub(super) fn attach(connection: &Connection, path: &Path, key: &FileKey, mode: Mode, name: &str) -> Result<()> {
    let literal = key.literal();
    connection
        .execute(&format!("ATTACH DATABASE ?1 AS {name} KEY ?2"), [uri(path, mode)?.as_str(), literal.as_str()])?;
    Ok(())
}

impl Store {
    /// Writes a backup sealed to the recovery words. The file appears whole or not at all.
    pub(crate) fn backup(&self, to: &Path, now: Moment, entropy: &dyn Entropy) -> Result<BackupSummary> {
        let recovery = self.read(|file| facts::get(file, Fact::Recovery))?.ok_or(Error::NoRecoveryWords)?;
        check_free(to)?;
        let key = FileKey::generate(entropy)?;
        let (copy, sealed) = (with_ending(to, ".somacard-copy"), with_ending(to, ".somacard-part"));
        let mode = self.read_mode()?;
        let made = remove(&copy)
            .and_then(|()| export(&self.place().diary(), self.key(), mode, &copy, &key))
            .and_then(|()| seal(&copy, &sealed, &recovery, &key, now));
        let _ = fs::remove_file(&copy);
        if made.is_err() {
            let _ = fs::remove_file(&sealed);
        }
        made?;
        fs::rename(&sealed, to)?;
        Ok(BackupSummary { made_at: now, size_bytes: fs::metadata(to)?.len() })
    }

    /// Opens a backup with the words and makes a diary of it in an empty place, as a device of its own.
    pub(crate) fn restore(
        backup: &Path,
        words: &RecoveryWords,
        place: &Place,
        vault: &dyn KeyVault,
        entropy: &dyn Entropy,
    ) -> Result<Self> {
        place.check_new(vault, true)?;
        let there = place.make_folder()?;
        let copy = place.copy();
        let opened = remove(&copy).and_then(|()| unseal(backup, words, &copy)).and_then(|(key, _)| {
            migrate::check_format(&connect(&copy, &key, Mode::Immutable)?)?;
            place.make_room()?;
            Ok((key, NewKeys::kept_by(vault, entropy)?))
        });
        let made = opened.and_then(|(key, keys)| {
            let made = export(&copy, &key, Mode::Immutable, &place.unfinished(), &keys.file)
                .and_then(|()| super::Sidecar::create(place, &keys.always).map(drop))
                .and_then(|()| place.finish());
            made.inspect_err(|_| keys.give_up(place, vault))
        });
        let _ = fs::remove_file(&copy);
        if made.is_err() && !there {
            let _ = fs::remove_dir(place.folder());
        }
        made?;
        Self::open(place, vault, entropy)
    }
}

/// The restore drill: opens a backup with the words in a scratch folder, checks all of it, and leaves nothing behind.
pub(crate) fn drill(backup: &Path, words: &RecoveryWords, scratch: &Path) -> Result<(BackupSummary, CheckReport)> {
    let copy = scratch.join("somacard-drill.db");
    let checked = remove(&copy).and_then(|()| unseal(backup, words, &copy)).and_then(|(key, made_at)| {
        let report = check_file(&copy, &key, Mode::Immutable)?;
        Ok((BackupSummary { made_at, size_bytes: fs::metadata(backup)?.len() }, report))
    });
    let _ = fs::remove_file(&copy);
    checked
}

/// A backup replaces a former backup and nothing else: not the diary, not its key.
fn check_free(to: &Path) -> Result<()> {
    let mut start = Vec::new();
    match File::open(to) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        file => file?.take(MAGIC.len() as u64).read_to_end(&mut start)?,
    };
    if start.is_empty() || check_magic(&start.try_into().unwrap_or_default()).is_ok() {
        return Ok(());
    }
    Err(Error::invalid("file", Given::value(to.display()), "a new file, or a former backup to be replaced"))
}

fn with_ending(path: &Path, ending: &str) -> std::path::PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(ending);
    path.into()
}

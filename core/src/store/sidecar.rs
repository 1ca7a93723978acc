//! The sidecar: a small encrypted file beside the diary that opens with the always key, so that reminders and (if allowed)
//! the safety plan work before the diary is unlocked. The diary is the truth, this is a copy; only what the person did
//! with a reminder is written here first, and drained into the diary at the next unlock.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, params};

use super::Writable;
use super::begin::file_key;
use super::connect::{Mode, connect};
use super::key::FileKey;
use super::open::connect_best;
use super::place::{Place, remove};
use super::vault::{KeySlot, KeyVault};
use crate::error::{Error, Result};
use crate::time::Moment;

const SCHEMA: &str = include_str!("migrations/sidecar_0001.sql");
const FORMAT: i64 = 1;
/// "SOMS".
const APPLICATION_ID: i64 = 0x534F_4D53;

/// A reminder as the sidecar shows it while the diary is locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SidecarReminder {
    /// The reminder's id.
    pub id: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// The private text.
    pub text: String,
    /// What it is.
    pub kind: SidecarKind,
}

/// What a reminder is, as far as a locked phone may know.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "uniffi", uniffi(name = "LockScreenKind"))]
pub enum SidecarKind {
    /// Of something that can be done.
    #[default]
    Reminder,
    /// Of a session.
    Session,
    /// The plan ends here: open the app, or no reminder comes after it. There is nothing to be done or put off.
    RunOut,
}

/// The document that tells which reminders are of another kind than most; of a version before it there is none.
const KINDS: &str = "reminder-kinds";

/// What a person did with a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "uniffi", uniffi(name = "LockScreenAct"))]
pub enum Act {
    /// Done.
    Done,
    /// Later.
    Later,
}

/// An act taken while the diary was locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Which reminder.
    pub reminder: String,
    /// What was done.
    pub act: Act,
    /// When.
    pub at: Moment,
}

/// The open sidecar. Where nothing can be written, it is open for reading.
pub struct Sidecar(Connection, Writable);

impl Sidecar {
    pub(super) fn create(place: &Place, key: &FileKey) -> Result<Self> {
        let file = connect(&place.sidecar(), key, Mode::Create)?;
        file.execute_batch(&format!(
            "BEGIN; {SCHEMA} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {FORMAT}; COMMIT;"
        ))?;
        Ok(Self(file, Writable::Yes))
    }

    /// Makes an empty one in the place of whatever is there.
    pub(crate) fn renew(place: &Place, vault: &dyn KeyVault) -> Result<Self> {
        let key = file_key(vault, KeySlot::Always)?.ok_or(Error::KeyMissing)?;
        for ending in ["", "-wal", "-shm", "-journal"] {
            let mut path = place.sidecar().into_os_string();
            path.push(ending);
            remove(Path::new(&path))?;
        }
        Self::create(place, &key)
    }

    /// Opens the sidecar with the always key alone.
    ///
    /// # Errors
    /// As a diary: `KeyMissing`, `WrongKey`, `Damaged`, `NewerFormat`. It holds only copies and can be made anew.
    pub fn open(place: &Place, vault: &dyn KeyVault) -> Result<Self> {
        let key = file_key(vault, KeySlot::Always)?.ok_or(Error::KeyMissing)?;
        let (file, writable) = connect_best(&place.sidecar(), &key, check_format)?;
        Ok(Self(file, writable))
    }

    /// Replaces the reminders shown while locked.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly` or `Damaged`, with the former ones kept.
    pub fn publish_reminders(&mut self, reminders: &[SidecarReminder]) -> Result<()> {
        self.1.check()?;
        let step = self.0.transaction()?;
        step.execute("DELETE FROM reminder", [])?;
        for reminder in reminders {
            step.prepare_cached("INSERT INTO reminder (id, at, text) VALUES (?1, ?2, ?3)")?.execute(params![
                reminder.id,
                reminder.at,
                reminder.text
            ])?;
        }
        let other = reminders.iter().filter(|one| one.kind != SidecarKind::Reminder);
        let other: BTreeMap<&str, SidecarKind> = other.map(|one| (one.id.as_str(), one.kind)).collect();
        let body = serde_json::to_vec(&other).map_err(|_| Error::Store { what: "kinds of reminders".into() })?;
        step.execute("INSERT OR REPLACE INTO document (name, body) VALUES (?1, ?2)", params![KINDS, body])?;
        Ok(step.commit()?)
    }

    /// The reminders, soonest first, as they were published.
    ///
    /// # Errors
    /// `Damaged` when the file is.
    pub fn reminders(&self) -> Result<Vec<SidecarReminder>> {
        let kinds = self.document(KINDS)?.and_then(|body| serde_json::from_slice(&body).ok());
        let kinds: BTreeMap<String, SidecarKind> = kinds.unwrap_or_default();
        let mut query = self.0.prepare_cached("SELECT id, at, text FROM reminder ORDER BY at, id")?;
        let rows = query.query_map([], |row| {
            let id: String = row.get(0)?;
            let kind = kinds.get(&id).copied().unwrap_or_default();
            Ok(SidecarReminder { id, at: row.get(1)?, text: row.get(2)?, kind })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps a document by name, such as the safety plan; nothing removes it.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly` or `Damaged`, with the former one kept.
    pub fn publish_document(&mut self, name: &str, body: Option<&[u8]>) -> Result<()> {
        self.1.check()?;
        match body {
            Some(body) => {
                self.0.execute("INSERT OR REPLACE INTO document (name, body) VALUES (?1, ?2)", params![name, body])?
            }
            None => self.0.execute("DELETE FROM document WHERE name = ?1", [name])?,
        };
        Ok(())
    }

    /// Overwrites what was freed and empties the write-ahead log, so that what was taken out is nowhere.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly` or `Busy`.
    pub fn wipe_free_space(&mut self) -> Result<()> {
        self.1.check()?;
        self.0.execute_batch("VACUUM")?;
        let busy: bool = self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy { Err(Error::Busy) } else { Ok(()) }
    }

    /// A document by name.
    ///
    /// # Errors
    /// `Damaged` when the file is.
    pub fn document(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let mut query = self.0.prepare_cached("SELECT body FROM document WHERE name = ?1")?;
        Ok(query.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Notes what was done with a reminder while the diary was locked.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly` or `Damaged`.
    pub fn take(&mut self, taken: &Taken) -> Result<()> {
        self.1.check()?;
        let act = if taken.act == Act::Done { "done" } else { "later" };
        self.0.execute(
            "INSERT INTO taken (reminder, act, at, \"offset\") VALUES (?1, ?2, ?3, ?4)",
            params![taken.reminder, act, taken.at.instant, taken.at.offset_minutes],
        )?;
        Ok(())
    }

    /// What was noted and not handed over yet, oldest first.
    ///
    /// # Errors
    /// `Damaged` when the file is.
    pub fn taken(&self) -> Result<Vec<Taken>> {
        taken(&self.0)
    }

    /// Hands over what was noted, oldest first, and forgets it once `keep` has made it durable in the diary.
    ///
    /// # Errors
    /// Whatever `keep` answers; then nothing is forgotten.
    pub fn drain(&mut self, keep: impl FnOnce(&[Taken]) -> Result<()>) -> Result<()> {
        self.1.check()?;
        let step = self.0.transaction()?;
        let taken = taken(&step)?;
        keep(&taken)?;
        step.execute("DELETE FROM taken", [])?;
        Ok(step.commit()?)
    }
}

fn taken(file: &Connection) -> Result<Vec<Taken>> {
    let mut query = file.prepare("SELECT reminder, act, at, \"offset\" FROM taken ORDER BY seq")?;
    let rows = query.query_map([], |row| {
        let act = if row.get::<_, String>(1)? == "done" { Act::Done } else { Act::Later };
        let at = Moment { instant: row.get(2)?, offset_minutes: row.get(3)? };
        Ok(Taken { reminder: row.get(0)?, act, at })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn check_format(file: &Connection) -> Result<()> {
    let found: i64 = file.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > FORMAT { Err(Error::NewerFormat { found, known: FORMAT }) } else { Ok(()) }
}

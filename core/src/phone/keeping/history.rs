//! The diary's past: what was changed and when, and taking it back.

mod words;

use chrono::{DateTime, TimeZone};

use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::settings::short;
use crate::phone::values::{Day, now as checked, zone as zone_of};
use crate::store::HistoryEntry;
use crate::time::{Moment, Zone};
use words::Words;

/// The field that takes a record away.
const DELETED: &str = "deleted";

/// A record, by what a person can tell it by.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct RecordRow {
    /// What kind of record, such as `check-in`; with its id it names the record to `history_of` and `erase_entry`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// What it is about, where the id says so: a line of the card, a skill, a region.
    pub about: Option<String>,
    /// The day it is about, where the id or the change says so.
    pub day: Option<Day>,
}

/// A field that a change named.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HistoryField {
    /// Its name in the log.
    pub name: String,
    /// What a person calls it, where there is a word.
    pub label: Option<String>,
    /// The new value in words; nothing where the field was emptied or a newer version wrote it.
    pub value: Option<String>,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HistoryRow {
    /// When, on the wall clock of the zone that was asked for.
    pub at: Moment,
    /// On which device, by the beginning of its id.
    pub device: String,
    /// Whether that is this device.
    pub here: bool,
    /// Which record.
    pub record: RecordRow,
    /// Whether it took the record away.
    pub deleted: bool,
    /// What it said.
    pub fields: Vec<HistoryField>,
}

/// Some changes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HistoryScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The changes.
    pub changes: Vec<HistoryRow>,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct TakenBack {
    /// The records that are different now; thousands after an import.
    pub records: Vec<RecordRow>,
}

#[uniffi::export]
impl Diary {
    /// The latest changes, newest first. It shows all that was written, also in discreet mode.
    ///
    /// # Errors
    /// `Invalid` for a zone that is none; `Locked`.
    pub fn history(&self, zone: String, limit: u32) -> Result<HistoryScreen> {
        let (zone, revision) = (zone_of(&zone)?, self.diary.revision());
        self.history_screen(revision, self.diary.history(limit)?, zone)
    }

    /// The changes of one record, oldest first.
    ///
    /// # Errors
    /// `Invalid` for a zone that is none; `Locked`.
    pub fn history_of(&self, zone: String, kind: String, id: String) -> Result<HistoryScreen> {
        let (zone, revision) = (zone_of(&zone)?, self.diary.revision());
        self.history_screen(revision, self.diary.history_of(&kind, &id)?, zone)
    }

    /// Takes back the last action of this device; again, the one before it. What came from elsewhere since stays.
    ///
    /// # Errors
    /// `NotYet` when there is nothing to take back; `CannotWrite`, `Locked`.
    pub fn undo(&self, now: Moment) -> Result<TakenBack> {
        let undone = self.diary.undo(checked(now)?)?;
        let words = Words { items: &self.diary.template()?, texts: &self.texts };
        let records = undone.records.into_iter().map(|(kind, id)| words.record(kind, id, None));
        Ok(TakenBack { records: records.collect() })
    }
}

impl Diary {
    fn history_screen(&self, revision: u64, entries: Vec<HistoryEntry>, zone: Zone) -> Result<HistoryScreen> {
        let words = Words { items: &self.diary.template()?, texts: &self.texts };
        let here = self.diary.kept()?.device;
        let row = |entry: HistoryEntry| {
            let instant = DateTime::from_timestamp_millis(entry.stamp.millis()).unwrap_or_default();
            let device = entry.stamp.device.to_string();
            let deleted = entry.fields.iter().any(|(name, value)| name == DELETED && value.bool() == Some(true));
            let fields = entry.fields.iter().filter(|(name, _)| name != DELETED);
            Ok(HistoryRow {
                at: Moment::of(zone.from_utc_datetime(&instant.naive_utc()).fixed_offset())?,
                here: device == here,
                device: short(&device),
                deleted,
                fields: fields.map(|(name, value)| words.field(&entry, name, value)).collect(),
                record: words.record(entry.kind.clone(), entry.id.clone(), Some(&entry)),
            })
        };
        Ok(HistoryScreen { revision, changes: entries.into_iter().map(row).collect::<Result<_>>()? })
    }
}

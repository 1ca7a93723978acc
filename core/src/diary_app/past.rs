//! History, undo, and changes that come from a copy of the diary.

use super::Diary;
use crate::error::Result;
use crate::store::{Change, HistoryEntry, Undone, erase, history};
use crate::time::Moment;

impl Diary {
    /// The latest changes, newest first.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn history(&self, limit: u32) -> Result<Vec<HistoryEntry>> {
        self.read(|file| history::latest(file, limit))
    }

    /// The changes of one record, oldest first.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn history_of(&self, kind: &str, id: &str) -> Result<Vec<HistoryEntry>> {
        self.read(|file| history::of_record(file, kind, id))
    }

    /// Takes back the last action of this device; again, the one before it. What came from elsewhere since stays.
    ///
    /// # Errors
    /// `NothingToUndo`.
    pub fn undo(&self, now: Moment) -> Result<Undone> {
        let undone = self.with(|store| store.act(now, |action| history::undo(action, store.device())))?;
        self.publish_quietly(now);
        Ok(undone)
    }

    /// The whole log, in the order it arrived here.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn changes(&self) -> Result<Vec<Change>> {
        self.with(|store| store.changes())
    }

    /// Adds changes of another copy of this diary. Order and repetition do not matter. Returns how many were new.
    ///
    /// # Errors
    /// `Damaged` for a change that is out of range; nothing is added then.
    pub fn absorb(&self, changes: &[Change]) -> Result<u64> {
        let added = self.with(|store| store.absorb(changes))?;
        if added > 0 {
            self.publish_merged(changes.iter().any(|change| change.kind == erase::KIND));
        }
        Ok(added)
    }

    /// Folds every table anew from the log, as after an upgrade.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`.
    pub fn rebuild(&self) -> Result<()> {
        self.with(|store| store.rebuild())
    }
}

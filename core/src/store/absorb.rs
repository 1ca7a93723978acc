//! Changes that come from elsewhere: another device's log, or this one's replayed. Order and repetition do not matter.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rusqlite::Connection;

use super::change::Change;
use super::{erase, log, tables};
use crate::error::{Error, Result};
use crate::time::Stamp;

/// Adds changes that the log does not have yet and folds each record they touch once. Returns how many were new.
pub(super) fn absorb(file: &Connection, changes: &[Change]) -> Result<u64> {
    let (mut added, mut touched) = (0, BTreeMap::new());
    // Marks first, so that a change that was erased elsewhere never comes in.
    let (marks, others): (Vec<_>, Vec<_>) = changes.iter().partition(|change| change.kind == erase::KIND);
    for change in &marks {
        if append(file, change)? {
            added += 1;
            tables::fold_new(file, &change.kind, &change.id)?;
        }
    }
    if added > 0 {
        erase_marked(file)?;
    }
    for change in others {
        if erase::refuses(file, &change.kind, &change.id, change.stamp)? {
            continue;
        }
        let name = (change.kind.as_str(), change.id.as_str());
        if let Entry::Vacant(new) = touched.entry(name) {
            new.insert(log::record(file, name.0, name.1)?);
        }
        added += u64::from(append(file, change)?);
    }
    for ((kind, id), before) in touched {
        let after = log::record(file, kind, id)?;
        if before != after {
            tables::fold(file, kind, id, &before, &after)?;
        }
    }
    Ok(added)
}

/// An action of another device is never undone here, so each of its changes stands alone.
fn append(file: &Connection, change: &Change) -> Result<bool> {
    if change.stamp.time > Stamp::LATEST {
        return Err(Error::Damaged { what: "a stamp out of range".into() });
    }
    log::append(file, change, log::sql_time(change.stamp)?)
}

/// Erases what a new mark names. A mark is only a hash, so every record's name is hashed; marks are rare.
fn erase_marked(file: &Connection) -> Result<()> {
    for (kind, id) in log::record_names(file)? {
        let changes = log::of_record(file, &kind, &id)?;
        let mut refused = BTreeMap::new();
        for logged in &changes {
            let stamp = logged.change.stamp;
            refused.insert(stamp, erase::refuses(file, &kind, &id, stamp)?);
        }
        if refused.values().any(|refused| *refused) {
            let kept: Vec<_> = changes.iter().map(|l| &l.change).filter(|c| !refused[&c.stamp]).cloned().collect();
            erase::remove(file, &kind, &id)?;
            absorb(file, &kept)?;
        }
    }
    Ok(())
}

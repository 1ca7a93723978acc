//! Changes that come from elsewhere: another device's log, or this one's replayed. Order and repetition do not matter.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::change::Change;
use super::digest::Tracker;
use super::record::Record;
use super::{erase, log, tables, twins};
use crate::error::{Error, Result};
use crate::time::Stamp;

/// Adds changes that the log does not have yet and folds each record they touch once. Returns how many were new.
pub(super) fn absorb(file: &Connection, changes: &[Change], digest: &mut Tracker) -> Result<u64> {
    if changes.iter().any(|change| change.stamp.time > Stamp::LATEST) {
        return Err(Error::Damaged { what: "a stamp out of range".into() });
    }
    // Marks first, so that a change that was erased elsewhere never comes in.
    let (marks, others): (Vec<_>, Vec<_>) = changes.iter().partition(|change| change.kind == erase::KIND);
    let mut added = add_marks(file, &marks, digest)?;
    let marked = erase::any(file)?;
    let twins = twins::any(file, changes)?;
    let mut new = Vec::new();
    for change in others {
        if marked && erase::refuses(file, &change.kind, &change.id, change.stamp)? {
            continue;
        }
        if !twins && log::append(file, change, log::sql_time(change.stamp)?)? {
            digest.toggle(change);
            new.push(change);
            added += 1;
        } else if twins || twins::is_twin(file, change)? {
            // It folds what it touches itself, and has to find the rows as the log has them.
            fold_each(file, std::mem::take(&mut new))?;
            added += u64::from(twins::place(file, change, digest)?);
        }
    }
    fold_each(file, new)?;
    Ok(added)
}

/// Folds the records of new changes, each once.
fn fold_each(file: &Connection, mut new: Vec<&Change>) -> Result<()> {
    // By record, which is nearly the order in which the rows lie.
    new.sort_by_key(|change| record(change));
    new.chunk_by(|a, b| record(a) == record(b)).try_for_each(|new| fold(file, new))
}

fn record(change: &Change) -> (&str, &str) {
    (&change.kind, &change.id)
}

/// Folds a record after changes were added to it.
fn fold(file: &Connection, new: &[&Change]) -> Result<()> {
    let (kind, id) = record(new[0]);
    if log::count(file, kind, id)? == new.len() {
        return tables::fold(file, kind, id, &Record::default(), &Record::fold(new.iter().copied()));
    }
    let all = log::changes(file, kind, id)?;
    let after = Record::fold(&all);
    let was = |change: &&Change| !new.iter().any(|new| new.stamp == change.stamp);
    let before = Record::fold(all.iter().filter(was));
    if before == after { Ok(()) } else { tables::fold(file, kind, id, &before, &after) }
}

fn add_marks(file: &Connection, marks: &[&Change], digest: &mut Tracker) -> Result<u64> {
    let mut added = 0;
    for mark in marks {
        // An action of another device is never undone here, so each of its changes stands alone.
        if log::append(file, mark, log::sql_time(mark.stamp)?)? {
            added += 1;
            digest.toggle(mark);
            tables::fold_new(file, &mark.kind, &mark.id)?;
        }
    }
    if added > 0 {
        erase_marked(file, digest)?;
    }
    Ok(added)
}

/// Erases what a new mark names. A mark is only a hash, so every record's name is hashed; marks are rare.
fn erase_marked(file: &Connection, digest: &mut Tracker) -> Result<()> {
    for (kind, id) in log::record_names(file)? {
        let changes = log::of_record(file, &kind, &id)?;
        let mut refused = BTreeMap::new();
        for logged in &changes {
            let stamp = logged.change.stamp;
            refused.insert(stamp, erase::refuses(file, &kind, &id, stamp)?);
        }
        if refused.values().any(|refused| *refused) {
            let kept: Vec<_> = changes.iter().map(|l| &l.change).filter(|c| !refused[&c.stamp]).cloned().collect();
            erase::remove(file, &kind, &id, digest)?;
            absorb(file, &kept, digest)?;
        }
    }
    Ok(())
}

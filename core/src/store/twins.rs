//! Two changes of one name. A device whose files were copied, keys and all, writes in two places at once, and both may give
//! the same stamp to different changes. Neither can keep the name: each gets one made of its own content, so that every
//! device that ever sees both names them alike, and nothing that saw one of them counts as having seen the other.

use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use super::change::Change;
use super::digest::Tracker;
use super::log::{self, Logged};
use super::record::Record;
use super::tables;
use crate::error::Result;
use crate::time::{DeviceId, Stamp};

/// How the names of such changes begin. A random id does so once in four thousand million.
const MARK: &[u8; 4] = b"twin";

/// The first name that there can be.
fn first() -> [u8; 16] {
    bounded(0)
}

/// The last.
fn last() -> [u8; 16] {
    bounded(255)
}

fn bounded(fill: u8) -> [u8; 16] {
    let mut name = [fill; 16];
    name[..4].copy_from_slice(MARK);
    name
}

/// The name of a change whose own name is another one's, too.
fn name_of(change: &Change) -> Stamp {
    let hash = Sha256::new().chain_update(b"somacard twin 1").chain_update(change.to_bytes()).finalize();
    let mut device = [0; 16];
    device[..4].copy_from_slice(MARK);
    device[4..].copy_from_slice(&hash[..12]);
    Stamp { device: DeviceId(device), ..change.stamp }
}

/// Whether there may be such changes, here or among those that come.
pub(super) fn any(file: &Connection, coming: &[Change]) -> Result<bool> {
    let comes = coming.iter().any(|change| change.stamp.device.0.starts_with(MARK));
    let mut here = file.prepare_cached("SELECT EXISTS (SELECT 1 FROM device WHERE id BETWEEN ?1 AND ?2)")?;
    Ok(comes || here.query_row(params![first(), last()], |row| row.get(0))?)
}

/// The names that such changes have here.
pub(crate) fn devices(file: &Connection) -> Result<Vec<Stamp>> {
    // CROSS: from such devices, of which there are hardly ever any, to their changes, never through the whole log.
    let mut query = file.prepare_cached(
        "SELECT c.time, d.id FROM device d CROSS JOIN change c ON c.device = d.no WHERE d.id BETWEEN ?1 AND ?2",
    )?;
    let rows = query.query_map(params![first(), last()], |row| {
        Ok(Stamp { time: u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0), device: DeviceId(row.get(1)?) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether another change has the name of this one.
pub(super) fn is_twin(file: &Connection, change: &Change) -> Result<bool> {
    Ok(log::at_time(file, change.stamp)?.iter().any(|l| l.change.stamp == change.stamp && l.change != *change))
}

/// Adds a change where twins may be. Returns whether it was new.
pub(super) fn place(file: &Connection, change: &Change, digest: &mut Tracker) -> Result<bool> {
    let others = log::at_time(file, change.stamp)?;
    let known = |l: &Logged| l.change == *change || l.change.stamp == name_of(change);
    if others.iter().any(known) {
        return Ok(false);
    }
    let same_name = others.iter().find(|l| l.change.stamp == change.stamp);
    let was_called = others.iter().find(|l| name_of(&l.change) == change.stamp);
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    if let Some(other) = same_name {
        gone.push(other);
        come.push((renamed(&other.change), other.action));
        come.push((renamed(change), log::sql_time(change.stamp)?));
    } else {
        let action = was_called.map_or(log::sql_time(change.stamp), |other| Ok(other.action))?;
        gone.extend(was_called);
        come.push((change.clone(), action));
    }
    exchange(file, &gone, &come, digest)?;
    Ok(true)
}

fn renamed(change: &Change) -> Change {
    Change { stamp: name_of(change), ..change.clone() }
}

fn exchange(file: &Connection, gone: &[&Logged], come: &[(Change, i64)], digest: &mut Tracker) -> Result<()> {
    let all = gone.iter().map(|l| &l.change).chain(come.iter().map(|(change, _)| change));
    let names: std::collections::BTreeSet<_> = all.map(|c| (c.kind.clone(), c.id.clone())).collect();
    let before: Vec<Record> = names.iter().map(|(kind, id)| log::record(file, kind, id)).collect::<Result<_>>()?;
    for logged in gone {
        digest.toggle(&logged.change);
        log::remove(file, logged.change.stamp)?;
    }
    for (change, action) in come {
        if log::append(file, change, *action)? {
            digest.toggle(change);
        }
    }
    for ((kind, id), before) in names.iter().zip(before) {
        tables::fold(file, kind, id, &before, &log::record(file, kind, id)?)?;
    }
    Ok(())
}

//! What comes from elsewhere, as one transaction: changes, and what has to be known of where they came from.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::change::{Change, stamps_to_bytes};
use super::digest::{LogDigest, Tracker};
use super::{absorb, digest, erase, facts, log, tables};
use crate::entropy::Entropy;
use crate::error::{Error, Given, Result};
use crate::store::Fact;
use crate::store::kinds::item;
use crate::time::{DeviceId, Stamp};

/// An intake in the making.
pub(crate) struct Intake<'a> {
    transaction: Transaction<'a>,
    digest: Tracker,
    kinds: BTreeSet<String>,
}

impl<'a> Intake<'a> {
    pub(super) fn begin(transaction: Transaction<'a>) -> Result<Self> {
        let digest = Tracker::begin(&transaction)?;
        Ok(Self { transaction, digest, kinds: BTreeSet::new() })
    }

    /// The file inside the transaction.
    pub(crate) fn file(&self) -> &Connection {
        &self.transaction
    }

    /// Adds changes that the log does not have yet. Returns how many were new.
    pub(crate) fn absorb(&mut self, changes: &[Change]) -> Result<u64> {
        let added = absorb::absorb(&self.transaction, changes, &mut self.digest)?;
        if added > 0 {
            self.kinds.extend(changes.iter().map(|change| change.kind.clone()));
        }
        Ok(added)
    }

    /// The digest of the log as it is now.
    pub(crate) fn digest(&mut self) -> Result<LogDigest> {
        self.digest.now(&self.transaction)
    }

    /// Whether something was erased, so that the file's free space has to be wiped.
    pub(crate) fn erased(&self) -> bool {
        self.kinds.contains(erase::KIND)
    }

    /// Makes the file another device, as which it writes from now on. Of its own changes those past a time, which nobody else
    /// has, become the new device's.
    pub(crate) fn become_another(&mut self, past: u64, entropy: &dyn Entropy) -> Result<DeviceId> {
        let file = &self.transaction;
        let old = facts::device(file)?;
        let nonce = facts::get(file, Fact::VaultNonce)?.unwrap_or_default();
        let new = facts::become_new_device(file, &nonce, entropy)?;
        give_away(file, old, new, past)?;
        tables::rebuild(file)?;
        facts::forget(file, Fact::LogDigest)?;
        digest::digest(file)?;
        self.digest = Tracker::begin(file)?;
        Ok(new)
    }

    /// Puts the card with which a device's diary began before everything else: in a diary that joins another one, that one's
    /// card stands.
    pub(crate) fn put_beginning_first(&mut self, device: DeviceId) -> Result<()> {
        let file = &self.transaction;
        let no = log::device_no(file, device)?;
        let begun = "SELECT action FROM undone WHERE device = ?1 AND by = 0";
        let Some(action) = file.query_row(begun, [no], |row| row.get::<_, i64>(0)).optional()? else { return Ok(()) };
        file.execute(
            "UPDATE change SET time = n.place, action = 1 FROM (SELECT time AS t, row_number() OVER (ORDER BY time) AS place
                 FROM change WHERE device = ?1 AND action = ?2) n
             WHERE device = ?1 AND time = n.t",
            params![no, action],
        )?;
        file.execute("UPDATE undone SET action = 1 WHERE device = ?1 AND by = 0", [no])?;
        tables::rebuild(file)?;
        facts::forget(file, Fact::LogDigest)?;
        self.digest = Tracker::begin(file)?;
        Ok(())
    }

    /// Takes away the card with which the diary began, if nothing else was ever written in it: what comes brings its own.
    ///
    /// # Errors
    /// `Invalid` when anything was written.
    pub(crate) fn forget_beginning(&mut self) -> Result<()> {
        let file = &self.transaction;
        let written = "SELECT count(*) FROM change c WHERE NOT EXISTS
                           (SELECT 1 FROM undone u WHERE u.device = c.device AND u.action = c.action AND u.by = 0)";
        let written: i64 = file.query_row(written, [], |row| row.get(0))?;
        if written > 0 {
            let allowed = "a diary in which nothing was written yet";
            return Err(Error::invalid("diary", Given::value(format!("{written} changes")), allowed));
        }
        file.execute_batch("DELETE FROM change; DELETE FROM undone;")?;
        tables::rebuild(file)?;
        facts::forget(file, Fact::LogDigest)?;
        self.digest = Tracker::begin(file)?;
        self.kinds.insert(item::KIND.into());
        Ok(())
    }

    /// Makes all of it durable. Returns the kinds of records that it changed.
    pub(super) fn commit(self) -> Result<BTreeSet<String>> {
        self.digest.end(&self.transaction)?;
        self.transaction.commit()?;
        Ok(self.kinds)
    }
}

/// Gives a device's changes past a time to another one, wherever the log names them.
fn give_away(file: &Connection, old: DeviceId, new: DeviceId, past: u64) -> Result<()> {
    let (from, to) = (log::device_no(file, old)?, log::device_no(file, new)?);
    let mut own = Vec::new();
    log::since(file, past, |change| {
        own.extend((change.stamp.device == old).then_some(change));
        std::ops::ControlFlow::Continue(())
    })?;
    for change in own {
        let time = log::sql_time(change.stamp)?;
        let saw: Vec<Stamp> = change.saw.iter().map(|seen| moved(*seen, old, new, past)).collect();
        file.prepare_cached("UPDATE change SET device = ?1, saw = ?2 WHERE time = ?3 AND device = ?4")?
            .execute(params![to, stamps_to_bytes(&saw), time, from])?;
    }
    let past = i64::try_from(past).unwrap_or(i64::MAX);
    file.execute("UPDATE undone SET device = ?1 WHERE device = ?2 AND action > ?3", params![to, from, past])?;
    Ok(())
}

fn moved(stamp: Stamp, old: DeviceId, new: DeviceId, past: u64) -> Stamp {
    if stamp.device == old && stamp.time > past { Stamp { device: new, ..stamp } } else { stamp }
}

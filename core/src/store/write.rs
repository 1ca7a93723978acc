//! One user action as one transaction: each change goes to the log and, folded with what was there, to the tables. Either
//! all of it is in the file when `commit` returns, durable, or none.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction};

use super::change::Change;
use super::digest::Tracker;
use super::log;
use super::record::{Policy, Record};
use super::tables;
use super::value::{Fields, Value};
use crate::error::Result;
use crate::time::{DeviceId, Moment, Stamp};

/// A user action in the making.
pub(crate) struct Action<'a> {
    transaction: Transaction<'a>,
    now: Moment,
    device: DeviceId,
    last: Option<u64>,
    name: Option<i64>,
    kinds: BTreeSet<String>,
    digest: Tracker,
}

impl<'a> Action<'a> {
    pub(super) fn begin(transaction: Transaction<'a>, now: Moment, device: DeviceId) -> Result<Self> {
        let last = log::last_time(&transaction)?;
        let digest = Tracker::begin(&transaction)?;
        Ok(Self { transaction, now, device, last, name: None, kinds: BTreeSet::new(), digest })
    }

    /// The file inside the transaction, for reading what the action needs to know.
    pub(crate) fn file(&self) -> &Connection {
        &self.transaction
    }

    /// The moment of the action.
    pub(crate) fn now(&self) -> Moment {
        self.now
    }

    /// The time of the action's first change, once it has changed something: its name in the log.
    pub(super) fn name(&self) -> Option<i64> {
        self.name
    }

    /// Changes fields of one record. What the text and peak fields held before is noted as replaced.
    pub(crate) fn change(&mut self, kind: &str, id: &str, fields: Fields) -> Result<()> {
        self.write(kind, id, fields, &[], |_| true)
    }

    /// As [`Action::change`], for a change that also replaces values of other records (a day's number typed over
    /// check-ins).
    pub(crate) fn change_seeing(&mut self, kind: &str, id: &str, fields: Fields, also: &[Stamp]) -> Result<()> {
        self.write(kind, id, fields, also, |_| true)
    }

    /// As [`Action::change`], by somebody who was not shown what stands in the text fields that are `hidden`: what is typed
    /// there stands beside it.
    pub(crate) fn change_unseen(
        &mut self,
        kind: &str,
        id: &str,
        fields: Fields,
        hidden: impl Fn(&str) -> bool,
    ) -> Result<()> {
        self.write(kind, id, fields, &[], |field| !hidden(field))
    }

    fn write(
        &mut self,
        kind: &str,
        id: &str,
        fields: Fields,
        also: &[Stamp],
        shown: impl Fn(&str) -> bool,
    ) -> Result<()> {
        let prior = log::changes(&self.transaction, kind, id)?;
        let before = Record::fold(&prior);
        let saw = replaced(&before, &fields, also, shown);
        let stamp = Stamp::next(self.last, self.now, self.device);
        let change = Change { kind: kind.to_owned(), id: id.to_owned(), fields, stamp, saw };
        let name = *self.name.get_or_insert(log::sql_time(stamp)?);
        log::append(&self.transaction, &change, name)?;
        self.digest.toggle(&change);
        self.last = Some(stamp.time);
        self.touch(kind);
        tables::fold(&self.transaction, kind, id, &before, &Record::fold(prior.iter().chain([&change])))
    }

    /// Marks a record as deleted.
    pub(crate) fn delete(&mut self, kind: &str, id: &str) -> Result<()> {
        let deleted = Fields::from([(super::record::DELETED.to_owned(), Value::Bool(true))]);
        self.change(kind, id, deleted)
    }

    /// Takes every trace of a record out of log and tables.
    pub(super) fn remove(&mut self, kind: &str, id: &str) -> Result<()> {
        super::erase::remove(&self.transaction, kind, id, &mut self.digest)
    }

    /// Notes that records of a kind are different now.
    pub(super) fn touch(&mut self, kind: &str) {
        if !self.kinds.contains(kind) {
            self.kinds.insert(kind.to_owned());
        }
    }

    /// Makes all of it durable. Returns the kinds of records that it changed.
    pub(super) fn commit(self) -> Result<BTreeSet<String>> {
        self.digest.end(&self.transaction)?;
        self.transaction.commit()?;
        Ok(self.kinds)
    }
}

/// The stamps that a change of these fields replaces.
fn replaced(prior: &Record, fields: &Fields, also: &[Stamp], shown: impl Fn(&str) -> bool) -> Vec<Stamp> {
    let kept = fields.keys().filter(|field| match Policy::of(field) {
        Policy::LastWriter => false,
        Policy::Peak => true,
        Policy::Text => shown(field),
    });
    let standing = kept.flat_map(|field| prior.standing(field));
    let all: BTreeSet<_> = standing.chain(also.iter().copied()).collect();
    all.into_iter().collect()
}

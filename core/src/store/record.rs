//! A record is the fold of its changes: a pure function of the set, whatever order they came in. A field's name says how
//! its values merge: `peak.…` to the higher, `text.…` side by side, anything else to the last writer.

use std::collections::{BTreeMap, HashSet};
use std::ops::Bound;

use super::change::Change;
use super::value::Value;
use crate::time::Stamp;

/// The field that marks a deleted record. A newer change of any other field brings it back.
pub const DELETED: &str = "deleted";

/// How the values of a field merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// The newest value.
    LastWriter,
    /// The highest of the values that no later one saw.
    Peak,
    /// All texts that no later one saw.
    Text,
}

impl Policy {
    /// The policy of a field, by its name.
    pub fn of(field: &str) -> Self {
        match field.split('.').next() {
            Some("peak") => Self::Peak,
            Some("text") => Self::Text,
            _ => Self::LastWriter,
        }
    }
}

/// The values of one field that no other change replaced, oldest first.
type Heads = Vec<(Stamp, Value)>;

/// The merged state of one record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    fields: BTreeMap<String, Heads>,
    /// All stamps that its changes replaced, also those of other records.
    saw: Vec<Stamp>,
}

impl Record {
    /// Folds changes of one record.
    pub fn fold<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Self {
        let mut changes: Vec<_> = changes.into_iter().collect();
        changes.sort_by_key(|change| change.stamp);
        changes.dedup_by_key(|change| change.stamp);
        let mut fields: BTreeMap<String, Heads> = BTreeMap::new();
        for change in &changes {
            let seen: HashSet<_> = change.saw.iter().collect();
            for (name, value) in &change.fields {
                let heads = match fields.get_mut(name) {
                    Some(heads) => heads,
                    None => fields.entry(name.clone()).or_default(),
                };
                match Policy::of(name) {
                    Policy::LastWriter => heads.clear(),
                    Policy::Peak | Policy::Text => heads.retain(|(stamp, _)| !seen.contains(stamp)),
                }
                heads.push((change.stamp, value.clone()));
            }
        }
        let mut saw: Vec<_> = changes.iter().flat_map(|change| change.saw.iter().copied()).collect();
        saw.sort();
        saw.dedup();
        Self { fields, saw }
    }

    /// Whether there is no change of it at all, and so no row.
    pub fn is_blank(&self) -> bool {
        self.fields.is_empty()
    }

    /// Whether the record is there: it has fields and was not deleted after the last of them.
    pub fn live(&self) -> bool {
        let last = |deletion: bool| {
            let named = self.fields.iter().filter(|(name, _)| (name.as_str() == DELETED) == deletion);
            named.flat_map(|(_, heads)| heads.iter().map(|(stamp, _)| *stamp)).max()
        };
        let deleted = self.get(DELETED).and_then(Value::bool) == Some(true);
        last(false).is_some() && !(deleted && last(true) >= last(false))
    }

    /// The newest value of a field; an emptied field has none.
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.newest(field).map(|(_, value)| value).filter(|value| **value != Value::Null)
    }

    /// The newest value with its stamp, emptied or not.
    pub fn newest(&self, field: &str) -> Option<(Stamp, &Value)> {
        self.fields.get(field)?.last().map(|(stamp, value)| (*stamp, value))
    }

    /// A field's text.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.get(field).and_then(Value::text)
    }

    /// A field's number.
    pub fn int(&self, field: &str) -> Option<i64> {
        self.get(field).and_then(Value::int)
    }

    /// A field's yes or no.
    pub fn bool(&self, field: &str) -> Option<bool> {
        self.get(field).and_then(Value::bool)
    }

    /// The highest standing value of a peak field, with the stamp of the change that gave it.
    pub fn peak(&self, field: &str) -> Option<(Stamp, i64)> {
        let heads = self.fields.get(field)?.iter();
        heads.filter_map(|(stamp, value)| Some((*stamp, value.int()?))).max_by_key(|(stamp, value)| (*value, *stamp))
    }

    /// The texts of a text field that stand side by side, oldest first.
    pub fn texts(&self, field: &str) -> Vec<(Stamp, &str)> {
        let heads = self.fields.get(field).into_iter().flatten();
        heads.filter_map(|(stamp, value)| Some((*stamp, value.text()?))).filter(|(_, text)| !text.is_empty()).collect()
    }

    /// The stamps that stand in a field: what an edit of it replaces.
    pub fn standing(&self, field: &str) -> impl Iterator<Item = Stamp> + '_ {
        self.fields.get(field).into_iter().flatten().map(|(stamp, _)| *stamp)
    }

    /// The names of the fields that begin with `prefix`, and what follows it.
    pub fn with_prefix<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let from = self.fields.range::<str, _>((Bound::Included(prefix), Bound::Unbounded));
        from.map_while(move |(name, _)| Some((name.as_str(), name.strip_prefix(prefix)?)))
    }

    /// All stamps that its changes replaced.
    pub fn saw(&self) -> &[Stamp] {
        &self.saw
    }
}

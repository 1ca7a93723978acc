//! Which kinds of records are different since somebody last asked: what the façade tells its listeners after a commit.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// In the place of a kind: something of this file alone.
pub(crate) const HERE: &str = "here";

/// In the place of a kind: all of them.
pub(super) const EVERYTHING: &str = "everything";

/// Kinds of records that were changed and not told yet.
#[derive(Debug, Default)]
pub(crate) struct News(Mutex<BTreeSet<String>>);

impl News {
    /// Adds kinds whose change is durable.
    pub(super) fn add(&self, kinds: impl IntoIterator<Item = String>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(kinds);
    }

    /// Hands out what is new, once.
    pub(super) fn take(&self) -> BTreeSet<String> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

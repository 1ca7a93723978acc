//! What resources are called: UUIDs under the key of the recipient, the same in every export to them. For the
//! person's own use the key is one that everybody has, so that the names are of the same form.

use uuid::Uuid;

use crate::sharing::{About, ExportIds};

/// Names towards one reader.
pub(crate) struct Names(ExportIds);

/// Hides nothing and need not: who exports for themselves has the ids anyway.
const OWN_USE: [u8; 32] = *b"somacard: names for own use only";

impl Names {
    /// Those of an export.
    pub(crate) fn of(about: &About) -> Self {
        Self(about.ids.clone().unwrap_or_else(|| ExportIds::new(OWN_USE)))
    }

    /// The name of something of a kind.
    pub(crate) fn id(&self, kind: &str, id: &str) -> Uuid {
        self.0.name(kind, id)
    }
}

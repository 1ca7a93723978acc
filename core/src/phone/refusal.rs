//! A refusal in the person's words, wherever it came from: the screen that shows it may have no diary open.

use std::sync::LazyLock;

use super::error::Result;
use crate::text::{Language, Refused, Texts};

static TEXTS: LazyLock<[Texts; 2]> = LazyLock::new(|| Language::ALL.map(Texts::new));

/// What to show of an `Invalid`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RefusalWords {
    /// Beside the field: what is possible there.
    pub here: String,
    /// Anywhere else: that it was not saved, which field it is about where that has a name, and what is possible.
    pub alone: String,
}

/// The words for an `Invalid` with this `field` and `allowed`, which are English and for the engineer.
///
/// # Errors
/// None that is known.
#[uniffi::export]
pub fn refusal_words(language: Language, field: String, allowed: String) -> Result<RefusalWords> {
    let texts = TEXTS.iter().find(|texts| texts.language() == language).unwrap_or(&TEXTS[0]);
    let Refused { here, alone } = texts.refused(&field, &allowed);
    Ok(RefusalWords { here, alone })
}

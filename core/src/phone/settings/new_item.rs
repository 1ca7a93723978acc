//! What can be added to the card's template, and changed of it.

use crate::card::{DbtTarget, ItemId, ItemKind, Scale};
use crate::diary_app;
use crate::phone::error::Result;
use crate::phone::values::{Day, set_or_cleared};

/// A line to add.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewItem {
    /// Its wording, up to 80 characters.
    pub label: String,
    /// What it is about.
    pub kind: ItemKind,
    /// How it is answered.
    pub scale: Scale,
    /// DBT's order of targets.
    #[uniffi(default = None)]
    pub target: Option<DbtTarget>,
    /// The id of a line whose place it takes from today on; that one is no longer asked.
    #[uniffi(default = None)]
    pub replaces: Option<String>,
}

/// A change of a line. What is left out stays. Kind and scale never change: that is a new line.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct ItemEdit {
    /// New wording; an empty one goes back to the pack's.
    #[uniffi(default = None)]
    pub label: Option<String>,
    /// New target.
    #[uniffi(default = None)]
    pub target: Option<DbtTarget>,
    /// Takes the target away.
    #[uniffi(default = false)]
    pub clear_target: bool,
    /// First day it is no longer asked.
    #[uniffi(default = None)]
    pub active_to: Option<Day>,
    /// Asks for it again.
    #[uniffi(default = false)]
    pub clear_active_to: bool,
}

impl NewItem {
    pub(super) fn checked(self) -> Result<diary_app::ItemDraft> {
        let Self { label, kind, scale, target, replaces } = self;
        let replaces = replaces.map(|id| ItemId::new(&id)).transpose()?;
        Ok(diary_app::ItemDraft { kind, scale, label, target, replaces })
    }
}

impl ItemEdit {
    pub(super) fn checked(self) -> Result<diary_app::ItemEdit> {
        Ok(diary_app::ItemEdit {
            label: self.label,
            sort: None,
            target: set_or_cleared("target", self.target, self.clear_target)?,
            active_to: set_or_cleared(
                "active-to",
                self.active_to.map(Day::checked).transpose()?,
                self.clear_active_to,
            )?,
        })
    }
}

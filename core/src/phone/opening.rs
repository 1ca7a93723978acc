//! From nothing to an open diary: what is there, beginning, opening, restoring, erasing.

use std::path::Path;
use std::sync::Arc;

use super::error::Result;
use super::{Diary, values};
use crate::entropy::SystemEntropy;
use crate::store::{KeyVault, Place, RecoveryWords, StartState};
use crate::text::Language;
use crate::time::Moment;
use crate::{Diary as Core, Surroundings};

/// What the platform gives: keys from its vault, randomness from the system.
pub(super) fn around(vault: Arc<dyn KeyVault>) -> Surroundings {
    Surroundings { vault, entropy: Arc::new(SystemEntropy) }
}

/// What is in a folder before it is opened: ask it first, and show the screen it calls for.
///
/// # Errors
/// `Vault` when the vault can't say whether it has a key.
#[uniffi::export]
pub fn start_state(folder: String, vault: Arc<dyn KeyVault>) -> Result<StartState> {
    Ok(Place::new(folder).start_state(&*vault)?)
}

/// Erases the whole diary of a folder: its keys first, so that whatever is left is noise, then its files. Who has it open is
/// locked out. Backups and files already handed out can't be recalled.
///
/// # Errors
/// `CannotOpen` when there is nothing; `Vault` or `Failed` when something may be left.
#[uniffi::export]
pub fn erase_diary(folder: String, vault: Arc<dyn KeyVault>) -> Result<()> {
    Ok(Core::erase(&Place::new(folder), &around(vault))?)
}

#[uniffi::export]
impl Diary {
    /// Begins a diary with the default card, in a folder of the app's own that exists. The vault is given its new keys.
    ///
    /// # Errors
    /// `CannotOpen` when a diary or a key is there already; nothing is replaced.
    #[uniffi::constructor]
    pub fn create(folder: String, vault: Arc<dyn KeyVault>, language: Language, now: Moment) -> Result<Arc<Self>> {
        let diary = Core::create(&Place::new(folder), around(vault), values::now(now)?)?;
        Ok(Self::speaking(diary, language))
    }

    /// Begins a diary with the key that the vault has already: the person was told that its file is missing and chose to
    /// begin anew.
    ///
    /// # Errors
    /// `CannotOpen` when a diary is there already; nothing is replaced.
    #[uniffi::constructor]
    pub fn create_with_kept_key(
        folder: String,
        vault: Arc<dyn KeyVault>,
        language: Language,
        now: Moment,
    ) -> Result<Arc<Self>> {
        let diary = Core::create_with_kept_key(&Place::new(folder), around(vault), values::now(now)?)?;
        Ok(Self::speaking(diary, language))
    }

    /// Begins a diary with nothing in it, for a phone that joins another device (`join`) or reads a mailbox with the recovery
    /// words (`recover`): the card comes from there. When that did not come about, `erase_diary` clears the way to try anew.
    ///
    /// # Errors
    /// `CannotOpen` when a diary or a key is there already; nothing is replaced.
    #[uniffi::constructor]
    pub fn create_to_join(
        folder: String,
        vault: Arc<dyn KeyVault>,
        language: Language,
        now: Moment,
    ) -> Result<Arc<Self>> {
        let diary = Core::create_to_join(&Place::new(folder), around(vault), values::now(now)?)?;
        Ok(Self::speaking(diary, language))
    }

    /// The same with the key that the vault has already, while its file is missing: a phone that was set up anew and kept its
    /// keys.
    ///
    /// # Errors
    /// `CannotOpen` when a diary is there already; nothing is replaced.
    #[uniffi::constructor]
    pub fn create_to_join_with_kept_key(
        folder: String,
        vault: Arc<dyn KeyVault>,
        language: Language,
        now: Moment,
    ) -> Result<Arc<Self>> {
        let diary = Core::create_to_join_with_kept_key(&Place::new(folder), around(vault), values::now(now)?)?;
        Ok(Self::speaking(diary, language))
    }

    /// Opens the diary of a folder. An older file is brought to this version's format first.
    ///
    /// # Errors
    /// `CannotOpen` with the reason and what to do; the file stays as it is.
    #[uniffi::constructor]
    pub fn open(folder: String, vault: Arc<dyn KeyVault>, language: Language) -> Result<Arc<Self>> {
        Ok(Self::speaking(Core::open(&Place::new(folder), around(vault))?, language))
    }

    /// Makes a diary from a backup and its 24 recovery words, in a folder without one, as a new device.
    ///
    /// # Errors
    /// `CannotOpen` for wrong words, a damaged or newer backup, a folder with a diary; the folder stays as it was.
    #[uniffi::constructor]
    pub fn restore(
        backup: String,
        words: String,
        folder: String,
        vault: Arc<dyn KeyVault>,
        language: Language,
    ) -> Result<Arc<Self>> {
        let words = RecoveryWords::parse(&words)?;
        let diary = Core::restore(Path::new(&backup), &words, &Place::new(folder), around(vault))?;
        Ok(Self::speaking(diary, language))
    }
}

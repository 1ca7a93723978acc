//! Beginning a diary: with neither file nor key it can begin, and no key is ever made over an old file.

use super::connect::{Mode, connect};
use super::key::FileKey;
use super::place::Place;
use super::vault::{KeySlot, KeyVault, Secret, holds, readable};
use super::{Action, Store, facts, history, migrate};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Result};
use crate::time::Moment;

/// The keys of a new diary, kept by the vault.
pub(super) struct NewKeys {
    pub file: FileKey,
    pub always: FileKey,
    pub nonce: Vec<u8>,
    /// Whether they were made for this diary: then they go if it does not come to be.
    fresh: bool,
}

impl NewKeys {
    /// The vault's keys; where it has none, fresh ones that it keeps from now on.
    pub(super) fn kept_by(vault: &dyn KeyVault, entropy: &dyn Entropy) -> Result<Self> {
        // Asked for the key, too: a vault that is wrong about having one must not lose it.
        let fresh = !holds(vault, KeySlot::File)? && readable(vault.load(KeySlot::File))?.flatten().is_none();
        if fresh {
            let nonce: [u8; 32] = random(entropy)?;
            let (file, always) = (FileKey::generate(entropy)?, FileKey::generate(entropy)?);
            vault.store(vec![
                Secret { slot: KeySlot::File, bytes: file.bytes().to_vec() },
                Secret { slot: KeySlot::Always, bytes: always.bytes().to_vec() },
                Secret { slot: KeySlot::DeviceNonce, bytes: nonce.to_vec() },
            ])?;
        }
        let forgot = || Error::Vault { reason: "it did not keep what it was given".into() };
        Ok(Self {
            file: file_key(vault, KeySlot::File)?.ok_or_else(forgot)?,
            always: file_key(vault, KeySlot::Always)?.ok_or_else(forgot)?,
            nonce: vault.load(KeySlot::DeviceNonce)?.ok_or_else(forgot)?,
            fresh,
        })
    }

    /// Leaves a place as it was found, when making a diary failed.
    pub(super) fn give_up(&self, place: &Place, vault: &dyn KeyVault) {
        let _ = place.remove_files();
        if self.fresh {
            let _ = vault.erase();
        }
    }
}

/// The file key a vault holds.
pub(crate) fn file_key(vault: &dyn KeyVault, slot: KeySlot) -> Result<Option<FileKey>> {
    let bytes = readable(vault.load(slot))?.flatten();
    bytes.map(|bytes| FileKey::from_bytes(&zeroize::Zeroizing::new(bytes))).transpose()
}

impl Store {
    /// Begins a diary. The key is kept before the file is made, because a file without a key would be lost; the file is
    /// made beside its place with all that `begin` writes and then put there, so that half a diary is never found.
    pub(crate) fn create(
        place: &Place,
        vault: &dyn KeyVault,
        entropy: &dyn Entropy,
        with_kept_key: bool,
        now: Moment,
        begin: impl FnOnce(&mut Action<'_>) -> Result<()>,
    ) -> Result<Self> {
        place.check_new(vault, with_kept_key)?;
        place.make_folder()?;
        let keys = NewKeys::kept_by(vault, entropy)?;
        let made = place.remove_files().and_then(|()| Self::make(place, &keys, entropy, now, begin));
        if made.is_err() {
            keys.give_up(place, vault);
        }
        made?;
        Self::open(place, vault, entropy)
    }

    fn make(
        place: &Place,
        keys: &NewKeys,
        entropy: &dyn Entropy,
        now: Moment,
        begin: impl FnOnce(&mut Action<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut file = connect(&place.unfinished(), &keys.file, Mode::Create)?;
        migrate::migrate(&mut file)?;
        facts::become_new_device(&file, &keys.nonce, entropy)?;
        facts::set(&file, facts::Fact::Folded, &migrate::FORMAT.to_be_bytes())?;
        let device = facts::device(&file)?;
        let mut action = Action::begin(file.transaction()?, now, device)?;
        begin(&mut action)?;
        history::keep(&action, device)?;
        action.commit()?;
        file.close().map_err(|(_, error)| error)?;
        super::Sidecar::create(place, &keys.always)?;
        place.finish()
    }
}

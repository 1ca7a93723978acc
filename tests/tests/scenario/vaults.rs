//! The vaults of the story.

use std::path::Path;
use std::sync::Arc;

use somacard_core::store::{KeySlot, KeyVault, Secret, VaultError};
use somacard_tests::vault::{FixedVault, SLOTS};

/// The vaults by their names; `mine`, `other` and `tablet` stay the same.
#[derive(Default)]
pub struct Vaults {
    mine: Arc<FixedVault>,
    other: Arc<FixedVault>,
    tablet: Arc<FixedVault>,
}

impl Vaults {
    pub fn named(&self, name: &str) -> Arc<dyn KeyVault> {
        match name {
            "mine" => self.mine.clone(),
            "other" => self.other.clone(),
            "tablet" => self.tablet.clone(),
            "forgetful" => Arc::new(Forgetful),
            "stranger" => Arc::new(FixedVault::of(SLOTS.map(|(_, slot)| (slot, vec![7; 32])))),
            "failing" => Arc::new(Failing("the phone is locked")),
            // What a foreign language throws besides reaches Rust as this.
            "shocked" => Arc::new(Failing("the vault threw something that is no VaultError")),
            golden => {
                let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(golden);
                Arc::new(FixedVault::read(&folder.join("key.hex")))
            }
        }
    }
}

struct Forgetful;

impl KeyVault for Forgetful {
    fn has(&self, _: KeySlot) -> Result<bool, VaultError> {
        Ok(false)
    }

    fn load(&self, _: KeySlot) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(None)
    }

    fn store(&self, _: Vec<Secret>) -> Result<(), VaultError> {
        Ok(())
    }

    fn erase(&self) -> Result<(), VaultError> {
        Ok(())
    }
}

struct Failing(&'static str);

impl KeyVault for Failing {
    fn has(&self, _: KeySlot) -> Result<bool, VaultError> {
        Err(VaultError::unavailable(self.0))
    }

    fn load(&self, _: KeySlot) -> Result<Option<Vec<u8>>, VaultError> {
        Err(VaultError::unavailable(self.0))
    }

    fn store(&self, _: Vec<Secret>) -> Result<(), VaultError> {
        Err(VaultError::unavailable(self.0))
    }

    fn erase(&self) -> Result<(), VaultError> {
        Err(VaultError::unavailable(self.0))
    }
}

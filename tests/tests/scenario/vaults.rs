//! The vaults of the story.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use somacard_core::store::{KeySlot, KeyVault, Secret, VaultError};

/// The vaults by their names; `mine` stays the same.
#[derive(Default)]
pub struct Vaults {
    mine: Arc<InMemory>,
    other: Arc<InMemory>,
}

impl Vaults {
    pub fn named(&self, name: &str) -> Arc<dyn KeyVault> {
        match name {
            "mine" => self.mine.clone(),
            "other" => self.other.clone(),
            "forgetful" => Arc::new(Forgetful),
            "stranger" => Arc::new(InMemory(Mutex::new(
                [KeySlot::File, KeySlot::Always, KeySlot::DeviceNonce].map(|slot| (slot, vec![7; 32])).into(),
            ))),
            "failing" => Arc::new(Failing("the phone is locked")),
            // What a foreign language throws besides reaches Rust as this.
            "shocked" => Arc::new(Failing("the vault threw something that is no VaultError")),
            golden => Arc::new(InMemory(Mutex::new(read(golden)))),
        }
    }
}

/// The secrets of a golden diary: a header, then a line for each with its name and 64 hexadecimal digits.
fn read(format: &str) -> HashMap<KeySlot, Vec<u8>> {
    let file = format!("{}/golden/{format}/key.hex", env!("CARGO_MANIFEST_DIR"));
    let secret = |line: &str| {
        let (name, hex) = line.split_once(' ').unwrap();
        let slot = match name {
            "file" => KeySlot::File,
            "always" => KeySlot::Always,
            _ => KeySlot::DeviceNonce,
        };
        (slot, (0..64).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect())
    };
    std::fs::read_to_string(file).unwrap().lines().skip(1).map(secret).collect()
}

#[derive(Default)]
struct InMemory(Mutex<HashMap<KeySlot, Vec<u8>>>);

impl KeyVault for InMemory {
    fn has(&self, slot: KeySlot) -> Result<bool, VaultError> {
        Ok(self.0.lock().unwrap().contains_key(&slot))
    }

    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self.0.lock().unwrap().get(&slot).cloned())
    }

    fn store(&self, secrets: Vec<Secret>) -> Result<(), VaultError> {
        self.0.lock().unwrap().extend(secrets.into_iter().map(|secret| (secret.slot, secret.bytes)));
        Ok(())
    }

    fn erase(&self) -> Result<(), VaultError> {
        self.0.lock().unwrap().clear();
        Ok(())
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

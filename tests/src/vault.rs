//! A vault whose secrets are in memory: new ones, chosen ones, or those of a key file.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use somacard_core::store::{KeySlot, KeyVault, Secret, VaultError};

/// Secrets in memory.
#[derive(Default)]
pub struct FixedVault(Mutex<HashMap<KeySlot, Vec<u8>>>);

/// The slots by the names they have in key files.
pub const SLOTS: [(&str, KeySlot); 3] =
    [("file", KeySlot::File), ("always", KeySlot::Always), ("device", KeySlot::DeviceNonce)];

impl FixedVault {
    /// These secrets.
    pub fn of(secrets: impl IntoIterator<Item = (KeySlot, Vec<u8>)>) -> Self {
        Self(Mutex::new(secrets.into_iter().collect()))
    }

    /// The secrets of a key file: a header, then a line for each with its name and 64 hexadecimal digits.
    pub fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap();
        let secret = |line: &str| {
            let (name, hex) = line.split_once(' ').unwrap();
            let slot = SLOTS.iter().find(|(known, _)| *known == name).unwrap().1;
            let bytes = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap());
            (slot, bytes.collect())
        };
        Self::of(text.lines().skip(1).map(secret))
    }

    /// Writes them as such a file.
    pub fn write(&self, file: &Path) {
        let secrets = self.0.lock().unwrap();
        let hex = |slot| secrets[&slot].iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let lines = SLOTS.map(|(name, slot)| format!("{name} {}\n", hex(slot))).concat();
        fs::write(file, format!("somacard-keys 1\n{lines}")).unwrap();
    }
}

impl KeyVault for FixedVault {
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

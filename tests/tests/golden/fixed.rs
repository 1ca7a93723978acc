//! Surroundings that are the same on every run: randomness from a seed, and a vault whose keys stand in a text file.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use somacard_core::store::{KeySlot, KeyVault, Secret, VaultError};
use somacard_core::{Entropy, Result, Surroundings};

/// Bytes that anyone can know: for golden files alone.
pub struct Seeded(Mutex<ChaCha20Rng>);

impl Entropy for Seeded {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        self.0.lock().unwrap().fill_bytes(bytes);
        Ok(())
    }
}

/// Secrets in memory.
#[derive(Default)]
pub struct FixedVault(Mutex<HashMap<KeySlot, Vec<u8>>>);

pub const SLOTS: [(&str, KeySlot); 3] =
    [("file", KeySlot::File), ("always", KeySlot::Always), ("device", KeySlot::DeviceNonce)];

impl FixedVault {
    /// The secrets of a key file: a header, then a line for each with its name and 64 hexadecimal digits.
    pub fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap();
        let secret = |line: &str| {
            let (name, hex) = line.split_once(' ').unwrap();
            let slot = SLOTS.iter().find(|(known, _)| *known == name).unwrap().1;
            let bytes = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap());
            (slot, bytes.collect())
        };
        Self(Mutex::new(text.lines().skip(1).map(secret).collect()))
    }

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

/// Surroundings with this vault and this seed.
pub fn around(vault: Arc<FixedVault>, seed: u64) -> Surroundings {
    Surroundings { vault, entropy: Arc::new(Seeded(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))) }
}

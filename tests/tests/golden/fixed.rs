//! Surroundings that are the same on every run: randomness from a seed, and a vault whose keys stand in a text file.

use std::sync::{Arc, Mutex};

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use somacard_core::{Entropy, Result, Surroundings};
pub use somacard_tests::vault::{FixedVault, SLOTS};

/// Bytes that anyone can know: for golden files alone.
pub struct Seeded(Mutex<ChaCha20Rng>);

impl Entropy for Seeded {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        self.0.lock().unwrap().fill_bytes(bytes);
        Ok(())
    }
}

/// Surroundings with this vault and this seed.
pub fn around(vault: Arc<FixedVault>, seed: u64) -> Surroundings {
    Surroundings { vault, entropy: Arc::new(Seeded(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))) }
}

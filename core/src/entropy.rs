//! Where randomness comes from: the operating system in a program, a fixed source in a test.

use crate::error::{Error, Result};

/// A source of random bytes fit for keys.
pub trait Entropy: Send + Sync {
    /// Fills `bytes` or says why it can't; never leaves them half filled and silent.
    fn fill(&self, bytes: &mut [u8]) -> Result<()>;
}

/// The operating system's own source.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        getrandom::fill(bytes).map_err(|_| Error::NoRandomness)
    }
}

/// `N` fresh random bytes.
pub(crate) fn random<const N: usize>(source: &dyn Entropy) -> Result<[u8; N]> {
    let mut bytes = [0; N];
    source.fill(&mut bytes)?;
    Ok(bytes)
}

//! A key given from outside in `SOMACARD_KEY`: 64 hexadecimal digits that open the diary's file. The other two secrets are
//! derived from it, so that nothing is kept anywhere.

use std::path::{Path, PathBuf};

use hkdf::Hkdf;
use sha2::Sha256;
use somacard_core::store::{KeySlot, KeyVault, Secret, VaultError};
use somacard_core::{Error, Given, Result};
use zeroize::Zeroizing;

/// The variable's name.
pub const VARIABLE: &str = "SOMACARD_KEY";

/// A vault over a given key.
pub struct GivenKey {
    key: Zeroizing<[u8; 32]>,
    diary: PathBuf,
}

impl GivenKey {
    /// The key in the environment, if there is one, for the diary in this folder.
    ///
    /// # Errors
    /// `Invalid` unless it is 64 hexadecimal digits.
    pub fn from_environment(diary: &Path) -> Result<Option<Self>> {
        let Some(text) = std::env::var_os(VARIABLE) else { return Ok(None) };
        let text = Zeroizing::new(text.into_encoded_bytes());
        let refused = || Error::invalid(VARIABLE, Given::secret(text.len()), "64 hexadecimal digits");
        let mut key = Zeroizing::new([0; 32]);
        if text.len() != 64 {
            return Err(refused());
        }
        for (byte, digits) in key.iter_mut().zip(text.chunks(2)) {
            let digit = |at: usize| char::from(digits[at]).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            *byte = digit(0).zip(digit(1)).map(|(high, low)| high << 4 | low).ok_or_else(refused)?;
        }
        Ok(Some(Self { key, diary: diary.to_owned() }))
    }

    fn derived(&self, purpose: &[&[u8]]) -> Result<Vec<u8>, VaultError> {
        let mut out = vec![0; 32];
        let expanded = Hkdf::<Sha256>::new(None, self.key.as_slice()).expand_multi_info(purpose, &mut out);
        expanded.map(|()| out).map_err(|_| VaultError::unreadable("no key can be derived"))
    }
}

impl KeyVault for GivenKey {
    fn has(&self, _: KeySlot) -> Result<bool, VaultError> {
        Ok(true)
    }

    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, VaultError> {
        let place = std::fs::canonicalize(&self.diary).unwrap_or_else(|_| self.diary.clone());
        Ok(Some(match slot {
            KeySlot::File => self.key.to_vec(),
            KeySlot::Always => self.derived(&[b"somacard always key 1"])?,
            // The folder is part of it: a copy elsewhere is another device.
            KeySlot::DeviceNonce => {
                self.derived(&[b"somacard device nonce 1", place.as_os_str().as_encoded_bytes()])?
            }
        }))
    }

    fn store(&self, _: Vec<Secret>) -> Result<(), VaultError> {
        Err(VaultError::unavailable(format!("{VARIABLE} gives the key; no other can be kept")))
    }

    fn erase(&self) -> Result<(), VaultError> {
        // It was never kept here. The command says that it lives on in the environment.
        Ok(())
    }
}

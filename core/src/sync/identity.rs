//! Who a device is to the others: its id, the key it signs with and the key that secrets are sealed to.

use ed25519_dalek::SigningKey;
use hpke::kem::X25519HkdfSha256 as Kem;
use hpke::{Deserializable, Kem as _, Serializable};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::time::DeviceId;

/// RFC 9180: DHKEM(X25519, HKDF-SHA256).
pub(crate) type Secret = <Kem as hpke::Kem>::PrivateKey;

/// A device with its secrets.
#[derive(Clone)]
pub(crate) struct Identity {
    pub device: DeviceId,
    pub signing: SigningKey,
    pub agreement: Secret,
}

impl Identity {
    /// The device of these secrets, 32 bytes each.
    pub fn new(device: DeviceId, signing: &[u8], agreement: &[u8]) -> Result<Self> {
        let damaged = || Error::Damaged { what: "this device's keys".into() };
        let seed = Zeroizing::new(<[u8; 32]>::try_from(signing).map_err(|_| damaged())?);
        let agreement = Secret::from_bytes(agreement).map_err(|_| damaged())?;
        Ok(Self { device, signing: SigningKey::from_bytes(&seed), agreement })
    }

    /// The public half of the key it signs with.
    pub fn verifying(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// The public half of the key that secrets are sealed to.
    pub fn public(&self) -> [u8; 32] {
        Kem::sk_to_pk(&self.agreement).to_bytes().into()
    }
}

//! What is true of one file alone: its vault's nonce, its device, its keys. Never in the log, never sent.

use rusqlite::{Connection, OptionalExtension, params};

use crate::entropy::{Entropy, random};
use crate::error::{Error, Result};
use crate::time::DeviceId;

/// The facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fact {
    /// The device nonce of the vault that this file belongs to.
    VaultNonce,
    /// This device's id.
    Device,
    /// X25519 secret of this device.
    DeviceAgreement,
    /// Ed25519 seed of this device.
    DeviceSigning,
    /// Public half of the recovery key.
    Recovery,
    /// The format whose tables were folded last.
    Folded,
    /// Whether reminders come on this device: on for the first one, off for a copy until the person says so.
    RemindHere,
}

impl Fact {
    fn name(self) -> &'static str {
        match self {
            Self::VaultNonce => "vault_nonce",
            Self::Device => "device",
            Self::DeviceAgreement => "device_agreement_key",
            Self::DeviceSigning => "device_signing_key",
            Self::Recovery => "recovery_public_key",
            Self::Folded => "folded_format",
            Self::RemindHere => "remind_here",
        }
    }
}

pub(crate) fn get(file: &Connection, fact: Fact) -> Result<Option<Vec<u8>>> {
    let mut query = file.prepare_cached("SELECT value FROM file_fact WHERE name = ?1")?;
    Ok(query.query_row([fact.name()], |row| row.get(0)).optional()?)
}

pub(crate) fn set(file: &Connection, fact: Fact, value: &[u8]) -> Result<()> {
    file.prepare_cached("INSERT OR REPLACE INTO file_fact (name, value) VALUES (?1, ?2)")?
        .execute(params![fact.name(), value])?;
    Ok(())
}

/// This file's device.
pub(super) fn device(file: &Connection) -> Result<DeviceId> {
    let id = get(file, Fact::Device)?.and_then(|id| id.try_into().ok());
    id.map(DeviceId).ok_or(Error::Damaged { what: "its device is unknown".into() })
}

/// Makes the file a device of its own, bound to a vault: new id, new keys, so that a copy never speaks as the original.
pub(super) fn become_new_device(file: &Connection, nonce: &[u8], entropy: &dyn Entropy) -> Result<DeviceId> {
    let device = DeviceId(random(entropy)?);
    set(file, Fact::VaultNonce, nonce)?;
    set(file, Fact::Device, &device.0)?;
    set(file, Fact::DeviceAgreement, &random::<32>(entropy)?)?;
    set(file, Fact::DeviceSigning, &random::<32>(entropy)?)?;
    Ok(device)
}

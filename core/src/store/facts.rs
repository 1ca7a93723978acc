//! What is true of one file alone: its vault's nonce, its device, its keys. Never in the log, never sent.

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

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
    /// SHA-256 of the relay token that goes with the recovery words.
    RecoveryToken,
    /// The digest of the log, once it was asked for.
    LogDigest,
    /// What is known of the mailbox (`sync`).
    Sync,
    /// The device this file was before it was copied or restored: its id and its Ed25519 seed.
    FormerDevice,
    /// The device this one was in a mailbox that it left: its id, and up to where its own changes were sent, big endian.
    LeftMailbox,
    /// How far the mailboxes of links with clinics were read (`clinic`).
    Clinics,
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
            Self::RecoveryToken => "recovery_token_hash",
            Self::LogDigest => "log_digest",
            Self::Sync => "sync",
            Self::FormerDevice => "former_device",
            Self::LeftMailbox => "left_mailbox",
            Self::Clinics => "clinics",
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
pub(crate) fn device(file: &Connection) -> Result<DeviceId> {
    let id = get(file, Fact::Device)?.and_then(|id| id.try_into().ok());
    id.map(DeviceId).ok_or(Error::Damaged { what: "its device is unknown".into() })
}

/// A secret of this device, 32 bytes.
pub(crate) fn secret(file: &Connection, fact: Fact) -> Result<Zeroizing<[u8; 32]>> {
    let bytes = get(file, fact)?.map(Zeroizing::new).and_then(|bytes| bytes.as_slice().try_into().ok());
    bytes.map(Zeroizing::new).ok_or(Error::Damaged { what: "this device's keys".into() })
}

/// Remembers who a synced file was, so that it can add who it is now to the device list: whoever has the file could write in
/// its name anyway.
fn remember_device(file: &Connection) -> Result<()> {
    let (Some(device), Some(seed)) = (get(file, Fact::Device)?, get(file, Fact::DeviceSigning)?) else { return Ok(()) };
    if get(file, Fact::Sync)?.is_some() && get(file, Fact::FormerDevice)?.is_none() {
        set(file, Fact::FormerDevice, &Zeroizing::new([device, seed].concat()))?;
    }
    Ok(())
}

/// Who the file was before, with the key it signed with.
pub(crate) fn former_device(file: &Connection) -> Result<Option<(DeviceId, SigningKey)>> {
    let Some(kept) = get(file, Fact::FormerDevice)?.map(Zeroizing::new) else { return Ok(None) };
    let parts = kept.split_first_chunk::<16>().and_then(|(id, seed)| Some((*id, <[u8; 32]>::try_from(seed).ok()?)));
    Ok(parts.map(|(id, seed)| (DeviceId(id), SigningKey::from_bytes(&Zeroizing::new(seed)))))
}

/// Takes a fact away.
pub(crate) fn forget(file: &Connection, fact: Fact) -> Result<()> {
    file.prepare_cached("DELETE FROM file_fact WHERE name = ?1")?.execute([fact.name()])?;
    Ok(())
}

/// Makes the file a device of its own, bound to a vault: new id, new keys, so that a copy never speaks as the original.
pub(crate) fn become_new_device(file: &Connection, nonce: &[u8], entropy: &dyn Entropy) -> Result<DeviceId> {
    remember_device(file)?;
    let device = DeviceId(random(entropy)?);
    set(file, Fact::VaultNonce, nonce)?;
    set(file, Fact::Device, &device.0)?;
    set(file, Fact::DeviceAgreement, &random::<32>(entropy)?)?;
    set(file, Fact::DeviceSigning, &random::<32>(entropy)?)?;
    Ok(device)
}

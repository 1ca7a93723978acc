//! Where a file keeps what it knows of its mailbox: one value among its facts, read and written inside a transaction.

use super::chain::OwnChain;
use super::identity::Identity;
use super::state::SyncState;
use crate::error::{Error, Result};
use crate::store::{Fact, Intake, Store, facts};

/// What this file knows of its mailbox, and who it is.
pub(crate) fn load(file: &rusqlite::Connection) -> Result<(SyncState, Identity)> {
    let state = facts::get(file, Fact::Sync)?.ok_or(Error::NotSynced)?;
    let damaged = |_| Error::Damaged { what: "what is known of the mailbox".into() };
    let mut state: SyncState = minicbor::decode(&state).map_err(damaged)?;
    let device = facts::device(file)?;
    if state.own.device != device.0 {
        // This file was copied or restored: the chain is the other device's.
        state.own = OwnChain::new(device, [0; 16], 0);
    }
    let signing = facts::secret(file, Fact::DeviceSigning)?;
    let agreement = facts::secret(file, Fact::DeviceAgreement)?;
    Ok((state, Identity::new(device, signing.as_slice(), agreement.as_slice())?))
}

/// Writes down what is known of the mailbox.
pub(crate) fn save(file: &rusqlite::Connection, state: &SyncState) -> Result<()> {
    let bytes = minicbor::to_vec(state).map_err(|_| Error::Store { what: "what is known of the mailbox".into() })?;
    facts::set(file, Fact::Sync, &bytes)
}

/// Changes what is known of the mailbox, in one transaction.
pub(crate) fn update<T>(
    store: &Store,
    work: impl FnOnce(&mut Intake<'_>, &mut SyncState, &Identity) -> Result<T>,
) -> Result<T> {
    store.take_in(|intake| {
        let (mut state, me) = load(intake.file())?;
        let result = work(intake, &mut state, &me)?;
        save(intake.file(), &state)?;
        Ok(result)
    })
}

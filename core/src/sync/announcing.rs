//! Announcing a device list: what is wanted of it, who signs it, and what follows when the relay has it.

use super::access;
use super::announcement::{Announced, Announcement, FormerKey};
use super::chain::OwnChain;
use super::device_list::{DeviceList, ListedDevice, MOST_DEVICES, RecoveryAccess, SignedList};
use super::header::{Hash, hash_of};
use super::identity::Identity;
use super::kept::update;
use super::list_fork;
use super::sealing::Key;
use super::session::{Ask, Session};
use super::state::{ListChange, SyncState};
use super::token::{Token, token_hash};
use super::trust::adopt;
use super::writing::advance;
use crate::entropy::{Entropy, random};
use crate::error::Result;
use crate::store::{Fact, Intake, Store, facts};
use crate::time::DeviceId;

/// Whether this device is on the list, or can put itself there: as the first one, or for the device it was copied from.
pub(super) fn is_listed(
    intake: &Intake<'_>,
    state: &mut SyncState,
    me: &Identity,
    entropy: &dyn Entropy,
) -> Result<bool> {
    let Some(list) = state.list() else { return Ok(!state.wanted.is_empty()) };
    if list.find(me.device).is_some() {
        facts::forget(intake.file(), Fact::FormerDevice)?;
        return Ok(true);
    }
    let former = facts::former_device(intake.file())?.and_then(|(id, _)| list.find(id).cloned());
    let Some(former) = former else { return Ok(false) };
    let (tag, token) = access::separate(state, entropy)?;
    state.wanted.retain(|wanted| !matches!(wanted, ListChange::Add(device) if device.device() == me.device));
    let name = format!("{} +", former.name);
    state.wanted.push(ListChange::Add(ListedDevice::of(me, name, (tag, &token), former.added)));
    Ok(true)
}

impl ListedDevice {
    /// A device as it lists itself.
    pub fn of(me: &Identity, name: String, (tag, token): ([u8; 16], &Token), added: i64) -> Self {
        let (agreement, signing) = (me.public(), me.verifying());
        Self { device: me.device.0, name, agreement, signing, tag, added, token: token_hash(&token.0) }
    }
}

/// An announcement, where the list changes or the mailbox does not have the one that holds.
pub(super) fn announcement(
    intake: &Intake<'_>,
    state: &mut SyncState,
    me: &Identity,
    entropy: &dyn Entropy,
) -> Result<Option<(Vec<u8>, Ask)>> {
    let last = state.list();
    let changed = changed_list(state, last.as_ref());
    let (list, signed, key) = match (changed, last) {
        (Some(list), _) => {
            let signed = sign(intake, &list, state.list().as_ref(), me)?;
            (list, signed, Key::generate(entropy)?)
        }
        (None, Some(list)) if state.place.announced < list.version => {
            let (signed, key) = (state.lists.last().cloned(), state.key());
            let (Some(signed), Some(key)) = (signed, key) else { return Ok(None) };
            (list, signed, key)
        }
        _ => {
            state.wanted.clear();
            state.settling.clear();
            return Ok(None);
        }
    };
    let mut lists = state.lists.clone();
    if lists.last() != Some(&signed) {
        lists.push(signed.clone());
    }
    let former = state.former(&signed.hash());
    let running = state.place.running.unwrap_or_default();
    let announcement = Announcement { lists, former, device: me.device.0, after: state.place.cursor, running };
    let item = announcement.seal(&list, &key, me, entropy)?;
    let ask = Ask::Announce { item: hash_of(&item), list: Box::new(signed), key };
    Ok(Some((item, ask)))
}

/// The list with all that is wanted, if that makes it another one.
fn changed_list(state: &SyncState, last: Option<&DeviceList>) -> Option<DeviceList> {
    let mut list = last.cloned().unwrap_or(DeviceList {
        version: 0,
        previous: Hash::default(),
        devices: Vec::new(),
        recovery: None,
        recovery_access: None,
        settled: Vec::new(),
    });
    list_fork::take_over(&mut list, &state.settling);
    for wanted in &state.wanted {
        match wanted {
            ListChange::Add(device) => {
                list.devices.retain(|listed| listed.device != device.device);
                list.devices.push(device.clone());
            }
            ListChange::Remove(device) => list.devices.retain(|listed| listed.device != *device),
            ListChange::Recovery { public, tag, token_hash } => {
                list.recovery = Some(*public);
                list.recovery_access = Some(RecoveryAccess { tag: *tag, token: *token_hash });
            }
        }
    }
    list.devices.sort_by_key(|device| device.device);
    list.devices.truncate(MOST_DEVICES);
    if list.devices.is_empty() || (last == Some(&list) && !state.untold) {
        return None;
    }
    list.version += 1;
    list.previous = state.lists.last().map(SignedList::hash).unwrap_or_default();
    Some(list)
}

/// Signs a new version: this device where it is on the version before, or the device it was copied from.
fn sign(intake: &Intake<'_>, list: &DeviceList, last: Option<&DeviceList>, me: &Identity) -> Result<SignedList> {
    let listed = |device: DeviceId| last.is_none_or(|last| last.find(device).is_some());
    match facts::former_device(intake.file())?.filter(|(device, _)| !listed(me.device) && listed(*device)) {
        Some((device, key)) => list.sign(device, &key),
        None => list.sign(me.device, &me.signing),
    }
}

/// The relay has the announcement.
pub(super) fn announced(
    session: &mut Session,
    store: &Store,
    entropy: &dyn Entropy,
    item: &Hash,
    list: &SignedList,
    key: &Key,
) -> Result<()> {
    let chain = random(entropy)?;
    let now = session.now.instant;
    update(store, |_, state, me| {
        let Some(read) = list.read() else { return Ok(()) };
        let before = state.list();
        let gone = before.is_some_and(|before| before.devices.iter().any(|d| read.find(d.device()).is_none()));
        let mut lists = state.lists.clone();
        if lists.last() != Some(list) {
            lists.push(list.clone());
        }
        let former: Vec<FormerKey> = Vec::new();
        let announcement =
            Announcement { lists, former, device: me.device.0, after: state.place.cursor, running: Hash::default() };
        advance(state, item);
        state.place.announced = read.version;
        state.place.announced_at = state.place.cursor;
        adopt(state, &Announced { announcement, key: key.clone(), list: read }, now);
        state.wanted.clear();
        state.settling.clear();
        state.untold = false;
        state.sweep |= gone;
        let (told, counted) = (state.place.cursor, state.own.counted);
        state.own = OwnChain { told, counted, ..OwnChain::new(me.device, chain, state.own.reached) };
        Ok(())
    })
}

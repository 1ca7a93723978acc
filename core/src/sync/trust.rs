//! Which device list holds, and whose signature counts.

use ed25519_dalek::VerifyingKey;

use super::announcement::{Announced, FormerKey};
use super::device_list::SignedList;
use super::header::Hash;
use super::list_fork;
use super::state::SyncState;
use crate::time::DeviceId;

/// The key with which a device signs, by a list of a version; or a later one, where that of the version did not come to hold and
/// is not known here.
pub(super) fn key_of(state: &SyncState, version: u64, device: DeviceId) -> Option<VerifyingKey> {
    let later = state.lists.iter().filter_map(SignedList::read).filter(|list| list.version > version);
    state.lists_of(version).chain(later).find_map(|list| list.find(device)?.verifying())
}

/// Whether a device was taken off by the list that was last announced before here. One that is on it, or on none of them yet, may
/// write under an older key: it has not heard of the newer one.
pub(super) fn taken_off(state: &SyncState, device: DeviceId) -> bool {
    let lists = state.lists.iter().filter_map(SignedList::read);
    let there = lists.filter(|list| list.version <= state.place.announced).map(|list| list.find(device).is_some());
    let (ever, now) = there.fold((false, false), |(ever, _), here| (ever || here, here));
    ever && !now
}

/// Whether a list may be the first one that is taken over: after a pairing that is the one which the pairing spoke of, or a
/// later one. What is read before that one is read again when it was met.
pub(crate) fn is_trusted(state: &SyncState, announced: &Announced) -> bool {
    let holds = |trusted: &Hash| announced.announcement.lists.iter().any(|list| list.hash() == *trusted);
    !state.lists.is_empty() || state.trusted.as_ref().is_none_or(holds)
}

/// Takes over an announced device list. Returns whether it holds now.
pub(crate) fn adopt(state: &mut SyncState, announced: &Announced, now: i64) -> bool {
    let lists = &announced.announcement.lists;
    let (known, told) = (state.lists.len(), lists.len());
    let common = state.lists.iter().zip(lists).take_while(|(a, b)| a.hash() == b.hash()).count();
    let by = DeviceId(announced.announcement.device);
    if common < known.min(told) {
        let holds = common > 0 && list_fork::settle(state, lists, common, by, now);
        if holds || state.forked.contains(&lists[told - 1]) {
            learn(state, announced);
        }
        return holds;
    }
    if told > known {
        state.lists.clone_from(lists);
    }
    learn(state, announced);
    true
}

fn learn(state: &mut SyncState, announced: &Announced) {
    for former in &announced.announcement.former {
        state.learn(former.clone());
    }
    let hash = announced.announcement.lists.last().map(SignedList::hash).unwrap_or_default();
    state.learn(FormerKey::new(announced.list.version, hash, &announced.key));
    if state.lists.last().is_some_and(|list| list.hash() == hash) {
        let told = |key: &FormerKey| key.list == hash || announced.announcement.former.contains(key);
        state.untold = !state.keys.iter().all(told);
    }
}

//! Two device lists of one version: made by two devices at once after the relay lost something, or by a device that was
//! taken off. One of them holds on every device, and what the other one changed is wanted again.

use super::device_list::{DeviceList, SignedList};
use super::state::{ListChange, SyncState};

/// Whether the list known here yields to the other one, with which it shares the first versions. It never does to a device
/// that it took off; otherwise the longer one holds, and of two as long the one whose hash is lower.
pub(crate) fn yields(state: &SyncState, others: &[SignedList], common: usize) -> bool {
    let Some(list) = state.list() else { return true };
    let stranger = others[common..].iter().any(|other| list.find(other.signer()).is_none());
    let other_takes_off = |signer| others.last().and_then(SignedList::read).is_some_and(|o| o.find(signer).is_none());
    let mine_taken_off = state.lists[common..].iter().any(|own| other_takes_off(own.signer()));
    if stranger != mine_taken_off {
        return mine_taken_off;
    }
    let rank = |lists: &[SignedList]| (lists.len(), std::cmp::Reverse(lists.last().map(SignedList::hash)));
    rank(others) > rank(&state.lists)
}

/// Wants again what the versions after the common ones changed.
pub(crate) fn want_again(state: &mut SyncState, common: usize) {
    let before = common.checked_sub(1).and_then(|place| state.lists.get(place)).and_then(SignedList::read);
    let (Some(before), Some(after)) = (before, state.list()) else { return };
    state.wanted.extend(differences(&before, &after));
}

fn differences(before: &DeviceList, after: &DeviceList) -> Vec<ListChange> {
    let new = after.devices.iter().filter(|device| !before.devices.contains(device));
    let gone = before.devices.iter().filter(|device| after.find(device.device()).is_none());
    new.cloned().map(ListChange::Add).chain(gone.map(|device| ListChange::Remove(device.device))).collect()
}

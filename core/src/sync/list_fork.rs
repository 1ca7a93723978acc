//! Two device lists of one version: made by two devices at once after the relay lost something, or by a device that was
//! taken off. One of them holds on every device, and what the other one changed is wanted again.

use super::device_list::{DeviceList, SignedList};
use super::notice::Noticed;
use super::state::{ListChange, SyncState};
use crate::time::DeviceId;

/// Decides between the list known here and another one, with which it shares the first versions. Returns whether the other one
/// holds now.
pub(super) fn settle(state: &mut SyncState, others: &[SignedList], common: usize, by: DeviceId, now: i64) -> bool {
    if others[common..].iter().all(|other| state.forked.contains(other)) {
        return false;
    }
    state.notices.note(Noticed::ListFork, Some(by), now);
    let Some(before) = common.checked_sub(1).and_then(|place| state.lists[place].read()) else { return false };
    let yields = yields(state, others, common);
    let loses = if yields { state.lists[common..].to_vec() } else { others[common..].to_vec() };
    if !yields && strange(state, others, common) {
        // A device that was taken off, or a friend of one: nothing of it is taken over.
        return false;
    }
    let lost = loses.last().and_then(SignedList::read);
    state.wanted.extend(lost.iter().flat_map(|after| differences(&before, after)));
    state.forked.extend(loses);
    if yields {
        state.lists = others.to_vec();
    }
    yields
}

/// Whether the list known here yields to the other one. It never does to a device that it took off; otherwise the longer one
/// holds, and of two as long the one whose hash is lower.
fn yields(state: &SyncState, others: &[SignedList], common: usize) -> bool {
    let stranger = strange(state, others, common);
    let other_list = others.last().and_then(SignedList::read);
    let other_takes_off = |signer| other_list.as_ref().is_some_and(|other| other.find(signer).is_none());
    let mine_taken_off = state.lists[common..].iter().any(|own| other_takes_off(own.signer()));
    if stranger != mine_taken_off {
        return mine_taken_off;
    }
    let rank = |lists: &[SignedList]| (lists.len(), std::cmp::Reverse(lists.last().map(SignedList::hash)));
    rank(others) > rank(&state.lists)
}

/// Whether a version that is not known here is signed by a device that was taken off since.
fn strange(state: &SyncState, others: &[SignedList], common: usize) -> bool {
    let before = common.checked_sub(1).and_then(|place| state.lists[place].read());
    let Some((before, list)) = before.zip(state.list()) else { return false };
    let taken_off = |device| before.find(device).is_some() && list.find(device).is_none();
    others[common..].iter().any(|other| taken_off(other.signer()))
}

fn differences(before: &DeviceList, after: &DeviceList) -> Vec<ListChange> {
    let new = after.devices.iter().filter(|device| !before.devices.contains(device));
    let gone = before.devices.iter().filter(|device| after.find(device.device()).is_none());
    new.cloned().map(ListChange::Add).chain(gone.map(|device| ListChange::Remove(device.device))).collect()
}

//! Two device lists of one version: made by two devices at once after the relay lost something, or by a device that was
//! taken off. One of them holds on every device, and what the other one changed is wanted again.

use minicbor::bytes::ByteArray;

use super::device_list::{DeviceList, SignedList};
use super::header::Hash;
use super::notice::Noticed;
use super::state::{Lost, SyncState};
use crate::time::DeviceId;

/// How many lists that did not come to hold a list names.
const SETTLED: usize = 32;

/// Decides between the list known here and another one, with which it shares the first versions. Returns whether the other one
/// holds now.
pub(super) fn settle(state: &mut SyncState, others: &[SignedList], common: usize, by: DeviceId, now: i64) -> bool {
    if others[common..].iter().all(|other| state.forked.contains(other)) {
        return false;
    }
    state.notices.note(Noticed::ListFork, Some(by), now);
    let Some(shared) = common.checked_sub(1).map(|place| state.lists[place].clone()) else { return false };
    let yields = yields(state, others, common);
    let (holds, loses) = if yields { (others, &state.lists[common..]) } else { (&*state.lists, &others[common..]) };
    if !yields && strange(state, others, common) {
        // A device that was taken off, or a friend of one: nothing of it is taken over.
        return false;
    }
    let lost = loses.last().filter(|last| !is_settled(holds, &last.hash())).cloned();
    state.forked.extend(loses.to_vec());
    state.settling.extend(lost.map(|last| Lost { common: shared, last }));
    if yields {
        state.lists = others.to_vec();
    }
    yields
}

/// Whether the list known here yields to the other one. It never does to a device that it took off; otherwise the longer one
/// holds, and of two as long the one whose hash is lower.
fn yields(state: &SyncState, others: &[SignedList], common: usize) -> bool {
    let stranger = strange(state, others, common);
    let mine_taken_off = takes_off_a_signer(others, &state.lists, common);
    if stranger != mine_taken_off {
        return mine_taken_off;
    }
    let rank = |lists: &[SignedList]| (lists.len(), std::cmp::Reverse(lists.last().map(SignedList::hash)));
    rank(others) > rank(&state.lists)
}

/// Whether a version that is not known here is signed by a device that was taken off since.
fn strange(state: &SyncState, others: &[SignedList], common: usize) -> bool {
    takes_off_a_signer(&state.lists, others, common)
}

/// Whether these lists end without a device that was on the last common version and signed one of the others after it.
fn takes_off_a_signer(lists: &[SignedList], others: &[SignedList], common: usize) -> bool {
    let before = common.checked_sub(1).and_then(|place| lists[place].read());
    let Some((before, list)) = before.zip(lists.last().and_then(SignedList::read)) else { return false };
    let taken_off = |device| before.find(device).is_some() && list.find(device).is_none();
    others[common..].iter().any(|other| taken_off(other.signer()))
}

fn is_settled(lists: &[SignedList], lost: &Hash) -> bool {
    let last = lists.last().and_then(SignedList::read);
    last.is_some_and(|list| list.settled.iter().any(|settled| **settled == *lost))
}

/// Takes over into a list what lists changed that did not come to hold, each once: whoever meets one again later, when the mailbox
/// is read anew, must not bring back a device that was taken off since.
pub(super) fn take_over(list: &mut DeviceList, lost: &[Lost]) {
    for Lost { common, last } in lost {
        let hash = ByteArray::from(last.hash());
        let (Some(before), Some(after)) = (common.read(), last.read()) else { continue };
        if list.settled.contains(&hash) {
            continue;
        }
        list.devices.retain(|device| before.find(device.device()).is_none() || after.find(device.device()).is_some());
        for device in after.devices.iter().filter(|device| !before.devices.contains(device)) {
            list.devices.retain(|listed| listed.device != device.device);
            list.devices.push(device.clone());
        }
        if after.recovery != before.recovery {
            (list.recovery, list.recovery_tag) = (after.recovery, after.recovery_tag);
        }
        list.settled.extend(after.settled.iter().filter(|settled| !before.settled.contains(settled)).copied());
        list.settled.push(hash);
        let surplus = list.settled.len().saturating_sub(SETTLED);
        list.settled.drain(..surplus);
    }
}

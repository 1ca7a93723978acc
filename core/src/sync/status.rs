//! What the person is shown of sync: their devices, when each last spoke, what waits, what was noticed.

use rusqlite::Connection;
use serde::Serialize;

use super::kept::load;
use super::notice::{Notice, Noticed};
use super::report::LastWritten;
use super::state::{ListChange, SyncState};
use crate::error::Result;
use crate::store::{Fact, facts, log};
use crate::time::DeviceId;

/// How a diary is synced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SyncStatus {
    /// Where the relay is.
    pub relay: String,
    /// The devices on the list, in the order in which they were added.
    pub devices: Vec<DeviceSeen>,
    /// Whether this device is on the list, or is just being put there.
    pub listed: bool,
    /// When a sync last came to its end, milliseconds since 1970.
    pub synced_at: Option<i64>,
    /// Changes that are here and not in the mailbox yet.
    pub waiting: u64,
    /// Whether the recovery words can read the mailbox.
    pub words_read_it: bool,
    /// What was noticed and not put away.
    pub notices: Vec<Notice>,
}

/// A device on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeviceSeen {
    /// Its id.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// Whether it is this one.
    pub this: bool,
    /// When it was added, milliseconds since 1970.
    pub added: i64,
    /// Its own clock when it last wrote, milliseconds since 1970; nothing where it never did.
    pub last_seen: Option<i64>,
    /// Whether its clock was more than a day ahead then.
    pub clock_wrong: bool,
    /// Whether it is taken off with the next sync.
    pub going: bool,
}

/// How this diary is synced.
pub(crate) fn status(file: &Connection) -> Result<SyncStatus> {
    let (state, me) = load(file)?;
    let list = state.list();
    let mut devices: Vec<DeviceSeen> =
        list.iter().flat_map(|list| &list.devices).map(|listed| seen(&state, listed, me.device)).collect();
    devices.sort_by(|a, b| (a.added, &a.id).cmp(&(b.added, &b.id)));
    let former = facts::get(file, Fact::FormerDevice)?.is_some();
    Ok(SyncStatus {
        listed: devices.iter().any(|device| device.this) || list.is_none() || former,
        devices,
        synced_at: state.synced_at,
        waiting: waiting(file, &state, me.device)?,
        words_read_it: list.is_some_and(|list| list.recovery.is_some()),
        notices: state.notices.0,
        relay: state.relay,
    })
}

fn seen(state: &SyncState, listed: &super::device_list::ListedDevice, me: DeviceId) -> DeviceSeen {
    let device = listed.device();
    let peer = state.peers.iter().find(|peer| peer.device == listed.device);
    let wrong = |notice: &Notice| notice.what == Noticed::ClockWrong && notice.device() == Some(device);
    DeviceSeen {
        id: device.to_string(),
        name: listed.name.clone(),
        this: device == me,
        added: listed.added,
        last_seen: peer.map(|peer| peer.clock).filter(|clock| *clock != 0),
        clock_wrong: state.notices.0.iter().any(wrong),
        going: state.wanted.iter().any(|change| matches!(change, ListChange::Remove(gone) if *gone == listed.device)),
    }
}

/// Who wrote last, as far as their own clocks tell.
pub(crate) fn last_written(state: &SyncState) -> Option<LastWritten> {
    let last = state.peers.iter().max_by_key(|peer| peer.clock)?;
    let listed = state.lists.iter().rev().filter_map(super::device_list::SignedList::read);
    let name = listed.into_iter().find_map(|list| Some(list.find(DeviceId(last.device))?.name.clone()));
    Some(LastWritten { device: name.unwrap_or_default(), at: last.clock })
}

/// Changes that the mailbox does not have yet.
fn waiting(file: &Connection, state: &SyncState, me: DeviceId) -> Result<u64> {
    let mut mine = state.mine.clone();
    if let Some(last) = log::last_of(file, me, mine.of(me).max(state.own.counted))? {
        mine.reach(me, last);
    }
    let mut waiting = 0;
    log::between(file, mine.beyond(&state.mailbox), |change| {
        let (device, time) = (change.stamp.device, change.stamp.time);
        waiting += u64::from(time > state.mailbox.of(device) && time <= mine.of(device));
        std::ops::ControlFlow::Continue(())
    })?;
    Ok(waiting)
}

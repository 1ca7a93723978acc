//! Writing to the mailbox: announcements of a new device list, batches of what is not there yet, and now and then an empty one
//! that says how far it was read.

use std::ops::ControlFlow;

use super::announcement::{Announced, Announcement, FormerKey};
use super::batch::{BATCH_VERSION, Batch, Packed};
use super::device_list::{DeviceList, ListedDevice, MOST_DEVICES, SignedList};
use super::exchange::{Method, Request};
use super::header::{Hash, hash_of, running};
use super::identity::Identity;
use super::report::Ended;
use super::sealing::Key;
use super::session::{Ask, Session, update};
use super::state::{Link, ListChange, OwnChain, SyncState};
use super::take::adopt;
use super::vector::VersionVector;
use super::{access, list_fork, reading};
use crate::entropy::{Entropy, random};
use crate::error::Result;
use crate::store::{Fact, Intake, Store, facts, log};
use crate::time::DeviceId;

/// Changes of one batch, in bytes.
const BATCH_BYTES: usize = 200 * 1024;
/// After so many items of others a device says how far it has read.
const TELL_AFTER: u64 = 16;

/// What is to be written, if anything.
pub(super) fn ask(session: &mut Session, store: &Store, entropy: &dyn Entropy) -> Result<Option<(Request, Ask)>> {
    let knows = session.recovery_knows;
    let step = update(store, |intake, state, me| {
        if !is_listed(intake, state, me, entropy)? {
            return Ok(Step::NoAccess);
        }
        if let Some(request) = access::recovery(state).filter(|_| !knows) {
            return Ok(Step::ask(request, Ask::RecoveryAccess));
        }
        let step = announcement(intake, state, me, entropy)?;
        let step = if step.is_none() { batch(session.now.instant, intake, state, me, entropy)? } else { step };
        Ok(step.map_or(Step::Nothing, |(item, ask)| Step::ask(append(state, item), ask)))
    })?;
    Ok(match step {
        Step::Ask(ask) => Some(*ask),
        Step::Nothing => None,
        Step::NoAccess => {
            session.end(Ended::NoAccess)?;
            None
        }
    })
}

enum Step {
    Ask(Box<(Request, Ask)>),
    Nothing,
    NoAccess,
}

impl Step {
    fn ask(request: Request, ask: Ask) -> Self {
        Self::Ask(Box::new((request, ask)))
    }
}

fn append(state: &SyncState, item: Vec<u8>) -> Request {
    let path = format!("/v1/batches?expected={}", state.place.cursor);
    Request::plain(Method::Post, &state.relay, &path, &state.access.token).bytes(item)
}

/// Whether this device is on the list, or can put itself there: as the first one, or for the device it was copied from.
fn is_listed(intake: &Intake<'_>, state: &mut SyncState, me: &Identity, entropy: &dyn Entropy) -> Result<bool> {
    let Some(list) = state.list() else { return Ok(!state.wanted.is_empty()) };
    if list.find(me.device).is_some() {
        facts::forget(intake.file(), Fact::FormerDevice)?;
        return Ok(true);
    }
    let former = facts::former_device(intake.file())?.and_then(|(id, _)| list.find(id).cloned());
    let Some(former) = former else { return Ok(false) };
    let tag = access::separate(state, entropy)?;
    state.wanted.retain(|wanted| !matches!(wanted, ListChange::Add(device) if device.device() == me.device));
    let name = format!("{} +", former.name);
    state.wanted.push(ListChange::Add(ListedDevice::of(me, name, tag, former.added)));
    Ok(true)
}

impl ListedDevice {
    /// A device as it lists itself.
    pub fn of(me: &Identity, name: String, tag: [u8; 16], added: i64) -> Self {
        Self { device: me.device.0, name, agreement: me.public(), signing: me.verifying(), tag, added }
    }
}

/// An announcement, where the list changes or the mailbox does not have the one that holds.
fn announcement(
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
        recovery_tag: None,
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
            ListChange::Recovery { public, tag, .. } => {
                (list.recovery, list.recovery_tag) = (Some(*public), Some(*tag));
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

/// The relay put an item behind the last one that was read.
fn advance(state: &mut SyncState, item: &Hash) {
    state.place.running = Some(running(&state.place.running.unwrap_or_default(), item));
    state.place.cursor += 1;
}

/// A batch of what the mailbox does not have, or an empty one where it is time to say how far it was read.
fn batch(
    now: i64,
    intake: &mut Intake<'_>,
    state: &mut SyncState,
    me: &Identity,
    entropy: &dyn Entropy,
) -> Result<Option<(Vec<u8>, Ask)>> {
    reading::count_own(intake, state, me.device)?;
    let (changes, all) = missing(intake, state, me.device)?;
    let never = state.own.head.is_none() && state.own.told == 0;
    let silent = never || state.access.untold || state.place.cursor > state.own.told + TELL_AFTER;
    if changes.is_empty() && !silent && state.mailbox.covers(&state.mine) {
        return Ok(None);
    }
    let (Some(key), version) = (state.key(), state.version()) else { return Ok(None) };
    if state.own.epoch != version {
        // A chain is sealed under one key.
        let (chain, told, counted) = (random(entropy)?, state.own.told, state.own.counted);
        state.own = OwnChain { epoch: version, told, counted, ..OwnChain::new(me.device, chain, state.own.reached) };
    }
    let to = if all { state.mine.clone() } else { reached(&state.mailbox, &changes) };
    let whole = all && state.waiting.is_empty();
    let batch = Batch {
        reads: BATCH_VERSION,
        device: me.device.0,
        epoch: version,
        previous: state.own.head.as_ref().map(|link| link.hash).unwrap_or_default(),
        after: state.place.cursor,
        running: state.place.running.unwrap_or_default(),
        from: state.mailbox.clone(),
        to,
        clock: now,
        digest: if whole { Some(intake.digest()?) } else { None },
        changes: changes.iter().map(|change| Packed(change.to_bytes())).collect(),
        snapshot: None,
        access: state.list().and_then(|list| state.access.told(&list.find(me.device)?.tag)),
    };
    let sequence = state.own.head.as_ref().map_or(0, |link| link.sequence) + 1;
    let item = batch.seal(state.own.id, sequence, &key, &me.signing, entropy)?;
    let link = Link { sequence, hash: hash_of(&item) };
    state.own.sent.push(link.clone());
    let ask = Ask::Append { link, from: batch.from, to: batch.to, changes: changes.len() as u64 };
    Ok(Some((item, ask)))
}

/// The changes that are here and not in the mailbox, in the order of their stamps, and whether these are all.
fn missing(intake: &Intake<'_>, state: &SyncState, me: DeviceId) -> Result<(Vec<crate::store::Change>, bool)> {
    // Whatever others say of this device's changes: what it did not send itself is not there.
    let mut mailbox = state.mailbox.clone();
    mailbox.limit(me, state.own.reached);
    let (mut changes, mut bytes, mut all) = (Vec::new(), 0, true);
    log::between(intake.file(), state.mine.beyond(&mailbox), |change| {
        let (device, time) = (change.stamp.device, change.stamp.time);
        if time <= mailbox.of(device) || time > state.mine.of(device) {
            return ControlFlow::Continue(());
        }
        bytes += change.to_bytes().len();
        if bytes > BATCH_BYTES && !changes.is_empty() {
            all = false;
            return ControlFlow::Break(());
        }
        changes.push(change);
        ControlFlow::Continue(())
    })?;
    Ok((changes, all))
}

/// What the mailbox has with some changes more.
fn reached(mailbox: &VersionVector, changes: &[crate::store::Change]) -> VersionVector {
    let mut reached = mailbox.clone();
    changes.iter().for_each(|change| reached.reach(change.stamp.device, change.stamp.time));
    reached
}

/// The relay has the batch.
pub(super) fn appended(store: &Store, link: &Link, from: &VersionVector, to: &VersionVector) -> Result<()> {
    update(store, |_, state, me| {
        state.own.told = state.place.cursor;
        state.access.untold = false;
        advance(state, &link.hash);
        let id = state.own.id;
        state.chain(id, me.device).add(link.clone());
        state.own.head = Some(link.clone());
        state.own.sent.clear();
        state.own.reached = state.own.reached.max(to.of(me.device));
        state.taken_in(from, to);
        Ok(())
    })
}

//! Writing to the mailbox: an announcement where the device list changes, batches of what is not there yet, and now and then an
//! empty one that says how far it was read.

use std::ops::ControlFlow;

use super::batch::{BATCH_VERSION, Batch, Packed};
use super::chain::{Link, OwnChain};
use super::exchange::{Method, Request};
use super::header::{Hash, hash_of, running};
use super::identity::Identity;
use super::kept::update;
use super::report::Ended;
use super::session::{Ask, Session};
use super::state::SyncState;
use super::vector::VersionVector;
use super::{access, announcing, reading};
use crate::entropy::{Entropy, random};
use crate::error::Result;
use crate::store::{Intake, Store, log};
use crate::time::DeviceId;

/// Changes of one batch, in bytes.
const BATCH_BYTES: usize = 200 * 1024;
/// After so many items of others a device says how far it has read.
const TELL_AFTER: u64 = 16;

/// What is to be written, if anything.
pub(super) fn ask(session: &mut Session, store: &Store, entropy: &dyn Entropy) -> Result<Option<(Request, Ask)>> {
    let knows = session.recovery_knows;
    let step = update(store, |intake, state, me| {
        if !announcing::is_listed(intake, state, me, entropy)? {
            return Ok(Step::NoAccess);
        }
        if let Some(request) = access::recovery(state).filter(|_| !knows) {
            return Ok(Step::ask(request, Ask::RecoveryAccess));
        }
        let step = announcing::announcement(intake, state, me, entropy)?;
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

/// The relay put an item behind the last one that was read.
pub(super) fn advance(state: &mut SyncState, item: &Hash) {
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

//! Reading the mailbox: pages of its log, to its end.

use super::batch::BATCH_VERSION;
use super::chain::OwnChain;
use super::header::Hash;
use super::identity::Identity;
use super::kept::{load, save};
use super::notice::Noticed;
use super::page::Page;
use super::reading_snapshot;
use super::report::Ended;
use super::session::Session;
use super::state::{SyncState, Unopened};
use super::take::Taker;
use crate::entropy::{Entropy, random};
use crate::error::Result;
use crate::store::{Change, Intake, Store, log, twins};
use crate::time::DeviceId;

/// What one page led to.
enum Read {
    On,
    Snapshot,
    Anew,
    End,
    Broken,
}

/// The relay answered with a page.
pub(super) fn page(session: &mut Session, store: &Store, entropy: &dyn Entropy, body: &[u8]) -> Result<()> {
    let Some(mut page) = Page::read(body) else { return session.end(Ended::Unexpected) };
    let items = std::mem::take(&mut page.items);
    let read = store.take_in(|intake| {
        let (mut state, me) = load(intake.file())?;
        let me = session.reader(me);
        let read = if rolled_back(&state, &page) {
            state.notices.note(Noticed::RolledBack, None, session.now.instant);
            state.begin_anew();
            // The old copy may hold what was erased since.
            state.erased_there = 0;
            (state.readmit, state.sweep) = (true, true);
            state.own = OwnChain::new(me.device, random(entropy)?, state.own.reached);
            Read::Anew
        } else if state.place.cursor < page.base && page.snapshot.is_some() {
            reading_snapshot::begin(&mut state, &page);
            Read::Snapshot
        } else {
            state.reading = None;
            take_items(session, intake, &mut state, me, &page, &items, entropy)?
        };
        save(intake.file(), &state)?;
        Ok(read)
    })?;
    session.page = Some(page);
    match read {
        Read::On | Read::Snapshot => Ok(()),
        Read::Anew => session.begin_again(),
        Read::Broken => session.end(Ended::Unexpected),
        Read::End => {
            session.read = true;
            Ok(())
        }
    }
}

fn rolled_back(state: &SyncState, page: &Page) -> bool {
    let other = |ours: Hash| page.running.is_some_and(|theirs| theirs != ours);
    page.head < state.place.cursor || state.place.running.is_some_and(other)
}

fn take_items(
    session: &mut Session,
    intake: &mut Intake<'_>,
    state: &mut SyncState,
    mut me: Identity,
    page: &Page,
    items: &[(u64, Vec<u8>)],
    entropy: &dyn Entropy,
) -> Result<Read> {
    state.place.cursor = state.place.cursor.max(page.base);
    if state.place.running.is_none() {
        state.place.running = page.running;
    }
    let mut left = items.iter().peekable();
    while let Some((sequence, item)) = left.peek() {
        if *sequence != state.place.cursor + 1 {
            return Ok(Read::Broken);
        }
        let now = session.now.instant;
        let mut taker =
            Taker { state, me: &me, now, based: page.base > 0, changes: Vec::new(), sealed: 0, forked: false };
        let taken = taker.take(*sequence, item);
        session.sealed += taker.sealed;
        let changes = std::mem::take(&mut taker.changes);
        session.report.received += absorb(intake, state, me.device, &changes)?;
        if taken {
            left.next();
        } else {
            me = become_another(intake, state, entropy)?;
        }
    }
    state.wipe |= intake.erased();
    if state.place.cursor < page.head {
        return Ok(if items.is_empty() { Read::Broken } else { Read::On });
    }
    end_of_log(session, intake, state, me.device)
}

/// Takes in changes that others wrote. Own ones were all here before: they need not be looked for among these.
pub(super) fn absorb(intake: &mut Intake<'_>, state: &mut SyncState, me: DeviceId, changes: &[Change]) -> Result<u64> {
    count_own(intake, state, me)?;
    let added = intake.absorb(changes)?;
    state.own.counted = log::last_time(intake.file())?.unwrap_or(0);
    Ok(added)
}

/// Another one writes in this device's name: it goes on as a new one, and takes along what only it has.
fn become_another(intake: &mut Intake<'_>, state: &mut SyncState, entropy: &dyn Entropy) -> Result<Identity> {
    let old = state.own.device;
    // What the mailbox has under the old name, from here or from the other one, keeps it.
    let reached = state.own.reached.max(state.mailbox.of(DeviceId(old)));
    let new = intake.become_another(reached, entropy)?;
    // Of the old one's changes only those are here that were sent, and those of the mailbox.
    state.mine.limit(DeviceId(old), reached);
    state.own = OwnChain::new(new, random(entropy)?, 0);
    count_own(intake, state, new)?;
    Ok(load(intake.file())?.1)
}

/// The log was read to its end: what is left to be noticed.
fn end_of_log(session: &Session, intake: &mut Intake<'_>, state: &mut SyncState, me: DeviceId) -> Result<Read> {
    let may_open = |it: &Unopened| state.keys.len() as u64 > it.keys || it.version < BATCH_VERSION;
    if state.place.unopened.as_ref().is_some_and(may_open) {
        state.begin_anew();
        return Ok(Read::Anew);
    }
    if session.sealed > 0 {
        state.notices.note(Noticed::Tampered, None, session.now.instant);
    }
    if let Some(promised) = state.promised.take_if(|_| true) {
        match state.mine.covers(&promised) {
            true => state.notices.clear(Noticed::HeldBack, None),
            false => {
                state.notices.note(Noticed::HeldBack, None, session.now.instant);
                state.promised = Some(promised);
            }
        }
    }
    if session.recovery.is_some() {
        return Ok(Read::End);
    }
    count_own(intake, state, me)?;
    compare(session, intake, state)?;
    Ok(Read::End)
}

/// Notes how far this device's own changes go, and which changes have names of their own content. An own change is always past
/// all that was here before it, so that only what came since the last look is looked through.
pub(super) fn count_own(intake: &Intake<'_>, state: &mut SyncState, me: DeviceId) -> Result<()> {
    if let Some(last) = log::last_of(intake.file(), me, state.mine.of(me).max(state.own.counted))? {
        state.mine.reach(me, last);
    }
    state.own.counted = log::last_time(intake.file())?.unwrap_or(0);
    for twin in twins::devices(intake.file())? {
        state.mine.reach(twin.device, twin.time);
    }
    Ok(())
}

/// Compares digests with the devices that had just what is here.
fn compare(session: &Session, intake: &mut Intake<'_>, state: &mut SyncState) -> Result<()> {
    if !state.waiting.is_empty() {
        return Ok(());
    }
    let same = |peer: &&super::state::Peer| peer.had.as_ref().is_some_and(|had| had.to == state.mine);
    let Some(peer) = state.peers.iter().find(|peer| peer.digest.is_some() && same(peer)) else { return Ok(()) };
    let (device, theirs) = (DeviceId(peer.device), peer.digest);
    if theirs == Some(intake.digest()?) || state.healed == theirs {
        return Ok(());
    }
    state.notices.note(Noticed::Differs, Some(device), session.now.instant);
    state.healed = theirs;
    // As if nothing were in the mailbox: everything here is sent again, and so does who reads it.
    state.mailbox = super::vector::VersionVector::default();
    Ok(())
}

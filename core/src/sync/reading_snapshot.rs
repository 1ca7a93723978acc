//! Reading a snapshot, a part at a time: first the device list, then the changes.

use super::announcement::Announcement;
use super::batch::BATCH_VERSION;
use super::chain::{Chain, Link};
use super::exchange::{Method, Request};
use super::header::{Header, hash_of};
use super::identity::Identity;
use super::kept::update;
use super::notice::Noticed;
use super::page::Page;
use super::reading::absorb;
use super::session::{Ask, Session};
use super::state::{ReadingSnapshot, SyncState, Unopened};
use super::take::Taker;
use super::trust::{adopt, is_trusted};
use crate::error::Result;
use crate::store::{Store, to_hex};

/// A page begins behind what was read: the snapshot comes first.
pub(super) fn begin(state: &mut SyncState, page: &Page) {
    let Some(published) = page.snapshot else { return };
    if state.reading.as_ref().is_none_or(|reading| reading.id != published.id) {
        state.reading = Some(ReadingSnapshot { id: published.id, next: 0, chain: None });
    }
}

/// Asks for the next part of the snapshot.
pub(super) fn ask(state: &SyncState, reading: &ReadingSnapshot) -> (Request, Ask) {
    let path = format!("/v1/snapshots/{}/{}", to_hex(&reading.id), reading.next);
    (Request::plain(Method::Get, &state.relay, &path, &state.access.token), Ask::ReadPart(reading.next))
}

/// The relay answered with a part.
pub(super) fn part(session: &mut Session, store: &Store, part: u32, item: &[u8]) -> Result<()> {
    let base = session.page.as_ref().map_or(0, |page| page.base);
    let mut received = 0;
    let ended = update(store, |intake, state, me| {
        let me = &session.reader(me.clone());
        let Some(mut reading) = state.reading.take() else { return Ok(true) };
        let done = match part {
            0 => read_announcement(state, me, item, session.now.instant).then_some(false),
            _ => {
                let before = reading.chain.as_ref().and_then(|chain| Some((chain.id, chain.head()?.clone())));
                let now = session.now.instant;
                let mut taker = Taker { state, me, now, based: true, changes: Vec::new(), sealed: 0, forked: false };
                let done = taker.snapshot_part(item, before);
                let changes = std::mem::take(&mut taker.changes);
                received = absorb(intake, state, me.device, &changes)?;
                state.wipe |= intake.erased();
                done
            }
        };
        if done.is_none() && part == 0 {
            // Perhaps a later announcement brings the key: then it is read again.
            let keys = state.keys.len() as u64;
            let since = session.now.instant;
            state.place.unopened.get_or_insert(Unopened { after: 0, keys, version: BATCH_VERSION, since });
        } else if done.is_none() {
            state.notices.note(Noticed::Tampered, None, session.now.instant);
        }
        if done != Some(false) {
            state.place.cursor = base.max(state.place.cursor);
            state.place.running = None;
            return Ok(true);
        }
        reading.next += 1;
        reading.chain = next_chain(reading.chain, part, item);
        state.reading = Some(reading);
        Ok(false)
    })?;
    session.report.received += received;
    if ended { session.read_again() } else { Ok(()) }
}

fn next_chain(chain: Option<Chain>, part: u32, item: &[u8]) -> Option<Chain> {
    let header = Header::of(item).ok().filter(|_| part > 0)?;
    let mut chain = chain.unwrap_or(Chain { id: header.chain, device: [0; 16], links: Vec::new() });
    chain.links = vec![Link { sequence: header.sequence, hash: hash_of(item) }];
    Some(chain)
}

/// The first part of a snapshot: the device list that held.
fn read_announcement(state: &mut SyncState, me: &Identity, item: &[u8], now: i64) -> bool {
    let opened = Announcement::open_known(item, &state.keys, &me.agreement);
    let Some(announced) = opened.filter(|announced| is_trusted(state, announced)) else { return false };
    if adopt(state, &announced, now) {
        state.place.announced = announced.list.version;
        state.place.announced_at = 0;
    }
    true
}

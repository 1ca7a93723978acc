//! Making the mailbox smaller: the whole log as a sealed snapshot in parts, with a chain of its own, after which the relay
//! forgets what everybody has read. The first part is an announcement, so that whoever begins with the snapshot can open it.

use std::ops::ControlFlow;

use super::announcement::Announcement;
use super::batch::{BATCH_VERSION, Batch, Head, Packed, SnapshotPart};
use super::device_list::SignedList;
use super::exchange::{Method, Request};
use super::header::{ChainId, Hash, hash_of};
use super::identity::Identity;
use super::kept::{load, update};
use super::page::Page;
use super::session::{Ask, Session};
use super::state::{SILENT, SyncState};
use super::vector::VersionVector;
use crate::entropy::{Entropy, random};
use crate::error::Result;
use crate::store::{Change, Intake, Store, erase, log, to_hex};

/// Below this nothing is made smaller: 2 MB.
const WORTH_IT: u64 = 2 * 1024 * 1024;
/// Changes of one part, in bytes.
const PART_BYTES: usize = 800 * 1024;

/// A snapshot on its way to the relay. It is begun anew when it was interrupted.
pub(crate) struct Upload {
    id: [u8; 16],
    chain: ChainId,
    /// The next part; 0 is the announcement.
    part: u32,
    previous: Hash,
    /// Changes up to this place of the log are in the parts before.
    done: Place,
    /// The last place of the log when it began.
    end: Place,
    whole: bool,
    to: VersionVector,
    upto: u64,
    marks: u64,
}

/// A place in the log: a time, and how many changes of that time were taken.
type Place = (u64, usize);

impl Session {
    /// The next step of making the mailbox smaller, where that is worth it.
    pub(super) fn compact(&mut self, store: &Store, entropy: &dyn Entropy) -> Result<Option<(Request, Ask)>> {
        if self.compacted {
            return Ok(None);
        }
        if self.upload.is_none() {
            self.upload = self.begin_upload(store, entropy)?;
        }
        let Some(upload) = &mut self.upload else {
            self.compacted = true;
            return Ok(None);
        };
        let now = self.now.instant;
        let (state, _) = store.read(load)?;
        let base = format!("/v1/snapshots/{}", to_hex(&upload.id));
        if upload.whole {
            let path = format!("{base}?upto={}&parts={}", upload.upto, upload.part);
            return Ok(Some((Request::plain(Method::Post, &state.relay, &path, &state.access.token), Ask::Publish)));
        }
        let path = format!("{base}/{}", upload.part);
        let item = update(store, |intake, state, me| upload.part(intake, state, me, now, entropy))?;
        let request = Request::plain(Method::Put, &state.relay, &path, &state.access.token).bytes(item);
        Ok(Some((request, Ask::PutPart)))
    }

    /// The relay has the snapshot.
    pub(super) fn published(&mut self, store: &Store) -> Result<()> {
        self.compacted = true;
        self.report.compacted = true;
        let marks = self.upload.take().map_or(0, |upload| upload.marks);
        update(store, |_, state, _| {
            state.erased_there = marks;
            Ok(())
        })
    }

    /// Not this time.
    pub(super) fn give_up_upload(&mut self) -> Result<()> {
        self.compacted = true;
        self.upload = None;
        Ok(())
    }

    fn begin_upload(&self, store: &Store, entropy: &dyn Entropy) -> Result<Option<Upload>> {
        let Some(page) = &self.page else { return Ok(None) };
        store.read(|file| {
            let (state, me) = load(file)?;
            let marks = erase::marks_of(file, me.device)?;
            let erased = marks > state.erased_there;
            let upto = if erased { state.place.cursor } else { read_by_all(&state, &me, self.now.instant) };
            // Behind the newest announcement: a snapshot speaks under that one's key.
            let upto = upto.max(state.place.announced_at);
            let worth = worth_it(page) && upto > page.base;
            let unread = !state.waiting.is_empty() || upto > state.opened(self.now.instant);
            if unread || !(erased || worth) {
                return Ok(None);
            }
            Ok(Some(Upload {
                id: random(entropy)?,
                chain: random(entropy)?,
                part: 0,
                previous: Hash::default(),
                done: (0, 0),
                end: log::end(file)?,
                whole: false,
                to: state.mine.clone(),
                upto,
                marks,
            }))
        })
    }
}

/// Whether the log has grown past the snapshot, which costs as much again.
fn worth_it(page: &Page) -> bool {
    page.bytes > WORTH_IT.max(page.snapshot.map_or(0, |snapshot| snapshot.bytes))
}

/// Up to where every device has read that spoke lately.
fn read_by_all(state: &SyncState, me: &Identity, now: i64) -> u64 {
    let Some(list) = state.list() else { return 0 };
    let others = list.devices.iter().filter(|device| device.device() != me.device);
    let read = others.filter_map(|device| {
        let peer = state.peers.iter().find(|peer| peer.device == device.device);
        let spoke = peer.map_or(device.added, |peer| peer.clock.max(device.added));
        (now.saturating_sub(spoke) <= SILENT).then(|| peer.map_or(0, |peer| peer.cursor))
    });
    read.min().unwrap_or(u64::MAX).min(state.place.cursor)
}

impl Upload {
    /// Makes the next part.
    fn part(
        &mut self,
        intake: &Intake<'_>,
        state: &mut SyncState,
        me: &Identity,
        now: i64,
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>> {
        let missing = || crate::Error::Store { what: "the device list of a snapshot".into() };
        let (list, key) = state.list().zip(state.key()).ok_or_else(missing)?;
        let number = u64::from(self.part);
        self.part += 1;
        let running = state.place.running.unwrap_or_default();
        if number == 0 {
            let former = state.former(&state.lists.last().map(SignedList::hash).unwrap_or_default());
            let (lists, after) = (state.lists.clone(), state.place.cursor);
            let announcement = Announcement { lists, former, device: me.device.0, after, running };
            return announcement.seal(&list, &key, me, entropy);
        }
        let changes = self.changes(intake)?;
        let batch = Batch {
            reads: BATCH_VERSION,
            device: me.device.0,
            epoch: list.version,
            previous: self.previous,
            after: state.place.cursor,
            running,
            from: VersionVector::default(),
            to: self.to.clone(),
            clock: now,
            digest: None,
            changes: changes.iter().map(|change| Packed(change.to_bytes())).collect(),
            snapshot: Some(SnapshotPart {
                last: self.whole,
                heads: if self.whole { heads(state) } else { Vec::new() },
            }),
            access: None,
        };
        let item = batch.seal(self.chain, number, &key, &me.signing, entropy)?;
        self.previous = hash_of(&item);
        Ok(item)
    }

    /// The changes of the next part.
    fn changes(&mut self, intake: &Intake<'_>) -> Result<Vec<Change>> {
        let (from, taken) = self.done;
        let (mut changes, mut bytes, mut at, mut full) = (Vec::new(), 0, (from, 0), false);
        log::since(intake.file(), from.saturating_sub(1), |change| {
            let time = change.stamp.time;
            let place = (time, if time == at.0 { at.1 + 1 } else { 1 });
            if place > self.end {
                return ControlFlow::Break(());
            }
            let known = place <= (from, taken);
            bytes += if known { 0 } else { change.to_bytes().len() };
            if bytes > PART_BYTES && !changes.is_empty() {
                full = true;
                return ControlFlow::Break(());
            }
            at = place;
            changes.extend((!known).then_some(change));
            ControlFlow::Continue(())
        })?;
        self.done = at;
        self.whole = !full;
        Ok(changes)
    }
}

/// How far each chain has come.
fn heads(state: &SyncState) -> Vec<Head> {
    let heads = state.chains.iter().filter_map(|chain| Some((chain, chain.head()?)));
    heads.map(|(c, link)| Head { chain: c.id, device: c.device, sequence: link.sequence, hash: link.hash }).collect()
}

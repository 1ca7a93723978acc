//! Taking in the items of a mailbox: open, check who made it and where it was put, note what is odd, and hand on the changes.
//! Whatever an item is, the next one is read.

use super::announcement::{Announced, Announcement};
use super::batch::{BATCH_VERSION, Batch, NotOpened, SnapshotPart};
use super::chain::Link;
use super::header::{Hash, Header, Suite, Unread, hash_of, running};
use super::identity::Identity;
use super::notice::Noticed;
use super::state::{Leads, SyncState, Unopened};
use super::trust::{adopt, is_trusted, key_of, taken_off};
use crate::store::Change;
use crate::time::DeviceId;

/// A stamp or clock that is further ahead than this is wrong: a day.
const AHEAD: i64 = 24 * 60 * 60 * 1000;

/// The items of one answer, as they are taken in.
pub(crate) struct Taker<'a> {
    pub state: &'a mut SyncState,
    pub me: &'a Identity,
    pub now: i64,
    /// Whether a snapshot stood before the log: then chains need not begin at 1.
    pub based: bool,
    /// The changes that came.
    pub changes: Vec<Change>,
    /// How many items no key opened.
    pub sealed: u32,
    /// This device's id was used by another one: past here nothing is taken in before it has a new one.
    pub forked: bool,
}

/// Where an item stands in the mailbox.
struct At {
    sequence: u64,
    before: Option<Hash>,
    hash: Hash,
}

impl Taker<'_> {
    /// Takes in the item with the next sequence. Not taken in, and the answer is false, when this device has to become
    /// another one first.
    pub fn take(&mut self, sequence: u64, item: &[u8]) -> bool {
        let at = At { sequence, before: self.state.place.running, hash: hash_of(item) };
        match Header::of(item) {
            Ok(header) => match header.suite {
                Suite::Batch => self.batch(&at, &header, item),
                Suite::Announcement => self.announcement(&at, item),
                // Of a pairing that is over, or of two other devices.
                Suite::Pairing => {}
            },
            Err(Unread::NoItem) => self.note(Noticed::Truncated, None),
            Err(Unread::Newer) => self.newer(&at),
        }
        if self.forked {
            return false;
        }
        self.state.place.cursor = sequence;
        self.state.place.running = Some(running(&at.before.unwrap_or_default(), &at.hash));
        true
    }

    fn note(&mut self, what: Noticed, device: Option<DeviceId>) {
        self.state.notices.note(what, device, self.now);
    }

    fn newer(&mut self, at: &At) {
        self.note(Noticed::Newer, None);
        self.unopened(at);
    }

    /// A key may come with a later announcement.
    fn no_key(&mut self, at: &At) {
        self.sealed += 1;
        self.unopened(at);
    }

    /// Remembers that something could not be opened, so that it is read again when that may have changed.
    fn unopened(&mut self, at: &At) {
        let keys = self.state.keys.len() as u64;
        let first = Unopened { after: at.sequence - 1, keys, version: BATCH_VERSION, since: self.now };
        self.state.place.unopened.get_or_insert(first);
    }

    fn announcement(&mut self, at: &At, item: &[u8]) {
        match Announcement::open_known(item, &self.state.keys, &self.me.agreement) {
            None => self.no_key(at),
            Some(announced) if !is_trusted(self.state, &announced) => self.no_key(at),
            Some(Announced { announcement, .. }) if !stands_at(at, announcement.after, &announcement.running) => {
                self.note(Noticed::Reordered, Some(DeviceId(announcement.device)));
            }
            Some(announced) => {
                if adopt(self.state, &announced, self.now) {
                    self.state.place.announced = announced.list.version;
                    self.state.place.announced_at = at.sequence;
                }
            }
        }
    }

    fn batch(&mut self, at: &At, header: &Header, item: &[u8]) {
        let keys = self.state.all_keys();
        let opened = match Batch::open(item, header, keys.iter()) {
            Ok(opened) => opened,
            Err(NotOpened::NoKey) => return self.no_key(at),
            Err(NotOpened::Malformed) => return self.note(Noticed::Tampered, None),
            Err(NotOpened::Newer) => return self.newer(at),
        };
        let device = opened.batch.device();
        let listed = key_of(self.state, opened.batch.epoch, device);
        let Some(batch) = listed.and_then(|key| opened.signed_by(header, &key)) else {
            return self.note(Noticed::WronglySigned, None);
        };
        let known = self.state.chain(header.chain, device).hash_of(header.sequence) == Some(&at.hash);
        if !stands_at(at, batch.after, &batch.running) {
            return self.note(if known { Noticed::Replayed } else { Noticed::Reordered }, Some(device));
        }
        if batch.epoch < self.state.place.announced && taken_off(self.state, device) {
            return self.note(Noticed::OldKey, Some(device));
        }
        let mine = device == self.me.device;
        if mine && !self.is_own(header, &at.hash) {
            self.note(Noticed::Fork, Some(device));
            self.forked = true;
            return;
        }
        self.follow(header, &batch, at, mine);
        self.accept(batch, mine, header, at);
    }

    /// Whether this device wrote it: it remembers having sent it, or it is too long ago to be remembered.
    fn is_own(&mut self, header: &Header, hash: &Hash) -> bool {
        if self.state.own.id == header.chain && self.state.own.sent.iter().any(|link| link.hash == *hash) {
            return true;
        }
        let chain = self.state.chain(header.chain, self.me.device);
        match chain.hash_of(header.sequence) {
            Some(known) => known == hash,
            None => chain.links.first().is_some_and(|oldest| header.sequence < oldest.sequence),
        }
    }

    /// Follows the chain: is it the next batch, another one in its place, or are some missing before it?
    fn follow(&mut self, header: &Header, batch: &Batch, at: &At, mine: bool) {
        let based = self.based;
        let chain = self.state.chain(header.chain, batch.device());
        let odd = match (chain.hash_of(header.sequence), chain.head()) {
            (Some(known), _) if *known != at.hash => Some(Noticed::Fork),
            (Some(_), _) => None,
            (None, Some(head)) if header.sequence == head.sequence + 1 => {
                (batch.previous != head.hash).then_some(Noticed::Fork)
            }
            (None, Some(head)) if header.sequence > head.sequence => Some(Noticed::Missing),
            (None, Some(_)) => None,
            (None, None) => (header.sequence != 1 && !based).then_some(Noticed::Missing),
        };
        chain.add(Link { sequence: header.sequence, hash: at.hash });
        if let Some(odd) = odd.filter(|_| !mine) {
            self.note(odd, Some(batch.device()));
        }
    }

    fn accept(&mut self, batch: Batch, mine: bool, header: &Header, at: &At) {
        let device = batch.device();
        let (changes, unread) = batch.changes();
        if unread > 0 {
            self.newer(at);
        }
        self.changes.extend(changes);
        self.state.taken_in(&batch.from, &batch.to);
        if mine {
            let own = &mut self.state.own;
            own.reached = own.reached.max(batch.to.of(device));
            own.told = own.told.max(batch.after);
            if own.id == header.chain && own.head.as_ref().is_none_or(|head| head.sequence < header.sequence) {
                own.head = Some(Link { sequence: header.sequence, hash: at.hash });
                own.sent.clear();
            }
            return;
        }
        if batch.clock > self.now.saturating_add(AHEAD) {
            self.note(Noticed::ClockWrong, Some(device));
        } else {
            self.state.notices.clear(Noticed::ClockWrong, Some(device));
        }
        let had = Some(Leads { from: batch.from, to: batch.to });
        let peer = self.state.peer(device);
        (peer.cursor, peer.clock, peer.had, peer.digest) = (batch.after, batch.clock, had, batch.digest);
        peer.access = batch.access.or(peer.access);
    }

    /// Takes in a part of a snapshot after the first, which is an announcement. Nothing when it is not the part that comes
    /// next; otherwise whether it was the last.
    pub fn snapshot_part(&mut self, item: &[u8], before: Option<(super::header::ChainId, Link)>) -> Option<bool> {
        let header = Header::of(item).ok()?;
        let keys = self.state.all_keys();
        let opened = Batch::open(item, &header, keys.iter()).ok()?;
        let key = key_of(self.state, opened.batch.epoch, opened.batch.device())?;
        let batch = opened.signed_by(&header, &key)?;
        let part = batch.snapshot.clone()?;
        let follows = match &before {
            None => header.sequence == 1 && batch.previous == Hash::default(),
            Some((chain, link)) => {
                *chain == header.chain && header.sequence == link.sequence + 1 && batch.previous == link.hash
            }
        };
        if !follows {
            return None;
        }
        self.changes.extend(batch.changes().0);
        let last = part.last;
        if last {
            self.snapshot_ends(&batch, part);
        }
        Some(last)
    }

    fn snapshot_ends(&mut self, batch: &Batch, part: SnapshotPart) {
        // What stood before the snapshot is in the mailbox no longer, but for what the snapshot holds.
        self.state.mailbox = batch.to.clone();
        self.state.waiting.clear();
        self.state.own.reached = self.state.own.reached.min(batch.to.of(self.me.device));
        self.state.mine.join(&batch.to);
        for head in part.heads {
            let link = Link { sequence: head.sequence, hash: head.hash };
            self.state.chain(head.chain, DeviceId(head.device)).add(link);
        }
    }
}

fn stands_at(at: &At, after: u64, running: &Hash) -> bool {
    after + 1 == at.sequence && at.before.is_none_or(|before| before == *running)
}

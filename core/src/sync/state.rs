//! What a diary knows of its mailbox: where it is, how far it was read, whose keys hold, what was noticed. It is of this file
//! alone, kept beside the diary's other facts, and written in the transaction of what it speaks of.

use minicbor::{Decode, Encode};

use super::announcement::FormerKey;
use super::chain::{Chain, OwnChain};
use super::device_list::{DeviceList, ListedDevice, SignedList};
use super::header::{ChainId, Hash};
use super::notice::Notices;
use super::sealing::Key;
use super::token::Access;
use super::vector::VersionVector;
use crate::time::DeviceId;

/// How many batches whose past is not here are remembered.
const MOST_WAITING: usize = 64;

/// A device that said nothing for so long holds nothing back, and neither does what nobody could read for so long: 90 days in
/// milliseconds.
pub(crate) const SILENT: i64 = 90 * 24 * 60 * 60 * 1000;

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct SyncState {
    /// Where the relay is, `https://host`.
    #[n(0)]
    pub relay: String,
    #[n(1)]
    pub access: Access,
    #[n(2)]
    pub place: Position,
    /// All versions of the device list, first to last.
    #[n(3)]
    pub lists: Vec<SignedList>,
    /// The keys of all epochs known.
    #[n(4)]
    pub keys: Vec<FormerKey>,
    /// What is here.
    #[n(5)]
    pub mine: VersionVector,
    /// What is in the mailbox, as far as it was read.
    #[n(6)]
    pub mailbox: VersionVector,
    /// Batches that were taken in although something before them is not here: from and to.
    #[n(7)]
    pub waiting: Vec<Leads>,
    #[n(8)]
    pub chains: Vec<Chain>,
    #[n(9)]
    pub own: OwnChain,
    #[n(10)]
    pub peers: Vec<Peer>,
    /// What is to be changed in the device list.
    #[n(11)]
    pub wanted: Vec<ListChange>,
    #[n(12)]
    pub notices: Notices,
    /// A snapshot that is being read: its id and the next part.
    #[n(13)]
    pub reading: Option<ReadingSnapshot>,
    /// How many marks of erasure of this device the relay's snapshot knows of.
    #[n(14)]
    pub erased_there: u64,
    /// What was erased by others has to be wiped from the file.
    #[n(15)]
    pub wipe: bool,
    /// Tokens of the relay that belong to nobody on the list have to go.
    #[n(16)]
    pub sweep: bool,
    /// When a sync last came to its end, milliseconds since 1970.
    #[n(17)]
    pub synced_at: Option<i64>,
    /// What a pairing handed over has to be there when the mailbox was read.
    #[n(18)]
    pub promised: Option<VersionVector>,
    /// For what the whole log was sent again, so that it is done once.
    #[cbor(n(20), with = "minicbor::bytes")]
    pub healed: Option<Hash>,
    /// A version of the device list that a pairing said is right: the first list taken over has to hold it.
    #[cbor(n(21), with = "minicbor::bytes")]
    pub trusted: Option<Hash>,
    /// Versions of the device list that did not come to hold, because others of the same version do.
    #[n(22)]
    pub forked: Vec<SignedList>,
    /// The relay was put back to an old copy: the tokens of the others have to be told to it again.
    #[n(23)]
    pub readmit: bool,
    /// A key is known here that the last announcement does not tell, as of a list that did not come to hold.
    #[cbor(n(24), default)]
    pub untold: bool,
    /// Lists that did not come to hold and whose changes are still to be taken over.
    #[n(25)]
    pub settling: Vec<Lost>,
}

/// How far the mailbox was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Position {
    /// The last item read.
    #[n(0)]
    pub cursor: u64,
    /// The running hash there; nothing when it is taken from the relay, as after a snapshot.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub running: Option<Hash>,
    /// The newest version of the device list met since the mailbox was read from its beginning.
    #[n(2)]
    pub announced: u64,
    /// Where it was met.
    #[n(4)]
    pub announced_at: u64,
    /// The first item that could not be opened: read again when a key comes, or a newer version.
    #[n(3)]
    pub unopened: Option<Unopened>,
}

/// An item that could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Unopened {
    /// The item before it.
    #[n(0)]
    pub after: u64,
    /// How many keys there were.
    #[n(1)]
    pub keys: u64,
    /// The version of batches that was known.
    #[n(2)]
    pub version: u64,
    /// Since when, milliseconds since 1970.
    #[n(3)]
    pub since: i64,
}

/// Whoever has `from` and the changes of a batch has `to`.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Leads {
    #[n(0)]
    pub from: VersionVector,
    #[n(1)]
    pub to: VersionVector,
}

/// What another device last said of itself.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Peer {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub device: [u8; 16],
    /// How far it had read.
    #[n(1)]
    pub cursor: u64,
    /// Its clock then.
    #[n(2)]
    pub clock: i64,
    /// What it had, and the digest of that, to be compared.
    #[n(3)]
    pub had: Option<Leads>,
    #[cbor(n(4), with = "minicbor::bytes")]
    pub digest: Option<Hash>,
    /// The hash of its token.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub access: Option<Hash>,
}

/// A device list that did not come to hold.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Lost {
    /// The last version that it shares with the list that holds.
    #[n(0)]
    pub common: SignedList,
    /// Its own last version.
    #[n(1)]
    pub last: SignedList,
}

/// A change of the device list that is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub(crate) enum ListChange {
    /// A device joins, or has other keys now.
    #[n(0)]
    Add(#[n(0)] ListedDevice),
    /// A device goes.
    #[n(1)]
    Remove(#[cbor(n(0), with = "minicbor::bytes")] [u8; 16]),
    /// The recovery words are others.
    #[n(2)]
    Recovery {
        #[cbor(n(0), with = "minicbor::bytes")]
        public: [u8; 32],
        #[cbor(n(1), with = "minicbor::bytes")]
        tag: [u8; 16],
        #[cbor(n(2), with = "minicbor::bytes")]
        token_hash: Hash,
    },
}

/// A snapshot that is being read.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct ReadingSnapshot {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub id: [u8; 16],
    #[n(1)]
    pub next: u32,
    /// The chain of its parts, and the hash of the part before.
    #[n(2)]
    pub chain: Option<Chain>,
}

impl SyncState {
    /// The device list that holds.
    pub fn list(&self) -> Option<DeviceList> {
        self.lists.last().and_then(SignedList::read)
    }

    /// The version of the list that holds; 0 where none is known yet.
    pub fn version(&self) -> u64 {
        self.list().map_or(0, |list| list.version)
    }

    /// The key of the epoch that holds.
    pub fn key(&self) -> Option<Key> {
        let list = self.lists.last()?.hash();
        self.keys.iter().find(|key| key.list == list).map(FormerKey::key)
    }

    /// All keys, newest first.
    pub fn all_keys(&self) -> Vec<Key> {
        self.keys.iter().rev().map(FormerKey::key).collect()
    }

    /// Learns a key. Returns whether it was new.
    pub fn learn(&mut self, key: FormerKey) -> bool {
        let new = !self.keys.contains(&key);
        if new {
            self.keys.push(key);
            self.keys.sort_by_key(|key| key.version);
        }
        new
    }

    /// All keys but that of one list, for an announcement of it.
    pub fn former(&self, list: &Hash) -> Vec<FormerKey> {
        self.keys.iter().filter(|key| key.list != *list).cloned().collect()
    }

    /// The lists of a version, those included that did not come to hold.
    pub fn lists_of(&self, version: u64) -> impl Iterator<Item = DeviceList> + '_ {
        let all = self.lists.iter().chain(&self.forked).filter_map(SignedList::read);
        all.filter(move |list| list.version == version)
    }

    /// Up to where everything in the mailbox could be opened. What this device can't read it neither replaces nor judges by.
    pub fn opened(&self, now: i64) -> u64 {
        let unopened = self.place.unopened.as_ref().filter(|unopened| now.saturating_sub(unopened.since) <= SILENT);
        unopened.map_or(self.place.cursor, |unopened| unopened.after)
    }

    /// Takes note that a batch of the mailbox was taken in.
    pub fn taken_in(&mut self, from: &VersionVector, to: &VersionVector) {
        self.waiting.push(Leads { from: from.clone(), to: to.clone() });
        // One that leads on may let others lead on.
        while let Some(place) = self.waiting.iter().position(|leads| self.mailbox.covers(&leads.from)) {
            let leads = self.waiting.remove(place);
            self.mailbox.join(&leads.to);
        }
        self.mine.join(&self.mailbox);
        let surplus = self.waiting.len().saturating_sub(MOST_WAITING);
        self.waiting.drain(..surplus);
    }

    /// Forgets how far the mailbox was read: it has to be read from its beginning.
    pub fn begin_anew(&mut self) {
        self.place = Position::default();
        self.mailbox = VersionVector::default();
        self.waiting.clear();
        self.reading = None;
        self.own.told = 0;
        self.peers.iter_mut().for_each(|peer| peer.cursor = 0);
    }

    /// What is known of a chain; an empty one where nothing is.
    pub fn chain(&mut self, id: ChainId, device: DeviceId) -> &mut Chain {
        if let Some(place) = self.chains.iter().position(|chain| chain.id == id) {
            return &mut self.chains[place];
        }
        self.chains.push(Chain { id, device: device.0, links: Vec::new() });
        self.chains.last_mut().expect("one was just put there")
    }

    /// What is known of another device.
    pub fn peer(&mut self, device: DeviceId) -> &mut Peer {
        if let Some(place) = self.peers.iter().position(|peer| peer.device == device.0) {
            return &mut self.peers[place];
        }
        self.peers.push(Peer { device: device.0, cursor: 0, clock: 0, had: None, digest: None, access: None });
        self.peers.last_mut().expect("one was just put there")
    }
}

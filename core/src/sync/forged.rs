//! Batches that only somebody with an epoch's key can make: signed by another device, or by a version to come. No door leads to
//! them, so they are made here.
#![allow(clippy::unwrap_used)]

use ed25519_dalek::SigningKey;
use minicbor::{Decode, Encode};

use super::announcement::FormerKey;
use super::batch::{Batch, Packed};
use super::device_list::{DeviceList, ListedDevice};
use super::header::{Hash, Header, Suite};
use super::identity::Identity;
use super::notice::Noticed;
use super::sealing::{self, Key};
use super::state::SyncState;
use super::take::Taker;
use super::token::{Access, Token};
use super::vector::VersionVector;
use crate::SystemEntropy;
use crate::store::{Change, Fields};
use crate::time::{DeviceId, Stamp};

const EPOCH: Key = Key([5; 32]);
const CHAIN: [u8; 16] = [9; 16];

fn device(number: u8) -> Identity {
    Identity::new(DeviceId([number; 16]), &[number; 32], &[number; 32]).unwrap()
}

/// What device 1 knows: itself and device 2, and the key of their epoch.
fn state() -> SyncState {
    let devices =
        [1, 2].map(|number| ListedDevice::of(&device(number), String::new(), ([number; 16], &Token([number; 32])), 0));
    let list = DeviceList {
        version: 1,
        previous: Hash::default(),
        devices: devices.into(),
        recovery: None,
        recovery_access: None,
        settled: Vec::new(),
    };
    let signed = list.sign(DeviceId([1; 16]), &device(1).signing).unwrap();
    let access = Access::new(Token([0; 32]), [1; 16], 1);
    let mut state = SyncState::new("https://relay.example".into(), access, DeviceId([1; 16]));
    state.learn(FormerKey::new(1, signed.hash(), &EPOCH));
    state.lists.push(signed);
    state.place.running = Some(Hash::default());
    state
}

fn batch() -> Batch {
    let stamp = Stamp { time: 1 << 16, device: DeviceId([2; 16]) };
    let change = Change { kind: "check-in".into(), id: "a".into(), fields: Fields::new(), stamp, saw: Vec::new() };
    Batch {
        reads: 1,
        device: [2; 16],
        epoch: 1,
        previous: Hash::default(),
        after: 0,
        running: Hash::default(),
        from: VersionVector::default(),
        to: [(stamp.device, stamp.time)].into_iter().collect(),
        clock: 0,
        digest: None,
        changes: vec![Packed(change.to_bytes())],
        snapshot: None,
        access: None,
    }
}

/// What device 1 makes of an item: how many changes it takes, and what it notices.
fn taken(item: &[u8]) -> (usize, Vec<Noticed>, SyncState) {
    let (mut state, me) = (state(), device(1));
    let mut taker =
        Taker { state: &mut state, me: &me, now: 0, based: false, changes: Vec::new(), sealed: 0, forked: false };
    assert!(taker.take(1, item), "the next one is read");
    let changes = taker.changes.len();
    (changes, state.notices.0.iter().map(|notice| notice.what.clone()).collect(), state)
}

fn sealed(batch: &Batch, signing: &SigningKey) -> Vec<u8> {
    batch.seal(CHAIN, 1, &EPOCH, signing, &SystemEntropy).unwrap()
}

#[test]
fn a_batch_is_taken_from_who_signed_it_and_refused_and_named_from_another() {
    assert_eq!(
        (taken(&sealed(&batch(), &device(2).signing)).0, taken(&sealed(&batch(), &device(2).signing)).1),
        (1, vec![])
    );
    for other in [1, 3] {
        let (changes, noticed, _) = taken(&sealed(&batch(), &device(other).signing));
        assert_eq!((changes, noticed), (0, vec![Noticed::WronglySigned]));
    }
}

/// A batch as a version to come writes it: a field more, and perhaps one that only it can read.
#[derive(Encode, Decode)]
#[cbor(map)]
struct Later {
    #[n(0)]
    reads: u64,
    #[n(99)]
    more: String,
}

fn of_a_later_version(reads: u64) -> Vec<u8> {
    let (known, later) =
        (minicbor::to_vec(batch()).unwrap(), minicbor::to_vec(Later { reads, more: "more".into() }).unwrap());
    // Both are maps of fewer than 24 entries: the heads are one byte, and key 0 with its small value two.
    let content = [&[known[0] + 1], &later[1..3], &known[3..], &later[3..]].concat();
    let clear = Header { suite: Suite::Batch, chain: CHAIN, sequence: 1 }.to_bytes();
    let signature =
        ed25519_dalek::Signer::sign(&device(2).signing, &[b"somacard batch 1".as_slice(), &clear, &content].concat());
    let key = EPOCH.derive(b"somacard batch key 1", &CHAIN);
    sealing::seal(&clear, &key, &content, &signature.to_bytes(), &SystemEntropy).unwrap()
}

#[test]
fn a_later_version_is_read_as_far_as_it_says_and_otherwise_waits() {
    assert_eq!(taken(&of_a_later_version(1)).0, 1, "a field more is passed over");
    let (changes, noticed, state) = taken(&of_a_later_version(2));
    assert_eq!((changes, noticed), (0, vec![Noticed::Newer]));
    assert_eq!(state.place.unopened.unwrap().after, 0, "it is read again after an update");
}

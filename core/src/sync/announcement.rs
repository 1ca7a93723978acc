//! An announcement: a new version of the device list and the key of its epoch. The key is sealed by HPKE (RFC 9180) to each
//! device and to the recovery key, in slots that tell neither whose they are nor how many are real; all versions of the list
//! and the key of the epoch before stand sealed under the new key.
//!
//! Layout: clear header (its sequence is the list's version), 1 byte number of slots, slots of 80 bytes (32 encapsulated, 48
//! sealed), then as any sealed item.

use ed25519_dalek::{Signature, Signer, VerifyingKey};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256 as Kem;
use hpke::{Deserializable, OpModeR, OpModeS, Serializable};
use minicbor::{Decode, Encode};
use zeroize::Zeroizing;

use super::device_list::{DeviceList, SignedList, check_all};
use super::header::{Hash, Header, Suite};
use super::identity::{Identity, Secret};
use super::sealing::{self, Key};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Result};
use crate::time::DeviceId;

const INFO: &[u8] = b"somacard epoch key 1";
const KEY_LABEL: &[u8] = b"somacard announcement key 1";
const SIGNED: &[u8] = b"somacard announcement 1";
const SLOT: usize = 80;
/// Slots come in fours: how many devices there are is not told.
const SLOTS_OF: usize = 4;

/// What an announcement holds under the epoch's key.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Announcement {
    /// All versions of the list, first to last.
    #[n(0)]
    pub lists: Vec<SignedList>,
    /// The keys of the epochs before, by version.
    #[n(1)]
    pub former: Vec<FormerKey>,
    /// Who wrote this announcement.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub device: [u8; 16],
    /// The item of the mailbox after which it was put.
    #[n(3)]
    pub after: u64,
    /// The running hash of the mailbox there.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub running: Hash,
}

/// The key of an epoch.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct FormerKey {
    /// The version of the device list.
    #[n(0)]
    pub version: u64,
    #[cbor(n(1), with = "minicbor::bytes")]
    key: [u8; 32],
    /// The list's hash: there may be two lists of one version.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub list: Hash,
}

impl FormerKey {
    pub fn new(version: u64, list: Hash, key: &Key) -> Self {
        Self { version, key: key.0, list }
    }

    pub fn key(&self) -> Key {
        Key(self.key)
    }
}

impl Drop for FormerKey {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.key);
    }
}

/// An announcement that was opened, with its epoch's key.
pub(crate) struct Announced {
    pub announcement: Announcement,
    pub key: Key,
    pub list: DeviceList,
}

impl Announcement {
    /// Seals it to the devices of the list and to the recovery key.
    pub fn seal(&self, list: &DeviceList, key: &Key, by: &Identity, entropy: &dyn Entropy) -> Result<Vec<u8>> {
        let header = Header { suite: Suite::Announcement, chain: random(entropy)?, sequence: list.version }.to_bytes();
        let devices = list.devices.iter().map(|device| device.agreement);
        let slots = slots(devices.chain(list.recovery), &header, key, entropy)?;
        let clear = [header.as_slice(), &[(slots.len() / SLOT) as u8], &slots].concat();
        let content = minicbor::to_vec(self).map_err(|_| Error::Store { what: "an announcement".into() })?;
        let content = Zeroizing::new(content);
        let signature = by.signing.sign(&[SIGNED, &clear, &content].concat()).to_bytes();
        sealing::seal(&clear, &key.derive(KEY_LABEL, &header), &content, &signature, entropy)
    }

    /// Opens one with a device's secret or the recovery key. Nothing unless every version of the list holds and a device on
    /// the last one wrote it.
    fn open(item: &[u8], secret: &Secret) -> Option<Announced> {
        let (header, rest) = item.split_at_checked(Header::BYTES)?;
        let (count, rest) = rest.split_first()?;
        let slots = rest.get(..usize::from(*count) * SLOT)?;
        let key = slots.chunks(SLOT).find_map(|slot| open_slot(slot, header, secret))?;
        Self::open_with(item, &key)
    }

    /// Opens one with the secret, or with the key of its epoch if that is known.
    pub fn open_known(item: &[u8], keys: &[FormerKey], secret: &Secret) -> Option<Announced> {
        let version = Header::of(item).ok()?.sequence;
        let known = keys.iter().filter(|key| key.version == version).map(FormerKey::key);
        known.into_iter().find_map(|key| Self::open_with(item, &key)).or_else(|| Self::open(item, secret))
    }

    /// Opens one whose epoch's key is known.
    fn open_with(item: &[u8], key: &Key) -> Option<Announced> {
        let header = item.get(..Header::BYTES)?;
        let clear = Header::BYTES + 1 + usize::from(*item.get(Header::BYTES)?) * SLOT;
        let (content, signature) = sealing::open(item, clear, &key.derive(KEY_LABEL, header))?;
        let announcement: Self = minicbor::decode(&content).ok()?;
        let list = check_all(&announcement.lists)?;
        let writer = announcement.writer(&list)?;
        let message = [SIGNED, item.get(..clear)?, &content].concat();
        writer.verify_strict(&message, &Signature::from_bytes(&signature)).ok()?;
        let told = Header::of(item).ok()?.sequence;
        (told == list.version).then(|| Announced { announcement, key: key.clone(), list })
    }

    /// Who wrote it is on the list, or was on the one before and took itself off.
    fn writer(&self, list: &DeviceList) -> Option<VerifyingKey> {
        let device = DeviceId(self.device);
        let before = self.lists.iter().rev().nth(1).and_then(SignedList::read);
        let listed = list.find(device).or_else(|| before.as_ref()?.find(device))?;
        listed.verifying()
    }
}

fn slots(
    recipients: impl Iterator<Item = [u8; 32]>,
    header: &[u8],
    key: &Key,
    entropy: &dyn Entropy,
) -> Result<Vec<u8>> {
    let mut slots = recipients.map(|to| slot(&to, header, key)).collect::<Result<Vec<_>>>()?;
    while !slots.len().is_multiple_of(SLOTS_OF) {
        // An encapsulated key and its sealed bytes look as random as this.
        slots.push(random(entropy)?);
    }
    Ok(slots.concat())
}

fn slot(to: &[u8; 32], header: &[u8], key: &Key) -> Result<[u8; SLOT]> {
    let refused = |_| Error::Store { what: "sealing an epoch's key".into() };
    let to = <Kem as hpke::Kem>::PublicKey::from_bytes(to).map_err(refused)?;
    let (encapsulated, sealed) =
        hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeS::Base, &to, INFO, &key.0, header)
            .map_err(refused)?;
    let slot = [encapsulated.to_bytes().as_slice(), &sealed].concat();
    slot.try_into().map_err(|_| Error::Store { what: "the length of a slot".into() })
}

fn open_slot(slot: &[u8], header: &[u8], secret: &Secret) -> Option<Key> {
    let (encapsulated, sealed) = slot.split_at_checked(32)?;
    let encapsulated = <Kem as hpke::Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
    let key = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(
        &OpModeR::Base,
        secret,
        &encapsulated,
        INFO,
        sealed,
        header,
    )
    .ok()?;
    let key = Zeroizing::new(key);
    Some(Key(key.as_slice().try_into().ok()?))
}

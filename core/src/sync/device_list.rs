//! The signed list of a person's devices. Each version names the hash of the one before and is signed by a device on that
//! one, so that whoever trusts one version can check all that follow.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use minicbor::bytes::ByteArray;
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

use super::header::Hash;
use super::sealing::SIGNATURE;
use crate::error::{Error, Result};
use crate::time::DeviceId;

const SIGNED: &[u8] = b"somacard device list 1";

/// How many devices a person can have.
pub(crate) const MOST_DEVICES: usize = 12;

/// A device, as all others know it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct ListedDevice {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub device: [u8; 16],
    /// What the person calls it.
    #[n(1)]
    pub name: String,
    /// X25519: secrets are sealed to it.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub agreement: [u8; 32],
    /// Ed25519: it signs with the other half.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub signing: [u8; 32],
    /// Names its token at the relay.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub tag: [u8; 16],
    /// When it was added, milliseconds since 1970.
    #[n(5)]
    pub added: i64,
}

/// One version of the list.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct DeviceList {
    /// 1 for the first.
    #[n(0)]
    pub version: u64,
    /// The hash of the version before; zeros for the first.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub previous: Hash,
    #[n(2)]
    pub devices: Vec<ListedDevice>,
    /// Public half of the recovery key, if there are words.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub recovery: Option<[u8; 32]>,
    /// Which token of the relay goes with the words.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub recovery_tag: Option<[u8; 16]>,
    /// Hashes of versions that did not come to hold and whose changes are in this one or one before, oldest first, at most 32.
    #[n(5)]
    pub settled: Vec<ByteArray<32>>,
}

/// A version in its bytes, with who signed it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct SignedList {
    #[cbor(n(0), with = "minicbor::bytes")]
    list: Vec<u8>,
    #[cbor(n(1), with = "minicbor::bytes")]
    signer: [u8; 16],
    #[cbor(n(2), with = "minicbor::bytes")]
    signature: [u8; SIGNATURE],
}

impl ListedDevice {
    pub fn device(&self) -> DeviceId {
        DeviceId(self.device)
    }

    /// The key that checks its signatures.
    pub fn verifying(&self) -> Option<VerifyingKey> {
        VerifyingKey::from_bytes(&self.signing).ok()
    }
}

impl DeviceList {
    /// The device of this id, if it is on the list.
    pub fn find(&self, device: DeviceId) -> Option<&ListedDevice> {
        self.devices.iter().find(|listed| listed.device() == device)
    }

    /// The tags of all tokens that it gives: of devices and recovery words.
    pub fn tags(&self) -> impl Iterator<Item = [u8; 16]> + '_ {
        self.devices.iter().map(|device| device.tag).chain(self.recovery_tag)
    }

    /// Signs it.
    pub fn sign(&self, signer: DeviceId, key: &SigningKey) -> Result<SignedList> {
        let list = minicbor::to_vec(self).map_err(|_| Error::Store { what: "the device list".into() })?;
        let signature = key.sign(&[SIGNED, &signer.0, &list].concat()).to_bytes();
        Ok(SignedList { list, signer: signer.0, signature })
    }
}

impl SignedList {
    /// Who signed it, as it says.
    pub fn signer(&self) -> DeviceId {
        DeviceId(self.signer)
    }

    /// The hash that the next version names.
    pub fn hash(&self) -> Hash {
        Sha256::digest(&self.list).into()
    }

    /// The list, as it is written; not yet known to be signed by anyone.
    pub fn read(&self) -> Option<DeviceList> {
        let list: DeviceList = minicbor::decode(&self.list).ok()?;
        let fits = (1..=MOST_DEVICES).contains(&list.devices.len());
        fits.then_some(list)
    }

    /// The list, if a device on `among` signed it.
    fn signed_by_one_of(&self, among: &DeviceList) -> Option<DeviceList> {
        let key = among.find(DeviceId(self.signer))?.verifying()?;
        let message = [SIGNED, &self.signer, &self.list].concat();
        key.verify_strict(&message, &Signature::from_bytes(&self.signature)).ok()?;
        self.read()
    }

    /// The first version, which signs itself.
    pub fn first(&self) -> Option<DeviceList> {
        let list = self.signed_by_one_of(&self.read()?)?;
        (list.version == 1 && list.previous == Hash::default()).then_some(list)
    }

    /// The version after `before`, if it is that.
    pub fn next(&self, before: &SignedList) -> Option<DeviceList> {
        let known = before.read()?;
        let list = self.signed_by_one_of(&known)?;
        (list.version == known.version + 1 && list.previous == before.hash()).then_some(list)
    }
}

/// Checks all versions of a list from its first one on; the last one, if all hold.
pub(crate) fn check_all(lists: &[SignedList]) -> Option<DeviceList> {
    let mut last = lists.first()?.first()?;
    for pair in lists.windows(2) {
        last = pair[1].next(&pair[0])?;
    }
    Some(last)
}

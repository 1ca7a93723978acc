//! A batch: what one device hands to all others, sealed under the epoch's key and signed by the device. It says after which
//! item of the mailbox it was put, so that no relay can show it elsewhere, and from which version vector to which it leads.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use minicbor::{Decode, Encode};
use zeroize::Zeroizing;

use super::header::{ChainId, Hash, Header, Suite};
use super::sealing::{self, Key, SIGNATURE};
use super::vector::VersionVector;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::store::Change;
use crate::time::DeviceId;

/// The version of batches that this version writes, and the newest it reads.
pub(crate) const BATCH_VERSION: u64 = 1;

const KEY_LABEL: &[u8] = b"somacard batch key 1";
const SIGNED: &[u8] = b"somacard batch 1";

/// What a batch holds. CBOR, a map with small numbers as keys; numbers that a version does not know are passed over.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Batch {
    /// The least version able to read it.
    #[n(0)]
    pub reads: u64,
    /// Who made it.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub device: [u8; 16],
    /// The version of the device list under whose key it is sealed.
    #[n(2)]
    pub epoch: u64,
    /// The hash of the batch before it in its chain; zeros for the first.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub previous: Hash,
    /// The item of the mailbox after which it was put.
    #[n(4)]
    pub after: u64,
    /// The running hash of the mailbox there.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub running: Hash,
    /// Whoever has all of this and these changes …
    #[n(6)]
    pub from: VersionVector,
    /// … has all of this.
    #[n(7)]
    pub to: VersionVector,
    /// The device's clock when it was sealed, milliseconds since 1970.
    #[n(8)]
    pub clock: i64,
    /// The digest of the device's whole log, where `to` is all that it has.
    #[cbor(n(9), with = "minicbor::bytes")]
    pub digest: Option<Hash>,
    /// The changes, each as [`Change::to_bytes`].
    #[n(10)]
    pub changes: Vec<Packed>,
    /// Where it is a part of a snapshot: which.
    #[n(11)]
    pub snapshot: Option<SnapshotPart>,
    /// The hash of the device's token, so that others can tell it to a relay that was put back to an old copy.
    #[cbor(n(12), with = "minicbor::bytes")]
    pub access: Option<Hash>,
}

/// A change in its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub(crate) struct Packed(#[cbor(n(0), with = "minicbor::bytes")] pub Vec<u8>);

/// Which part of a snapshot a batch is; the last one also says how far each chain had come.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct SnapshotPart {
    /// Whether it is the last.
    #[n(0)]
    pub last: bool,
    /// The chains.
    #[n(1)]
    pub heads: Vec<Head>,
}

/// How far a chain has come.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Head {
    /// The chain.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub chain: ChainId,
    /// Whose it is.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub device: [u8; 16],
    /// The sequence of its last batch.
    #[n(2)]
    pub sequence: u64,
    /// The hash of that.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub hash: Hash,
}

/// A batch that was opened, not yet known to be of the device it names.
pub(crate) struct Opened {
    pub batch: Batch,
    content: Zeroizing<Vec<u8>>,
    signature: [u8; SIGNATURE],
}

/// Why a batch could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotOpened {
    /// No key opens it: changed on the way, or of somebody else.
    NoKey,
    /// It opens and is no batch.
    Malformed,
    /// Only a newer version can read it.
    Newer,
}

impl Batch {
    /// Who made it.
    pub fn device(&self) -> DeviceId {
        DeviceId(self.device)
    }

    /// The changes that can be read, and how many can't.
    pub fn changes(&self) -> (Vec<Change>, usize) {
        let read: Vec<_> = self.changes.iter().filter_map(|packed| Change::from_bytes(&packed.0).ok()).collect();
        let unread = self.changes.len() - read.len();
        (read, unread)
    }

    /// Signs and seals it at a place of a chain.
    pub fn seal(
        &self,
        chain: ChainId,
        sequence: u64,
        epoch: &Key,
        signing: &SigningKey,
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>> {
        let clear = Header { suite: Suite::Batch, chain, sequence }.to_bytes();
        let content =
            Zeroizing::new(minicbor::to_vec(self).map_err(|_| Error::Store { what: "the content of a batch".into() })?);
        let signature = signing.sign(&[SIGNED, &clear, &content].concat());
        sealing::seal(&clear, &epoch.derive(KEY_LABEL, &chain), &content, &signature.to_bytes(), entropy)
    }

    /// Opens one with the first of some epoch keys that fits.
    pub fn open<'k>(item: &[u8], header: &Header, epochs: impl Iterator<Item = &'k Key>) -> Result<Opened, NotOpened> {
        let mut opened =
            epochs.filter_map(|epoch| sealing::open(item, Header::BYTES, &epoch.derive(KEY_LABEL, &header.chain)));
        let (content, signature) = opened.next().ok_or(NotOpened::NoKey)?;
        let reads = minicbor::decode::<Reads>(&content).map_err(|_| NotOpened::Malformed)?.reads;
        if reads > BATCH_VERSION {
            return Err(NotOpened::Newer);
        }
        let batch = minicbor::decode(&content).map_err(|_| NotOpened::Malformed)?;
        Ok(Opened { batch, content, signature })
    }
}

impl Opened {
    /// The batch, if this key signed it at the place where its header says it is.
    pub fn signed_by(self, header: &Header, key: &VerifyingKey) -> Option<Batch> {
        let message = [SIGNED, &header.to_bytes(), &self.content].concat();
        key.verify_strict(&message, &Signature::from_bytes(&self.signature)).is_ok().then_some(self.batch)
    }
}

/// Of a batch of any version: the least version able to read it.
#[derive(Decode)]
#[cbor(map)]
struct Reads {
    #[n(0)]
    reads: u64,
}

//! The line between two devices that pair: items of the mailbox with one chain, sealed under the invitation's secret.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use minicbor::{Decode, Encode};
use zeroize::Zeroizing;

use super::PairingInvitation;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::sync::exchange::{Method, Request};
use crate::sync::header::{Hash, Header, Suite, hash_of};
use crate::sync::page::Page;
use crate::sync::sealing::{self, Key, SIGNATURE};
use crate::sync::token::Token;

const SIGNED: &[u8] = b"somacard pairing 1";
/// Beyond every head: asks for the head alone.
const END: u64 = u64::MAX >> 1;

/// One end of the line.
pub(super) struct Line {
    relay: String,
    pub token: Token,
    key: Key,
    chain: [u8; 16],
    /// The last item seen; nothing before the first look.
    cursor: Option<u64>,
    /// Messages of the other device that were not used yet.
    heard: Vec<Heard>,
}

/// A message as it came.
pub(super) struct Heard {
    pub sequence: u64,
    pub hash: Hash,
    content: Zeroizing<Vec<u8>>,
    signature: [u8; SIGNATURE],
    header: Header,
}

impl Line {
    pub fn new(invitation: &PairingInvitation, token: Token) -> Self {
        let (key, chain) = (invitation.key(), invitation.chain());
        Self { relay: invitation.relay.clone(), token, key, chain, cursor: None, heard: Vec::new() }
    }

    /// Asks for what was said since.
    pub fn listen(&self) -> Request {
        let path = format!("/v1/batches?after={}", self.cursor.unwrap_or(END));
        Request::plain(Method::Get, &self.relay, &path, &self.token)
    }

    /// The mailbox was read up to here in another way.
    pub fn at(&mut self, cursor: u64) {
        self.cursor = Some(cursor);
    }

    /// Takes what the relay answered. False when it is no answer.
    pub fn hear(&mut self, body: &[u8]) -> bool {
        let Some(page) = Page::read(body) else { return false };
        let first = self.cursor.is_none();
        for (sequence, item) in page.items.iter().filter(|_| !first) {
            self.heard.extend(self.message(item));
            self.cursor = Some(*sequence);
        }
        // More than a page is read with the next look.
        if first || page.items.is_empty() {
            self.cursor = Some(page.head.max(page.base));
        }
        true
    }

    fn message(&self, item: &[u8]) -> Option<Heard> {
        let header = Header::of(item).ok().filter(|h| h.suite == Suite::Pairing && h.chain == self.chain)?;
        let (content, signature) = sealing::open(item, Header::BYTES, &self.key)?;
        Some(Heard { sequence: header.sequence, hash: hash_of(item), content, signature, header })
    }

    /// The first message of a number that was heard.
    pub fn heard(&self, sequence: u64) -> Option<&Heard> {
        self.heard.iter().find(|heard| heard.sequence == sequence)
    }

    /// Seals a message.
    pub fn seal<M: Encode<()>>(
        &self,
        sequence: u64,
        message: &M,
        key: &SigningKey,
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>> {
        let clear = Header { suite: Suite::Pairing, chain: self.chain, sequence }.to_bytes();
        let content = minicbor::to_vec(message).map_err(|_| Error::Store { what: "a message of pairing".into() })?;
        let signature = key.sign(&[SIGNED, &clear, &content].concat()).to_bytes();
        sealing::seal(&clear, &self.key, &content, &signature, entropy)
    }

    /// Says it.
    pub fn say(&self, item: &[u8]) -> Request {
        let path = format!("/v1/batches?expected={}", self.cursor.unwrap_or(0));
        Request::plain(Method::Post, &self.relay, &path, &self.token).bytes(item.to_vec())
    }
}

impl Heard {
    /// The message, if this key signed it.
    pub fn read<M: for<'b> Decode<'b, ()>>(&self, key: &[u8; 32]) -> Option<M> {
        let key = VerifyingKey::from_bytes(key).ok()?;
        let message = [SIGNED, &self.header.to_bytes(), &self.content].concat();
        key.verify_strict(&message, &Signature::from_bytes(&self.signature)).ok()?;
        minicbor::decode(&self.content).ok()
    }

    /// The message, not yet known to be signed by anyone.
    pub fn unchecked<M: for<'b> Decode<'b, ()>>(&self) -> Option<M> {
        minicbor::decode(&self.content).ok()
    }
}

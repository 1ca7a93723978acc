//! The tokens by which the relay knows a device: the one that holds, the next, and those of before.

use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

use super::header::Hash;

/// How many former tokens are kept.
const FORMER: usize = 8;

/// The hash of a token, which is all that the relay keeps of it.
pub(crate) fn token_hash(token: &[u8; 32]) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// How the relay is asked.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Access {
    #[n(0)]
    pub token: Token,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub tag: [u8; 16],
    /// A token that takes the place of the former once the relay knows it.
    #[n(2)]
    pub next: Option<NextAccess>,
    /// The mailbox has to be opened first, with this join code.
    #[n(3)]
    pub join: Option<String>,
    /// The version of the device list with which the token was made.
    #[n(4)]
    pub made_for: u64,
    /// Tokens from before, newest first: a relay that is put back to an old copy knows one of them.
    #[n(5)]
    pub former: Vec<Token>,
    /// The others were not told of the token yet.
    #[n(6)]
    pub untold: bool,
}

/// A token on its way to the relay.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(crate) struct NextAccess {
    #[n(0)]
    pub token: Token,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub tag: [u8; 16],
}

/// 32 random bytes.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub(crate) struct Token(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 32]);

impl Access {
    /// With a token that the relay knows, made for a version of the device list.
    pub fn new(token: Token, tag: [u8; 16], made_for: u64) -> Self {
        Self { token, tag, next: None, join: None, made_for, former: Vec::new(), untold: false }
    }

    /// Goes on with the next token, if there is one.
    pub fn go_on(&mut self) -> bool {
        let Some(next) = self.next.take() else { return false };
        self.former.insert(0, std::mem::replace(&mut self.token, next.token));
        self.former.truncate(FORMER);
        (self.tag, self.untold) = (next.tag, true);
        true
    }

    /// The hash of the token under which the relay is to know the device of this tag, for the others.
    pub fn told(&self, tag: &[u8; 16]) -> Option<Hash> {
        (self.tag == *tag).then(|| token_hash(&self.token.0))
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(..)")
    }
}

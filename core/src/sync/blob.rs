//! Blobs: sealed files that a mailbox's owner keeps at the relay for some days, under a name of 32 random bytes; whoever knows the
//! name can fetch one. A talk about one blob tries the device's tokens as a sync would.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use rusqlite::Connection;

use super::exchange::{Method, Request, Response};
use super::kept::load;
use super::report::Ended;
use super::state::SyncState;
use super::token::Token;
use crate::error::{Error, Given, Result};

/// The longest file that a relay keeps, in bytes.
pub const MOST_BLOB: usize = 16 * 1024 * 1024;
/// The longest that it keeps one, in days.
pub const MOST_BLOB_DAYS: u32 = 30;

/// A file that a relay can keep.
///
/// # Errors
/// `Invalid` for one that is empty or longer than 16 MiB.
pub(crate) fn checked_body(field: &str, body: &[u8]) -> Result<()> {
    if (1..=MOST_BLOB).contains(&body.len()) {
        return Ok(());
    }
    Err(Error::invalid(field, Given::value(format!("{} bytes", body.len())), "a file of 1 byte to 16 MiB"))
}

/// Where a blob is, below a relay's address.
pub(crate) fn blob_path(blob: &[u8; 32]) -> String {
    format!("/v1/blobs/{}", BASE64.encode(blob))
}

/// The request that keeps a blob. Asked again, the relay keeps the same.
pub(crate) fn keep_blob(relay: &str, token: &Token, blob: &[u8; 32], days: u32, body: Vec<u8>) -> Request {
    Request::plain(Method::Put, relay, &format!("{}?days={days}", blob_path(blob)), token).bytes(body)
}

/// The request that deletes a blob, if there is one.
pub(crate) fn delete_blob(relay: &str, token: &Token, blob: &[u8; 32]) -> Request {
    Request::plain(Method::Delete, relay, &blob_path(blob), token)
}

/// The request that fetches a blob, for whoever knows its name.
pub(crate) fn fetch_blob(relay: &str, blob: &[u8; 32]) -> Request {
    let url = format!("{relay}{}", blob_path(blob));
    Request { method: Method::Get, url, authorization: None, content_type: None, body: Vec::new() }
}

/// The relay of a diary that has a mailbox.
///
/// # Errors
/// `NotSynced` where there is none, or it was not opened yet.
pub(crate) fn blob_relay(file: &Connection) -> Result<String> {
    opened(file).map(|state| state.relay)
}

fn opened(file: &Connection) -> Result<SyncState> {
    let (state, _) = load(file)?;
    if state.access.join.is_some() { Err(Error::NotSynced) } else { Ok(state) }
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlobNext {
    /// Ask the relay this, and hand its answer to `answer`.
    Ask(Request),
    /// It is over.
    Done(BlobReport),
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlobReport {
    /// `Synced`: it is kept, or it is gone, as was asked.
    pub ended: Ended,
}

/// A talk about one blob.
pub(crate) struct BlobTalk {
    request: Request,
    /// Tokens that were not tried, the likeliest last.
    tokens: Vec<Token>,
    ended: Option<Ended>,
}

impl BlobTalk {
    /// Has a blob kept for some days.
    ///
    /// # Errors
    /// `NotSynced`; `Invalid` for days that are not 1 to 30, or a body that is empty or too long.
    pub fn keep(file: &Connection, blob: &[u8; 32], days: u32, body: Vec<u8>) -> Result<Self> {
        if !(1..=MOST_BLOB_DAYS).contains(&days) {
            return Err(Error::invalid("days", Given::value(days), format!("1 to {MOST_BLOB_DAYS}")));
        }
        checked_body("body", &body)?;
        Self::with(file, |relay, token| keep_blob(relay, token, blob, days, body))
    }

    /// Has a blob deleted.
    ///
    /// # Errors
    /// `NotSynced`.
    pub fn delete(file: &Connection, blob: &[u8; 32]) -> Result<Self> {
        Self::with(file, |relay, token| delete_blob(relay, token, blob))
    }

    /// Asks one thing of a relay.
    pub fn once(request: Request) -> Self {
        Self { request, tokens: Vec::new(), ended: None }
    }

    fn with(file: &Connection, request: impl FnOnce(&str, &Token) -> Request) -> Result<Self> {
        let SyncState { relay, access, .. } = opened(file)?;
        let request = request(&relay, &access.token);
        // The relay may know the next one already, or be put back to an old copy.
        let tokens = access.former.into_iter().rev().chain(access.next.map(|next| next.token)).collect();
        Ok(Self { request, tokens, ended: None })
    }

    /// What to ask the relay; the same again until it was answered.
    pub fn next(&self) -> BlobNext {
        match self.ended {
            Some(ended) => BlobNext::Done(BlobReport { ended }),
            None => BlobNext::Ask(self.request.clone()),
        }
    }

    /// Takes what the relay answered. After the end nothing changes any more.
    pub fn answer(&mut self, response: &Response) {
        if self.ended.is_some() {
            return;
        }
        self.ended = Some(match response.status {
            200..=204 => Ended::Synced,
            // What is to be deleted is not there.
            404 if self.request.method == Method::Delete => Ended::Synced,
            401 => match self.tokens.pop() {
                Some(token) => return self.request.authorize(&token),
                None => Ended::NoAccess,
            },
            403 => Ended::NoAccess,
            413 | 507 => Ended::Full,
            408 | 429 | 500.. => Ended::Later,
            _ => Ended::Unexpected,
        });
    }
}

//! Tokens at the relay: opening the mailbox, a new token for each version of the device list, and taking away what belongs to
//! nobody on the list.

use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::exchange::{Method, Request};
use super::report::Ended;
use super::session::{Ask, Session, update};
use super::state::{ListChange, NextAccess, SyncState, Token};
use crate::entropy::{Entropy, random};
use crate::error::Result;
use crate::store::{Store, from_hex, to_hex};

/// The hash of a token, which is all that the relay keeps of it.
pub(crate) fn token_hash(token: &[u8; 32]) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// Registers a token at the relay.
pub(crate) fn put(state: &SyncState, tag: &[u8; 16], hash: &[u8; 32], role: &str) -> Request {
    let path = format!("/v1/access/{}", to_hex(tag));
    let body = json!({ "token_hash": to_hex(hash), "role": role });
    Request::plain(Method::Put, &state.relay, &path, &state.access.token).json(&body)
}

/// What has to be asked before anything else: to open the mailbox, or to change the token.
pub(super) fn first(state: &SyncState) -> Option<(Request, Ask)> {
    let access = &state.access;
    if let Some(join) = &access.join {
        let hash = to_hex(&token_hash(&access.token.0));
        let body = json!({ "join": join, "tag": to_hex(&access.tag), "token_hash": hash });
        let request = Request::plain(Method::Post, &state.relay, "/v1/mailboxes", &access.token).json(&body);
        return Some((Request { authorization: None, ..request }, Ask::OpenMailbox));
    }
    let next = access.next.as_ref()?;
    Some((put(state, &next.tag, &token_hash(&next.token.0), "owner"), Ask::SwapToken))
}

/// The relay knows the new token.
pub(super) fn swapped(store: &Store) -> Result<()> {
    try_next(store).map(drop)
}

/// Goes on with the new token, if there is one.
pub(super) fn try_next(store: &Store) -> Result<bool> {
    update(store, |_, state, _| {
        let Some(next) = state.access.next.take() else { return Ok(false) };
        (state.access.token, state.access.tag) = (next.token, next.tag);
        Ok(true)
    })
}

/// Makes a new token where the device list has a new version since this one was made. Returns whether it did.
pub(super) fn renew(store: &Store, entropy: &dyn Entropy) -> Result<bool> {
    let (state, _) = store.read(super::session::load)?;
    if state.access.made_for >= state.version() {
        return Ok(false);
    }
    let token = Token(random(entropy)?);
    update(store, |_, state, _| {
        state.access.made_for = state.version();
        state.access.next = Some(NextAccess { token, tag: state.access.tag });
        Ok(true)
    })
}

/// A token of its own for a device that still uses the one of the device it was copied from.
pub(super) fn separate(state: &mut SyncState, entropy: &dyn Entropy) -> Result<()> {
    state.access.next = Some(NextAccess { token: Token(random(entropy)?), tag: random(entropy)? });
    Ok(())
}

/// The token of new recovery words, if such words are wanted on the list.
pub(super) fn recovery(state: &SyncState) -> Option<Request> {
    state.wanted.iter().find_map(|wanted| match wanted {
        ListChange::Recovery { tag, token_hash, .. } => Some(put(state, tag, token_hash, "reader")),
        _ => None,
    })
}

/// Takes away the tokens that belong to nobody, after a device was taken off the list.
pub(super) fn sweep(session: &Session, state: &SyncState) -> Option<(Request, Ask)> {
    if !state.sweep {
        return None;
    }
    let plain = |method, path: &str| Request::plain(method, &state.relay, path, &state.access.token);
    Some(match session.strangers.as_ref().map(|strangers| strangers.last()) {
        None | Some(None) => (plain(Method::Get, "/v1/access"), Ask::ListAccess),
        Some(Some(tag)) => (plain(Method::Delete, &format!("/v1/access/{}", to_hex(tag))), Ask::DropAccess(*tag)),
    })
}

#[derive(Deserialize)]
struct Listed {
    access: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    tag: String,
}

/// The relay said which tokens there are.
pub(super) fn listed(session: &mut Session, store: &Store, body: &[u8]) -> Result<()> {
    let Ok(listed) = serde_json::from_slice::<Listed>(body) else { return session.end(Ended::Unexpected) };
    let tags = listed.access.iter().filter_map(|entry| from_hex(&entry.tag)?.as_slice().try_into().ok());
    let (state, _) = store.read(super::session::load)?;
    let list = state.list();
    let known = |tag: &[u8; 16]| {
        let listed = list
            .iter()
            .any(|list| list.recovery_tag == Some(*tag) || list.devices.iter().any(|device| device.tag == *tag));
        listed || state.access.tag == *tag
    };
    let strangers: Vec<[u8; 16]> = tags.filter(|tag| !known(tag)).collect();
    session.strangers = Some(strangers);
    done_if_none(session, store)
}

/// One is gone.
pub(super) fn dropped(session: &mut Session, store: &Store) -> Result<()> {
    session.strangers.as_mut().and_then(Vec::pop);
    done_if_none(session, store)
}

fn done_if_none(session: &Session, store: &Store) -> Result<()> {
    if session.strangers.as_ref().is_some_and(|strangers| !strangers.is_empty()) {
        return Ok(());
    }
    update(store, |_, state, _| {
        state.sweep = false;
        Ok(())
    })
}

//! Tokens at the relay: opening the mailbox, a new token for each version of the device list, and taking away what belongs to
//! nobody on the list.

use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::device_list::SignedList;
use super::exchange::{Method, Request};
use super::report::Ended;
use super::session::{Ask, Session, update};
use super::state::{ListChange, NextAccess, SyncState, Token};
use crate::entropy::{Entropy, random};
use crate::error::Result;
use crate::store::{Store, from_hex, to_hex};
use crate::time::DeviceId;

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

/// What has to be asked before anything else: to open the mailbox, or to change the token. A device that is not on the list yet
/// waits with its token until it is: a token that belongs to nobody on the list may be taken away by any other device.
pub(super) fn first(state: &SyncState, me: DeviceId) -> Option<(Request, Ask)> {
    let access = &state.access;
    if let Some(join) = &access.join {
        let hash = to_hex(&token_hash(&access.token.0));
        let body = json!({ "join": join, "tag": to_hex(&access.tag), "token_hash": hash });
        let request = Request::plain(Method::Post, &state.relay, "/v1/mailboxes", &access.token).json(&body);
        return Some((Request { authorization: None, ..request }, Ask::OpenMailbox));
    }
    let next = access.next.as_ref().filter(|_| state.list().is_some_and(|list| list.find(me).is_some()))?;
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

/// Makes a new token where a device was taken off the list since this one was made. Returns whether it did. Not with each version
/// of the list: a backup holds the token of its time, and a restored diary should still be let in.
pub(super) fn renew(store: &Store, entropy: &dyn Entropy) -> Result<bool> {
    let (state, _) = store.read(super::session::load)?;
    if state.access.made_for >= state.version() || !shrunk(&state) {
        return Ok(false);
    }
    let token = Token(random(entropy)?);
    update(store, |_, state, _| {
        state.access.made_for = state.version();
        state.access.next = Some(NextAccess { token, tag: state.access.tag });
        Ok(true)
    })
}

/// Whether a device is gone that was on the list for which the token was made.
fn shrunk(state: &SyncState) -> bool {
    let place = usize::try_from(state.access.made_for.saturating_sub(1)).unwrap_or(usize::MAX);
    let (then, now) = (state.lists.get(place).and_then(SignedList::read), state.list());
    then.zip(now).is_some_and(|(then, now)| then.devices.iter().any(|device| now.find(device.device()).is_none()))
}

/// The tag of the token that a device will have which still uses the one of the device it was copied from.
pub(super) fn separate(state: &mut SyncState, entropy: &dyn Entropy) -> Result<[u8; 16]> {
    if let Some(next) = state.access.next.as_ref().filter(|next| next.tag != state.access.tag) {
        return Ok(next.tag);
    }
    let tag = random(entropy)?;
    state.access.next = Some(NextAccess { token: Token(random(entropy)?), tag });
    Ok(tag)
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

//! This device's token at the relay: opening the mailbox, a new token after a device was taken off the list, and the former ones
//! where the relay was put back to an old copy.

use serde_json::json;

use super::device_list::SignedList;
use super::exchange::{Method, Request};
use super::kept::update;
use super::session::Ask;
use super::state::{ListChange, SyncState};
use super::token::{NextAccess, Token, token_hash};
use crate::entropy::{Entropy, random};
use crate::error::Result;
use crate::store::{Store, to_hex};
use crate::time::DeviceId;

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
    update(store, |_, state, _| {
        state.access.go_on();
        Ok(())
    })
}

/// The relay does not know the token: perhaps it knows the next one, and its answer was lost; or, put back to an old copy, one of
/// the former. Returns whether there is one that was not tried; `tried` counts.
pub(super) fn try_another(store: &Store, tried: usize) -> Result<bool> {
    update(store, |_, state, _| {
        let access = &mut state.access;
        if access.go_on() {
            return Ok(true);
        }
        if tried > access.former.len() || access.former.is_empty() {
            return Ok(false);
        }
        let older = access.former.remove(0);
        access.former.push(std::mem::replace(&mut access.token, older));
        Ok(true)
    })
}

/// Makes a new token where a device was taken off the list since this one was made, or where it is `doubtful`, as the
/// relay did not know it at first. Returns whether it did. Not with each version of the list: a backup holds the token of its time, and a restored diary
/// should still be let in.
pub(super) fn renew(store: &Store, doubtful: bool, entropy: &dyn Entropy) -> Result<bool> {
    let (state, _) = store.read(super::kept::load)?;
    if !doubtful && (state.access.made_for >= state.version() || !shrunk(&state)) {
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

/// The token, with its tag, that a device will have which still uses the one of the device it was copied from.
pub(super) fn separate(state: &mut SyncState, entropy: &dyn Entropy) -> Result<([u8; 16], Token)> {
    if let Some(next) = state.access.next.as_ref().filter(|next| next.tag != state.access.tag) {
        return Ok((next.tag, next.token.clone()));
    }
    let (tag, token) = (random(entropy)?, Token(random(entropy)?));
    state.access.next = Some(NextAccess { token: token.clone(), tag });
    Ok((tag, token))
}

/// The token of new recovery words, if such words are wanted on the list.
pub(super) fn recovery(state: &SyncState) -> Option<Request> {
    state.wanted.iter().find_map(|wanted| match wanted {
        ListChange::Recovery { tag, token_hash, .. } => Some(put(state, tag, token_hash, "reader")),
        _ => None,
    })
}

//! Whose tokens the relay should know: those of the devices on the list and of the recovery words. It is told again after it was
//! put back to an old copy, and others are taken away after a device was taken off the list.

use serde::Deserialize;

use super::access::put;
use super::device_list::{DeviceList, ListedDevice, SignedList};
use super::exchange::{Method, Request};
use super::header::Hash;
use super::kept::update;
use super::report::Ended;
use super::session::{Ask, Session};
use super::state::SyncState;
use crate::error::Result;
use crate::store::{Store, from_hex, to_hex};
use crate::time::DeviceId;

/// A token that the relay is to know.
pub(crate) struct Admitted {
    tag: [u8; 16],
    hash: Hash,
    role: &'static str,
}

/// The next token to be told to the relay again, after it was put back to an old copy.
pub(super) fn again(session: &mut Session, store: &Store) -> Result<Option<(Request, Ask)>> {
    let (state, me) = store.read(super::kept::load)?;
    if !state.readmit {
        return Ok(None);
    }
    if session.admitted.is_none() {
        session.admitted = Some(state.list().map_or(Vec::new(), |list| known(&state, &list, me.device)));
    }
    let next = session.admitted.as_ref().and_then(|admitted| admitted.last());
    if let Some(next) = next {
        return Ok(Some((put(&state, &next.tag, &next.hash, next.role), Ask::AdmitAgain)));
    }
    update(store, |_, state, _| {
        state.readmit = false;
        Ok(None)
    })
}

/// The relay knows it, or will not.
pub(super) fn admitted(session: &mut Session) -> Result<()> {
    session.admitted.as_mut().and_then(Vec::pop);
    Ok(())
}

/// Of the other devices and the words what is known here.
fn known(state: &SyncState, list: &DeviceList, me: DeviceId) -> Vec<Admitted> {
    let others = list.devices.iter().filter(|device| device.device() != me);
    let told = |device: &[u8; 16]| state.peers.iter().find(|peer| peer.device == *device)?.access;
    let hash = |listed: &ListedDevice| told(&listed.device).unwrap_or(listed.token);
    let others = others.map(|listed| Admitted { tag: listed.tag, hash: hash(listed), role: "owner" });
    let words =
        list.recovery_access.iter().map(|access| Admitted { tag: access.tag, hash: access.token, role: "reader" });
    others.chain(words).collect()
}

/// Takes away the tokens that belong to nobody, after a device was taken off the list.
pub(super) fn sweep(session: &Session, state: &SyncState) -> Option<(Request, Ask)> {
    let done = session.strangers.as_ref().is_some_and(Vec::is_empty);
    if !state.sweep || done {
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
    role: String,
}

/// The relay said which tokens there are.
pub(super) fn listed(session: &mut Session, store: &Store, body: &[u8]) -> Result<()> {
    let Ok(listed) = serde_json::from_slice::<Listed>(body) else { return session.end(Ended::Unexpected) };
    // Guests end by themselves: one may be pairing just now.
    let lasting = listed.access.iter().filter(|entry| entry.role != "guest");
    let tags = lasting.filter_map(|entry| from_hex(&entry.tag)?.as_slice().try_into().ok());
    let (state, _) = store.read(super::kept::load)?;
    let list = state.list();
    let known =
        |tag: &[u8; 16]| list.iter().any(|list| list.tags().any(|listed| listed == *tag)) || state.access.tag == *tag;
    // With something unopened there may be a newer list: then only who was on an earlier one and is no longer goes.
    let all = state.opened(session.now.instant) >= state.place.cursor;
    let lists: Vec<_> = state.lists.iter().filter_map(SignedList::read).collect();
    let was = |tag: &[u8; 16]| lists.iter().any(|list| list.tags().any(|listed| listed == *tag));
    let strangers: Vec<[u8; 16]> = tags.filter(|tag| !known(tag) && (all || was(tag))).collect();
    session.swept = all;
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
        state.sweep = !session.swept;
        Ok(())
    })
}

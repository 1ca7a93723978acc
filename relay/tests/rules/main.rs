//! The rules of the relay, through its router, in process: no sockets, and a clock that the test moves.
#![allow(clippy::unwrap_used)]

mod access;
mod blobs;
mod described;
mod erased;
mod folder;
mod house;
mod log;
mod page;
mod rates;
mod refused;
mod roles;
mod room;
mod snapshots;

//! Sync, without I/O: the same diary on several devices through a mailbox that can read nothing. A session says what to ask the
//! relay and takes the answer; whoever embeds the core does the asking. Nothing here knows HTTP, a socket or a clock.
//! docs/protocol.md describes it for an auditor.

mod access;
mod admission;
mod announcement;
mod announcing;
mod batch;
mod blob;
mod chain;
mod compaction;
mod device_list;
mod exchange;
#[cfg(test)]
mod forged;
mod header;
mod identity;
mod kept;
mod link;
mod list_fork;
mod notice;
mod page;
mod pairing;
mod reading;
mod reading_snapshot;
mod report;
mod sealing;
mod session;
mod state;
mod status;
mod take;
mod token;
mod trust;
mod vector;
mod writing;

pub use blob::{BlobNext, BlobReport, MOST_BLOB, MOST_BLOB_DAYS};
pub use exchange::{Method, Request, Response, relay_address};
pub use notice::{Notice, Noticed};
pub use pairing::{PAIRING_MINUTES, PairingEnd, PairingInvitation, PairingStep};
pub use report::{Ended, LastWritten, SyncReport};
pub use session::Next;
pub use status::{DeviceSeen, SyncStatus};

pub(crate) use blob::{BlobTalk, blob_path, blob_relay, checked_body, delete_blob, fetch_blob, keep_blob};
pub(crate) use header::{Hash, hash_of, running};
pub(crate) use identity::Secret;
pub(crate) use link::{begin_recovery, forget, leave, new_words, open_mailbox, put_away, remove_device};
pub(crate) use page::Page;
pub(crate) use pairing::{Guest, Host};
pub(crate) use sealing::{LARGEST, SMALLEST, is_size};
pub(crate) use session::Session;
pub(crate) use status::status;
pub(crate) use token::{Token, token_hash};
pub use vector::VersionVector;

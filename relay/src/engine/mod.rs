//! What a relay keeps, as one small trait. The HTTP side knows nothing below it, so another engine can stand here: each
//! mailbox is a log that takes a batch only when the caller names its head, which is what NATS JetStream calls an
//! expected last subject sequence. Nothing here knows HTTP, clocks or addresses: the second comes in with each call.

mod ids;
pub mod sqlite;

use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;

pub(crate) use ids::hex;
pub use ids::{BlobId, CodeHash, Mailbox, RunningHash, SnapshotId, Tag, TokenHash};

/// Seconds since 1970, from the caller's clock.
pub type Second = u64;

/// What every question to an engine answers, once it is durable.
pub type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Refused>> + Send>>;

/// What a token may do in its mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Everything.
    Owner,
    /// Reads.
    Reader,
    /// Appends, and reads nothing.
    Appender,
    /// Reads and appends until it expires.
    Guest,
}

/// Who asks: a token that was found, and what it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caller {
    /// The mailbox it opens; never leaves the relay.
    pub mailbox: Mailbox,
    /// What it may do.
    pub role: Role,
    /// The token. Every writing call looks again whether it still counts, so that a replaced one can't finish what it
    /// began.
    pub token: TokenHash,
}

/// A token's place within its mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Access {
    /// The name its owner gave it.
    pub tag: Tag,
    /// What it may do.
    pub role: Role,
    /// When it stops; guests only.
    pub ends: Option<Second>,
}

/// A new mailbox, asked for with a join code.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    /// The code's hash.
    pub code: CodeHash,
    /// The name of the first owner's token.
    pub tag: Tag,
    /// The first owner's token.
    pub token: TokenHash,
}

/// How an [`Opening`] ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// A new mailbox.
    New,
    /// The very same had been asked before: it is there.
    Already,
}

/// A mailbox from one cursor on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The last sequence given out; 0 at first.
    pub head: u64,
    /// All batches up to this one were compacted away; 0 at first.
    pub base: u64,
    /// Sum of the lengths of the batches in the log.
    pub bytes: u64,
    /// The published snapshot.
    pub snapshot: Option<Snapshot>,
    /// The running hash at the cursor, if the cursor is from base to head.
    pub running: Option<RunningHash>,
    /// Batches after the cursor, in order: sequence and bytes.
    pub frames: Vec<(u64, Bytes)>,
}

/// The published snapshot of a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// The id its owner chose.
    pub id: SnapshotId,
    /// How many parts it has, 1 to 4096.
    pub parts: u32,
    /// Sum of their lengths.
    pub bytes: u64,
}

/// What a sweep took away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Guests whose time was over.
    pub guests: u64,
    /// Blobs whose days were over.
    pub blobs: u64,
    /// Parts that were staged and never published.
    pub parts: u64,
    /// Join codes that were used up or too old.
    pub codes: u64,
}

/// Why an engine did not do what was asked. Whatever was refused, the mailbox is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The token does not count (any more).
    #[error("this token opens nothing")]
    Unknown,
    /// The join code is unknown, used up or too old.
    #[error("this join code does not open a mailbox")]
    Code,
    /// The caller's picture of the mailbox is not the relay's.
    #[error("the mailbox is not as expected")]
    Conflict {
        /// The mailbox's head.
        head: u64,
    },
    /// The token is in use elsewhere.
    #[error("this token is in use")]
    TokenTaken,
    /// It would leave the mailbox without an owner.
    #[error("a mailbox keeps at least one owner")]
    LastOwner,
    /// It belongs to another mailbox.
    #[error("this belongs to another mailbox")]
    NotYours,
    /// The mailbox or the relay has no room for it.
    #[error("no room")]
    Full,
    /// The engine can't read or write just now.
    #[error("the storage does not answer")]
    Broken,
}

/// Stores mailboxes durably. Every answer comes after what it says is durable.
pub trait Engine: Send + Sync + 'static {
    /// Opens a mailbox, using up one use of the code; the very same again changes nothing.
    fn open_mailbox(&self, ask: Opening, now: Second) -> Answer<Opened>;
    /// Deletes a mailbox with all that is in it.
    fn delete_mailbox(&self, caller: Caller, now: Second) -> Answer<()>;
    /// Whom a token belongs to; a guest whose time is over is nobody.
    fn caller(&self, token: TokenHash, now: Second) -> Answer<Option<Caller>>;

    /// Appends a batch after `expected` and answers its sequence.
    fn append(&self, caller: Caller, expected: u64, bytes: Bytes, now: Second) -> Answer<u64>;
    /// Reads from a cursor on: as many frames as fit `room` bytes, at least one if there is one.
    fn read(&self, mailbox: Mailbox, after: u64, room: usize) -> Answer<Page>;

    /// Keeps a part of a snapshot that is not published yet; the same part again replaces it.
    fn stage(&self, caller: Caller, id: SnapshotId, part: u32, bytes: Bytes, now: Second) -> Answer<()>;
    /// Publishes parts `0..parts` as the snapshot of all batches up to `upto`, and deletes those and the former
    /// snapshot.
    fn publish(&self, caller: Caller, id: SnapshotId, upto: u64, parts: u32, now: Second) -> Answer<()>;
    /// A part of the published snapshot; nothing when it is another one by now.
    fn part(&self, mailbox: Mailbox, id: SnapshotId, part: u32) -> Answer<Option<Bytes>>;

    /// Who has access, in the order of tags.
    fn access(&self, mailbox: Mailbox, now: Second) -> Answer<Vec<Access>>;
    /// Gives a tag its token, in place of the one it had.
    fn grant(&self, caller: Caller, access: Access, token: TokenHash, now: Second) -> Answer<()>;
    /// Takes a tag's token away, if there is one.
    fn revoke(&self, caller: Caller, tag: Tag, now: Second) -> Answer<()>;

    /// Keeps a blob until `ends`, in place of the one of that id.
    fn put_blob(&self, caller: Caller, id: BlobId, bytes: Bytes, ends: Second, now: Second) -> Answer<()>;
    /// A blob whose time is not over.
    fn blob(&self, id: BlobId, now: Second) -> Answer<Option<Bytes>>;
    /// Deletes a blob, if there is one.
    fn delete_blob(&self, caller: Caller, id: BlobId, now: Second) -> Answer<()>;

    /// Deletes for good what is over: guests, blobs, parts never published, join codes.
    fn expire(&self, now: Second) -> Answer<Swept>;
    /// Writes something and takes it back: refused when nothing can be kept.
    fn health(&self) -> Answer<()>;
    /// Numbers for whoever watches the relay: name and value, nothing of a single mailbox.
    fn gauges(&self) -> Answer<Vec<(&'static str, u64)>>;
}

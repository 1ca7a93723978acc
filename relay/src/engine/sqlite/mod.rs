//! The engine over one SQLite file: durable (`synchronous = FULL`), one writing thread with group commit, a few readers
//! beside it. It does not speak HTTP, has no clock, and keeps nothing of who asked.

mod access;
mod backup;
mod batches;
mod blobs;
mod check;
mod clean;
mod content;
mod file;
pub mod join_code;
mod mailbox;
mod readers;
mod snapshots;
mod sweep;
mod work;
mod writer;

use std::fs::File;
use std::path::Path;
use std::sync::atomic::Ordering;

use bytes::Bytes;

use super::{
    Access, Answer, BlobId, Caller, Engine, Mailbox, Opened, Opening, Page, Second, SnapshotId, Swept, Tag, TokenHash,
};
pub use backup::backup;
pub use check::{Checked, check};
pub use file::OpenError;
use readers::Readers;
use writer::Writer;

/// How many connections read.
const READERS: usize = 4;

/// How much may be kept.
#[derive(Debug, Clone, Copy)]
pub struct Quotas {
    /// Bytes of one mailbox: its log, snapshot and blobs. Staged parts may take as much again.
    pub mailbox: u64,
    /// Bytes of the whole file.
    pub relay: u64,
}

impl Default for Quotas {
    fn default() -> Self {
        Self { mailbox: 64 << 20, relay: 64 << 30 }
    }
}

/// Mailboxes in one SQLite file.
pub struct SqliteEngine {
    // Closed in this order: only one that writes, closing last, can take the log away.
    readers: Readers,
    writer: Writer,
    /// Held as long as the file is served.
    _lock: File,
}

impl SqliteEngine {
    /// Opens the data folder, making it if there is none, with the default quotas.
    pub fn open(folder: impl AsRef<Path>) -> Result<Self, OpenError> {
        Self::open_with(folder, Quotas::default())
    }

    /// Opens the data folder; refused when another relay serves it or a newer one wrote it.
    pub fn open_with(folder: impl AsRef<Path>, quotas: Quotas) -> Result<Self, OpenError> {
        let folder = folder.as_ref();
        let lock = file::lock(folder)?;
        let writing = file::writer(folder)?;
        let readers = Readers::open(folder, READERS)?;
        Ok(Self { readers, writer: Writer::start(writing, quotas)?, _lock: lock })
    }

    /// What SQLite said when it last could not write, if that is news since this was asked.
    pub fn trouble(&self) -> Option<String> {
        self.writer.counts.trouble.lock().ok()?.take()
    }

    /// Finishes what was asked and closes the file; what is asked afterwards is refused.
    pub fn close(&self) {
        self.readers.close();
        self.writer.close();
    }
}

impl Engine for SqliteEngine {
    fn open_mailbox(&self, ask: Opening, now: Second) -> Answer<Opened> {
        self.writer.ask(move |act| mailbox::open(act, &ask, now))
    }

    fn delete_mailbox(&self, caller: Caller, now: Second) -> Answer<()> {
        self.writer.ask(move |act| mailbox::delete(act, &caller, now))
    }

    fn caller(&self, token: TokenHash, now: Second) -> Answer<Option<Caller>> {
        self.readers.ask(move |file| access::caller(file, token, now))
    }

    fn append(&self, caller: Caller, expected: u64, bytes: Bytes, now: Second) -> Answer<u64> {
        self.writer.ask(move |act| batches::append(act, &caller, expected, &bytes, now))
    }

    fn read(&self, mailbox: Mailbox, after: u64, room: usize) -> Answer<Page> {
        // SQLite counts to 2^63 - 1; no head is there.
        let after = after.min(i64::MAX as u64);
        self.readers.ask(move |file| batches::read(file, mailbox, after, room))
    }

    fn stage(&self, caller: Caller, id: SnapshotId, part: u32, bytes: Bytes, now: Second) -> Answer<()> {
        self.writer.ask(move |act| snapshots::stage(act, &caller, &id, part, &bytes, now))
    }

    fn publish(&self, caller: Caller, id: SnapshotId, upto: u64, parts: u32, now: Second) -> Answer<()> {
        self.writer.ask(move |act| snapshots::publish(act, &caller, &id, upto, parts, now))
    }

    fn part(&self, mailbox: Mailbox, id: SnapshotId, part: u32) -> Answer<Option<Bytes>> {
        self.readers.ask(move |file| snapshots::part(file, mailbox, &id, part))
    }

    fn access(&self, mailbox: Mailbox, now: Second) -> Answer<Vec<Access>> {
        self.readers.ask(move |file| access::list(file, mailbox, now))
    }

    fn grant(&self, caller: Caller, access: Access, token: TokenHash, now: Second) -> Answer<()> {
        self.writer.ask(move |act| access::grant(act, &caller, &access, &token, now))
    }

    fn revoke(&self, caller: Caller, tag: Tag, now: Second) -> Answer<()> {
        self.writer.ask(move |act| access::revoke(act, &caller, &tag, now))
    }

    fn put_blob(&self, caller: Caller, id: BlobId, bytes: Bytes, ends: Second, now: Second) -> Answer<()> {
        self.writer.ask(move |act| blobs::put(act, &caller, &id, &bytes, ends, now))
    }

    fn blob(&self, id: BlobId, now: Second) -> Answer<Option<Bytes>> {
        self.readers.ask(move |file| blobs::get(file, &id, now))
    }

    fn delete_blob(&self, caller: Caller, id: BlobId, now: Second) -> Answer<()> {
        self.writer.ask(move |act| blobs::delete(act, &caller, &id, now))
    }

    fn expire(&self, now: Second) -> Answer<Swept> {
        self.writer.ask(move |act| sweep::sweep(act, now))
    }

    fn health(&self) -> Answer<()> {
        self.writer
            .ask(|act| Ok(act.file.prepare_cached("UPDATE beat SET beats = beats + 1")?.execute([]).map(|_| ())?))
    }

    fn gauges(&self) -> Answer<Vec<(&'static str, u64)>> {
        let counted = |count: &std::sync::atomic::AtomicU64| count.load(Ordering::Relaxed);
        let counts = &self.writer.counts;
        let (groups, works, failures) = (counted(&counts.groups), counted(&counts.works), counted(&counts.failures));
        self.readers.ask(move |file| {
            let one = |sql: &str| file.prepare_cached(sql)?.query_row([], |row| row.get::<_, u64>(0));
            Ok(vec![
                ("relay_file_bytes", one("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")?),
                ("relay_mailboxes", one("SELECT count(*) FROM mailbox")?),
                ("relay_commits_total", groups),
                ("relay_writes_total", works),
                ("relay_failures_total", failures),
            ])
        })
    }
}

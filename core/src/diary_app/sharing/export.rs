//! Making files: one state of the diary, one scope, one of the forms; and a line in the log once the file is whole.

use std::io::{self, Write};

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::days::FileDays;
use super::log::ShareWay;
use super::outgoing::Sharing;
use crate::diary_app::{Diary, Job};
use crate::error::Result;
use crate::sharing::Outgoing;
use crate::store::kinds::share::ShareRecord;
use crate::store::to_hex;
use crate::time::Moment;

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// Its id in the log.
    pub id: String,
    /// How many entries are in it.
    pub entries: u64,
    /// Its length.
    pub bytes: u64,
    /// SHA-256, hexadecimal.
    pub digest: String,
}

impl Diary {
    /// Makes a file of a form with `write`, which answers how many entries it wrote, and notes it in the log of shares.
    ///
    /// # Errors
    /// `Invalid` for days or a scope that are none; `Cancelled`; `Io`, `DiskFull`. Nothing is noted then, and what was written so far
    /// is no file.
    pub(super) fn export_file(
        &self,
        now: Moment,
        sharing: &Sharing,
        (form, way): (&str, ShareWay),
        out: &mut dyn Write,
        job: &Job,
        write: impl FnOnce(&Outgoing, &FileDays<'_>, &mut dyn Write) -> Result<u64>,
    ) -> Result<Exported> {
        let names = self.share_names(now, sharing)?;
        let mut out = Digested { out, hash: Sha256::new(), bytes: 0 };
        let entries = self.with_outgoing(now, sharing, names, job, |outgoing, days| write(outgoing, days, &mut out))?;
        out.flush()?;
        job.check()?;
        let (digest, bytes) = (to_hex(&<[u8; 32]>::from(out.hash.finalize())), out.bytes);
        let made = Exported { id: self.new_share_id()?, entries, bytes, digest };
        self.log_share(now, sharing, made.record(form, way))?;
        job.finish();
        Ok(made)
    }

    /// Notes in the log of shares that a report was handed over, as a page or printed, with on how many of its days something was
    /// filled in.
    ///
    /// # Errors
    /// `Locked`, `DiskFull`.
    pub fn note_page(&self, now: Moment, sharing: &Sharing, filled: u32, file: &[u8]) -> Result<Exported> {
        let digest = to_hex(&<[u8; 32]>::from(Sha256::digest(file)));
        let entries = filled.into();
        let made = Exported { id: self.new_share_id()?, entries, bytes: file.len() as u64, digest };
        self.log_share(now, sharing, made.record("report", ShareWay::File))?;
        Ok(made)
    }
}

impl Exported {
    /// What the log keeps of it.
    pub(super) fn record(&self, form: &str, way: ShareWay) -> ShareRecord {
        ShareRecord {
            id: self.id.clone(),
            form: form.into(),
            way: way.name().into(),
            entries: i64::try_from(self.entries).unwrap_or(i64::MAX),
            digest: self.digest.clone(),
            ..ShareRecord::default()
        }
    }
}

/// A writer that counts and digests what goes through it.
struct Digested<'a> {
    out: &'a mut dyn Write,
    hash: Sha256,
    bytes: u64,
}

impl Write for Digested<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

//! The diary as tables, in a folder.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::export::Exported;
use super::log::ShareWay;
use super::outgoing::Sharing;
use crate::diary_app::{Diary, Job};
use crate::error::Result;
use crate::sharing::SharePart;
use crate::sharing::tables::{DiskFolder, RowsByFile, write_tables};
use crate::store::to_hex;
use crate::text::Texts;
use crate::time::Moment;

/// Tables that were written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExportedTables {
    /// Their id in the log of shares.
    pub id: String,
    /// How many rows each file has, without its header.
    pub files: RowsByFile,
    /// How long they are together.
    pub bytes: u64,
    /// SHA-256, hexadecimal, of a line for each file in the order of their names: its own SHA-256, two blanks, its name.
    pub digest: String,
    /// The parts that are not in them.
    pub left_out: Vec<SharePart>,
    /// How many lines of the card are not in them beside that.
    pub items_left_out: u32,
}

impl Diary {
    /// Writes what is shared as CSV files into a folder that is new or empty, and notes it in the log of shares.
    ///
    /// # Errors
    /// `Invalid` for days, a scope or a folder that are none; `Cancelled`; `Io`, `DiskFull`. Nothing is noted then, and no file left.
    pub fn export_csv(
        &self,
        now: Moment,
        sharing: &Sharing,
        texts: &Texts,
        folder: &Path,
        job: &Job,
    ) -> Result<ExportedTables> {
        let secrets = sharing.recipient.as_ref().map(|one| self.share_secrets(now, one)).transpose()?;
        let ids = secrets.map(|secrets| secrets.names);
        let mut into = DiskFolder::new(folder)?;
        let (files, left_out, items_left_out) = self.with_outgoing(now, sharing, ids, job, |outgoing, days| {
            let files = write_tables(outgoing, days, texts, &mut into)?;
            Ok((files, outgoing.about.left_out.clone(), outgoing.about.items_left_out))
        })?;
        job.check()?;
        let (digest, bytes) = digest(folder, &files)?;
        let entries = files.values().sum();
        let made = Exported { id: self.new_share_id()?, entries, bytes, digest };
        self.log_share(now, sharing, made.record("csv", ShareWay::File))?;
        into.keep();
        job.finish();
        let Exported { id, bytes, digest, .. } = made;
        Ok(ExportedTables { id, files, bytes, digest, left_out, items_left_out })
    }
}

fn digest(folder: &Path, files: &RowsByFile) -> io::Result<(String, u64)> {
    let (mut all, mut bytes) = (Sha256::new(), 0);
    let mut buffer = vec![0; 1 << 16];
    for name in files.keys() {
        let (mut file, mut hash) = (File::open(folder.join(name))?, Sha256::new());
        loop {
            let read = file.read(&mut buffer)?;
            if read == 0 {
                break;
            }
            hash.update(&buffer[..read]);
            bytes += read as u64;
        }
        let hash = to_hex(&<[u8; 32]>::from(hash.finalize()));
        all.update(format!("{hash}  {name}\n"));
    }
    Ok((to_hex(&<[u8; 32]>::from(all.finalize())), bytes))
}

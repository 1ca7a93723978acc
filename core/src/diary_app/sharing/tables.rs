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
use crate::sharing::tables::{DiskFolder, RowsByFile, write_tables};
use crate::store::to_hex;
use crate::text::Texts;
use crate::time::Moment;

/// Tables that were written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExportedTables {
    /// The files together; the digest is of a line for each in the order of their names: its own SHA-256, two blanks, its name.
    #[serde(flatten)]
    pub made: Exported,
    /// How many rows each file has, without its header.
    pub files: RowsByFile,
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
        let names = self.share_names(now, sharing)?;
        let mut into = DiskFolder::new(folder)?;
        let files = self
            .with_outgoing(now, sharing, names, job, |outgoing, days| write_tables(outgoing, days, texts, &mut into))?;
        job.check()?;
        let (digest, bytes) = digest(folder, &files)?;
        let entries = files.values().sum();
        let made = Exported { id: self.new_share_id()?, entries, bytes, digest };
        self.log_share(now, sharing, made.record("csv", ShareWay::File))?;
        into.keep();
        job.finish();
        Ok(ExportedTables { made, files })
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

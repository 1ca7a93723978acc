//! Sealing a file to `age` keys, where that is asked for.

use std::io::Write;
use std::path::Path;

use clap::Args;
use somacard_core::sharing::{AgeRecipient, AgeWriter};
use somacard_core::store::NewFile;
use somacard_core::{Result, ShareWay, SystemEntropy};

/// To whom a file is sealed.
#[derive(Args)]
pub struct Sealing {
    /// Seal it to this age recipient (age1…); more than once for more of them
    #[arg(long, value_name = "AGE_RECIPIENT")]
    seal_to: Vec<String>,
}

impl Sealing {
    /// Writes a file whole, sealed or in plain.
    pub fn file<T>(&self, path: &Path, write: impl FnOnce(&mut dyn Write, ShareWay) -> Result<T>) -> Result<T> {
        let to = recipients(&self.seal_to)?;
        let mut file = NewFile::begin(path)?;
        let made = if to.is_empty() {
            write(&mut file, ShareWay::File)?
        } else {
            let mut sealed = AgeWriter::new(&mut file, &to, &SystemEntropy)?;
            let made = write(&mut sealed, ShareWay::Sealed)?;
            sealed.finish()?;
            made
        };
        file.finish()?;
        Ok(made)
    }

    /// Who can read it.
    pub fn readers(&self) -> &'static str {
        match self.seal_to.is_empty() {
            true => "Who has the file can read and keep it. Nothing was sent.\n",
            false => "Only who has a key that it is sealed to can read it. Nothing was sent.\n",
        }
    }
}

/// Keys to seal to, as typed.
pub fn recipients(typed: &[String]) -> Result<Vec<AgeRecipient>> {
    typed.iter().map(|text| AgeRecipient::parse(text)).collect()
}

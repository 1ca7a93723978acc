//! A FHIR R4 document of what goes out, for systems that know nothing of us: a Bundle that is written as it is made,
//! with the report beside it. One resource, one file. It goes one way: nothing is read back. What our codes and
//! profiles mean stands in `docs/fhir`, which [`definitions`] makes from the same tables.

mod around;
mod basics;
mod body;
mod card;
mod days;
mod definitions;
mod displays;
mod document;
mod entries;
mod export;
mod forms;
mod names;
mod origin;
mod places;
mod ratings;
mod resources;
mod scan;
mod section;
mod systems;
mod visits;

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};

use super::{OutDays, Outgoing};
use crate::error::Result;
use crate::text::Texts;

pub use definitions::definitions;

/// The report as files that the document carries.
#[derive(Debug, Clone, Default)]
pub struct ReportFiles {
    /// The page, as HTML that needs nothing else.
    pub html: Option<Vec<u8>>,
    /// The same as PDF.
    pub pdf: Option<Vec<u8>>,
}

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// How many resources of each type, by its name in R4.
    pub entries: BTreeMap<&'static str, u64>,
}

impl Written {
    /// How many resources in all.
    pub fn total(&self) -> u64 {
        self.entries.values().sum()
    }
}

/// Writes the document. The days are gone through twice and never held; the report is held once more as base64.
///
/// # Errors
/// What the days answer; `Io`, `DiskFull`. What was written so far is no document then.
pub fn write_bundle(
    outgoing: &Outgoing,
    days: &dyn OutDays,
    report: &ReportFiles,
    texts: &Texts,
    out: &mut dyn Write,
) -> Result<Written> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let entries = export::Export::new(outgoing, report, texts).write(days, &mut out)?;
    out.flush()?;
    Ok(Written { entries })
}

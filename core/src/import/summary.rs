//! What an import tells when it is done: how many rows, and each one that was refused.

use serde::Serialize;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportSummary {
    /// Rows read.
    pub read: u64,
    /// Rows that became check-ins, or changed one.
    pub imported: u64,
    /// Rows that were there already.
    pub unchanged: u64,
    /// Rows refused.
    pub skipped: Vec<SkippedLine>,
    /// Lines that say no time of their own: the map's other time column stood in.
    pub other_time: Vec<u64>,
    /// Columns that the map does not name.
    pub left_out: Vec<String>,
    /// Whether it is in the diary. A refused row keeps the whole file out, unless bad rows are skipped.
    pub published: bool,
}

/// A refused row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SkippedLine {
    /// Its first line in the file, from 1, as an editor counts.
    pub line: u64,
    /// Why it was refused.
    pub reason: String,
}

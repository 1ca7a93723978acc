//! Writing rows: UTF-8 with its mark, RFC 4180, every text quoted and no number.

use std::io::Write;

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use super::cell::cell;
use super::column::Column;
use crate::error::{Error, Result};
use crate::time::{DiaryDay, EntryTime, Moment};

/// The mark by which spreadsheets know UTF-8; `pandas` and others pass over it.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The rows of one file.
pub(super) struct Rows<'a> {
    out: Writer<Box<dyn Write + 'a>>,
    rows: u64,
}

impl<'a> Rows<'a> {
    /// A file with its header.
    pub fn begin(mut out: Box<dyn Write + 'a>, columns: &[Column]) -> Result<Self> {
        out.write_all(MARK)?;
        let mut out = WriterBuilder::new()
            .quote_style(QuoteStyle::NonNumeric)
            .terminator(Terminator::CRLF)
            .buffer_capacity(1 << 14)
            .from_writer(out);
        out.write_record(columns.iter().map(|column| column.name)).map_err(refused)?;
        Ok(Self { out, rows: 0 })
    }

    /// Ends the file. Returns how many rows it has.
    pub fn end(mut self) -> Result<u64> {
        self.out.flush()?;
        Ok(self.rows)
    }

    /// Own words, or a name.
    pub fn text(&mut self, text: &str) -> Result<()> {
        self.raw(&cell(text))
    }

    /// The same where there may be none.
    pub fn maybe(&mut self, text: Option<&str>) -> Result<()> {
        self.text(text.unwrap_or_default())
    }

    /// A whole number.
    pub fn number(&mut self, number: impl Into<i64>) -> Result<()> {
        self.raw(&number.into().to_string())
    }

    /// A whole number that may be missing: an empty cell, never 0.
    pub fn maybe_number(&mut self, number: Option<impl Into<i64>>) -> Result<()> {
        self.raw(&number.map(|number| number.into().to_string()).unwrap_or_default())
    }

    /// Yes or no.
    pub fn yes(&mut self, yes: bool) -> Result<()> {
        self.raw(if yes { "true" } else { "false" })
    }

    /// Yes or no, or not said.
    pub fn maybe_yes(&mut self, yes: Option<bool>) -> Result<()> {
        if let Some(yes) = yes { self.yes(yes) } else { self.empty() }
    }

    /// A date.
    pub fn day(&mut self, day: DiaryDay) -> Result<()> {
        self.raw(&day.to_string())
    }

    /// A date that may be missing.
    pub fn maybe_day(&mut self, day: Option<DiaryDay>) -> Result<()> {
        if let Some(day) = day { self.day(day) } else { self.empty() }
    }

    /// A moment, with the offset of the clock it was read from.
    pub fn moment(&mut self, moment: Moment) -> Result<()> {
        self.raw(&moment.rfc3339())
    }

    /// A moment that may be missing.
    pub fn maybe_moment(&mut self, moment: Option<Moment>) -> Result<()> {
        if let Some(moment) = moment { self.moment(moment) } else { self.empty() }
    }

    /// The day, the moment and the way of an entry: three cells.
    pub fn time(&mut self, time: &EntryTime) -> Result<()> {
        self.day(time.for_day)?;
        self.moment(time.recorded_at)?;
        self.raw(time.source.name())
    }

    /// Nothing.
    pub fn empty(&mut self) -> Result<()> {
        self.raw("")
    }

    /// So many cells with nothing.
    pub fn empties(&mut self, count: usize) -> Result<()> {
        (0..count).try_for_each(|_| self.empty())
    }

    /// Ends a row.
    pub fn next(&mut self) -> Result<()> {
        self.rows += 1;
        self.out.write_record(None::<&[u8]>).map_err(refused)
    }

    fn raw(&mut self, text: &str) -> Result<()> {
        self.out.write_field(text).map_err(refused)
    }
}

/// The writer refuses for the disk's reasons alone: rows are as long as their header.
fn refused(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        _ => Error::Store { what: "a row that is not as long as its header".into() },
    }
}

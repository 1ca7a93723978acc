//! Rows of a CSV, one at a time, each read into a check-in or refused with its line and the reason. A refusal names the
//! column; it never repeats the cell.

use std::collections::HashMap;
use std::io::Read;

use csv::{ByteRecord, ReaderBuilder, StringRecord};
use sha2::{Digest, Sha256};

use super::cell;
use super::header::Places;
use super::lines::Lines;
use super::map::ImportMap;
use super::summary::SkippedLine;
use crate::body::BodyReading;
use crate::card::{Answer, ItemId, Scale, checked_text};
use crate::error::{Error, Result};
use crate::store::to_hex;
use crate::time::Moment;

/// One row, read.
pub(crate) struct Row {
    /// The identity of the check-in: a hash of source and key.
    pub id: String,
    pub moment: Moment,
    /// Its line, where the moment is that of the map's other time column.
    pub other_time: Option<u64>,
    pub answers: Vec<(ItemId, Answer)>,
    pub readings: Vec<BodyReading>,
    pub note: Option<String>,
}

/// The rows of a file.
pub(crate) struct Rows<'a, R> {
    map: &'a ImportMap,
    /// The scale of each mapped column's item.
    scales: Vec<Scale>,
    /// The last instant a row can be of: a day ahead, since clocks and zones differ.
    until: i64,
    reader: csv::Reader<Lines<R>>,
    places: Places,
    /// The line of each row taken so far, by identity.
    seen: HashMap<String, u64>,
    record: ByteRecord,
}

impl<'a, R: Read> Rows<'a, R> {
    /// Reads the header. `scales` are those of the map's columns, in their order. Also returns the columns left out.
    pub(crate) fn open(input: R, map: &'a ImportMap, scales: Vec<Scale>, now: Moment) -> Result<(Self, Vec<String>)> {
        const DAY: i64 = 24 * 60 * 60 * 1000;
        let mut reader = ReaderBuilder::new().flexible(true).delimiter(map.delimiter).from_reader(Lines::new(input));
        let header = reader.byte_headers().map_err(unreadable)?.clone();
        let (places, left_out) = Places::find(map, header)?;
        let (until, seen, record) = (now.instant.saturating_add(DAY), HashMap::new(), ByteRecord::new());
        Ok((Self { map, scales, until, reader, places, seen, record }, left_out))
    }

    /// The name of the map.
    pub(crate) fn map_name(&self) -> &'a str {
        &self.map.name
    }

    /// The next row, or why it is refused; nothing at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Result<Row, SkippedLine>>> {
        if !self.reader.read_byte_record(&mut self.record).map_err(unreadable)? {
            return Ok(None);
        }
        let offset = self.record.position().map_or(0, csv::Position::byte);
        let line = self.reader.get_mut().at(offset);
        Ok(Some(self.row(line).map_err(|reason| SkippedLine { line, reason })))
    }

    fn row(&mut self, line: u64) -> Result<Row, String> {
        let record = self.whole_record()?;
        let id = self.identity(&record)?;
        if let Some(first) = self.seen.get(&id) {
            return Err(format!("the same key as line {first}"));
        }
        let (moment, stood_in) = self.moment(&record)?;
        let note = self.places.note.map(|at| record[at].to_owned()).filter(|note| !note.trim().is_empty());
        if let Some(Err(error)) = note.as_deref().map(|note| checked_text("note", note)) {
            return Err(error.to_string());
        }
        let (answers, readings) = (self.answers(&record)?, self.readings(&record)?);
        if answers.is_empty() && readings.is_empty() && note.is_none() {
            return Err("no answer in any mapped column".into());
        }
        self.seen.insert(id.clone(), line);
        Ok(Row { id, moment, other_time: stood_in.then_some(line), answers, readings, note })
    }

    /// The record as text, as wide as the header.
    fn whole_record(&self) -> Result<StringRecord, String> {
        let record = StringRecord::from_byte_record(self.record.clone())
            .map_err(|error| format!("column {}: not UTF-8", error.utf8_error().field() + 1))?;
        if record.len() != self.places.width {
            return Err(format!("{} cells where the header has {}", record.len(), self.places.width));
        }
        match record.iter().position(|cell| cell.contains('\0')) {
            Some(at) => Err(format!("column {}: a NUL byte", at + 1)),
            None => Ok(record),
        }
    }

    /// The moment of a row, and whether it is that of the map's other time column.
    fn moment(&self, record: &StringRecord) -> Result<(Moment, bool), String> {
        let time = &self.map.time;
        let own = record[self.places.time].trim();
        let other = self.places.other_time.filter(|_| self.map.is_missing_time(own));
        let (name, cell) = match (other, &time.otherwise) {
            (Some(at), Some(name)) => (name, record[at].trim()),
            _ => (&time.column, own),
        };
        let moment = self.map.moment(cell).ok_or_else(|| format!("{name}: not a time of the form {}", time.format))?;
        if moment.instant > self.until {
            return Err(format!("{name}: a time that is yet to come"));
        }
        Ok((moment, other.is_some()))
    }

    fn identity(&self, record: &StringRecord) -> Result<String, String> {
        if self.places.key.iter().all(|at| record[*at].trim().is_empty()) {
            return Err(format!("{}: no key", self.map.key.join(", ")));
        }
        let mut hash = Sha256::new().chain_update(&self.map.name);
        for at in &self.places.key {
            hash = hash.chain_update([0]).chain_update(record[*at].trim());
        }
        Ok(to_hex(&hash.finalize()[..16]))
    }

    fn answers(&self, record: &StringRecord) -> Result<Vec<(ItemId, Answer)>, String> {
        let mut answers = Vec::with_capacity(self.places.columns.len());
        for ((column, at), scale) in self.map.columns.iter().zip(&self.places.columns).zip(&self.scales) {
            let cell = record[*at].trim();
            if !self.map.is_missing(cell) {
                answers.push((column.item.clone(), cell::answer(cell, column, scale)?));
            }
        }
        Ok(answers)
    }

    fn readings(&self, record: &StringRecord) -> Result<Vec<BodyReading>, String> {
        let cells = self.map.readings.iter().zip(self.places.readings.iter().map(|at| record[*at].trim()));
        let said = cells.filter(|(_, cell)| !self.map.is_missing(cell));
        said.map(|(column, cell)| cell::reading(cell, column)).collect()
    }
}

fn unreadable(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        _ => Error::Io { kind: "the file is not CSV".into() },
    }
}

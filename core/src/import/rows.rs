//! Rows of a CSV, one at a time, each read into a check-in or refused with its line and the reason. A refusal names the
//! column; it never repeats the cell.

use std::collections::HashMap;
use std::io::Read;

use csv::{ByteRecord, ReaderBuilder, StringRecord};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::map::ImportMap;
use crate::card::{Answer, ItemId, Scale, checked_text};
use crate::error::{Error, Given, Result};
use crate::store::to_hex;
use crate::time::Moment;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ImportSummary {
    /// Rows read.
    pub read: u64,
    /// Rows that became check-ins, or changed one.
    pub imported: u64,
    /// Rows that were there already.
    pub unchanged: u64,
    /// Rows refused.
    pub skipped: Vec<SkippedLine>,
    /// Columns that the map does not name.
    pub left_out: Vec<String>,
    /// Whether it is in the diary. A refused row keeps the whole file out, unless bad rows are skipped.
    pub published: bool,
}

/// A refused row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SkippedLine {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Why it was refused.
    pub reason: String,
}

/// One row, read.
pub(crate) struct Row {
    /// The identity of the check-in: a hash of source and key.
    pub id: String,
    pub moment: Moment,
    pub answers: Vec<(ItemId, Answer)>,
    pub note: Option<String>,
}

/// The rows of a file.
pub(crate) struct Rows<'a, R> {
    map: &'a ImportMap,
    /// The scale of each mapped column's item.
    scales: Vec<Scale>,
    reader: csv::Reader<R>,
    width: usize,
    places: Places,
    seen: HashMap<String, u64>,
    record: ByteRecord,
}

struct Places {
    key: Vec<usize>,
    time: usize,
    note: Option<usize>,
    columns: Vec<usize>,
}

impl<'a, R: Read> Rows<'a, R> {
    /// Reads the header. `scales` are those of the map's columns, in their order.
    pub(crate) fn open(input: R, map: &'a ImportMap, scales: Vec<Scale>) -> Result<(Self, Vec<String>)> {
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(input);
        let header = reader.byte_headers().map_err(unreadable)?.clone();
        let header = StringRecord::from_byte_record(header)
            .map_err(|_| Error::invalid("header", Given::nothing(), "UTF-8 column names"))?;
        let place = |name: &String| {
            let found = header.iter().position(|column| column.trim_start_matches('\u{feff}') == name.as_str());
            found.ok_or_else(|| Error::invalid("column", Given::value(name), "the columns of the file's first line"))
        };
        let places = Places {
            key: map.key.iter().map(place).collect::<Result<_>>()?,
            time: place(&map.time.column)?,
            note: map.note.as_ref().map(place).transpose()?,
            columns: map.columns.iter().map(|column| place(&column.name)).collect::<Result<_>>()?,
        };
        let used = |at: &usize| {
            places.key.contains(at) || places.time == *at || places.note == Some(*at) || places.columns.contains(at)
        };
        let left_out = header.iter().enumerate().filter(|(at, _)| !used(at)).map(|(_, name)| name.to_owned()).collect();
        let width = header.len();
        Ok((Self { map, scales, reader, width, places, seen: HashMap::new(), record: ByteRecord::new() }, left_out))
    }

    /// The next row, or why it is refused; nothing at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Result<Row, SkippedLine>>> {
        if !self.reader.read_byte_record(&mut self.record).map_err(unreadable)? {
            return Ok(None);
        }
        let line = self.record.position().map_or(0, csv::Position::line);
        let row = self.row(line).map_err(|reason| SkippedLine { line, reason });
        Ok(Some(row))
    }

    fn row(&mut self, line: u64) -> Result<Row, String> {
        let record = StringRecord::from_byte_record(self.record.clone())
            .map_err(|error| format!("column {}: not UTF-8", error.utf8_error().field() + 1))?;
        if record.len() != self.width {
            return Err(format!("{} cells where the header has {}", record.len(), self.width));
        }
        if let Some(at) = record.iter().position(|cell| cell.contains('\0')) {
            return Err(format!("column {}: a NUL byte", at + 1));
        }
        let id = self.identity(&record);
        if let Some(first) = self.seen.insert(id.clone(), line) {
            return Err(format!("the same key as line {first}"));
        }
        let moment = self.map.moment(record[self.places.time].trim());
        let moment = moment
            .ok_or_else(|| format!("{}: not a time of the form {}", self.map.time.column, self.map.time.format))?;
        let note = self.places.note.map(|at| record[at].to_owned()).filter(|note| !note.is_empty());
        if let Some(Err(error)) = note.as_deref().map(|note| checked_text("note", note)) {
            return Err(error.to_string());
        }
        Ok(Row { id, moment, answers: self.answers(&record)?, note })
    }

    fn identity(&self, record: &StringRecord) -> String {
        let mut hash = Sha256::new().chain_update(&self.map.name);
        for at in &self.places.key {
            hash = hash.chain_update([0]).chain_update(&record[*at]);
        }
        to_hex(&hash.finalize()[..16])
    }

    fn answers(&self, record: &StringRecord) -> Result<Vec<(ItemId, Answer)>, String> {
        let mut answers = Vec::with_capacity(self.places.columns.len());
        for ((column, at), scale) in self.map.columns.iter().zip(&self.places.columns).zip(&self.scales) {
            let cell = record[*at].trim();
            if cell.is_empty() || self.map.missing.iter().any(|missing| missing == cell) {
                continue;
            }
            let refused = |error: &Error| match error.details() {
                Some((_, _, allowed)) => format!("{}: not {allowed}", column.name),
                None => format!("{}: {error}", column.name),
            };
            let answer = match column.convert {
                Some((from, to)) => convert(cell, from, to)
                    .ok_or_else(|| format!("{}: not a whole number from {} to {}", column.name, from[0], from[1]))?,
                None => scale.parse(column.item.as_str(), cell).map_err(|error| refused(&error))?,
            };
            scale.check(column.item.as_str(), &answer).map_err(|error| refused(&error))?;
            answers.push((column.item.clone(), answer));
        }
        if answers.is_empty() { Err("no answer in any mapped column".into()) } else { Ok(answers) }
    }
}

/// A number of the file on the item's scale: linear, rounded to the nearest whole number, halves away from zero.
fn convert(cell: &str, from: [i32; 2], to: [i32; 2]) -> Option<Answer> {
    let number: i32 = cell.parse().ok().filter(|number| (from[0]..=from[1]).contains(number))?;
    let share = f64::from(number - from[0]) / f64::from(from[1] - from[0]);
    let converted = f64::from(to[0]) + share * f64::from(to[1] - to[0]);
    // Within the ends of `to`, which are i32.
    #[allow(clippy::cast_possible_truncation)]
    Some(Answer::Number(converted.round() as i32))
}

fn unreadable(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        _ => Error::Io { kind: "the file is not CSV".into() },
    }
}

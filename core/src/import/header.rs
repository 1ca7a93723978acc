//! The first line of a file: where each column of the map stands.

use csv::{ByteRecord, StringRecord};

use super::map::ImportMap;
use crate::error::{Error, Given, Result};

/// The places of the map's columns in a row.
pub(super) struct Places {
    pub key: Vec<usize>,
    pub time: usize,
    pub other_time: Option<usize>,
    pub note: Option<usize>,
    pub columns: Vec<usize>,
    pub readings: Vec<usize>,
    /// How many columns the file has.
    pub width: usize,
}

impl Places {
    /// Finds the map's columns; also returns the names of the columns that the map does not use.
    pub(super) fn find(map: &ImportMap, header: ByteRecord) -> Result<(Self, Vec<String>)> {
        let header = StringRecord::from_byte_record(header)
            .map_err(|_| Error::invalid("header", Given::nothing(), "UTF-8 column names"))?;
        let names: Vec<&str> = header.iter().map(str::trim).collect();
        let place = |name: &String| place(&names, name);
        let places = Self {
            key: map.key.iter().map(place).collect::<Result<_>>()?,
            time: place(&map.time.column)?,
            other_time: map.time.otherwise.as_ref().map(place).transpose()?,
            note: map.note.as_ref().map(place).transpose()?,
            columns: map.columns.iter().map(|column| place(&column.name)).collect::<Result<_>>()?,
            readings: map.readings.iter().map(|column| place(&column.name)).collect::<Result<_>>()?,
            width: names.len(),
        };
        let left_out = names.iter().enumerate().filter(|(at, _)| !places.uses(*at));
        let left_out = left_out.map(|(_, name)| (*name).to_owned()).collect();
        Ok((places, left_out))
    }

    fn uses(&self, at: usize) -> bool {
        let single = [Some(self.time), self.other_time, self.note];
        let several = [&self.key, &self.columns, &self.readings];
        single.contains(&Some(at)) || several.iter().any(|places| places.contains(&at))
    }
}

fn place(names: &[&str], name: &String) -> Result<usize> {
    let mut found = names.iter().enumerate().filter(|(_, column)| *column == name).map(|(at, _)| at);
    match (found.next(), found.next()) {
        (Some(at), None) => Ok(at),
        (None, _) => Err(Error::invalid("column", Given::value(name), "the columns of the file's first line")),
        (Some(_), Some(_)) => {
            Err(Error::invalid("column", Given::value(name), "a column that the file's first line names once"))
        }
    }
}

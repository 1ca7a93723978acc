//! The map as its TOML file says it, checked part by part: what can't be taken is refused by the name it has in the file.

use serde::Deserialize;

use super::map::ImportMap;
use super::map_column::{ColumnRow, columns};
use super::time_format::{TimeRow, time_column};
use crate::card::ItemId;
use crate::error::{Error, Given, Result};
use crate::time::parse_zone;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MapFile {
    name: String,
    zone: String,
    #[serde(default = "comma")]
    delimiter: char,
    #[serde(default)]
    missing: Vec<String>,
    key: Vec<String>,
    time: TimeRow,
    note: Option<String>,
    column: Vec<ColumnRow>,
}

fn comma() -> char {
    ','
}

pub(super) fn parse(text: &str) -> Result<ImportMap> {
    let file: MapFile = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(0, |span| text[..span.start].matches('\n').count() + 1);
        Error::invalid("map", Given::value(format!("line {line}")), error.message().to_owned())
    })?;
    if file.key.is_empty() || file.column.is_empty() {
        return Err(Error::invalid("map", Given::nothing(), "at least one key column and one [[column]]"));
    }
    let (columns, readings) = columns(&file.name, &file.column)?;
    Ok(ImportMap {
        name: named("map.name", &file.name)?.to_string(),
        zone: parse_zone(&file.zone).map_err(|error| part("map.zone", error))?,
        delimiter: delimiter(file.delimiter)?,
        missing: file.missing,
        key: file.key,
        time: time_column(file.time)?,
        note: file.note,
        columns,
        readings,
    })
}

fn delimiter(given: char) -> Result<u8> {
    let fits = |byte: &u8| matches!(byte, b'\t' | b' '..=b'~') && *byte != b'"' && !byte.is_ascii_alphanumeric();
    let byte = u8::try_from(given).ok().filter(fits);
    byte.ok_or_else(|| Error::invalid("map.delimiter", Given::value(given), "one sign such as , or ; or a tab"))
}

pub(super) fn named(field: &str, given: &str) -> Result<ItemId> {
    ItemId::new(given).map_err(|error| part(field, error))
}

/// The same refusal, by the name that the part has in the map.
pub(super) fn part(field: &str, error: Error) -> Error {
    match error {
        Error::Invalid { given, allowed, .. } => Error::Invalid { field: field.into(), given, allowed },
        Error::NotFound { given, allowed, .. } => Error::NotFound { field: field.into(), given, allowed },
        other => other,
    }
}

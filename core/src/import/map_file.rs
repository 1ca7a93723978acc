//! The map as its TOML file says it, checked part by part: what can't be taken is refused by the name it has in the file.

use std::collections::HashSet;

use serde::Deserialize;

use super::map::{Column, ImportMap};
use super::time_format::{TimeRow, time_column};
use crate::card::{CardItem, ItemId, ItemKind, Owner, Scale, checked_label};
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnRow {
    name: String,
    item: String,
    label: Option<String>,
    kind: Option<String>,
    scale: Option<ScaleRow>,
    convert: Option<ConvertRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScaleRow {
    min: i32,
    max: i32,
    #[serde(default = "one")]
    step: i32,
    low: Option<String>,
    high: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConvertRow {
    from: [i32; 2],
    to: [i32; 2],
}

fn comma() -> char {
    ','
}

fn one() -> i32 {
    1
}

pub(super) fn parse(text: &str) -> Result<ImportMap> {
    let file: MapFile = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(0, |span| text[..span.start].matches('\n').count() + 1);
        Error::invalid("map", Given::value(format!("line {line}")), error.message().to_owned())
    })?;
    if file.key.is_empty() || file.column.is_empty() {
        return Err(Error::invalid("map", Given::nothing(), "at least one key column and one [[column]]"));
    }
    let columns: Vec<Column> =
        (1..).zip(&file.column).map(|(place, row)| column(&file.name, place, row)).collect::<Result<_>>()?;
    each_item_once(&columns)?;
    Ok(ImportMap {
        name: named("map.name", &file.name)?.to_string(),
        zone: parse_zone(&file.zone).map_err(|error| part("map.zone", error))?,
        delimiter: delimiter(file.delimiter)?,
        missing: file.missing,
        key: file.key,
        time: time_column(file.time)?,
        note: file.note,
        columns,
    })
}

fn delimiter(given: char) -> Result<u8> {
    let fits = |byte: &u8| matches!(byte, b'\t' | b' '..=b'~') && *byte != b'"' && !byte.is_ascii_alphanumeric();
    let byte = u8::try_from(given).ok().filter(fits);
    byte.ok_or_else(|| Error::invalid("map.delimiter", Given::value(given), "one sign such as , or ; or a tab"))
}

fn column(source: &str, place: i64, row: &ColumnRow) -> Result<Column> {
    let item = named("map.column.item", &row.item)?;
    let new_item = match (&row.scale, &row.label, &row.kind) {
        (None, None, None) => None,
        (Some(scale), Some(label), Some(kind)) => Some(CardItem {
            id: item.clone(),
            kind: item_kind(kind)?,
            scale: Scale::range(scale.min, scale.max, scale.step, scale.low.clone(), scale.high.clone())
                .map_err(|error| part("map.column.scale", error))?,
            label: Some(checked_label("map.column.label", label)?),
            owner: Owner::Import(source.to_owned()),
            sort: 100_000 + place * 100,
            active_from: None,
            active_to: None,
            replaces: None,
            target: None,
        }),
        _ => {
            let allowed = "label, kind and scale together for an item of its own, or none of them for one of the card";
            return Err(Error::invalid("map.column", Given::value(&row.name), allowed));
        }
    };
    let convert = row.convert.as_ref().map(|convert| (convert.from, convert.to));
    if convert.is_some_and(|(from, to)| from[0] >= from[1] || to[0] == to[1]) {
        let allowed = "from = [low, high], to = [low, high]";
        return Err(Error::invalid("map.column.convert", Given::value(&row.name), allowed));
    }
    Ok(Column { name: row.name.clone(), item, new_item, convert })
}

fn item_kind(name: &str) -> Result<ItemKind> {
    let allowed = || ItemKind::ALL.map(ItemKind::name).join(", ");
    ItemKind::from_name(name).ok_or_else(|| Error::invalid("map.column.kind", Given::value(name), allowed()))
}

/// Two columns for one item would hide one of their answers.
fn each_item_once(columns: &[Column]) -> Result<()> {
    let mut seen = HashSet::new();
    match columns.iter().find(|column| !seen.insert(&column.item)) {
        Some(twice) => Err(Error::invalid("map.column.item", Given::value(&twice.item), "each item in one column")),
        None => Ok(()),
    }
}

fn named(field: &str, given: &str) -> Result<ItemId> {
    ItemId::new(given).map_err(|error| part(field, error))
}

/// The same refusal, by the name that the part has in the map.
fn part(field: &str, error: Error) -> Error {
    match error {
        Error::Invalid { given, allowed, .. } => Error::Invalid { field: field.into(), given, allowed },
        other => other,
    }
}

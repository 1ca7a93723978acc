//! The `[[column]]` parts of a map: each becomes answers to an item, readings of the body, or both.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::map::{Column, ReadingColumn};
use super::map_file::{named, part};
use crate::body::{BodyAnswer, BodyReading, Sensation};
use crate::card::{CardItem, ItemKind, Owner, Scale, checked_label};
use crate::error::{Error, Given, Result};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ColumnRow {
    name: String,
    item: Option<String>,
    label: Option<String>,
    kind: Option<String>,
    scale: Option<ScaleRow>,
    convert: Option<ConvertRow>,
    reading: Option<ReadingRow>,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadingRow {
    target: String,
    sensation: String,
}

fn one() -> i32 {
    1
}

/// Checks the `[[column]]` parts of the map of this name.
pub(super) fn columns(source: &str, rows: &[ColumnRow]) -> Result<(Vec<Column>, Vec<ReadingColumn>)> {
    let (mut columns, mut readings) = (Vec::new(), Vec::new());
    for (place, row) in (1..).zip(rows) {
        let of_an_item = row.label.is_some() || row.kind.is_some() || row.convert.is_some();
        match &row.item {
            Some(item) => columns.push(column(source, place, row, item)?),
            None if row.reading.is_none() || of_an_item => {
                let allowed = "an item, unless the column is a reading alone: no label, kind or convert then";
                return Err(Error::invalid("map.column.item", Given::nothing(), allowed));
            }
            None => (),
        }
        if let Some(reading) = &row.reading {
            readings.push(reading_column(row, reading)?);
        }
    }
    each_once(&columns, &readings)?;
    Ok((columns, readings))
}

fn column(source: &str, place: i64, row: &ColumnRow, item: &str) -> Result<Column> {
    let item = named("map.column.item", item)?;
    let new_item = match (&row.scale, &row.label, &row.kind) {
        (None, None, None) => None,
        (Some(scale), Some(label), Some(kind)) => Some(CardItem {
            id: item.clone(),
            kind: item_kind(kind)?,
            scale: scale.checked()?,
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
    Ok(Column { name: row.name.clone(), item, new_item, convert: conversion(row)? })
}

fn conversion(row: &ColumnRow) -> Result<Option<([i32; 2], [i32; 2])>> {
    let convert = row.convert.as_ref().map(|convert| (convert.from, convert.to));
    if convert.is_some_and(|(from, to)| from[0] >= from[1] || to[0] == to[1]) {
        let allowed = "from = [low, high], to = [low, high]";
        return Err(Error::invalid("map.column.convert", Given::value(&row.name), allowed));
    }
    Ok(convert)
}

fn reading_column(row: &ColumnRow, reading: &ReadingRow) -> Result<ReadingColumn> {
    // What stands in the file is on the scale, unless it is converted to it.
    let scale = match (&row.convert, &row.scale) {
        (Some(ConvertRow { from: [min, max], .. }), _) => {
            Scale::range(*min, *max, 1, None, None).map_err(|error| part("map.column.convert", error))?
        }
        (None, Some(scale)) => scale.checked()?,
        (None, None) => {
            let allowed = "a scale of its own, or convert, for a column that is a reading";
            return Err(Error::invalid("map.column.scale", Given::value(&row.name), allowed));
        }
    };
    let sensation = Sensation::new(&reading.sensation).map_err(|error| part("map.column.reading", error))?;
    let lowest = BodyReading::new(&reading.target, sensation.clone(), BodyAnswer::Intensity(0));
    lowest.check().map_err(|error| part("map.column.reading", error))?;
    Ok(ReadingColumn { name: row.name.clone(), target: reading.target.clone(), sensation, scale })
}

impl ScaleRow {
    fn checked(&self) -> Result<Scale> {
        let scale = Scale::range(self.min, self.max, self.step, self.low.clone(), self.high.clone());
        scale.map_err(|error| part("map.column.scale", error))
    }
}

fn item_kind(name: &str) -> Result<ItemKind> {
    let allowed = || ItemKind::ALL.map(ItemKind::name).join(", ");
    ItemKind::from_name(name).ok_or_else(|| Error::invalid("map.column.kind", Given::value(name), allowed()))
}

/// Two columns for one item, or for one sensation in one place, would hide one of their answers.
fn each_once(columns: &[Column], readings: &[ReadingColumn]) -> Result<()> {
    let mut items = BTreeSet::new();
    if let Some(twice) = columns.iter().find(|column| !items.insert(&column.item)) {
        return Err(Error::invalid("map.column.item", Given::value(&twice.item), "each item in one column"));
    }
    let mut places = BTreeSet::new();
    if let Some(twice) = readings.iter().find(|column| !places.insert((&column.target, &column.sensation))) {
        let given = Given::value(format!("{} {}", twice.target, twice.sensation.as_str()));
        return Err(Error::invalid("map.column.reading", given, "each sensation of a place in one column"));
    }
    Ok(())
}

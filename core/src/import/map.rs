//! The map of an import. Its name and the row's key make the identity of an imported check-in, so both stay as they are
//! once used.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use serde::Deserialize;

use crate::card::{CardItem, ItemId, ItemKind, Owner, Scale, checked_label};
use crate::error::{Error, Given, Result};
use crate::time::{Moment, parse_zone, resolve};

/// A map from columns to the diary.
#[derive(Debug, Clone)]
pub struct ImportMap {
    /// The source's name: part of the identity of each row.
    pub name: String,
    /// The zone in which the times were said.
    pub zone: Tz,
    /// Values that mean missing; an empty one always does.
    pub missing: Vec<String>,
    /// The columns whose values name a row.
    pub key: Vec<String>,
    /// The column of the time.
    pub time: TimeColumn,
    /// A column of free text that becomes the note.
    pub note: Option<String>,
    /// The columns that become answers.
    pub columns: Vec<Column>,
}

/// Where a row's time stands, and how it is written.
#[derive(Debug, Clone)]
pub struct TimeColumn {
    /// The column.
    pub column: String,
    /// Its format in strftime's letters.
    pub format: String,
    /// The hour for a format that is a date alone.
    pub at: NaiveTime,
}

/// A column that becomes answers to an item.
#[derive(Debug, Clone)]
pub struct Column {
    /// The column.
    pub name: String,
    /// The item it answers.
    pub item: ItemId,
    /// The item to add to the card where it is not there yet; nothing for an item of the card.
    pub new_item: Option<CardItem>,
    /// Lowest and highest number in the file, and on the item's scale, where they differ.
    pub convert: Option<([i32; 2], [i32; 2])>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MapFile {
    name: String,
    zone: String,
    #[serde(default)]
    missing: Vec<String>,
    key: Vec<String>,
    time: TimeRow,
    note: Option<String>,
    column: Vec<ColumnRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TimeRow {
    column: String,
    format: String,
    at: Option<String>,
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

fn one() -> i32 {
    1
}

impl ImportMap {
    /// Reads a map from TOML.
    ///
    /// # Errors
    /// `Invalid` naming the part of the map that is off.
    pub fn parse(text: &str) -> Result<Self> {
        let file: MapFile = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(0, |span| text[..span.start].matches('\n').count() + 1);
            Error::invalid("map", Given::value(format!("line {line}")), error.message().to_owned())
        })?;
        if file.key.is_empty() || file.column.is_empty() {
            return Err(Error::invalid("map", Given::nothing(), "at least one key column and one [[column]]"));
        }
        let columns =
            (1..).zip(&file.column).map(|(place, row)| column(&file.name, place, row)).collect::<Result<_>>()?;
        Ok(Self {
            name: ItemId::new(&file.name).map(|id| id.to_string()).map_err(|_| named("map.name", &file.name))?,
            zone: parse_zone(&file.zone)?,
            missing: file.missing,
            key: file.key,
            time: time_column(file.time)?,
            note: file.note,
            columns,
        })
    }

    /// The moment that a row's time column says.
    pub(crate) fn moment(&self, text: &str) -> Option<Moment> {
        let civil = NaiveDateTime::parse_from_str(text, &self.time.format)
            .ok()
            .or_else(|| Some(NaiveDate::parse_from_str(text, &self.time.format).ok()?.and_time(self.time.at)))?;
        resolve(self.zone, civil).ok().map(crate::time::Resolved::moment)
    }
}

fn named(field: &str, given: &str) -> Error {
    Error::invalid(field, Given::value(given), "1 to 64 of a-z, 0-9, - and _")
}

fn time_column(row: TimeRow) -> Result<TimeColumn> {
    let at = row.at.as_deref().unwrap_or("12:00");
    let hour = NaiveTime::parse_from_str(at, "%H:%M");
    let at = hour.map_err(|_| Error::invalid("map.time.at", Given::value(at), "an hour such as 21:00"))?;
    Ok(TimeColumn { column: row.column, format: row.format, at })
}

fn column(source: &str, place: i64, row: &ColumnRow) -> Result<Column> {
    let item = ItemId::new(&row.item).map_err(|_| named("map.column.item", &row.item))?;
    let new_item = match (&row.scale, &row.label, &row.kind) {
        (None, None, None) => None,
        (Some(scale), Some(label), Some(kind)) => Some(CardItem {
            id: item.clone(),
            kind: ItemKind::from_name(kind).ok_or_else(|| {
                Error::invalid("map.column.kind", Given::value(kind), ItemKind::ALL.map(ItemKind::name).join(", "))
            })?,
            scale: Scale::range(scale.min, scale.max, scale.step, scale.low.clone(), scale.high.clone())?,
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
        return Err(Error::invalid(
            "map.column.convert",
            Given::value(&row.name),
            "from = [low, high], to = [low, high]",
        ));
    }
    Ok(Column { name: row.name.clone(), item, new_item, convert })
}

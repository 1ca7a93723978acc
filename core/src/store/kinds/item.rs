//! Card items. The default card's items are records too, so that a diary stays readable whatever a later pack says.

use rusqlite::{Connection, Row, params};

use crate::card::{CardItem, DbtTarget, ItemId, ItemKind, Owner, Scale};
use crate::error::Result;
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::store::value::{Fields, Value};

pub(crate) const KIND: &str = "item";

/// All fields of an item.
pub(crate) fn fields(item: &CardItem) -> Fields {
    let mut fields = scale_fields(&item.scale);
    let mut text = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            fields.insert(name.into(), Value::Text(value));
        }
    };
    text("kind", Some(item.kind.name().into()));
    text("label", item.label.clone());
    text("owner", Some(owner_name(&item.owner)));
    text("active_from", item.active_from.map(|day| day.to_string()));
    text("active_to", item.active_to.map(|day| day.to_string()));
    text("replaces", item.replaces.as_ref().map(ToString::to_string));
    text("target", item.target.map(|target| target.name().into()));
    fields.insert("sort".into(), Value::Int(item.sort));
    fields
}

fn scale_fields(scale: &Scale) -> Fields {
    let mut fields = Fields::from([("scale".into(), Value::Text(scale.name().into()))]);
    if let Scale::Range { min, max, step, low, high } = scale {
        let numbers = [("min", min), ("max", max), ("step", step)];
        fields.extend(numbers.map(|(name, number)| (name.into(), Value::Int((*number).into()))));
        let ends = [("low", low), ("high", high)];
        fields.extend(ends.into_iter().filter_map(|(name, end)| Some((name.into(), Value::Text(end.clone()?)))));
    }
    fields
}

fn owner_name(owner: &Owner) -> String {
    match owner {
        Owner::Pack(id) => format!("pack:{id}"),
        Owner::Person => "person".into(),
        Owner::Import(name) => format!("import:{name}"),
        Owner::Clinic(pair) => format!("clinic:{pair}"),
    }
}

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    file.prepare_cached("DELETE FROM item WHERE id = ?1")?.execute([id])?;
    if !record.live() {
        return Ok(None);
    }
    let (Some(kind), Some(scale)) = (record.text("kind"), record.text("scale")) else { return Ok(Some("no scale")) };
    if ItemId::new(id).is_err() || ItemKind::from_name(kind).is_none() || read_scale(scale, record).is_none() {
        return Ok(Some("an unknown kind or scale"));
    }
    file.prepare_cached(
        "INSERT INTO item (id, kind, scale, min, max, step, low, high, label, owner, sort, active_from, active_to,
            replaces, target) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?
    .execute(params![
        id,
        kind,
        scale,
        record.int("min"),
        record.int("max"),
        record.int("step"),
        record.text("low"),
        record.text("high"),
        record.text("label"),
        record.text("owner").unwrap_or("person"),
        record.int("sort").unwrap_or(i64::MAX),
        record.text("active_from"),
        record.text("active_to"),
        record.text("replaces"),
        record.text("target"),
    ])?;
    Ok(None)
}

fn read_scale(name: &str, record: &Record) -> Option<Scale> {
    let end = |name: &str| record.text(name).map(str::to_owned);
    scale(name, [record.int("min"), record.int("max"), record.int("step")], end("low"), end("high"))
}

fn scale(name: &str, range: [Option<i64>; 3], low: Option<String>, high: Option<String>) -> Option<Scale> {
    let number = |place: usize| range[place].and_then(|number| i32::try_from(number).ok());
    Some(match name {
        "peak" => Scale::Peak,
        "yes-no" => Scale::YesNo,
        "count" => Scale::Count,
        "minutes" => Scale::Minutes,
        "skills" => Scale::Skills,
        "text" => Scale::Text,
        "range" => Scale::range(number(0)?, number(1)?, number(2)?, low, high).ok()?,
        _ => return None,
    })
}

/// The whole template, past and present, in the order of the card.
pub(crate) fn read_all(file: &Connection) -> Result<Vec<CardItem>> {
    let mut query = file.prepare_cached(
        "SELECT id, kind, scale, min, max, step, low, high, label, owner, sort, active_from, active_to, replaces, target
         FROM item ORDER BY sort, id",
    )?;
    let rows = query.query_map([], item)?;
    let items: Vec<Option<CardItem>> = rows.collect::<Result<_, _>>()?;
    Ok(items.into_iter().flatten().collect())
}

/// An item of a row; nothing for what fold would have refused.
fn item(row: &Row<'_>) -> rusqlite::Result<Option<CardItem>> {
    let text = |place: usize| row.get::<_, Option<String>>(place);
    let range = [row.get(3)?, row.get(4)?, row.get(5)?];
    let day = |place: usize| Ok::<_, rusqlite::Error>(text(place)?.and_then(|day| day.parse().ok()));
    let (id, kind, owner): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(9)?);
    let scale_name: String = row.get(2)?;
    let parts =
        ItemId::new(&id).ok().zip(ItemKind::from_name(&kind)).zip(scale(&scale_name, range, text(6)?, text(7)?));
    let Some(((id, kind), scale)) = parts else { return Ok(None) };
    Ok(Some(CardItem {
        id,
        kind,
        scale,
        label: text(8)?,
        owner: owner_of(&owner),
        sort: row.get(10)?,
        active_from: day(11)?,
        active_to: day(12)?,
        replaces: text(13)?.and_then(|id| ItemId::new(&id).ok()),
        target: text(14)?.and_then(|name| DbtTarget::from_name(&name)),
    }))
}

fn owner_of(name: &str) -> Owner {
    match name.split_once(':') {
        Some(("pack", id)) => Owner::Pack(id.into()),
        Some(("import", map)) => Owner::Import(map.into()),
        Some(("clinic", pair)) => Owner::Clinic(pair.into()),
        _ => Owner::Person,
    }
}

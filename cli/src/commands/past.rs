//! What was changed, and taking it back.

use std::fmt::Write as _;

use chrono::DateTime;
use clap::Args;
use serde_json::{Value as Json, json};
use somacard_core::Result;
use somacard_core::store::{HistoryEntry, Value};

use crate::clock;
use crate::here::Here;
use crate::output::Output;

/// Options of `history`.
#[derive(Args)]
pub struct History {
    /// One record's kind
    #[arg(requires = "id")]
    kind: Option<String>,
    /// One record's id
    id: Option<String>,
    /// How many changes, latest first
    #[arg(long, default_value_t = 20)]
    limit: u32,
}

/// How many records of an undone action are named; an import can have thousands.
const SHOWN: usize = 10;

/// Shows changes.
pub fn history(here: &Here, options: &History) -> Result<Output> {
    let diary = here.open()?;
    let entries = match (&options.kind, &options.id) {
        (Some(kind), Some(id)) => diary.history_of(kind, id)?,
        _ => diary.history(options.limit)?,
    };
    let mut text = String::new();
    for entry in &entries {
        let _ = writeln!(text, "{}  {} {}", at(here, entry)?.replace('T', " "), entry.kind, entry.id);
        for (name, value) in &entry.fields {
            let _ = writeln!(text, "    {name} = {}", plain(value));
        }
    }
    let entries = entries.iter().map(|entry| in_json(here, entry)).collect::<Result<Vec<_>>>()?;
    Ok(Output::done(entries, text))
}

/// Takes the last action back.
pub fn undo(here: &Here) -> Result<Output> {
    let undone = here.open()?.undo(here.now)?;
    let mut text = String::from("Taken back:\n");
    for (kind, id) in undone.records.iter().take(SHOWN) {
        let _ = writeln!(text, "  {kind} {id}");
    }
    if let Some(more @ 1..) = undone.records.len().checked_sub(SHOWN) {
        let _ = writeln!(text, "  and {more} more");
    }
    let records = undone.records.iter().map(|(kind, id)| json!({ "kind": kind, "id": id })).collect::<Vec<_>>();
    Ok(Output::done(json!({ "records": records }), text))
}

fn in_json(here: &Here, entry: &HistoryEntry) -> Result<Json> {
    let fields: serde_json::Map<_, _> =
        entry.fields.iter().map(|(name, value)| (name.clone(), value_json(value))).collect();
    let device = entry.stamp.device.to_string();
    Ok(json!({ "at": at(here, entry)?, "device": device, "kind": entry.kind, "id": entry.id, "fields": fields }))
}

fn at(here: &Here, entry: &HistoryEntry) -> Result<String> {
    let instant = DateTime::from_timestamp_millis(entry.stamp.millis()).unwrap_or_default();
    Ok(clock::in_zone(instant, here.zone)?.rfc3339())
}

fn value_json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(yes) => (*yes).into(),
        Value::Int(number) => (*number).into(),
        Value::Text(text) => text.clone().into(),
        Value::List(values) => values.iter().map(value_json).collect(),
        Value::Other(_) => "(of a newer version)".into(),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => "(emptied)".into(),
        Value::Text(text) => text.clone(),
        other => value_json(other).to_string(),
    }
}

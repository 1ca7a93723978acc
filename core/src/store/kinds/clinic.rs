//! Links with clinics and what clinics sent. Both are read from the log alone: there are few. A field that begins with `secret.`
//! is shown by no history. An item is kept as its signed bytes, so that devices can't mix two of them into a third.

use rusqlite::Connection;

use super::is_name;
use crate::error::Result;
use crate::store::log;
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::store::value::{Fields, Value};

pub(crate) const LINK: &str = "clinic";
pub(crate) const ITEM: &str = "clinic-item";

/// A link, as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LinkRecord {
    /// The pair: the record's id.
    pub pair: String,
    /// The invitation's text.
    pub invitation: String,
    /// The person's secrets of the pair, each under a short id: two devices that linked at once each made some.
    pub own: Vec<(String, [String; 2])>,
    /// Under which of them the mailbox was opened.
    pub opened: Option<String>,
    /// Which invitation the mailbox and the clinic know of.
    pub introduced: Option<String>,
    /// The name that the person chose to be known by.
    pub known_as: String,
    /// When it was linked, in milliseconds since 1970.
    pub linked_at: i64,
    /// Public keys that another one took the place of.
    pub former: Vec<String>,
    /// Public keys that were ended, and when.
    pub revoked: Vec<(String, i64)>,
    /// The person ended the link; the relay may not know yet.
    pub unlinking: bool,
}

/// An item, as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ItemRecord {
    /// Pair and name: the record's id.
    pub id: String,
    /// The signed bytes, as text.
    pub signed: String,
    /// When it was read, in milliseconds since 1970.
    pub received_at: i64,
    /// What the person said of it: `accepted` or `hidden`.
    pub answer: Option<String>,
    /// Whether the clinic is to be told.
    pub tell: bool,
    /// What it was told.
    pub told: Option<String>,
}

/// The name of the field with the person's secrets.
pub(crate) fn own_field(id: &str, [secret, token]: [String; 2]) -> (String, Value) {
    (format!("secret.pair.{id}"), Value::List(vec![Value::Text(secret), Value::Text(token)]))
}

/// The id of an item's record.
pub(crate) fn item_id(pair: &str, name: &str) -> String {
    format!("{pair}/{name}")
}

/// The fields of an item that was read.
pub(crate) fn item_fields(signed: String, received_at: i64) -> Fields {
    Fields::from([("signed".into(), Value::Text(signed)), ("received_at".into(), Value::Int(received_at))])
}

pub(in crate::store) fn check_link(id: &str, record: &Record) -> Option<Odd> {
    (record.live() && link(id, record).is_none()).then_some("a link without invitation")
}

pub(in crate::store) fn check_item(id: &str, record: &Record) -> Option<Odd> {
    (record.live() && item(id, record).is_none()).then_some("an item of a clinic that is none")
}

fn link(id: &str, record: &Record) -> Option<LinkRecord> {
    let text = |field: &str| record.text(field).map(str::to_owned);
    let own =
        record.with_prefix("secret.pair.").filter_map(|(field, id)| Some((id.to_owned(), own(record.get(field)?)?)));
    let named = |prefix| record.with_prefix(prefix).map(|(field, key)| (field.to_owned(), key.to_owned()));
    Some(LinkRecord {
        pair: Some(id).filter(|id| is_name(id))?.to_owned(),
        invitation: text("secret.invitation")?,
        own: own.collect(),
        opened: text("opened"),
        introduced: text("introduced"),
        known_as: text("known_as").unwrap_or_default(),
        linked_at: record.int("linked_at").unwrap_or(0),
        former: named("former.").filter(|(field, _)| record.bool(field) == Some(true)).map(|(_, key)| key).collect(),
        revoked: named("revoked.").filter_map(|(field, key)| Some((key, record.int(&field)?))).collect(),
        unlinking: record.bool("unlinking") == Some(true),
    })
}

fn own(value: &Value) -> Option<[String; 2]> {
    let Value::List(parts) = value else { return None };
    let [Value::Text(secret), Value::Text(token)] = parts.as_slice() else { return None };
    Some([secret.clone(), token.clone()])
}

fn item(id: &str, record: &Record) -> Option<ItemRecord> {
    let text = |field: &str| record.text(field).map(str::to_owned);
    id.split_once('/').filter(|(pair, name)| is_name(pair) && is_name(name))?;
    Some(ItemRecord {
        id: id.to_owned(),
        signed: text("signed")?,
        received_at: record.int("received_at").unwrap_or(0),
        answer: text("answer").filter(|answer| matches!(answer.as_str(), "accepted" | "hidden")),
        tell: record.bool("tell") == Some(true),
        told: text("told"),
    })
}

/// All links.
pub(crate) fn links(file: &Connection) -> Result<Vec<LinkRecord>> {
    let all = log::live_records(file, LINK, None)?;
    Ok(all.iter().filter_map(|(id, record)| link(id, record)).collect())
}

/// The link of a pair.
pub(crate) fn find_link(file: &Connection, pair: &str) -> Result<Option<LinkRecord>> {
    let record = log::record(file, LINK, pair)?;
    Ok(link(pair, &record).filter(|_| record.live()))
}

/// All items of all clinics, of links that are gone, too.
pub(crate) fn items(file: &Connection) -> Result<Vec<ItemRecord>> {
    let all = log::live_records(file, ITEM, None)?;
    Ok(all.iter().filter_map(|(id, record)| item(id, record)).collect())
}

/// Whether there is or was an item of this id.
pub(crate) fn knows_item(file: &Connection, id: &str) -> Result<bool> {
    Ok(!log::changes(file, ITEM, id)?.is_empty() || crate::store::erase::is_marked(file, ITEM, id)?)
}

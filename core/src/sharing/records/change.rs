//! A change of the log as JSON. A stamp is written as a moment and a count, since its number is larger than what every program reads of a
//! number. What is secret stays out: links with clinics, what they sent, keys towards recipients, and every field that no history shows.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat};
use serde::Serialize;

use super::value::ValueJson;
use crate::store::kinds::{clinic, share};
use crate::store::{Change, from_hex, history};
use crate::time::{DeviceId, Stamp};

/// Records that are never in a copy, and refused in one: each holds keys and little else.
pub(super) const NEVER: [&str; 3] = [clinic::LINK, clinic::ITEM, share::RECIPIENT];

/// Whether a field is never in a copy.
pub(super) fn is_secret(field: &str) -> bool {
    field.starts_with(history::SECRET)
}

/// A change, as the document has it.
#[derive(Serialize)]
pub(super) struct ChangeJson<'a> {
    kind: &'a str,
    id: &'a str,
    stamp: String,
    device: String,
    saw: Vec<String>,
    fields: BTreeMap<&'a str, ValueJson<'a>>,
}

/// What is shown of a change; nothing where all of it is secret.
pub(super) fn shown(change: &Change) -> Option<ChangeJson<'_>> {
    if NEVER.contains(&change.kind.as_str()) {
        return None;
    }
    let open = change.fields.iter().filter(|(name, _)| !is_secret(name));
    let fields: BTreeMap<_, _> = open.map(|(name, value)| (name.as_str(), ValueJson(value))).collect();
    if fields.is_empty() && !change.fields.is_empty() {
        return None;
    }
    Some(ChangeJson {
        kind: &change.kind,
        id: &change.id,
        stamp: time_text(change.stamp.time),
        device: change.stamp.device.to_string(),
        saw: change.saw.iter().map(|stamp| stamp_text(*stamp)).collect(),
        fields,
    })
}

/// `2026-03-01T11:00:00.000Z/0`: milliseconds and count.
pub(super) fn time_text(time: u64) -> String {
    let millis = i64::try_from(time >> 16).unwrap_or(i64::MAX);
    let moment = DateTime::from_timestamp_millis(millis).unwrap_or_default();
    format!("{}/{}", moment.to_rfc3339_opts(SecondsFormat::Millis, true), time & 0xffff)
}

/// The same with the device behind it.
pub(super) fn stamp_text(stamp: Stamp) -> String {
    format!("{}/{}", time_text(stamp.time), stamp.device)
}

/// Reads what [`time_text`] wrote, in its one spelling.
pub(super) fn read_time(text: &str) -> Option<u64> {
    let (moment, count) = text.split_once('/')?;
    let millis = DateTime::parse_from_rfc3339(moment).ok()?.timestamp_millis();
    let time = u64::try_from(millis).ok()?.checked_mul(1 << 16)?.checked_add(count.parse::<u16>().ok()?.into())?;
    (time <= Stamp::LATEST && time_text(time) == text).then_some(time)
}

/// Reads a device's name, in its one spelling.
pub(super) fn read_device(text: &str) -> Option<DeviceId> {
    let device = DeviceId(from_hex(text)?.as_slice().try_into().ok()?);
    (device.to_string() == text).then_some(device)
}

/// Reads what [`stamp_text`] wrote.
pub(super) fn read_stamp(text: &str) -> Option<Stamp> {
    let (time, device) = text.rsplit_once('/')?;
    Some(Stamp { time: read_time(time)?, device: read_device(device)? })
}

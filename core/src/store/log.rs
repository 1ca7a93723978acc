//! The change log in the file: append, read back, and fold what was touched.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::change::{Change, stamps_from_bytes, stamps_to_bytes};
use super::record::Record;
use super::value::{decode_fields, encode_fields};
use crate::error::{Error, Result};
use crate::time::{DeviceId, Stamp};

/// Appends a change under a user action, named by the time of the action's first change. Returns whether it was new.
pub(super) fn append(connection: &Connection, change: &Change, action: i64) -> Result<bool> {
    let mut fields = minicbor::Encoder::new(Vec::with_capacity(192));
    encode_fields(&change.fields, &mut fields);
    let device = device_no(connection, change.stamp.device)?;
    let time = sql_time(change.stamp)?;
    let added = connection
        .prepare_cached(
            "INSERT INTO change (time, device, kind, id, fields, saw, action)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            time,
            device,
            change.kind,
            change.id,
            fields.into_writer(),
            stamps_to_bytes(&change.saw),
            action
        ])?;
    Ok(added == 1)
}

/// A stamp's time as SQLite keeps it.
pub(super) fn sql_time(stamp: Stamp) -> Result<i64> {
    i64::try_from(stamp.time).map_err(|_| Error::Damaged { what: "a stamp out of range".into() })
}

/// The short number of a device, given on first sight.
pub(super) fn device_no(connection: &Connection, device: DeviceId) -> Result<i64> {
    let known = connection
        .prepare_cached("SELECT no FROM device WHERE id = ?1")?
        .query_row([device.0], |row| row.get(0))
        .optional()?;
    if let Some(no) = known {
        return Ok(no);
    }
    connection.prepare_cached("INSERT INTO device (id) VALUES (?1)")?.execute([device.0])?;
    Ok(connection.last_insert_rowid())
}

/// The largest time of any stamp in the log.
pub(crate) fn last_time(connection: &Connection) -> Result<Option<u64>> {
    let last: Option<i64> =
        connection.prepare_cached("SELECT max(time) FROM change")?.query_row([], |row| row.get(0))?;
    Ok(last.and_then(|time| u64::try_from(time).ok()))
}

const COLUMNS: &str =
    "SELECT c.kind, c.id, c.fields, c.saw, c.time, d.id, c.action FROM change c JOIN device d ON d.no = c.device";

/// A change as the log holds it, with the user action it belongs to.
#[derive(Debug, Clone)]
pub(super) struct Logged {
    pub change: Change,
    pub action: i64,
}

fn logged(row: &Row<'_>) -> rusqlite::Result<Option<Logged>> {
    let (fields, saw): (Vec<u8>, Vec<u8>) = (row.get(2)?, row.get(3)?);
    let time: i64 = row.get(4)?;
    let stamp = Stamp { time: u64::try_from(time).unwrap_or(0), device: DeviceId(row.get(5)?) };
    let read = decode_fields(&mut minicbor::Decoder::new(&fields)).ok().zip(stamps_from_bytes(&saw));
    let (kind, id, action) = (row.get(0)?, row.get(1)?, row.get(6)?);
    Ok(read.map(|(fields, saw)| Logged { change: Change { kind, id, fields, stamp, saw }, action }))
}

fn read(connection: &Connection, rest: &str, with: impl rusqlite::Params) -> Result<Vec<Logged>> {
    let mut query = connection.prepare_cached(&format!("{COLUMNS} {rest}"))?;
    let rows = query.query_map(with, logged)?;
    let read: Vec<Option<Logged>> = rows.collect::<Result<_, _>>()?;
    read.into_iter().map(|row| row.ok_or(Error::Damaged { what: "a change of the log".into() })).collect()
}

/// All changes of one record, oldest first.
pub(super) fn of_record(connection: &Connection, kind: &str, id: &str) -> Result<Vec<Logged>> {
    read(connection, "WHERE c.kind = ?1 AND c.id = ?2 ORDER BY c.time, d.id", [kind, id])
}

/// The changes of one record, oldest first.
pub(crate) fn changes(connection: &Connection, kind: &str, id: &str) -> Result<Vec<Change>> {
    Ok(of_record(connection, kind, id)?.into_iter().map(|logged| logged.change).collect())
}

/// How many changes of one record there are.
pub(super) fn count(connection: &Connection, kind: &str, id: &str) -> Result<usize> {
    let mut query = connection.prepare_cached("SELECT count(*) FROM change WHERE kind = ?1 AND id = ?2")?;
    let count: i64 = query.query_row([kind, id], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// All changes of the records of a kind, oldest first.
pub(crate) fn of_kind(connection: &Connection, kind: &str) -> Result<Vec<Change>> {
    let all = read(connection, "WHERE c.kind = ?1 ORDER BY c.time, d.id", [kind])?;
    Ok(all.into_iter().map(|logged| logged.change).collect())
}

/// The records of a kind that are there, up to a moment in milliseconds since 1970.
pub(crate) fn live_records(file: &Connection, kind: &str, until: Option<i64>) -> Result<Vec<(String, Record)>> {
    let known = |change: &Change| until.is_none_or(|until| (change.stamp.time >> 16) as i64 <= until);
    let mut by_id: BTreeMap<String, Vec<Change>> = BTreeMap::new();
    for change in of_kind(file, kind)?.into_iter().filter(known) {
        by_id.entry(change.id.clone()).or_default().push(change);
    }
    let folded = by_id.into_iter().map(|(id, changes)| (id, Record::fold(&changes)));
    Ok(folded.filter(|(_, record)| record.live()).collect())
}

/// All changes of one user action of a device.
pub(super) fn of_action(connection: &Connection, action: i64, device: DeviceId) -> Result<Vec<Logged>> {
    read(connection, "WHERE c.time >= ?1 AND c.action = ?1 AND d.id = ?2 ORDER BY c.time", params![action, device.0])
}

/// All changes whose stamps have the time of this one, whoever made them.
pub(super) fn at_time(connection: &Connection, stamp: Stamp) -> Result<Vec<Logged>> {
    read(connection, "WHERE c.time = ?1 ORDER BY d.id", [sql_time(stamp)?])
}

/// Takes one change out of the log.
pub(super) fn remove(connection: &Connection, stamp: Stamp) -> Result<()> {
    let device = device_no(connection, stamp.device)?;
    connection
        .prepare_cached("DELETE FROM change WHERE time = ?1 AND device = ?2")?
        .execute([sql_time(stamp)?, device])?;
    Ok(())
}

/// The changes past a time in the order of their stamps, as long as `each` wants more.
pub(crate) fn since(connection: &Connection, time: u64, each: impl FnMut(Change) -> ControlFlow<()>) -> Result<()> {
    between(connection, Some((time, i64::MAX as u64)), each)
}

/// The same between two times, the first exclusive.
pub(crate) fn between(
    connection: &Connection,
    times: Option<(u64, u64)>,
    mut each: impl FnMut(Change) -> ControlFlow<()>,
) -> Result<()> {
    let Some((from, to)) = times else { return Ok(()) };
    let sql = |time| i64::try_from(time).map_err(|_| Error::Damaged { what: "a stamp out of range".into() });
    let mut query =
        connection.prepare_cached(&format!("{COLUMNS} WHERE c.time > ?1 AND c.time <= ?2 ORDER BY c.time, d.id"))?;
    let mut rows = query.query([sql(from)?, sql(to)?])?;
    while let Some(row) = rows.next()? {
        let logged = logged(row)?.ok_or(Error::Damaged { what: "a change of the log".into() })?;
        if each(logged.change).is_break() {
            break;
        }
    }
    Ok(())
}

/// Each change, in the order of their stamps.
pub(crate) fn each(connection: &Connection, take: &mut dyn FnMut(&Change) -> Result<()>) -> Result<()> {
    let mut query = connection.prepare_cached(&format!("{COLUMNS} ORDER BY c.time, d.id"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        take(&logged(row)?.ok_or(Error::Damaged { what: "a change of the log".into() })?.change)?;
    }
    Ok(())
}

/// The last place of the log: the largest time, and how many changes have it.
pub(crate) fn end(connection: &Connection) -> Result<(u64, usize)> {
    let Some(time) = last_time(connection)? else { return Ok((0, 0)) };
    let mut count = 0;
    since(connection, time - 1, |_| {
        count += 1;
        ControlFlow::Continue(())
    })?;
    Ok((time, count))
}

/// The time of a device's last change past a time.
pub(crate) fn last_of(connection: &Connection, device: DeviceId, past: u64) -> Result<Option<u64>> {
    // One that wrote nothing yet is not in the table of devices, and nothing is put there while reading.
    let mut query = connection.prepare_cached(
        "SELECT time FROM change WHERE device = (SELECT no FROM device WHERE id = ?1) AND time > ?2 \
         ORDER BY time DESC LIMIT 1",
    )?;
    let past = i64::try_from(past).unwrap_or(i64::MAX);
    let last: Option<i64> = query.query_row((device.0, past), |row| row.get(0)).optional()?;
    Ok(last.and_then(|time| u64::try_from(time).ok()))
}

/// For each device the time of its last change.
pub(crate) fn last_of_each(connection: &Connection) -> Result<Vec<Stamp>> {
    let mut query = connection
        .prepare_cached("SELECT max(c.time), d.id FROM change c JOIN device d ON d.no = c.device GROUP BY c.device")?;
    let rows = query.query_map([], |row| {
        Ok(Stamp { time: u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0), device: DeviceId(row.get(1)?) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The last changes, newest first.
pub(super) fn latest(connection: &Connection, limit: u32) -> Result<Vec<Logged>> {
    read(connection, "ORDER BY c.time DESC, d.id DESC LIMIT ?1", [limit])
}

/// The whole log, in the order of its stamps.
pub(super) fn all(connection: &Connection) -> Result<Vec<Logged>> {
    read(connection, "ORDER BY c.time, d.id", [])
}

/// The merged state of one record.
pub(crate) fn record(connection: &Connection, kind: &str, id: &str) -> Result<Record> {
    Ok(Record::fold(&changes(connection, kind, id)?))
}

/// The kinds and ids of all records in the log.
pub(super) fn record_names(connection: &Connection) -> Result<Vec<(String, String)>> {
    let mut query = connection.prepare_cached("SELECT DISTINCT kind, id FROM change ORDER BY kind, id")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

//! What is over goes for good: guests, blobs, parts that nobody published, join codes.

use rusqlite::{Connection, params};

use super::content;
use super::work::{Act, Failure};
use crate::engine::{Second, Swept};

/// At most this many blobs and parts in one turn; the next one takes the rest.
const TURN: u32 = 64;

/// One turn of the sweep.
pub fn sweep(act: &Act, now: Second) -> Result<Swept, Failure> {
    let swept = Swept {
        guests: delete(act.file, "DELETE FROM access WHERE ends <= ?1", now)?,
        blobs: contents(act.file, "blob", "id", "blob_bytes", now)?,
        parts: contents(act.file, "part", "mailbox, published, snapshot, part", "staged_bytes", now)?,
        codes: delete(act.file, "DELETE FROM join_code WHERE uses <= 0 OR ends <= ?1", now)?,
    };
    if swept != Swept::default() {
        act.erased();
    }
    Ok(swept)
}

fn delete(file: &Connection, sql: &str, now: Second) -> Result<u64, Failure> {
    Ok(file.prepare_cached(sql)?.execute([now])? as u64)
}

/// Deletes rows of `table` whose end has come, with their bytes, and takes them off their mailboxes' sums.
fn contents(file: &Connection, table: &str, key: &str, sum: &str, now: Second) -> Result<u64, Failure> {
    let over = format!("SELECT {key} FROM {table} WHERE ends <= ?1 LIMIT ?2");
    let sql = format!("DELETE FROM {table} WHERE ({key}) IN ({over}) RETURNING mailbox, length, content");
    let mut delete = file.prepare_cached(&sql)?;
    let rows = delete.query_map(params![now, TURN], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let gone: Vec<(i64, i64, i64)> = rows.collect::<Result<_, _>>()?;
    for (mailbox, length, bytes) in &gone {
        content::forget(file, *bytes)?;
        let sql = format!("UPDATE mailbox SET {sum} = {sum} - ?2 WHERE id = ?1");
        file.prepare_cached(&sql)?.execute(params![mailbox, length])?;
    }
    Ok(gone.len() as u64)
}

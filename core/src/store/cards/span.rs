//! How much there is, and from when to when.

use rusqlite::Connection;

use super::days;
use crate::error::Result;
use crate::store::check;
use crate::time::DiaryDay;

/// Whether anything was entered for a day.
pub(crate) fn filled(file: &Connection, day: DiaryDay) -> Result<bool> {
    let known = days(file, day, day)?;
    Ok(known.get(&day).is_some_and(|known| !known.sources.is_empty()))
}

/// How many days have an entry, the first and the last of them.
pub(crate) fn span(file: &Connection) -> Result<(u64, Option<DiaryDay>, Option<DiaryDay>)> {
    let sql = format!("SELECT count(*), min(for_day), max(for_day) FROM ({})", check::DAYS);
    let row: (i64, Option<String>, Option<String>) =
        file.prepare_cached(&sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let day = |text: Option<String>| text.map(|text| text.parse()).transpose();
    Ok((u64::try_from(row.0).unwrap_or(0), day(row.1)?, day(row.2)?))
}

/// The first day with an entry.
pub(crate) fn first_day(file: &Connection) -> Result<Option<DiaryDay>> {
    let sql = "SELECT min(first) FROM (SELECT min(for_day) AS first FROM check_in
         UNION ALL SELECT min(for_day) FROM day_answer UNION ALL SELECT min(for_day) FROM skill_tick
         UNION ALL SELECT min(for_day) FROM day WHERE recorded_at IS NOT NULL)";
    let day: Option<String> = file.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
    day.map(|day| day.parse()).transpose()
}

/// How many rows a table has.
pub(crate) fn count(file: &Connection, table: &'static str) -> Result<u64> {
    let rows: i64 = file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
    Ok(u64::try_from(rows).unwrap_or(0))
}

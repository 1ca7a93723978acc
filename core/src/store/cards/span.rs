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

/// How many days have an entry.
pub(crate) fn days_with_entry(file: &Connection) -> Result<u64> {
    let sql = format!("SELECT count(*) FROM ({})", check::DAYS);
    let days: i64 = file.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
    Ok(u64::try_from(days).unwrap_or(0))
}

/// The first day with an entry.
pub(crate) fn first_day(file: &Connection) -> Result<Option<DiaryDay>> {
    outermost(file, "min")
}

/// The last day with an entry.
pub(crate) fn last_day(file: &Connection) -> Result<Option<DiaryDay>> {
    outermost(file, "max")
}

fn outermost(file: &Connection, of: &'static str) -> Result<Option<DiaryDay>> {
    let sql = format!(
        "SELECT {of}(day) FROM (SELECT {of}(for_day) AS day FROM check_in
         UNION ALL SELECT {of}(for_day) FROM day_answer UNION ALL SELECT {of}(for_day) FROM skill_tick
         UNION ALL SELECT {of}(for_day) FROM day WHERE recorded_at IS NOT NULL)"
    );
    let day: Option<String> = file.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
    day.map(|day| day.parse()).transpose()
}

/// How many rows a table has.
pub(crate) fn count(file: &Connection, table: &'static str) -> Result<u64> {
    let rows: i64 = file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
    Ok(u64::try_from(rows).unwrap_or(0))
}

//! What was entered in the last days, as far as reminders ask for it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime};
use rusqlite::{Connection, Row, params};

use crate::card::ItemId;
use crate::error::Result;
use crate::reminders::Facts;
use crate::store::kinds::{safety, setting, visit};
use crate::time::{DiaryDay, Moment};

/// The oldest day that a reminder to come can be about.
const DAYS: i64 = 4;
/// Homework older than that is no longer asked after.
const HOMEWORK: i64 = 60;

/// The facts of the days before and around `now`.
pub(crate) fn facts(file: &Connection, now: Moment) -> Result<Facts> {
    let day_start = setting::day_start(file)?;
    let today = DiaryDay::proposed(now.civil(), day_start)?;
    let visits = visit::read(file, today.plus(-HOMEWORK), today.plus(1))?;
    let homework = visits.iter().rev().find(|visit| !visit.homework.0.is_empty());
    Ok(Facts {
        day_start,
        entered: entered(file, now, today)?,
        scanned: scanned(file, today)?,
        taken: taken(file, today)?,
        plan_reviewed: safety::reviewed_on(file)?,
        homework_open: homework.is_some_and(|visit| !visit.homework_done),
        visited: visits.into_iter().filter_map(|visit| Some((visit.series?, visit.original?))).collect(),
    })
}

fn entered(file: &Connection, now: Moment, today: DiaryDay) -> Result<BTreeMap<DiaryDay, NaiveDateTime>> {
    // Ticks and notes do not know what the wall clock said: today's offset stands in.
    let sql = "SELECT for_day, max(civil) FROM (
                   SELECT for_day, recorded_at + \"offset\" * 60000 AS civil FROM check_in WHERE for_day >= ?1
                   UNION ALL SELECT for_day, recorded_at + \"offset\" * 60000 FROM day_answer WHERE for_day >= ?1
                   UNION ALL SELECT for_day, recorded_at + ?2 * 60000 FROM skill_tick WHERE for_day >= ?1
                   UNION ALL SELECT for_day, recorded_at + ?2 * 60000 FROM day
                             WHERE for_day >= ?1 AND recorded_at IS NOT NULL)
               GROUP BY for_day";
    let mut query = file.prepare_cached(sql)?;
    let mut rows = query.query(params![today.plus(-DAYS).to_string(), now.offset_minutes])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        found.extend([(row.get::<_, String>(0)?.parse()?, civil(row, 1)?)]);
    }
    Ok(found)
}

fn scanned(file: &Connection, today: DiaryDay) -> Result<BTreeMap<DiaryDay, NaiveDateTime>> {
    let sql = "SELECT for_day, max(recorded_at + \"offset\" * 60000) FROM check_in
               WHERE for_day >= ?1 AND stopped IS NOT NULL GROUP BY for_day";
    let mut query = file.prepare_cached(sql)?;
    let mut rows = query.query([today.plus(-DAYS).to_string()])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        found.extend([(row.get::<_, String>(0)?.parse()?, civil(row, 1)?)]);
    }
    Ok(found)
}

fn taken(file: &Connection, today: DiaryDay) -> Result<BTreeMap<(ItemId, DiaryDay), NaiveDateTime>> {
    let sql = "SELECT item, for_day, max(civil) FROM (
                   SELECT r.item, r.for_day, c.recorded_at + c.\"offset\" * 60000 AS civil
                   FROM rating r JOIN check_in c ON c.for_day = r.for_day AND c.id = r.check_in
                   WHERE r.for_day >= ?1 AND r.yes_no AND r.value = 1
                   UNION ALL SELECT item, for_day, recorded_at + \"offset\" * 60000 FROM day_answer
                             WHERE for_day >= ?1 AND yes_no AND value = 1)
               GROUP BY item, for_day";
    let mut query = file.prepare_cached(sql)?;
    let mut rows = query.query([today.plus(-DAYS).to_string()])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let name = (ItemId::new(&row.get::<_, String>(0)?)?, row.get::<_, String>(1)?.parse()?);
        found.insert(name, civil(row, 2)?);
    }
    Ok(found)
}

/// What the wall clock said, kept as milliseconds.
fn civil(row: &Row<'_>, place: usize) -> Result<NaiveDateTime> {
    Ok(DateTime::from_timestamp_millis(row.get(place)?).unwrap_or_default().naive_utc())
}

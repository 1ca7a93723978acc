//! The body map of some days: what was felt at each place, and where a scan asked.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::check_ins::answer_of;
use crate::body::{BodyDay, PlacesInOrder, Sensation};
use crate::error::Result;
use crate::time::DiaryDay;

/// The maps of the days `from` to `to` that have any, in the order of their dates.
pub(crate) fn body_days(file: &Connection, from: DiaryDay, to: DiaryDay) -> Result<Vec<BodyDay>> {
    let range = [from.to_string(), to.to_string()];
    let mut days: BTreeMap<String, PlacesInOrder> = BTreeMap::new();
    let mut query = file.prepare_cached(
        "SELECT for_day, target, sensation, intensity, answer, copied FROM body_reading WHERE for_day BETWEEN ?1 AND ?2",
    )?;
    let mut rows = query.query([&range[0], &range[1]])?;
    while let Some(row) = rows.next()? {
        let (target, sensation) = (row.get::<_, String>(1)?, Sensation::new(&row.get::<_, String>(2)?)?);
        let day = days.entry(row.get(0)?).or_default();
        day.feel(&target, sensation, answer_of(row.get(3)?, &row.get::<_, String>(4)?), row.get(5)?);
    }
    let mut query =
        file.prepare_cached("SELECT DISTINCT for_day, target FROM body_asked WHERE for_day BETWEEN ?1 AND ?2")?;
    let mut rows = query.query([&range[0], &range[1]])?;
    while let Some(row) = rows.next()? {
        days.entry(row.get(0)?).or_default().ask(&row.get::<_, String>(1)?);
    }
    days.into_iter().map(|(day, places)| Ok(BodyDay { day: day.parse()?, places: places.into_places() })).collect()
}

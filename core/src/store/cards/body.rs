//! The body map of some days: what was felt at each place, and where a scan asked.

use rusqlite::{Connection, Row};

use super::check_ins::answer_of;
use crate::body::{BodyDay, PlacesInOrder};
use crate::error::{Error, Result};
use crate::time::DiaryDay;

/// The maps of the days `from` to `to` that have any, in the order of their dates.
pub(crate) fn body_days(file: &Connection, from: DiaryDay, to: DiaryDay) -> Result<Vec<BodyDay>> {
    let range = [from.to_string(), to.to_string()];
    let mut days = Days::default();
    let readings = "SELECT for_day, target, sensation, intensity, answer, copied FROM body_reading
                    WHERE for_day BETWEEN ?1 AND ?2";
    each(file, readings, &range, |row| {
        let (target, sensation) = (text(row, 1)?, text(row, 2)?);
        days.of(text(row, 0)?).feel(target, sensation, answer_of(row.get(3)?, text(row, 4)?), row.get(5)?)
    })?;
    let asked = "SELECT DISTINCT for_day, target FROM body_asked WHERE for_day BETWEEN ?1 AND ?2";
    each(file, asked, &range, |row| {
        days.of(text(row, 0)?).ask(text(row, 1)?);
        Ok(())
    })?;
    days.0.into_iter().map(|(day, places)| Ok(BodyDay { day: day.parse()?, places: places.into_places() })).collect()
}

/// The days in the making, in the order of their dates.
#[derive(Default)]
struct Days(Vec<(String, PlacesInOrder)>);

impl Days {
    /// Rows come by day, so that most are of the last one.
    fn of(&mut self, day: &str) -> &mut PlacesInOrder {
        let place = match self.0.last() {
            Some((last, _)) if last == day => Ok(self.0.len() - 1),
            _ => self.0.binary_search_by(|(known, _)| known.as_str().cmp(day)),
        };
        let place = place.unwrap_or_else(|free| {
            self.0.insert(free, (day.to_owned(), PlacesInOrder::default()));
            free
        });
        &mut self.0[place].1
    }
}

fn each(file: &Connection, sql: &str, range: &[String; 2], mut take: impl FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
    let mut query = file.prepare_cached(sql)?;
    let mut rows = query.query([&range[0], &range[1]])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// A text where it lies, without a copy.
fn text<'a>(row: &'a Row<'_>, place: usize) -> Result<&'a str> {
    row.get_ref(place)?.as_str().map_err(|_| Error::Store { what: "a column that is no text".into() })
}

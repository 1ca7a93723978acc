//! What insights ask of check-ins: when, which numbers, which skills. Nothing else of them is read, so that years are quick.

use std::collections::HashMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};

use super::skill_use;
use crate::card::ItemId;
use crate::error::{Error, Result};
use crate::insights::Noted;
use crate::time::DiaryDay;

/// The check-ins of the days `from` to `to` with the numbers of these items, in the order they were recorded.
pub(crate) fn noted(file: &Connection, items: &[ItemId], from: DiaryDay, to: DiaryDay) -> Result<Vec<Noted>> {
    let (from, to) = (from.to_string(), to.to_string());
    let known: HashMap<&str, &ItemId> = items.iter().map(|item| (item.as_str(), item)).collect();
    let mut found: Vec<Noted> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let sql = "SELECT c.id, c.recorded_at, r.item, r.value, r.yes_no
               FROM check_in c LEFT JOIN rating r ON r.for_day = c.for_day AND r.check_in = c.id
               WHERE c.for_day BETWEEN ?1 AND ?2 ORDER BY c.for_day, c.id";
    let mut query = file.prepare_cached(sql)?;
    let mut rows = query.query(params![from, to])?;
    let mut last = String::new();
    while let Some(row) = rows.next()? {
        let id = row.get_ref(0)?.as_str().map_err(|_| Error::Store { what: "an id that is no text".into() })?;
        if found.is_empty() || last != id {
            id.clone_into(&mut last);
            places.insert(last.clone(), found.len());
            found.push(Noted { at: row.get(1)?, answers: Vec::new(), skills: Vec::new() });
        }
        let item = row.get_ref(2)?.as_str().ok().and_then(|item| known.get(item));
        let number = matches!((row.get_ref(3)?, row.get_ref(4)?), (ValueRef::Integer(_), ValueRef::Integer(0)));
        if let (Some(item), true, Some(noted)) = (item, number, found.last_mut()) {
            noted.answers.push(((*item).clone(), row.get(3)?));
        }
    }
    let sql = "SELECT check_in, skill, number FROM skill_use WHERE for_day BETWEEN ?1 AND ?2";
    let mut query = file.prepare_cached(sql)?;
    let mut rows = query.query(params![from, to])?;
    while let Some(row) = rows.next()? {
        let used = skill_use(row, 1)?;
        let place = places.get(row.get_ref(0)?.as_str().unwrap_or_default());
        if let Some(noted) = place.and_then(|place| found.get_mut(*place)).filter(|_| used.used()) {
            noted.skills.push(used.skill);
        }
    }
    found.sort_by_key(|noted| noted.at);
    Ok(found)
}

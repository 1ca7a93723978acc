//! Reading what cards show: the days, the check-ins behind them, and from when to when there are any.

mod body;
mod check_ins;
mod days;
mod lately;
mod noted;
mod span;

use rusqlite::Row;

use crate::card::{SkillId, SkillUse};
use crate::error::{Error, Result};
use crate::time::{DiaryDay, EntryTime, Moment, Source};

pub(crate) use body::body_days;
pub(crate) use check_ins::{check_ins, felt, triggers};
pub(crate) use days::{days, days_of_item, stamps_of};
pub(crate) use lately::facts;
pub(crate) use noted::noted;
pub(crate) use span::{count, days_with_entry, filled, first_day, last_day};

fn source(row: &Row<'_>, place: usize) -> Result<Source> {
    let name = row.get_ref(place)?.as_str().unwrap_or_default();
    Source::from_name(name).ok_or_else(|| Error::Store { what: "an unknown source".into() })
}

/// When and how an entry was typed: instant, offset and source from one column on.
pub(crate) fn entry_time(for_day: DiaryDay, row: &Row<'_>, place: usize) -> Result<EntryTime> {
    let recorded_at = Moment::new(row.get(place)?, row.get(place + 1)?)?;
    Ok(EntryTime { for_day, recorded_at, source: source(row, place + 2)? })
}

fn skill_use(row: &Row<'_>, place: usize) -> Result<SkillUse> {
    SkillUse::from_number(SkillId::new(&row.get::<_, String>(place)?)?, row.get(place + 1)?)
}

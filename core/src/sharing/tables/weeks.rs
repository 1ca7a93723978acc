//! The headers of weeks.

use super::column::{Column, Table};
use super::making::Making;
use super::rows::Rows;
use super::visits::coming;
use crate::card::FilledIn;
use crate::error::Result;
use crate::sharing::SharePart;

pub(super) const WEEKS: Table = Table {
    name: "weeks",
    parts: &[SharePart::Card],
    columns: &[
        Column::date("first_day"),
        Column::date("started_on").or("not-said"),
        Column::word("filled_in", "daily, 4-6, 2-3, once").or("not-said"),
        Column::yes_no("filled_in_session").or("not-said"),
        Column::word("skill_of_week", "").or("not-said"),
    ],
    day: None,
    rest: Some(weeks),
};

/// Long, not wide: a rating that does not go has no column that tells of it.
pub(super) const WEEK_RATINGS: Table = Table {
    name: "week-ratings",
    parts: &[SharePart::Card],
    columns: &[
        Column::date("first_day"),
        Column::word("rating", ""),
        Column::text("label"),
        Column::integer("before", "0 to 5").or("not-said"),
        Column::integer("after", "0 to 5").or("not-said"),
    ],
    day: None,
    rest: Some(ratings),
};

fn weeks(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    for (first, header) in &making.outgoing.headers {
        rows.day(*first)?;
        rows.maybe_day(header.started_on)?;
        rows.maybe(header.filled_in.map(FilledIn::name))?;
        rows.maybe_yes(header.filled_in_session)?;
        rows.maybe(header.skill_of_week.as_ref().map(|skill| skill.as_str()))?;
        rows.next()?;
    }
    Ok(())
}

fn ratings(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    for (first, header) in &making.outgoing.headers {
        for (name, [before, after]) in coming([&header.before, &header.after]).into_values() {
            rows.day(*first)?;
            rows.text(&name)?;
            rows.text(&making.texts.say(&format!("coming-{name}")))?;
            rows.maybe_number(before)?;
            rows.maybe_number(after)?;
            rows.next()?;
        }
    }
    Ok(())
}

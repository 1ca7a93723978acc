//! The headers of weeks.

use super::column::{Column, Table};
use super::making::Making;
use super::rows::Rows;
use crate::card::{Coming, FilledIn};
use crate::error::Result;
use crate::sharing::SharePart;

const fn rated(name: &'static str) -> Column {
    Column::integer(name, "0 to 5").or("not-said")
}

pub(super) const WEEKS: Table = Table {
    name: "weeks",
    parts: &[SharePart::Card],
    columns: &[
        Column::date("first_day"),
        Column::date("started_on").or("not-said"),
        Column::word("filled_in", "daily, 4-6, 2-3, once").or("not-said"),
        Column::yes_no("filled_in_session").or("not-said"),
        Column::word("skill_of_week", "").or("not-said"),
        // In the order of `Coming::NAMES`.
        rated("before_urge_quit_therapy"),
        rated("before_urge_use"),
        rated("before_urge_self_harm"),
        rated("before_urge_suicide"),
        rated("before_change_emotions"),
        rated("before_change_actions"),
        rated("before_change_thoughts"),
        rated("after_urge_quit_therapy"),
        rated("after_urge_use"),
        rated("after_urge_self_harm"),
        rated("after_urge_suicide"),
        rated("after_change_emotions"),
        rated("after_change_actions"),
        rated("after_change_thoughts"),
    ],
    day: None,
    rest: Some(weeks),
};

fn weeks(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    for (first, header) in &making.outgoing.headers {
        rows.day(*first)?;
        rows.maybe_day(header.started_on)?;
        rows.maybe(header.filled_in.map(FilledIn::name))?;
        rows.maybe_yes(header.filled_in_session)?;
        rows.maybe(header.skill_of_week.as_ref().map(|skill| skill.as_str()))?;
        for coming in [&header.before, &header.after] {
            for name in Coming::NAMES {
                rows.maybe_number(coming.ratings().find(|(rated, _)| *rated == name).map(|(_, number)| number))?;
            }
        }
        rows.next()?;
    }
    Ok(())
}

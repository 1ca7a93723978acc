//! Check-ins and what was rated in them.

use super::column::{Column, SOURCES, Table};
use super::days::{KINDS, SCALES};
use super::making::{Making, answer};
use super::rows::Rows;
use crate::error::Result;
use crate::sharing::{OutDay, SharePart};

pub(super) const CHECK_INS: Table = Table {
    name: "check-ins",
    parts: &[SharePart::CheckIns],
    columns: &[
        Column::word("check_in", ""),
        Column::date("day"),
        Column::moment("recorded_at"),
        Column::word("source", SOURCES),
        Column::yes_no("scan"),
        Column::yes_no("stopped").or("no-scan"),
    ],
    day: Some(check_ins),
    rest: None,
};

fn check_ins(making: &Making<'_>, day: &OutDay, rows: &mut Rows<'_>) -> Result<()> {
    for one in &day.check_ins {
        rows.text(&making.name("check-in", &one.id))?;
        rows.time(&one.time)?;
        rows.yes(one.scan.is_some())?;
        rows.maybe_yes(one.scan.as_ref().map(|scan| scan.stopped))?;
        rows.next()?;
    }
    Ok(())
}

pub(super) const RATINGS: Table = Table {
    name: "ratings",
    parts: &[SharePart::CheckIns],
    columns: &[
        Column::word("check_in", ""),
        Column::date("day"),
        Column::moment("recorded_at"),
        Column::word("source", SOURCES),
        Column::word("item", ""),
        Column::text("label"),
        Column::word("kind", KINDS),
        Column::word("scale", SCALES),
        Column::integer("value_number", "items.csv").or("in-words"),
        Column::text("value_text").or("a-number"),
    ],
    day: Some(ratings),
    rest: None,
};

fn ratings(making: &Making<'_>, day: &OutDay, rows: &mut Rows<'_>) -> Result<()> {
    for one in &day.check_ins {
        let name = making.name("check-in", &one.id);
        for (item, said) in &one.answers {
            rows.text(&name)?;
            rows.time(&one.time)?;
            making.item(rows, item)?;
            answer(rows, said)?;
            rows.next()?;
        }
    }
    Ok(())
}

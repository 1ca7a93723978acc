//! What was felt in the body, and where a scan asked.

use super::column::{Column, SOURCES, Table};
use super::making::Making;
use super::rows::Rows;
use crate::body::BodyAnswer;
use crate::error::Result;
use crate::sharing::{OutDay, SharePart};

pub(super) const BODY: Table = Table {
    name: "body",
    parts: &[SharePart::Body],
    columns: &[
        Column::word("check_in", ""),
        Column::date("day"),
        Column::moment("recorded_at"),
        Column::word("source", SOURCES),
        Column::word("target", ""),
        Column::text("label"),
        Column::word("view", "front, back").or("no-region"),
        Column::word("side", "left, right, midline").or("no-region"),
        Column::word("group", "").or("no-region"),
        Column::word("sensation", ""),
        Column::text("sensation_label"),
        Column::integer("intensity", "0 to 10").or("see-answer"),
        Column::word("answer", "intensity, absent, declined"),
        Column::yes_no("copied"),
    ],
    day: Some(body),
    rest: None,
};

fn body(making: &Making<'_>, day: &OutDay, rows: &mut Rows<'_>) -> Result<()> {
    for one in &day.check_ins {
        let name = making.name("check-in", &one.id);
        for reading in &one.readings {
            rows.text(&name)?;
            rows.time(&one.time)?;
            making.place(rows, &reading.target)?;
            making.sensation(rows, &reading.sensation)?;
            rows.maybe_number(reading.answer.intensity())?;
            rows.text(match reading.answer {
                BodyAnswer::Intensity(_) => "intensity",
                BodyAnswer::Absent => "absent",
                BodyAnswer::Declined => "declined",
            })?;
            rows.yes(reading.copied)?;
            rows.next()?;
        }
    }
    Ok(())
}

pub(super) const BODY_ASKED: Table = Table {
    name: "body-asked",
    parts: &[SharePart::Body],
    columns: &[
        Column::word("check_in", ""),
        Column::date("day"),
        Column::word("target", ""),
        Column::text("label"),
        Column::word("view", "front, back").or("no-region"),
        Column::word("side", "left, right, midline").or("no-region"),
        Column::word("group", "").or("no-region"),
        Column::yes_no("marked"),
    ],
    day: Some(asked),
    rest: None,
};

fn asked(making: &Making<'_>, day: &OutDay, rows: &mut Rows<'_>) -> Result<()> {
    for one in &day.check_ins {
        let name = making.name("check-in", &one.id);
        for target in one.scan.iter().flat_map(|scan| &scan.asked) {
            rows.text(&name)?;
            rows.day(one.time.for_day)?;
            making.place(rows, target)?;
            rows.yes(one.readings.iter().any(|reading| reading.target == *target && !reading.copied))?;
            rows.next()?;
        }
    }
    Ok(())
}

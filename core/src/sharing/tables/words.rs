//! Own words: what set something off, and notes on anything. Texts that stand side by side are rows of their own.

use super::column::{Column, Table};
use super::making::{Making, versions};
use super::rows::Rows;
use crate::card::Versions;
use crate::error::Result;
use crate::sharing::{OutDay, SharePart};
use crate::time::DiaryDay;

pub(super) const TRIGGERS: Table = Table {
    name: "triggers",
    parts: &[SharePart::Notes],
    columns: &[
        Column::date("day"),
        Column::word("check_in", "").or("left-out"),
        Column::word("what", "tag, words"),
        Column::integer("version", "1 and more"),
        Column::text("text"),
    ],
    day: Some(triggers),
    rest: None,
};

fn triggers(making: &Making<'_>, day: &OutDay, rows: &mut Rows<'_>) -> Result<()> {
    let mut row = |check_in: &str, what: &str, version: i64, text: &str| {
        rows.day(day.card.day)?;
        rows.text(check_in)?;
        rows.text(what)?;
        rows.number(version)?;
        rows.text(text)?;
        rows.next()
    };
    if !making.has(SharePart::CheckIns) {
        return day.card.triggers.iter().try_for_each(|tag| row("", "tag", 1, tag));
    }
    for one in &day.check_ins {
        let name = making.name("check-in", &one.id);
        one.triggers.iter().try_for_each(|tag| row(&name, "tag", 1, tag))?;
        versions(&one.trigger_text).try_for_each(|(version, text)| row(&name, "words", version, text))?;
    }
    Ok(())
}

pub(super) const NOTES: Table = Table {
    name: "notes",
    parts: &[SharePart::Notes, SharePart::PrivateReasons],
    columns: &[
        Column::date("day").or("no-day"),
        Column::word("of", OF),
        Column::word("id", "").or("no-id"),
        Column::word("target", "").or("no-place"),
        Column::integer("version", "1 and more"),
        Column::text("text"),
    ],
    day: Some(of_day),
    rest: Some(of_rest),
};

const OF: &str = "day, in-the-way, check-in, reading, session, visit, homework, boundary, touch, life-worth-living";

/// What a note is of: its day, what, which, where.
type Of<'a> = (Option<DiaryDay>, &'a str, &'a str, &'a str);

fn note(rows: &mut Rows<'_>, (day, of, id, target): Of<'_>, said: &Versions) -> Result<()> {
    for (version, text) in versions(said) {
        rows.maybe_day(day)?;
        rows.text(of)?;
        rows.text(id)?;
        rows.text(target)?;
        rows.number(version)?;
        rows.text(text)?;
        rows.next()?;
    }
    Ok(())
}

fn of_day(making: &Making<'_>, day: &OutDay, rows: &mut Rows<'_>) -> Result<()> {
    let on = Some(day.card.day);
    note(rows, (on, "day", "", ""), &day.card.note)?;
    let missing = day.card.missing.as_ref();
    missing.map_or(Ok(()), |missing| note(rows, (on, "in-the-way", "", ""), &missing.in_the_way))?;
    for one in &day.check_ins {
        let (on, name) = (Some(one.time.for_day), making.name("check-in", &one.id));
        note(rows, (on, "check-in", &name, ""), &one.note)?;
        for reading in &one.readings {
            note(rows, (on, "reading", &name, &reading.target), &reading.note)?;
        }
    }
    Ok(())
}

fn of_rest(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    for session in &making.outgoing.sessions {
        let name = making.session(&session.series, session.original);
        note(rows, (Some(session.day()?), "session", &name, ""), &session.note)?;
    }
    for visit in making.outgoing.visits.iter().map(|seen| &seen.visit) {
        let (on, name) = (Some(visit.time.for_day), making.name("visit", &visit.id));
        note(rows, (on, "visit", &name, ""), &visit.note)?;
        note(rows, (on, "homework", &name, ""), &visit.homework)?;
        note(rows, (on, "boundary", &name, ""), &visit.boundary_note)?;
    }
    for touch in making.outgoing.more.touch.iter().flat_map(|plan| &plan.touches) {
        note(rows, (None, "touch", "", touch.region), &touch.reason)?;
    }
    note(rows, (None, "life-worth-living", "", ""), &making.outgoing.life_worth_living)
}

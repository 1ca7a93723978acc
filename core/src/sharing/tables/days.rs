//! The days of the card and the answers on them.

use super::column::{Column, Table};
use super::making::{Making, answer, as_number};
use super::rows::Rows;
use crate::card::{From, Scale};
use crate::error::Result;
use crate::sharing::{OutDay, SharePart};
use crate::time::Source;

pub(super) const DAYS: Table = Table {
    name: "days",
    parts: &[SharePart::Card],
    columns: &[
        Column::date("day"),
        Column::yes_no("filled"),
        Column::yes_no("late"),
        Column::yes_no("away"),
        Column::integer("skills_answer", "0 to 7").or("not-answered"),
        Column::integer("entries_live", "0 and more"),
        Column::integer("entries_late", "0 and more"),
        Column::integer("entries_in_session", "0 and more"),
        Column::integer("entries_imported", "0 and more"),
        Column::moment("typed_at").or("unknown"),
        Column::yes_no("knew").or("not-asked"),
        Column::yes_no("willing").or("not-asked"),
        Column::yes_no("thought_of_it").or("not-asked"),
    ],
    day: Some(day),
    rest: None,
};

fn day(making: &Making<'_>, day: &OutDay, rows: &mut Rows<'_>) -> Result<()> {
    let card = &day.card;
    rows.day(card.day)?;
    rows.yes(card.filled)?;
    rows.yes(card.late)?;
    rows.yes(card.away)?;
    let skills = making.outgoing.items.iter().filter(|item| item.scale == Scale::Skills);
    let mut said = skills.filter_map(|item| card.items.get(&item.id)).filter_map(|value| as_number(&value.value));
    rows.maybe_number(said.next())?;
    for source in [Source::Live, Source::Late, Source::InSession, Source::Imported] {
        rows.number(card.sources.iter().filter(|one| **one == source).count() as i64)?;
    }
    rows.maybe_moment(day.typed_at)?;
    let missing = card.missing.as_ref();
    rows.maybe_yes(missing.and_then(|missing| missing.knew))?;
    rows.maybe_yes(missing.and_then(|missing| missing.willing))?;
    rows.maybe_yes(missing.and_then(|missing| missing.thought_of_it))?;
    rows.next()
}

pub(super) const ANSWERS: Table = Table {
    name: "answers",
    parts: &[SharePart::Card],
    columns: &[
        Column::date("day"),
        Column::word("item", ""),
        Column::text("label"),
        Column::word("kind", KINDS),
        Column::word("scale", SCALES),
        Column::integer("value_number", "items.csv").or("in-words"),
        Column::text("value_text").or("a-number"),
        Column::word("from", "card, check-in, both"),
        Column::integer("typed", "items.csv").or("not-typed"),
        Column::integer("checked_in", "items.csv").or("not-checked-in"),
    ],
    day: Some(answers),
    rest: None,
};

pub(super) const KINDS: &str = "urge, emotion, target-behaviour, substance, medication, sleep, skill, question";
pub(super) const SCALES: &str = "peak, range, yes-no, count, minutes, skills, text";

fn answers(making: &Making<'_>, day: &OutDay, rows: &mut Rows<'_>) -> Result<()> {
    // In the order of the card.
    for item in &making.outgoing.items {
        let Some(value) = day.card.items.get(&item.id) else { continue };
        rows.day(day.card.day)?;
        making.item(rows, &item.id)?;
        answer(rows, &value.value)?;
        rows.text(match value.from {
            From::Card => "card",
            From::CheckIn => "check-in",
            From::Both => "both",
        })?;
        rows.maybe_number(value.typed.as_ref().and_then(as_number))?;
        rows.maybe_number(value.checked_in.as_ref().and_then(as_number))?;
        rows.next()?;
    }
    Ok(())
}

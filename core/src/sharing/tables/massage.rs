//! What a massage practitioner asks for: where touch is welcome, health questions, the terms of a session.

use super::column::{Column, SOURCES, Table};
use super::making::{Making, versions};
use super::rows::Rows;
use crate::error::Result;
use crate::sharing::SharePart;

pub(super) const TOUCH: Table = Table {
    name: "touch",
    parts: &[SharePart::TouchPlan],
    columns: &[
        Column::word("target", ""),
        Column::text("label"),
        Column::word("view", "front, back"),
        Column::word("side", "left, right, midline"),
        Column::word("group", ""),
        Column::word("level", "usually-fine, ask-first, avoid"),
        Column::word("marked", "usually-fine, ask-first, avoid").or("not-marked"),
        Column::yes_no("locked"),
        Column::yes_no("no_go"),
    ],
    day: None,
    rest: Some(touch),
};

fn touch(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    for touch in making.outgoing.more.touch.iter().flat_map(|plan| &plan.touches) {
        making.place(rows, touch.region)?;
        rows.text(touch.level.name())?;
        rows.maybe(touch.marked.map(|level| level.name()))?;
        rows.yes(touch.locked)?;
        rows.yes(touch.no_go)?;
        rows.next()?;
    }
    Ok(())
}

pub(super) const SCREENING: Table = Table {
    name: "screening",
    parts: &[SharePart::Screening],
    columns: &[
        Column::word("question", ""),
        Column::text("label"),
        Column::word("answer", "yes, no, unsure, declined"),
        Column::date("day"),
        Column::moment("recorded_at"),
        Column::word("source", SOURCES),
    ],
    day: None,
    rest: Some(screening),
};

fn screening(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    for said in &making.outgoing.more.screening {
        rows.text(&said.item)?;
        rows.text(&making.texts.say(&format!("screening-{}", said.item)))?;
        rows.text(said.answer.name())?;
        rows.time(&said.time)?;
        rows.next()?;
    }
    Ok(())
}

pub(super) const TERMS: Table = Table {
    name: "terms",
    parts: &[SharePart::SessionTerms],
    columns: &[
        Column::word("term", ""),
        Column::text("label"),
        Column::integer("version", "1 and more"),
        Column::text("text"),
    ],
    day: None,
    rest: Some(terms),
};

fn terms(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    for (term, said) in making.outgoing.more.terms.iter().flat_map(|terms| &terms.0) {
        for (version, text) in versions(said) {
            rows.text(term)?;
            rows.text(&making.texts.say(&format!("term-{term}")))?;
            rows.number(version)?;
            rows.text(text)?;
            rows.next()?;
        }
    }
    Ok(())
}

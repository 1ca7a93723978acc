//! The two files that explain the others: for whom and of when, with what is left out; and what each column means.

use super::column::{Column, Table};
use super::making::Making;
use super::rows::Rows;
use crate::error::Result;
use crate::sharing::SharePart;

/// The version of these tables. A column may be added to a table, none changes its meaning.
pub const TABLES_FORMAT: u32 = 1;

pub(super) const ABOUT: Table = Table {
    name: "about",
    parts: &[],
    columns: &[
        Column::word("about", SAID),
        Column::word("name", "").or("no-name"),
        Column::text("value").or("a-number"),
        Column::integer("number", "0 and more").or("in-words"),
    ],
    day: None,
    rest: Some(about),
};

const SAID: &str = "format, made-at, from, to, language, recipient, known-as, part, left-out, items-left-out, days, notice, \
                    clinic-words";

fn about(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    let (about, texts) = (&making.outgoing.about, making.texts);
    let mut row = |what: &str, name: &str, value: &str, number: Option<u32>| {
        rows.text(what)?;
        rows.text(name)?;
        rows.text(value)?;
        rows.maybe_number(number)?;
        rows.next()
    };
    let counted = about.completeness;
    row("format", "tables", "", Some(TABLES_FORMAT))?;
    row("made-at", "", &about.made_at.rfc3339(), None)?;
    row("from", "", &about.from.to_string(), None)?;
    row("to", "", &about.to.to_string(), None)?;
    row("language", "", texts.language().tag(), None)?;
    for (what, said) in [("recipient", &about.recipient), ("known-as", &about.known_as)] {
        said.iter().try_for_each(|said| row(what, "", said, None))?;
    }
    for part in SharePart::ALL {
        let what = if making.has(part) { "part" } else { "left-out" };
        row(what, part.name(), &texts.say(&format!("part-{}", part.name())), None)?;
    }
    row("items-left-out", "", "", Some(about.scope.items_left_out()))?;
    for (name, days) in [("days", counted.days), ("filled", counted.filled), ("away", counted.away)] {
        row("days", name, "", Some(days))?;
    }
    row("notice", "", &texts.say("report-notice"), None)?;
    row("notice", "", &texts.say("report-notice-more"), None)?;
    about.clinic_words.iter().try_for_each(|words| row("clinic-words", "", words, None))
}

pub(super) const DICTIONARY: Table = Table {
    name: "dictionary",
    parts: &[],
    columns: &[
        Column::word("file", ""),
        Column::word("column", "").or("whole-file"),
        Column::word("type", "date, moment, integer, yes-no, word, text").or("whole-file"),
        Column::text("values").or("no-limits"),
        Column::text("empty").or("never-empty"),
        Column::text("meaning"),
    ],
    day: None,
    rest: Some(dictionary),
};

fn dictionary(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    let texts = making.texts;
    for table in super::going(making) {
        let (file, of_file) = (table.file(), making.texts.say(&format!("table-{}", table.name)));
        rows.text(&file)?;
        rows.empties(4)?;
        rows.text(&of_file)?;
        rows.next()?;
        for column in table.columns {
            rows.text(&file)?;
            rows.text(column.name)?;
            rows.text(column.cells.name())?;
            rows.text(column.values)?;
            rows.text(&column.empty.map(|empty| texts.say(&format!("empty-{empty}"))).unwrap_or_default())?;
            rows.text(&meaning(making, table, column))?;
            rows.next()?;
        }
    }
    Ok(())
}

fn meaning(making: &Making<'_>, table: &Table, column: &Column) -> String {
    let own = format!("column-{}-{}", table.name, column.name);
    let said = making.texts.say(&own);
    if said == own { making.texts.say(&format!("column-{}", column.name)) } else { said }
}

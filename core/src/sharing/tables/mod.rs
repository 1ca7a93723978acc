//! The diary as tables: one tidy CSV file for each kind of thing, with a dictionary that says what each column means. They open right in
//! spreadsheets and in `pandas`, and no cell of them is a formula. It is one way: what comes back is the JSON of `records`.

mod about;
mod body;
mod cell;
mod chains;
mod column;
mod days;
mod folder;
mod items;
mod making;
mod massage;
mod moments;
mod rows;
mod safety;
mod sessions;
mod skills;
mod visits;
mod weeks;
mod words;

use std::collections::BTreeMap;
use std::io::Write;

use super::{OutDay, OutDays, Outgoing};
use crate::error::Result;
use crate::text::Texts;

pub use about::TABLES_FORMAT;
pub use cell::{cell, uncell};
pub use folder::{DiskFolder, Fill, Folder};

use column::Table;
use making::Making;
use rows::Rows;

/// The tables, in the order in which they are written.
static TABLES: [Table; 21] = [
    about::ABOUT,
    about::DICTIONARY,
    items::ITEMS,
    days::DAYS,
    days::ANSWERS,
    moments::CHECK_INS,
    moments::RATINGS,
    body::BODY,
    body::BODY_ASKED,
    skills::SKILLS,
    words::TRIGGERS,
    words::NOTES,
    weeks::WEEKS,
    weeks::WEEK_RATINGS,
    visits::VISITS,
    sessions::SESSIONS,
    massage::TOUCH,
    massage::SCREENING,
    massage::TERMS,
    chains::CHAINS,
    safety::SAFETY_PLAN,
];

/// How many rows each file has, by its name.
pub type RowsByFile = BTreeMap<String, u64>;

/// Writes what goes out as tables. The file of a part that does not go is not there, and `about.csv` names the part.
///
/// # Errors
/// What the days and the folder answer; what was written so far is no copy then.
pub fn write_tables(
    outgoing: &Outgoing,
    days: &dyn OutDays,
    texts: &Texts,
    into: &mut dyn Folder,
) -> Result<RowsByFile> {
    let making = Making::of(outgoing, texts);
    let (of_days, others): (Vec<_>, Vec<_>) = going(&making).partition(|table| table.day.is_some());
    let mut counts = RowsByFile::new();
    for table in others {
        counts.insert(table.file(), one(&making, table, None, into)?);
    }
    let names: Vec<String> = of_days.iter().map(|table| table.file()).collect();
    match into.side_by_side(&names)? {
        Some(files) => counts.extend(names.into_iter().zip(together(&making, &of_days, days, files)?)),
        None => {
            for table in of_days {
                counts.insert(table.file(), one(&making, table, Some(days), into)?);
            }
        }
    }
    Ok(counts)
}

/// Writes one table. Returns how many rows it has.
fn one(making: &Making<'_>, table: &Table, days: Option<&dyn OutDays>, into: &mut dyn Folder) -> Result<u64> {
    let mut count = 0;
    into.file(&table.file(), &mut |out| {
        let mut rows = Rows::begin(Box::new(out), table.columns)?;
        days.map_or(Ok(()), |days| days.each(&mut |day| of_day(making, table, &day, &mut rows)))?;
        count = end(making, table, rows)?;
        Ok(())
    })?;
    Ok(count)
}

/// Writes tables side by side, going through the days once. Returns how many rows each has.
fn together(
    making: &Making<'_>,
    tables: &[&Table],
    days: &dyn OutDays,
    files: Vec<Box<dyn Write>>,
) -> Result<Vec<u64>> {
    let begun = tables.iter().zip(files).map(|(table, out)| Rows::begin(out, table.columns));
    let mut all = begun.collect::<Result<Vec<_>>>()?;
    days.each(&mut |day| tables.iter().zip(&mut all).try_for_each(|(table, rows)| of_day(making, table, &day, rows)))?;
    tables.iter().zip(all).map(|(table, rows)| end(making, table, rows)).collect()
}

/// The tables of which any part goes.
fn going<'a>(making: &'a Making<'_>) -> impl Iterator<Item = &'static Table> + 'a {
    TABLES.iter().filter(|table| table.parts.is_empty() || table.parts.iter().any(|part| making.has(*part)))
}

fn of_day(making: &Making<'_>, table: &Table, day: &OutDay, rows: &mut Rows<'_>) -> Result<()> {
    table.day.map_or(Ok(()), |write| write(making, day, rows))
}

/// Writes what is no day's, and ends the file.
fn end(making: &Making<'_>, table: &Table, mut rows: Rows<'_>) -> Result<u64> {
    table.rest.map_or(Ok(()), |write| write(making, &mut rows))?;
    rows.end()
}

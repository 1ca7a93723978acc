//! What a table says of itself: its columns, and which part of the diary it is of.

use super::making::Making;
use super::rows::Rows;
use crate::error::Result;
use crate::sharing::{OutDay, SharePart};

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellType {
    /// A date, `2026-03-01`.
    Date,
    /// A moment, RFC 3339 with the offset of the person's clock.
    Moment,
    /// A whole number.
    Integer,
    /// `true` or `false`.
    YesNo,
    /// One of a few names that are the same in every language, or an id.
    Word,
    /// Own words, or a name in the language of the file.
    Text,
}

impl CellType {
    /// Its name in the dictionary.
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Moment => "moment",
            Self::Integer => "integer",
            Self::YesNo => "yes-no",
            Self::Word => "word",
            Self::Text => "text",
        }
    }
}

/// A column. What it means is said by the text `column-FILE-NAME`, or else `column-NAME`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What its cells are.
    pub cells: CellType,
    /// Unit, range, or the names there are; empty where there is no more to say.
    pub values: &'static str,
    /// What an empty cell means: the text `empty-NAME`; nothing where none is empty.
    pub empty: Option<&'static str>,
}

impl Column {
    const fn of(name: &'static str, cells: CellType, values: &'static str) -> Self {
        Self { name, cells, values, empty: None }
    }

    pub(super) const fn date(name: &'static str) -> Self {
        Self::of(name, CellType::Date, "")
    }

    pub(super) const fn moment(name: &'static str) -> Self {
        Self::of(name, CellType::Moment, "")
    }

    pub(super) const fn integer(name: &'static str, values: &'static str) -> Self {
        Self::of(name, CellType::Integer, values)
    }

    pub(super) const fn yes_no(name: &'static str) -> Self {
        Self::of(name, CellType::YesNo, "true, false")
    }

    pub(super) const fn word(name: &'static str, values: &'static str) -> Self {
        Self::of(name, CellType::Word, values)
    }

    pub(super) const fn text(name: &'static str) -> Self {
        Self::of(name, CellType::Text, "")
    }

    /// The same, with what an empty cell means.
    pub(super) const fn or(mut self, empty: &'static str) -> Self {
        self.empty = Some(empty);
        self
    }
}

/// How the entries came about, as each table of entries has it.
pub(super) const SOURCES: &str = "live, late, in-session, imported";

/// Writes the rows of a day.
pub(super) type OfDay = fn(&Making<'_>, &OutDay, &mut Rows<'_>) -> Result<()>;

/// Writes the rows of what is no day's.
pub(super) type OfRest = fn(&Making<'_>, &mut Rows<'_>) -> Result<()>;

/// A table.
pub(super) struct Table {
    /// Its name, without `.csv`.
    pub name: &'static str,
    /// It goes where any of these parts goes.
    pub parts: &'static [SharePart],
    /// Its columns, in their order.
    pub columns: &'static [Column],
    /// Its rows of days, if it has such.
    pub day: Option<OfDay>,
    /// Its other rows, which come after those.
    pub rest: Option<OfRest>,
}

impl Table {
    /// The name of its file.
    pub fn file(&self) -> String {
        format!("{}.csv", self.name)
    }
}

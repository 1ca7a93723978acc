//! The map of an import. Its name and the row's key make the identity of an imported check-in, so both stay as they are
//! once used.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};

use crate::body::Sensation;
use crate::card::{CardItem, ItemId, Scale};
use crate::error::Result;
use crate::time::{Moment, Resolved, Zone, resolve};

/// A map from columns to the diary.
#[derive(Debug, Clone)]
pub struct ImportMap {
    /// The source's name: part of the identity of each row.
    pub name: String,
    /// The zone in which the times were said.
    pub zone: Zone,
    /// What stands between two cells; a comma unless the map says otherwise.
    pub delimiter: u8,
    /// Values that mean missing; an empty one always does.
    pub missing: Vec<String>,
    /// The columns whose values name a row.
    pub key: Vec<String>,
    /// The column of the time.
    pub time: TimeColumn,
    /// A column of free text that becomes the note.
    pub note: Option<String>,
    /// The columns that become answers.
    pub columns: Vec<Column>,
    /// The columns that become readings of the body; one may be among the answers as well.
    pub readings: Vec<ReadingColumn>,
}

/// Where a row's time stands, and how it is written.
#[derive(Debug, Clone)]
pub struct TimeColumn {
    /// The column.
    pub column: String,
    /// Its format in strftime's letters.
    pub format: String,
    /// How a cell ends that means that no time was recorded, beside the map's missing values.
    pub missing_ending: Option<String>,
    /// The column, of the same format, whose time stands in for one that was not recorded.
    pub otherwise: Option<String>,
    /// The hour for a format that is a date alone; nothing for one that says the hour itself.
    pub at: Option<NaiveTime>,
}

/// A column that becomes answers to an item.
#[derive(Debug, Clone)]
pub struct Column {
    /// The column.
    pub name: String,
    /// The item it answers.
    pub item: ItemId,
    /// The item to add to the card where it is not there yet; nothing for an item of the card.
    pub new_item: Option<CardItem>,
    /// Lowest and highest number in the file, and on the item's scale, where they differ.
    pub convert: Option<([i32; 2], [i32; 2])>,
}

/// A column that becomes readings of one sensation in one place.
#[derive(Debug, Clone)]
pub struct ReadingColumn {
    /// The column.
    pub name: String,
    /// A region's id, `head` for the head as a whole, `whole` for the whole body.
    pub target: String,
    /// What is felt.
    pub sensation: Sensation,
    /// The scale of the numbers in the file: its lowest is the intensity 0, its highest 10.
    pub scale: Scale,
}

impl ImportMap {
    /// Reads a map from TOML.
    ///
    /// # Errors
    /// `Invalid` naming the part of the map that is off.
    pub fn parse(text: &str) -> Result<Self> {
        super::map_file::parse(text)
    }

    /// The moment that a row's time column says. A time that its zone skipped moves forward, of one that happened twice
    /// the first is meant; a format with an offset says the moment by itself.
    pub(crate) fn moment(&self, text: &str) -> Option<Moment> {
        if let Ok(said) = DateTime::parse_from_str(text, &self.time.format) {
            // Seconds since 1970 know no zone: the map's says what the clock showed.
            let counted = self.time.format.contains("%s");
            return Moment::of(if counted { said.with_timezone(&self.zone).fixed_offset() } else { said }).ok();
        }
        resolve(self.zone, self.time.civil(text)?).ok().map(Resolved::moment)
    }

    /// Whether a trimmed cell means that nothing was said.
    pub(crate) fn is_missing(&self, cell: &str) -> bool {
        cell.is_empty() || self.missing.iter().any(|missing| missing == cell)
    }

    /// Whether a trimmed cell of the time column means that no time was recorded.
    pub(crate) fn is_missing_time(&self, cell: &str) -> bool {
        self.is_missing(cell) || self.time.missing_ending.as_ref().is_some_and(|ending| cell.ends_with(ending))
    }
}

impl TimeColumn {
    /// The civil time of a cell.
    pub(crate) fn civil(&self, text: &str) -> Option<NaiveDateTime> {
        match self.at {
            Some(at) => Some(NaiveDate::parse_from_str(text, &self.format).ok()?.and_time(at)),
            None => NaiveDateTime::parse_from_str(text, &self.format).ok(),
        }
    }
}

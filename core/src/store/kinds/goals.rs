//! The person's goals: one record.

use rusqlite::Connection;

use super::{Words, fold_words};
use crate::card::Goals;
use crate::error::Result;
use crate::store::record::Record;
use crate::store::tables::Odd;

pub(crate) const KIND: &str = "goals";
/// The one record's id.
pub(crate) const ID: &str = "goals";

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    if record.live() {
        fold_words(file, KIND, id, record)?;
    }
    Ok(None)
}

/// The goals as they stand.
pub(crate) fn read(file: &Connection) -> Result<Goals> {
    let mut words = Words::of(file, KIND)?;
    Ok(Goals { life_worth_living: words.take(ID, "life_worth_living") })
}

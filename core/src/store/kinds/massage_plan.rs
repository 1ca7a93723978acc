//! What the person wants of massage: one record. So far the terms of a session.

use rusqlite::Connection;

use super::{Words, fold_words};
use crate::card::Versions;
use crate::error::Result;
use crate::store::record::Record;
use crate::store::tables::Odd;

pub(crate) const KIND: &str = "massage-plan";
/// The one record's id.
pub(crate) const ID: &str = "massage-plan";

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    if record.live() {
        fold_words(file, KIND, id, record)?;
    }
    Ok(None)
}

/// The person's words for each of these terms.
pub(crate) fn terms<'a>(file: &Connection, names: &[&'a str]) -> Result<Vec<(&'a str, Versions)>> {
    let mut words = Words::of(file, KIND)?;
    Ok(names.iter().map(|name| (*name, words.take(ID, &format!("term.{name}")))).collect())
}

//! The person's own questions to their days, one record each, named by what it asks. Read from the log itself: there are at most five.

use rusqlite::Connection;

use crate::card::ItemId;
use crate::error::Result;
use crate::insights::InsightQuestion;
use crate::store::log;
use crate::store::value::{Fields, Value};

pub(crate) const KIND: &str = "insight-question";

/// The record's name: line and place.
pub(crate) fn id(question: &InsightQuestion) -> String {
    format!("{}/{}", question.item, question.place)
}

pub(crate) fn fields(on: bool) -> Fields {
    Fields::from([("asked".into(), Value::Bool(on))])
}

/// The questions that are asked, in the order of their names.
pub(crate) fn questions(file: &Connection) -> Result<Vec<InsightQuestion>> {
    let asked =
        log::live_records(file, KIND, None)?.into_iter().filter(|(_, record)| record.bool("asked") == Some(true));
    let question = |(id, _): (String, _)| {
        let (item, place) = id.split_once('/')?;
        Some(InsightQuestion { item: ItemId::new(item).ok()?, place: place.to_owned() })
    };
    Ok(asked.filter_map(question).collect())
}

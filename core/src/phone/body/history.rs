//! One place over time, reading by reading.

use crate::body::FeltAt;
use crate::phone::Diary;
use crate::phone::card::ReadingRow;
use crate::phone::error::Result;
use crate::phone::values::{Day, now as checked};
use crate::text::Texts;
use crate::time::{Moment, Source};

/// What was felt at one moment.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct FeltEntry {
    /// The day it is for.
    pub for_day: Day,
    /// When it was typed.
    pub recorded_at: Moment,
    /// How it came about.
    pub source: Source,
    /// What was felt.
    pub reading: ReadingRow,
}

/// One place over time.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PlaceHistory {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// A region's id, `head` or `whole`.
    pub target: String,
    /// Its name, with its side.
    pub label: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// The readings, in the order in which they were recorded.
    pub felt: Vec<FeltEntry>,
}

#[uniffi::export]
impl Diary {
    /// What was felt in a region, in the head or in the whole body on the days `from` to `to`; without days, in the
    /// last four weeks.
    ///
    /// # Errors
    /// `NotFound` for a target that is no region; `Invalid` for a date that is none.
    #[uniffi::method(default(from = None, to = None))]
    pub fn felt(&self, now: Moment, target: String, from: Option<Day>, to: Option<Day>) -> Result<PlaceHistory> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let [from, to] = self.span(now, from, to)?;
        let felt = self.diary.felt(&target, from, to)?;
        Ok(PlaceHistory {
            revision,
            label: self.texts.region(&target),
            target,
            from: from.into(),
            to: to.into(),
            felt: felt.into_iter().map(|one| FeltEntry::of(one, &self.texts)).collect(),
        })
    }
}

impl FeltEntry {
    fn of(felt: FeltAt, texts: &Texts) -> Self {
        Self {
            for_day: felt.time.for_day.into(),
            recorded_at: felt.time.recorded_at,
            source: felt.time.source,
            reading: ReadingRow::of(felt.reading, texts),
        }
    }
}

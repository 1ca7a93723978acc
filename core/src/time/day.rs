//! The logical day: a civil date that everything diary-like is keyed by, and the hour at which a new one begins.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Timelike, Weekday};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Given, Result};

/// The civil date an entry is for, 1900-01-01 to 2199-12-31. It never moves: not by travel, not by a clock change, not
/// by a later edit of the day-start hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DiaryDay(NaiveDate);

impl DiaryDay {
    /// The day with this date.
    ///
    /// # Errors
    /// `Invalid` outside 1900 to 2199.
    pub fn new(date: NaiveDate) -> Result<Self> {
        match date.year() {
            1900..=2199 => Ok(Self(date)),
            _ => Err(Error::invalid("day", Given::value(date), "a date from 1900-01-01 to 2199-12-31")),
        }
    }

    /// The day that `civil` (the person's own wall clock) belongs to: before the day-start hour it is still the day
    /// before. Compares civil hours, so that a 23-hour or 25-hour day changes nothing.
    pub fn proposed(civil: NaiveDateTime, start: DayStart) -> Result<Self> {
        let early = civil.hour() < u32::from(start.hour());
        Self::new(if early { civil.date() - Days::new(1) } else { civil.date() })
    }

    /// The civil date.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// The day `days` later (or earlier, below zero), held inside the range of days.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        let moved = self.0.checked_add_signed(chrono::TimeDelta::days(days));
        moved.and_then(|date| Self::new(date).ok()).unwrap_or(self)
    }

    /// Days from `earlier` to this one.
    pub fn since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// Days from this one to `to`, the last of a span: at most 40 years are asked for at once.
    ///
    /// # Errors
    /// `Invalid` when `to` is before this day or more than 40 years later.
    pub(crate) fn span_to(self, to: Self) -> Result<i64> {
        let span = to.since(self);
        if (0..=14_610).contains(&span) {
            return Ok(span);
        }
        Err(Error::invalid("to", Given::value(to), format!("a day from {self} on, at most 40 years later")))
    }

    /// The first day of the week this day is in, for weeks that begin on `first`.
    #[must_use]
    pub fn week_start(self, first: Weekday) -> Self {
        self.plus(-i64::from(self.0.weekday().days_since(first)))
    }

    /// The weekday.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }
}

impl fmt::Display for DiaryDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl FromStr for DiaryDay {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let refused = || Error::invalid("day", Given::value(text), "a date such as 2026-03-01");
        let shape = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let date = if shape { NaiveDate::parse_from_str(text, "%Y-%m-%d").ok() } else { None };
        Self::new(date.ok_or_else(refused)?)
    }
}

impl TryFrom<String> for DiaryDay {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<DiaryDay> for String {
    fn from(day: DiaryDay) -> Self {
        day.to_string()
    }
}

/// The hour at which the person's new day begins, 0 to 12; 4 (04:00) unless chosen otherwise. Used once, when an entry
/// is typed, to propose the day it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayStart(u8);

impl DayStart {
    /// A day that begins at this full hour.
    ///
    /// # Errors
    /// `Invalid` above 12: later than noon it would no longer be clear which date a day is named by.
    pub fn at_hour(hour: i64) -> Result<Self> {
        match u8::try_from(hour) {
            Ok(hour @ 0..=12) => Ok(Self(hour)),
            _ => Err(Error::invalid("day_start", Given::value(hour), "a full hour from 0 to 12")),
        }
    }

    /// The hour, 0 to 12.
    pub fn hour(self) -> u8 {
        self.0
    }
}

impl Default for DayStart {
    fn default() -> Self {
        Self(4)
    }
}

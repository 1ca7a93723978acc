//! A moment as the person lived it: an instant and what the wall clock said.

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::error::{Error, Given, Result};

/// An instant with the offset the person's clock had then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00Z.
    pub instant: i64,
    /// Minutes that the person's wall clock was ahead of UTC, -1080 to 1080.
    pub offset_minutes: i32,
}

impl Moment {
    /// A moment from its parts.
    ///
    /// # Errors
    /// `Invalid` for an instant outside the years 1900 to 2199 or an offset beyond 18 hours.
    pub fn new(instant: i64, offset_minutes: i32) -> Result<Self> {
        const FROM: i64 = -2_208_988_800_000;
        const TO: i64 = 7_258_118_400_000;
        if !(FROM..TO).contains(&instant) {
            return Err(Error::invalid("instant", Given::value(instant), "an instant from 1900 to 2199"));
        }
        if !(-1080..=1080).contains(&offset_minutes) {
            return Err(Error::invalid("offset_minutes", Given::value(offset_minutes), "-1080 to 1080"));
        }
        Ok(Self { instant, offset_minutes })
    }

    /// The moment of a date and time with offset.
    pub fn of(time: DateTime<FixedOffset>) -> Result<Self> {
        Self::new(time.timestamp_millis(), time.offset().local_minus_utc() / 60)
    }

    /// What the person's wall clock said.
    pub fn civil(self) -> NaiveDateTime {
        self.utc().naive_utc() + TimeDelta::minutes(i64::from(self.offset_minutes))
    }

    /// RFC 3339 with offset, to the second.
    pub fn rfc3339(self) -> String {
        match FixedOffset::east_opt(self.offset_minutes * 60) {
            Some(offset) => self.utc().with_timezone(&offset).format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            None => self.utc().format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }
    }

    fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.instant).unwrap_or_default()
    }
}

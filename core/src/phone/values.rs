//! Dates and times as they cross: records of plain numbers, checked inside. The packages for Kotlin and Swift make them of
//! and from their own types (LocalDate, Date), which have no day or civil time that can be sent as it is.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::error::{Result, SomacardError};
use crate::error::Given;
use crate::time::{DiaryDay, Moment, Zone, parse_zone};

/// A civil date: the day an entry is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, uniffi::Record)]
pub struct Day {
    /// 1900 to 2199.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A wall clock's time, in whatever zone it is said for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, uniffi::Record)]
pub struct Civil {
    /// Its date.
    pub day: Day,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
}

impl Day {
    /// The day, checked.
    pub(super) fn checked(self) -> Result<DiaryDay> {
        let date = NaiveDate::from_ymd_opt(self.year, self.month.into(), self.day.into());
        let given = || Arc::new(Given::value(format_args!("{:04}-{:02}-{:02}", self.year, self.month, self.day)));
        let allowed = "a date from 1900-01-01 to 2199-12-31";
        let refused = || SomacardError::Invalid { field: "day".into(), given: given(), allowed: allowed.into() };
        Ok(DiaryDay::new(date.ok_or_else(refused)?)?)
    }
}

impl From<DiaryDay> for Day {
    fn from(day: DiaryDay) -> Self {
        Self::of(day.date())
    }
}

impl Day {
    fn of(date: NaiveDate) -> Self {
        // A month and a day of the month fit.
        Self { year: date.year(), month: date.month() as u8, day: date.day() as u8 }
    }
}

impl Civil {
    /// The time, checked.
    pub(super) fn checked(self) -> Result<NaiveDateTime> {
        let date = self.day.checked()?.date();
        let time = date.and_hms_opt(self.hour.into(), self.minute.into(), self.second.into());
        let given = || Arc::new(Given::value(format_args!("{:02}:{:02}:{:02}", self.hour, self.minute, self.second)));
        let allowed = "a time from 00:00:00 to 23:59:59";
        time.ok_or_else(|| SomacardError::Invalid { field: "time".into(), given: given(), allowed: allowed.into() })
    }
}

impl From<NaiveDateTime> for Civil {
    fn from(civil: NaiveDateTime) -> Self {
        // Hours, minutes and seconds fit.
        let [hour, minute, second] = [civil.hour(), civil.minute(), civil.second()].map(|part| part as u8);
        Self { day: Day::of(civil.date()), hour, minute, second }
    }
}

/// The moment, checked: its fields are set freely on the other side.
pub(super) fn now(moment: Moment) -> Result<Moment> {
    Ok(Moment::new(moment.instant, moment.offset_minutes)?)
}

/// The zone of an IANA name.
pub(super) fn zone(name: &str) -> Result<Zone> {
    Ok(parse_zone(name)?)
}

/// A value to set, or a word to take it away; neither leaves it as it is, and both contradict each other.
pub(super) fn set_or_cleared<T>(field: &str, value: Option<T>, cleared: bool) -> Result<Option<Option<T>>> {
    match (value, cleared) {
        (Some(_), true) => {
            Err(crate::Error::invalid(field, Given::value("both"), "a value, or to take it away; not both").into())
        }
        (None, true) => Ok(Some(None)),
        (value, false) => Ok(value.map(Some)),
    }
}

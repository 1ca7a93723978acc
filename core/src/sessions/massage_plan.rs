//! What a person wants of massage: why, and how often is good for them. It says when the last visit was, and never that one
//! is due: a plan is the person's wish, not a duty.

use serde::Serialize;

use super::occurrence::Occurrence;
use super::terms::SessionTerms;
use crate::card::Versions;
use crate::error::{Error, Given, Result};
use crate::time::DiaryDay;

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cadence {
    /// Every week.
    Weekly,
    /// Every two weeks.
    TwoWeeks,
    /// Every month.
    Monthly,
    /// Every so many days, 1 to 365.
    Days(u32),
}

impl Cadence {
    /// Reads `weekly`, `two-weeks`, `monthly` or a number of days.
    ///
    /// # Errors
    /// `Invalid` for anything else.
    pub fn from_name(name: &str) -> Result<Self> {
        let days = || name.parse().ok().filter(|days| (1..=365).contains(days)).map(Self::Days);
        match name {
            "weekly" => Ok(Self::Weekly),
            "two-weeks" => Ok(Self::TwoWeeks),
            "monthly" => Ok(Self::Monthly),
            _ => days().ok_or_else(|| {
                Error::invalid("cadence", Given::value(name), "weekly, two-weeks, monthly, or 1 to 365 days")
            }),
        }
    }

    /// The name used in files and on the command line.
    pub fn name(self) -> String {
        match self {
            Self::Weekly => "weekly".into(),
            Self::TwoWeeks => "two-weeks".into(),
            Self::Monthly => "monthly".into(),
            Self::Days(days) => days.to_string(),
        }
    }
}

impl Serialize for Cadence {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.name())
    }
}

/// The plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MassagePlan {
    /// What it is for, in own words.
    pub goal: Versions,
    /// How often.
    pub cadence: Option<Cadence>,
    /// The terms of a session.
    pub terms: SessionTerms,
    /// The day of the last visit.
    pub last_visit: Option<DiaryDay>,
    /// The next session, if one is planned.
    pub next: Option<Occurrence>,
}

/// How long ago, in the unit a person would say it in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "unit", content = "count")]
pub enum Ago {
    /// Up to 13 days.
    Days(i64),
    /// Up to 12 weeks.
    Weeks(i64),
    /// From then on.
    Months(i64),
}

impl Ago {
    /// The time from `day` to `today`; a day to come counts as today.
    pub fn of(day: DiaryDay, today: DiaryDay) -> Self {
        match today.since(day).max(0) {
            days @ 0..=13 => Self::Days(days),
            days @ 14..=90 => Self::Weeks(days / 7),
            days => Self::Months((days * 24 + 365) / 730),
        }
    }
}

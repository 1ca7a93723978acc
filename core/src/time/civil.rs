//! Civil time in a zone. A wall-clock time names one instant, none (the clock went forward over it) or two (the clock
//! went back over it); which, is a type that callers match on.

use chrono::{DateTime, LocalResult, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::Moment;
use crate::error::{Error, Given, Result};

/// What a civil time means in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// One instant.
    Unique(Moment),
    /// No instant: the clock jumped over it. The moment is the same wall-clock distance after the jump.
    Gap {
        /// Where moving forward lands.
        after: Moment,
    },
    /// Two instants: the clock was set back.
    Fold {
        /// The first time it happens.
        first: Moment,
        /// The second.
        second: Moment,
    },
}

impl Resolved {
    /// The one moment the project's rule picks: forward over a gap, the first of two.
    pub fn moment(self) -> Moment {
        match self {
            Self::Unique(moment) | Self::Gap { after: moment } | Self::Fold { first: moment, .. } => moment,
        }
    }
}

/// Resolves a civil time in a zone.
///
/// # Errors
/// `Invalid` outside the years 1900 to 2199.
pub fn resolve(zone: Tz, civil: NaiveDateTime) -> Result<Resolved> {
    match zone.from_local_datetime(&civil) {
        LocalResult::Single(time) => Ok(Resolved::Unique(moment(time)?)),
        LocalResult::Ambiguous(first, second) => Ok(Resolved::Fold { first: moment(first)?, second: moment(second)? }),
        LocalResult::None => Ok(Resolved::Gap { after: after_gap(zone, civil)? }),
    }
}

/// Reads the civil time with the offset in force before the jump: the instant lies after it by as much as the civil
/// time lay inside the gap.
fn after_gap(zone: Tz, civil: NaiveDateTime) -> Result<Moment> {
    let before = zone.from_utc_datetime(&(civil - TimeDelta::days(1)));
    let offset = chrono::Offset::fix(before.offset());
    let instant = civil - TimeDelta::seconds(i64::from(offset.local_minus_utc()));
    moment(zone.from_utc_datetime(&instant))
}

fn moment(time: DateTime<Tz>) -> Result<Moment> {
    Moment::of(time.fixed_offset())
}

/// The IANA zone of this name.
///
/// # Errors
/// `Invalid` for a name the zone data does not have.
pub fn parse_zone(name: &str) -> Result<Tz> {
    name.parse().map_err(|_| Error::invalid("zone", Given::value(name), "an IANA zone such as Europe/Amsterdam"))
}

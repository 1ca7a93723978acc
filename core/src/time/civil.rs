//! Civil time in a zone. A wall-clock time names one instant, none (the clock went forward over it) or two (the clock
//! went back over it); which, is a type that callers match on.

use chrono::{DateTime, Datelike, LocalResult, NaiveDateTime, TimeDelta, TimeZone};
use serde::Serializer;

use super::{Moment, Zone};
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
pub fn resolve(zone: Zone, civil: NaiveDateTime) -> Result<Resolved> {
    match zone.from_local_datetime(&civil) {
        LocalResult::Single(time) => Ok(Resolved::Unique(moment(time)?)),
        LocalResult::Ambiguous(first, second) => Ok(Resolved::Fold { first: moment(first)?, second: moment(second)? }),
        LocalResult::None => Ok(Resolved::Gap { after: after_gap(zone, civil)? }),
    }
}

/// Reads the civil time with the offset in force before the jump: the instant lies after it by as much as the civil
/// time lay inside the gap.
fn after_gap(zone: Zone, civil: NaiveDateTime) -> Result<Moment> {
    let before = zone.from_utc_datetime(&(civil - TimeDelta::days(1)));
    let offset = chrono::Offset::fix(before.offset());
    let instant = civil - TimeDelta::seconds(i64::from(offset.local_minus_utc()));
    moment(zone.from_utc_datetime(&instant))
}

fn moment(time: DateTime<Zone>) -> Result<Moment> {
    Moment::of(time.fixed_offset())
}

/// How a civil time is written, such as `2026-03-10T14:00:00`.
pub const CIVIL: &str = "%Y-%m-%dT%H:%M:%S";

/// Reads a civil time: `2026-03-10T14:00`, with seconds, with a space, or as calendar files write it.
///
/// # Errors
/// `Invalid` for another form or a year outside 1900 to 2199.
pub fn parse_civil(field: &str, text: &str) -> Result<NaiveDateTime> {
    let forms = [CIVIL, "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y%m%dT%H%M%S"].iter();
    let read = forms.filter_map(|form| NaiveDateTime::parse_from_str(text, form).ok()).next();
    let refused = || Error::invalid(field, Given::value(text), "a time such as 2026-03-10T14:00, in 1900 to 2199");
    read.filter(|civil| (1900..=2199).contains(&civil.year())).ok_or_else(refused)
}

/// A civil time as text, for serde.
pub(crate) fn civil_text<S: Serializer>(civil: &NaiveDateTime, out: S) -> Result<S::Ok, S::Error> {
    out.collect_str(&civil.format(CIVIL))
}

/// The same for one that may be missing.
pub(crate) fn maybe_civil_text<S: Serializer>(civil: &Option<NaiveDateTime>, out: S) -> Result<S::Ok, S::Error> {
    match civil {
        Some(civil) => civil_text(civil, out),
        None => out.serialize_none(),
    }
}

/// A zone by its name, for serde.
pub(crate) fn zone_text<S: Serializer>(zone: &Zone, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(zone.name())
}

/// The same for one that may be missing.
pub(crate) fn maybe_zone_text<S: Serializer>(zone: &Option<Zone>, out: S) -> Result<S::Ok, S::Error> {
    match zone {
        Some(zone) => zone_text(zone, out),
        None => out.serialize_none(),
    }
}

/// The IANA zone of this name.
///
/// # Errors
/// `Invalid` for a name the zone data does not have.
pub fn parse_zone(name: &str) -> Result<Zone> {
    name.parse().map_err(|_| Error::invalid("zone", Given::value(name), "an IANA zone such as Europe/Amsterdam"))
}

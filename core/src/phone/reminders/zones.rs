//! The core's zone data, for a test beside the platform's: where the two differ, a reminder comes by the platform's.

use chrono::{DateTime, Offset, TimeZone};

use crate::phone::error::Result;
use crate::phone::values::zone as zone_of;
use crate::time::{Moment, Zone};

/// Which edition of the IANA zone data the core holds, such as `2025b`.
///
/// # Errors
/// None that is known.
#[uniffi::export]
pub fn zone_data_version() -> Result<String> {
    Ok(Zone::version().into())
}

/// The names of all zones that the core knows, links such as `Asia/Calcutta` included.
///
/// # Errors
/// None that is known.
#[uniffi::export]
pub fn zone_names() -> Result<Vec<String>> {
    Ok(Zone::all().iter().map(|zone| zone.name().to_owned()).collect())
}

/// How many seconds a zone's clock is ahead of UTC, at each of some instants in milliseconds since 1970. Whole minutes
/// since 1972, in every zone.
///
/// # Errors
/// `Invalid` for an unknown zone, or an instant outside the years 1900 to 2199.
#[uniffi::export]
pub fn zone_offsets(zone: String, instants: Vec<i64>) -> Result<Vec<i32>> {
    let zone = zone_of(&zone)?;
    let offset = |instant| {
        let utc = DateTime::from_timestamp_millis(Moment::new(instant, 0)?.instant).unwrap_or_default();
        Ok(zone.offset_from_utc_datetime(&utc.naive_utc()).fix().local_minus_utc())
    };
    instants.into_iter().map(offset).collect()
}

/// An instant on the clock of a zone.
pub(super) fn in_zone(instant: i64, zone: Zone) -> Result<Moment> {
    let utc = DateTime::from_timestamp_millis(instant).unwrap_or_default();
    Ok(Moment::of(utc.with_timezone(&zone).fixed_offset())?)
}

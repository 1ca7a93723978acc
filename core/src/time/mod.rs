//! Time as a diary needs it: the logical day an entry is for ([`DiaryDay`]), the moment it was typed ([`Moment`],
//! [`EntryTime`]), civil time resolved in a zone with gap and fold as a type ([`Resolved`]), the zones
//! themselves ([`Zone`]), recurrence in civil time
//! ([`recurrence`]), and the stamps that order changes across devices ([`Stamp`]). Nothing here reads a clock.

mod civil;
mod day;
mod entry;
mod moment;
pub mod recurrence;
mod stamp;
mod zone;

pub use civil::{CIVIL, Resolved, parse_civil, parse_zone, resolve};
pub(crate) use civil::{civil_text, maybe_civil_text, maybe_zone_text, zone_text};
pub use day::{DayStart, DiaryDay};
pub use entry::{EntryTime, Source};
pub use moment::Moment;
pub use stamp::{DeviceId, Stamp};
pub use zone::{UnknownZone, Zone, ZoneOffset};

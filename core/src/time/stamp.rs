//! Stamps order changes across devices: a hybrid logical clock (48 bits of milliseconds, 16 bits of counter) and the
//! device as tie-breaker. A stamp always grows past every stamp seen, whatever the local clock says.

use std::fmt;

use super::Moment;

/// A device's random 16-byte name. A restored or copied diary gets a new one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub [u8; 16]);

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceId({self})")
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The unique, totally ordered name of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970 shifted left by 16, plus a counter.
    pub time: u64,
    /// The device that made the change.
    pub device: DeviceId,
}

impl Stamp {
    /// The largest time that is taken from elsewhere, far beyond any clock: own stamps always have room to go past it.
    pub const LATEST: u64 = 1 << 62;

    /// The length of [`Stamp::to_bytes`].
    pub const BYTES: usize = 24;

    /// The stamp for a change made now by `device`, past `last`, the largest time seen so far.
    pub fn next(last: Option<u64>, now: Moment, device: DeviceId) -> Self {
        let clock = u64::try_from(now.instant).unwrap_or(0) << 16;
        let time = last.map_or(clock, |last| clock.max(last.saturating_add(1)));
        Self { time, device }
    }

    /// Milliseconds since 1970 that the stamp stands for.
    pub fn millis(self) -> i64 {
        i64::try_from(self.time >> 16).unwrap_or(i64::MAX)
    }

    /// Big-endian time, then the device: sorts like the stamp.
    pub fn to_bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes[..8].copy_from_slice(&self.time.to_be_bytes());
        bytes[8..].copy_from_slice(&self.device.0);
        bytes
    }

    /// The stamp of these bytes, if there are exactly enough of them.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (time, device) = bytes.split_at_checked(8)?;
        Some(Self { time: u64::from_be_bytes(time.try_into().ok()?), device: DeviceId(device.try_into().ok()?) })
    }
}

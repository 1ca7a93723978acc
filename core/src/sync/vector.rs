//! Version vectors: for each device, how far its changes are here without a gap. A device sends its changes in the order of
//! their stamps, so that one stamp for each device says it all.

use std::collections::BTreeMap;

use minicbor::decode::Error as Malformed;
use minicbor::encode::Write;
use minicbor::{Decode, Decoder, Encode, Encoder};

use crate::time::{DeviceId, Stamp};

/// For each device the time of its last change that is here, with all before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VersionVector(BTreeMap<DeviceId, u64>);

impl VersionVector {
    /// How far the changes of a device are here; 0 for none.
    pub fn of(&self, device: DeviceId) -> u64 {
        self.0.get(&device).copied().unwrap_or(0)
    }

    /// Notes that a device's changes are here up to a time. It never goes back.
    pub fn reach(&mut self, device: DeviceId, time: u64) {
        let there = self.0.entry(device).or_default();
        *there = time.max(*there);
    }

    /// Takes back what was said of a device beyond a time.
    pub fn limit(&mut self, device: DeviceId, time: u64) {
        self.0.entry(device).and_modify(|there| *there = time.min(*there));
        self.0.retain(|_, time| *time > 0);
    }

    /// Whether all that `other` says is here is here.
    pub fn covers(&self, other: &Self) -> bool {
        other.0.iter().all(|(device, time)| self.of(*device) >= *time)
    }

    /// What is here or there.
    pub fn join(&mut self, other: &Self) {
        other.0.iter().for_each(|(device, time)| self.reach(*device, *time));
    }

    /// The times, first exclusive, between which all lies that is here and of which `other` does not say so.
    pub fn beyond(&self, other: &Self) -> Option<(u64, u64)> {
        let ahead = self.0.iter().map(|(device, here)| (other.of(*device), *here)).filter(|(there, here)| here > there);
        ahead.reduce(|(from, to), (there, here)| (from.min(there), to.max(here)))
    }

    /// The devices it names.
    pub fn devices(&self) -> impl Iterator<Item = DeviceId> + '_ {
        self.0.keys().copied()
    }
}

/// Stamps one after another in the order of their devices, 24 bytes each.
impl<C> Encode<C> for VersionVector {
    fn encode<W: Write>(&self, out: &mut Encoder<W>, _: &mut C) -> Result<(), minicbor::encode::Error<W::Error>> {
        let stamps = self.0.iter().map(|(device, time)| Stamp { time: *time, device: *device });
        let bytes: Vec<u8> = stamps.flat_map(Stamp::to_bytes).collect();
        out.bytes(&bytes)?.ok()
    }
}

impl<'b, C> Decode<'b, C> for VersionVector {
    fn decode(input: &mut Decoder<'b>, _: &mut C) -> Result<Self, Malformed> {
        let bytes = input.bytes()?;
        if !bytes.len().is_multiple_of(Stamp::BYTES) {
            return Err(Malformed::message("a vector is whole stamps"));
        }
        let stamps: Option<Vec<Stamp>> = bytes.chunks(Stamp::BYTES).map(Stamp::from_bytes).collect();
        let stamps = stamps.ok_or_else(|| Malformed::message("a vector is whole stamps"))?;
        let in_order = stamps.is_sorted_by(|a, b| a.device < b.device);
        // One spelling of each vector: what is signed is what is meant.
        if !in_order || stamps.iter().any(|stamp| stamp.time > Stamp::LATEST) {
            return Err(Malformed::message("a vector names each device once"));
        }
        Ok(Self(stamps.into_iter().map(|stamp| (stamp.device, stamp.time)).collect()))
    }
}

impl FromIterator<(DeviceId, u64)> for VersionVector {
    fn from_iter<T: IntoIterator<Item = (DeviceId, u64)>>(all: T) -> Self {
        let mut vector = Self::default();
        all.into_iter().for_each(|(device, time)| vector.reach(device, time));
        vector
    }
}

//! How often one token, or one address, may ask. Buckets live in memory alone and are forgotten when they are full again.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Mutex;
use std::time::Duration;

use super::refusal::Refusal;
use crate::limits::Rate;

/// As many buckets as are kept; past that, full ones go, and if that is not enough, all.
const MOST: usize = 100_000;

struct Bucket {
    left: f64,
    at: Duration,
}

/// A bucket for each `K`.
pub struct Rates<K> {
    rate: Rate,
    buckets: Mutex<HashMap<K, Bucket>>,
}

impl<K: Eq + Hash> Rates<K> {
    pub fn new(rate: Rate) -> Self {
        Self { rate, buckets: Mutex::default() }
    }

    /// Takes one request out of the bucket, or says how many seconds to wait. `now` is the time since 1970.
    pub fn take(&self, key: K, now: Duration) -> Result<(), Refusal> {
        let Ok(mut buckets) = self.buckets.lock() else { return Ok(()) };
        if buckets.len() >= MOST {
            buckets.retain(|_, bucket| self.filled(bucket, now) < self.rate.burst);
            if buckets.len() > MOST / 2 {
                buckets.clear();
            }
        }
        let bucket = buckets.entry(key).or_insert(Bucket { left: self.rate.burst, at: now });
        *bucket = Bucket { left: self.filled(bucket, now), at: now };
        if bucket.left < 1.0 {
            let wait = ((1.0 - bucket.left) / self.rate.per_second).ceil();
            return Err(Refusal::rate(wait.clamp(1.0, 3600.0) as u64));
        }
        bucket.left -= 1.0;
        Ok(())
    }

    fn filled(&self, bucket: &Bucket, now: Duration) -> f64 {
        let passed = now.saturating_sub(bucket.at).as_secs_f64();
        (bucket.left + passed * self.rate.per_second).min(self.rate.burst)
    }
}

/// What counts as one address: of IPv6, what one household gets.
pub fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(four) => IpAddr::V4(four),
        IpAddr::V6(six) => IpAddr::V6(Ipv6Addr::from(u128::from(six) >> 64 << 64)),
    }
}

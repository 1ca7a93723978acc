//! How often one token, or one address, may ask, and how much at once. All of it lives in memory alone; buckets are
//! forgotten when they are full again.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::refusal::Refusal;
use crate::engine::TokenHash;
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
            self.forget_full(&mut buckets, now);
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

    /// Forgets whose bucket is full again.
    pub fn forget(&self, now: Duration) {
        if let Ok(mut buckets) = self.buckets.lock() {
            self.forget_full(&mut buckets, now);
        }
    }

    fn forget_full(&self, buckets: &mut HashMap<K, Bucket>, now: Duration) {
        buckets.retain(|_, bucket| self.filled(bucket, now) < self.rate.burst);
    }

    fn filled(&self, bucket: &Bucket, now: Duration) -> f64 {
        let passed = now.saturating_sub(bucket.at).as_secs_f64();
        (bucket.left + passed * self.rate.per_second).min(self.rate.burst)
    }
}

/// How many requests of each token are under way.
pub struct UnderWay {
    most: usize,
    tokens: Arc<Mutex<HashMap<TokenHash, usize>>>,
}

/// One request of a token; dropped, it no longer counts.
pub struct AtOnce {
    tokens: Arc<Mutex<HashMap<TokenHash, usize>>>,
    token: TokenHash,
}

impl UnderWay {
    pub fn new(most: usize) -> Self {
        Self { most, tokens: Arc::default() }
    }

    /// Counts one more, or refuses it.
    pub fn begin(&self, token: TokenHash) -> Result<AtOnce, Refusal> {
        let mut tokens = self.tokens.lock().map_err(|_| Refusal::busy())?;
        let count = tokens.entry(token).or_default();
        if *count >= self.most {
            return Err(Refusal::rate(1));
        }
        *count += 1;
        Ok(AtOnce { tokens: Arc::clone(&self.tokens), token })
    }
}

impl Drop for AtOnce {
    fn drop(&mut self) {
        let Ok(mut tokens) = self.tokens.lock() else { return };
        if let Some(count) = tokens.get_mut(&self.token) {
            *count -= 1;
            if *count == 0 {
                tokens.remove(&self.token);
            }
        }
    }
}

/// What counts as one address: of IPv6, what one household gets.
pub fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(four) => IpAddr::V4(four),
        IpAddr::V6(six) => IpAddr::V6(Ipv6Addr::from(u128::from(six) >> 64 << 64)),
    }
}

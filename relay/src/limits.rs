//! What one client may ask of the relay, and how much of everybody's bytes it holds in memory at once.

use std::time::Duration;

/// A rate: so many at once, refilled by so many each second.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    /// Refilled each second; 0 refills nothing.
    pub per_second: f64,
    /// At once, after a quiet time.
    pub burst: f64,
}

/// The limits of the HTTP side. Quotas belong to the engine.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The longest batch and the longest part of a snapshot, in bytes.
    pub batch: usize,
    /// The longest blob, in bytes.
    pub blob: usize,
    /// How long a body may take to arrive.
    pub body_time: Duration,
    /// Bytes of bodies held at once, coming and going, over all connections; half of it for blobs.
    pub memory: usize,
    /// Requests of one token under way at once.
    pub at_once: usize,
    /// Requests of one token.
    pub token: Rate,
    /// Requests from one address (of IPv6, the first 64 bits).
    pub address: Rate,
    /// Whether a proxy stands before the relay, whose last `X-Forwarded-For` names the address.
    pub behind_proxy: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            batch: 1 << 20,
            blob: 16 << 20,
            body_time: Duration::from_secs(30),
            memory: 256 << 20,
            at_once: 16,
            token: Rate { per_second: 10.0, burst: 600.0 },
            address: Rate { per_second: 50.0, burst: 3000.0 },
            behind_proxy: false,
        }
    }
}

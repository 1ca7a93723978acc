//! The HTTP side: reads requests, asks the engine, writes answers. It knows the trait [`Engine`] and no storage; it
//! keeps addresses and tokens in memory for their rates alone, and writes neither down.

mod access;
mod ask;
mod batches;
mod blobs;
mod front;
mod memory;
mod rates;
mod refusal;
mod routes;
mod snapshots;
mod watch;

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use axum::Router;

use crate::engine::{Engine, TokenHash};
use crate::limits::Limits;
use memory::Memory;
use rates::{Rates, UnderWay};
pub use routes::{OPENAPI, ROUTES};
pub use watch::Log;
use watch::Watch;

/// Where the time comes from.
pub type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// The whole relay behind its routes.
pub struct Relay {
    engine: Arc<dyn Engine>,
    limits: Limits,
    clock: Clock,
    memory: Memory,
    /// Apart, so that those who fetch blobs, which needs no token, can only wait for each other.
    blob_memory: Memory,
    under_way_of: UnderWay,
    tokens: Rates<TokenHash>,
    addresses: Rates<IpAddr>,
    watch: Watch,
    closing: AtomicBool,
    under_way: AtomicUsize,
}

impl Relay {
    /// A relay over an engine; `log` takes one line for each request.
    pub fn new(engine: Arc<dyn Engine>, limits: Limits, clock: Clock, log: Option<Log>) -> Arc<Self> {
        // Who waits for room is told so before the body's own time is over.
        let patience = limits.body_time / 2;
        Arc::new(Self {
            engine,
            limits,
            clock,
            memory: Memory::new((limits.memory / 2).max(4 * limits.batch), patience),
            blob_memory: Memory::new((limits.memory / 2).max(2 * limits.blob), patience),
            under_way_of: UnderWay::new(limits.at_once),
            tokens: Rates::new(limits.token),
            addresses: Rates::new(limits.address),
            watch: Watch::new(log),
            closing: AtomicBool::new(false),
            under_way: AtomicUsize::new(0),
        })
    }

    /// The public routes.
    pub fn router(self: &Arc<Self>) -> Router {
        routes::public(self)
    }

    /// `GET /metrics`, for an address of its own.
    pub fn metrics(self: &Arc<Self>) -> Router {
        routes::metrics(self)
    }

    /// From now on new requests are refused.
    pub fn close(&self) {
        self.closing.store(true, Ordering::SeqCst);
    }

    /// How many requests are under way.
    pub fn under_way(&self) -> usize {
        self.under_way.load(Ordering::SeqCst)
    }

    /// Forgets tokens and addresses that asked for nothing of late. To be called now and then.
    pub fn forget(&self) {
        self.tokens.forget(self.now());
        self.addresses.forget(self.now());
    }

    /// The time since 1970.
    fn now(&self) -> Duration {
        (self.clock)().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
    }
}

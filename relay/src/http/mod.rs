//! The HTTP side: reads requests, asks the engine, writes answers. It knows the trait [`Engine`] and no storage; it keeps
//! addresses and tokens in memory for their rates alone, and writes neither down.

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
use rates::Rates;
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
    tokens: Rates<TokenHash>,
    addresses: Rates<IpAddr>,
    watch: Watch,
    closing: AtomicBool,
    under_way: AtomicUsize,
}

impl Relay {
    /// A relay over an engine; `log` takes one line for each request.
    pub fn new(engine: Arc<dyn Engine>, limits: Limits, clock: Clock, log: Option<Log>) -> Arc<Self> {
        Arc::new(Self {
            engine,
            limits,
            clock,
            memory: Memory::new(limits.memory, limits.body_time),
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

    /// The time since 1970.
    fn now(&self) -> Duration {
        (self.clock)().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
    }
}

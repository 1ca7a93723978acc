//! The relay of Somacard: a blind mailbox server. It keeps sealed bytes in order and gives them back to who holds a
//! token; it answers no question about what is in them. It does not know a diary, a device, a person or a key, keeps no
//! address, makes no account, and sends nothing on its own.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod engine;
mod http;
mod limits;
pub mod serve;

use std::sync::Arc;

pub use engine::sqlite::{OpenError, Quotas, SqliteEngine};
pub use http::{Clock, Log, OPENAPI, ROUTES, Relay};
pub use limits::{Limits, Rate};

/// The relay's public routes over an engine, without sockets and without logs. The clock comes in from outside.
pub fn router(engine: Arc<dyn engine::Engine>, limits: Limits, clock: Clock) -> axum::Router {
    Relay::new(engine, limits, clock, None).router()
}

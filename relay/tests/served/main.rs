//! The relay as a running program, over sockets: what hostile or slow clients get, how it ends, what a kill leaves,
//! TLS, logs.
#![allow(clippy::unwrap_used)]

mod client;
mod commands;
#[cfg(target_os = "linux")]
mod crowd;
mod drill;
mod ending;
#[cfg(target_os = "linux")]
mod full;
mod killed;
mod logs;
mod process;
mod slow;
mod tls;

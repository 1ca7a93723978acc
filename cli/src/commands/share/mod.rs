//! Sharing: with whom, a look first, and the log of what went out.

mod link;
mod log;
mod recipients;
mod send;

use clap::{Args, Subcommand};
use somacard_core::Result;

use super::export::{self, Choice};
use crate::here::Here;
use crate::output::Output;

/// Options of `share`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Show what would go, and write nothing
    Preview(Choice),
    /// Make a link that anybody who has it can open, for some days: a SMART Health Link, through your relay
    Link(link::Link),
    /// Write a sealed file and its key as a QR code: no host needed
    File(link::File),
    /// Send to a linked clinic, sealed to it, or write that as a file
    Send(send::Send),
    /// Take a link or a delivery back at the relay
    Revoke(send::Revoke),
    /// Everything that went out, the newest first
    Log,
    /// With whom something can be shared, and adding somebody
    Recipients(recipients::Options),
}

/// Does what was asked.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    match options.what {
        What::Preview(choice) => export::preview(here, &choice),
        What::Link(options) => link::link(here, &options),
        What::File(options) => link::file(here, &options),
        What::Send(options) => send::send(here, &options),
        What::Revoke(options) => send::revoke(here, &options),
        What::Log => log::show(here),
        What::Recipients(options) => recipients::run(here, options),
    }
}

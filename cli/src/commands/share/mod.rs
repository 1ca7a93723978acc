//! Sharing: with whom, a look first, and the log of what went out.

mod log;
mod recipients;

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
    /// Everything that went out, the newest first
    Log,
    /// With whom something can be shared, and adding somebody
    Recipients(recipients::Options),
}

/// Does what was asked.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    match options.what {
        What::Preview(choice) => export::preview(here, &choice),
        What::Log => log::show(here),
        What::Recipients(options) => recipients::run(here, options),
    }
}

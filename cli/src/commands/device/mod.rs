//! The devices of one diary: pairing a new one from both sides, the list, taking one off, ending sync here.

mod compare;
mod join;
pub mod leave;
mod list;
mod pair;
mod recover;
mod remove;

use clap::{Args, Subcommand};
use somacard_core::Result;

use crate::here::Here;
use crate::output::Output;

/// Options of `device`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Show another device how to join: a code to scan, or twelve words
    Pair,
    /// Join the device that shows a code, or get a diary back with the recovery words alone
    New(join::New),
    /// List the devices, what waits and what was noticed
    List,
    /// Take a device off the list
    Remove(remove::Remove),
    /// Sync this device no longer; on the last one the mailbox is deleted
    Stop(leave::Stop),
    /// Put away what was noticed
    PutAway,
}

/// Does what was asked.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    match &options.what {
        What::Pair => pair::pair(here),
        What::New(options) => join::new(here, options),
        What::List => list::list(here),
        What::Remove(options) => remove::remove(here, options),
        What::Stop(options) => leave::stop(here, options),
        What::PutAway => list::put_away(here),
    }
}

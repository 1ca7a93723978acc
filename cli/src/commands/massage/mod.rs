//! Massage: the plan, where touch is welcome, and the health questions before it.

mod plan;
mod screen;
mod touch;

use clap::{Args, Subcommand};
use somacard_core::Result;

use crate::here::Here;
use crate::output::Output;

/// Options of `massage`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Health questions before massage; a list to take along
    Screen(screen::Options),
    /// What it is for, how often, and when the last one was
    Plan(plan::Options),
    /// Where touch is welcome, on which terms; a page to print
    Touch(touch::Options),
}

/// Does what was asked.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    match options.what {
        What::Screen(options) => screen::run(here, &options),
        What::Plan(options) => plan::run(here, &options),
        What::Touch(options) => touch::run(here, &options),
    }
}

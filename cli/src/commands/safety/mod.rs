//! The safety plan: shown whatever is broken, written line by line, with the rules that bring it up, the lines of help, what
//! helped before, and what others must not see.

mod coping;
mod discretion;
mod edit;
mod lines;
mod rules;
mod show;

use clap::{Args, Subcommand};
use somacard_core::Result;

use crate::here::Here;
use crate::output::Output;

pub use show::offered;

/// Options of `safety`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// The plan, people to reach, the emergency number and lines of help
    Show(show::Options),
    /// Write the plan: add, change, move or take away lines; say with whom it was agreed; choose a country
    Edit(edit::Options),
    /// The rules that bring the plan up, or one of them agreed anew
    Rules(rules::Options),
    /// Lines of help by country, each with its source and when it was checked
    Lines(lines::Options),
    /// What you used before in moments like this
    Coping(coping::Options),
    /// Put away what was offered: the same number on the same day does not bring it again
    PutAway(rules::PutAway),
    /// What others must not see on this device: on, off, hide, unhide
    Discreet(discretion::Options),
}

/// Does what was asked. Without more words it shows the plan.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    match options.what.unwrap_or(What::Show(show::Options::default())) {
        What::Show(options) => show::run(here, &options),
        What::Edit(options) => edit::run(here, options),
        What::Rules(options) => rules::run(here, &options),
        What::Lines(options) => lines::run(here, &options),
        What::Coping(options) => coping::run(here, &options),
        What::PutAway(options) => rules::put_away(here, &options),
        What::Discreet(options) => discretion::run(here, &options),
    }
}

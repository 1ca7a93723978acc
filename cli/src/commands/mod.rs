//! The commands, one file for each noun: what can be typed, which call of the façade it makes, what it shows.

pub mod body;
pub mod card;
pub mod chain;
pub mod check_in;
pub mod clinic;
pub mod demo;
pub mod device;
pub mod export;
mod fill_in;
pub mod goals;
pub mod ics;
pub mod import;
pub mod insights;
pub mod keeping;
pub mod massage;
pub mod past;
pub mod recovery;
pub mod remind;
pub mod report;
pub mod safety;
pub mod schedule;
pub mod session;
pub mod share;
mod skills;
pub mod sync;
pub mod template;

use somacard_core::Result;

use crate::here::Here;
use crate::options::{Command, Options};
use crate::output::Output;

/// Runs a command.
pub fn run(options: Options) -> Result<Output> {
    let here = Here::of(options.around)?;
    match options.command {
        Command::Demo(options) => demo::run(here, &options),
        Command::Init(options) => keeping::init(&here, &options),
        Command::Info => keeping::info(&here),
        Command::CheckIn(options) => check_in::run(&here, options),
        Command::Clinic(options) => clinic::run(&here, options),
        Command::Body(options) => body::run(&here, options),
        Command::Card(options) => card::run(&here, options),
        Command::Massage(options) => massage::run(&here, options),
        Command::Schedule(options) => schedule::run(&here, options),
        Command::Ics(options) => ics::run(&here, options),
        Command::Remind(options) => remind::run(&here, options),
        Command::Safety(options) => safety::run(&here, options),
        Command::Session(options) => session::run(&here, options),
        Command::Insights(options) => insights::run(&here, &options),
        Command::Report(options) => report::run(&here, &options),
        Command::Export(options) => export::run(&here, options),
        Command::Share(options) => share::run(&here, options),
        Command::Import(options) => import::run(&here, options),
        Command::Template(options) => template::run(&here, options),
        Command::Goals(options) => goals::run(&here, options),
        Command::Chain(options) => chain::run(&here, options),
        Command::Sync(options) => sync::run(&here, &options),
        Command::Device(options) => device::run(&here, &options),
        Command::Skills => Ok(skills::run(&here)),
        Command::History(options) => past::history(&here, &options),
        Command::Undo => past::undo(&here),
        Command::Check(options) => recovery::check(&here, &options),
        Command::Backup(options) => recovery::backup(&here, &options),
        Command::Restore(options) => recovery::restore(&here, &options),
        Command::RecoveryWords => recovery::recovery_words(&here),
        Command::Erase(options) => keeping::erase(&here, &options),
    }
}

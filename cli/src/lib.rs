//! The command line of Somacard: the same core in a terminal. It reads options, the clock, the zone and the key, calls the
//! façade once, and shows what came back, for a person or as JSON for a script.

mod answer;
mod clock;
mod commands;
mod here;
mod keys;
mod options;
mod output;
mod pdf;
mod relay;
pub mod sample;
mod screen;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

/// Runs one command. Exit 0: done; 1: refused; 2: wrong usage.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let options = match options::Options::try_parse_from(arguments) {
        Ok(options) => options,
        Err(wrong) => {
            let _ = wrong.print();
            return ExitCode::from(u8::try_from(wrong.exit_code()).unwrap_or(2));
        }
    };
    let json = options.around.json;
    match commands::run(options) {
        Ok(output) => output.print(json),
        Err(refusal) => output::refuse(&refusal, json),
    }
}

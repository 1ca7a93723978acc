//! `somacard`: the diary in a terminal.

use std::process::ExitCode;

fn main() -> ExitCode {
    somacard_cli::run(std::env::args_os())
}

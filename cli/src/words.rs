//! Recovery words as a person gives them: from a file, from `SOMACARD_WORDS`, or typed. Never from the command line.

use std::io::{IsTerminal, Read, Write};
use std::path::PathBuf;

use clap::Args;
use somacard_core::store::RecoveryWords;
use somacard_core::{Error, Given, Result};
use zeroize::Zeroizing;

/// Where the words come from.
#[derive(Args)]
pub struct Words {
    /// A file with the 24 words [default: SOMACARD_WORDS, else they are asked for]
    #[arg(long, value_name = "FILE")]
    words_file: Option<PathBuf>,
}

impl Words {
    /// Reads them.
    ///
    /// # Errors
    /// `Invalid` naming the first word that is none; `Io`.
    pub fn read(&self) -> Result<RecoveryWords> {
        let text = Zeroizing::new(match (&self.words_file, std::env::var("SOMACARD_WORDS")) {
            (Some(path), _) => std::fs::read_to_string(path).map_err(|error| unreadable(&error))?,
            (None, Ok(words)) => words,
            (None, Err(_)) => typed()?,
        });
        RecoveryWords::parse(&text)
    }
}

fn typed() -> Result<String> {
    // Room for 24 words at once: a text that grows leaves copies behind.
    let mut text = String::with_capacity(1024);
    if std::io::stdin().is_terminal() {
        let _ = write!(anstream::stderr(), "The 24 recovery words, one after another: ");
        std::io::stdin().read_line(&mut text)?;
    } else {
        std::io::stdin().read_to_string(&mut text)?;
    }
    Ok(text)
}

fn unreadable(error: &std::io::Error) -> Error {
    Error::invalid("words-file", Given::value(error.kind()), "a text file with 24 words")
}

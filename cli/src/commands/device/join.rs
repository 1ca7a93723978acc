//! The second device's side of a pairing: what the first one shows is read, never from the command line.

use std::fs::File;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::path::PathBuf;

use clap::Args;
use somacard_core::sync::{PairingEnd, PairingInvitation, relay_address};
use somacard_core::{Diary, Error, Given, Result};
use zeroize::Zeroizing;

use super::compare::{outcome, pairing_end};
use super::recover::recover;
use crate::commands::keeping;
use crate::here::Here;
use crate::output::Output;
use crate::words::Words;

/// Options of `device new`.
#[derive(Args)]
pub struct New {
    /// What your other devices are to call this one
    #[arg(long, required_unless_present = "recover", conflicts_with = "recover")]
    name: Option<String>,
    /// A file with what the other device shows, on its first line [default: a line of the input]
    #[arg(long, value_name = "FILE", conflicts_with = "recover")]
    file: Option<PathBuf>,
    /// The relay's address, for twelve words or for --recover
    #[arg(long, value_name = "URL", required_if_eq("recover", "true"))]
    relay: Option<String>,
    /// Read the mailbox with the recovery words alone, when every device is gone
    #[arg(long)]
    recover: bool,
    #[command(flatten)]
    words: Words,
}

/// Joins, or recovers.
pub fn new(here: &Here, options: &New) -> Result<Output> {
    if options.recover {
        return recover(here, options.relay.as_deref().unwrap_or_default(), &options.words);
    }
    let invitation = options.invitation()?;
    let new = here.is_empty()?;
    let diary = if new { here.create_to_join()? } else { here.open()? };
    let name = options.name.as_deref().unwrap_or_default();
    let end = diary.join(here.now, &invitation, name).and_then(|pairing| pairing_end(here, &pairing));
    if new && end != Ok(PairingEnd::Paired) {
        // It never was anybody's: as if nothing had been begun.
        Diary::erase(&here.place, &here.surroundings())?;
    }
    let begun = if new { keeping::begun(here) } else { String::new() };
    outcome(here, &diary, end?, &begun)
}

impl New {
    /// A code as it was scanned, or twelve words with the relay's address.
    fn invitation(&self) -> Result<PairingInvitation> {
        let line = self.line()?;
        let words = line.split_whitespace().count();
        match &self.relay {
            Some(relay) if words > 3 => PairingInvitation::spoken(relay, &line),
            None if words > 3 => Err(Error::invalid("relay", Given::nothing(), "the relay's address, with the words")),
            relay => {
                let scanned = PairingInvitation::scanned(&line)?;
                match relay {
                    Some(relay) if relay_address(relay)? != scanned.relay() => {
                        Err(Error::invalid("relay", Given::value(relay), "the relay that the code names"))
                    }
                    _ => Ok(scanned),
                }
            }
        }
    }

    fn line(&self) -> Result<Zeroizing<String>> {
        // Nothing longer is an invitation.
        let mut line = Zeroizing::new(String::with_capacity(1024));
        match &self.file {
            Some(path) => {
                let refused = |error: std::io::Error| {
                    Error::invalid("file", Given::value(error.kind()), "a file with an invitation")
                };
                let file = File::open(path).map_err(refused)?;
                BufReader::new(file.take(1024)).read_line(&mut line).map_err(refused)?;
            }
            None => {
                if std::io::stdin().is_terminal() {
                    let _ = write!(anstream::stderr(), "What the other device shows, the code or the words: ");
                }
                std::io::stdin().lock().take(1024).read_line(&mut line)?;
            }
        }
        Ok(line)
    }
}

//! A diary from its beginning to its erasure, and what it holds in between.

use std::io::{IsTerminal, Write};

use clap::{Args, Subcommand};
use serde_json::json;
use somacard_core::{Diary, Error, Given, Info, Result};

use super::device::leave::{self, Left};
use crate::here::Here;
use crate::keys;
use crate::output::Output;

/// Options of `init`.
#[derive(Args)]
pub struct Init {
    /// Begin anew with the key that is there, although its diary is gone
    #[arg(long)]
    anew: bool,
}

/// Options of `erase`.
#[derive(Args)]
pub struct Erase {
    #[command(subcommand)]
    what: Erased,
}

#[derive(Subcommand)]
enum Erased {
    /// One entry, its history included
    Entry {
        /// Its kind, as `history` shows it
        kind: String,
        /// Its id, as `history` shows it
        id: String,
    },
    /// The whole diary, its key included
    Diary {
        /// Don't ask
        #[arg(long)]
        yes: bool,
    },
}

/// Begins a diary.
pub fn init(here: &Here, options: &Init) -> Result<Output> {
    let info = here.create(options.anew)?.info()?;
    let (folder, key) = (here.place.folder().display().to_string(), key_file(here));
    let next = "Next: `somacard recovery-words` and `somacard backup FILE`, so that it can be restored; then `somacard checkin`.";
    let text = format!("{}{next}\n", begun(here));
    Ok(Output::done(json!({ "diary": folder, "key_file": key, "device": info.device }), text))
}

fn key_file(here: &Here) -> Option<String> {
    here.key_file.as_ref().map(|path| path.display().to_string())
}

/// Where a diary was begun, and where its key is.
pub(super) fn begun(here: &Here) -> String {
    let kept = match key_file(here) {
        Some(path) => format!("Its key is in {path}. Whoever has both can read it; without the key nobody can.\n"),
        None => format!("Its key is the one in {}. Without it nobody can read the diary.\n", keys::VARIABLE),
    };
    format!("A diary was begun in {}.\n{kept}", here.place.folder().display())
}

/// Says what the diary holds.
pub fn info(here: &Here) -> Result<Output> {
    let info = here.open()?.info()?;
    let text = described(&info, &here.place.folder().display().to_string());
    Ok(Output::done(info, text))
}

/// An info in lines.
pub(super) fn described(info: &Info, folder: &str) -> String {
    let mut text = format!("Diary       {folder}\n");
    let mut line = |name: &str, value: String| text.push_str(&format!("{name:<12}{value}\n"));
    match (info.first_day, info.last_day) {
        (Some(first), Some(last)) => line("Days", format!("{} with an entry, {first} to {last}", info.days)),
        _ => line("Days", "none yet".into()),
    }
    line("Check-ins", info.check_ins.to_string());
    line("Changes", info.changes.to_string());
    line("Size", format!("{} KB, format {}", info.size_bytes.div_ceil(1024), info.schema));
    line("Device", info.device.clone());
    line("Recovery", if info.recovery_words { "words were made" } else { "no words yet: `recovery-words`" }.into());
    if let Some(why) = &info.read_only_because {
        line("Writing", format!("not possible ({why}); reading is"));
    }
    if info.quarantined > 0 {
        line("Set aside", format!("{} records that this version can't read; they are kept", info.quarantined));
    }
    text
}

/// Erases for good.
pub fn erase(here: &Here, options: &Erase) -> Result<Output> {
    match &options.what {
        Erased::Entry { kind, id } => {
            let erased = here.open()?.erase_entry(here.now, kind, id)?;
            let text = "The entry and its history are erased. Backups and files handed out before still hold it.\n";
            Ok(Output::done(erased, text))
        }
        Erased::Diary { yes } => {
            if !yes {
                confirm()?;
            }
            let mailbox = leave::before_erasing(here);
            Diary::erase(&here.place, &here.surroundings())?;
            let key = match here.key_file {
                Some(_) => "The diary and its key are erased.",
                None => "The diary is erased. Its key is still in the environment; it opens nothing any more.",
            };
            let text = format!("{key} Backups and files handed out before can't be recalled.\n");
            let (mailbox, said) = (mailbox.and_then(Left::name), leave::said(here, mailbox));
            Ok(Output::done(json!({ "erased": "diary", "mailbox": mailbox }), text + &said))
        }
    }
}

fn confirm() -> Result<()> {
    let refused = || Error::invalid("yes", Given::nothing(), "--yes, or the word `erase` typed on a terminal");
    if !std::io::stdin().is_terminal() {
        return Err(refused());
    }
    let asked = "This erases the whole diary and its key for good. Type `erase` to go on: ";
    let _ = write!(anstream::stderr(), "{asked}");
    let mut typed = String::new();
    std::io::stdin().read_line(&mut typed)?;
    if typed.trim() == "erase" { Ok(()) } else { Err(refused()) }
}

//! Syncing with one's other devices: the first time with a relay and a join code, then without more words.

mod talk;

use clap::Args;
use serde_json::json;
use somacard_core::sync::{Ended, relay_address};
use somacard_core::{Diary, Error, Given, Mailbox, Result};

pub use talk::{Synced, UNREACHED, device_name, noticed, talk};

use crate::here::Here;
use crate::output::Output;

/// Options of `sync`.
#[derive(Args)]
pub struct Options {
    /// The relay's address, https://host; needed the first time
    #[arg(long, value_name = "URL")]
    relay: Option<String>,
    /// The join code that the relay's operator gave; needed the first time
    #[arg(long, value_name = "CODE")]
    join: Option<String>,
    /// What your other devices call this one [default: This computer]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

/// Syncs; opens a mailbox first where there is none.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let opened = !diary.is_synced()?;
    if opened {
        open_mailbox(here, &diary, options.relay()?, options)?;
    } else {
        options.check_relay(&diary.sync_status()?.relay)?;
    }
    let mut synced = Synced::with(here, &diary)?;
    if synced.ended == Ended::JoinRefused && options.join.is_some() && !opened {
        // The code that was refused is a former one, and no mailbox was opened with it.
        let relay = diary.sync_status()?.relay;
        diary.stop_syncing()?;
        open_mailbox(here, &diary, relay, options)?;
        synced = Synced::with(here, &diary)?;
    }
    Ok(synced.after(json!({}), ""))
}

fn open_mailbox(here: &Here, diary: &Diary, relay: String, options: &Options) -> Result<()> {
    let nothing = || Error::invalid("join", Given::nothing(), "the join code that the relay's operator gave");
    let join = options.join.clone().ok_or_else(nothing)?;
    let device_name = options.name.clone().unwrap_or_else(|| here.texts.say("sync-this-computer"));
    diary.open_mailbox(here.now, &Mailbox { relay, join, device_name })
}

impl Options {
    /// The relay for a first sync.
    fn relay(&self) -> Result<String> {
        match (&self.relay, &self.join) {
            (Some(relay), _) => Ok(relay.clone()),
            (None, None) => Err(Error::NotSynced),
            (None, Some(_)) => Err(Error::invalid("relay", Given::nothing(), "the relay's address, https://host")),
        }
    }

    fn check_relay(&self, known: &str) -> Result<()> {
        match &self.relay {
            Some(relay) if relay_address(relay)? != known => Err(Error::invalid(
                "relay",
                Given::value(relay),
                format!("{known}, through which this diary is synced"),
            )),
            _ => Ok(()),
        }
    }
}

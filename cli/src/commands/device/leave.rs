//! Ending sync here, by itself or with the diary: on the last device the mailbox goes, else it is the others'.

use clap::Args;
use serde_json::json;
use somacard_core::{Diary, Error, Result};

use crate::here::Here;
use crate::output::Output;
use crate::relay;
use crate::screen::wrapped;

/// Options of `device stop`.
#[derive(Args)]
pub struct Stop {
    /// Don't ask the relay to delete the mailbox: it is gone for good
    #[arg(long)]
    without_relay: bool,
}

/// What became of the mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// It is deleted.
    Deleted,
    /// The relay does not know it any more.
    Gone,
    /// Other devices have it.
    Shared,
    /// The relay could not be asked, or did not do it.
    Kept,
    /// The diary can't be opened, so that nobody can say whether there is one.
    Unknown,
}

impl Left {
    /// Its name for scripts; nothing where it is not known.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Deleted | Self::Gone => Some("deleted"),
            Self::Shared => Some("shared"),
            Self::Kept => Some("kept"),
            Self::Unknown => None,
        }
    }
}

/// Syncs this device no longer.
pub fn stop(here: &Here, options: &Stop) -> Result<Output> {
    let diary = here.open()?;
    let left = match options.without_relay {
        true => diary.sync_status().map(|_| None)?,
        false => delete_mailbox(&diary)?,
    };
    if left == Some(Left::Kept) {
        return Err(Error::Unreachable);
    }
    diary.stop_syncing()?;
    let more = match left {
        Some(Left::Shared) => here.texts.say("sync-stopped-shared") + "\n",
        left => said(here, left),
    };
    let text = format!("{}\n{more}", wrapped(&here.texts.say("sync-stopped"), 80, ""));
    Ok(Output::done(json!({ "stopped": true, "mailbox": left.and_then(Left::name) }), text))
}

/// Asks the relay to delete the mailbox where this is the only device. Nothing where no mailbox was opened yet.
fn delete_mailbox(diary: &Diary) -> Result<Option<Left>> {
    let devices = diary.sync_status()?.devices;
    Ok(match devices.as_slice() {
        [] => None,
        [only] if only.this => Some(match relay::ask(&diary.mailbox_deletion()?) {
            Ok(response) if (200..=204).contains(&response.status) => Left::Deleted,
            Ok(response) if response.status == 401 => Left::Gone,
            _ => Left::Kept,
        }),
        _ => Some(Left::Shared),
    })
}

/// The same before a diary is erased: whatever is wrong with it, it can be erased. Nothing where it is not synced.
pub fn before_erasing(here: &Here) -> Option<Left> {
    let left = here.open().and_then(|diary| delete_mailbox(&diary));
    match left {
        Ok(left) => left,
        Err(Error::NotSynced) => None,
        Err(_) => Some(Left::Unknown),
    }
}

/// What is said of it.
pub fn said(here: &Here, left: Option<Left>) -> String {
    let id = match left {
        None => return String::new(),
        Some(Left::Deleted) => "sync-mailbox-deleted",
        Some(Left::Gone) => "sync-mailbox-gone",
        Some(Left::Shared) => "sync-mailbox-shared",
        Some(Left::Kept) => "sync-mailbox-kept",
        Some(Left::Unknown) => "sync-mailbox-unknown",
    };
    wrapped(&here.texts.say(id), 80, "") + "\n"
}

//! Sync with the person's other devices: the screen, the mailbox, pairing, and the talk with a relay that the platform
//! carries out. This file holds the screen, with which every action answers. Secrets that cross are printed by nothing.

mod actions;
mod code;
mod pairing;
mod rows;
mod session;

use super::Diary;
use super::error::Result;
use super::values::now as checked;
use crate::sync::SyncStatus;
use crate::text::{TextArg, Texts};
use crate::time::Moment;

pub use code::PairingCode;
pub use pairing::{Pairing, PairingQuestion, PairingStep};
pub use rows::{SyncDeviceRow, SyncNoticeRow};
pub use session::{SyncReport, SyncSession, SyncStep};

pub(super) use session::With;

/// Whether a diary is synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum SyncState {
    /// It has no mailbox: offer to open one, or to join another device.
    NotSynced,
    /// It has a mailbox, and no sync came to its end yet: sync now.
    FirstSyncWaits,
    /// It was synced.
    Synced,
    /// It was synced, and is not on the list of devices any more: offer to stop syncing, then to join again.
    TakenOff,
}

/// How a diary is synced.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SyncScreen {
    /// What the screen holds: every change told with this revision or a lower one. Every entry is one more that waits:
    /// watch all areas.
    pub revision: u64,
    /// Whether it is synced.
    pub state: SyncState,
    /// The same in words: when it was synced last, or that it was not.
    pub text: String,
    /// The mailbox; nothing in a diary that is not synced.
    pub mailbox: Option<SyncMailbox>,
}

/// A mailbox and the devices that share it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SyncMailbox {
    /// The relay's address, `https://host`.
    pub relay: String,
    /// What to say of the relay.
    pub relay_text: String,
    /// The heading over the devices.
    pub devices_title: String,
    /// The devices, in the order in which they were added; none before the first sync.
    pub devices: Vec<SyncDeviceRow>,
    /// What to say before a device is taken off.
    pub removing: String,
    /// When a sync last came to its end.
    pub synced_at: Option<Moment>,
    /// Changes that are here and not in the mailbox.
    pub waiting: u64,
    /// The same in words.
    pub waiting_text: String,
    /// Whether the recovery words can read the mailbox when every device is gone.
    pub words_read_it: bool,
    /// The same in words, and what to do if not.
    pub words_text: String,
    /// The heading over what was noticed.
    pub notices_title: String,
    /// What was noticed and not put away. None of it stops the diary.
    pub notices: Vec<SyncNoticeRow>,
}

#[uniffi::export]
impl Diary {
    /// How the diary is synced.
    ///
    /// # Errors
    /// `Locked`.
    pub fn syncing(&self, now: Moment) -> Result<SyncScreen> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        if !self.diary.is_synced()? {
            let text = self.texts.say("sync-never-synced");
            return Ok(SyncScreen { revision, state: SyncState::NotSynced, text, mailbox: None });
        }
        let status = self.diary.sync_status()?;
        let synced_at = status.synced_at.and_then(|at| there(at, now));
        let (state, text) = match synced_at {
            _ if !status.listed => (SyncState::TakenOff, self.texts.say("sync-not-listed")),
            None => (SyncState::FirstSyncWaits, self.texts.say("sync-never-synced")),
            Some(at) => {
                let at = self.texts.civil(at.civil());
                (SyncState::Synced, self.texts.say_with("sync-last-synced", &[("day", TextArg::Text(&at))]))
            }
        };
        let mailbox = Some(SyncMailbox::of(status, synced_at, now, &self.texts));
        Ok(SyncScreen { revision, state, text, mailbox })
    }
}

impl SyncMailbox {
    fn of(status: SyncStatus, synced_at: Option<Moment>, now: Moment, texts: &Texts) -> Self {
        let waiting = TextArg::Number(i64::try_from(status.waiting).unwrap_or(i64::MAX));
        let words = if status.words_read_it { "sync-words-read-it" } else { "sync-words-not" };
        let notice = |notice| SyncNoticeRow::of(notice, &status.devices, now, texts);
        Self {
            relay_text: texts.say_with("sync-relay", &[("host", TextArg::Text(host(&status.relay)))]),
            devices_title: texts.say("sync-devices"),
            notices: status.notices.iter().map(notice).collect(),
            devices: status.devices.into_iter().map(|device| SyncDeviceRow::of(device, now, texts)).collect(),
            removing: texts.say("sync-removed-later"),
            synced_at,
            waiting: status.waiting,
            waiting_text: texts.say_with("sync-waiting", &[("count", waiting)]),
            words_read_it: status.words_read_it,
            words_text: texts.say(words),
            notices_title: texts.say("sync-noticed"),
            relay: status.relay,
        }
    }
}

/// A moment told in milliseconds, on the clock of somebody who asks now; nothing for one that no calendar has.
pub(super) fn there(at: i64, now: Moment) -> Option<Moment> {
    Moment::new(at, now.offset_minutes).ok()
}

/// Where a relay is, without what says how it is asked.
fn host(relay: &str) -> &str {
    relay.split_once("://").map_or(relay, |(_, host)| host)
}

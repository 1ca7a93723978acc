//! The devices that share a mailbox, and what a sync noticed, in words.

use super::there;
use crate::phone::values::Day;
use crate::sync::{DeviceSeen, Notice, Noticed};
use crate::text::{TextArg, Texts};
use crate::time::{DiaryDay, Moment};

/// A device.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SyncDeviceRow {
    /// Its id.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// Whether it is this one: it can't be taken off here.
    pub this_device: bool,
    /// The day of its own clock when it last wrote; nothing where it never did.
    pub last_seen: Option<Day>,
    /// Whether its clock was more than a day ahead then.
    pub clock_wrong: bool,
    /// Whether it is taken off with the next sync.
    pub going: bool,
    /// All of that in words, in the order in which it is shown.
    pub about: Vec<String>,
}

/// Something noticed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SyncNoticeRow {
    /// What.
    pub what: Noticed,
    /// Of which device, by its name, where that is known.
    pub device: Option<String>,
    /// What it means and what to do.
    pub text: String,
    /// When it was first noticed.
    pub at: Option<Moment>,
    /// How often.
    pub times: u32,
    /// The same in words.
    pub times_text: String,
}

impl SyncDeviceRow {
    pub(super) fn of(device: DeviceSeen, now: Moment, texts: &Texts) -> Self {
        let seen = device.last_seen.and_then(|at| there(at, now)).map(|at| at.civil().date());
        let said = match seen {
            _ if device.this => texts.say("sync-this-device"),
            Some(day) => texts.say_with("sync-last-seen", &[("day", TextArg::Text(&texts.day(day)))]),
            None => texts.say("sync-never-seen"),
        };
        let more = [(device.clock_wrong, "sync-clock-wrong"), (device.going, "sync-going")];
        let more = more.into_iter().filter(|(is_so, _)| *is_so).map(|(_, id)| texts.say(id));
        Self {
            last_seen: seen.and_then(|day| DiaryDay::new(day).ok()).map(Day::from),
            about: [said].into_iter().chain(more).collect(),
            id: device.id,
            name: device.name,
            this_device: device.this,
            clock_wrong: device.clock_wrong,
            going: device.going,
        }
    }
}

impl SyncNoticeRow {
    pub(super) fn of(notice: &Notice, devices: &[DeviceSeen], now: Moment, texts: &Texts) -> Self {
        let id = notice.device().map(|device| device.to_string());
        let device = devices.iter().find(|device| Some(&device.id) == id.as_ref()).map(|device| device.name.clone());
        let named = device.clone().unwrap_or_else(|| texts.say("sync-some-device"));
        let (about, times) = ([("device", TextArg::Text(&named))], TextArg::Number(notice.times.into()));
        Self {
            text: texts.say_with(&format!("sync-notice-{}", notice.what.name()), &about),
            times_text: texts.say_with("sync-notice-times", &[("count", times)]),
            what: notice.what.clone(),
            device,
            at: there(notice.at, now),
            times: notice.times,
        }
    }
}

//! Quiet hours, and whether reminders come on this device.

use chrono::{NaiveTime, Timelike};

use super::{ReminderLimits, RemindersScreen};
use crate::error::{Error, Given};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::{now as checked, zone as zone_of};
use crate::reminders;
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// A time of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct TimeOfDay {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    #[uniffi(default = 0)]
    pub minute: u8,
}

/// Hours without reminders, on the phone's clock; they may reach over midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct QuietHours {
    /// From this time on.
    pub from: TimeOfDay,
    /// Up to this time, not included.
    pub to: TimeOfDay,
}

#[uniffi::export]
impl Diary {
    /// Chooses quiet hours; nothing takes them away.
    ///
    /// # Errors
    /// `Invalid` for a time that is none, or when they begin and end at the same time.
    pub fn set_quiet_hours(
        &self,
        now: Moment,
        zone: String,
        limits: ReminderLimits,
        quiet: Option<QuietHours>,
    ) -> Result<RemindersScreen> {
        zone_of(&zone)?;
        self.diary.set_quiet_hours(checked(now)?, quiet.map(QuietHours::checked).transpose()?)?;
        self.reminders(now, zone, limits)
    }

    /// Chooses whether reminders come on this device.
    ///
    /// # Errors
    /// `Locked`; `CannotWrite`.
    pub fn set_reminds_here(
        &self,
        now: Moment,
        zone: String,
        limits: ReminderLimits,
        here: bool,
    ) -> Result<RemindersScreen> {
        zone_of(&zone)?;
        checked(now)?;
        self.diary.set_reminds_here(here)?;
        self.reminders(now, zone, limits)
    }
}

/// Quiet hours in words.
pub(super) fn quiet_text(quiet: reminders::QuietHours, texts: &Texts) -> String {
    let [from, to] = [quiet.from, quiet.to].map(|time| time.format("%H:%M").to_string());
    texts.say_with("reminder-quiet", &[("from", TextArg::Text(&from)), ("to", TextArg::Text(&to))])
}

impl TimeOfDay {
    fn checked(self) -> Result<NaiveTime> {
        let time = NaiveTime::from_hms_opt(self.hour.into(), self.minute.into(), 0);
        let given = || Given::value(format_args!("{:02}:{:02}", self.hour, self.minute));
        Ok(time.ok_or_else(|| Error::invalid("time", given(), "a time from 00:00 to 23:59"))?)
    }
}

impl From<NaiveTime> for TimeOfDay {
    fn from(time: NaiveTime) -> Self {
        // Hours and minutes fit.
        Self { hour: time.hour() as u8, minute: time.minute() as u8 }
    }
}

impl QuietHours {
    fn checked(self) -> Result<reminders::QuietHours> {
        Ok(reminders::QuietHours { from: self.from.checked()?, to: self.to.checked()? })
    }
}

impl From<reminders::QuietHours> for QuietHours {
    fn from(quiet: reminders::QuietHours) -> Self {
        Self { from: quiet.from.into(), to: quiet.to.into() }
    }
}

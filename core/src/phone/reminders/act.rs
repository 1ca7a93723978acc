//! What is done about single reminders.

use super::{ReminderLimits, RemindersScreen};
use crate::diary_app;
use crate::error::{Error, Given};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::{now as checked, zone as zone_of};
use crate::reminders::Limits;
use crate::time::Moment;

/// What is done about a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ReminderAct {
    /// The thing is done.
    Done,
    /// Not this time.
    Skip,
    /// Again later.
    Later {
        /// In so many minutes, 1 to 1440.
        minutes: u32,
    },
}

#[uniffi::export]
impl Diary {
    /// Says what is done about a reminder, on all devices: one that was handed over, or is planned. Then `replan`.
    ///
    /// # Errors
    /// `NotFound` for an id that is neither; `Invalid` for more than a day later.
    pub fn act_on_reminder(
        &self,
        now: Moment,
        zone: String,
        limits: ReminderLimits,
        id: String,
        act: ReminderAct,
    ) -> Result<RemindersScreen> {
        let slot = self.slot(checked(now)?, &zone, &id)?;
        self.diary.act_on_reminder(now, &slot, act.into())?;
        self.reminders(now, zone, limits)
    }

    /// Skips what a rule would still remind of today.
    ///
    /// # Errors
    /// `Locked`; `CannotWrite`.
    pub fn skip_today(
        &self,
        now: Moment,
        zone: String,
        limits: ReminderLimits,
        rule: String,
    ) -> Result<RemindersScreen> {
        self.diary.skip_today(checked(now)?, zone_of(&zone)?, &rule)?;
        self.reminders(now, zone, limits)
    }

    /// Notes that the person saw a reminder: it was opened, or shown while they used the app.
    ///
    /// # Errors
    /// `NotFound` when it was never handed over.
    pub fn reminder_seen(&self, now: Moment, id: String) -> Result<()> {
        Ok(self.diary.reminder_seen(checked(now)?, &id)?)
    }
}

impl Diary {
    /// The slot of a reminder that was handed over, or is planned.
    fn slot(&self, now: Moment, zone: &str, id: &str) -> Result<String> {
        let zone = zone_of(zone)?;
        if let Some(receipt) = self.diary.receipts()?.into_iter().find(|receipt| receipt.id == id) {
            return Ok(receipt.slot);
        }
        let all = Limits { capacity: usize::MAX, exact: true };
        let planned = self.diary.reminders(now, zone, all)?.plan.reminders.into_iter();
        let found = planned.into_iter().find(|reminder| reminder.id == id);
        let unknown =
            || Error::not_found("reminder", Given::value(id), "a reminder that was handed over or is planned");
        Ok(found.ok_or_else(unknown)?.slot)
    }
}

impl From<ReminderAct> for diary_app::ReminderAct {
    fn from(act: ReminderAct) -> Self {
        match act {
            ReminderAct::Done => Self::Done,
            ReminderAct::Skip => Self::Skip,
            ReminderAct::Later { minutes } => Self::Later(minutes.into()),
        }
    }
}

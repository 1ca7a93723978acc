//! What is done with rules: added, changed, deleted.

use super::{NewReminder, ReminderAbout, ReminderLimits, RemindersScreen};
use crate::error::{Error, Given};
use crate::phone::Diary;
use crate::phone::error::{Result, saved_then};
use crate::phone::values::{now as checked, zone as zone_of};
use crate::time::Moment;

#[uniffi::export]
impl Diary {
    /// Adds a reminder, which needs its times. Of what there is one rule for, a second one replaces the first.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming what can't be taken.
    pub fn add_reminder(
        &self,
        now: Moment,
        zone: String,
        limits: ReminderLimits,
        about: ReminderAbout,
        reminder: NewReminder,
    ) -> Result<RemindersScreen> {
        zone_of(&zone)?;
        let mut edit = reminder.checked()?;
        let missing = || Error::invalid("times", Given::nothing(), "when it comes");
        let when = edit.when.take().ok_or_else(missing)?;
        let id = self.diary.add_reminder(checked(now)?, about.checked()?, when, edit)?;
        saved_then(&id, self.reminders(now, zone, limits))
    }

    /// Changes a reminder's rule.
    ///
    /// # Errors
    /// `NotFound` when there is no such rule; `Invalid` naming what can't be taken.
    pub fn edit_reminder(
        &self,
        now: Moment,
        zone: String,
        limits: ReminderLimits,
        rule: String,
        reminder: NewReminder,
    ) -> Result<RemindersScreen> {
        zone_of(&zone)?;
        self.diary.edit_reminder(checked(now)?, &rule, reminder.checked()?)?;
        self.reminders(now, zone, limits)
    }

    /// Deletes a reminder's rule.
    ///
    /// # Errors
    /// `NotFound` when there is no such rule.
    pub fn delete_reminder(
        &self,
        now: Moment,
        zone: String,
        limits: ReminderLimits,
        rule: String,
    ) -> Result<RemindersScreen> {
        zone_of(&zone)?;
        self.diary.delete_reminder(checked(now)?, &rule)?;
        self.reminders(now, zone, limits)
    }
}

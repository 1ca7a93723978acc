//! Reminders in words: what a lock screen shows, and what a rule is about.

use super::Texts;
use crate::reminders::{PlannedReminder, ReminderRule, ReminderText};

impl Texts {
    /// What may be read without unlocking.
    pub fn lock_screen(&self, reminder: &PlannedReminder) -> String {
        match (&reminder.text, &reminder.about) {
            // A test shows what the others show.
            (ReminderText::Private, _) if reminder.id != "open-me" => self.say("reminder-private"),
            (ReminderText::Own(own), _) => own.clone(),
            (ReminderText::Plain, Some(about)) => self.say(&format!("reminder-plain-{about}")),
            _ => self.say("reminder-open-me"),
        }
    }

    /// What a rule is about: the person's own name for it, else its kind.
    pub fn reminder_rule(&self, rule: &ReminderRule) -> String {
        rule.label.clone().unwrap_or_else(|| self.say(&format!("reminder-{}", rule.about)))
    }
}

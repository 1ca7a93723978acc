//! What a reminder rule says: what it is about, when its slots are, what the lock screen shows.

use chrono::{NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use serde::Serialize;

use crate::time::Moment;
use crate::time::recurrence::Schedule;

/// When the slots of a rule are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// At this time wherever the phone is.
    Floating(Schedule),
    /// At this time in a zone of its own.
    Anchored(Schedule, Tz),
    /// So many minutes from each session of a series; before it when negative.
    Relative {
        /// The series.
        series: String,
        /// Minutes, negative before.
        minutes: i64,
    },
}

/// What may be read without unlocking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "class", content = "own")]
pub enum ReminderText {
    /// "You have something planned".
    Private,
    /// What it is about.
    Plain,
    /// Own words.
    Own(String),
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderRule {
    /// Stable id.
    pub id: String,
    /// When.
    pub when: When,
    /// A slot that was done already needs no reminder.
    pub only_if_not_done: bool,
    /// Not on days marked away.
    pub rests_when_away: bool,
    /// What the lock screen shows.
    pub text: ReminderText,
}

/// A session as reminders need it: its series, its name, and when it begins now that it may have been moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionTime {
    /// The series.
    pub series: String,
    /// The original civil start, which names it for ever.
    pub original: NaiveDateTime,
    /// When it begins.
    pub begins: Moment,
}

/// Hours without reminders, on the phone's clock; they may reach over midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// From this time on.
    pub from: NaiveTime,
    /// Up to this time, not included.
    pub to: NaiveTime,
}

impl QuietHours {
    /// When a reminder of this civil time comes: then, or at the end of the quiet hours.
    pub fn after(&self, at: NaiveDateTime) -> NaiveDateTime {
        let (time, today) = (at.time(), at.date().and_time(self.to));
        let tomorrow = || at.date().succ_opt().map_or(today, |day| day.and_time(self.to));
        if self.from <= self.to {
            return if (self.from..self.to).contains(&time) { today } else { at };
        }
        match (time >= self.from, time < self.to) {
            (true, _) => tomorrow(),
            (_, true) => today,
            _ => at,
        }
    }
}

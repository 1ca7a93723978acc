//! What a reminder rule says: what it is about, when its slots are, what the lock screen shows.

use std::fmt;

use chrono::{NaiveDateTime, NaiveTime};
use serde::{Serialize, Serializer};

use crate::card::ItemId;
use crate::time::recurrence::Schedule;
use crate::time::{Moment, Zone};

/// What a reminder is about; by it the plan knows what counts as done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// The day's card: done by an entry for that day, from four hours before on.
    Card,
    /// A body scan: done by a scan for that day, from four hours before on.
    BodyScan,
    /// A session to come.
    BeforeSession,
    /// A session that was: done by a visit.
    AfterSession,
    /// A medication of the card: done by a yes for that day, from four hours before on.
    Medication(ItemId),
    /// Homework: done when the last one agreed is, or there is none.
    Homework,
    /// Going through the safety plan: done by a review on that day or in the week before.
    PlanReview,
    /// The person's own.
    Own,
}

impl About {
    /// The names of all kinds.
    pub const NAMES: [&str; 8] =
        ["card", "body-scan", "before-session", "after-session", "medication", "homework", "plan-review", "own"];

    /// The name used in files and on the command line.
    pub fn name(&self) -> &'static str {
        let place = match self {
            Self::Card => 0,
            Self::BodyScan => 1,
            Self::BeforeSession => 2,
            Self::AfterSession => 3,
            Self::Medication(_) => 4,
            Self::Homework => 5,
            Self::PlanReview => 6,
            Self::Own => 7,
        };
        Self::NAMES[place]
    }

    /// The kind of this name; a medication needs its item.
    pub fn from_name(name: &str, item: Option<ItemId>) -> Option<Self> {
        match name {
            "card" => Some(Self::Card),
            "body-scan" => Some(Self::BodyScan),
            "before-session" => Some(Self::BeforeSession),
            "after-session" => Some(Self::AfterSession),
            "medication" => item.map(Self::Medication),
            "homework" => Some(Self::Homework),
            "plan-review" => Some(Self::PlanReview),
            "own" => Some(Self::Own),
            _ => None,
        }
    }

    /// Whether it goes with sessions instead of having times of its own.
    pub fn goes_with_sessions(&self) -> bool {
        matches!(self, Self::BeforeSession | Self::AfterSession)
    }
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for About {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.name())
    }
}

/// When the slots of a rule are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// At this time wherever the phone is.
    Floating(Schedule),
    /// At this time in a zone of its own.
    Anchored(Schedule, Zone),
    /// So many minutes from the start of each session; before it when negative.
    Relative {
        /// Of this series; of all when left out.
        series: Option<String>,
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

impl ReminderText {
    /// The same as one text, to notice a change.
    pub fn mark(&self) -> String {
        match self {
            Self::Private => "private".into(),
            Self::Plain => "plain".into(),
            Self::Own(own) => format!("own:{own}"),
        }
    }
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderRule {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub about: About,
    /// When.
    pub when: When,
    /// A slot that was done already needs no reminder.
    pub only_if_not_done: bool,
    /// Not on days marked away.
    pub rests_when_away: bool,
    /// What the lock screen shows.
    pub text: ReminderText,
    /// The person's own name for it.
    pub label: Option<String>,
    /// Whether it is switched on.
    pub on: bool,
}

/// A session as reminders need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionTime {
    /// The series.
    pub series: String,
    /// The original civil start, which names the session for ever.
    pub original: NaiveDateTime,
    /// The civil start now that it may have been moved.
    pub civil: NaiveDateTime,
    /// The zone of that.
    pub zone: Zone,
    /// The same as a moment.
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

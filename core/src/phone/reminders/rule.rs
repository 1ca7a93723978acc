//! A reminder's rule as it crosses: when it comes, what the lock screen shows, how it behaves.

use crate::diary_app::ReminderEdit;
use crate::phone::error::Result;
use crate::phone::sessions::Repeats;
use crate::phone::values::{Civil, zone as zone_of};
use crate::reminders::{self, When};

/// When a reminder comes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum ReminderTimes {
    /// At this time wherever the phone is.
    Floating {
        /// The first one; its time of day is that of all.
        start: Civil,
        /// How often.
        repeats: Repeats,
    },
    /// At this time on the clock of a zone of its own.
    Anchored {
        /// The first one; its time of day is that of all.
        start: Civil,
        /// How often.
        repeats: Repeats,
        /// The zone, by its IANA name.
        zone: String,
    },
    /// With sessions; the one way for reminders before and after them.
    WithSessions {
        /// Of this series; of all when left out.
        series: Option<String>,
        /// Minutes from the start, before it when negative: two weeks before to one week after.
        minutes: i32,
    },
}

/// What may be read without unlocking.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case", tag = "shows")]
pub enum ReminderText {
    /// "You have something planned".
    Private,
    /// What it is about.
    Plain,
    /// Own words.
    Own {
        /// Up to 80 characters.
        text: String,
    },
}

/// How a reminder behaves. What is left out stays; of a new one it is private on the lock screen, comes only if the
/// thing is not done, rests on days away (but not of medication and before a session) and is switched on.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct NewReminder {
    /// When it comes; a new one needs it.
    #[uniffi(default = None)]
    pub times: Option<ReminderTimes>,
    /// Whether it comes only if the thing is not done yet.
    #[uniffi(default = None)]
    pub only_if_not_done: Option<bool>,
    /// Whether it rests on days marked away.
    #[uniffi(default = None)]
    pub rests_when_away: Option<bool>,
    /// What the lock screen shows.
    #[uniffi(default = None)]
    pub text: Option<ReminderText>,
    /// The person's own name for it, up to 80 characters; an empty one takes it away.
    #[uniffi(default = None)]
    pub label: Option<String>,
    /// Whether it is switched on.
    #[uniffi(default = None)]
    pub on: Option<bool>,
}

impl NewReminder {
    pub(super) fn checked(self) -> Result<ReminderEdit> {
        Ok(ReminderEdit {
            when: self.times.map(ReminderTimes::checked).transpose()?,
            only_if_not_done: self.only_if_not_done,
            rests_when_away: self.rests_when_away,
            text: self.text.map(reminders::ReminderText::from),
            label: self.label,
            on: self.on,
        })
    }
}

impl ReminderTimes {
    fn checked(self) -> Result<When> {
        Ok(match self {
            Self::Floating { start, repeats } => When::Floating(repeats.schedule(start.checked()?, None)?),
            Self::Anchored { start, repeats, zone } => {
                let zone = zone_of(&zone)?;
                When::Anchored(repeats.schedule(start.checked()?, Some(zone))?, zone)
            }
            Self::WithSessions { series, minutes } => When::Relative { series, minutes: minutes.into() },
        })
    }

    pub(super) fn of(when: &When) -> Self {
        match when {
            When::Floating(schedule) => Self::Floating { start: schedule.start.into(), repeats: Repeats::of(schedule) },
            When::Anchored(schedule, zone) => Self::Anchored {
                start: schedule.start.into(),
                repeats: Repeats::of(schedule),
                zone: zone.name().into(),
            },
            // Two weeks of minutes fit; what a newer version wrote is shown as far as it goes.
            When::Relative { series, minutes } => Self::WithSessions {
                series: series.clone(),
                minutes: i32::try_from(*minutes).unwrap_or(if *minutes < 0 { i32::MIN } else { i32::MAX }),
            },
        }
    }
}

impl From<ReminderText> for reminders::ReminderText {
    fn from(text: ReminderText) -> Self {
        match text {
            ReminderText::Private => Self::Private,
            ReminderText::Plain => Self::Plain,
            ReminderText::Own { text } => Self::Own(text),
        }
    }
}

impl From<reminders::ReminderText> for ReminderText {
    fn from(text: reminders::ReminderText) -> Self {
        match text {
            reminders::ReminderText::Private => Self::Private,
            reminders::ReminderText::Plain => Self::Plain,
            reminders::ReminderText::Own(text) => Self::Own { text },
        }
    }
}

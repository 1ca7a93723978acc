//! The settings' screen: the card's template, the hours of the day, what is of this device alone, what the diary holds.

mod new_item;
mod template;

use super::Diary;
use super::error::{Result, WhyNotWritten};
use super::values::{Day, now as checked};
use crate::safety::Discretion;
use crate::time::Moment;

pub use new_item::{ItemEdit, NewItem};
pub use template::{ItemAdded, ItemOwner, TemplateLine};

/// So much of a device's id is shown: enough to tell a person's devices apart.
const SHORT: usize = 8;

/// How much is shown on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Discreet {
    /// What is not for other eyes is left out of the card, insights and lock screens.
    pub discreet: bool,
    /// Everything is behind one tap.
    pub hidden: bool,
}

/// What the diary holds.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Holdings {
    /// First day with an entry.
    pub first_day: Option<Day>,
    /// Last day with an entry.
    pub last_day: Option<Day>,
    /// Size of its file.
    pub size_bytes: u64,
    /// This device, by the beginning of its id.
    pub device: String,
    /// Whether recovery words were made; without them there is no backup.
    pub recovery_words: bool,
    /// Records that this version can't read; they are kept.
    pub quarantined: u64,
    /// Why nothing can be written, if so.
    pub cannot_write: Option<WhyNotWritten>,
}

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SettingsScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The person's current day.
    pub today: Day,
    /// Every line of the card there is or was, in the order of the card.
    pub template: Vec<TemplateLine>,
    /// The full hour at which a new day begins, 0 to 12.
    pub day_start: u8,
    /// The weekday on which weeks begin, 1 Monday to 7 Sunday.
    pub week_start: u8,
    /// The language of the texts, by its tag, such as `en`.
    pub language: String,
    /// How much is shown on this device.
    pub discreet: Discreet,
    /// What the diary holds.
    pub holds: Holdings,
}

#[uniffi::export]
impl Diary {
    /// The settings.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn settings(&self, now: Moment) -> Result<SettingsScreen> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let today = self.diary.today(now)?;
        Ok(SettingsScreen {
            revision,
            today: today.into(),
            template: self.template_lines(today)?,
            day_start: self.diary.day_start()?.hour(),
            // 1 to 7.
            week_start: self.diary.week_start()?.number_from_monday() as u8,
            language: self.texts.language().tag().into(),
            discreet: self.diary.discretion()?.into(),
            holds: self.holdings()?,
        })
    }

    /// Chooses the full hour at which a new day begins. Entries already made stay on their days.
    ///
    /// # Errors
    /// `Invalid` above 12.
    pub fn set_day_start(&self, now: Moment, hour: u8) -> Result<SettingsScreen> {
        self.diary.set_day_start(checked(now)?, hour.into())?;
        self.settings(now)
    }

    /// Chooses the weekday on which weeks begin, 1 Monday to 7 Sunday.
    ///
    /// # Errors
    /// `Invalid` outside 1 to 7.
    pub fn set_week_start(&self, now: Moment, weekday: u8) -> Result<SettingsScreen> {
        self.diary.set_week_start(checked(now)?, weekday.into())?;
        self.settings(now)
    }

    /// Chooses how much is shown, on this device alone.
    ///
    /// # Errors
    /// `CannotWrite`, `Locked`.
    pub fn set_discreet(&self, now: Moment, discreet: Discreet) -> Result<SettingsScreen> {
        let Discreet { discreet, hidden } = discreet;
        checked(now)?;
        self.diary.set_discretion(Discretion { discreet, hidden })?;
        self.settings(now)
    }
}

impl Diary {
    fn holdings(&self) -> Result<Holdings> {
        let kept = self.diary.kept()?;
        Ok(Holdings {
            first_day: kept.first_day.map(Day::from),
            last_day: kept.last_day.map(Day::from),
            size_bytes: kept.size_bytes,
            device: short(&kept.device),
            recovery_words: kept.recovery_words,
            quarantined: kept.quarantined,
            cannot_write: self.cannot_write()?,
        })
    }
}

/// The beginning of a device's id.
pub(super) fn short(device: &str) -> String {
    device.chars().take(SHORT).collect()
}

impl From<Discretion> for Discreet {
    fn from(discretion: Discretion) -> Self {
        let Discretion { discreet, hidden } = discretion;
        Self { discreet, hidden }
    }
}

//! A reminder of the plan: what the platform is told of it, what the person's own screen shows, and the way back.

use super::{ReminderAbout, ReminderText};
use crate::error::{Error, Given};
use crate::phone::error::Result;
use crate::phone::values::{Civil, now, zone as zone_of};
use crate::reminders::{self, ReminderRule, slot_id};
use crate::sessions::Series;
use crate::text::Texts;
use crate::time::{Moment, Zone};

use super::zones::in_zone;

/// A reminder to hand over to the platform.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PlannedReminder {
    /// A short hash of its rule and its civil start: the same after every replan, in every zone, with any zone data.
    /// The platform names it by this, so that telling it again replaces it.
    pub id: String,
    /// What the hash is of. It goes back to the core only, with the plan.
    pub slot: String,
    /// When, on the clock of `zone`: the platform turns it into the instant with its own zone data. A time that does
    /// not exist moves forward by as much as the clock does; of one that happens twice the first is meant.
    pub civil: Civil,
    /// The zone of that, by its IANA name; nothing for wherever the phone is then.
    pub zone: Option<String>,
    /// When, by the core's zone data: for order and display.
    pub at: Moment,
    /// The same in words, on the phone's clock.
    pub at_text: String,
    /// What may be read without unlocking: all that the platform shows.
    pub text: String,
    /// Which text that is.
    pub text_of: ReminderText,
    /// What it is about, for the person's own eyes and never for a lock screen; nothing for the one that asks to be
    /// opened.
    pub title: Option<String>,
    /// The rule; nothing for the one that asks to be opened.
    pub rule: Option<String>,
    /// What it is about.
    pub about: Option<ReminderAbout>,
    /// The series of the session it goes with.
    pub series: Option<String>,
    /// Set it to the minute; otherwise the platform may bring it some minutes late.
    pub exact: bool,
}

/// What names a reminder for the person: rules, series, the phone's zone.
pub(super) struct Names<'a> {
    pub rules: Vec<ReminderRule>,
    pub series: Vec<Series>,
    pub zone: Zone,
    pub texts: &'a Texts,
}

impl Names<'_> {
    /// A reminder as a row.
    pub(super) fn row(&self, planned: reminders::PlannedReminder) -> Result<PlannedReminder> {
        let here = in_zone(planned.at.instant, self.zone)?;
        Ok(PlannedReminder {
            civil: planned.civil.into(),
            zone: planned.zone.map(|zone| zone.name().into()),
            at: planned.at,
            at_text: self.texts.civil(here.civil()),
            text: self.texts.lock_screen(&planned),
            title: self.title(planned.rule.as_deref(), planned.series.as_deref()),
            about: planned.about.as_ref().map(ReminderAbout::from),
            text_of: planned.text.into(),
            id: planned.id,
            slot: planned.slot,
            rule: planned.rule,
            series: planned.series,
            exact: planned.exact,
        })
    }

    /// What a rule is called, with the series.
    pub(super) fn title(&self, rule: Option<&str>, series: Option<&str>) -> Option<String> {
        let rule = self.rules.iter().find(|known| Some(known.id.as_str()) == rule)?;
        let series = self.series.iter().find(|known| Some(known.id.as_str()) == series);
        let series = series.map(|series| format!(": {}", self.texts.series(series))).unwrap_or_default();
        Some(self.texts.reminder_rule(rule) + &series)
    }
}

impl PlannedReminder {
    /// The core's own, as it was before it crossed.
    pub(super) fn checked(self) -> Result<reminders::PlannedReminder> {
        // The one that asks to be opened has no slot but its id.
        let own = self.rule.is_none() && self.id == self.slot;
        if !own && self.id != slot_id(&self.slot) {
            return Err(Error::invalid("id", Given::value(&self.id), "a reminder as the plan gave it").into());
        }
        Ok(reminders::PlannedReminder {
            id: self.id,
            slot: self.slot,
            at: now(self.at)?,
            civil: self.civil.checked()?,
            zone: self.zone.as_deref().map(zone_of).transpose()?,
            rule: self.rule,
            about: self.about.map(ReminderAbout::checked).transpose()?,
            series: self.series,
            text: self.text_of.into(),
            exact: self.exact,
        })
    }
}

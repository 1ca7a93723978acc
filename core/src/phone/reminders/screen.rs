//! The reminders' screen: the next ones, up to when that is certain, the rules, the quiet hours, this device.

use super::quiet::quiet_text;
use super::{PlannedReminder, QuietHours, ReminderChoices, ReminderLimits, ReminderRow};
use crate::diary_app::ReminderPlan;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::{now as checked, zone as zone_of};
use crate::reminders;
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// The reminders.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct RemindersScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// Whether reminders come on this device.
    pub here: bool,
    /// Up to this moment no reminder is missing.
    pub coverage_until: Moment,
    /// How certain the plan is, in words, a sentence each: until when, or why nothing comes.
    pub standing: Vec<String>,
    /// The next reminders, in the order in which they come.
    pub next: Vec<PlannedReminder>,
    /// The rules.
    pub rules: Vec<ReminderRow>,
    /// The quiet hours, if there are any.
    pub quiet: Option<QuietHours>,
    /// The same in words.
    pub quiet_text: Option<String>,
    /// What the form of a reminder offers.
    pub choices: ReminderChoices,
}

#[uniffi::export]
impl Diary {
    /// The reminders. Nobody is told anything: that is `replan`.
    ///
    /// # Errors
    /// `Locked`; `Invalid` for an unknown zone.
    pub fn reminders(&self, now: Moment, zone: String, limits: ReminderLimits) -> Result<RemindersScreen> {
        let (now, zone, revision) = (checked(now)?, zone_of(&zone)?, self.diary.revision());
        let (told, names) = (self.diary.reminders(now, zone, limits.into())?, self.names(zone)?);
        let (quiet, texts) = (self.diary.quiet_hours()?, &self.texts);
        let choices = self.reminder_choices(self.diary.today(now)?, &names.series)?;
        let about = |rule: &reminders::ReminderRule| {
            let known = choices.about.iter().find(|choice| choice.about == (&rule.about).into());
            known.map_or_else(|| texts.reminder_rule(rule), |choice| choice.label.clone())
        };
        let rules = names.rules.iter().map(|rule| ReminderRow::of(rule, about(rule), &names.series, texts));
        Ok(RemindersScreen {
            revision,
            here: told.here,
            coverage_until: told.plan.coverage_until,
            standing: standing(&told, limits, texts),
            rules: rules.collect(),
            next: told.plan.reminders.into_iter().map(|one| names.row(one)).collect::<Result<_>>()?,
            quiet: quiet.map(QuietHours::from),
            quiet_text: quiet.map(|quiet| quiet_text(quiet, texts)),
            choices,
        })
    }
}

/// How certain the plan is.
fn standing(told: &ReminderPlan, limits: ReminderLimits, texts: &Texts) -> Vec<String> {
    let alone = match (told.here, limits.capacity, told.plan.reminders.is_empty()) {
        (false, ..) => Some("reminder-not-here"),
        (true, 0, _) => Some("reminder-not-permitted"),
        (true, _, true) => Some("reminder-none"),
        (true, _, false) => None,
    };
    if let Some(alone) = alone {
        return vec![texts.say(alone)];
    }
    let until = texts.civil(told.plan.coverage_until.civil());
    let certain = texts.say_with("reminder-certain-open", &[("day", TextArg::Text(&until))]);
    let inexact = (!limits.exact).then(|| texts.say("reminder-inexact"));
    [certain].into_iter().chain(inexact).collect()
}

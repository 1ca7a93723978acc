//! Reminder rules, and what is done about single reminders.

use super::Diary;
use super::entries::require;
use super::sessions::find;
use crate::card::{ItemKind, checked_label};
use crate::error::{Error, Given, Result};
use crate::reminders::{About, QuietHours, ReminderRule, ReminderText, When, slot_id};
use crate::store::kinds::{item, reminder, reminder_rule, setting};
use crate::store::receipts::{self, Receipt};
use crate::store::{Action, Fact, Fields, Value, facts};
use crate::time::Moment;
use crate::time::recurrence::Schedule;

/// What can be said of a reminder rule. What is left out stays as it was.
#[derive(Debug, Clone, Default)]
pub struct ReminderEdit {
    /// When it comes.
    pub when: Option<When>,
    /// Whether it comes only if the thing is not done yet.
    pub only_if_not_done: Option<bool>,
    /// Whether it rests on days marked away.
    pub rests_when_away: Option<bool>,
    /// What the lock screen shows.
    pub text: Option<ReminderText>,
    /// The person's own name for it, up to 80 characters; an empty one takes it away.
    pub label: Option<String>,
    /// Whether it is switched on.
    pub on: Option<bool>,
}

/// What is done about a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderAct {
    /// The thing is done.
    Done,
    /// Not this time.
    Skip,
    /// Again in so many minutes, 1 to 1440.
    Later(i64),
}

impl Diary {
    /// Adds a reminder: private on the lock screen, only if not done, resting on days away, unless said otherwise. For card,
    /// body scan, homework and the review of the plan there is one rule, which a second one replaces. Returns its id.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming what can't be taken.
    pub fn add_reminder(&self, now: Moment, about: About, when: When, edit: ReminderEdit) -> Result<String> {
        let id = match about {
            About::Card | About::BodyScan | About::Homework | About::PlanReview => about.name().to_owned(),
            _ => self.new_id(now)?,
        };
        let rests_when_away = !matches!(about, About::Medication(_) | About::BeforeSession);
        let (text, only_if_not_done) = (ReminderText::Private, true);
        let rule = ReminderRule {
            id: id.clone(),
            about,
            when,
            only_if_not_done,
            rests_when_away,
            text,
            label: None,
            on: true,
        };
        self.act(now, |action| save(action, rule, ReminderEdit { when: None, ..edit }))?;
        Ok(id)
    }

    /// Changes a reminder.
    ///
    /// # Errors
    /// `NotFound` when there is no such rule; `Invalid` naming what can't be taken.
    pub fn edit_reminder(&self, now: Moment, id: &str, edit: ReminderEdit) -> Result<()> {
        self.act(now, |action| {
            let known = reminder_rule::read_all(action.file())?.into_iter().find(|rule| rule.id == id);
            let allowed = "a reminder of `somacard remind list`";
            save(action, known.ok_or_else(|| Error::not_found("reminder", Given::value(id), allowed))?, edit)
        })
    }

    /// Deletes a reminder.
    ///
    /// # Errors
    /// `NotFound` when there is no such rule.
    pub fn delete_reminder(&self, now: Moment, id: &str) -> Result<()> {
        self.act(now, |action| {
            require(action, reminder_rule::KIND, id)?;
            action.delete(reminder_rule::KIND, id)
        })
    }

    /// All reminder rules.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn reminder_rules(&self) -> Result<Vec<ReminderRule>> {
        self.read(reminder_rule::read_all)
    }

    /// Says what is done about a reminder, on all devices. `slot` is the slot's name, as the plan or a receipt has it.
    ///
    /// # Errors
    /// `Invalid` for more than a day later, `ReadOnly`, `DiskFull`.
    pub fn act_on_reminder(&self, now: Moment, slot: &str, act: ReminderAct) -> Result<()> {
        let (name, field) = match act {
            ReminderAct::Done => ("done", ("done", Value::Bool(true))),
            ReminderAct::Skip => ("skipped", ("skipped", Value::Bool(true))),
            ReminderAct::Later(minutes @ 1..=1440) => ("later", ("later", Value::Int(now.instant + minutes * 60_000))),
            ReminderAct::Later(minutes) => {
                return Err(Error::invalid("later", Given::value(minutes), "1 to 1440 minutes"));
            }
        };
        self.act(now, |action| {
            // The one that asks to be opened and a test have no rule, and nothing to say to other devices.
            let rule = slot.split('/').next().unwrap_or_default();
            if reminder_rule::read_all(action.file())?.iter().any(|known| known.id == rule) {
                action.change(reminder::KIND, slot, Fields::from([(field.0.to_owned(), field.1)]))?;
            }
            receipts::act(action.file(), &slot_id(slot), name, now)
        })
    }

    /// Notes that a reminder was seen.
    ///
    /// # Errors
    /// `NotFound` when it was never handed over.
    pub fn reminder_seen(&self, now: Moment, id: &str) -> Result<()> {
        let seen = self.with(|store| store.with_writer(|file| receipts::see(file, id, now)))?;
        let unknown = || Error::not_found("reminder", Given::value(id), "a reminder that was handed over");
        if seen { Ok(()) } else { Err(unknown()) }
    }

    /// What became of reminders on this device, latest first.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn receipts(&self) -> Result<Vec<Receipt>> {
        self.read(receipts::receipts)
    }

    /// The quiet hours, if there are any.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn quiet_hours(&self) -> Result<Option<QuietHours>> {
        self.read(setting::quiet_hours)
    }

    /// Chooses quiet hours, to the minute; nothing takes them away.
    ///
    /// # Errors
    /// `Invalid` when they begin and end at the same time.
    pub fn set_quiet_hours(&self, now: Moment, quiet: Option<QuietHours>) -> Result<()> {
        if let Some(quiet) = quiet.filter(|quiet| quiet.from == quiet.to) {
            return Err(Error::invalid("quiet-hours", Given::value(quiet.from), "two different times"));
        }
        self.act(now, |action| action.change(setting::KIND, setting::QUIET_HOURS, setting::quiet_fields(quiet)))
    }

    /// Whether reminders come on this device: on for the first one, off for others until the person says so.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn reminds_here(&self) -> Result<bool> {
        self.read(|file| Ok(facts::get(file, Fact::RemindHere)?.as_deref() != Some(&[0])))
    }

    /// Chooses whether reminders come on this device.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`.
    pub fn set_reminds_here(&self, on: bool) -> Result<()> {
        self.with(|store| store.with_writer(|file| facts::set(file, Fact::RemindHere, &[on.into()])))
    }
}

fn save(action: &mut Action<'_>, rule: ReminderRule, edit: ReminderEdit) -> Result<()> {
    let label = match edit.label {
        Some(label) if label.trim().is_empty() => None,
        Some(label) => Some(checked_label("label", &label)?),
        None => rule.label,
    };
    let text = match edit.text.unwrap_or(rule.text) {
        ReminderText::Own(own) => ReminderText::Own(checked_label("text", &own)?),
        text => text,
    };
    let rule = ReminderRule {
        when: edit.when.unwrap_or(rule.when),
        only_if_not_done: edit.only_if_not_done.unwrap_or(rule.only_if_not_done),
        rests_when_away: edit.rests_when_away.unwrap_or(rule.rests_when_away),
        on: edit.on.unwrap_or(rule.on),
        label,
        text,
        ..rule
    };
    check(action, &rule)?;
    action.change(reminder_rule::KIND, &rule.id, reminder_rule::fields(&rule))
}

/// Whether its times and what it is about go together, and exist.
fn check(action: &Action<'_>, rule: &ReminderRule) -> Result<()> {
    let comes = |schedule: &Schedule| {
        let never = || Error::invalid("rule", Given::value(schedule.start), "a rule with at least one occurrence");
        schedule.occurrences().next().map(drop).ok_or_else(never)
    };
    match &rule.when {
        When::Floating(schedule) | When::Anchored(schedule, _) if !rule.about.goes_with_sessions() => comes(schedule)?,
        When::Relative { series, minutes } if rule.about.goes_with_sessions() => {
            series.as_ref().map(|series| find(action, series)).transpose()?;
            // Two weeks before, a week after.
            if !(-20_160..=10_080).contains(minutes) {
                return Err(Error::invalid("minutes", Given::value(minutes), "-20160 to 10080"));
            }
        }
        _ => {
            return Err(Error::invalid(
                "when",
                Given::value(&rule.about),
                "minutes for what goes with sessions, times for the rest",
            ));
        }
    }
    if let About::Medication(id) = &rule.about {
        let items = item::read_all(action.file())?;
        if !items.iter().any(|item| item.id == *id && item.kind == ItemKind::Medication) {
            return Err(Error::not_found("item", Given::value(id), "a medication of the card"));
        }
    }
    Ok(())
}
